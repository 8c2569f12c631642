//! National law is picked by the day of the act.

use crate::support::{day, laws, root};
use policy::pack::{Base, LawLayers};

#[test]
fn the_version_of_a_law_follows_the_day_of_the_act() {
    let laws = laws();
    let id = |on: &str| {
        laws.on("city-committee", day(on))
            .map(|law| law.identity.id.as_str())
    };
    assert_eq!(id("2025-12-31"), Some("law-city-committee-2018"));
    assert_eq!(id("2026-01-01"), Some("law-city-committee-2026"));
    assert_eq!(
        id("2018-12-28"),
        None,
        "nobody has entered an older version"
    );
}

#[test]
fn numbers_that_nobody_has_read_are_not_regulated() {
    let laws = laws();
    let law = laws
        .on("city-committee", day("2026-03-01"))
        .expect("the law of 2026 is there");
    assert!(law.votes.is_empty());
    assert!(
        law.identity
            .caution
            .as_ref()
            .is_some_and(|caution| caution.contains("还没有核对原文"))
    );
}

#[test]
fn a_branch_passes_by_more_than_half_of_those_due_not_of_those_present() {
    let laws = laws();
    let law = laws
        .on("party-branch", day("2026-06-08"))
        .expect("the party's rules are there");
    let approval = law.votes[0].approval.expect("article 11 gives the share");
    assert_eq!(
        (
            approval.numerator,
            approval.denominator,
            approval.of,
            approval.strict
        ),
        (1, 2, Base::Due, true)
    );
    let attendance = law.votes[0].attendance.expect("article 11 gives the share");
    assert!(!attendance.strict, "以上 includes the number");
}

#[test]
fn two_versions_in_force_on_one_day_are_refused() {
    let text = |id: &str| {
        std::fs::read_to_string(root().join(format!("assets/policies/{id}.toml"))).unwrap()
    };
    let old = text("law-city-committee-2018").replace("until = 2025-12-31\n", "");
    let files = [
        ("old.toml", old),
        ("new.toml", text("law-city-committee-2026")),
    ];
    let errors = LawLayers::load(&files).expect_err("both hold in 2026");
    assert!(
        errors
            .all()
            .iter()
            .any(|error| error.says.contains("同一天都有效")),
        "{errors}"
    );
}

#[test]
fn a_law_layer_refuses_unknown_keys_too() {
    let errors = LawLayers::load(&[("x.toml", "law_schema = 1\nfamily = \"x\"\nquorum = 5\n")])
        .expect_err("quorum");
    assert!(
        errors
            .all()
            .iter()
            .any(|error| error.line == 3 && error.says.contains("quorum")),
        "{:?}",
        errors.all()
    );
}
