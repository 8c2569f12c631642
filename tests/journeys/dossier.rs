//! The bound dossier of a project of the demo: as PDF, as an archive, through both hosts' one table.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::Command;
use tests::Desk;

const DAY: [&str; 2] = ["--today", "2026-11-25"];

fn call(desk: &Desk, name: &str, request: &Value) -> Value {
    let request = request.to_string();
    desk.json(&[DAY[0], DAY[1], "call", "demo/book.hmb", name, &request])
}

/// The lamps, which were carried through to the completion notice.
fn lamps(desk: &Desk) -> Value {
    let list = call(desk, "project_list", &json!({}));
    let rows = list["rows"].as_array().unwrap();
    let lamps = rows
        .iter()
        .find(|row| row["name"].as_str().unwrap().contains("路灯"));
    lamps.unwrap().clone()
}

/// Every file of an archive.
fn unpacked(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let file = std::fs::File::open(path).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        files.insert(entry.name().unwrap().into_owned(), bytes);
    }
    files
}

/// Asks the checker that shares no code with the product.
fn checked(path: &Path) -> (i32, Value) {
    let output = Command::new("python3")
        .arg(tests::root().join("tests/verify.py"))
        .arg(path)
        .output()
        .unwrap();
    let says = String::from_utf8_lossy(&output.stderr).into_owned();
    let answer = serde_json::from_slice(&output.stdout).expect(&says);
    (output.status.code().unwrap(), answer)
}

#[test]
fn a_finished_project_is_bound_whole_and_its_archive_stands_before_another_checker() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let lamps = lamps(&desk);
    let request = json!({ "project": lamps["id"] });
    let printed = call(&desk, "dossier_print", &request);
    let sums = &printed["sums"];
    assert_eq!(
        (&sums["left_out"], &sums["breaches"]),
        (&json!([]), &json!([]))
    );
    assert_eq!(sums["archival"], true);

    // Everything that the step-by-step view counts is a line of the list; photos of one posting are one line.
    let kept = call(&desk, "project_dossier", &request);
    let items = kept["parts"].as_array().unwrap().iter();
    let items: usize = items
        .map(|part| part["items"].as_array().unwrap().len())
        .sum();
    let photos = sums["photos"].as_u64().unwrap() as usize;
    let pieces = sums["pieces"].as_u64().unwrap() as usize;
    // The notes at the end are one line more.
    assert!(photos > 0 && pieces <= items + 1 && pieces > items - photos + 1);

    let pdf = desk.path("demo/dossiers/项目卷宗-路灯.pdf");
    let info = Command::new("pdfinfo").arg(&pdf).output().unwrap();
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    assert!(
        info.contains("Title:           铁路新村等老旧小区路灯更换项目卷宗"),
        "{info}"
    );
    assert!(
        info.contains(&format!("Pages:           {}", sums["leaves"])),
        "{info}"
    );

    let archive = desk.path("demo/dossiers/项目卷宗-路灯.zip");
    let (status, answer) = checked(&archive);
    assert_eq!((status, &answer["ok"]), (0, &json!(true)), "{answer}");
    let files = unpacked(&archive);
    assert_eq!(
        files["项目卷宗-云溪-2026-01.pdf"],
        std::fs::read(&pdf).unwrap()
    );

    // Issued papers lie in it as they were issued.
    let issued = call(&desk, "paper_list", &json!({}));
    let issued = issued["papers"].as_array().unwrap().iter();
    let hashes: Vec<String> = issued
        .filter(|paper| paper["project"] == lamps["id"])
        .map(|paper| paper["sha256"].as_str().unwrap().to_owned())
        .collect();
    let manifest: Value = serde_json::from_slice(&files["dossier.json"]).unwrap();
    let listed: Vec<&str> = manifest["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["sha256"].as_str().unwrap())
        .collect();
    assert!(hashes.len() > 8 && hashes.iter().all(|hash| listed.contains(&hash.as_str())));

    let mut changed = std::fs::read(&archive).unwrap();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    let changed = desk.write("changed.zip", changed);
    assert_eq!(checked(&changed).0, 3);
}

#[test]
fn the_program_binds_by_number_into_a_folder_and_prints_the_archives_own_number() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let settings = call(&desk, "setting_get", &json!({}));
    assert_eq!(settings["fonds"], Value::Null);
    let fonds = json!({ "capitals": settings["capitals"], "fonds": "Z109" });
    call(&desk, "setting_set", &fonds);
    std::fs::create_dir(desk.path("out")).unwrap();
    let bind = |more: &[&str]| {
        let words = [
            &DAY[..],
            &["dossier", "demo/book.hmb", "云溪-2026-01", "-o", "out"],
            more,
        ];
        desk.json(&words.concat())
    };
    let printed = bind(&["--json"]);
    let packed = bind(&["--zip", "--json"]);
    assert_eq!(printed["file_name"], "项目卷宗-云溪-2026-01.pdf");
    assert_eq!(checked(&desk.path("out/项目卷宗-云溪-2026-01.zip")).0, 0);
    let files = unpacked(&desk.path("out/项目卷宗-云溪-2026-01.zip"));
    assert_eq!(
        packed["files"],
        files.len() as i64 - 3,
        "manifest, signature, hashes"
    );
    let pdf = desk.path("out/项目卷宗-云溪-2026-01.pdf");
    let text = Command::new("pdftotext")
        .args(["-l", "1"])
        .arg(&pdf)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&text.stdout).replace([' ', '\n'], "");
    assert!(text.contains("Z109-WS·2026-D30-"), "{text}");
    let words = [
        "dossier",
        "demo/book.hmb",
        "云溪-2026-99",
        "-o",
        "out",
        "--json",
    ];
    let gone = desk.refused(1, &words);
    assert_eq!(gone["says"], "找不到编号为“云溪-2026-99”的项目。");
}

#[test]
fn what_cannot_be_bound_is_named_and_the_rest_is_there() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let lamps = lamps(&desk);
    let view = call(&desk, "project_get", &json!({ "project": lamps["id"] }));
    // A PDF that breaks off: the book takes it in, since nobody unpacks scans when they are added.
    desk.write("批复.pdf", b"%PDF-1.4\n1 0 obj << /Type /Catalog");
    let owner = json!({ "kind": "approval", "approval": view["approvals"][0]["id"] });
    let scan =
        json!({ "owner": owner, "file": "@批复.pdf", "kind": "decision", "caption": "街道批复" });
    call(&desk, "scan_add", &scan);
    let printed = call(&desk, "dossier_print", &json!({ "project": lamps["id"] }));
    let left_out = json!([{
        "title": "街道批复（批复.pdf）",
        "says": "PDF文件已损坏，读不出页面，请重新扫描或另存后再添加",
    }]);
    assert_eq!(printed["sums"]["left_out"], left_out);
    assert!(printed["sums"]["pieces"].as_i64().unwrap() > 10);
}
