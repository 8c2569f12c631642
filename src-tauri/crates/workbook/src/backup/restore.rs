//! Builds one whole book from a backup.

use super::{blobs, copy, file_name};
use crate::book::{connection, folder_of, located, reserve, settle};
use crate::history::{self, EntryKind, Line, Salts, Verification, append};
use crate::schema::Schema;
use crate::transact::in_transaction;
use crate::{Occasion, Watch, WorkbookError};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// A book that was built from a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestoreDone {
    /// The new book.
    pub path: PathBuf,
    /// What its verification found; `missing` names the attachments that lay neither in nor beside the backup.
    pub verification: Verification,
}

/// Builds a book; [`crate::Book::restore`] says what it promises.
pub(crate) fn restore(
    file: &Path,
    target: &Path,
    by: &Occasion,
    schema: &Schema,
    watch: &Watch,
) -> Result<RestoreDone, WorkbookError> {
    let draft = reserve(target)?;
    let (book, verification) = build(file, &draft, by, schema, ("", watch))?;
    settle(book, draft, target)?;
    Ok(RestoreDone {
        path: target.to_owned(),
        verification,
    })
}

/// Builds and verifies a whole book in an empty file; `also` ends the sentence of its history. The watch may stop it
/// before it is verified.
pub(super) fn build(
    file: &Path,
    draft: &Path,
    by: &Occasion,
    schema: &Schema,
    (also, watch): (&str, &Watch),
) -> Result<(Connection, Verification), WorkbookError> {
    let file = located(file, "备份")?;
    let mut book = connection::make(draft)?;
    lay_out(&file, &book, schema)?;
    copy::copy_from(&mut book, &file, watch).map_err(|error| error.at(&file))?;
    in_transaction(&mut book, |book| {
        blobs::take_in(book, &folder_of(&file), watch)?;
        record(book, &file, by, also)
    })?;
    watch.tell("校验恢复的工作簿", 0, 0)?;
    let verification = history::verify(&book, None)?;
    if let Some(first) = verification.differs.first() {
        return Err(WorkbookError::differs(format!(
            "备份的{}：{}",
            first.place,
            first.says.trim_end_matches('。')
        )));
    }
    Ok((book, verification))
}

/// Gives the new book the tables of the backup, once the backup has shown that it is one.
fn lay_out(file: &Path, book: &Connection, schema: &Schema) -> Result<(), WorkbookError> {
    let backup = connection::open_to_read(file, schema)?;
    copy::lay_out_like(&backup, book)?;
    backup.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn record(book: &Connection, file: &Path, by: &Occasion, also: &str) -> Result<(), WorkbookError> {
    let label = format!("从备份恢复：{}{also}", file_name(file));
    let line = Line {
        kind: EntryKind::Restore,
        op: "book_restore",
        label: &label,
        barrier: true,
        of: None,
    };
    append(book, by, &mut Salts::new(by), &line, &[])?;
    Ok(())
}
