//! What an import says of each row.

use super::field::DemandField;
use crate::register::{ReportedRow, RowFinding, RowState};
use policy::facts::{DemandFields, DemandId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    pub findings: Vec<RowFinding<DemandField>>,
    /// What the row says: for a new or changed one what would be written, with what the book alone knows.
    pub demand: Option<DemandFields>,
    /// The demand of the book that it is.
    pub known: Option<DemandId>,
    /// The fields that would change.
    pub changes: Vec<DemandField>,
}

impl ReportedRow for PreviewRow {
    fn place(&self) -> (&str, u32) {
        (&self.sheet, self.row)
    }

    fn state(&self) -> RowState {
        self.state
    }

    fn says(&self) -> &str {
        &self.says
    }
}
