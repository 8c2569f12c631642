//! One function a subcommand: what was typed becomes one or two calls of the table.

use crate::args::{Arguments, Days, Import, JsonBook, New, Paper, Sheet, Step, Verb, Volume};
use crate::desk::Seat;
use crate::{backups, care, out, script, show};
use commands::{Code, Failure, Reply};
use serde_json::{Value, json};
use std::io::Read;
use std::path::Path;

/// A file that a script or mapping may be, at most.
const SCRIPT_LIMIT: u64 = 200_000_000;

/// Does what was typed.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.verb {
        Verb::New(new) => make(arguments, new),
        Verb::Commands { json } => show::commands(*json),
        Verb::Call {
            book,
            name,
            request,
        } => call(arguments, book, name, request.as_deref()),
        Verb::Run { book, file } => run_file(arguments, book, file),
        Verb::Check(book) => check(arguments, book),
        Verb::Paper(paper) => print(arguments, paper),
        Verb::Papers { json } => kinds(arguments, "paper_kinds", *json),
        Verb::Sheet(sheet) => export(arguments, sheet),
        Verb::Sheets { json } => kinds(arguments, "sheet_kinds", *json),
        Verb::Import(import) => take_in(arguments, import),
        Verb::Bundle {
            book,
            purpose,
            output,
            json,
        } => bundle(arguments, book, purpose, output, *json),
        Verb::Dossier(volume) => bind(arguments, volume),
        Verb::Verify { file, head, json } => verify(arguments, file, head.as_deref(), *json),
        Verb::Backup(backup) => backups::make(arguments, backup),
        Verb::Backups(book) => backups::list(arguments, book),
        Verb::BackupPlaces(places) => backups::set_places(arguments, places),
        Verb::Restore(restore) => backups::restore(arguments, restore),
        Verb::SetAside(book) => care::set_aside(arguments, book),
        Verb::Report { book, output } => care::report(arguments, book.as_deref(), output),
        Verb::About { json } => care::about(arguments, *json),
        Verb::Undo(step) => go(arguments, "history_undo", step),
        Verb::Redo(step) => go(arguments, "history_redo", step),
        Verb::History(book) => history(arguments, book),
        Verb::Days(days) => count_days(arguments, days),
        Verb::Money { amount, json } => money(arguments, amount, *json),
        Verb::Demo { folder, pack, year } => crate::demo::make(arguments, folder, pack, *year),
        Verb::ReadWorkbook => read_workbook(),
    }
}

fn read_workbook() -> Result<(), Failure> {
    host::limit_worker()?;
    commands::read_workbook(&mut std::io::stdin().lock(), &mut std::io::stdout().lock())
}

fn make(arguments: &Arguments, new: &New) -> Result<(), Failure> {
    let seat = Seat::empty(arguments)?;
    let made = seat.call(
        "book_new",
        json!({
            "file": seat.token(&new.book), "pack": new.pack, "name": new.community, "kind": new.kind,
            "street": new.street, "district": new.district,
        }),
    )?;
    answer(new.json, &made.value, || {
        format!("已新建工作簿 {}", new.book.display())
    })
}

fn call(
    arguments: &Arguments,
    book: &Path,
    name: &str,
    request: Option<&str>,
) -> Result<(), Failure> {
    let request = match request {
        None => json!({}),
        Some("-") => parse(&read_stdin()?)?,
        Some(text) => parse(text)?,
    };
    commands::find(name)?;
    let reply = Seat::at(arguments, book)?.call(name, request)?;
    out::json(&reply.value)
}

fn parse(text: &str) -> Result<Value, Failure> {
    serde_json::from_str(text).map_err(|error| {
        let mut failure = Failure::user(
            Code::BadValue,
            "请求不是正确的 JSON。",
            "写成 {…}，字段名加双引号。",
        );
        failure.detail = error.to_string();
        failure
    })
}

