//! Backups and the way back.
//!
//! A backup is two things in one folder: `book-TIME.hmb`, the book without the bytes of its attachments, and
//! `blobs/<sha256>`, written once for all backups of the folder, so that a daily backup costs little. Both are made by
//! SQLite and read back before they count; neither is ever written over. [`restore`] builds one whole book again.

mod blobs;
mod copy;
mod restore;

pub use restore::RestoreDone;
pub(crate) use restore::restore;

use crate::WorkbookError;
use crate::book::{connection, settle, temporary};
use crate::history::{self, Verification};
use chrono::NaiveDateTime;
use copy::{Bytes, copy_into, fingerprint};
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
}

/// Writes a backup into a folder, which is made when it is missing.
pub(crate) fn backup(
    conn: &mut Connection,
    folder: &Path,
    at: NaiveDateTime,
) -> Result<BackupDone, WorkbookError> {
    fs::create_dir_all(folder).map_err(|error| WorkbookError::io(folder, error))?;
    let folder = folder
        .canonicalize()
        .map_err(|error| WorkbookError::io(folder, error))?;
    let blobs_written = blobs::write(conn, &folder)?;
    let draft = temporary(&folder)?;
    let copy = connection::make(&draft)?;
    copy::lay_out_like(conn, &copy)?;
    copy.close().map_err(|(_, error)| error)?;
    copy_into(conn, &draft, Bytes::Beside)?;
    let copy = connection::make(&draft)?;
    let verification = compare(conn, &copy)?;
    let path = free_name(&folder, at);
    settle(copy, draft, &path)?;
    Ok(BackupDone {
        path,
        blobs_written,
        verification,
    })
}

/// Reads a copy back: it must hold every row of the book.
fn compare(book: &Connection, copy: &Connection) -> Result<Verification, WorkbookError> {
    if fingerprint(book)? != fingerprint(copy)? {
        return Err(WorkbookError::differs("备份读回后与工作簿不一致，已作废"));
    }
    history::verify(copy, None)
}

/// Returns a name that no file of the folder has: a backup is never written over.
fn free_name(folder: &Path, at: NaiveDateTime) -> PathBuf {
    let stem = format!("book-{}", at.format("%Y%m%d-%H%M%S"));
    let mut path = folder.join(format!("{stem}.hmb"));
    let mut count = 1;
    while path.symlink_metadata().is_ok() {
        count += 1;
        path = folder.join(format!("{stem}-{count}.hmb"));
    }
    path
}
