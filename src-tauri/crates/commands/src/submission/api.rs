//! Requests and replies about bundles to the street.

use crate::host::BlobToken;
use chrono::NaiveDate;
use policy::Money;
use policy::facts::{ProjectId, SubmissionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes a bundle.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SubmissionMake {
    /// Purpose, by its Chinese name: 送审, 公示结果报批, 审核备案, 变更, 拨付与验收, 进度, 决算.
    pub purpose: String,
    /// The projects it is about; those that lack nothing when `None`.
    pub projects: Option<Vec<ProjectId>>,
}

/// Asks what a bundle of a purpose would bring.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SubmissionPlan {
    /// Purpose, by its Chinese name.
    pub purpose: String,
}

/// A project that a purpose is about, and what it still lacks for it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SubmissionProject {
    /// Its id.
    pub project: ProjectId,
    /// 项目编号.
    pub number: String,
    /// 项目名称.
    pub name: String,
    /// Its budget total.
    pub total_fen: Option<Money>,
    /// What is lacking, a sentence each; empty when it is ready.
    pub lacks: Vec<String>,
}

/// What a bundle of a purpose would bring.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SubmissionPlanned {
    /// The projects whose step of this purpose is still open, in order of entry.
    pub projects: Vec<SubmissionProject>,
    /// Sheets that go along, by their Chinese names.
    pub sheets: Vec<String>,
    /// Number of issued papers that go along.
    pub papers: i64,
}

/// A bundle that was made and recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SubmissionMade {
    /// Its id.
    pub id: SubmissionId,
    /// 第几次报送.
    pub sequence: i64,
    /// The zip.
    pub bundle: BlobToken,
    /// A file name for it.
    pub file_name: String,
    /// Projects inside.
    pub projects: i64,
    /// Demands inside.
    pub demands: i64,
    /// Budget total of the projects inside.
    pub total_fen: Money,
}

/// A submission in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SubmissionView {
    /// Its id.
    pub id: SubmissionId,
    /// 第几次报送.
    pub sequence: i64,
    /// Purpose.
    pub purpose: String,
    /// Day.
    pub made_on: NaiveDate,
    /// File name.
    pub file_name: String,
    /// SHA-256 of the zip.
    pub sha256: String,
    /// Day on which the street acknowledged it, or one after it.
    pub acknowledged_on: Option<NaiveDate>,
}

/// All submissions and the purposes there are.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SubmissionList {
    /// Oldest first.
    pub submissions: Vec<SubmissionView>,
    /// Purposes by their Chinese names.
    pub purposes: Vec<String>,
}

/// Says that the street received a bundle, and with it all before it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SubmissionAcknowledge {
    /// Which.
    pub submission: SubmissionId,
    /// Day on which the street said so.
    pub on: NaiveDate,
}

/// Names a submission.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SubmissionPick {
    /// Which.
    pub submission: SubmissionId,
}
