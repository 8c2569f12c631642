//! Requests and replies about attachments.

use crate::host::FileToken;
use chrono::NaiveDate;
use policy::facts::AttachmentId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keeps a file in the book.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AttachmentAdd {
    /// The file: JPEG, PNG or PDF.
    pub file: FileToken,
}

/// A file that is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AttachmentView {
    /// Its id.
    pub id: AttachmentId,
    /// File name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Day on which it was added.
    pub added_on: NaiveDate,
}

/// All attachments.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AttachmentList {
    /// Oldest first.
    pub attachments: Vec<AttachmentView>,
}

/// Names an attachment.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AttachmentPick {
    /// Which.
    pub attachment: AttachmentId,
}
