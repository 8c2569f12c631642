//! Requests and replies about policy packs.

use crate::host::FileToken;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A code with its name, for choice fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Choice {
    /// Code.
    pub code: String,
    /// Name on screen and paper.
    pub name: String,
}

/// A vote with the body that takes it, for choice fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct VoteChoice {
    /// Code.
    pub code: String,
    /// Name on screen and paper, e.g. 决议.
    pub name: String,
    /// Name of the body that meets.
    pub body: String,
}

/// A pack in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackView {
    /// Its id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Document number.
    pub document: Option<String>,
    /// Warnings found when it was loaded.
    pub warnings: Vec<String>,
}

/// All packs there are.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackList {
    /// The packs.
    pub packs: Vec<PackView>,
}

/// What the pack in force offers to the forms.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackChoices {
    /// Its id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Bodies that the pack names.
    pub bodies: Vec<Choice>,
    /// Those of them with which something is filed.
    pub filing_bodies: Vec<Choice>,
    /// Roles of the undertaking that somebody has to fill.
    pub roles: Vec<String>,
    /// 服务类别.
    pub categories: Vec<Choice>,
    /// Forbidden uses.
    pub forbidden_uses: Vec<Choice>,
    /// 征集方式.
    pub channels: Vec<Choice>,
    /// Steps of the road.
    pub steps: Vec<Choice>,
    /// Votes that meetings take.
    pub votes: Vec<VoteChoice>,
}

/// Brings a district's pack into the book.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackAdd {
    /// The TOML file.
    pub file: FileToken,
}
