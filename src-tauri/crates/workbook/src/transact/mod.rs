//! The one door for writes, and what stands in it: the act, its hand, and the two ways of reaching the tables.

use crate::history::{self, EntryKind, Line, Salts};
use crate::{Noun, WorkbookError, setting};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::BTreeSet;

/// Who writes, when, and with what salt. Clock and randomness come from the host.
#[derive(Clone)]
pub struct Occasion {
    /// Who acts, as printed in the history.
    pub actor: String,
    /// The day that dates the act.
    pub day: NaiveDate,
    /// The moment of writing, local time.
    pub at: NaiveDateTime,
    /// True when the person confirmed a day before the last entry.
    pub allow_earlier: bool,
    /// 32 random bytes, fresh for each occasion; the salts of the payloads are derived from them.
    pub seed: [u8; 32],
}

/// One act: what the history says about a write.
#[derive(Clone)]
pub struct Act {
    /// Name of the command, e.g. `demand_add`.
    pub op: &'static str,
    /// What was done, in Chinese, as undo names it: 登记需求.
    pub label: String,
    /// True when nothing up to here can be undone afterwards: a bundle sent, a paper issued.
    pub barrier: bool,
    /// Who and when.
    pub by: Occasion,
}

/// What a write hands back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<R> {
    /// The answer of the work.
    pub reply: R,
    /// Number of its history entry; `None` when no record with history changed.
    pub seq: Option<i64>,
    /// What to fetch again, in the order of [`Noun`].
    pub changed: Vec<Noun>,
}

/// Reaches the tables for reading.
pub struct Reader<'a> {
    conn: &'a Connection,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Self {
        Self { conn }
    }

    /// Returns the connection; it never leaves the crate.
    pub(crate) fn conn(&self) -> &'a Connection {
        self.conn
    }
}

/// Reaches the tables inside an act. Rows of tables with history report themselves as changed; only what has no
/// history is touched by hand.
pub struct Tx<'a> {
    conn: &'a Connection,
    by: &'a Occasion,
    touched: BTreeSet<Noun>,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(conn: &'a Connection, by: &'a Occasion) -> Self {
        Self {
            conn,
            by,
            touched: BTreeSet::new(),
        }
    }

    /// Returns the connection; it never leaves the crate.
    pub(crate) fn conn(&self) -> &'a Connection {
        self.conn
    }

    /// Reads what this act has written so far, and all before it.
    pub fn reader(&self) -> Reader<'a> {
        Reader::new(self.conn)
    }

    /// Returns the day that dates the act.
    pub fn day(&self) -> NaiveDate {
        self.by.day
    }

    /// Returns the moment of writing.
    pub fn at(&self) -> NaiveDateTime {
        self.by.at
    }

    /// Returns who acts.
    pub fn actor(&self) -> &'a str {
        &self.by.actor
    }

    /// Reports a change of records without history (drafts, bytes of attachments).
    pub(crate) fn touch(&mut self, noun: Noun) {
        self.touched.insert(noun);
    }

    pub(crate) fn into_touched(self) -> BTreeSet<Noun> {
        self.touched
    }
}

/// Runs an act: its work, then one entry with all it changed, in one transaction.
///
/// # Errors
/// What the work returns, and all that the disk refuses; nothing is changed then.
pub(crate) fn transact<R, E, F>(conn: &mut Connection, act: &Act, work: F) -> Result<Done<R>, E>
where
    E: From<WorkbookError>,
    F: FnOnce(&mut Tx<'_>) -> Result<R, E>,
{
    by_hand(conn, &act.by, |conn| {
        let mut tx = Tx::new(conn, &act.by);
        let reply = work(&mut tx)?;
        let mut changed = tx.into_touched();
        let changes = history::take(conn)?;
        changed.extend(history::nouns_of(&changes));
        let line = Line {
            kind: EntryKind::Act,
            op: act.op,
            label: &act.label,
            barrier: act.barrier,
            of: None,
        };
        let seq = match changes.as_slice() {
            [] => None,
            some => Some(history::append(
                conn,
                &act.by,
                &mut Salts::new(&act.by),
                &line,
                some,
            )?),
        };
        Ok(Done {
            reply,
            seq,
            changed: changed.into_iter().collect(),
        })
    })
}

/// Runs in one transaction what a person does: nothing is dated before the last entry unknowingly, and a sealed book
/// stays as it is.
pub(crate) fn by_hand<R, E, F>(conn: &mut Connection, by: &Occasion, work: F) -> Result<R, E>
where
    E: From<WorkbookError>,
    F: FnOnce(&Connection) -> Result<R, E>,
{
    in_transaction(conn, |conn| {
        not_earlier(conn, by)?;
        setting::heeding(conn, || work(conn))
    })
}

/// Runs work between BEGIN IMMEDIATE and COMMIT; an error, or a panic on its way up, rolls back.
pub(crate) fn in_transaction<R, E, F>(conn: &mut Connection, work: F) -> Result<R, E>
where
    E: From<WorkbookError>,
    F: FnOnce(&Connection) -> Result<R, E>,
{
    let transaction = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(WorkbookError::from)?;
    let reply = work(&transaction)?;
    transaction.commit().map_err(WorkbookError::from)?;
    Ok(reply)
}

/// Refuses an act that lies before the last entry, unless the person confirmed it.
fn not_earlier(conn: &Connection, by: &Occasion) -> Result<(), WorkbookError> {
    match history::last_day(conn)? {
        Some(last) if by.day < last && !by.allow_earlier => Err(WorkbookError::EarlierDay {
            today: by.day,
            last,
        }),
        _ => Ok(()),
    }
}
