//! Brings a book to the schema of this program: all pending steps in one transaction, a backup before, an entry after.

use super::{Schema, version_of};
use crate::book::folder_of;
use crate::history::{EntryKind, Line, Salts, append};
use crate::transact::in_transaction;
use crate::{Occasion, WorkbookError, backup, rows};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Migrates a book that was opened for work and has no history triggers yet.
///
/// # Errors
/// When the backup cannot be made, or a step fails; the book is then as it was.
pub(crate) fn migrate(
    conn: &mut Connection,
    path: &Path,
    schema: &Schema,
    by: &Occasion,
) -> Result<(), WorkbookError> {
    let from = version_of(conn)?;
    if from == schema.version() {
        return Ok(());
    }
    backup::backup(conn, &backups_of(path), by.at)?;
    // Foreign keys cannot be switched inside a transaction, and a step may have to build a table anew.
    conn.pragma_update(None, "foreign_keys", false)?;
    let outcome = in_transaction(conn, |conn| steps(conn, schema, from, by));
    conn.pragma_update(None, "foreign_keys", true)?;
    outcome
}

/// Returns the folder beside a book where its state before a migration is kept: `NAME-升级前备份`.
fn backups_of(book: &Path) -> PathBuf {
    let stem = book.file_stem().unwrap_or_default().to_string_lossy();
    folder_of(book).join(format!("{stem}-升级前备份"))
}

fn steps(
    conn: &Connection,
    schema: &Schema,
    from: u32,
    by: &Occasion,
) -> Result<(), WorkbookError> {
    let before = rows::all(conn)?;
    for migration in schema.after(from) {
        conn.execute_batch(migration)?;
    }
    conn.pragma_update(None, "user_version", schema.version())?;
    let loose: i64 =
        conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })?;
    if loose > 0 {
        return Err(WorkbookError::bug(format!(
            "migration from {from} leaves {loose} loose foreign keys"
        )));
    }
    let changes = rows::differences(&before, &rows::all(conn)?);
    let label = format!("升级工作簿（第{from}版到第{}版）", schema.version());
    let line = Line {
        kind: EntryKind::Migration,
        op: "book_migrate",
        label: &label,
        barrier: true,
        of: None,
    };
    append(conn, by, &mut Salts::new(by), &line, &changes)?;
    Ok(())
}

#[cfg(test)]
#[path = "migrate_tests.rs"]
mod tests;
