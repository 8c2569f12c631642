//! What lies in a place of backups.

use crate::WorkbookError;
use crate::book::connection;
use crate::history;
use crate::schema::Schema;
use chrono::NaiveDateTime;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A backup as it lies in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file `book-TIME.hmb`.
    pub path: PathBuf,
    /// When it was made, local time.
    pub at: NaiveDateTime,
    /// Bytes of the file, without attachments.
    pub size: u64,
    /// What stands in it, when it can be opened now.
    pub holds: Result<Held, String>,
}

/// What an opened backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Number of history entries.
    pub entries: i64,
    /// Hash of the last entry.
    pub head: String,
    /// True when it is a backup of the open book.
    pub ours: bool,
    /// True when it was read back after writing and its history still ends as it did then.
    pub verified: bool,
    /// Number of attachments that do not lie beside it.
    pub missing: usize,
}

/// What is read from a backup, or from a whole book that lies among them.
pub(super) struct Found {
    pub(super) book_id: String,
    entries: i64,
    head: String,
    pub(super) blobs: BTreeSet<String>,
}

/// Opens a backup and reads what tells it from others.
pub(super) fn read(path: &Path, schema: &Schema) -> Result<Found, WorkbookError> {
    let conn = connection::open_to_read(path, schema)?;
    let found = Found {
        book_id: book_id(&conn)?,
        entries: conn.query_row("SELECT count(*) FROM history_entry", [], |row| row.get(0))?,
        head: history::head(&conn)?,
        blobs: blobs(&conn)?,
    };
    conn.close().map_err(|(_, error)| error)?;
    Ok(found)
}

/// Returns the id of a book.
pub(super) fn book_id(conn: &Connection) -> Result<String, WorkbookError> {
    Ok(conn.query_row("SELECT id FROM book", [], |row| row.get("id"))?)
}

/// Returns the hashes of the attachments of a book.
pub(super) fn blobs(conn: &Connection) -> Result<BTreeSet<String>, WorkbookError> {
    let mut statement = conn.prepare("SELECT sha256 FROM attachment_blob")?;
    let names = statement.query_map([], |row| row.get("sha256"))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Returns the backups of a folder by their names, the oldest first; an unreadable folder has none.
pub(super) fn files_of(folder: &Path) -> Vec<(NaiveDateTime, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries
        .filter_map(|entry| Some((moment(&entry.path())?, entry.path())))
        .collect();
    found.sort_by_key(|((at, count), _)| (*at, *count));
    found
        .into_iter()
        .map(|((at, _), path)| (at, path))
        .collect()
}

/// Returns moment and count of `book-20260302-093000.hmb` or `book-20260302-093000-2.hmb`.
fn moment(path: &Path) -> Option<(NaiveDateTime, u32)> {
    let name = path.file_name()?.to_str()?;
    let stem = name.strip_prefix("book-")?.strip_suffix(".hmb")?;
    let (time, count) = match stem.match_indices('-').nth(1) {
        Some((end, _)) => (&stem[..end], stem[end + 1..].parse().ok()?),
        None => (stem, 1),
    };
    let at = NaiveDateTime::parse_from_str(time, "%Y%m%d-%H%M%S").ok()?;
    Some((at, count))
}

/// Returns the moments that the open book noted: by path the head it had when the backup was read back.
fn noted(conn: &Connection) -> Result<BTreeMap<String, String>, WorkbookError> {
    let mut statement = conn.prepare("SELECT path, head FROM backup_made")?;
    let rows = statement.query_map([], |row| Ok((row.get("path")?, row.get("head")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Lists the backups of a folder, the newest first, each opened now.
pub(crate) fn list(
    conn: &Connection,
    folder: &Path,
    schema: &Schema,
) -> Result<Vec<Backup>, WorkbookError> {
    let (id, noted) = (book_id(conn)?, noted(conn)?);
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let backups = files_of(&folder).into_iter().rev();
    Ok(backups
        .map(|(at, path)| Backup {
            at,
            size: path.metadata().map(|file| file.len()).unwrap_or_default(),
            holds: read(&path, schema)
                .map(|found| held(found, &path, &id, &noted))
                .map_err(|error| error.to_string()),
            path,
        })
        .collect())
}

fn held(found: Found, path: &Path, id: &str, noted: &BTreeMap<String, String>) -> Held {
    let known = noted.get(&path.display().to_string());
    let blobs = path.parent().unwrap_or(Path::new("")).join("blobs");
    Held {
        entries: found.entries,
        ours: found.book_id == id,
        verified: known == Some(&found.head),
        missing: found
            .blobs
            .iter()
            .filter(|name| !blobs.join(name).is_file())
            .count(),
        head: found.head,
    }
}
