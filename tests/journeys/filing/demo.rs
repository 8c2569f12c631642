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

/// Returns the names of the files below a folder.
fn left(desk: &Desk, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(desk.path(folder)).unwrap();
    let files = entries
        .map(Result::unwrap)
        .filter(|one| one.path().is_file());
    let names = files.map(|file| file.file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn the_demo_leaves_every_kind_of_paper_and_sheet() {
    let desk = Desk::new();
    desk.done(&["demo", "--year", "demo"]);
    let issued = |book: &str, today: &str| {
        let list = desk.json(&["--today", today, "call", book, "paper_list"]);
        list["papers"].as_array().unwrap().clone()
    };
    let running = issued("demo/book.hmb", NEXT_DAY);
    let over = issued("demo/2025.hmb", "2026-01-28");
    for kind in asked(&desk, "paper_kinds", &json!({}))["kinds"]
        .as_array()
        .unwrap()
    {
        let mut both = running.iter().chain(&over);
        let there = both.any(|paper| paper["kind"] == kind["kind"]);
        // The slip goes with its bundle and is not issued by itself.
        assert!(there || kind["kind"] == "报送单", "{kind}");
    }
    assert_eq!(
        left(&desk, "demo/papers").len(),
        running.len(),
        "each is left in the folder"
    );
    assert_eq!(
        left(&desk, "demo/papers/2025").len(),
        over.len(),
        "each is left in the folder"
    );
    let kinds = asked(&desk, "sheet_kinds", &json!({}));
    let mut sheets = left(&desk, "demo/sheets");
    sheets.extend(left(&desk, "demo/sheets/2025"));
    for kind in kinds["kinds"].as_array().unwrap() {
        let name = format!("{}.xlsx", kind["kind"].as_str().unwrap());
        assert!(sheets.contains(&name), "{name} is not among {sheets:?}");
    }
}
