//! Backups and the way back, as typed.

use crate::args::{Arguments, JsonBook};
use crate::desk::Seat;
use crate::show;
use crate::verbs::answer;
use clap::Args;
use commands::{Code, Failure};
use serde_json::{Value, json};
use std::path::PathBuf;

/// 备份
#[derive(Debug, Args)]
pub struct Backup {
    /// 工作簿
    pub book: PathBuf,
    /// 备份文件夹；不写时备份到设定的两处
    #[arg(short, long = "output", value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// 备份位置
#[derive(Debug, Args)]
pub struct BackupPlaces {
    /// 工作簿
    pub book: PathBuf,
    /// 本机的备份文件夹；不写时不变
    #[arg(long, value_name = "DIR")]
    pub first: Option<PathBuf>,
    /// 第二处的文件夹：优盘、移动硬盘；不写时不变
    #[arg(long, value_name = "DIR")]
    pub second: Option<PathBuf>,
    /// 第二处以后再说
    #[arg(long, conflicts_with = "second")]
    pub later: bool,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// 还原
#[derive(Debug, Args)]
pub struct Restore {
    /// book-TIME.hmb（旁边有 blobs/），或一个完整的工作簿
    pub file: PathBuf,
    /// 新工作簿
    #[arg(
        short,
        long = "output",
        value_name = "BOOK",
        required_unless_present = "replace"
    )]
    pub output: Option<PathBuf>,
    /// 换下这个工作簿，原来的另名保留
    #[arg(long, value_name = "BOOK", conflicts_with = "output")]
    pub replace: Option<PathBuf>,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// Backs up into a folder, or into all known places; a place that took none makes the exit status one of a file.
pub fn make(arguments: &Arguments, typed: &Backup) -> Result<(), Failure> {
    let seat = Seat::at(arguments, &typed.book)?;
    let folder = typed.output.as_deref().map(|folder| seat.token(folder));
    let mut reply = seat.call("book_backup", json!({ "folder": folder }))?.value;
    if let (Some(folder), Some(name)) = (&typed.output, reply["file_name"].as_str()) {
        reply["path"] = json!(folder.join(name));
    }
    answer(typed.json, &reply, || show::backed_up(&reply))?;
    let mut places = reply["places"].as_array().into_iter().flatten();
    match places.find(|place| !place["refused"].is_null()) {
        Some(place) => Err(refused(place)),
        None => Ok(()),
    }
}

/// What the place said, once more as the error of the call.
fn refused(place: &Value) -> Failure {
    let word = |key: &str| place["refused"][key].as_str().unwrap_or_default();
    Failure::file(Code::Io, word("says"), word("remedy"))
        .at(place["folder"].as_str().unwrap_or_default())
}

/// Lists the backups of all places.
pub fn list(arguments: &Arguments, book: &JsonBook) -> Result<(), Failure> {
    let list = Seat::at(arguments, &book.book)?
        .call("backup_list", json!({}))?
        .value;
    answer(book.json, &list, || show::backups(&list))
}

/// Says where backups go.
pub fn set_places(arguments: &Arguments, typed: &BackupPlaces) -> Result<(), Failure> {
    let seat = Seat::at(arguments, &typed.book)?;
    let second = match &typed.second {
        Some(folder) => json!({ "answer": "folder", "folder": seat.token(folder) }),
        None if typed.later => json!({ "answer": "later" }),
        None => json!({ "answer": "same" }),
    };
    let first = typed.first.as_deref().map(|folder| seat.token(folder));
    seat.call(
        "backup_places_set",
        json!({ "first": first, "second": second }),
    )?;
    let list = seat.call("backup_list", json!({}))?.value;
    answer(typed.json, &list, || show::backups(&list))
}

/// Builds a new book, or puts one in the place of an existing one.
pub fn restore(arguments: &Arguments, typed: &Restore) -> Result<(), Failure> {
    match (&typed.replace, &typed.output) {
        (Some(book), _) => {
            let seat = Seat::at(arguments, book)?;
            let pick = json!({ "from": "file", "file": seat.token(&typed.file) });
            let reply = seat.call("backup_restore", json!({ "pick": pick }))?.value;
            answer(typed.json, &reply, || {
                let kept = reply["kept_as"].as_str().unwrap_or_default();
                format!("已用备份恢复 {}，原来的工作簿保留为 {kept}", book.display())
            })
        }
        (None, output) => {
            let output = output.clone().unwrap_or_default();
            let seat = Seat::empty(arguments)?;
            let request = json!({ "file": seat.token(&typed.file), "target": seat.token(&output) });
            let reply = seat.call("book_restore", request)?.value;
            answer(typed.json, &reply, || {
                format!("已还原为 {}", output.display())
            })
        }
    }
}
