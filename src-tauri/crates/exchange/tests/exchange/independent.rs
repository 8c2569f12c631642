//! The same bundles before a program that shares no code with ours: `tests/verify.py`.

use crate::hostile::{entries, with_manifest, zipped};
use crate::sample::{HEAD, written};
use exchange::bundle::verify;
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
    let whole = written();
    for at in (0..whole.len())
        .step_by(whole.len() / 11)
        .chain([whole.len() - 1])
    {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x20;
        let (status, answer) = checked(&flipped, &[]);
        assert_eq!(
            (status, &answer["ok"]),
            (3, &Value::Bool(false)),
            "byte {at}: {answer}"
        );
        assert!(!verify(&flipped, None).ok);
    }
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
