//! What belongs to the community and its years rather than to one project.

use super::ids::{AttachmentId, CorrectionId, DisclosureId, HandoverId, HouseRuleId, PaperId};
use super::record::BookRecords;
use super::street::FilingFacts;
use crate::money::Money;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// 年度额度: what the community was given for a fund year (第二条、第六条).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Allocation {
    /// Fund year.
    pub year: i32,
    /// 专项经费额度.
    pub amount_fen: Money,
    /// 下达日期.
    pub dated_on: Option<NaiveDate>,
    /// 下达文号.
    pub document: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

/// What the years of a community hold, as one value that a bundle carries.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct YearFacts {
    /// 年度额度, by year.
    pub allocations: Vec<Allocation>,
    /// Filings of the three lists.
    pub filings: Vec<FilingFacts>,
    /// Disclosures of spending, by day.
    pub disclosures: Vec<DisclosureFacts>,
    /// The community's own rules for the fund, by day.
    pub house_rules: Vec<HouseRuleFacts>,
    /// Money received, things, checks, reports; absent in bundles of older programs.
    #[serde(default)]
    pub records: BookRecords,
}

/// 经费管理和使用情况公开: one disclosure through some channels (第三条（五）、第七条).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclosureFacts {
    /// Stable id.
    pub id: DisclosureId,
    /// Fund year.
    pub year: i32,
    /// Day of disclosure.
    pub on: NaiveDate,
    /// 公开渠道, e.g. 党务公开栏.
    pub channels: Vec<String>,
    /// What was published, in words.
    pub says: Option<String>,
}

/// A rule that the community made for its own use of the fund (第三条（四）).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseRuleFacts {
    /// Stable id.
    pub id: HouseRuleId,
    /// 制度名称.
    pub title: String,
    /// Day of adoption.
    pub adopted_on: NaiveDate,
    /// The text, when it was added.
    pub attachment: Option<AttachmentId>,
}

/// 更正: what an issued paper said wrongly, and what is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionFacts {
    /// Stable id.
    pub id: CorrectionId,
    /// The paper that is corrected.
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

/// 移交: one secretary hands the book over to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverFacts {
    /// Stable id.
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
