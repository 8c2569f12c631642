//! Requests and replies about policy packs.

use crate::host::FileToken;
use chrono::NaiveDate;
use policy::facts::ProjectId;
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
    /// Methods of acceptance and evaluation.
    pub methods: Vec<Choice>,
    /// Steps of the road.
    pub steps: Vec<Choice>,
    /// Votes that meetings take.
    pub votes: Vec<VoteChoice>,
}

/// Makes a pack of the book the one in force for new acts.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackUse {
    /// Its id.
    pub pack: String,
    /// First day on which it is in force here; not after today.
    pub from: NaiveDate,
}

/// A running project that was drafted under another pack and has not said by which it goes on.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RunningProject {
    /// The project.
    pub project: ProjectId,
    /// 项目编号.
    pub number: String,
    /// 项目名称.
    pub name: String,
    /// Id of the pack it was drafted under.
    pub pack: String,
    /// Title of that pack.
    pub pack_title: String,
}

/// The running projects to decide about after a change of pack (第十三条).
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RunningProjects {
    /// Day of the change; `None` when the pack never changed.
    pub since: Option<NaiveDate>,
    /// By number.
    pub projects: Vec<RunningProject>,
}

/// Brings a district's pack into the book.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackAdd {
    /// The TOML file.
    pub file: FileToken,
}
