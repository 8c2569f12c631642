//! The small closed sets that rules ask by: fields, moments, registers.

use super::rule::Scope;
use serde::{Deserialize, Serialize};

/// What a record of a demand must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DemandField {
    /// 征集方式.
    Channel,
    /// 征集人.
    Collector,
    /// 所在小区（楼栋）.
    Location,
    /// 涉及户数.
    Households,
}

/// What must be known about those who benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BeneficiaryField {
    /// 受益对象.
    Who,
    /// 受益户数或人数.
    Number,
    /// 受益范围.
    Range,
}

/// What a notice must make plain about where the benefit comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeField {
    /// 社区党组织.
    PartyOrganisation,
    /// 经费名称.
    Fund,
}

/// What a project must show about its weight among the wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriorityField {
    /// 涉及户数.
    Households,
    /// 紧急程度.
    Urgency,
    /// 在需求中的位次.
    Rank,
}

/// A part of an application report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationPart {
    /// 申请理由.
    Reason,
    /// 项目概述.
    Overview,
    /// 实施方案.
    Plan,
    /// 经费预算.
    Budget,
}

/// A moment at which somebody must have looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// 会议.
    Meeting,
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

/// A book of record that must be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// 固定资产台账.
    Assets,
    /// 后续管养单位与经费.
    Upkeep,
    /// 检查、审计台账.
    Checks,
    /// 社区自己的制度.
    OwnRules,
    /// 推荐与奖励.
    Awards,
    /// 扣减.
    Deductions,
    /// 上级拨款.
    Allotments,
    /// 项目库.
    Library,
    /// 责任人.
    Responsible,
}

impl Register {
    /// Returns what the register is judged for.
    pub(crate) fn scope(self) -> Scope {
        match self {
            Self::OwnRules | Self::Allotments | Self::Checks => Scope::Book,
            Self::Assets | Self::Deductions | Self::Awards => Scope::Both,
            Self::Upkeep | Self::Library | Self::Responsible => Scope::Project,
        }
    }
}
