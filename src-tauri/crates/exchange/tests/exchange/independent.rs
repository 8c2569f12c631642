//! The same bundles before a program that shares no code with ours: `tests/verify.py`.

use crate::hostile::{entries, with_manifest, zipped};
use crate::sample::{HEAD, written};
use exchange::bundle::{NamedFile, verify};
use exchange::key::SigningKey;
use exchange::volume::{Filed, Lacking, Volume};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// Returns the exit status and the answer.
fn checked(bytes: &[u8], arguments: &[&str]) -> (i32, Value) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("包.zip");
    std::fs::write(&file, bytes).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/verify.py");
    let output = Command::new("python3")
        .arg(script)
        .arg(&file)
        .args(arguments)
        .output()
        .unwrap();
    let says = String::from_utf8_lossy(&output.stderr).into_owned();
    (
        output.status.code().unwrap(),
        serde_json::from_slice(&output.stdout).expect(&says),
    )
}

#[test]
fn finds_a_whole_bundle_whole() {
    for arguments in [&[] as &[&str], &["--head", HEAD]] {
        let (status, answer) = checked(&written(), arguments);
        assert_eq!(status, 0, "{answer}");
        assert_eq!(
            (&answer["ok"], &answer["head"]),
            (&Value::Bool(true), &Value::from(HEAD))
        );
    }
}

#[test]
fn finds_another_head() {
    let (status, answer) = checked(&written(), &["--head", &"b".repeat(64)]);
    assert_eq!(
        (status, &answer["differs"][0]["place"]),
        (3, &Value::from("head"))
    );
}

#[test]
fn notices_the_flipped_bytes_that_we_notice() {
    for flipped in notices_flips(&written(), 11) {
        assert!(!verify(&flipped, None).ok);
    }
}

/// Flips a bit at so many places, checks that it is noticed, and returns the spoilt archives.
fn notices_flips(whole: &[u8], places: usize) -> Vec<Vec<u8>> {
    let mut spoilt = Vec::new();
    for at in (0..whole.len())
        .step_by(whole.len() / places)
        .chain([whole.len() - 1])
    {
        let mut flipped = whole.to_vec();
        flipped[at] ^= 0x20;
        let (status, answer) = checked(&flipped, &[]);
        assert_eq!(
            (status, &answer["ok"]),
            (3, &Value::Bool(false)),
            "byte {at}: {answer}"
        );
        spoilt.push(flipped);
    }
    spoilt
}

#[test]
fn adds_up_the_data_itself() {
    let mut entries = entries();
    with_manifest(&mut entries, |manifest| {
        manifest["counts"]["demands"] = json!(3);
        manifest["totals"]["fund_fen"] = json!(1);
    });
    let (_, answer) = checked(&zipped(&entries), &[]);
    let differs = answer["differs"].as_array().unwrap().iter();
    let places: Vec<_> = differs
        .map(|difference| difference["place"].clone())
        .collect();
    assert_eq!(places, ["报送包", "manifest.json", "data/projects.jsonl"]);
}

fn volume() -> Volume<'static> {
    let filed = |name: &str, bytes: &[u8], original: Option<&str>| Filed {
        file: NamedFile {
            name: name.to_owned(),
            bytes: bytes.to_vec(),
        },
        title: name.to_owned(),
        number: None,
        on: None,
        original: original.map(str::to_owned),
    };
    Volume {
        book: "b1",
        number: "云溪-2026-03",
        name: "铁路新村路灯更换",
        made_at: "2026-11-24T09:30:00".parse().unwrap(),
        program: "0.1.0",
        head: HEAD,
        files: vec![
            filed("项目卷宗.pdf", b"%PDF-1.7", None),
            filed("公示/01-照片.jpg", b"\xFF\xD8\xFF", Some(HEAD)),
        ],
        left_out: vec![Lacking {
            title: "扫描件".to_owned(),
            says: "图片已损坏，读不出来".to_owned(),
        }],
    }
}

fn packed() -> Vec<u8> {
    volume().write(&SigningKey::from_seed(&[7; 32])).unwrap()
}

#[test]
fn finds_a_whole_dossier_whole() {
    assert_eq!(packed(), packed());
    for arguments in [&[] as &[&str], &["--head", HEAD]] {
        let (status, answer) = checked(&packed(), arguments);
        assert_eq!(status, 0, "{answer}");
        // The two files and the list of their hashes.
        assert_eq!(
            (&answer["files"], &answer["left_out"], &answer["head"]),
            (&json!(3), &json!(1), &json!(HEAD))
        );
    }
    let (status, answer) = checked(&packed(), &["--head", &"b".repeat(64)]);
    assert_eq!(
        (status, &answer["differs"][0]["place"]),
        (3, &json!("head"))
    );
}

#[test]
fn notices_every_flipped_byte_of_a_dossier() {
    notices_flips(&packed(), 29);
}

#[test]
fn a_dossier_lists_hashes_as_a_tool_of_the_system_reads_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(packed())).unwrap();
    archive.extract(folder.path()).unwrap();
    let output = Command::new("sha256sum")
        .args(["--check", "--strict", "校验清单.txt"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let says = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success() && says.lines().count() == 2,
        "{says}"
    );
}
