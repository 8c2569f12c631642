//! A damaged book makes room for a restored one: it is moved away with the files beside it, never deleted.

use super::{Book, connection, folder_of, sync_folder};
use crate::backup::{free, stamp};
use crate::{WorkbookError, schema};
use chrono::NaiveDateTime;
use std::fs;
use std::path::{Path, PathBuf};

/// What may stand beside a book and belongs to it: the log holds its newest acts.
const BESIDE: [&str; 5] = ["", "-wal", "-shm", "-journal", ".owner"];

impl Book {
    /// Moves a damaged book with its log, journal and label into a folder `NAME-损坏-TIME` beside it and returns the
    /// folder. Whoever repairs files finds all of them there, as they were.
    ///
    /// # Errors
    /// `NotNow` for a book that is whole; `Held` for one that somebody has open; `Io` when the folder cannot be written.
    pub fn set_aside(path: &Path, at: NaiveDateTime) -> Result<PathBuf, WorkbookError> {
        match connection::open_to_read(path, &schema::BOOK) {
            Err(WorkbookError::NotABook { .. }) => {}
            Err(other) => return Err(other),
            Ok(_) => return Err(whole()),
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{stem}-损坏-{}", stamp(at));
        let folder = free(&folder_of(path), &name, "");
        fs::create_dir(&folder).map_err(|error| WorkbookError::io(&folder, error))?;
        for file in BESIDE.iter().map(|end| with_end(path, end)) {
            if file.symlink_metadata().is_ok() {
                let moved = fs::rename(&file, folder.join(file.file_name().unwrap_or_default()));
                moved.map_err(|error| WorkbookError::io(&file, error))?;
            }
        }
        sync_folder(&folder_of(path))?;
        Ok(folder)
    }
}

fn whole() -> WorkbookError {
    WorkbookError::NotNow {
        says: "这本工作簿是完好的，没有移走".to_owned(),
        remedy: "请直接打开它；要回到从前的内容，请用备份恢复。".to_owned(),
    }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
