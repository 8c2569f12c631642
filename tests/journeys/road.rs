//! The main job on real input: an office's register in, a printed notice and a signed bundle out.

use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use tests::{Desk, root};

/// Returns the text of a PDF in reading order.
fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .args(["-layout"])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("poppler is installed");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Returns the text without blanks, so that line breaks do not matter.
pub fn run_of(pdf: &Path) -> String {
    text_of(pdf)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// Returns how many pages a PDF has.
fn pages_of(pdf: &Path) -> usize {
    // pdftotext ends each page with a form feed.
    text_of(pdf).matches('\u{C}').count()
}

/// Checks a file with the plain Python script, which shares no code with the product.
pub fn python_says(file: &Path) -> Value {
    let script = root().join("tests/verify.py");
    let output = Command::new("/usr/bin/python3")
        .arg(script)
        .arg(file)
        .output()
        .expect("python3 is installed");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    serde_json::from_str(&said)
        .unwrap_or_else(|_| panic!("{said}{}", String::from_utf8_lossy(&output.stderr)))
}

/// Returns the bundles of the demo in the order in which they were sent; their names end in the number.
fn bundles(demo: &Path) -> Vec<std::path::PathBuf> {
    let files = std::fs::read_dir(demo.join("bundles")).unwrap();
    let mut files: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    let number = |path: &std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        name.rsplit('-').next().unwrap().to_owned()
    };
    files.sort_by_key(number);
    files
}

fn last_bundle(demo: &Path) -> std::path::PathBuf {
    bundles(demo).pop().unwrap()
}

#[test]
fn the_sample_register_gives_85_demands_and_accounts_for_every_row() {
    let desk = Desk::with_book();
    desk.bring_sample();
    let arguments = [
        "--today",
        "2026-06-30",
        "import",
        "book.hmb",
        "demands",
        "需求征集登记表.xlsx",
        "--json",
    ];
    let dry = desk.json(&[&arguments[..], &["--dry-run"]].concat());
    assert_eq!(
        desk.call("demand_list", &json!({}))["count"],
        0,
        "a preview writes nothing"
    );
    let taken = desk.json(&arguments);
    for reply in [&dry, &taken] {
        // 85 numbered rows; 6 month subtotals, the sum and the footnote; 5 blank rows count for nothing.
        assert_eq!((&reply["new"], &reply["skipped"]), (&json!(85), &json!(8)));
        assert_eq!(
            (&reply["changed"], &reply["same"], &reply["refused"]),
            (&json!(0), &json!(0), &json!(0))
        );
        assert_eq!(
            reply["rows"].as_array().unwrap().len(),
            93,
            "the counts add up to the rows"
        );
    }
    let first = &taken["rows"][0];
    assert_eq!(
        (&first["sheet"], &first["row"]),
        (&json!("登记表"), &json!(5))
    );
    assert!(
        first["says"].as_str().unwrap().contains("2026"),
        "a year taken from the title is said: {first}"
    );
    let list = desk.call("demand_list", &json!({}));
    assert_eq!(
        (&list["count"], &list["households"]),
        (&json!(85), &json!(16850))
    );
    let again = desk.json(&arguments);
    assert_eq!(
        (&again["same"], &again["new"], &again["changed"]),
        (&json!(85), &json!(0), &json!(0))
    );
    assert_eq!(desk.call("demand_list", &json!({}))["count"], 85);
}

#[test]
fn an_import_is_one_act_that_undo_takes_back_whole() {
    let desk = Desk::with_book();
    desk.bring_sample();
    desk.json(&[
        "--today",
        "2026-06-30",
        "import",
        "book.hmb",
        "demands",
        "需求征集登记表.xlsx",
        "--json",
    ]);
    desk.done(&["--today", "2026-06-30", "undo", "book.hmb"]);
    assert_eq!(desk.call("demand_list", &json!({}))["count"], 0);
    let again = desk.json(&[
        "--today",
        "2026-06-30",
        "import",
        "book.hmb",
        "demands",
        "需求征集登记表.xlsx",
        "--json",
    ]);
    assert_eq!(again["new"], 85, "an undone import leaves no memory");
}

