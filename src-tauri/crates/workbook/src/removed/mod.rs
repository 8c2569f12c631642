//! The bin: demands, projects and notices that a person removed and can restore.

use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use crate::{Noun, Reader};
use chrono::NaiveDate;

const REMOVED: Origin = Origin {
    table: "removed",
    key: "id",
};

/// A removed record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Demand, project or notice.
    pub noun: Noun,
    /// Its id.
    pub id: String,
    /// Its number, as people say it; that of its project for a notice.
    pub number: String,
    /// What it says, or the name of its project.
    pub label: String,
    /// Day of removal.
    pub removed_on: NaiveDate,
}

/// Lists what is in the bin, the newest first.
///
/// # Errors
/// When the book cannot be read.
pub fn list(reader: &Reader<'_>) -> Result<Vec<Removed>, WorkbookError> {
    all(
        reader.conn(),
        REMOVED,
        include_str!("list_removed.sql"),
        (),
        removed,
    )
}

fn removed(row: &Columns<'_>) -> Result<Removed, WorkbookError> {
    Ok(Removed {
        noun: row.word("noun")?,
        id: row.text("id")?,
        number: row.text("number")?,
        label: row.text("label")?,
        removed_on: row.day("removed_on")?,
    })
}
