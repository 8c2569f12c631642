//! 人员名册: out, and in again as the same.

use crate::given::{job, person, table, term};
use crate::support::{book, day, read, sheet};
use policy::facts::{BookFacts, PersonFacts, Role};
use sheets::people::preview;
use sheets::register::RowState;
use sheets::write::{Kind, write};

const ROLES: [Role; 7] = [
    Role::PartyMember,
    Role::ProbationaryMember,
    Role::PartyCommittee,
    Role::ResidentsCommittee,
    Role::Representative,
    Role::Oversight,
    Role::StreetFinance,
];

fn with(people: Vec<PersonFacts>) -> BookFacts {
    BookFacts {
        people,
        ..book(Vec::new())
    }
}

/// People in every office, with ended and renewed ones, blanks in a name, rare characters, and no office at all.
fn everybody() -> Vec<PersonFacts> {
    let mut people: Vec<PersonFacts> = (0..)
        .zip(ROLES)
        .map(|(at, role)| {
            let phone = format!("1380000000{at}");
            person(
                &format!("p{at}"),
                &format!("张{}", ["䶮", "𬱖", "三", "四", "五", "六", "七"][at]),
                Some(&phone),
                vec![term(&format!("t{at}"), role, None)],
            )
        })
        .collect();
    let mut former = term("x1", Role::PartyCommittee, Some("党委书记、居委会主任"));
    (former.from, former.until) = (Some(day(2018, 1, 5)), Some(day(2021, 1, 4)));
    let mut renewed = term("x2", Role::PartyCommittee, Some("党委书记、居委会主任"));
    renewed.from = Some(day(2021, 1, 5));
    renewed.group = Some("第一支部".to_owned());
    people.push(person("x", "王 静", None, vec![former, renewed]));
    people.push(person("y", "=无职", Some("0871-67181234"), Vec::new()));
    people
}

#[test]
fn the_roster_shows_a_row_for_each_office() {
    let list = table(Kind::Roster, &with(everybody()));
    assert_eq!(
        list.heads.join("|"),
        "序号|姓名|身份|职务|所在支部（代表小组）|联系电话|住址|任职日期|离任日期|备注"
    );
    let heads: Vec<&str> = list.heads.iter().map(String::as_str).collect();
    assert_eq!(list.line(1, &heads), "1|张䶮|党员|||13800000000||||");
    // Those of one body stand together: two former and present committee members after the first.
    assert_eq!(
        list.line(4, &heads),
        "4|王 静|党组织委员|党委书记、居委会主任||||2018-01-05|2021-01-04|"
    );
    assert_eq!(
        list.line(5, &["任职日期", "离任日期", "所在支部（代表小组）"]),
        "2021-01-05||第一支部"
    );
    assert_eq!(
        list.line(10, &["姓名", "身份"]),
        "=无职|",
        "who has no office comes last"
    );
    assert_eq!(list.rows(), 10);
}

#[test]
fn a_roster_that_was_exported_imports_again_as_the_same() {
    let people = everybody();
    let bytes = write(Kind::Roster, &job(&with(people.clone()))).unwrap();
    let (seen, written) = preview(&read(&bytes).unwrap(), &[], &people).unwrap();
    for row in &seen.rows {
        assert_eq!(row.state, RowState::Same, "{row:?}");
    }
    assert_eq!((seen.same, seen.rows.len(), written.len()), (10, 10, 0));
}

#[test]
fn an_exported_roster_gives_another_book_the_same_offices() {
    let mut people = everybody();
    people.pop();
    let bytes = write(Kind::Roster, &job(&with(people.clone()))).unwrap();
    let (_, written) = preview(&read(&bytes).unwrap(), &[], &[]).unwrap();
    let roles: Vec<Vec<Role>> = written
        .iter()
        .map(|one| one.terms.iter().map(|term| term.role).collect())
        .collect();
    let two = vec![Role::PartyCommittee; 2];
    let one = |role| vec![role];
    let [
        party,
        probationary,
        committee,
        residents,
        representative,
        oversight,
        finance,
    ] = ROLES;
    assert_eq!(
        roles,
        [
            one(party),
            one(probationary),
            one(committee),
            two,
            one(residents),
            one(representative),
            one(oversight),
            one(finance)
        ]
    );
}

#[test]
fn somebody_new_without_an_office_is_still_refused() {
    let bytes = write(Kind::Roster, &job(&with(everybody()))).unwrap();
    let mut known = everybody();
    known.pop();
    let (seen, _) = preview(&read(&bytes).unwrap(), &[], &known).unwrap();
    assert_eq!((seen.same, seen.refused), (9, 1));
}

#[test]
fn an_office_that_cannot_be_read_is_refused_of_somebody_known_too() {
    let rows: &[&[&str]] = &[
        &["姓名", "身份", "联系电话"],
        &["=无职", "网格长", "0871-67181234"],
    ];
    let mut workbook = read(&write(Kind::Roster, &job(&with(Vec::new()))).unwrap()).unwrap();
    workbook.sheets = vec![sheet("人员", rows)];
    let (seen, _) = preview(&workbook, &[], &everybody()).unwrap();
    assert_eq!((seen.same, seen.refused), (0, 1));
}
