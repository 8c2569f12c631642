//! The program itself: its version, the report without personal data, a damaged book and the way back.

use serde_json::json;
use tests::Desk;

/// Whatever a report must not hold, out of a book full of people.
const TELLING: [&str; 6] = ["王", "138", "云溪", "路灯", "38,600", "太和"];

#[test]
fn says_its_version() {
    let about = Desk::new().json(&["about", "--json"]);
    assert_eq!(about["version"], "0.1.0");
    assert!(
        about["system"]
            .as_str()
            .unwrap()
            .contains(std::env::consts::ARCH)
    );
}

#[test]
fn a_report_counts_and_speaks_of_nobody() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    desk.write("王芳-13800001234.hmb", "not a book");
    desk.refused(3, &["check", "王芳-13800001234.hmb", "--json"]);
    desk.done(&["report", "demo/book.hmb", "-o", "report.txt"]);
    let report = std::fs::read_to_string(desk.path("report.txt")).unwrap();
    for line in ["项目 6", "政策包 guandu-2021", "故障记录 1 条"] {
        assert!(report.lines().any(|one| one == line), "{line}: {report}");
    }
    assert!(report.contains("book_open NotABook File"), "{report}");
    let told = TELLING.iter().find(|word| report.contains(**word));
    assert_eq!(told, None, "{report}");
}

#[test]
fn a_report_is_written_beside_a_damaged_book() {
    let desk = Desk::new();
    desk.write("book.hmb", "not a book");
    desk.done(&["report", "book.hmb", "-o", "report.txt"]);
    let report = std::fs::read_to_string(desk.path("report.txt")).unwrap();
    assert!(report.contains("工作簿 没有打开"), "{report}");
}

#[test]
fn a_damaged_book_is_set_aside_and_a_backup_takes_its_name() {
    let desk = Desk::with_book();
    desk.done(&["backup", "book.hmb", "-o", "backups"]);
    let mut backups = std::fs::read_dir(desk.path("backups")).unwrap();
    let backup = backups
        .find_map(|file| {
            file.unwrap()
                .file_name()
                .into_string()
                .ok()
                .filter(|name| name.ends_with(".hmb"))
        })
        .unwrap();
    desk.write("book.hmb", "half a book");
    let refusal = desk.refused(3, &["check", "book.hmb", "--json"]);
    assert!(
        refusal["remedy"].as_str().unwrap().contains("移到旁边"),
        "the way back is shown"
    );
    let aside = desk.json(&["--today", "2026-07-01", "set-aside", "book.hmb", "--json"]);
    assert_eq!(aside, json!({ "folder": "book-损坏-20260701-090000" }));
    let kept = desk.path("book-损坏-20260701-090000").join("book.hmb");
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "half a book");
    desk.done(&[
        "--today",
        "2026-07-01",
        "restore",
        &format!("backups/{backup}"),
        "-o",
        "book.hmb",
    ]);
    assert_eq!(desk.json(&["verify", "book.hmb", "--json"])["ok"], true);
    desk.refused(2, &["set-aside", "book.hmb", "--json"]);
}
