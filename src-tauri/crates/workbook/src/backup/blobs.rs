//! Attachments beside a backup: one file each, named by its hash.

use super::hold::draft;
use crate::book::sync_folder;
use crate::history::sha256;
use crate::{Watch, WorkbookError, attached};
use rusqlite::{Connection, named_params};
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

fn blobs_of(folder: &Path) -> PathBuf {
    folder.join("blobs")
}

/// Writes every attachment that does not lie in the folder yet, whole; `written` names those that lie there now.
pub(super) fn write(
    conn: &Connection,
    folder: &Path,
    watch: &Watch,
    written: &mut Vec<PathBuf>,
) -> Result<(), WorkbookError> {
    let blobs = blobs_of(folder);
    fs::create_dir_all(&blobs).map_err(|error| WorkbookError::io(&blobs, error))?;
    let (mut done, total) = (0, attached::count(conn)?);
    attached::each(conn, |name, bytes| {
        watch.tell("备份附件", done, total)?;
        done += 1;
        let path = blobs.join(name);
        if let Some(bytes) = bytes
            && load(&path, name)?.is_none()
        {
            write_one(&blobs, name, bytes)?;
            written.push(path);
        }
        Ok(())
    })?;
    sync_folder(&blobs)
}

/// Writes one attachment under its name, once it is on the disk; a damaged file of that name gives way.
fn write_one(blobs: &Path, name: &str, bytes: &[u8]) -> Result<(), WorkbookError> {
    let draft = draft(blobs)?;
    let at = |error| WorkbookError::io(blobs, error);
    let mut file = OpenOptions::new().write(true).open(&draft).map_err(at)?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(at)?;
    drop(file);
    draft
        .persist(blobs.join(name))
        .map_err(|failed| at(failed.error))
}

/// Reads an attachment; `None` when there is none or its bytes do not have the hash.
fn load(path: &Path, name: &str) -> Result<Option<Vec<u8>>, WorkbookError> {
    match fs::read(path) {
        Ok(bytes) if sha256(&bytes) == name => Ok(Some(bytes)),
        Ok(_) => Ok(None),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(WorkbookError::io(path, error)),
    }
}

/// Brings the bytes that a book lacks back into it; what is missing or damaged beside the backup stays missing.
pub(super) fn take_in(
    conn: &Connection,
    folder: &Path,
    watch: &Watch,
) -> Result<(), WorkbookError> {
    let lacking = attached::check(conn)?.missing;
    for (done, name) in lacking.iter().enumerate() {
        watch.tell("取回附件", done, lacking.len())?;
        if let Some(bytes) = load(&blobs_of(folder).join(name), name)? {
            conn.prepare_cached("UPDATE attachment_blob SET bytes = :bytes WHERE sha256 = :name")?
                .execute(named_params! {":bytes": bytes, ":name": name})?;
        }
    }
    Ok(())
}
