//! Holds a place of backups while it is written, so that what a killed program left behind can be told from the work of
//! another one.

use crate::WorkbookError;
use crate::book::temporary_named;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::Path;
use tempfile::TempPath;

/// The file that marks a folder as a place of backups; the lock lies on it too.
pub(super) const MARK: &str = ".huiminbu-backups";

/// How the passing names of backups begin. Drafts of books, which may lie in the same folder, begin otherwise.
const DRAFT: &str = ".backup-";

/// A folder that this program writes backups into. The lock goes with it.
pub(super) struct Hold {
    /// `None` when another program is at it, or the file system knows no locks: then nothing is cleared away.
    alone: Option<File>,
}

/// Marks a folder as a place of backups.
pub(super) fn mark(folder: &Path) -> Result<File, WorkbookError> {
    let path = folder.join(MARK);
    let made = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&path)
        .map_err(|error| WorkbookError::io(folder, error))?;
    Ok(made)
}

/// Makes an empty file for a backup or an attachment in a folder; it is removed unless it gets its name.
pub(super) fn draft(folder: &Path) -> Result<TempPath, WorkbookError> {
    temporary_named(folder, DRAFT)
}

impl Hold {
    /// Takes a folder and clears away what was left half-written in it.
    pub(super) fn take(folder: &Path) -> Result<Self, WorkbookError> {
        let file = mark(folder)?;
        let alone = match file.try_lock() {
            Ok(()) => Some(file),
            Err(TryLockError::WouldBlock | TryLockError::Error(_)) => None,
        };
        let hold = Self { alone };
        if hold.is_alone() {
            clear(folder);
            clear(&folder.join("blobs"));
        }
        Ok(hold)
    }

    /// Returns true when nobody else writes backups into the folder.
    pub(super) fn is_alone(&self) -> bool {
        self.alone.is_some()
    }
}

/// Removes drafts, also their rollback journals. One that cannot be removed does no harm.
fn clear(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        if entry.file_name().to_string_lossy().starts_with(DRAFT) {
            drop(fs::remove_file(entry.path()));
        }
    }
}
