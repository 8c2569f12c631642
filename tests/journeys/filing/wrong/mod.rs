//! The road with one act left out or made wrong, place by place: what is found and which step it holds up.

mod meetings;
mod scheme;
mod street;

use super::script::Script;
use super::{desk_with_files, run, step};
use serde_json::{Value, json};

/// One thing wrong with the road and what must be said of it.
struct Wrong {
    /// What is wrong.
    what: &'static str,
    /// Makes it so.
    edit: fn(&mut Script),
    /// Clause and severity of the finding; the step alone waits when there is none.
    found: Option<(&'static str, &'static str)>,
    /// Words of the finding; those of the step when there is none.
    says: &'static str,
    /// The step it belongs to.
    step: &'static str,
}

const fn wrong(
    what: &'static str,
    edit: fn(&mut Script),
    found: (&'static str, &'static str),
    says: &'static str,
    step: &'static str,
) -> Wrong {
    Wrong {
        what,
        edit,
        found: Some(found),
        says,
        step,
    }
}

const fn waits(
    what: &'static str,
    edit: fn(&mut Script),
    says: &'static str,
    step: &'static str,
) -> Wrong {
    Wrong {
        what,
        edit,
        found: None,
        says,
        step,
    }
}

/// Runs the road once up to the project, then each wrong one from there on a copy of the book.
fn each(cases: &[Wrong]) {
    let desk = desk_with_files();
    let (start, rest) = Script::road().unprinted().split("all");
    run(&desk, "book.hmb", &start);
    for (number, case) in cases.iter().enumerate() {
        let book = format!("{number}.hmb");
        std::fs::copy(desk.path("book.hmb"), desk.path(&book)).unwrap();
        let mut script = rest.clone();
        (case.edit)(&mut script);
        judge(case, &run(&desk, &book, &script)["checked"]);
    }
}

fn judge(case: &Wrong, checked: &Value) {
    let step = step(checked, case.step);
    let Some((rule, severity)) = case.found else {
        let says = step["says"].as_str().unwrap();
        assert!(says.contains(case.says), "{}: {step}", case.what);
        return assert_ne!(step["status"], "done", "{}", case.what);
    };
    let findings = checked["findings"].as_array().unwrap();
    let meant =
        |one: &&Value| one["rule"] == rule && one["says"].as_str().unwrap().contains(case.says);
    let found = findings.iter().find(meant);
    let found =
        found.unwrap_or_else(|| panic!("{}: {rule} {} in {findings:#?}", case.what, case.says));
    assert_eq!(
        (&found["severity"], &found["step"]),
        (&json!(severity), &json!(case.step)),
        "{}",
        case.what
    );
    assert!(found["remedy"].as_str().unwrap().ends_with('。'), "{found}");
    // What no article fixes is a default: it names neither document nor article, and says its number.
    let because = &found["because"];
    let article = because["article"].as_str().unwrap_or_default();
    let grounded = because["document"].is_string() && article.starts_with('第');
    let default = because["document"].is_null() && because["numbers"].is_string();
    assert!(grounded || default, "{}: {found}", case.what);
    if severity == "block" {
        assert_ne!(step["status"], "done", "{}: {step}", case.what);
    }
}

#[test]
fn a_scheme_with_one_thing_wrong_is_found_out() {
    each(scheme::SCHEME);
}

#[test]
fn a_vote_with_one_thing_wrong_is_found_out() {
    each(meetings::MEETINGS);
}

#[test]
fn what_follows_the_vote_with_one_thing_wrong_is_found_out() {
    each(street::STREET);
}
