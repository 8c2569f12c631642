//! A restored book that takes the place of the open one, which is kept under a name of its own.
//!
//! The new book is built and verified beside the open one, under a passing name, while nothing of the open one is
//! touched. Then two steps: the old file gets a second name, and the new file takes the old name in one move. Whenever
//! the power goes, a whole book stands under the name of the book.

use super::restore::{RestoreDone, build};
use super::{file_name, free_name, stamp};
use crate::book::{Desk, folder_of, sync_folder};
use crate::schema::Schema;
use crate::transact::in_transaction;
use crate::{Occasion, Watch, WorkbookError, place};
use chrono::NaiveDateTime;
use rusqlite::{Connection, named_params};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempPath;

/// A book that was replaced by a restored one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The file `NAME-恢复前-TIME.hmb`, a whole book.
    pub path: PathBuf,
    /// When it was replaced, local time.
    pub at: NaiveDateTime,
    /// Bytes of the file.
    pub size: u64,
}

/// A book built from a backup, ready to take the place of the open one; dropped, it goes away.
pub struct Staged {
    draft: TempPath,
    /// What was built; its path is that of the book to be replaced.
    pub done: RestoreDone,
    /// The name that the replaced book gets.
    pub kept: PathBuf,
}

/// Builds a book to take the place of the open one.
pub(crate) fn stage(
    desk: &Desk,
    file: &Path,
    by: &Occasion,
    schema: &Schema,
    watch: &Watch,
) -> Result<Staged, WorkbookError> {
    place::admit(&desk.path)?;
    let kept = free_name(
        &folder_of(&desk.path),
        &(stem_of(&desk.path) + &stamp(by.at)),
    );
    let also = format!("，原来的工作簿保留为“{}”", file_name(&kept));
    let draft = draft(&desk.path)?;
    let (mut book, verification) = build(file, &draft, by, schema, (&also, watch))?;
    carry_notes(&desk.conn, &mut book)?;
    book.close().map_err(|(_, error)| error)?;
    let path = desk.path.clone();
    Ok(Staged {
        draft,
        done: RestoreDone { path, verification },
        kept,
    })
}

/// Makes the one draft that a book can have: only who holds the book replaces it.
fn draft(book: &Path) -> Result<TempPath, WorkbookError> {
    clear_stage(book);
    let made = tempfile::Builder::new()
        .prefix(&draft_name(book))
        .suffix("")
        .rand_bytes(0)
        .tempfile_in(folder_of(book));
    Ok(made
        .map_err(|error| WorkbookError::io(book, error))?
        .into_temp_path())
}

fn draft_name(book: &Path) -> String {
    format!(".{}-恢复中.part", file_name(book))
}

/// Removes what a killed program left of a restored book that did not take its place yet.
pub(crate) fn clear_stage(book: &Path) {
    let name = draft_name(book);
    for file in [format!("{name}-journal"), name] {
        drop(fs::remove_file(folder_of(book).join(file)));
    }
}

/// Takes the notes of the backups over: those made after the one that was restored are there all the same.
fn carry_notes(from: &Connection, to: &mut Connection) -> Result<(), WorkbookError> {
    let mut statement = from.prepare("SELECT path, at, head FROM backup_made")?;
    let mut notes = statement.query([])?;
    in_transaction(to, |to| {
        while let Some(note) = notes.next()? {
            to.execute(
                "INSERT INTO backup_made (path, at, head) VALUES (:path, :at, :head)
                 ON CONFLICT (path) DO NOTHING",
                named_params! {
                    ":path": note.get::<_, String>("path")?,
                    ":at": note.get::<_, String>("at")?,
                    ":head": note.get::<_, String>("head")?,
                },
            )?;
        }
        Ok(())
    })
}

impl Staged {
    /// Gives the closed book its other name and the new one the name of the book.
    ///
    /// # Errors
    /// When the folder cannot be written; the old book then stands where it stood.
    pub(crate) fn swap(self) -> Result<PathBuf, WorkbookError> {
        let (path, kept) = (&self.done.path, &self.kept);
        let at = |error| WorkbookError::io(path, error);
        // File systems without second names leave a moment between two moves.
        if fs::hard_link(path, kept).is_err() {
            fs::rename(path, kept).map_err(at)?;
        }
        if let Err(failed) = self.draft.persist(path) {
            put_back(kept, path);
            return Err(at(failed.error));
        }
        sync_folder(&folder_of(path))?;
        Ok(self.kept)
    }
}

/// Gives a kept book its old name again.
pub(crate) fn put_back(kept: &Path, path: &Path) {
    // When both are names of one file a move does nothing, so the second name is taken away.
    if path.symlink_metadata().is_err() || !same_file(kept, path) {
        drop(fs::rename(kept, path));
    } else {
        drop(fs::remove_file(kept));
    }
}

fn same_file(one: &Path, other: &Path) -> bool {
    matches!((one.metadata(), other.metadata()), (Ok(one), Ok(other))
        if one.len() == other.len() && one.modified().ok() == other.modified().ok())
}

/// Returns how the names of the books begin that this one replaced.
fn stem_of(book: &Path) -> String {
    let stem = book.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}-恢复前-")
}

/// Lists the books that restored ones replaced, the latest first.
pub(crate) fn kept(book: &Path) -> Vec<Kept> {
    let entries = fs::read_dir(folder_of(book))
        .into_iter()
        .flatten()
        .flatten();
    let stem = stem_of(book);
    let mut found: Vec<Kept> = entries
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let time = name.strip_prefix(&stem)?.strip_suffix(".hmb")?.get(..15)?;
            Some(Kept {
                at: NaiveDateTime::parse_from_str(time, "%Y%m%d-%H%M%S").ok()?,
                size: entry.metadata().ok()?.len(),
                path: entry.path(),
            })
        })
        .collect();
    found.sort_by(|one, other| (other.at, &other.path).cmp(&(one.at, &one.path)));
    found
}
