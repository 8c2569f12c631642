//! Backups and the way back.
//!
//! A backup is two things in one folder: `book-TIME.hmb`, the book without the bytes of its attachments, and
//! `blobs/<sha256>`, written once for all backups of the folder, so that a daily backup costs little. Both are made by
//! SQLite and read back before they count; neither is ever written over. [`restore`] builds one whole book again,
//! [`stage`] one that takes the place of the open book, which is kept.
//!
//! A person names up to two places ([`places`]); what one of them refuses does not keep the other from its backup. Old
//! backups go by the rules of [`thin`].

mod blobs;
mod copy;
mod hold;
mod list;
mod places;
mod replace;
mod restore;
mod thin;

pub(crate) use list::list;
pub use list::{Backup, Held};
pub(crate) use places::ready;
pub use places::{PlaceName, Places, SecondPlace, choose, places, set_places};
pub use replace::{Kept, Staged};
pub(crate) use replace::{clear_stage, kept, put_back, stage};
pub use restore::RestoreDone;
pub(crate) use restore::restore;

use crate::book::{Desk, connection, settle};
use crate::history::{self, Verification};
use crate::schema::BOOK;
use crate::{Watch, WorkbookError};
use chrono::NaiveDateTime;
use copy::{Bytes, copy_into, fingerprint};
use hold::Hold;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// A backup that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupDone {
    /// The file `book-TIME.hmb`.
    pub path: PathBuf,
    /// Number of attachments that were written now; the others lay there already, whole.
    pub blobs_written: usize,
    /// What a verification of the backup found. A book that differs is backed up as it is.
    pub verification: Verification,
    /// Names of the older backups that went because they need not stay.
    pub thinned: Vec<String>,
}

/// Writes a backup into a folder, which is made when it is missing.
pub(crate) fn backup(
    conn: &mut Connection,
    folder: &Path,
    at: NaiveDateTime,
) -> Result<BackupDone, WorkbookError> {
    let (folder, hold) = take(folder)?;
    write(conn, &folder, &hold, at, &Watch::default())
}

/// Writes a backup of an open book, then deletes what need not stay. Of a damaged book nothing is deleted: the older
/// backups are the whole ones.
pub(crate) fn backup_and_thin(
    desk: &mut Desk,
    folder: &Path,
    at: NaiveDateTime,
    watch: &Watch,
) -> Result<BackupDone, WorkbookError> {
    let (folder, hold) = take(folder)?;
    let mut done = write(&mut desk.conn, &folder, &hold, at, watch)?;
    if done.verification.differs.is_empty() {
        let place = thin::Place {
            folder: &folder,
            hold: &hold,
            schema: &BOOK,
            book: &desk.path,
            book_id: &list::book_id(&desk.conn)?,
        };
        done.thinned = place.thin(at.date(), list::blobs(&desk.conn)?);
    }
    Ok(done)
}

/// Makes and holds a folder; returns its path without links.
fn take(folder: &Path) -> Result<(PathBuf, Hold), WorkbookError> {
    let at = |error| WorkbookError::io(folder, error);
    fs::create_dir_all(folder).map_err(at)?;
    let folder = folder.canonicalize().map_err(at)?;
    let hold = Hold::take(&folder)?;
    Ok((folder, hold))
}

/// Writes and reads back. A backup that was stopped takes its attachments along; after a failure they stay for the
/// next one, for they are whole.
fn write(
    conn: &mut Connection,
    folder: &Path,
    hold: &Hold,
    at: NaiveDateTime,
    watch: &Watch,
) -> Result<BackupDone, WorkbookError> {
    let mut blobs = Vec::new();
    let done = write_all(conn, folder, at, watch, &mut blobs);
    if matches!(done, Err(WorkbookError::Cancelled)) && hold.is_alone() {
        blobs.iter().for_each(|blob| drop(fs::remove_file(blob)));
    }
    done
}

fn write_all(
    conn: &mut Connection,
    folder: &Path,
    at: NaiveDateTime,
    watch: &Watch,
    blobs: &mut Vec<PathBuf>,
) -> Result<BackupDone, WorkbookError> {
    blobs::write(conn, folder, watch, blobs)?;
    let draft = hold::draft(folder)?;
    let copy = connection::make(&draft)?;
    copy::lay_out_like(conn, &copy)?;
    copy.close().map_err(|(_, error)| error)?;
    copy_into(conn, &draft, Bytes::Beside, watch)?;
    let copy = connection::make(&draft)?;
    let verification = compare(conn, &copy, watch)?;
    let path = free_name(folder, &format!("book-{}", stamp(at)));
    settle(copy, draft, &path)?;
    Ok(BackupDone {
        path,
        blobs_written: blobs.len(),
        verification,
        thinned: Vec::new(),
    })
}

/// Reads a copy back: it must hold every row of the book.
fn compare(
    book: &Connection,
    copy: &Connection,
    watch: &Watch,
) -> Result<Verification, WorkbookError> {
    if fingerprint(book, watch)? != fingerprint(copy, watch)? {
        return Err(WorkbookError::differs("备份读回后与工作簿不一致，已作废"));
    }
    history::verify(copy, None)
}

/// Returns a moment as it stands in names of files.
pub(crate) fn stamp(at: NaiveDateTime) -> String {
    at.format("%Y%m%d-%H%M%S").to_string()
}

/// Returns a name for a book that no file of the folder has: neither a backup nor a book is ever written over.
fn free_name(folder: &Path, stem: &str) -> PathBuf {
    free(folder, stem, ".hmb")
}

/// Returns a path in a folder that is not there yet.
pub(crate) fn free(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let mut path = folder.join(format!("{stem}{ending}"));
    let mut count = 1;
    while path.symlink_metadata().is_ok() {
        count += 1;
        path = folder.join(format!("{stem}-{count}{ending}"));
    }
    path
}

/// Returns the last part of a path.
fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
