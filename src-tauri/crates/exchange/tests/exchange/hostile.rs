//! Bundles made by others: repacked, changed, hostile, newer.

use crate::sample::{HEAD, key, written};
use exchange::ExchangeError;
use exchange::bundle::{Opened, Verification, verify};
use serde_json::{Value, json};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

pub type Entries = Vec<(String, Vec<u8>)>;

pub fn entries() -> Entries {
    let bytes = written();
    let mut archive = ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
    let count = archive.len();
    let mut read = |at| {
        let mut entry = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(&mut read).collect()
}

pub fn zipped(entries: &Entries) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer
            .start_file(
                name.as_str(),
                SimpleFileOptions::default().compression_method(CompressionMethod::Deflated),
            )
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn of<'a>(entries: &'a mut Entries, name: &str) -> &'a mut Vec<u8> {
    &mut entries
        .iter_mut()
        .find(|(found, _)| found == name)
        .unwrap()
        .1
}

/// Changes the manifest as its maker could, and signs it again.
pub fn with_manifest(entries: &mut Entries, change: impl FnOnce(&mut Value)) {
    let mut manifest: Value = serde_json::from_slice(of(entries, "manifest.json")).unwrap();
    change(&mut manifest);
    let bytes = serde_json::to_vec(&manifest).unwrap();
    *of(entries, "manifest.sig") = key().sign(&bytes).into_bytes();
    *of(entries, "manifest.json") = bytes;
}

/// Changes a file and has the manifest say so.
fn with_file(entries: &mut Entries, path: &str, bytes: &[u8]) {
    *of(entries, path) = bytes.to_vec();
    with_manifest(entries, |manifest| {
        let files = manifest["files"].as_array_mut().unwrap();
        let file = files.iter_mut().find(|file| file["path"] == path).unwrap();
        file["size"] = json!(bytes.len());
        file["sha256"] = json!(exchange::sha256(bytes));
    });
}

fn places(answer: &Verification) -> Vec<&str> {
    answer
        .differs
        .iter()
        .map(|difference| difference.place.as_str())
        .collect()
}

#[test]
fn a_repacked_bundle_is_taken_and_its_wrapping_named() {
    let bytes = zipped(&entries());
    assert_eq!(Opened::read(&bytes).unwrap().demands.len(), 2);
    let answer = verify(&bytes, None);
    assert_eq!((answer.ok, places(&answer)), (false, vec!["报送包"]));
    assert!(answer.differs[0].says.contains("重新打包"));
}

#[test]
fn a_changed_file_is_named() {
    let mut entries = entries();
    of(&mut entries, "data/projects.jsonl")[20] ^= 1;
    let bytes = zipped(&entries);
    assert_eq!(places(&verify(&bytes, None)), ["data/projects.jsonl"]);
    assert!(
        matches!(Opened::read(&bytes), Err(ExchangeError::Differs { differs }) if differs.len() == 1)
    );
}

#[test]
fn a_changed_manifest_breaks_the_signature() {
    let mut entries = entries();
    let text = String::from_utf8(of(&mut entries, "manifest.json").clone()).unwrap();
    *of(&mut entries, "manifest.json") = text
        .replace("太和街道办事处", "别的街道办事处")
        .into_bytes();
    let answer = verify(&zipped(&entries), None);
    assert_eq!(places(&answer), ["manifest.sig"]);
    assert_eq!(answer.head.as_deref(), Some(HEAD));
}

#[test]
fn files_that_are_missing_or_not_listed_are_named() {
    let mut entries = entries();
    entries.retain(|(name, _)| name != "papers/报送单.pdf");
    entries.push(("papers/多余.pdf".to_owned(), vec![]));
    assert_eq!(
        places(&verify(&zipped(&entries), None)),
        ["papers/报送单.pdf", "papers/多余.pdf"]
    );
}

#[test]
fn a_manifest_that_leaves_out_a_data_file_differs() {
    let mut entries = entries();
    with_manifest(&mut entries, |manifest| {
        manifest["files"]
            .as_array_mut()
            .unwrap()
            .retain(|file| file["path"] != "data/demands.jsonl");
    });
    assert_eq!(
        places(&verify(&zipped(&entries), None)),
        ["data/demands.jsonl"; 2]
    );
}

