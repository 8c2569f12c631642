//! Demands of residents.

use super::ids::{DemandId, ProjectId};
use crate::personal::Personal;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How urgent a demand was said to be.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// 一般.
    Normal,
    /// 急.
    Urgent,
    /// 特急.
    Critical,
}

/// What became of a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DemandState {
    /// 待处理.
    Open,
    /// 拟立项.
    Planned,
    /// 已转办.
    Referred,
    /// 已解释说明.
    Explained,
    /// 已答复.
    Answered,
}

/// What is said about a demand, without what the book adds: filled in by a person, read from a register, written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandFields {
    /// 征集日期.
    pub collected_on: NaiveDate,
    /// 征集方式 as written.
    pub channel: Option<String>,
    /// 征集人.
    pub collector: Option<String>,
    /// 提出人姓名.
    pub proposer: Option<Personal<String>>,
    /// 提出人身份.
    pub proposer_role: Option<String>,
    /// 联系电话.
    pub phone: Option<Personal<String>>,
    /// 所在小区（楼栋） as written.
    pub location: Option<Personal<String>>,
    /// 需求内容.
    pub content: String,
    /// Category code of the pack.
    pub category: Option<String>,
    /// 类别 as written by the office.
    pub category_text: Option<String>,
    /// 涉及户数.
    pub households: Option<i64>,
    /// True when the office wrote 约.
    pub households_approximate: bool,
    /// 紧急程度.
    pub urgency: Option<Urgency>,
    /// 处理情况.
    pub state: DemandState,
    /// 备注.
    pub note: Option<String>,
}

/// A demand as recorded (官组通〔2021〕11号 第五条（一）).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DemandFacts {
    /// Stable id.
    pub id: DemandId,
    /// 编号 in the demand list, from 1, in order of entry; never reused.
    pub number: i64,
    /// 征集日期.
    pub collected_on: NaiveDate,
    /// 征集方式 as written (走访, 座谈会, 微信群 …); the pack's channel when it is one of them.
    pub channel: Option<String>,
    /// 征集人.
    pub collector: Option<String>,
    /// 提出人姓名.
    pub proposer: Option<Personal<String>>,
    /// 提出人身份 (党员, 居民代表, 楼栋长 …).
    pub proposer_role: Option<String>,
    /// 联系电话.
    pub phone: Option<Personal<String>>,
    /// 所在小区（楼栋） as written; for the public only the estate part is printed.
    pub location: Option<Personal<String>>,
    /// 需求内容.
    pub content: String,
    /// Category code of the pack, when one was recognised or chosen.
    pub category: Option<String>,
    /// 类别 as written by the office.
    pub category_text: Option<String>,
    /// 涉及户数.
    pub households: Option<i64>,
    /// True when the office wrote 约.
    pub households_approximate: bool,
    /// 紧急程度.
    pub urgency: Option<Urgency>,
    /// 处理情况.
    pub state: DemandState,
    /// 备注.
    pub note: Option<String>,
    /// The demand into which this one was merged as a duplicate.
    pub merged_into: Option<DemandId>,
    /// Projects that answer it.
    pub projects: Vec<ProjectId>,
}

impl DemandFacts {
    /// Returns what was said, without what the book added.
    pub fn fields(&self) -> DemandFields {
        DemandFields {
            collected_on: self.collected_on,
            channel: self.channel.clone(),
            collector: self.collector.clone(),
            proposer: self.proposer.clone(),
            proposer_role: self.proposer_role.clone(),
            phone: self.phone.clone(),
            location: self.location.clone(),
            content: self.content.clone(),
            category: self.category.clone(),
            category_text: self.category_text.clone(),
            households: self.households,
            households_approximate: self.households_approximate,
            urgency: self.urgency,
            state: self.state,
            note: self.note.clone(),
        }
    }

    /// Returns the estate without building, unit and room: the part that a public list may print.
    pub fn estate(&self) -> Option<String> {
        let full = self.location.as_ref()?.read(&crate::personal::Internal);
        let digit = full
            .char_indices()
            .find(|(_, c)| c.is_ascii_digit() || ('０'..='９').contains(c));
        let cut = match digit {
            Some((at, _)) if full[at..].contains("号院") => {
                full.find("号院").map_or(at, |i| i + "号院".len())
            }
            Some((at, _)) => at,
            None => full.len(),
        };
        let estate = full[..cut].trim();
        (!estate.is_empty()).then(|| estate.to_owned())
    }
}
