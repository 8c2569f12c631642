//! Requests and replies about the years of the community.

use crate::project::api::SourceTotal;
use crate::street::api::FilingView;
use chrono::NaiveDate;
use policy::Money;
use policy::accounts::YearAccount;
use policy::facts::{
    Allocation, AttachmentId, CorrectionId, DisclosureId, HandoverId, HouseRuleId, PaperId,
};
use policy::judge::YearDuty;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a fund year.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct YearPick {
    /// The year.
    pub year: i32,
}

/// A disclosure of spending as recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DisclosureView {
    /// Its id.
    pub id: DisclosureId,
    /// Fund year.
    pub year: i32,
    /// Day.
    pub on: NaiveDate,
    /// 公开渠道.
    pub channels: Vec<String>,
    /// What was published.
    pub says: Option<String>,
}

/// A rule of the community's own.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HouseRuleView {
    /// Its id.
    pub id: HouseRuleId,
    /// 制度名称.
    pub title: String,
    /// Day of adoption.
    pub adopted_on: NaiveDate,
    /// The text.
    pub attachment: Option<AttachmentId>,
}

/// A hand-over as recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandoverView {
    /// Its id.
    pub id: HandoverId,
    /// Day.
    pub on: NaiveDate,
    /// 移交人.
    pub from: String,
    /// 接收人.
    pub to: String,
    /// 监交人.
    pub overseer: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

/// A fund year.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct YearView {
    /// The year.
    pub year: i32,
    /// What was given; `None` when not recorded.
    pub allocation: Option<Allocation>,
    /// Fund part of what was approved.
    pub approved_fund_fen: Money,
    /// What is left of the allocation; below zero when more was approved.
    pub left_fen: Option<Money>,
    /// Planned sums by source, withdrawn projects left out.
    pub planned: Vec<SourceTotal>,
    /// Disclosures of the year.
    pub disclosures: Vec<DisclosureView>,
    /// Filings of the three lists of the year.
    pub filings: Vec<FilingView>,
    /// Rules of the community's own, of all years.
    pub house_rules: Vec<HouseRuleView>,
    /// Hand-overs, of all years.
    pub handovers: Vec<HandoverView>,
    /// The duties of the year, in the order of their days.
    pub duties: Vec<YearDuty>,
    /// What the year's money comes to.
    pub account: YearAccount,
}

/// Writes the allocation of a year.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AllocationSet {
    /// As it is to be.
    pub allocation: Allocation,
}

/// Enters a disclosure of spending, or writes over one.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DisclosureSave {
    /// Which; `None` for a new one.
    pub id: Option<DisclosureId>,
    /// Fund year.
    pub year: i32,
    /// Day.
    pub on: NaiveDate,
    /// 公开渠道.
    pub channels: Vec<String>,
    /// What was published.
    pub says: Option<String>,
}

/// A disclosure that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DisclosureSaved {
    /// Its id.
    pub id: DisclosureId,
}

/// Names a disclosure.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DisclosurePick {
    /// Which.
    pub disclosure: DisclosureId,
}

/// Enters a rule of the community's own, or writes over one.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HouseRuleSave {
    /// Which; `None` for a new one.
    pub id: Option<HouseRuleId>,
    /// 制度名称.
    pub title: String,
    /// Day of adoption.
    pub adopted_on: NaiveDate,
    /// The text.
    pub attachment: Option<AttachmentId>,
}

/// A rule that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HouseRuleSaved {
    /// Its id.
    pub id: HouseRuleId,
}

/// Names a rule.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HouseRulePick {
    /// Which.
    pub house_rule: HouseRuleId,
}

/// Enters a hand-over, or writes over one.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandoverSave {
    /// Which; `None` for a new one.
    pub id: Option<HandoverId>,
    /// Day.
    pub on: NaiveDate,
    /// 移交人.
    pub from: String,
    /// 接收人.
    pub to: String,
    /// 监交人.
    pub overseer: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

/// A hand-over that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandoverSaved {
    /// Its id.
    pub id: HandoverId,
}

/// Corrects an issued paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CorrectionAdd {
    /// The paper.
    pub paper: PaperId,
    /// Day.
    pub on: NaiveDate,
    /// 原文.
    pub wrong: String,
    /// 更正为.
    pub right: String,
    /// 原因.
    pub reason: Option<String>,
}

/// A correction that was entered.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CorrectionAdded {
    /// Its id.
    pub id: CorrectionId,
}
