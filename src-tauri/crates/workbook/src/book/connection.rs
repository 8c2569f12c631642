//! Opens the file and asks it whether it is a book, before anything else is done with it.

use super::Owner;
use crate::WorkbookError;
use crate::schema::{APPLICATION_ID, Schema, version_of};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long a lock may be waited for: a virus scanner lets go in this time, a second program does not.
const PATIENCE: Duration = Duration::from_millis(300);

/// Opens an existing book for work: exclusive lock, write-ahead log, every commit on the disk.
///
/// # Errors
/// When the file is no book, damaged, newer, held by another process, or cannot be written.
pub(crate) fn open(path: &Path, schema: &Schema) -> Result<Connection, WorkbookError> {
    let conn = open_to_read(path, schema)?;
    hold(&conn).map_err(|error| refused(error, path))?;
    Ok(conn)
}

/// Opens a book or backup that is only read. SQLite itself falls back to reading when the file cannot be written.
pub(crate) fn open_to_read(path: &Path, schema: &Schema) -> Result<Connection, WorkbookError> {
    let alone = stands_alone(path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn =
        Connection::open_with_flags(path, flags).map_err(|error| refused(error.into(), path))?;
    admit(&conn, path, schema, alone).map_err(|error| refused(error, path))?;
    Ok(conn)
}

/// Tells whether a file has no log beside it that may hold its last pages.
fn stands_alone(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    !Path::new(&log).metadata().is_ok_and(|log| log.len() > 0)
}

/// Makes a new file at a path where an empty one or none stands.
pub(crate) fn make(path: &Path) -> Result<Connection, WorkbookError> {
    let conn = Connection::open(path).map_err(|error| WorkbookError::from(error).at(path))?;
    guard(&conn)?;
    Ok(conn)
}

/// Names holder and file in an error of opening.
fn refused(error: WorkbookError, path: &Path) -> WorkbookError {
    match error {
        WorkbookError::Held { .. } => WorkbookError::Held {
            owner: Owner::read(path),
        },
        other => other.at(path),
    }
}

/// Sets what holds for every connection.
fn guard(conn: &Connection) -> Result<(), WorkbookError> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.execute_batch(include_str!("guard_connection.sql"))?;
    Ok(())
}

/// Lets only a whole book of a known version pass.
fn admit(
    conn: &Connection,
    path: &Path,
    schema: &Schema,
    alone: bool,
) -> Result<(), WorkbookError> {
    guard(conn)?;
    let check: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if check != "ok" {
        return Err(not_a_book(path, "文件结构已损坏"));
    }
    if alone && !ends_with_a_page(conn, path)? {
        return Err(not_a_book(path, "文件不完整"));
    }
    let application: u32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(not_a_book(path, "文件不是由惠民簿建立的"));
    }
    let found = version_of(conn)?;
    if found == 0 {
        return Err(not_a_book(path, "里面没有内容"));
    }
    if found > schema.version() {
        return Err(WorkbookError::NewerBook {
            path: path.to_owned(),
            found,
            known: schema.version(),
        });
    }
    if !schema.fits(conn, found)? {
        return Err(not_a_book(path, "内部结构被别的程序改动过"));
    }
    Ok(())
}

/// Tells whether a file ends where a page ends: SQLite takes a cut page for one that ends in zeros. Only the size is
/// asked for, the file itself is not opened.
fn ends_with_a_page(conn: &Connection, path: &Path) -> Result<bool, WorkbookError> {
    let page: u64 = conn
        .pragma_query_value(None, "page_size", |row| row.get::<_, u32>(0))?
        .into();
    let size = path
        .metadata()
        .map_err(|error| WorkbookError::io(path, error))?
        .len();
    Ok(size % page == 0)
}

/// Takes the lock and switches to the write-ahead log; the lock comes first, so that the log needs no shared memory.
fn hold(conn: &Connection) -> Result<(), WorkbookError> {
    let mode: String =
        conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(WorkbookError::bug(format!("journal_mode is {mode}")));
    }
    conn.execute_batch("BEGIN IMMEDIATE; COMMIT")?;
    Ok(())
}

fn not_a_book(path: &Path, says: &str) -> WorkbookError {
    WorkbookError::NotABook {
        path: path.to_owned(),
        says: says.to_owned(),
        source: None,
    }
}
