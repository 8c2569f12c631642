//! Files that appear whole or not at all: written under a passing name in the same folder, then given theirs.

use crate::{WorkbookError, place};
use rusqlite::Connection;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tempfile::TempPath;

/// Makes an empty file beside a target that does not exist yet; it is removed unless [`settle`] gives it the name.
pub(crate) fn reserve(target: &Path) -> Result<TempPath, WorkbookError> {
    if target.symlink_metadata().is_ok() {
        return Err(WorkbookError::TargetExists {
            path: target.to_owned(),
        });
    }
    let folder = folder_of(target);
    let folder = folder
        .canonicalize()
        .map_err(|error| WorkbookError::io(&folder, error))?;
    place::admit(&folder.join(target.file_name().unwrap_or_default()))?;
    temporary(&folder)
}

/// Makes an empty file in a folder, to be written, synchronised and renamed.
pub(crate) fn temporary(folder: &Path) -> Result<TempPath, WorkbookError> {
    temporary_named(folder, ".")
}

/// Like [`temporary`], under a name that begins so.
pub(crate) fn temporary_named(folder: &Path, prefix: &str) -> Result<TempPath, WorkbookError> {
    let made = tempfile::Builder::new()
        .prefix(prefix)
        .suffix(".part")
        .tempfile_in(folder);
    Ok(made
        .map_err(|error| WorkbookError::io(folder, error))?
        .into_temp_path())
}

/// Closes a finished file and gives it its name, unless another file took it meanwhile.
pub(crate) fn settle(
    conn: Connection,
    draft: TempPath,
    target: &Path,
) -> Result<(), WorkbookError> {
    conn.close().map_err(|(_, error)| error)?;
    draft
        .persist_noclobber(target)
        .map_err(|failed| match failed.error.kind() {
            ErrorKind::AlreadyExists => WorkbookError::TargetExists {
                path: target.to_owned(),
            },
            _ => WorkbookError::io(target, failed.error),
        })?;
    sync_folder(&folder_of(target))
}

/// Puts the names in a folder on the disk; Windows does so by itself and cannot open a folder.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), WorkbookError> {
    if cfg!(windows) {
        return Ok(());
    }
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| WorkbookError::io(folder, error))
}

/// Returns the folder of a file; `.` for a bare name.
pub(crate) fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Returns the path of an existing file without links; `what` names it in Chinese.
pub(crate) fn located(file: &Path, what: &'static str) -> Result<PathBuf, WorkbookError> {
    file.canonicalize().map_err(|error| match error.kind() {
        ErrorKind::NotFound => WorkbookError::NotFound {
            what,
            id: file.display().to_string(),
        },
        _ => WorkbookError::io(file, error),
    })
}
