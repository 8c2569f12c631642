//! Whatever is recorded, in whatever order and however late: sums, judgement, undo and loading agree with the tables.

use super::road::{kong, provider, resolution, resource, street};
use super::{act, day, demand_fields, line, new_project, occasion, particulars, stored_pack};
use policy::calendar::Calendar;
use policy::facts::{
    Allocation, BookFacts, CommunityKind, DemandFacts, DemandId, HandoverFacts, HandoverId,
    MatterId, MeetingId, NoticeId, NoticeKind, PlaceId, PlaceKind, ProjectId, RevisionId,
};
use policy::finding::{ProjectJudgement, Severity, StepStatus};
use policy::judge::{Policies, judge};
use policy::pack::{LawLayers, Pack};
use policy::{Explain, Kind, Money};
use proptest::prelude::*;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;
use workbook::demand::NewDemand;
use workbook::meeting::MatterRow;
use workbook::notice::{NewNotice, NoticeFields, PlaceFields};
use workbook::street::{approval, contract, filing, review};
use workbook::{
    Act, Book, NewBook, Occasion, Opener, Tx, WorkbookError, demand, meeting, notice, person,
    project, provider as providers, resource as resources, year,
};

/// One act: what, on which of three records, and a number that says how much or when.
type Step = (u8, u8, u16);

/// The number of things that can be done.
const KINDS: u8 = 34;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec((0..KINDS, 0..3u8, 0..366u16), 1..45)
}

fn asset(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../assets")
        .join(path);
    std::fs::read_to_string(file).unwrap()
}

static POLICIES: LazyLock<(Policies, Calendar)> = LazyLock::new(|| {
    let pack = Pack::load("g.toml", &asset("policies/guandu-2021.toml"), &|_| None).unwrap();
    let policies = Policies {
        packs: [("guandu-2021".to_owned(), pack)].into(),
        laws: LawLayers::default(),
    };
    (
        policies,
        Calendar::parse("cn.toml", &asset("calendars/cn.toml")).unwrap(),
    )
});

fn opener() -> Opener {
    Opener {
        user: "li".to_owned(),
        machine: "PC-1".to_owned(),
        by: occasion(),
    }
}

fn new_book(folder: &TempDir) -> Book {
    let new = NewBook {
        book_id: "book-1".to_owned(),
        kind: CommunityKind::Urban,
        particulars: particulars(day(2024, 1, 1)),
        pack: "guandu-2021".to_owned(),
        packs: vec![stored_pack("guandu-2021", None)],
    };
    Book::create(&folder.path().join("云溪.hmb"), &new, &opener()).unwrap()
}

/// Does one act; a refusal must be one of the person at the desk, and leaves nothing.
fn step(book: &Book, step: Step) -> bool {
    match book.transact(act(), move |tx| work(tx, step)) {
        Ok(done) => done.seq.is_some(),
        Err(error) => {
            // Making a record twice under one id is what no host does.
            let makes = [0, 5, 6, 14, 29].contains(&step.0);
            assert!(makes || error.kind() != Kind::Bug, "{step:?}: {error:?}");
            assert_ne!(error.kind(), Kind::File, "{step:?}: {error:?}");
            false
        }
    }
}

