//! Requests and replies about the history; what it holds crosses the seam as `workbook` says it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use workbook::HistoryEntry;

/// How many acts.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryStep {
    /// At least 1; 1 when `None`.
    pub count: Option<u32>,
}

/// What was undone or done again.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryStepped {
    /// Labels of the acts, the latest first.
    pub labels: Vec<String>,
}

/// Asks for the entries behind a fact.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryOf {
    /// Id of the record, or of the project whose scheme it is.
    pub record: String,
    /// Field of the record; the whole record when `None`.
    pub field: Option<String>,
}

/// The entries behind a fact.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryBehind {
    /// Newest first.
    pub entries: Vec<HistoryEntry>,
}
