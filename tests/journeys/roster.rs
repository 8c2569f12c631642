//! An office's roster, taken in as it is.

use serde_json::{Value, json};
use tests::{Desk, root};

const ROSTER: &str = "人员名册.xlsx";

fn desk() -> Desk {
    let desk = Desk::with_book();
    let bytes = std::fs::read(root().join("assets/sample").join(ROSTER)).unwrap();
    desk.write(ROSTER, bytes);
    desk
}

fn take_in(desk: &Desk, more: &[&str]) -> Value {
    let import = [
        "--today",
        "2026-06-30",
        "import",
        "book.hmb",
        "people",
        ROSTER,
        "--json",
    ];
    desk.json(&[&import[..], more].concat())
}

fn counts(reply: &Value) -> Vec<u64> {
    let names = ["new", "changed", "same", "refused", "skipped"];
    names
        .iter()
        .map(|name| reply[name].as_u64().unwrap())
        .collect()
}

/// Returns how many people hold one of these offices.
fn holders(people: &Value, roles: &[&str]) -> usize {
    let holds = |person: &&Value| {
        let terms = person["terms"].as_array().unwrap();
        terms
            .iter()
            .any(|term| roles.contains(&term["role"].as_str().unwrap()))
    };
    people["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(holds)
        .count()
}

#[test]
fn the_sample_roster_gives_52_9_61_and_3() {
    let desk = desk();
    let dry = take_in(&desk, &["--dry-run"]);
    assert_eq!(desk.call("person_list", &json!({}))["rows"], json!([]));
    let taken = take_in(&desk, &[]);
    assert_eq!(counts(&dry), counts(&taken));
    // Each of the four sheets ends with a count.
    assert_eq!(counts(&taken), [125, 0, 0, 0, 4]);
    let people = desk.call("person_list", &json!({}));
    for (roles, many) in [
        (&["party_member", "probationary_member"][..], 52),
        (&["probationary_member"], 3),
        (&["party_committee", "residents_committee"], 9),
        (&["representative"], 61),
        (&["oversight"], 3),
    ] {
        assert_eq!(holders(&people, roles), many, "{roles:?}");
    }
}

#[test]
fn names_lose_their_blanks_and_keep_their_rare_letters() {
    let desk = desk();
    take_in(&desk, &[]);
    let people = desk.call("person_list", &json!({}));
    let names: Vec<&str> = people["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|person| person["fields"]["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"韩光荣") && names.contains(&"奚𬱖") && names.contains(&"孔祎"));
    assert!(names.iter().all(|name| !name.contains(char::is_whitespace)));
    // Two representatives are called 严文学; their phones differ.
    assert_eq!(names.iter().filter(|name| **name == "严文学").count(), 2);
}

#[test]
fn a_roster_taken_in_again_changes_nothing_and_undo_takes_it_back_whole() {
    let desk = desk();
    take_in(&desk, &[]);
    let before = desk.call("person_list", &json!({}));
    assert_eq!(counts(&take_in(&desk, &[])), [0, 0, 125, 0, 4]);
    assert_eq!(desk.call("person_list", &json!({})), before);
    desk.call("history_undo", &json!({ "count": 1 }));
    assert_eq!(desk.call("person_list", &json!({}))["rows"], json!([]));
}
