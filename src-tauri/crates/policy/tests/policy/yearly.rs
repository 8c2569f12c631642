//! The duties of a year: their days from the regulation (January, quarters, 31 December), their state worked by hand.

use crate::cases::book;
use crate::support::{day, policies};
use policy::accounts::{CarriedMoney, YearAccount};
use policy::facts::{BookFacts, BookRecords};
use policy::finding::Bearer;
use policy::judge::{DutyState, year_duties};
use serde_json::json;

/// Money for 2026 arrived on 11 February; published on 30 March and 29 June, by two channels each; reported to the street
/// on 18 December 2026 and to residents on 5 January 2027; checked in November; settled on 30 December.
fn facts() -> BookFacts {
    let of = |id: &str, own: serde_json::Value| {
        let mut one = json!({ "id": id, "project": null, "entered_on": "2027-01-10" });
        let fields = own.as_object().unwrap().clone();
        one.as_object_mut().unwrap().extend(fields);
        one
    };
    let records = json!({
        "allotments": [of("a1", json!({ "year": 2026, "source": "fund", "amount_fen": 20_000_000, "received_on": "2026-02-11" }))],
        "audits": [of("c1", json!({ "year": 2026, "body": "district_audit", "what": "audit", "on": "2026-11-20" }))],
        "reports": [of("r1", json!({ "year": 2026, "to": "street", "on": "2026-12-18" })),
            of("r2", json!({ "year": 2026, "to": "residents", "on": "2027-01-05" }))],
        "year_settlements": [of("s1", json!({ "year": 2026, "on": "2026-12-31", "returned_on": "2026-12-30" }))],
    });
    let records: BookRecords = serde_json::from_value(records).unwrap();
    BookFacts { records, ..book() }
}

fn of(
    facts: &BookFacts,
    today: &str,
    year: i32,
) -> Vec<(String, Option<String>, String, DutyState)> {
    let duties = year_duties(facts, &policies(), day(today), year);
    let row = |one: policy::judge::YearDuty| {
        let by = one.by.map(|by| by.to_string()).unwrap_or_default();
        (one.rule, one.part, by, one.state)
    };
    duties.into_iter().map(row).collect()
}

fn row(
    rule: &str,
    part: Option<&str>,
    by: &str,
    state: DutyState,
) -> (String, Option<String>, String, DutyState) {
    (
        rule.to_owned(),
        part.map(str::to_owned),
        by.to_owned(),
        state,
    )
}

#[test]
fn the_duties_of_a_year_stand_with_their_day_and_state() {
    use DutyState::{Done, DoneLate, Late};
    let mut expected = vec![
        row("GD-6c", None, "2026-01-31", DoneLate),
        row("GD-3h", Some("1月至3月"), "2026-03-31", Done),
        row("GD-3h", Some("4月至6月"), "2026-06-30", Done),
        row("GD-3h", Some("7月至9月"), "2026-09-30", Late),
        row("GD-3h", Some("10月至12月"), "2026-12-31", Late),
        row("GD-6a", None, "2026-12-31", Done),
        row("GD-7", Some("向街道"), "2026-12-31", Done),
        row("GD-7", Some("向党员和群众"), "2026-12-31", DoneLate),
        row("GD-5.4c", None, "", Done),
        row("GD-11", None, "", Done),
    ];
    let mut told = of(&facts(), "2027-01-10", 2026);
    let days: Vec<&String> = told
        .iter()
        .map(|one| &one.2)
        .filter(|by| !by.is_empty())
        .collect();
    assert!(days.is_sorted(), "{days:?}");
    expected.sort();
    told.sort();
    assert_eq!(told, expected);
}

#[test]
fn a_year_without_money_has_nothing_to_do_and_one_to_come_is_open() {
    let facts = facts();
    let states = |today: &str, year: i32| {
        let told = of(&facts, today, year);
        told.into_iter().map(|one| one.3).collect::<Vec<_>>()
    };
    assert!(
        states("2026-07-02", 2024)
            .iter()
            .all(|state| *state == DutyState::NotApplicable)
    );
    let july = of(&facts, "2026-07-02", 2026);
    let third = july.iter().find(|one| one.1.as_deref() == Some("7月至9月"));
    assert_eq!(third.map(|one| one.3), Some(DutyState::Open));
}

