//! Requests and replies about what the street and the district decided.

use crate::scan::api::ScanView;
use chrono::NaiveDate;
use policy::facts::{
    ApprovalFields, ApprovalId, ContractFields, ContractId, FilingFields, FilingId, ProjectId,
    ReviewFields, ReviewId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Enters a review round, or writes over one that is there.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReviewSave {
    /// Which; `None` for a new one.
    pub id: Option<ReviewId>,
    /// The project.
    pub project: ProjectId,
    /// What was filled in.
    pub fields: ReviewFields,
}

/// A review round that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReviewSaved {
    /// Its id.
    pub id: ReviewId,
}

/// Names a review round.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReviewPick {
    /// Which.
    pub review: ReviewId,
}

/// A review round as recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReviewView {
    /// Its id.
    pub id: ReviewId,
    /// What was filled in.
    pub fields: ReviewFields,
    /// Scans.
    pub scans: Vec<ScanView>,
    /// Day on which it was entered.
    pub entered_on: NaiveDate,
}

/// Enters an approval, or writes over one that is there.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ApprovalSave {
    /// Which; `None` for a new one.
    pub id: Option<ApprovalId>,
    /// The project.
    pub project: ProjectId,
    /// What was filled in.
    pub fields: ApprovalFields,
}

/// An approval that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ApprovalSaved {
    /// Its id.
    pub id: ApprovalId,
}

/// Names an approval.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ApprovalPick {
    /// Which.
    pub approval: ApprovalId,
}

/// An approval as recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ApprovalView {
    /// Its id.
    pub id: ApprovalId,
    /// What was filled in.
    pub fields: ApprovalFields,
    /// Scans.
    pub scans: Vec<ScanView>,
    /// Day on which it was entered.
    pub entered_on: NaiveDate,
}

/// Enters a contract, or writes over one that is there.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContractSave {
    /// Which; `None` for a new one.
    pub id: Option<ContractId>,
    /// The project.
    pub project: ProjectId,
    /// What was filled in.
    pub fields: ContractFields,
}

/// A contract that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContractSaved {
    /// Its id.
    pub id: ContractId,
}

/// Names a contract.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContractPick {
    /// Which.
    pub contract: ContractId,
}

/// A contract as recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContractView {
    /// Its id.
    pub id: ContractId,
    /// What was filled in.
    pub fields: ContractFields,
    /// Scans.
    pub scans: Vec<ScanView>,
    /// Day on which it was entered.
    pub entered_on: NaiveDate,
}

/// Enters a filing, or writes over one that is there.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FilingSave {
    /// Which; `None` for a new one.
    pub id: Option<FilingId>,
    /// The project; `None` for the three lists of a year.
    pub project: Option<ProjectId>,
    /// What was filled in.
    pub fields: FilingFields,
}

/// A filing that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FilingSaved {
    /// Its id.
    pub id: FilingId,
}

/// Names a filing.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FilingPick {
    /// Which.
    pub filing: FilingId,
}

/// A filing as recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FilingView {
    /// Its id.
    pub id: FilingId,
    /// What was filled in.
    pub fields: FilingFields,
    /// Scans.
    pub scans: Vec<ScanView>,
    /// Day on which it was entered.
    pub entered_on: NaiveDate,
}