#[test]
fn counts_and_totals_are_held_against_the_data() {
    let mut entries = entries();
    with_manifest(&mut entries, |manifest| {
        manifest["counts"]["demands"] = json!(3);
        manifest["totals"]["budget_fen"] = json!(1);
        manifest["book"] = json!("book-2");
    });
    let bytes = zipped(&entries);
    let expected = [
        "报送包",
        "manifest.json",
        "data/projects.jsonl",
        "data/community.json",
    ];
    assert_eq!(places(&verify(&bytes, None)), expected);
    assert!(
        matches!(Opened::read(&bytes), Err(ExchangeError::Differs { differs }) if differs.len() == 3)
    );
}

#[test]
fn fields_of_a_later_program_are_kept() {
    let mut entries = entries();
    let line = String::from_utf8(of(&mut entries, "data/projects.jsonl").clone()).unwrap();
    let line = line.replacen('{', r#"{"later":[1,"二"],"#, 1);
    with_file(&mut entries, "data/projects.jsonl", line.as_bytes());
    with_manifest(&mut entries, |manifest| {
        manifest["receipt_to"] = json!({"mail": "a@b.cn"})
    });
    let opened = Opened::read(&zipped(&entries)).unwrap();
    assert_eq!(opened.manifest.other["receipt_to"]["mail"], "a@b.cn");
    assert_eq!(
        serde_json::to_value(&opened.manifest).unwrap()["receipt_to"]["mail"],
        "a@b.cn"
    );
    assert_eq!(opened.projects[0].text, line.trim_end());
}

#[test]
fn a_newer_format_is_held_with_words() {
    let mut entries = entries();
    *of(&mut entries, "manifest.json") = br#"{"format":2,"anything":"else"}"#.to_vec();
    let bytes = zipped(&entries);
    let error = Opened::read(&bytes).unwrap_err();
    assert!(matches!(error, ExchangeError::Newer { found: 2, known: 1 }));
    assert!(error.to_string().contains("更新版本"));
    assert_eq!(verify(&bytes, None).differs[0].says, error.to_string());
}

#[test]
fn data_that_cannot_be_read_is_named_by_line() {
    let mut entries = entries();
    let mut lines = of(&mut entries, "data/demands.jsonl").clone();
    lines.extend(b"{\"id\":7}\n");
    with_file(&mut entries, "data/demands.jsonl", &lines);
    assert_eq!(
        places(&verify(&zipped(&entries), None)),
        ["报送包", "data/demands.jsonl:3"]
    );
}

#[test]
fn names_that_lead_out_are_refused_before_anything_is_read() {
    for name in [
        "../../etc/passwd",
        "/etc/passwd",
        "a\\..\\b",
        "C:/x",
        "data/../../x",
    ] {
        let mut entries = entries();
        entries.push((name.to_owned(), b"x".to_vec()));
        let bytes = zipped(&entries);
        assert!(
            matches!(Opened::read(&bytes), Err(ExchangeError::BadName { .. })),
            "{name}"
        );
        assert!(!verify(&bytes, None).ok);
    }
}

#[test]
fn two_entries_of_one_name_are_refused() {
    // The writer refuses them, so the second gets its name by changing bytes of equal length.
    let mut entries = entries();
    entries.push(("data/projects.jsonX".to_owned(), b"x".to_vec()));
    let mut bytes = zipped(&entries);
    let (from, to) = (b"data/projects.jsonX", b"data/projects.jsonl");
    for at in 0..bytes.len() - from.len() {
        if &bytes[at..at + from.len()] == from {
            bytes[at..at + from.len()].copy_from_slice(to);
        }
    }
    assert!(matches!(
        Opened::read(&bytes),
        Err(ExchangeError::NotABundle { .. })
    ));
}

#[test]
fn a_bomb_is_refused_by_the_size_it_declares() {
    let mut entries = entries();
    entries.push(("data/bomb".to_owned(), vec![0; 201 * 1024 * 1024]));
    let bytes = zipped(&entries);
    assert!(bytes.len() < 4 * 1024 * 1024);
    assert!(matches!(
        Opened::read(&bytes),
        Err(ExchangeError::TooBig { .. })
    ));
}

#[test]
fn other_files_are_refused_with_one_sentence() {
    let files: [&[u8]; 4] = [
        b"",
        b"PK\x03\x04",
        b"SQLite format 3\0",
        &zipped(&vec![("a.txt".to_owned(), vec![])]),
    ];
    for bytes in files {
        let error = Opened::read(bytes).unwrap_err();
        assert!(matches!(error, ExchangeError::NotABundle { .. }), "{error}");
        assert!(error.to_string().ends_with('。'));
    }
}
