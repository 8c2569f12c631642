//! A book with a believable year of a made-up community, made by a script of calls from an office's own workbooks.

use crate::args::Arguments;
use crate::desk::Seat;
use crate::{out, script};
use commands::{Code, Failure, SAMPLE_FILES};
use serde_json::json;
use std::path::Path;

/// The scripts by pack.
const SCRIPTS: &[(&str, &str)] = &[(
    "guandu-2021",
    include_str!("../../../../assets/sample/demo-guandu-2021.jsonl"),
)];

/// What the demo makes and a second run replaces; nothing else in the folder is touched.
const BOOK: &str = "book.hmb";
const FOLDERS: &[&str] = &["papers", "sheets", "bundles"];

/// Makes the demo in a folder.
pub fn make(arguments: &Arguments, folder: &Path, pack: &str) -> Result<(), Failure> {
    let script = script_of(pack)?;
    clear(folder)?;
    let seat = Seat::in_folder(arguments, folder)?;
    for (name, bytes) in SAMPLE_FILES {
        seat.host.offer_bytes(name, bytes);
    }
    seat.host.set_clock(host::Clock::Fixed(first_day()));
    seat.call(
        "book_new",
        json!({
            "file": seat.token(&folder.join(BOOK)), "pack": pack, "name": "云溪社区", "kind": "urban",
            "street": "太和街道", "district": "官渡区",
        }),
    )?;
    script::run(&seat, arguments, script.as_bytes(), |_| Ok(()))?;
    out::text(&format!(
        "示例已写入 {}：{BOOK}、papers/、sheets/、bundles/。",
        folder.display()
    ))
}

/// The day on which the secretary of the demo begins the book.
fn first_day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 6, 29).unwrap_or_default()
}

fn script_of(pack: &str) -> Result<&'static str, Failure> {
    let found = SCRIPTS
        .iter()
        .find(|(id, _)| *id == pack)
        .map(|(_, script)| *script);
    found.ok_or_else(|| {
        let known: Vec<&str> = SCRIPTS.iter().map(|(id, _)| *id).collect();
        Failure::user(
            Code::BadPack,
            format!("政策包“{pack}”没有示例。"),
            format!("有示例的是：{}。", known.join("、")),
        )
    })
}

/// Removes what an earlier run made, and makes the folders anew.
fn clear(folder: &Path) -> Result<(), Failure> {
    for name in [BOOK, "book.hmb-wal", "book.hmb-shm", "book.hmb.owner"] {
        host::remove_file(&folder.join(name))?;
    }
    FOLDERS
        .iter()
        .try_for_each(|name| host::renew_folder(&folder.join(name)))
}
