//! The bin of a table: `removed_on` hides a row, which keeps its place and can come back.

use crate::Tx;
use crate::columns::require;
use crate::error::WorkbookError;
use crate::values::Values;
use rusqlite::Connection;

/// A table whose rows a person can remove and restore.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bin {
    /// Name of the table.
    pub(crate) table: &'static str,
    /// Measure word and noun of one row, for messages.
    pub(crate) what: &'static str,
}

impl Bin {
    /// Checks that a row is there and not in the bin.
    pub(crate) fn present(&self, db: &Connection, id: &str) -> Result<(), WorkbookError> {
        let sql = format!(
            "SELECT 1 FROM {} WHERE id = :id AND removed_on IS NULL",
            self.table
        );
        require(db, &sql, id, self.what)
    }

    /// Puts a row into the bin.
    pub(crate) fn remove(&self, tx: &mut Tx<'_>, id: &str) -> Result<(), WorkbookError> {
        self.present(tx.conn(), id)?;
        let sql = format!("UPDATE {} SET removed_on = :day WHERE id = :id", self.table);
        let values = Values::new().day(":day", tx.day()).id(":id", id);
        values.run(tx.conn(), &sql)?;
        Ok(())
    }

    /// Takes a row out of the bin.
    pub(crate) fn restore(&self, tx: &mut Tx<'_>, id: &str) -> Result<(), WorkbookError> {
        let sql = format!(
            "UPDATE {} SET removed_on = NULL WHERE id = :id AND removed_on IS NOT NULL",
            self.table
        );
        match Values::new().id(":id", id).run(tx.conn(), &sql)? {
            0 => Err(WorkbookError::Gone { what: self.what }),
            _ => Ok(()),
        }
    }
}
