//! A meeting while hands are still counted: what the page asks of the program at each tick and each figure.

use serde_json::{Value, json};
use tests::Desk;

/// Enters representatives of a building, each in office from the beginning of the term.
fn enter_representatives(desk: &Desk, count: usize) {
    let lines = (1..=count).map(|number| {
        let fields = json!({ "name": format!("代表{number}"), "phone": null, "location": null, "note": null });
        let term = json!({ "id": null, "role": "representative", "title": null, "group": "铁路新村", "from": "2026-01-01", "until": null });
        json!({ "call": "person_save", "with": { "id": null, "fields": fields, "terms": [term] } }).to_string()
    });
    let script: Vec<String> = lines.collect();
    desk.write("people.jsonl", script.join("\n"));
    desk.done(&["--today", "2026-06-29", "run", "book.hmb", "people.jsonl"]);
}

/// Returns those called to the resolution, the first of them present.
fn roster(desk: &Desk, present: usize) -> Value {
    let asked = json!({ "vote": "resolution", "on": "2026-06-12" });
    let mut roster = desk.call("meeting_roster", &asked)["roster"].clone();
    let list = roster.as_array_mut().unwrap();
    for person in list.iter_mut().take(present) {
        person["presence"] = json!("present");
    }
    roster
}

fn weigh(desk: &Desk, roster: &Value, votes: [i64; 3]) -> Value {
    let [approve, against, abstain] = votes;
    let ballot = json!({ "manner": "hands", "approve": approve, "against": against, "abstain": abstain, "not_cast": 0 });
    let matter = json!({ "project": "nobody", "ballot": ballot });
    let asked = json!({ "vote": "resolution", "on": "2026-06-12", "roster": roster, "counted": null, "matters": [matter] });
    desk.call("meeting_weigh", &asked)
}

#[test]
fn a_meeting_is_weighed_before_anything_is_recorded() {
    let desk = Desk::with_book();
    enter_representatives(&desk, 49);
    // Two thirds of 49 are 32.7: 33 must come. More than half of 36 are 19.
    let held = weigh(&desk, &roster(&desk, 36), [19, 10, 7]);
    assert_eq!(
        held["meeting"]["heads"],
        json!({ "all": 49, "due": 49, "present": 36 })
    );
    assert_eq!(
        (
            &held["meeting"]["attendance"][0]["needed"],
            &held["meeting"]["quorate"]
        ),
        (&json!(33), &json!(true))
    );
    assert_eq!(held["matters"][0]["passed"], true);
    let close = weigh(&desk, &roster(&desk, 36), [18, 11, 7]);
    assert_eq!(
        close["matters"][0]["passed"], false,
        "half is not more than half"
    );
    let few = weigh(&desk, &roster(&desk, 32), [32, 0, 0]);
    assert_eq!(
        (&few["meeting"]["quorate"], &few["matters"][0]["passed"]),
        (&json!(false), &json!(false))
    );
    let wrong = weigh(&desk, &roster(&desk, 36), [19, 10, 8]);
    let says = wrong["matters"][0]["contradictions"][0].as_str().unwrap();
    assert!(says.contains("37") && says.contains("36"), "{says}");
    assert_eq!(
        desk.call("meeting_list", &json!({}))["rows"],
        json!([]),
        "nothing is kept"
    );
}

#[test]
fn the_votes_of_the_pack_are_offered_with_their_bodies() {
    let desk = Desk::with_book();
    let votes = desk.call("pack_choices", &json!({}))["votes"].clone();
    let names: Vec<&str> = votes
        .as_array()
        .unwrap()
        .iter()
        .map(|vote| vote["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["提议", "商议", "审议", "决议"]);
    assert!(
        votes[3]["body"].as_str().unwrap().contains("代表"),
        "{votes}"
    );
}

/// A district that wants two thirds of those present.
const DISTRICT: &str = r#"
pack_schema = 1

[identity]
id = "xishan-2026"
title = "西山区补充规定"
document = "西组通〔2026〕3号"
issuers = ["中共西山区委组织部"]
issued_on = 2026-06-01
from = 2026-06-01
validity = "in_force"
extends = "guandu-2021"
article = "第一条"

[[votes]]
code = "resolution"
name = "决议"
body = "representatives"
attendance = { share = "2/3", of = "all", strict = false }
approval = { share = "2/3", of = "present", strict = false }
article = "第二条"
"#;

#[test]
fn each_project_is_weighed_under_the_pack_that_it_runs_under_that_day() {
    let desk = Desk::with_book();
    enter_representatives(&desk, 49);
    desk.write("xishan-2026.toml", DISTRICT);
    desk.call("pack_add", &json!({ "file": "@xishan-2026.toml" }));
    let add = |name: &str| {
        let asked = json!({ "name": name, "year": 2026, "demands": [], "follows": null });
        desk.call("project_add", &asked)["id"].clone()
    };
    let (stays, turns) = (add("路灯"), add("食堂"));
    let turn = json!({ "from": "2026-06-10", "pack": "xishan-2026" });
    desk.call(
        "project_pack_turn",
        &json!({ "project": turns, "turn": turn }),
    );
    let ballot =
        json!({ "manner": "hands", "approve": 19, "against": 17, "abstain": 0, "not_cast": 0 });
    let matter = |project: &Value| json!({ "project": project, "ballot": ballot });
    let weighed = |on: &str| {
        let matters = [matter(&stays), matter(&turns)];
        let asked = json!({ "vote": "resolution", "on": on, "roster": roster(&desk, 36), "counted": null, "matters": matters });
        let found = desk.call("meeting_weigh", &asked)["matters"].clone();
        (found[0]["passed"].clone(), found[1]["passed"].clone())
    };
    // More than half of 36 are 19; two thirds are 24.
    assert_eq!(weighed("2026-06-12"), (json!(true), json!(false)));
    assert_eq!(weighed("2026-06-09"), (json!(true), json!(true)));
}
