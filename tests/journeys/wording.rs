//! Papers that an office adapts, figures that lead to their history, papers of a step and of a year at once.

use serde_json::{Value, json};
use tests::{Desk, root};

fn demo() -> Desk {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    desk
}

fn call(desk: &Desk, name: &str, request: &Value) -> Value {
    desk.json(&["call", "demo/book.hmb", name, &request.to_string()])
}

fn project(desk: &Desk) -> Value {
    call(desk, "project_list", &json!({}))["rows"][0]["id"].clone()
}

/// What stands on the filing form of a project.
fn form(desk: &Desk, project: &Value) -> String {
    let asked = json!({ "kind": "审核备案表", "project": project });
    let marks = call(desk, "paper_preview", &asked)["marks"].clone();
    let said = marks.as_array().unwrap().iter();
    said.map(|mark| mark["says"].as_str().unwrap().to_owned())
        .collect()
}

/// The shipped form with one cell of its own: a blank that the street uses.
fn own_form() -> String {
    let shipped = root().join("assets/papers/filing_form.toml");
    let shipped = std::fs::read_to_string(shipped).unwrap();
    shipped.replacen(
        "{ label = \"街道\" }, { text = \"{街道}\"",
        "{ label = \"区\" }, { text = \"{区}\"",
        1,
    )
}

#[test]
fn the_blank_of_an_office_takes_the_place_of_the_filing_form_and_goes_again() {
    let desk = demo();
    let project = project(&desk);
    let before = form(&desk, &project);
    desk.write("自己的表.toml", own_form());
    let set = |from: Value| {
        call(
            &desk,
            "wording_set",
            &json!({ "file": "filing_form.toml", "from": from }),
        )
    };
    set(json!("@自己的表.toml"));
    let own = form(&desk, &project);
    assert!(before.contains("太和街道云溪社区"), "{before}");
    assert!(
        own.contains("官渡区云溪社区") && !own.contains("太和街道云溪社区"),
        "{own}"
    );
    let listed = call(&desk, "wording_list", &json!({}));
    let own_ones = listed["files"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["own"] == true);
    assert_eq!(
        own_ones
            .map(|one| one["label"].as_str().unwrap())
            .collect::<Vec<_>>(),
        ["审核备案表"]
    );
    call(&desk, "history_undo", &json!({ "count": 1 }));
    assert_eq!(form(&desk, &project), before, "undone");
    call(&desk, "history_redo", &json!({ "count": 1 }));
    set(Value::Null);
    assert_eq!(form(&desk, &project), before, "taken back");
}

#[test]
fn a_file_that_cannot_be_used_is_refused_with_its_line_and_changes_nothing() {
    let desk = demo();
    let project = project(&desk);
    let before = form(&desk, &project);
    let line = 1 + own_form()
        .lines()
        .position(|line| line.contains("{区}"))
        .unwrap();
    let refused = |name: &str, file: &str| {
        let request = json!({ "file": file, "from": format!("@{name}") }).to_string();
        desk.refused(3, &["call", "demo/book.hmb", "wording_set", &request])
    };
    desk.write("错字.toml", own_form().replacen("{区}", "{区县}", 1));
    let refusal = refused("错字.toml", "filing_form.toml");
    assert_eq!(refusal["place"], format!("filing_form.toml:{line}"));
    assert!(
        refusal["says"]
            .as_str()
            .unwrap()
            .contains("没有“{区县}”这个占位"),
        "{refusal}"
    );
    desk.write("乱码.toml", [0xff, 0xfe, 0x00]);
    assert!(
        refused("乱码.toml", "filing_form.toml")["says"]
            .as_str()
            .unwrap()
            .contains("不是文字文件")
    );
    desk.write("空.toml", "");
    assert!(
        refused("空.toml", "minutes.toml")["says"]
            .as_str()
            .unwrap()
            .contains("缺少")
    );
    let unknown = json!({ "file": "请假条.toml", "from": null }).to_string();
    let refusal = desk.refused(1, &["call", "demo/book.hmb", "wording_set", &unknown]);
    assert!(
        refusal["says"].as_str().unwrap().contains("请假条.toml"),
        "{refusal}"
    );
    assert_eq!(form(&desk, &project), before);
}

#[test]
fn a_figure_of_a_form_leads_to_the_acts_that_wrote_it() {
    let desk = demo();
    let project = project(&desk);
    let asked = json!({ "record": project, "field": "measures" });
    let behind = call(&desk, "history_of", &asked)["entries"].clone();
    let acts = behind.as_array().unwrap();
    assert!(!acts.is_empty(), "nobody wrote the measures");
    let of_scheme = |act: &Value| {
        ["project_scheme_set", "project_add", "project_freeze"]
            .contains(&act["op"].as_str().unwrap())
    };
    assert!(acts.iter().any(of_scheme), "{behind}");
    let all = call(&desk, "history_list", &json!({}))["entries"]
        .as_array()
        .unwrap()
        .len();
    assert!(acts.len() < all / 2, "{} of {all}", acts.len());
    let none = call(
        &desk,
        "history_of",
        &json!({ "record": "gibt-es-nicht", "field": null }),
    );
    assert_eq!(none["entries"], json!([]));
}

/// Names inside an archive, without their running numbers.
fn names(desk: &Desk, request: &Value) -> Vec<String> {
    let line = json!({ "call": "paper_all", "with": request, "to": "all.zip" });
    desk.write("one.jsonl", line.to_string());
    desk.done(&["run", "demo/book.hmb", "one.jsonl"]);
    let file = std::fs::File::open(desk.path("all.zip")).unwrap();
    let archive = zip::ZipArchive::new(file).unwrap();
    archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect()
}

#[test]
fn papers_of_a_step_are_some_of_the_project_and_those_of_a_year_are_more() {
    let desk = demo();
    let project = project(&desk);
    let steps = call(&desk, "pack_choices", &json!({}))["steps"].clone();
    let all = names(
        &desk,
        &json!({ "project": project, "year": null, "step": null }),
    );
    let year = names(
        &desk,
        &json!({ "project": null, "year": 2026, "step": null }),
    );
    assert!(
        year.len() > all.len() && year.iter().any(|name| name.contains("年度报告")),
        "{year:?}"
    );
    let mut of_steps = 0;
    for step in steps.as_array().unwrap() {
        let some = names(
            &desk,
            &json!({ "project": project, "year": null, "step": step["code"] }),
        );
        assert!(some.len() < all.len(), "{step}: {some:?}");
        of_steps += some.len();
    }
    assert!(of_steps >= all.len(), "{of_steps} of {}", all.len());
    let wrong = json!({ "project": project, "year": null, "step": "tanzen" }).to_string();
    desk.refused(1, &["call", "demo/book.hmb", "paper_all", &wrong]);
}
