//! The shape of the tree, read from `cargo metadata` and from the disk.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The root of the clone that runs the test, which need not be the one that compiled it.
fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap();
    Path::new(&here).join("../../..")
}

/// Each crate of the workspace with the crates of the workspace that it may name.
const MAY_SEE: [(&str, &[&str]); 11] = [
    ("policy", &[]),
    ("workbook", &["policy"]),
    ("papers", &["policy"]),
    ("sheets", &["policy"]),
    ("exchange", &["policy"]),
    (
        "commands",
        &["policy", "workbook", "papers", "sheets", "exchange"],
    ),
    ("host", &["commands"]),
    ("cli", &["commands", "host"]),
    ("huiminbu-window", &["commands", "host"]),
    ("xtask", &["commands"]),
    (
        "tests",
        &[
            "policy", "workbook", "papers", "sheets", "exchange", "commands", "host", "cli",
        ],
    ),
];

/// Libraries that only one crate may name (`tests`, which looks at everything, aside).
const BELONGS_TO: [(&str, &str); 10] = [
    ("rusqlite", "workbook"),
    ("tauri", "huiminbu-window"),
    ("tauri-build", "huiminbu-window"),
    ("tauri-plugin-dialog", "huiminbu-window"),
    ("tauri-plugin-opener", "huiminbu-window"),
    ("printpdf", "papers"),
    ("allsorts-azul", "papers"),
    ("calamine", "sheets"),
    ("rust_xlsxwriter", "sheets"),
    ("ed25519-dalek", "exchange"),
];

/// Libraries that reach beyond this machine; the product works without a network.
const BANNED: [&str; 6] = [
    "reqwest",
    "ureq",
    "curl",
    "isahc",
    "attohttpc",
    "tauri-plugin-http",
];

/// Every member of the workspace with the names it depends on, of any kind.
fn edges() -> BTreeMap<String, Vec<String>> {
    let told = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&told.stdout).unwrap();
    let text = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let named = |package: &Value| {
        package["dependencies"]
            .as_array()
            .unwrap()
            .iter()
            .map(text)
            .collect()
    };
    metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| (text(package), named(package)))
        .collect()
}

#[test]
fn crates_see_only_what_stands_below_them() {
    let may_see = BTreeMap::from(MAY_SEE);
    let edges = edges();
    let members: Vec<&str> = edges.keys().map(String::as_str).collect();
    assert_eq!(
        members,
        may_see.keys().copied().collect::<Vec<_>>(),
        "a crate has no place in the order"
    );
    for (name, named) in &edges {
        for other in named.iter().map(String::as_str) {
            let allowed = !may_see.contains_key(other) || may_see[name.as_str()].contains(&other);
            assert!(allowed, "{name} must not name {other}");
        }
    }
}

#[test]
fn each_large_library_is_named_by_one_crate() {
    let owners = BTreeMap::from(BELONGS_TO);
    for (name, named) in edges().iter().filter(|(name, _)| *name != "tests") {
        for library in named.iter().map(String::as_str) {
            let owner = owners.get(library);
            assert!(
                owner.is_none_or(|owner| owner == name),
                "{library} must not be named by {name}"
            );
            assert!(
                !BANNED.contains(&library),
                "{name} reaches for the network through {library}"
            );
        }
    }
}

#[test]
fn nothing_strays_at_the_top_level() {
    let allowed = [
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "README.md",
        "assets",
        "src-tauri",
        "target",
        "tests",
        "ui",
    ];
    let entries = root().read_dir().unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let stray: Vec<String> = names
        .filter(|name| !name.starts_with('.') && !allowed.contains(&name.as_str()))
        .collect();
    assert_eq!(
        stray,
        Vec::<String>::new(),
        "only these belong here: {allowed:?}"
    );
}
