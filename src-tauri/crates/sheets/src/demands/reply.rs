//! What an import answers: the preview for the window, the report for scripts.

use super::field::DemandField;
use super::mapping::{HeadRows, Mapping};
use super::period::Period;
use policy::facts::{DemandFields, DemandId};
use policy::finding::Severity;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an import would do with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// Write a new demand.
    New,
    /// Change a demand of the book.
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
pub struct RowFinding {
    /// Sheet and cell, e.g. 登记表!J17; `None` when the column is missing.
    pub cell: Option<String>,
    /// The fact it touches.
    pub field: Option<DemandField>,
    /// A block refuses the row.
    pub severity: Severity,
    /// One sentence that begins with the cell.
    pub says: String,
}

/// A row below a head.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PreviewRow {
    /// Name of the sheet.
    pub sheet: String,
    /// Number of the row, from 1.
    pub row: u32,
    /// What would be done.
    pub state: RowState,
    /// Why, or what is worth knowing.
    pub says: String,
    /// What was seen at its cells.
    pub findings: Vec<RowFinding>,
    /// What the row says: for a new or changed one what would be written, with what the book alone knows.
    pub demand: Option<DemandFields>,
    /// The demand of the book that it is.
    pub known: Option<DemandId>,
    /// The fields that would change.
    pub changes: Vec<DemandField>,
}

/// A head that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FoundHead {
    /// Its rows.
    pub rows: HeadRows,
    /// The first line above it.
    pub title: Option<String>,
    /// The period that the title names.
    pub period: Option<Period>,
    /// The mapping used; its signature is the one to remember it by.
    pub mapping: Mapping,
    /// Facts without which no row can be taken, and no column for them.
    pub missing: Vec<DemandField>,
}

/// A sheet of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SheetReport {
    /// Name on the tab.
    pub sheet: String,
    /// Its head; a sheet without one counts for nothing.
    pub head: Option<FoundHead>,
    /// What was done with it, one sentence.
    pub says: String,
}

/// What an import would do. The counts add up to the rows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Preview {
    /// Rows that would be written.
    pub new: u32,
    /// Rows that would change a demand.
    pub changed: u32,
    /// Rows that the book has already.
    pub same: u32,
    /// Rows that cannot be read.
    pub refused: u32,
    /// Rows that are no demands.
    pub skipped: u32,
    /// Every row below a head that is not blank, sheet by sheet.
    pub rows: Vec<PreviewRow>,
    /// Every sheet, but for the hidden ones of our own lists.
    pub sheets: Vec<SheetReport>,
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
    /// No demands.
    pub skipped: u32,
    /// Every row below a head that is not blank.
    pub rows: Vec<ReportRow>,
}

impl Preview {
    /// Returns the report without drafts.
    pub fn report(&self) -> ImportReport {
        let rows = self.rows.iter().map(|row| ReportRow {
            sheet: row.sheet.clone(),
            row: row.row,
            state: row.state,
            says: row.says.clone(),
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
    pub(super) fn push(&mut self, row: PreviewRow) {
        match row.state {
            RowState::New => self.new += 1,
            RowState::Changed => self.changed += 1,
            RowState::Same => self.same += 1,
            RowState::Refused => self.refused += 1,
            RowState::Skipped => self.skipped += 1,
        }
        self.rows.push(row);
    }
}
