//! The history: what was done, undo and redo.

pub mod api;

use crate::Failure;
use crate::cx::Cx;
use crate::plain::Nothing;
use api::{HistoryBehind, HistoryOf, HistoryStep, HistoryStepped};
use workbook::History;

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<History, Failure> {
    Ok(cx.open()?.book.history()?)
}

/// Tells which acts wrote a fact.
pub(crate) fn of(cx: &Cx<'_>, request: HistoryOf) -> Result<HistoryBehind, Failure> {
    let HistoryOf { record, field } = request;
    Ok(HistoryBehind {
        entries: cx.open()?.book.history_of(record, field)?,
    })
}

pub(crate) fn undo(cx: &Cx<'_>, request: HistoryStep) -> Result<HistoryStepped, Failure> {
    let done = cx
        .open()?
        .book
        .undo(request.count.unwrap_or(1), cx.occasion()?)?;
    cx.wrote(done.seq, done.changed);
    Ok(HistoryStepped { labels: done.reply })
}

pub(crate) fn redo(cx: &Cx<'_>, request: HistoryStep) -> Result<HistoryStepped, Failure> {
    let done = cx
        .open()?
        .book
        .redo(request.count.unwrap_or(1), cx.occasion()?)?;
    cx.wrote(done.seq, done.changed);
    Ok(HistoryStepped { labels: done.reply })
}
