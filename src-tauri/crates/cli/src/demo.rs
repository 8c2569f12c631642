//! A book with a believable year of a made-up community, made by a script of calls from an office's own workbooks.

use crate::args::Arguments;
use crate::desk::Seat;
use crate::{out, script};
use chrono::NaiveDate;
use commands::{Code, Failure, SAMPLE_FILES};
use serde_json::json;
use std::path::Path;

/// One book of the demo: its file, the day on which the secretary begins it, and what is done with it.
struct Made {
    book: &'static str,
    begins: (i32, u32, u32),
    script: &'static str,
}

/// The books by pack: one on its road, whose last day is the nearest, and one of a whole year that is over.
const BOOKS: &[(&str, &[Made])] = &[(
    "guandu-2021",
    &[
        Made {
            book: "2025.hmb",
            begins: (2025, 1, 6),
            script: include_str!("../../../../assets/sample/year-guandu-2021.jsonl"),
        },
        Made {
            book: "book.hmb",
            begins: (2026, 6, 29),
            script: include_str!("../../../../assets/sample/demo-guandu-2021.jsonl"),
        },
    ],
)];

/// What the demo makes and a second run replaces; nothing else in the folder is touched.
const FOLDERS: &[&str] = &["papers", "sheets", "bundles"];
/// Where the year that is over has its own.
const YEAR: &str = "2025";

/// Makes the demo in a folder.
pub fn make(arguments: &Arguments, folder: &Path, pack: &str) -> Result<(), Failure> {
    let books = books_of(pack)?;
    clear(folder, books)?;
    let seat = Seat::in_folder(arguments, folder)?;
    for (name, bytes) in SAMPLE_FILES {
        seat.host.offer_bytes(name, bytes);
    }
    for made in books {
        let (year, month, day) = made.begins;
        let begins = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        seat.host.set_clock(host::Clock::Fixed(begins));
        seat.call(
            "book_new",
            json!({
                "file": seat.token(&folder.join(made.book)), "pack": pack, "name": "云溪社区", "kind": "urban",
                "street": "太和街道", "district": "官渡区",
            }),
        )?;
        script::run(&seat, arguments, made.script.as_bytes(), |_| Ok(()))?;
    }
    out::text(&format!(
        "示例已写入 {}：book.hmb、2025.hmb（办完的一年）、papers/、sheets/、bundles/。",
        folder.display()
    ))
}

fn books_of(pack: &str) -> Result<&'static [Made], Failure> {
    let found = BOOKS.iter().find(|(id, _)| *id == pack);
    found.map(|(_, books)| *books).ok_or_else(|| {
        let known: Vec<&str> = BOOKS.iter().map(|(id, _)| *id).collect();
        Failure::user(
            Code::BadPack,
            format!("政策包“{pack}”没有示例。"),
            format!("有示例的是：{}。", known.join("、")),
        )
    })
}

/// Removes what an earlier run made, and makes the folders anew.
fn clear(folder: &Path, books: &[Made]) -> Result<(), Failure> {
    for book in books {
        for ending in ["", "-wal", "-shm", ".owner"] {
            host::remove_file(&folder.join(format!("{}{ending}", book.book)))?;
        }
    }
    FOLDERS.iter().try_for_each(|name| {
        host::renew_folder(&folder.join(name))?;
        host::renew_folder(&folder.join(name).join(YEAR))
    })
}
