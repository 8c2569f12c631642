//! The lists of a book: out of the program, into bundles, and the roster in again.

use super::{Script, bundle_of, desk_with_files, run};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::Path;
use tests::Desk;

/// Returns the texts of a workbook's cells.
fn texts(workbook: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    let mut strings = zip.by_name("xl/sharedStrings.xml").unwrap();
    strings.read_to_string(&mut text).unwrap();
    text
}

/// Returns the texts of the lists in a bundle by their names.
fn lists(bundle: &Path) -> BTreeMap<String, String> {
    let mut bundle = zip::ZipArchive::new(std::fs::File::open(bundle).unwrap()).unwrap();
    let names: Vec<String> = bundle
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let lists = names.iter().filter_map(|name| {
        let list = name.strip_prefix("sheets/")?.strip_suffix(".xlsx")?;
        let mut bytes = Vec::new();
        bundle
            .by_name(name)
            .unwrap()
            .read_to_end(&mut bytes)
            .unwrap();
        Some((list.to_owned(), texts(&bytes)))
    });
    lists.collect()
}

#[test]
fn every_bundle_brings_the_lists_that_the_pack_names() {
    let desk = desk_with_files();
    let replies = run(&desk, "book.hmb", &Script::road());
    let of = |name: &str| {
        lists(&bundle_of(&desk, &replies, name))
            .into_keys()
            .collect()
    };
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let sent: [(&str, BTreeSet<String>); 3] = [
        (
            "review_bundle",
            named(&[
                "需求清单",
                "资源清单",
                "服务清单",
                "项目汇总表",
                "会议表决台账",
            ]),
        ),
        ("approval_bundle", named(&["项目汇总表", "公示台账"])),
        ("filing_bundle", named(&["项目汇总表", "备案登记表"])),
    ];
    for (bundle, lists) in sent {
        assert_eq!(lists, of(bundle), "{bundle}");
    }
}

#[test]
fn a_bundle_of_some_projects_lists_these_alone() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let list = desk.json(&["call", "demo/book.hmb", "project_list"]);
    let rows = list["rows"].as_array().unwrap();
    let pick = |number: &str| &rows.iter().find(|row| row["number"] == number).unwrap()["id"];
    let make = |purpose: &str, file: &str| {
        let with = json!({ "purpose": purpose, "projects": [pick("云溪-2026-04")] });
        let line =
            json!({ "call": "submission_make", "today": "2026-11-25", "with": with, "to": file });
        desk.write("make.jsonl", line.to_string());
        desk.done(&["run", "demo/book.hmb", "make.jsonl"]);
        lists(&desk.path(file))
    };
    for (purpose, names) in [
        ("送审", vec!["项目汇总表", "会议表决台账"]),
        ("公示结果报批", vec!["项目汇总表", "公示台账"]),
        ("审核备案", vec!["项目汇总表", "备案登记表"]),
    ] {
        let lists = make(purpose, &format!("{purpose}.zip"));
        for name in names {
            let text = &lists[name];
            assert!(text.contains("云溪-2026-04"), "{purpose} {name}");
            for other in ["01", "02", "03", "05", "06"] {
                let other = format!("云溪-2026-{other}");
                assert!(!text.contains(&other), "{purpose} {name} shows {other}");
            }
        }
    }
    let whole = make("送审", "again.zip");
    assert!(
        whole["服务清单"].contains("邻里互助"),
        "the three lists go along whole"
    );
}

#[test]
fn the_roster_of_a_book_imports_again_as_the_same() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let roster = "demo/sheets/人员名册.xlsx";
    let import = [
        "import",
        "demo/book.hmb",
        "people",
        roster,
        "--dry-run",
        "--json",
    ];
    let seen = desk.json(&import);
    assert_eq!(
        (&seen["new"], &seen["changed"], &seen["refused"]),
        (&json!(0), &json!(0), &json!(0)),
        "{seen}"
    );
    let same = seen["same"].as_u64().unwrap();
    assert!(same > 100, "everybody is there: {same}");
}

#[test]
fn a_list_is_not_narrowed_by_what_it_does_not_go_by() {
    let desk = Desk::with_book();
    let export = |kind: &str, year: Option<i32>, project: Option<&str>| {
        let with = json!({ "kind": kind, "project": project, "year": year }).to_string();
        desk.refused(1, &["call", "book.hmb", "sheet_export", &with])
    };
    let roster = export("人员名册", Some(2026), None);
    assert_eq!(
        (&roster["code"], &roster["place"]),
        (&json!("bad_value"), &json!("year"))
    );
    assert_eq!(
        export("项目汇总表", None, Some("nobody"))["code"],
        "not_found"
    );
    let unknown = export("花名册", None, None);
    assert_eq!(unknown["code"], "unknown_name");
    assert!(
        unknown["remedy"].as_str().unwrap().contains("人员名册"),
        "{unknown}"
    );
}