fn read_stdin() -> Result<String, Failure> {
    let mut text = String::new();
    let read = std::io::stdin()
        .take(SCRIPT_LIMIT)
        .read_to_string(&mut text);
    read.map(|_| text).map_err(|error| {
        let mut failure = Failure::user(
            Code::BadValue,
            "标准输入读不出文字。",
            "请用 UTF-8 编码的 JSON。",
        );
        failure.detail = error.to_string();
        failure
    })
}

fn run_file(arguments: &Arguments, book: &Path, file: &Path) -> Result<(), Failure> {
    let seat = Seat::at(arguments, book)?;
    if file == Path::new("-") {
        return script::run(&seat, arguments, std::io::stdin().lock(), out::json);
    }
    let read = commands::Host::file_in(&seat.host, &seat.token(file), SCRIPT_LIMIT)?;
    script::run(&seat, arguments, read.bytes.as_slice(), out::json)
}

fn read_text(seat: &Seat, file: &Path) -> Result<String, Failure> {
    let read = commands::Host::file_in(&seat.host, &seat.token(file), SCRIPT_LIMIT)?;
    String::from_utf8(read.bytes).map_err(|error| {
        let mut failure = Failure::user(
            Code::BadValue,
            format!("“{}”不是 UTF-8 文字。", read.name),
            "另存为 UTF-8 后重试。",
        );
        failure.detail = error.to_string();
        failure
    })
}

fn check(arguments: &Arguments, book: &JsonBook) -> Result<(), Failure> {
    let found = Seat::at(arguments, &book.book)?.call("book_check", json!({}))?;
    answer(book.json, &found.value, || show::judgement(&found.value))
}

fn print(arguments: &Arguments, paper: &Paper) -> Result<(), Failure> {
    let seat = Seat::at(arguments, &paper.book)?;
    let project = paper
        .project
        .as_deref()
        .map(|number| project_id(&seat, number))
        .transpose()?;
    let name = if paper.issue {
        "paper_issue"
    } else {
        "paper_preview"
    };
    let request = json!({
        "kind": paper.kind, "project": project, "meeting": paper.meeting, "notice": paper.notice, "record": paper.record,
        "year": paper.year, "size": paper.size,
    });
    let reply = seat.call(name, request)?;
    seat.write(&reply, &paper.output)?;
    written(paper.json, &reply, &paper.output)
}

fn export(arguments: &Arguments, sheet: &Sheet) -> Result<(), Failure> {
    let seat = Seat::at(arguments, &sheet.book)?;
    let project = sheet
        .project
        .as_deref()
        .map(|number| project_id(&seat, number))
        .transpose()?;
    let reply = seat.call(
        "sheet_export",
        json!({ "kind": sheet.kind, "project": project, "year": sheet.year }),
    )?;
    seat.write(&reply, &sheet.output)?;
    written(sheet.json, &reply, &sheet.output)
}

