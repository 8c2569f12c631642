//! Requests and replies about sheets.

use crate::host::BlobToken;
use policy::facts::ProjectId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Says which sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SheetRequest {
    /// Kind, by its Chinese name.
    pub kind: String,
    /// The project, where the kind needs one.
    pub project: Option<ProjectId>,
    /// The year; all when `None`.
    pub year: Option<i32>,
}

/// A sheet that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SheetMade {
    /// The XLSX.
    pub xlsx: BlobToken,
    /// A file name for it.
    pub file_name: String,
}
