//! What an import answers about rows and sheets, whatever the register holds.

use super::mapping::{HeadRows, Mapping};
use super::period::Period;
use super::refused::ReportedRow;
use policy::finding::Severity;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an import would do with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// Write a new record.
    New,
    /// Change a record of the book.
    Changed,
    /// Nothing: the book says so already.
    Same,
    /// Nothing: it cannot be read.
    Refused,
    /// Nothing: it is a sum, a note or a title.
    Skipped,
}

/// Something seen at a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RowFinding<F> {
    /// Sheet and cell, e.g. 登记表!J17; `None` when the column is missing.
    pub cell: Option<String>,
    /// The fact it touches.
    pub field: Option<F>,
    /// A block refuses the row.
    pub severity: Severity,
    /// One sentence that begins with the cell.
    pub says: String,
}

/// A head that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FoundHead<F> {
    /// Its rows.
    pub rows: HeadRows,
    /// The first line above it.
    pub title: Option<String>,
    /// The period that the title names.
    pub period: Option<Period>,
    /// The mapping used; its signature is the one to remember it by.
    pub mapping: Mapping<F>,
    /// Facts without which no row can be taken, and no column for them.
    pub missing: Vec<F>,
}

/// A sheet of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SheetReport<F> {
    /// Name on the tab.
    pub sheet: String,
    /// Its head; a sheet without one counts for nothing.
    pub head: Option<FoundHead<F>>,
    /// What was done with it, one sentence.
    pub says: String,
}

/// What an import would do. The counts add up to the rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview<R, F> {
    /// Rows that would be written.
    pub new: u32,
    /// Rows that would change a record.
    pub changed: u32,
    /// Rows that the book has already.
    pub same: u32,
    /// Rows that cannot be read.
    pub refused: u32,
    /// Rows that hold no record.
    pub skipped: u32,
    /// Every row below a head that is not blank, sheet by sheet.
    pub rows: Vec<R>,
    /// Every sheet, but for the hidden ones of our own lists.
    pub sheets: Vec<SheetReport<F>>,
}

/// A row in the report that scripts read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReportRow {
    /// Name of the sheet.
    pub sheet: String,
    /// Number of the row, from 1.
    pub row: u32,
    /// What was done.
    pub state: RowState,
    /// Why.
    pub says: String,
}

/// The report that scripts read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportReport {
    /// Written.
    pub new: u32,
    /// Changed.
    pub changed: u32,
    /// In the book already.
    pub same: u32,
    /// Not readable.
    pub refused: u32,
    /// No record.
    pub skipped: u32,
    /// Every row below a head that is not blank.
    pub rows: Vec<ReportRow>,
}

impl<R, F> Default for Preview<R, F> {
    fn default() -> Self {
        Self {
            new: 0,
            changed: 0,
            same: 0,
            refused: 0,
            skipped: 0,
            rows: Vec::new(),
            sheets: Vec::new(),
        }
    }
}

impl<R: ReportedRow, F> Preview<R, F> {
    /// Returns the report without drafts.
    pub fn report(&self) -> ImportReport {
        let rows = self.rows.iter().map(|row| ReportRow {
            sheet: row.place().0.to_owned(),
            row: row.place().1,
            state: row.state(),
            says: row.says().to_owned(),
        });
        ImportReport {
            new: self.new,
            changed: self.changed,
            same: self.same,
            refused: self.refused,
            skipped: self.skipped,
            rows: rows.collect(),
        }
    }

    /// Adds a row and counts it.
    pub(crate) fn push(&mut self, row: R) {
        match row.state() {
            RowState::New => self.new += 1,
            RowState::Changed => self.changed += 1,
            RowState::Same => self.same += 1,
            RowState::Refused => self.refused += 1,
            RowState::Skipped => self.skipped += 1,
        }
        self.rows.push(row);
    }
}
