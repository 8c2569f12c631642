//! The two streams: replies on standard output, errors on standard error.

use commands::{Code, Failure, Progress};
use serde_json::{Value, json};
use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

/// Writes a text and flushes it.
pub fn text(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let written = writeln!(out, "{}", text.trim_end()).and_then(|()| out.flush());
    written.map_err(|error| {
        let mut failure = Failure::file(Code::Io, "结果没有写出去。", "请检查输出的去向后重试。");
        failure.detail = error.to_string();
        failure
    })
}

/// Writes a JSON value on one line and flushes it.
pub fn json(value: &Value) -> Result<(), Failure> {
    text(&value.to_string())
}

/// Writes an error: one Chinese sentence, or one JSON object.
pub fn failure(failure: &Failure, as_json: bool) {
    let line = if as_json {
        object(failure).to_string()
    } else {
        let place = failure
            .place
            .as_ref()
            .map(|place| format!("（{place}）"))
            .unwrap_or_default();
        format!("{}{place}{}", failure.says, failure.remedy)
    };
    let mut err = std::io::stderr().lock();
    // Standard error is the last resort: when it is closed there is nobody left to tell.
    drop(writeln!(err, "{line}"));
    if std::env::var_os("HUIMINBU_DETAIL").is_some() {
        drop(writeln!(err, "{}", failure.detail));
    }
}

/// True while a line of progress stands on the terminal.
static TELLING: AtomicBool = AtomicBool::new(false);

/// Writes how far a long act has come over the line before; a pipe or a file sees nothing of it.
pub fn progress(progress: &Progress) {
    let mut err = std::io::stderr().lock();
    if err.is_terminal() {
        TELLING.store(true, Ordering::Relaxed);
        drop(write!(err, "\r\x1b[K{}", line(progress)).and_then(|()| err.flush()));
    }
}

/// Takes the line of progress away.
pub fn end_progress() {
    if TELLING.swap(false, Ordering::Relaxed) {
        let mut err = std::io::stderr().lock();
        drop(write!(err, "\r\x1b[K").and_then(|()| err.flush()));
    }
}

fn line(progress: &Progress) -> String {
    match progress.total {
        0 => format!("正在{}……", progress.says),
        total => format!("正在{} {}/{total}", progress.says, progress.done),
    }
}

fn object(failure: &Failure) -> Value {
    json!({ "code": failure.code, "says": failure.says, "remedy": failure.remedy, "place": failure.place })
}