fn work(tx: &mut Tx<'_>, (kind, which, number): Step) -> Result<(), WorkbookError> {
    let on = day(2025, 1, 1) + chrono::Days::new(u64::from(number));
    let fen = Money::from_fen(i64::from(number) * 1_000);
    let (p, d) = (
        ProjectId::new(format!("p{which}")),
        DemandId::new(format!("d{which}")),
    );
    let (m, n) = (
        MeetingId::new(format!("m{which}")),
        NoticeId::new(format!("n{which}")),
    );
    let (mut seen, mut granted, mut signed, mut filed) = street();
    seen.fields.revision = None;
    granted.fields.revision = None;
    match kind {
        0 => project::add(tx, &new_project(p.as_str(), &format!("云溪-{which}"))),
        1 => project::remove(tx, &p),
        2 => project::restore(tx, &p),
        3 | 4 => {
            let id = |row: u16| format!("{which}-{row}");
            let lines: Vec<_> = (0..number % 4)
                .map(|row| line(&id(row), "灯具", i64::from(number + row)))
                .collect();
            project::set_budget(tx, &p, &lines)
        }
        5 => {
            let id = RevisionId::new(format!("r{which}-{number}"));
            project::freeze(tx, id, &p, on, None).map(drop)
        }
        6 => {
            let fields = demand_fields(&format!("需求{number}"));
            demand::add(tx, &NewDemand { id: d, fields }).map(drop)
        }
        7 => demand::update(tx, &d, &demand_fields(&format!("改写{number}"))),
        8 => demand::remove(tx, &d),
        9 => demand::restore(tx, &d),
        10 => project::link_demands(tx, &p, &[d]),
        11 => person::save(tx, &kong().id, &kong().fields, &kong().terms),
        12 => person::remove(tx, &kong().id),
        13 => person::restore(tx, &kong().id),
        14 => {
            let mut fields = resolution().fields;
            fields.held_on = on;
            fields.notified_on = None;
            fields.supervision = None;
            meeting::add(tx, &m, &fields)
        }
        15 => meeting::set_roster(tx, &m, &resolution().roster),
        16 => {
            let row = MatterRow {
                id: MatterId::new(format!("x{which}")),
                project: p,
                revision: None,
            };
            meeting::set_matters(tx, &m, &[row])
        }
        17 => {
            let mut fields = resolution().matters[0].fields.clone();
            fields.revision = None;
            meeting::set_matter(tx, &MatterId::new(format!("x{which}")), &fields)
        }
        18 => meeting::remove(tx, &m),
        19 => meeting::restore(tx, &m),
        20 => {
            seen.fields.reviewed_on = Some(on);
            review::save(tx, &seen.id, &p, &seen.fields)
        }
        21 | 22 => {
            granted.fields.approved_on = Some(on);
            granted.fields.fund_fen = Some(fen);
            granted.fields.granted = Some(number % 3 > 0);
            let id = policy::facts::ApprovalId::new(format!("a{which}-{}", number % 2));
            approval::save(tx, &id, &p, &granted.fields)
        }
        23 => approval::remove(tx, &policy::facts::ApprovalId::new(format!("a{which}-1"))),
        24 => approval::restore(tx, &policy::facts::ApprovalId::new(format!("a{which}-1"))),
        25 => {
            signed.fields.signed_on = Some(on);
            signed.fields.provider = None;
            contract::save(tx, &signed.id, &p, &signed.fields)
        }
        26 => {
            let one = &mut filed[usize::from(which % 2)];
            one.fields.registered_on = Some(on);
            let project = (which % 2 == 0).then_some(&p);
            filing::save(tx, &one.id, project, &one.fields)
        }
        27 => providers::save(tx, &provider().id, &provider().fields, &provider().services),
        28 => resources::save(tx, &resource().id, &resource().fields, &[p]),
        29 => {
            let fields = NoticeFields {
                kind: NoticeKind::Project,
                revision: None,
                planned_on: Some(on),
            };
            notice::add(
                tx,
                &NewNotice {
                    id: n,
                    project: p,
                    fields,
                },
            )
        }
        30 => {
            let board = PlaceFields {
                id: PlaceId::new(format!("b{which}")),
                kind: PlaceKind::Board,
                name: "公示栏".to_owned(),
            };
            notice::set_places(tx, &n, &[board])
        }
        31 => notice::post(tx, &PlaceId::new(format!("b{which}")), on),
        32 => notice::remove(tx, &n),
        _ => year::set_allocation(
            tx,
            &Allocation {
                year: 2024 + i32::from(which),
                amount_fen: fen,
                dated_on: Some(on),
                document: None,
                note: None,
            },
        ),
    }
}

/// Returns every row of every table but those about the file and its history.
fn tables(path: &Path) -> BTreeMap<String, Vec<String>> {
    let file = Connection::open(path).unwrap();
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
        AND name NOT LIKE 'history%' AND name <> 'backup_made'";
    let names: Vec<String> = column(&file, names);
    let rows = |name: &String| {
        let columns: Vec<String> = column(
            &file,
            &format!("SELECT 'quote(' || name || ')' FROM pragma_table_info('{name}')"),
        );
        let row = columns.join(" || '|' || ");
        column(&file, &format!("SELECT {row} FROM {name} ORDER BY 1"))
    };
    names
        .iter()
        .map(|name| (name.clone(), rows(name)))
        .collect()
}

