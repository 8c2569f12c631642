//! A project under way seen across steps and projects: an end before the end, one invoice in two projects, a book that is
//! loaded in parts.

use crate::cases::{book, life};
use crate::support::{calendar, day, policies};
use policy::facts::record::{Recorded, Termination};
use policy::facts::{BookFacts, ProjectId, RecordId};
use policy::finding::{Finding, Judgement, StepStatus};
use policy::judge::judge;
use policy::{Money, late_entries};

fn judged(facts: &BookFacts, today: &str) -> Judgement {
    judge(facts, &policies(), calendar(), day(today))
}

/// The state of the last three steps: carrying out, acceptance and payment, completion notice.
fn later(judgement: &Judgement) -> Vec<(StepStatus, &str)> {
    let steps = &judgement.projects[0].steps;
    let last = steps[steps.len() - 3..].iter();
    last.map(|step| (step.status, step.says.as_str())).collect()
}

fn terminated(consents: &str) -> BookFacts {
    let mut facts = book();
    let text = format!(
        r#"{{"id":"t1","project":"p1","entered_on":"2026-09-01","on":"2026-09-01","reason":"拆迁","consents":{consents}}}"#
    );
    let end: Recorded<Termination> = serde_json::from_str(&text).unwrap();
    facts.projects[0].records.terminations.push(end);
    facts
}

#[test]
fn a_terminated_project_is_over_once_its_end_is_in_order() {
    let both = r#"[{"body":"district_organisation","on":"2026-08-30"},{"body":"district_civil","on":"2026-08-30"}]"#;
    let mut facts = terminated(both);
    // An acceptance that awaits its result keeps nothing open.
    let awaited = r#"{"id":"y1","project":"p1","entered_on":"2026-08-25","on":"2026-08-25","instalment":1,"opinions":[],"inspectors":[],"lines":[],"scores":[]}"#;
    let awaited = serde_json::from_str(awaited).unwrap();
    facts.projects[0].records.acceptances.push(awaited);
    let judgement = judged(&facts, "2026-12-01");
    assert_eq!(later(&judgement), [(StepStatus::Done, "9月1日终止"); 3]);
    assert!(judgement.projects[0].dues.is_empty());
}

#[test]
fn a_terminated_project_goes_on_until_every_body_agreed() {
    let judgement = judged(&terminated("[]"), "2026-12-01");
    let states: Vec<_> = later(&judgement)
        .into_iter()
        .map(|(state, _)| state)
        .collect();
    assert_eq!(
        states,
        [
            StepStatus::Blocked,
            StepStatus::Running,
            StepStatus::Running
        ]
    );
}

/// Puts the project of the life into the book a second time, with ids of its own, its money and things left behind.
fn twice() -> BookFacts {
    let mut facts = life();
    let mut other = facts.projects[0].clone();
    other.id = ProjectId::new("p2");
    for payment in &mut other.records.payments {
        payment.id = RecordId::new(format!("{}x", payment.id));
    }
    for voucher in &mut other.records.vouchers {
        voucher.id = RecordId::new(format!("{}x", voucher.id));
    }
    facts.projects.push(other);
    facts
}

fn of_rule<'a>(findings: &'a [Finding], rule: &str) -> Vec<&'a str> {
    let own = findings.iter().filter(|one| one.rule == rule);
    own.map(|one| one.says.as_str()).collect()
}

#[test]
fn an_invoice_in_two_projects_is_found_in_both() {
    let judgement = judged(&twice(), "2026-10-15");
    let says = [
        "发票号码26532000000001234567在别的项目里也登记了。",
        "发票号码26532000000001234568在别的项目里也登记了。",
    ];
    for project in &judgement.projects {
        assert_eq!(of_rule(&project.findings, "GD-3a-payment"), says);
    }
}

#[test]
fn a_project_loaded_alone_is_judged_by_the_money_of_all() {
    let mut whole = twice();
    whole.projects[1].records.vouchers.clear();
    whole.records.allotments[0].fields.received_fen = Some(Money::from_fen(5_000_000));
    let mut alone = whole.clone();
    let other = alone.projects.pop().expect("two projects");
    alone.elsewhere = other.records.payments;
    let (one, other) = (judged(&whole, "2026-10-15"), judged(&alone, "2026-10-15"));
    assert_eq!(one.projects[0], other.projects[0]);
    let says = of_rule(&other.projects[0].findings, "GD-3a-payment");
    assert_eq!(
        says,
        [
            "8月27日拨付11,580.00元以后，超过2026年已到账的专项经费：到账50,000.00元，累计拨付50,180.00元。",
            "10月12日拨付7,620.00元以后，超过2026年已到账的专项经费：到账50,000.00元，累计拨付69,380.00元。",
        ]
    );
}

/// Neither text knows a shortcut for an emergency: everything may be typed in two months after it happened.
#[test]
fn what_is_typed_in_late_after_an_emergency_is_marked_and_nothing_is_shortened() {
    let in_time = life();
    let mut late = in_time.clone();
    let entered = day("2026-12-15");
    late.meetings
        .iter_mut()
        .for_each(|one| one.entered_on = entered);
    late.projects[0].reviews[0].entered_on = entered;
    late.projects[0].approvals[0].entered_on = entered;
    late.projects[0]
        .records
        .progress
        .iter_mut()
        .for_each(|one| one.entered_on = entered);
    let (before, after) = (judged(&in_time, "2026-12-16"), judged(&late, "2026-12-16"));
    assert_eq!(before.projects[0].steps, after.projects[0].steps);
    let new = |one: &&Finding| !before.projects[0].findings.contains(one);
    let marks: Vec<&Finding> = after.projects[0].findings.iter().filter(new).collect();
    assert_eq!(
        marks.len(),
        6,
        "four meetings, a review, an approval: {marks:?}"
    );
    assert!(marks.iter().all(|one| one.says.starts_with("补录：")));
    let of = |facts: &BookFacts| {
        let pack = &policies().packs["guandu-2021"].late.clone();
        let late = late_entries(facts, |_| Some(pack));
        late.get(&facts.projects[0].id).copied()
    };
    // The proposal of 2 June is the oldest: 196 days; three reports of progress are counted with the six.
    assert_eq!(of(&in_time), None);
    let counted = of(&late).unwrap();
    assert_eq!((counted.count, counted.most_days), (9, 196));
    // A notice of an emergency that hung a day short blocks all the same.
    let places = &mut late.projects[0].notices[0].places;
    places[0].removed_on = places[0].posted_on.and_then(|on| on.succ_opt());
    let short = judged(&late, "2026-12-16");
    let found = of_rule(&short.projects[0].findings, "GD-5.4a");
    assert!(
        found.iter().any(|says| says.contains("就撤下了")),
        "{found:?}"
    );
}
