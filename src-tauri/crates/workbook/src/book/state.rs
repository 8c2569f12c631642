//! How far a book has come, and its last backup.

use crate::WorkbookError;
use crate::backup::BackupDone;
use crate::history;
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, named_params};

/// What the start page and a paper say about the book itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookState {
    /// Number of history entries.
    pub entries: i64,
    /// Hash of the last entry, the anchor printed on papers; 64 zeros before the first.
    pub head: String,
    /// Day of the last entry.
    pub last_day: Option<NaiveDate>,
    /// Moment of the last backup that was read back, local time.
    pub last_backup: Option<NaiveDateTime>,
}

pub(super) fn load(conn: &Connection) -> Result<BookState, WorkbookError> {
    let last_backup: Option<String> =
        conn.query_row("SELECT max(at) FROM backup_made", [], |row| row.get(0))?;
    let last_backup = last_backup.map(|at| at.parse()).transpose();
    Ok(BookState {
        entries: conn.query_row("SELECT count(*) FROM history_entry", [], |row| row.get(0))?,
        head: history::head(conn)?,
        last_day: history::last_day(conn)?,
        last_backup: last_backup.map_err(|_| WorkbookError::differs("备份的时间无法读出"))?,
    })
}

/// Remembers a backup that was written and read back.
pub(super) fn note_backup(
    conn: &Connection,
    done: &BackupDone,
    at: NaiveDateTime,
) -> Result<(), WorkbookError> {
    let sql = "INSERT INTO backup_made (path, at, head) VALUES (:path, :at, :head)
               ON CONFLICT (path) DO UPDATE SET at = :at, head = :head";
    conn.execute(
        sql,
        named_params! {
            ":path": done.path.display().to_string(),
            ":at": at.format("%Y-%m-%dT%H:%M:%S").to_string(),
            ":head": done.verification.head,
        },
    )?;
    forget(conn, done)
}

/// Forgets the backups that went because they need not stay.
fn forget(conn: &Connection, done: &BackupDone) -> Result<(), WorkbookError> {
    for name in &done.thinned {
        let path = done.path.with_file_name(name);
        conn.execute(
            "DELETE FROM backup_made WHERE path = :path",
            named_params! {":path": path.display().to_string()},
        )?;
    }
    Ok(())
}
