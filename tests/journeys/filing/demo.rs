//! The sample book: six projects that stand where a year leaves them.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use tests::Desk;

/// The day after the last act of the demo.
const NEXT_DAY: &str = "2026-11-25";

fn asked(desk: &Desk, command: &str, request: &Value) -> Value {
    let request = request.to_string();
    desk.json(&[
        "--today",
        NEXT_DAY,
        "call",
        "demo/book.hmb",
        command,
        &request,
    ])
}

fn projects(desk: &Desk) -> BTreeMap<String, Value> {
    let list = asked(desk, "project_list", &json!({}));
    let rows = list["rows"].as_array().unwrap().iter();
    let view = |row: &Value| asked(desk, "project_get", &json!({ "project": row["id"] }));
    rows.map(|row| (row["number"].as_str().unwrap().to_owned(), view(row)))
        .collect()
}

fn status<'a>(project: &'a Value, code: &str) -> &'a Value {
    let steps = project["judgement"]["steps"].as_array().unwrap();
    &steps.iter().find(|step| step["code"] == code).unwrap()["status"]
}

#[test]
fn the_sample_book_holds_a_project_for_every_turn_of_the_road() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let info = asked(&desk, "book_info", &json!({}));
    assert_eq!(
        info["last_day_ahead"],
        Value::Null,
        "it opens without a question"
    );
    let projects = projects(&desk);
    let of = |number: u32| &projects[&format!("云溪-2026-0{number}")];
    assert_eq!(status(of(1), "filing"), "done");
    assert_eq!(
        of(2)["reviews"].as_array().unwrap().len(),
        2,
        "returned and sent again"
    );
    assert_eq!(of(2)["revisions"].as_array().unwrap().len(), 2);
    assert_eq!(
        (status(of(2), "review"), status(of(2), "approval")),
        (&json!("done"), &json!("open"))
    );
    assert_eq!(of(3)["contracts"].as_array().unwrap().len(), 1);
    assert_eq!(status(of(3), "filing"), "done");
    let objection = &of(4)["notices"][1]["objections"][0];
    assert_eq!(objection["answered_on"], "2026-10-23");
    assert_eq!(status(of(4), "approval"), "done");
    assert_eq!(status(of(5), "review"), "blocked");
    assert_eq!(status(of(6), "publicity"), "running");
    let blocks = asked(&desk, "book_check", &json!({}));
    let blocks = blocks["findings"].as_array().unwrap().iter();
    let blocks: Vec<_> = blocks.filter(|one| one["severity"] == "block").collect();
    // One project was refused by the street.
    let rules: Vec<_> = blocks.iter().map(|one| &one["rule"]).collect();
    assert_eq!(rules, ["GD-5.3"], "{blocks:?}");
    let [first, second] = [0, 1].map(|at| &of(2)["revisions"][at]["id"]);
    let both = json!({ "project": of(2)["id"], "before": first, "after": second });
    let compared = asked(&desk, "project_compare", &both);
    let compared = compared["differences"].as_array().unwrap();
    assert_eq!(
        compared.len(),
        1,
        "only what the street asked for was changed: {compared:?}"
    );
    assert_eq!(compared[0]["field"], "主要措施");
    assert!(
        compared[0]["after"]
            .as_str()
            .unwrap()
            .contains("永胜苑380米")
    );
}

#[test]
fn the_demo_leaves_every_kind_of_paper() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let issued = asked(&desk, "paper_list", &json!({}));
    let issued = issued["papers"].as_array().unwrap();
    for kind in asked(&desk, "paper_kinds", &json!({}))["kinds"]
        .as_array()
        .unwrap()
    {
        let there = issued.iter().any(|paper| paper["kind"] == kind["kind"]);
        // The slip goes with its bundle and is not issued by itself.
        assert!(there || kind["kind"] == "报送单", "{kind}");
    }
    let left = std::fs::read_dir(desk.path("demo/papers")).unwrap().count();
    assert_eq!(left, issued.len(), "each is left in the folder");
}

#[test]
fn the_demo_leaves_every_kind_of_sheet() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let kinds = asked(&desk, "sheet_kinds", &json!({}));
    let kinds = kinds["kinds"].as_array().unwrap().iter();
    let mut kinds: Vec<String> = kinds
        .map(|kind| format!("{}.xlsx", kind["kind"].as_str().unwrap()))
        .collect();
    let left = std::fs::read_dir(desk.path("demo/sheets")).unwrap();
    let mut left: Vec<String> = left
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    kinds.sort();
    left.sort();
    assert_eq!(left, kinds);
}