#[test]
fn the_demo_prints_its_papers_and_writes_a_bundle_that_others_can_check() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let demo = desk.path("demo");
    let notice = run_of(&demo.join("papers/立项公示.pdf"));
    for expected in [
        "铁路新村等老旧小区路灯更换",
        "中共官渡区太和街道云溪社区委员会",
        "社区党组织服务群众专项经费",
        "38,600.00",
        "叁万捌仟陆佰元整",
        // Posted on Monday 2026-07-27: the day is not counted, seven days are full on Monday 3 August.
        "2026年8月3日",
        "0871-65550123",
    ] {
        assert!(
            notice.contains(expected),
            "the notice says {expected}: {notice}"
        );
    }
    assert!(!notice.contains("草稿"), "an issued paper is no draft");
    assert_eq!(
        pages_of(&demo.join("papers/立项公示-A3.pdf")),
        1,
        "a poster is one sheet"
    );
    let list = run_of(&demo.join("papers/需求清单.pdf"));
    assert!(
        list.contains("16,850") || list.contains("16850"),
        "the list says its households"
    );
    let bundle = last_bundle(&demo);
    for file in [&bundle, &demo.join("book.hmb")] {
        let ours = desk.json(&["verify", file.to_str().unwrap(), "--json"]);
        let theirs = python_says(file);
        assert_eq!(ours["ok"], true, "{ours}");
        assert_eq!(theirs["ok"], true, "{theirs}");
        assert_eq!(ours["head"], theirs["head"], "both read the same head");
    }
}

#[test]
fn a_second_demo_replaces_only_what_the_first_made() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    std::fs::write(desk.path("demo/我的笔记.txt"), "留着").unwrap();
    desk.done(&["demo", "demo"]);
    assert_eq!(
        std::fs::read_to_string(desk.path("demo/我的笔记.txt")).unwrap(),
        "留着"
    );
    assert_eq!(
        bundles(&desk.path("demo")).len(),
        9,
        "the second run sent as often as the first"
    );
}

#[test]
fn sheets_and_papers_of_a_bundle_say_what_its_data_says() {
    use std::io::Read;
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let bundle = std::fs::File::open(&bundles(&desk.path("demo"))[0]).unwrap();
    let mut bundle = zip::ZipArchive::new(bundle).unwrap();
    let mut read = |name: &str| {
        let mut bytes = Vec::new();
        bundle
            .by_name(name)
            .unwrap_or_else(|_| panic!("{name} is in the bundle"))
            .read_to_end(&mut bytes)
            .unwrap();
        bytes
    };
    let manifest: Value = serde_json::from_slice(&read("manifest.json")).unwrap();
    let projects = String::from_utf8(read("data/projects.jsonl")).unwrap();
    // Lamps 38,600, drains 47,000, class 42,000 yuan.
    let lines = projects.lines().flat_map(|project| {
        let project: Value = serde_json::from_str(project).unwrap();
        project["scheme"]["budget"].as_array().unwrap().clone()
    });
    let total: i64 = lines.map(|line| line["amount_fen"].as_i64().unwrap()).sum();
    assert_eq!(
        (total, &manifest["totals"]["budget_fen"]),
        (12_760_000, &json!(12_760_000))
    );
    assert_eq!(manifest["purpose"], "送审");
    let demands = String::from_utf8(read("data/demands.jsonl")).unwrap();
    assert_eq!(demands.lines().count(), 85);
    let slip = desk.write("slip.pdf", read("papers/报送单.pdf"));
    let slip = run_of(&slip);
    assert!(
        slip.contains("85") && slip.contains("38,600.00") && slip.contains("127,600.00"),
        "{slip}"
    );
    desk.write("list.xlsx", read("sheets/需求清单.xlsx"));
    let seen = desk.json(&[
        "import",
        "demo/book.hmb",
        "demands",
        "list.xlsx",
        "--dry-run",
        "--json",
    ]);
    assert_eq!(
        (&seen["same"], &seen["new"]),
        (&json!(85), &json!(0)),
        "the sheet says the same demands"
    );
}

