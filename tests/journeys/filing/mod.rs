//! The road from a resident's wish to the filing form with the district, driven as one script of calls.

mod demo;
mod lists;
mod otherwise;
pub mod script;
mod wrong;
mod year;

use super::road::{python_says, run_of};
use script::Script;
use serde_json::{Value, json};
use std::path::Path;
use tests::{Desk, root};

/// Sits down at a desk with a new book, the office's workbooks and the sample pictures.
pub fn desk_with_files() -> Desk {
    let desk = Desk::with_book();
    for file in std::fs::read_dir(root().join("assets/sample")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), desk.path(file.file_name().to_str().unwrap())).unwrap();
    }
    desk
}

/// Runs a script on a book and returns the reply of each line by its name.
pub fn run(desk: &Desk, book: &str, script: &Script) -> Value {
    let file = format!("{book}.jsonl");
    desk.write(&file, script.text());
    let out = desk.done(&["run", book, &file]);
    let mut replies = json!({});
    for line in out.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        if let Some(name) = line["as"].as_str() {
            replies[name] = line["reply"].clone();
        }
    }
    replies
}

/// Returns the status of a step of the only project.
fn step<'a>(checked: &'a Value, code: &str) -> &'a Value {
    let steps = checked["projects"][0]["steps"].as_array().unwrap();
    steps.iter().find(|step| step["code"] == code).unwrap()
}

fn bundle_of(desk: &Desk, replies: &Value, name: &str) -> std::path::PathBuf {
    desk.path(replies[name]["file_name"].as_str().unwrap())
}

fn manifest(bundle: &Path) -> Value {
    let mut bundle = zip::ZipArchive::new(std::fs::File::open(bundle).unwrap()).unwrap();
    serde_json::from_reader(bundle.by_name("manifest.json").unwrap()).unwrap()
}

#[test]
fn one_script_leads_from_the_register_to_the_filing_without_a_block() {
    let desk = desk_with_files();
    let replies = run(&desk, "book.hmb", &Script::road());
    let checked = &replies["checked"];
    let blocks = checked["findings"].as_array().unwrap().iter();
    let blocks: Vec<_> = blocks.filter(|one| one["severity"] == "block").collect();
    assert!(blocks.is_empty(), "{blocks:?}");
    let done = [
        "collect",
        "scheme",
        "decide",
        "review",
        "publicity",
        "approval",
        "filing",
    ];
    for code in done {
        assert_eq!(step(checked, code)["status"], "done", "{checked}");
    }
    // 61 representatives, six on leave and one absent; two against, one abstained.
    let decided = step(checked, "decide")["says"].as_str().unwrap();
    assert!(decided.ends_with("决议 7月10日 51:2:1"), "{decided}");
    // Posted on Monday 27 July: the day is not counted, seven days are full on Monday 3 August.
    let publicised = step(checked, "publicity")["says"].as_str().unwrap();
    assert!(publicised.starts_with("7月28日—8月3日"), "{publicised}");
    assert_eq!(replies["review_planned"]["projects"][0]["lacks"], json!([]));
}

#[test]
fn every_bundle_of_the_road_names_the_project_and_can_be_checked_by_others() {
    let desk = desk_with_files();
    let replies = run(&desk, "book.hmb", &Script::road());
    let sent = [
        ("review_bundle", "送审"),
        ("approval_bundle", "公示结果报批"),
        ("filing_bundle", "审核备案"),
    ];
    for (sequence, (name, purpose)) in (1..).zip(sent) {
        let bundle = bundle_of(&desk, &replies, name);
        assert_eq!(python_says(&bundle)["ok"], true, "{name}");
        let manifest = manifest(&bundle);
        assert_eq!(
            (&manifest["purpose"], &manifest["sequence"]),
            (&json!(purpose), &json!(sequence))
        );
        let concerns = manifest["concerns"].as_array().unwrap();
        assert_eq!(
            concerns.len(),
            1,
            "{purpose} is about the one project: {manifest}"
        );
        assert_eq!(concerns[0]["budget_fen"], json!(3_860_000));
        assert_eq!(manifest["totals"]["budget_fen"], json!(3_860_000));
    }
    let form = run_of(&desk.path("审核备案表.pdf"));
    let words = [
        "铁路新村等老旧小区路灯更换",
        "38,600.00",
        "叁万捌仟陆佰元整",
        "太党工委复〔2026〕21号",
        "2026年8月7日",
    ];
    for word in words {
        assert!(form.contains(word), "the form says {word}: {form}");
    }
    // The street's finance officer watches too, and is not of the supervision committee.
    assert!(form.contains("李翀") && !form.contains("杨文静"), "{form}");
}
