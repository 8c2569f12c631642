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

/// The demo of a pack: a book on its road, whose last day is the nearest, and one of a year that is over.
struct Demo {
    pack: &'static str,
    running: Made,
    over: Made,
}

const DEMOS: &[Demo] = &[Demo {
    pack: "guandu-2021",
    running: Made {
        book: "book.hmb",
        begins: (2026, 6, 29),
        script: include_str!("../../../../assets/sample/demo-guandu-2021.jsonl"),
    },
    over: Made {
        book: "2025.hmb",
        begins: (2025, 1, 6),
        script: include_str!("../../../../assets/sample/year-guandu-2021.jsonl"),
    },
}];

/// What the demo makes and a second run replaces; nothing else in the folder is touched.
const FOLDERS: &[&str] = &["papers", "sheets", "bundles", "dossiers"];
/// Where the year that is over has its own.
const YEAR: &str = "2025";

/// Makes the demo in a folder; with the year that is over beside it when that is asked for.
pub fn make(arguments: &Arguments, folder: &Path, pack: &str, year: bool) -> Result<(), Failure> {
    let demo = demo_of(pack)?;
    clear(folder, demo, year)?;
    let seat = Seat::in_folder(arguments, folder)?;
    for (name, bytes) in SAMPLE_FILES {
        seat.host.offer_bytes(name, bytes);
    }
    if year {
        write(&seat, arguments, folder, pack, &demo.over)?;
    }
    write(&seat, arguments, folder, pack, &demo.running)?;
    let over = if year {
        "2025.hmb（办完的一年）、"
    } else {
        ""
    };
    out::text(&format!(
        "示例已写入 {}：book.hmb、{over}papers/、sheets/、bundles/、dossiers/。",
        folder.display()
    ))
}

fn write(
    seat: &Seat,
    arguments: &Arguments,
    folder: &Path,
    pack: &str,
    made: &Made,
) -> Result<(), Failure> {
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
    script::run(seat, arguments, made.script.as_bytes(), |_| Ok(()))
}

fn demo_of(pack: &str) -> Result<&'static Demo, Failure> {
    let found = DEMOS.iter().find(|demo| demo.pack == pack);
    found.ok_or_else(|| {
        let known: Vec<&str> = DEMOS.iter().map(|demo| demo.pack).collect();
        Failure::user(
            Code::BadPack,
            format!("政策包“{pack}”没有示例。"),
            format!("有示例的是：{}。", known.join("、")),
        )
    })
}

/// Removes what an earlier run made, and makes the folders anew.
fn clear(folder: &Path, demo: &Demo, year: bool) -> Result<(), Failure> {
    for made in [&demo.running, &demo.over] {
        for ending in ["", "-wal", "-shm", ".owner"] {
            host::remove_file(&folder.join(format!("{}{ending}", made.book)))?;
        }
    }
    FOLDERS.iter().try_for_each(|name| {
        host::renew_folder(&folder.join(name))?;
        let over = folder.join(name).join(YEAR);
        if year {
            host::renew_folder(&over)
        } else {
            Ok(())
        }
    })
}
