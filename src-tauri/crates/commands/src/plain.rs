//! The two messages that say nothing more.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Nothing {}

/// Says that it is done.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Done {}
