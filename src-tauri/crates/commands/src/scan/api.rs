//! Requests and replies about scans.

use crate::host::FileToken;
use policy::facts::{
    ApprovalId, AttachmentId, ContractId, FilingId, MeetingId, RecordId, ReviewId, ScanKind,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The act that a scan is kept with.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ScanOwner {
    /// A meeting.
    Meeting {
        /// Which.
        meeting: MeetingId,
    },
    /// A review round.
    Review {
        /// Which.
        review: ReviewId,
    },
    /// An approval.
    Approval {
        /// Which.
        approval: ApprovalId,
    },
    /// A contract.
    Contract {
        /// Which.
        contract: ContractId,
    },
    /// A filing.
    Filing {
        /// Which.
        filing: FilingId,
    },
    /// A record.
    Record {
        /// Which.
        record: RecordId,
    },
}

/// Keeps a scan with an act.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ScanAdd {
    /// The act.
    pub owner: ScanOwner,
    /// The file.
    pub file: FileToken,
    /// What it shows.
    pub kind: ScanKind,
    /// Caption.
    pub caption: Option<String>,
}

/// Names a scan.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ScanPick {
    /// Which.
    pub attachment: AttachmentId,
}

/// A scan kept with an act.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ScanView {
    /// The attachment.
    pub attachment: AttachmentId,
    /// What it shows.
    pub kind: ScanKind,
    /// Caption.
    pub caption: Option<String>,
}
