//! Writes entries and reads what they changed.

use super::chain::{self, BEGINNING, Link};
use super::change::Change;
use crate::{Occasion, WorkbookError};
use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, OptionalExtension, named_params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use ts_rs::TS;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// An act of a person.
    Act,
    /// An act taken back.
    Undo,
    /// An act taken back and done again.
    Redo,
    /// Payloads erased for good.
    Erase,
    /// The book was built from a backup.
    Restore,
    /// Another program works on the book; a newer one may have changed the schema.
    Migration,
}

impl EntryKind {
    const ALL: [Self; 6] = [
        Self::Act,
        Self::Undo,
        Self::Redo,
        Self::Erase,
        Self::Restore,
        Self::Migration,
    ];

    /// Returns the word in the file.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Erase => "erase",
            Self::Restore => "restore",
            Self::Migration => "migration",
        }
    }
}

impl fmt::Display for EntryKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromSql for EntryKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = value.as_str()?;
        Self::ALL
            .into_iter()
            .find(|kind| kind.word() == word)
            .ok_or(FromSqlError::InvalidType)
    }
}

/// What a new entry says, but for who and when.
pub(crate) struct Line<'a> {
    pub(crate) kind: EntryKind,
    pub(crate) op: &'a str,
    pub(crate) label: &'a str,
    pub(crate) barrier: bool,
    /// The entry undone or redone.
    pub(crate) of: Option<i64>,
}

/// Salts of one occasion: the first 16 bytes of SHA-256 over its seed and a counter.
pub(crate) struct Salts {
    seed: [u8; 32],
    given: i64,
}

impl Salts {
    pub(crate) fn new(by: &Occasion) -> Self {
        Self {
            seed: by.seed,
            given: 0,
        }
    }

    /// Returns the next salt as 32 hexadecimal digits.
    fn next(&mut self) -> String {
        self.given += 1;
        let full = Sha256::new()
            .chain_update(self.seed)
            .chain_update(self.given.to_be_bytes())
            .finalize();
        chain::hex(&full[..16])
    }
}

/// Appends an entry with its changes and returns its number.
pub(crate) fn append(
    conn: &Connection,
    by: &Occasion,
    salts: &mut Salts,
    line: &Line<'_>,
    changes: &[Change],
) -> Result<i64, WorkbookError> {
    let (last, prev) = last(conn)?.unwrap_or((0, BEGINNING.to_owned()));
    let seq = last + 1;
    let sealed = changes
        .iter()
        .map(|change| Sealed::new(change, salts))
        .collect::<Result<Vec<_>, _>>()?;
    let link = Link {
        actor: &by.actor,
        at: &by.at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        barrier: u8::from(line.barrier),
        changes: sealed.iter().map(|sealed| sealed.digest.as_str()).collect(),
        day: &by.day.to_string(),
        kind: line.kind.word(),
        label: line.label,
        of: line.of,
        op: line.op,
        prev: &prev,
        seq,
    };
    insert(conn, &link)?;
    for (ord, sealed) in (0..).zip(&sealed) {
        sealed.insert(conn, seq, ord)?;
    }
    Ok(seq)
}

fn insert(conn: &Connection, link: &Link<'_>) -> Result<(), WorkbookError> {
    conn.prepare_cached(
        "INSERT INTO history_entry (seq, kind, op, label, actor, day, at, barrier, of, prev, hash)
         VALUES (:seq, :kind, :op, :label, :actor, :day, :at, :barrier, :of, :prev, :hash)",
    )?
    .execute(named_params! {
        ":seq": link.seq, ":kind": link.kind, ":op": link.op, ":label": link.label, ":actor": link.actor,
        ":day": link.day, ":at": link.at, ":barrier": link.barrier, ":of": link.of, ":prev": link.prev,
        ":hash": link.hash()?,
    })?;
    Ok(())
}

/// A change with its salt and digest.
struct Sealed {
    digest: String,
    salt: String,
    payload: String,
}

impl Sealed {
    fn new(change: &Change, salts: &mut Salts) -> Result<Self, WorkbookError> {
        let (salt, payload) = (salts.next(), chain::payload(change)?);
        Ok(Self {
            digest: chain::digest(&salt, &payload),
            salt,
            payload,
        })
    }

    fn insert(&self, conn: &Connection, seq: i64, ord: i64) -> Result<(), WorkbookError> {
        conn.prepare_cached(
            "INSERT INTO history_change (seq, ord, digest, salt, payload)
             VALUES (:seq, :ord, :digest, :salt, :payload)",
        )?
        .execute(named_params! {
            ":seq": seq, ":ord": ord, ":digest": self.digest, ":salt": self.salt, ":payload": self.payload,
        })?;
        Ok(())
    }
}

fn last(conn: &Connection) -> Result<Option<(i64, String)>, WorkbookError> {
    let mut statement =
        conn.prepare_cached("SELECT seq, hash FROM history_entry ORDER BY seq DESC LIMIT 1")?;
    Ok(statement
        .query_row([], |row| Ok((row.get("seq")?, row.get("hash")?)))
        .optional()?)
}

/// Returns the hash of the last entry, or 64 zeros before the first.
pub(crate) fn head(conn: &Connection) -> Result<String, WorkbookError> {
    Ok(last(conn)?.map_or_else(|| BEGINNING.to_owned(), |(_, hash)| hash))
}

/// Returns the day of the last entry.
pub(crate) fn last_day(conn: &Connection) -> Result<Option<NaiveDate>, WorkbookError> {
    let mut statement =
        conn.prepare_cached("SELECT day FROM history_entry ORDER BY seq DESC LIMIT 1")?;
    let day: Option<String> = statement.query_row([], |row| row.get("day")).optional()?;
    day.map(|day| {
        day.parse()
            .map_err(|_| WorkbookError::differs("历史记录中的日期无法读出"))
    })
    .transpose()
}

/// Returns what an entry changed.
///
/// # Errors
/// When a payload was erased: what is gone cannot be taken back.
pub(crate) fn changes_of(conn: &Connection, seq: i64) -> Result<Vec<Change>, WorkbookError> {
    let mut statement =
        conn.prepare_cached("SELECT payload FROM history_change WHERE seq = :seq ORDER BY ord")?;
    let payloads: Vec<Option<String>> = statement
        .query_map(named_params! {":seq": seq}, |row| row.get("payload"))?
        .collect::<Result<_, _>>()?;
    payloads
        .into_iter()
        .map(|payload| read_payload(seq, payload))
        .collect()
}

fn read_payload(seq: i64, payload: Option<String>) -> Result<Change, WorkbookError> {
    let payload = payload.ok_or_else(|| WorkbookError::Barrier {
        says: format!("第{seq}条记录的内容已按要求抹去，不能再撤销"),
    })?;
    serde_json::from_str(&payload).map_err(|error| WorkbookError::Differs {
        says: format!("第{seq}条历史记录无法读出"),
        source: Some(error.into()),
    })
}
