//! Requests and replies about taking in an office's workbook.

use crate::host::{BlobToken, FileToken};
use crate::person::api::TermForm;
use policy::facts::{DemandFields, PersonFields};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sheets::demands::DemandField;
use sheets::people::PersonField;
use sheets::register::{Mapping, RowFinding, RowState, SheetReport};
use ts_rs::TS;

/// What a workbook is taken in as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// 需求.
    Demands,
    /// 人员名册.
    People,
}

/// A fact that a column may hold; each kind of register has its own names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum ImportField {
    /// Of a demand.
    Demand(DemandField),
    /// Of a person.
    Person(PersonField),
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
    pub findings: Vec<RowFinding<ImportField>>,
    /// The demand as it would be written.
    pub demand: Option<DemandFields>,
    /// The person as the row has it.
    pub person: Option<PersonFields>,
    /// The offices of the person that the row names.
    pub terms: Vec<TermForm>,
}

/// Reads a workbook and says what taking it in would do; `import_apply` then does it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportRequest {
    /// As what.
    pub kind: ImportKind,
    /// The workbook.
    pub file: FileToken,
    /// Columns chosen by hand; found or remembered ones when `None`.
    pub mapping: Option<Mapping<ImportField>>,
    /// Year of dates that name none; the period in the title when `None`.
    pub year: Option<i32>,
}

/// What a workbook holds, row by row. The counts add up to the rows.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportReply {
    /// Rows that are new.
    pub new: u32,
    /// Rows that change a record.
    pub changed: u32,
    /// Rows that are in the book as they are.
    pub same: u32,
    /// Rows refused.
    pub refused: u32,
    /// Rows that hold no record: subtotals, notes.
    pub skipped: u32,
    /// Every non-empty row below a head.
    pub rows: Vec<PreviewRow>,
    /// Every sheet with its head, title, period and columns as they were read.
    pub sheets: Vec<SheetReport<ImportField>>,
    /// Refused rows as a workbook with a column of reasons, when there are any.
    pub refused_copy: Option<BlobToken>,
}
