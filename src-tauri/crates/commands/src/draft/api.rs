//! Requests and replies about drafts of forms.

use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keeps what was typed in a form.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DraftSave {
    /// The form, e.g. `demand_add`.
    pub form: String,
    /// What was typed, as JSON text.
    pub text: String,
}

/// Names a form.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DraftPick {
    /// The form.
    pub form: String,
}

/// What was typed in a form, when anything was.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DraftView {
    /// The text.
    pub text: Option<String>,
    /// When it was kept.
    pub saved_at: Option<NaiveDateTime>,
}
