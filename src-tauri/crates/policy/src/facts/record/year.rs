//! What one year hands on to the next, what moves in it, and what binds several communities.

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

/// What a community does in a joint project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JointRole {
    /// 牵头.
    Lead,
    /// 参与.
    Partner,
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
        /// 用到哪天为止; what is left then goes back. `None` when nobody said a day.
        until: Option<NaiveDate>,
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

    /// Another community that takes part in a joint project.
    JointMember {
        /// 社区.
        community: String,
        /// 牵头 or 参与.
        role: Option<JointRole>,
        /// 份额.
        share_fen: Option<Money>,
    }

    /// 联合项目: this community's share of what several do together.
    Joint {
        /// 联合编号, the same for all of them.
        number: Option<String>,
        /// 牵头 or 参与: this community.
        role: Option<JointRole>,
        /// 项目总额.
        total_fen: Option<Money>,
        /// 本社区份额.
        share_fen: Option<Money>,
        [
            /// The other communities.
            members: JointMember,
        ]
    }

    /// 期初余额: what a book begins with of a fund year, taken over from the book before it (community renamed, split or merged).
    Opening {
        /// Fund year whose money it is.
        year: i32,
        /// 接收日期.
        on: NaiveDate,
        /// 接收的余额.
        amount_fen: Money,
        /// 原来的社区或工作簿.
        from: Option<String>,
        /// 文号.
        document: Option<String>,
        /// 备注.
        note: Option<String>,
    }

    /// 年度事项顺延: the day of a yearly duty that moves, with the reason.
    YearPostponement {
        /// Fund year of the duty.
        year: i32,
        /// Clause id of the duty.
        rule: String,
        /// The day that it had.
        from: NaiveDate,
        /// The day that it has now.
        to: NaiveDate,
        /// 原因.
        reason: Option<String>,
    }
}
