//! Requests and replies about the files of wording.

use crate::host::FileToken;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file that says what a paper says and how large.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WordingView {
    /// Its name, e.g. `filing_form.toml`.
    pub file: String,
    /// What it is for, e.g. 审核备案表.
    pub label: String,
    /// True when the office brought its own.
    pub own: bool,
}

/// All files of wording.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WordingList {
    /// What every page and every paper shares first, then the papers in the order of the road.
    pub files: Vec<WordingView>,
}

/// Names a file of wording.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WordingPick {
    /// Its name.
    pub file: String,
}

/// Replaces a file of wording.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WordingSet {
    /// Its name.
    pub file: String,
    /// The office's own file; that of the program again when `None`.
    pub from: Option<FileToken>,
}