/// Finds a project by the number printed on its papers.
fn project_id(seat: &Seat, number: &str) -> Result<Value, Failure> {
    let list = seat.call("project_list", json!({}))?.value;
    let found = list["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|row| row["number"] == number);
    found.map(|row| row["id"].clone()).ok_or_else(|| {
        Failure::user(
            Code::NotFound,
            format!("找不到编号为“{number}”的项目。"),
            "用 project_list 查看项目编号。",
        )
    })
}

fn take_in(arguments: &Arguments, import: &Import) -> Result<(), Failure> {
    let seat = Seat::at(arguments, &import.book)?;
    let mapping = import
        .map
        .as_deref()
        .map(|file| parse(&read_text(&seat, file)?))
        .transpose()?;
    let name = if import.dry_run {
        "import_preview"
    } else {
        "import_apply"
    };
    let request = json!({
        "kind": import.kind, "file": seat.token(&import.file), "mapping": mapping, "year": import.year,
    });
    let reply = seat.call(name, request)?;
    if let (Some(path), true) = (&import.refused, reply.blob.is_some()) {
        seat.write(&reply, path)?;
    }
    answer(import.json, &reply.value, || {
        show::import(&reply.value, import.dry_run)
    })
}

fn bundle(
    arguments: &Arguments,
    book: &Path,
    purpose: &str,
    output: &Path,
    json: bool,
) -> Result<(), Failure> {
    let seat = Seat::at(arguments, book)?;
    let reply = seat.call("submission_make", json!({ "purpose": purpose }))?;
    let path = output.join(reply.value["file_name"].as_str().unwrap_or_default());
    seat.write(&reply, &path)?;
    wrote(json, &path)
}

/// Binds a dossier and says what could not be taken in.
fn bind(arguments: &Arguments, volume: &Volume) -> Result<(), Failure> {
    let seat = Seat::at(arguments, &volume.book)?;
    let name = if volume.zip {
        "dossier_pack"
    } else {
        "dossier_print"
    };
    let project = project_id(&seat, &volume.project)?;
    let reply = seat.call(name, json!({ "project": project }))?;
    seat.write(&reply, &volume.output)?;
    answer(volume.json, &reply.value, || show::bound(&reply.value))
}

fn verify(
    arguments: &Arguments,
    file: &Path,
    head: Option<&str>,
    json: bool,
) -> Result<(), Failure> {
    let seat = Seat::empty(arguments)?;
    let verified = if is_bundle(file) {
        seat.call(
            "bundle_verify",
            json!({ "file": seat.token(file), "head": head }),
        )?
    } else {
        seat.call("book_open", json!({ "file": seat.token(file) }))?;
        seat.call("book_verify", json!({ "head": head }))?
    };
    answer(json, &verified.value, || show::verified(&verified.value))?;
    if verified.value["ok"] == true {
        return Ok(());
    }
    Err(Failure::file(
        Code::Differs,
        "校验不通过，内容与记录不一致。",
        "请保留这个文件，用最近一次备份对照。",
    ))
}

/// A bundle is a zip; everything else is opened as a book, which refuses what is none.
fn is_bundle(file: &Path) -> bool {
    let mut start = [0u8; 4];
    let read = std::fs::File::open(file).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && start == *b"PK\x03\x04"
}

fn go(arguments: &Arguments, name: &str, step: &Step) -> Result<(), Failure> {
    let reply = Seat::at(arguments, &step.book)?.call(name, json!({ "count": step.count }))?;
    answer(step.json, &reply.value, || show::labels(&reply.value))
}

fn history(arguments: &Arguments, book: &JsonBook) -> Result<(), Failure> {
    let reply = Seat::at(arguments, &book.book)?.call("history_list", json!({}))?;
    answer(book.json, &reply.value, || show::history(&reply.value))
}

fn count_days(arguments: &Arguments, days: &Days) -> Result<(), Failure> {
    let request = json!({
        "from": days.from, "count": days.count, "unit": days.unit,
        "backward": days.backward, "between": days.between, "no_roll": days.no_roll,
    });
    let reply = Seat::empty(arguments)?.call("days_count", request)?;
    answer(days.json, &reply.value, || show::days(&reply.value))
}

fn money(arguments: &Arguments, amount: &str, json: bool) -> Result<(), Failure> {
    let reply = Seat::empty(arguments)?.call("money_capitals", json!({ "amount": amount }))?;
    answer(json, &reply.value, || {
        reply.value["capitals"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    })
}

fn kinds(arguments: &Arguments, name: &str, json: bool) -> Result<(), Failure> {
    let reply = Seat::empty(arguments)?.call(name, json!({}))?;
    answer(json, &reply.value["kinds"], || {
        show::kinds(&reply.value["kinds"])
    })
}

fn written(json: bool, reply: &Reply, path: &Path) -> Result<(), Failure> {
    let mut value = reply.value.clone();
    value["path"] = json!(path);
    answer(json, &value, || format!("已写入 {}", path.display()))
}

/// Prints the path that was written.
fn wrote(json: bool, path: &Path) -> Result<(), Failure> {
    answer(json, &json!({ "path": path }), || {
        path.display().to_string()
    })
}

/// Prints a reply as JSON or in words.
pub fn answer(json: bool, value: &Value, words: impl FnOnce() -> String) -> Result<(), Failure> {
    if json {
        out::json(value)
    } else {
        out::text(&words())
    }
}
