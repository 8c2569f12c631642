//! Requests and replies about the community.

use policy::facts::{CommunityKind, Particulars};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The community with all its dated particulars.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CommunityView {
    /// Urban or village-turned.
    pub kind: CommunityKind,
    /// Particulars that hold today.
    pub today: Particulars,
    /// All particulars, oldest first.
    pub all: Vec<Particulars>,
}

/// Sets the particulars from a day on; those of the same day are replaced.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CommunitySet {
    /// The particulars.
    pub particulars: Particulars,
}
