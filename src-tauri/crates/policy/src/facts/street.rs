//! What the street and the district decided about a project, and what was filed with them.

use super::ids::{
    ApprovalId, ContractId, EntryId, FilingId, ProjectId, ProviderId, ReviewId, RevisionId,
};
use super::meeting::{ScanFacts, Supervision};
use crate::money::Money;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a review came to (第五条（三）).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReviewResult {
    /// 通过.
    Passed,
    /// 退回调整内容.
    Adjust,
    /// 退回重新立项.
    SetUpAnew,
}

/// What a person fills in about a review round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReviewFields {
    /// The frozen revision that was handed in.
    pub revision: Option<RevisionId>,
    /// 报送日期.
    pub submitted_on: Option<NaiveDate>,
    /// 评审日期.
    pub reviewed_on: Option<NaiveDate>,
    /// 评分, up to 2 decimals.
    #[ts(type = "string | null")]
    #[schemars(with = "Option<String>")]
    pub score: Option<Decimal>,
    /// 街道党工委评审意见.
    pub opinion: Option<String>,
    /// 街道社工站意见.
    pub station: Option<String>,
    /// 区级督导意见.
    pub district: Option<String>,
    /// Result; `None` while it is awaited.
    pub result: Option<ReviewResult>,
    /// Field of the scheme that a return points to, e.g. `scheme.budget`.
    pub points_to: Option<String>,
    /// 文号.
    pub document: Option<String>,
}

/// A review round as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewFacts {
    /// Stable id.
    pub id: ReviewId,
    /// What was filled in.
    #[serde(flatten)]
    pub fields: ReviewFields,
    /// Scans.
    pub scans: Vec<ScanFacts>,
    /// Day on which it was entered into the book.
    pub entered_on: NaiveDate,
}

/// What a person fills in about the approval (第五条（五）).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ApprovalFields {
    /// The revision approved.
    pub revision: Option<RevisionId>,
    /// 审批日期.
    pub approved_on: Option<NaiveDate>,
    /// 批准总金额.
    pub amount_fen: Option<Money>,
    /// 其中专项经费.
    pub fund_fen: Option<Money>,
    /// 街道党工委审批意见.
    pub opinion: Option<String>,
    /// False when it was refused.
    pub granted: Option<bool>,
    /// 文号.
    pub document: Option<String>,
}

/// An approval as recorded; the newest one counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalFacts {
    /// Stable id.
    pub id: ApprovalId,
    /// What was filled in.
    #[serde(flatten)]
    pub fields: ApprovalFields,
    /// Scans.
    pub scans: Vec<ScanFacts>,
    /// Day on which it was entered into the book.
    pub entered_on: NaiveDate,
}

/// What was filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FilingKind {
    /// 三个清单 of a year (第五条（四）).
    Lists,
    /// 立项项目及金额 (第五条（五）).
    Approval,
    /// 审核备案表 (第五条（六）).
    Form,
}

/// What a person fills in about a filing with one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FilingFields {
    /// What was filed.
    pub kind: FilingKind,
    /// Code of the body in the pack.
    pub body: String,
    /// Fund year.
    pub year: i32,
    /// Day on which it was sent.
    pub sent_on: Option<NaiveDate>,
    /// Day on which the body registered it.
    pub registered_on: Option<NaiveDate>,
    /// 备案号.
    pub number: Option<String>,
    /// Day on which the lists were posted on the platform.
    pub posted_on: Option<NaiveDate>,
    /// Where on the platform.
    pub posted_at: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

/// A filing as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilingFacts {
    /// Stable id.
    pub id: FilingId,
    /// The project; `None` for the lists of a year.
    pub project: Option<ProjectId>,
    /// What was filled in.
    #[serde(flatten)]
    pub fields: FilingFields,
    /// Scans.
    pub scans: Vec<ScanFacts>,
    /// Day on which it was entered into the book.
    pub entered_on: NaiveDate,
}

/// What a person fills in about the contract with the undertaker (第五条（四）).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContractFields {
    /// Who undertakes.
    pub provider: Option<ProviderId>,
    /// 签订日期.
    pub signed_on: Option<NaiveDate>,
    /// 合同金额.
    pub amount_fen: Option<Money>,
    /// 合同编号.
    pub number: Option<String>,
    /// Day on which it was made public.
    pub disclosed_on: Option<NaiveDate>,
    /// Where it was made public.
    pub disclosed_at: Option<String>,
    /// 标的: what is done or delivered.
    pub object: Option<String>,
    /// 履行开始日期.
    pub starts_on: Option<NaiveDate>,
    /// 履行结束日期.
    pub finishes_on: Option<NaiveDate>,
    /// 付款约定.
    pub payment: Option<String>,
    /// 质量和验收标准.
    pub standard: Option<String>,
    /// 督导安排和费用.
    pub supervision: Option<String>,
    /// 资料交付和个人信息保密.
    pub privacy: Option<String>,
    /// 违约责任和争议解决.
    pub breach: Option<String>,
    /// Day on which it ended before it was performed.
    pub ended_on: Option<NaiveDate>,
    /// 提前终止的原因.
    pub end_reason: Option<String>,
}

/// A contract as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractFacts {
    /// Stable id.
    pub id: ContractId,
    /// What was filled in.
    #[serde(flatten)]
    pub fields: ContractFields,
    /// Scans.
    pub scans: Vec<ScanFacts>,
    /// Day on which it was entered into the book.
    pub entered_on: NaiveDate,
}

/// The moment of a project at which somebody who supervises looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Watched {
    /// 公示.
    Notice,
    /// 预算.
    Budget,
    /// 实施.
    Execution,
    /// 拨付.
    Payment,
    /// 验收.
    Acceptance,
    /// 审计.
    Audit,
}

/// An entry of a supervising body about a project (第三条（四）、第九条).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryFacts {
    /// Stable id.
    pub id: EntryId,
    /// Code of the body in the pack.
    pub body: String,
    /// At which moment.
    pub moment: Watched,
    /// Who, when, what was found.
    #[serde(flatten)]
    pub entry: Supervision,
}

/// A project taken back before it was approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Withdrawal {
    /// Day.
    pub on: NaiveDate,
    /// 原因.
    pub reason: String,
}
