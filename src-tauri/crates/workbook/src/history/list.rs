//! The history as a person reads it.

use super::EntryKind;
use crate::WorkbookError;
use crate::undo::{Stacks, Way};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// One entry of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryEntry {
    /// Its number, from 1 without gaps.
    pub seq: i64,
    /// What it is.
    pub kind: EntryKind,
    /// Name of the command.
    pub op: String,
    /// What was done, in Chinese.
    pub label: String,
    /// Who did it.
    pub actor: String,
    /// The day that dates it.
    pub day: NaiveDate,
    /// When it was written, local time.
    pub at: NaiveDateTime,
    /// True when nothing up to here can be undone.
    pub barrier: bool,
    /// The entry that it undid or did again.
    pub of: Option<i64>,
    /// True for an act that is taken back at present.
    pub undone: bool,
    /// Number of rows it changed.
    pub changes: i64,
    /// Its hash in the chain.
    pub hash: String,
}

/// The history and what can be turned now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct History {
    /// All entries, oldest first.
    pub entries: Vec<HistoryEntry>,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// The act before which nothing can be undone.
    pub barrier: Option<String>,
}

/// Returns the history.
pub(crate) fn list(conn: &Connection) -> Result<History, WorkbookError> {
    let stacks = Stacks::load(conn)?;
    Ok(History {
        entries: entries(conn)?,
        undo: stacks.next_label(conn, Way::Undo)?,
        redo: stacks.next_label(conn, Way::Redo)?,
        barrier: stacks.barrier,
    })
}

pub(super) fn entries(conn: &Connection) -> Result<Vec<HistoryEntry>, WorkbookError> {
    let mut statement = conn.prepare_cached(include_str!("list_entries.sql"))?;
    let mut rows = statement.query([])?;
    let (mut entries, mut undone) = (Vec::new(), BTreeSet::new());
    while let Some(row) = rows.next()? {
        let entry = entry(row)?;
        match (entry.kind, entry.of) {
            (EntryKind::Undo, Some(of)) => undone.insert(of),
            (EntryKind::Redo, Some(of)) => undone.remove(&of),
            _ => false,
        };
        entries.push(entry);
    }
    for entry in &mut entries {
        entry.undone = undone.contains(&entry.seq);
    }
    Ok(entries)
}

fn entry(row: &Row<'_>) -> Result<HistoryEntry, WorkbookError> {
    let seq = row.get("seq")?;
    let (day, at): (String, String) = (row.get("day")?, row.get("at")?);
    let unreadable = |_| WorkbookError::differs(format!("第{seq}条历史记录的日期无法读出"));
    Ok(HistoryEntry {
        seq,
        kind: row.get("kind")?,
        op: row.get("op")?,
        label: row.get("label")?,
        actor: row.get("actor")?,
        day: day.parse().map_err(unreadable)?,
        at: at.parse().map_err(unreadable)?,
        barrier: row.get("barrier")?,
        of: row.get("of")?,
        undone: false,
        changes: row.get("changes")?,
        hash: row.get("hash")?,
    })
}
