//! What one year hands on to the next, and what binds several communities.

use super::fields::fields;
use crate::facts::ids::ProviderId;
use crate::money::Money;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a provider loses its standing (第十条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StandingGround {
    /// 不履行合同.
    NotPerformed,
    /// 不合格又不整改.
    NotMended,
    /// 达不到约定的成效.
    EffectMissed,
}

fields! {
    /// 结转: money of a year that stays with a project beyond its end.
    Carry {
        /// Fund year whose money it is.
        year: i32,
        /// 结转金额.
        amount_fen: Money,
        /// 批准日期.
        on: Option<NaiveDate>,
        /// 批准单位.
        by: Option<String>,
        /// 文号.
        document: Option<String>,
        /// 原因.
        reason: Option<String>,
    }

    /// 核减: what the next year's application loses (第十条).
    Deduction {
        /// Fund year that is reduced.
        year: i32,
        /// 核减金额.
        amount_fen: Money,
        /// 决定日期.
        on: Option<NaiveDate>,
        /// 决定单位.
        by: Option<String>,
        /// 文号.
        document: Option<String>,
        /// 原因.
        reason: String,
    }

    /// 资格处理: a provider that did not perform (第十条).
    ProviderStanding {
        /// The provider.
        provider: ProviderId,
        /// Ground.
        ground: StandingGround,
        /// What was found.
        says: Option<String>,
        /// 整改期限, given first.
        rectify_by: Option<NaiveDate>,
        /// Day on which it was found mended; nothing follows then.
        rectified_on: Option<NaiveDate>,
        /// 取消资格的决定日期.
        decided_on: Option<NaiveDate>,
        /// 决定单位.
        decided_by: Option<String>,
        /// 文号.
        document: Option<String>,
    }

    /// 联合项目: this community's share of what several do together.
    Joint {
        /// 联合编号.
        number: String,
        /// 参与社区.
        communities: String,
        /// 项目总额.
        total_fen: Option<Money>,
        /// 本社区份额.
        share_fen: Option<Money>,
    }
}