#[test]
fn each_duty_says_whose_it_is_and_by_which_article() {
    let duties = year_duties(&facts(), &policies(), day("2027-01-10"), 2026);
    let of = |rule: &str| duties.iter().find(|one| one.rule == rule).unwrap();
    assert_eq!(of("GD-6c").bearer, Bearer::District);
    assert_eq!(of("GD-6a").bearer, Bearer::Street);
    assert_eq!(of("GD-7").bearer, Bearer::Community);
    assert_eq!(
        of("GD-3h").because.article.as_deref(),
        Some("第三条（五）、第七条")
    );
    assert_eq!(of("GD-5.4c").name, "三个清单备案");
    assert_eq!(of("GD-11").name, "专项经费使用和项目执行情况抽查、审计");
    assert_eq!(of("GD-6c").done_on, Some(day("2026-02-11")));
}

#[test]
fn a_duty_that_was_put_off_shows_both_days_and_is_late_after_the_new_one() {
    let mut facts = facts();
    facts.records.year_settlements.clear();
    let put_off = json!({ "id": "sy1", "entered_on": "2026-12-25", "year": 2026, "rule": "GD-6a",
        "from": "2026-12-31", "to": "2027-01-20", "reason": "年底关账" });
    facts.records.year_postponements = vec![serde_json::from_value(put_off).unwrap()];
    let of = |today: &str| {
        let duties = year_duties(&facts, &policies(), day(today), 2026);
        duties.into_iter().find(|one| one.rule == "GD-6a").unwrap()
    };
    let open = of("2027-01-20");
    assert_eq!(open.by, Some(day("2027-01-20")));
    assert_eq!(open.put_off_from, Some(day("2026-12-31")));
    assert_eq!(open.put_off_because.as_deref(), Some("年底关账"));
    assert_eq!(open.state, DutyState::Open);
    assert_eq!(of("2027-01-21").state, DutyState::Late);
    let told = year_duties(&facts, &policies(), day("2027-01-20"), 2026);
    let moved = told.iter().filter(|one| one.put_off_from.is_some());
    assert_eq!(moved.count(), 1);
}

/// The project of the life, whose last instalment of 7,620.00 was paid on 4 January out of 8,000.00 carried over.
fn carrying(until: Option<&str>) -> BookFacts {
    let mut facts = crate::cases::life();
    facts.projects[0].records.payments[2].fields.paid_on = Some(day("2027-01-04"));
    let carry = json!({ "id": "jz1", "project": "p1", "entered_on": "2026-12-20", "year": 2026,
        "amount_fen": 800_000, "on": "2026-12-20", "document": "结转1号", "until": until });
    facts.records.carries = vec![serde_json::from_value(carry).unwrap()];
    facts
}

fn account(facts: &BookFacts, year: i32, on: &str) -> YearAccount {
    let policies = policies();
    YearAccount::of(facts, year, day(on), |project| {
        policies.packs.get(&project.pack)
    })
}

#[test]
fn carried_money_stands_in_the_account_by_its_year_with_what_is_left_and_until_when() {
    let facts = carrying(Some("2027-06-30"));
    let fen = |one: &CarriedMoney| {
        let sums = [one.amount_fen, one.used_fen, one.left_fen];
        sums.map(policy::Money::fen)
    };
    let own = account(&facts, 2026, "2027-01-03");
    assert_eq!(
        own.carried.iter().map(fen).collect::<Vec<_>>(),
        [[800_000, 762_000, 38_000]]
    );
    assert!(own.brought.is_empty());
    let next = account(&facts, 2027, "2027-06-30");
    assert!(next.carried.is_empty());
    let [brought] = next.brought.as_slice() else {
        panic!("one: {:?}", next.brought)
    };
    assert_eq!(
        (brought.year, fen(brought)),
        (2026, [800_000, 762_000, 38_000])
    );
    assert_eq!(brought.number.as_deref(), Some("云溪-2026-03"));
    assert_eq!(brought.until, Some(day("2027-06-30")));
    assert!(!brought.expired && !brought.regulated);
    assert!(account(&facts, 2027, "2027-07-01").brought[0].expired);
    // What was used up in 2027 but for 380.00 is still there for 2028, and no day is invented.
    let unsaid = account(&carrying(None), 2028, "2028-03-01");
    assert_eq!(unsaid.brought[0].until, None);
}

#[test]
fn the_surplus_is_what_is_neither_spent_nor_still_to_be_used_and_final_only_when_the_year_is_over()
{
    // 200,000.00 arrived; 19,300.00 and 11,580.00 paid in 2026, 7,620.00 in 2027 out of the 8,000.00 carried over.
    let facts = carrying(Some("2027-06-30"));
    let of = |on: &str| {
        let account = account(&facts, 2026, on);
        (account.surplus_fen.fen(), account.ended)
    };
    assert_eq!(of("2026-12-31"), (16_112_000, false));
    assert_eq!(of("2027-01-05"), (16_112_000, true));
    assert_eq!(of("2027-07-01"), (16_150_000, true));
}
