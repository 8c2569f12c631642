//! What hangs on a scheme: demands that it answers, frozen revisions, lifted findings.

use super::project::{desk_with_project, p1, write_whole_scheme};
use super::{day, line};
use policy::Money;
use policy::facts::{DemandId, LiftFacts, RevisionId};
use workbook::demand;
use workbook::project::{self, Lift};

/// SHA-256 of the JSON of a scheme that has only its name and one budget line, worked out outside the program.
const DIGEST: &str = "2304cc0281940b7ee8fbc33c21ab591db92d78308a2a42e3a3e2cc5de41e1824";

#[test]
fn the_linked_demands_are_exactly_those_handed_in() {
    let desk = desk_with_project();
    for id in ["d1", "d2", "d3"] {
        desk.add_demand(id, "路灯不亮");
    }
    desk.act(|tx| project::link_demands(tx, &p1(), &[DemandId::new("d3"), DemandId::new("d1")]));
    assert_eq!(
        desk.project("p1").demands,
        [DemandId::new("d1"), DemandId::new("d3")]
    );
    assert_eq!(
        desk.act(|tx| project::link_demands(
            tx,
            &p1(),
            &[DemandId::new("d1"), DemandId::new("d3")]
        ))
        .seq,
        None
    );
    desk.act(|tx| project::link_demands(tx, &p1(), &[DemandId::new("d2")]));
    assert_eq!(desk.project("p1").demands, [DemandId::new("d2")]);
}

#[test]
fn a_link_to_a_demand_in_the_bin_is_kept_for_its_return() {
    let desk = desk_with_project();
    desk.add_demand("d1", "甲");
    desk.add_demand("d2", "乙");
    desk.act(|tx| project::link_demands(tx, &p1(), &[DemandId::new("d1")]));
    desk.act(|tx| demand::remove(tx, &DemandId::new("d1")));
    desk.act(|tx| project::link_demands(tx, &p1(), &[DemandId::new("d2")]));
    desk.act(|tx| demand::restore(tx, &DemandId::new("d1")));
    assert_eq!(
        desk.project("p1").demands,
        [DemandId::new("d1"), DemandId::new("d2")]
    );
}

#[test]
fn a_frozen_revision_stays_word_for_word_when_the_scheme_goes_on() {
    let desk = desk_with_project();
    desk.act(|tx| project::set_budget(tx, &p1(), &[line("l1", "灯具", 120_000)]));
    let frozen = desk
        .act(|tx| {
            project::freeze(
                tx,
                RevisionId::new("r1"),
                &p1(),
                day(2026, 3, 1),
                Some("送审"),
            )
        })
        .reply;
    assert_eq!(frozen.digest, DIGEST);
    assert_eq!((frozen.number, frozen.frozen_on), (1, day(2026, 3, 1)));

    desk.act(|tx| project::set_budget(tx, &p1(), &[line("l1", "灯具", 990_000)]));
    let second = desk
        .act(|tx| project::freeze(tx, RevisionId::new("r2"), &p1(), day(2026, 3, 2), Some(" ")))
        .reply;
    assert_eq!((second.number, second.reason.as_deref()), (2, None));
    assert_ne!(second.digest, frozen.digest);
    let project = desk.project("p1");
    assert_eq!(project.revisions, [frozen.clone(), second]);
    assert_eq!(frozen.scheme.total(), Some(Money::from_fen(120_000)));
    assert_eq!(project.scheme.total(), Some(Money::from_fen(990_000)));
}

#[test]
fn a_whole_scheme_survives_freezing() {
    let desk = desk_with_project();
    write_whole_scheme(&desk);
    desk.act(|tx| project::freeze(tx, RevisionId::new("r1"), &p1(), day(2026, 3, 1), None));
    let project = desk.project("p1");
    assert_eq!(project.revisions[0].scheme, project.scheme);
}

#[test]
fn a_lifted_finding_keeps_its_newest_reason() {
    let desk = desk_with_project();
    let lift = |subject: &str, reason: &str| Lift {
        rule: "GD-3f".to_owned(),
        subject: subject.to_owned(),
        reason: reason.to_owned(),
        decision: None,
    };
    let (first, other, again) = (
        lift("a", "原因一"),
        lift("b", "原因二"),
        lift("a", "原因三"),
    );
    desk.act(move |tx| {
        project::lift(tx, &p1(), &first)?;
        project::lift(tx, &p1(), &other)?;
        project::lift(tx, &p1(), &again)
    });
    let fact = |subject: &str, reason: &str| LiftFacts {
        rule: "GD-3f".to_owned(),
        subject: subject.to_owned(),
        reason: reason.to_owned(),
        lifted_on: day(2026, 3, 2),
        decision: None,
    };
    assert_eq!(
        desk.project("p1").lifts,
        [fact("a", "原因三"), fact("b", "原因二")]
    );
    let empty = lift("a", " ");
    assert_eq!(
        desk.refused(move |tx| project::lift(tx, &p1(), &empty))
            .to_string(),
        "理由不能为空。"
    );
}
