//! What else a book does as a whole: history, undo, verification, erasing, backup.

use super::state::{self, BookState};
use super::{Book, Desk};
use crate::backup::{self, BackupDone, Kept, PlaceName, RestoreDone, Staged};
use crate::history::{self, History, HistoryEntry, Verification};
use crate::transact::by_hand;
use crate::undo::{self, Way};
use crate::{Done, Occasion, Reader, Watch, WorkbookError, schema};
use chrono::NaiveDateTime;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// What a place answered to a backup.
#[derive(Debug)]
pub struct PlaceBackup {
    /// Which place.
    pub name: PlaceName,
    /// Its folder.
    pub folder: PathBuf,
    /// The backup, or why there is none.
    pub outcome: Result<BackupDone, WorkbookError>,
}

/// What lies in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceList {
    /// Which place.
    pub name: PlaceName,
    /// Its folder.
    pub folder: PathBuf,
    /// Its backups, the newest first.
    pub backups: Vec<backup::Backup>,
}

fn back_up(
    desk: &mut Desk,
    folder: &Path,
    at: NaiveDateTime,
    watch: &Watch,
) -> Result<BackupDone, WorkbookError> {
    let done = backup::backup_and_thin(desk, folder, at, watch)?;
    // With the disk of the book full there is no note of the backup; it counts all the same.
    match state::note_backup(&desk.conn, &done, at) {
        Err(WorkbookError::DiskFull { .. }) | Ok(()) => Ok(done),
        Err(error) => Err(error),
    }
}

impl Book {
    /// Takes back the last `n` acts, all or none; each becomes an entry of its own. Replies what the acts had done, the
    /// latest first; `seq` is the last entry written.
    ///
    /// # Errors
    /// [`WorkbookError::Barrier`] when fewer than `n` acts stand after the last barrier.
    pub fn undo(&self, n: u32, by: Occasion) -> Result<Done<Vec<String>>, WorkbookError> {
        self.turn(Way::Undo, n, by)
    }

    /// Does the last `n` undone acts again, all or none; otherwise as [`Book::undo`].
    ///
    /// # Errors
    /// [`WorkbookError::Barrier`] when fewer than `n` acts are undone, or something was written since.
    pub fn redo(&self, n: u32, by: Occasion) -> Result<Done<Vec<String>>, WorkbookError> {
        self.turn(Way::Redo, n, by)
    }

    fn turn(&self, way: Way, n: u32, by: Occasion) -> Result<Done<Vec<String>>, WorkbookError> {
        self.write(move |desk| {
            let turned = by_hand(&mut desk.conn, &by, |conn| undo::turn(conn, way, n, &by))?;
            let changed = turned.changed.into_iter().collect();
            Ok(Done {
                reply: turned.labels,
                seq: turned.seq,
                changed,
            })
        })
    }

    /// Returns the history, oldest entry first, and what undo and redo would take next.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn history(&self) -> Result<History, WorkbookError> {
        self.read(|reader| history::list(reader.conn()))
    }

    /// Returns the entries behind a field of a record, the newest first; behind the whole record when none changed a
    /// field of this name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn history_of(
        &self,
        record: String,
        field: Option<String>,
    ) -> Result<Vec<HistoryEntry>, WorkbookError> {
        self.read(move |reader| history::behind(reader.conn(), &record, field.as_deref()))
    }

    /// Returns how far the book has come and when it was last backed up.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn state(&self) -> Result<BookState, WorkbookError> {
        self.read(|reader| state::load(reader.conn()))
    }

    /// Returns the hash of the last entry, the anchor printed on papers; 64 zeros before the first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn head(&self) -> Result<String, WorkbookError> {
        self.read(|reader| history::head(reader.conn()))
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
            let erase = |conn: &Connection| history::erase(conn, &table, &row, &label, &by);
            let seq = by_hand(&mut desk.conn, &by, erase)?;
            desk.checkpoint()?;
            Ok(Done {
                reply: (),
                seq: Some(seq),
                changed: Vec::new(),
            })
        })
    }

    /// Writes a verified backup into a folder: `book-TIME.hmb` without the bytes of attachments, and `blobs/` beside
    /// it, where every attachment is written once; then older backups of this book go that need not stay.
    ///
    /// # Errors
    /// When the folder cannot be written, or the copy is not what it should be; [`WorkbookError::Cancelled`] when the
    /// watch stops it, and the folder is as before.
    pub fn backup(
        &self,
        folder: &Path,
        at: NaiveDateTime,
        watch: Watch,
    ) -> Result<BackupDone, WorkbookError> {
        let folder = folder.to_owned();
        self.write(move |desk| back_up(desk, &folder, at, &watch))
    }

    /// Writes a verified backup into every known place. What one place refuses does not keep the other from its
    /// backup; each answers for itself. Once the watch stops it, no further place is written.
    ///
    /// # Errors
    /// When the book does not say where its places are.
    pub fn backup_everywhere(
        &self,
        at: NaiveDateTime,
        watch: Watch,
    ) -> Result<Vec<PlaceBackup>, WorkbookError> {
        self.write(move |desk| {
            let places = backup::places(&Reader::new(&desk.conn))?;
            let mut stopped = false;
            let mut all = Vec::new();
            for (name, folder) in places.folders(&desk.path) {
                let outcome = match stopped {
                    true => Err(WorkbookError::Cancelled),
                    false => backup::ready(&places, name, &folder)
                        .and_then(|()| back_up(desk, &folder, at, &watch)),
                };
                stopped = matches!(outcome, Err(WorkbookError::Cancelled));
                all.push(PlaceBackup {
                    name,
                    folder,
                    outcome,
                });
            }
            Ok(all)
        })
    }

    /// Lists the backups of every known place, each opened now.
    ///
    /// # Errors
    /// When the book does not say where its places are.
    pub fn backups(&self) -> Result<Vec<PlaceList>, WorkbookError> {
        self.write(|desk| {
            let places = backup::places(&Reader::new(&desk.conn))?;
            let folders = places.folders(&desk.path).into_iter();
            folders
                .map(|(name, folder)| {
                    Ok(PlaceList {
                        name,
                        backups: backup::list(&desk.conn, &folder, &schema::BOOK)?,
                        folder,
                    })
                })
                .collect()
        })
    }

    /// Lists the books that restored ones replaced, the latest first.
    pub fn kept(&self) -> Vec<Kept> {
        backup::kept(&self.path)
    }

    /// Builds a book from a backup, or from a whole book, to take the place of this one by [`Book::replace`]. Nothing
    /// of this one changes yet.
    ///
    /// # Errors
    /// As [`Book::restore`].
    pub fn stage(&self, file: &Path, by: Occasion, watch: Watch) -> Result<Staged, WorkbookError> {
        let file = file.to_owned();
        self.write(move |desk| backup::stage(desk, &file, &by, &schema::BOOK, &watch))
    }

    /// Builds a whole book at `target` from `file`: `book-TIME.hmb` with `blobs/` beside it, or a whole book. The
    /// backup stays as it is; the new book's history says where it comes from, a barrier. The watch hears how far it
    /// has come; when it stops the job, nothing is at `target`.
    ///
    /// # Errors
    /// [`WorkbookError::TargetExists`], a refused place, a file that is no book, [`WorkbookError::Differs`] when the
    /// backup itself is damaged. Missing attachments are no error: the rest is worth having, and the reply names them.
    pub fn restore(
        file: &Path,
        target: &Path,
        by: &Occasion,
        watch: &Watch,
    ) -> Result<RestoreDone, WorkbookError> {
        backup::restore(file, target, by, &schema::BOOK, watch)
    }
}
