//! Entries and changes exactly as they stand in the file, nothing presumed.

use super::chain::Link;
use crate::WorkbookError;
use crate::rows::Shown;
use rusqlite::{Connection, Row, named_params};

/// An entry as it stands in the file.
pub(super) struct Stored {
    pub(super) seq: i64,
    pub(super) kind: String,
    pub(super) op: String,
    pub(super) label: String,
    pub(super) actor: String,
    pub(super) day: String,
    pub(super) at: String,
    pub(super) barrier: u8,
    pub(super) of: Option<i64>,
    pub(super) prev: String,
    pub(super) hash: String,
}

/// A change as it stands in the file.
pub(super) struct StoredChange {
    pub(super) ord: i64,
    pub(super) digest: String,
    pub(super) sealed: Option<(String, String)>,
}

impl Stored {
    /// Returns the entry as it is hashed.
    pub(super) fn link<'a>(&'a self, changes: &'a [StoredChange]) -> Link<'a> {
        Link {
            actor: &self.actor,
            at: &self.at,
            barrier: self.barrier,
            changes: changes
                .iter()
                .map(|change| change.digest.as_str())
                .collect(),
            day: &self.day,
            kind: &self.kind,
            label: &self.label,
            of: self.of,
            op: &self.op,
            prev: &self.prev,
            seq: self.seq,
        }
    }
}

/// Reads all entries, oldest first.
pub(super) fn entries(conn: &Connection) -> Result<Vec<Stored>, WorkbookError> {
    let mut statement = conn.prepare(
        "SELECT seq, kind, op, label, actor, day, at, barrier, of, prev, hash FROM history_entry ORDER BY seq",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Stored {
            seq: row.get("seq")?,
            kind: shown(row, "kind")?,
            op: shown(row, "op")?,
            label: shown(row, "label")?,
            actor: shown(row, "actor")?,
            day: shown(row, "day")?,
            at: shown(row, "at")?,
            barrier: row.get("barrier")?,
            of: row.get("of")?,
            prev: shown(row, "prev")?,
            hash: shown(row, "hash")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Reads the changes of an entry.
pub(super) fn changes(conn: &Connection, seq: i64) -> Result<Vec<StoredChange>, WorkbookError> {
    let mut statement = conn.prepare_cached(
        "SELECT ord, digest, salt, payload FROM history_change WHERE seq = :seq ORDER BY ord",
    )?;
    let rows = statement.query_map(named_params! {":seq": seq}, |row| {
        let (salt, payload): (Option<Shown>, Option<Shown>) =
            (row.get("salt")?, row.get("payload")?);
        Ok(StoredChange {
            ord: row.get("ord")?,
            digest: shown(row, "digest")?,
            sealed: salt.zip(payload).map(|(salt, payload)| (salt.0, payload.0)),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn shown(row: &Row<'_>, column: &str) -> rusqlite::Result<String> {
    row.get(column).map(|Shown(text)| text)
}
