//! What whoever looks after the program types: its version, a report, a damaged book out of the way.

use crate::args::{Arguments, JsonBook};
use crate::desk::Seat;
use crate::out;
use crate::verbs::answer;
use commands::Failure;
use serde_json::json;
use std::path::Path;

/// Says which program this is.
pub fn about(arguments: &Arguments, as_json: bool) -> Result<(), Failure> {
    let about = Seat::empty(arguments)?
        .call("program_about", json!({}))?
        .value;
    answer(as_json, &about, || {
        let word = |key: &str| about[key].as_str().unwrap_or("开发版").to_owned();
        let (version, commit, system) = (word("version"), word("commit"), word("system"));
        format!("惠民簿 {version}（{commit}） {system}")
    })
}

/// Writes the report; a book that cannot be opened is told of by the log.
pub fn report(arguments: &Arguments, book: Option<&Path>, output: &Path) -> Result<(), Failure> {
    let seat = Seat::empty(arguments)?;
    if let Some(book) = book {
        drop(seat.call("book_open", json!({ "file": seat.token(book) })));
    }
    seat.write(&seat.call("report_make", json!({}))?, output)?;
    out::text(&format!("诊断报告已写入 {}", output.display()))
}

/// Moves a damaged book away.
pub fn set_aside(arguments: &Arguments, book: &JsonBook) -> Result<(), Failure> {
    let seat = Seat::empty(arguments)?;
    let request = json!({ "file": seat.token(&book.book) });
    let moved = seat.call("book_set_aside", request)?.value;
    answer(book.json, &moved, || {
        let folder = moved["folder"].as_str().unwrap_or_default();
        format!("损坏的工作簿已移到“{folder}”，没有删除；用 huiminbu restore 从备份恢复。")
    })
}