fn column<T: rusqlite::types::FromSql>(file: &Connection, sql: &str) -> Vec<T> {
    let mut statement = file.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// Sums worked in SQL alone.
fn sums_agree(path: &Path, facts: &BookFacts) {
    let file = Connection::open(path).unwrap();
    let all = "SELECT coalesce(sum(amount_fen), 0) FROM project_budget_line
        WHERE project IN (SELECT id FROM project WHERE removed_on IS NULL)";
    // A budget without lines has no total.
    let totals = facts
        .projects
        .iter()
        .filter_map(|project| project.scheme.total());
    let totals = totals.map(Money::fen);
    assert_eq!(totals.sum::<i64>(), column::<i64>(&file, all)[0], "budgets");
    let granted = "SELECT coalesce(sum(fund_fen), 0) FROM approval AS a WHERE removed_on IS NULL AND granted = 1
        AND project IN (SELECT id FROM project WHERE removed_on IS NULL AND year = 2026)
        AND NOT EXISTS (SELECT 1 FROM approval AS b WHERE b.project = a.project AND b.removed_on IS NULL
            AND b.ord > a.ord)";
    let fund = facts.approved_fund(2026).unwrap().fen();
    assert_eq!(fund, column::<i64>(&file, granted)[0], "granted");
}

/// No step is done while a finding that blocks it is not lifted.
fn done_is_done(project: &ProjectJudgement) {
    for step in project
        .steps
        .iter()
        .filter(|step| step.status == StepStatus::Done)
    {
        let blocks = |finding: &&policy::finding::Finding| {
            finding.severity == Severity::Block && finding.lifted.is_none()
        };
        let mut open = project.findings.iter().filter(blocks);
        let of_step = open.find(|finding| finding.step.as_ref() == Some(&step.code));
        assert_eq!(of_step, None, "{}", step.name);
    }
}

/// What is loaded for one project is what is loaded for it among all.
fn one_is_as_all(book: &Book, all: &BookFacts) {
    for project in &all.projects {
        let one = book.facts(Some(&project.id)).unwrap();
        let expected = BookFacts {
            projects: vec![project.clone()],
            meetings: all.meetings_of(&project.id).cloned().collect(),
            ..all.clone()
        };
        assert_eq!(one, expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_acts_keeps_sums_and_steps_and_goes_back_and_forth(acts in steps()) {
        let folder = tempfile::tempdir().unwrap();
        let book = new_book(&folder);
        let path = book.path().to_owned();
        book.close().unwrap();
        let empty = tables(&path);
        let book = Book::open(&path, &opener()).unwrap();
        let written = acts.iter().filter(|one| step(&book, **one)).count();
        let facts = book.facts(None).unwrap();
        one_is_as_all(&book, &facts);
        let (policies, calendar) = &*POLICIES;
        judge(&facts, policies, calendar, day(2026, 3, 2)).projects.iter().for_each(done_is_done);
        book.close().unwrap();
        sums_agree(&path, &facts);
        let full = tables(&path);

        let written = u32::try_from(written).unwrap();
        let turn = |back: bool| {
            let book = Book::open(&path, &opener()).unwrap();
            if written > 0 {
                let turned = if back { book.undo(written, occasion()) } else { book.redo(written, occasion()) };
                turned.unwrap();
            }
            prop_assert!(book.verify(None).unwrap().is_whole());
            book.close().unwrap();
            Ok(())
        };
        turn(true)?;
        prop_assert_eq!(tables(&path), empty);
        turn(false)?;
        prop_assert_eq!(tables(&path), full);
    }
}

/// The whole road of 2025, entered in September 2026, the last act first.
#[test]
fn a_finished_year_is_entered_late_and_in_any_order() {
    let folder = tempfile::tempdir().unwrap();
    let book = new_book(&folder);
    let late = || Act {
        by: Occasion {
            day: day(2026, 9, 9),
            ..occasion()
        },
        ..act()
    };
    let do_late = |step: Step| book.transact(late(), move |tx| work(tx, step)).unwrap();
    // Project, demand, provider, resource and person first: the others point to them. Then backwards.
    for kind in [
        0, 6, 27, 28, 11, 33, 26, 25, 21, 20, 29, 30, 31, 14, 16, 17, 15, 5, 3, 10,
    ] {
        do_late((kind, 0, 100 + u16::from(kind)));
    }
    let facts = book.facts(None).unwrap();
    let project = &facts.projects[0];
    let entered = [
        facts.meetings[0].entered_on,
        project.reviews[0].entered_on,
        project.approvals[0].entered_on,
        project.contracts[0].entered_on,
        project.filings[0].entered_on,
    ];
    assert_eq!(entered, [day(2026, 9, 9); 5]);
    // 2025-01-01 and 114 days more is 25 April; 121 days more is 2 May.
    assert_eq!(facts.meetings[0].fields.held_on, day(2025, 4, 25));
    assert_eq!(
        project.approvals[0].fields.approved_on,
        Some(day(2025, 5, 2))
    );
    assert_eq!(
        facts
            .demands
            .iter()
            .map(|one: &DemandFacts| one.number)
            .sum::<i64>(),
        1
    );
}

/// A hand-over and the new secretary: each day has the holder of that day.
#[test]
fn a_change_of_secretary_leaves_earlier_days_with_the_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    let book = new_book(&folder);
    book.transact(act(), |tx| {
        for (from, name) in [(day(2026, 2, 1), "王敏"), (day(2025, 1, 1), "孔祎")] {
            let mut now = particulars(from);
            now.secretary = Some(name.to_owned());
            workbook::community::set_particulars(tx, &now)?;
        }
        let handover = HandoverFacts {
            id: HandoverId::new("h1"),
            on: day(2026, 2, 1),
            from: "孔祎".to_owned(),
            to: "王敏".to_owned(),
            overseer: Some("李翀".to_owned()),
            note: None,
        };
        year::save_handover(tx, &handover)
    })
    .unwrap();
    let facts = book.facts(None).unwrap();
    let holder = |on| facts.community.on(on).unwrap().secretary.clone();
    assert_eq!(holder(day(2026, 1, 31)).as_deref(), Some("孔祎"));
    assert_eq!(holder(day(2026, 2, 1)).as_deref(), Some("王敏"));
    assert_eq!(facts.handovers[0].overseer.as_deref(), Some("李翀"));
}
