//! Requests and replies about the program itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which program this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProgramAbout {
    /// Version, e.g. `0.1.0`.
    pub version: String,
    /// Commit that a packaged program was built from; none in one from the tree of its makers.
    pub commit: Option<String>,
    /// System and processor, e.g. `windows x86_64`.
    pub system: String,
    /// Version of the web component that draws the window; none without a window.
    pub web: Option<String>,
}