#[test]
fn a_draft_says_so_and_an_issued_paper_is_kept_byte_for_byte() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    desk.done(&[
        "--today",
        "2026-11-25",
        "paper",
        "demo/book.hmb",
        "立项公示",
        "--project",
        "云溪-2026-01",
        "-o",
        "draft.pdf",
    ]);
    assert!(run_of(&desk.path("draft.pdf")).contains("草稿"));
    desk.done(&["paper", "demo/book.hmb", "报送单", "-o", "slip.pdf"]);
    let slip = run_of(&desk.path("slip.pdf"));
    for expected in ["草稿", "85条", "66份", "45,600.00"] {
        assert!(
            slip.contains(expected),
            "the slip of the newest bundle says {expected}: {slip}"
        );
    }
    let papers = desk.json(&["call", "demo/book.hmb", "paper_list"]);
    let papers = papers["papers"].as_array().unwrap();
    let notice = papers
        .iter()
        .find(|paper| paper["kind"] == "立项公示")
        .unwrap();
    let script =
        json!({ "call": "paper_bytes", "with": { "paper": notice["id"] }, "to": "again.pdf" });
    desk.write("again.jsonl", script.to_string());
    desk.done(&["run", "demo/book.hmb", "again.jsonl"]);
    let again = std::fs::read(desk.path("again.pdf")).unwrap();
    assert_eq!(
        again,
        std::fs::read(desk.path("demo/papers/立项公示.pdf")).unwrap(),
        "a reprint uses the bytes issued"
    );
    assert_eq!(
        desk.refused(2, &["undo", "demo/book.hmb", "99", "--json"])["code"],
        "barrier"
    );
}

#[test]
fn findings_name_the_article_and_what_to_do() {
    let desk = Desk::with_book();
    let add = json!({ "name": "路灯", "year": 2026, "demands": [] }).to_string();
    desk.json(&[
        "--today",
        "2026-07-01",
        "call",
        "book.hmb",
        "project_add",
        &add,
    ]);
    let found = desk.json(&["--today", "2026-07-01", "check", "book.hmb", "--json"]);
    let findings = found["findings"].as_array().unwrap();
    let rules: Vec<&str> = findings
        .iter()
        .filter_map(|finding| finding["rule"].as_str())
        .collect();
    for rule in ["GD-3b", "GD-3f", "GD-5.2a"] {
        assert!(rules.contains(&rule), "{rule} among {rules:?}");
    }
    for finding in findings {
        assert!(
            finding["says"].as_str().unwrap().ends_with('。'),
            "{finding}"
        );
        assert!(
            finding["remedy"].as_str().unwrap().ends_with('。'),
            "{finding}"
        );
    }
    let scheme = findings
        .iter()
        .find(|finding| finding["rule"] == "GD-5.2a")
        .unwrap();
    assert_eq!(scheme["because"]["article"], "第五条（二）");
    assert_eq!(scheme["severity"], "block");
}

#[test]
fn a_backup_brings_everything_back() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let backup = desk.json(&[
        "--today",
        "2026-11-25",
        "backup",
        "demo/book.hmb",
        "-o",
        "backups",
        "--json",
    ]);
    let file = backup["path"].as_str().unwrap();
    desk.done(&[
        "--today",
        "2026-11-26",
        "restore",
        file,
        "-o",
        "restored.hmb",
    ]);
    assert_eq!(python_says(&desk.path("restored.hmb"))["ok"], true);
    let list = desk.json(&["call", "restored.hmb", "demand_list"]);
    assert_eq!(
        (&list["count"], &list["households"]),
        (&json!(85), &json!(16850))
    );
    assert_eq!(
        desk.refused(2, &["restore", file, "-o", "restored.hmb", "--json"])["code"],
        "target_exists"
    );
    assert_eq!(
        desk.refused(2, &["undo", "restored.hmb", "--json"])["code"],
        "barrier",
        "restore is a barrier"
    );
}

#[test]
fn verify_notices_a_changed_record_and_a_foreign_head() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let head = desk.json(&["verify", "demo/book.hmb", "--json"])["head"]
        .as_str()
        .unwrap()
        .to_owned();
    desk.done(&["verify", "demo/book.hmb", "--head", &head]);
    let foreign = desk.run(&[
        "verify",
        "demo/book.hmb",
        "--head",
        &"0".repeat(64),
        "--json",
    ]);
    assert_eq!(foreign.status, 3, "{}", foreign.out);
    let bundle = last_bundle(&desk.path("demo"));
    let mut bytes = std::fs::read(&bundle).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    desk.write("changed.zip", bytes);
    let changed = desk.run(&["verify", "changed.zip", "--json"]);
    assert_eq!(changed.status, 3);
    let said: Value = serde_json::from_str(&changed.out).unwrap();
    assert_eq!(said["ok"], false);
    assert!(!said["differs"].as_array().unwrap().is_empty());
}
