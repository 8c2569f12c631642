//! Ordered rows that belong to one record and are written whole.
//!
//! A form hands in the complete list. Rows that are no longer in it are deleted, the others inserted or written over by
//! their ids. Nothing is compared here: the history leaves out rows that are again as they were, so it stays small, and
//! a form saved unchanged is no act. Deleting all and inserting anew was rejected: photos hang on places.

use crate::error::WorkbookError;
use rusqlite::{Connection, named_params};

/// What all lists share; each noun has its own statement that saves a row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List {
    /// Field of the request that holds the list.
    pub(crate) field: &'static str,
    /// Deletes the rows of `:owner` that are not among the JSON array `:kept`.
    pub(crate) delete_gone: &'static str,
    /// Counts the rows of `:owner`.
    pub(crate) count: &'static str,
}

impl List {
    /// Deletes the rows of an owner that the new list no longer names.
    pub(crate) fn keep<'i>(
        &self,
        db: &Connection,
        owner: &str,
        ids: impl Iterator<Item = &'i str>,
    ) -> Result<(), WorkbookError> {
        let kept = serde_json::Value::from_iter(ids).to_string();
        db.prepare_cached(self.delete_gone)?
            .execute(named_params! { ":owner": owner, ":kept": kept })?;
        Ok(())
    }

    /// Checks that the owner now has as many rows as were handed in.
    ///
    /// # Errors
    /// When an id stood twice in the list or is that of another record's row; the act is then taken back as a whole.
    pub(crate) fn check(
        &self,
        db: &Connection,
        owner: &str,
        len: usize,
    ) -> Result<(), WorkbookError> {
        let rows: i64 = db
            .prepare_cached(self.count)?
            .query_row(named_params! { ":owner": owner }, |row| row.get("rows"))?;
        if usize::try_from(rows).is_ok_and(|rows| rows == len) {
            return Ok(());
        }
        let says = "列表里有重复的行，或者有属于别的记录的行".to_owned();
        Err(WorkbookError::BadValue {
            field: self.field.to_owned(),
            says,
        })
    }
}

/// Numbers the rows of a list from 1.
pub(crate) fn numbered<T>(rows: &[T]) -> impl Iterator<Item = (i64, &T)> {
    (1..).zip(rows)
}
