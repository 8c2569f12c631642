//! What else a book does as a whole: history, undo, verification, erasing, backup.

use super::{Book, nouns};
use crate::backup::{self, BackupDone};
use crate::history::{self, HistoryEntry, Verification};
use crate::transact::{in_transaction, not_earlier};
use crate::undo::{self, NextTurns, Turned, Way};
use crate::{Done, Occasion, WorkbookError};
use chrono::{NaiveDate, NaiveDateTime};
use std::path::Path;

impl Book {
    /// Takes back the last `n` acts, all or none; each becomes an entry of its own. Replies what was taken back, the
    /// latest act first; `seq` is the last entry written.
    ///
    /// # Errors
    /// [`WorkbookError::Barrier`] when fewer than `n` acts stand after the last barrier.
    pub fn undo(&self, n: u32, by: Occasion) -> Result<Done<Vec<Turned>>, WorkbookError> {
        self.turn(Way::Undo, n, by)
    }

    /// Does the last `n` undone acts again, all or none.
    ///
    /// # Errors
    /// [`WorkbookError::Barrier`] when fewer than `n` acts are undone, or something was written since.
    pub fn redo(&self, n: u32, by: Occasion) -> Result<Done<Vec<Turned>>, WorkbookError> {
        self.turn(Way::Redo, n, by)
    }

    fn turn(&self, way: Way, n: u32, by: Occasion) -> Result<Done<Vec<Turned>>, WorkbookError> {
        self.write(move |desk| {
            in_transaction(&mut desk.conn, |conn| {
                not_earlier(conn, &by)?;
                let (reply, changed) = undo::turn(conn, way, n, &by)?;
                Ok(Done {
                    seq: reply.last().map(|turned| turned.seq),
                    reply,
                    changed: nouns(changed),
                })
            })
        })
    }

    /// Returns the names of the acts that undo and redo would take next.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn next_turns(&self) -> Result<NextTurns, WorkbookError> {
        self.read(|reader| undo::next(reader.conn()))
    }

    /// Returns the history, oldest entry first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn history(&self) -> Result<Vec<HistoryEntry>, WorkbookError> {
        self.read(|reader| history::list(reader.conn()))
    }

    /// Returns the hash of the last entry, the anchor printed on papers.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn head(&self) -> Result<String, WorkbookError> {
        self.read(|reader| history::head(reader.conn()))
    }

    /// Returns the day of the last entry.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_day(&self) -> Result<Option<NaiveDate>, WorkbookError> {
        self.read(|reader| history::last_day(reader.conn()))
    }

    /// Checks the file, replays the history and compares it with the tables; `outside` is a head that was printed or
    /// sent earlier.
    ///
    /// # Errors
    /// When the file cannot be read; what differs is part of the answer.
    pub fn verify(&self, outside: Option<&str>) -> Result<Verification, WorkbookError> {
        let outside = outside.map(str::to_owned);
        self.read(move |reader| history::verify(reader.conn(), outside.as_deref()))
    }

    /// Takes what the history says of a row out of it for good, and off the disk. The data leaves the table itself by
    /// an ordinary act before. A barrier.
    ///
    /// # Errors
    /// [`WorkbookError::NotFound`] when the history says nothing of the row.
    pub fn erase(
        &self,
        table: &str,
        row: &str,
        label: &str,
        by: Occasion,
    ) -> Result<Done<()>, WorkbookError> {
        let (table, row, label) = (table.to_owned(), row.to_owned(), label.to_owned());
        self.write(move |desk| {
            let seq = in_transaction(&mut desk.conn, |conn| {
                not_earlier(conn, &by)?;
                history::erase(conn, &table, &row, &label, &by)
            })?;
            desk.checkpoint()?;
            Ok(Done {
                reply: (),
                seq: Some(seq),
                changed: Vec::new(),
            })
        })
    }

    /// Writes a verified backup into a folder: `book-TIME.hmb` without the bytes of attachments, and `blobs/` beside
    /// it, where every attachment is written once.
    ///
    /// # Errors
    /// When the folder cannot be written, or the copy is not what it should be.
    pub fn backup(&self, folder: &Path, at: NaiveDateTime) -> Result<BackupDone, WorkbookError> {
        let folder = folder.to_owned();
        self.write(move |desk| backup::backup(&mut desk.conn, &folder, at))
    }
}
