//! A project under way: progress, acceptance, opinions, changes, its end before the end.

use super::fields::fields;
use crate::facts::ids::{BudgetLineId, IndicatorId, ProviderId, RevisionId};
use crate::money::Money;
use crate::personal::Personal;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an acceptance came to (第五条（七）).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AcceptanceResult {
    /// 合格.
    Qualified,
    /// 整改.
    Rectify,
    /// 不合格.
    Failed,
}

/// What a change touches (第六条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangedPart {
    /// 总金额.
    Total,
    /// 预算明细.
    Lines,
    /// 用途.
    Use,
    /// 承接方.
    Undertaker,
    /// 项目内容.
    Content,
    /// 实施地点.
    Place,
    /// 时间.
    Time,
}

fields! {
    /// 进度: one report about how far the work is (第五条（六）).
    ProgressReport {
        /// Day.
        on: NaiveDate,
        /// What was done.
        says: String,
        /// 完成比例, 0 to 100.
        percent: Option<i64>,
        /// 报告人.
        by: Option<Personal<String>>,
    }

    /// What one of the sources of an acceptance says (第五条（七）).
    Opinion {
        /// Code of the method in the pack: 实地检查, 自我评定 …
        method: String,
        /// Who.
        by: Option<Personal<String>>,
        /// When.
        on: Option<NaiveDate>,
        /// What was found.
        says: Option<String>,
    }

    /// Somebody who signs an acceptance.
    Inspector {
        /// 姓名.
        name: Personal<String>,
        /// 单位或身份, e.g. 居民代表.
        role: Option<String>,
    }

    /// A budget line as accepted.
    AcceptedLine {
        /// The line.
        line: BudgetLineId,
        /// 验收认可的金额.
        accepted_fen: Money,
        /// Why not whole, or what is to mend.
        says: Option<String>,
    }

    /// How one party scored one indicator (第三条（六）).
    IndicatorScore {
        /// The indicator.
        indicator: IndicatorId,
        /// Who scored.
        by: String,
        /// 得分, of 100.
        #[ts(type = "string")]
        #[schemars(with = "String")]
        score: Decimal,
    }

    /// 验收 of a stage or of the whole (第五条（七）).
    Acceptance {
        /// 期次 it opens the payment of, from 1; `None` for the final one.
        instalment: Option<i64>,
        /// 验收日期.
        on: Option<NaiveDate>,
        /// 结论.
        result: Option<AcceptanceResult>,
        /// 本期完成内容.
        done: Option<String>,
        /// 存在问题.
        problems: Option<String>,
        /// 整改期限.
        rectify_by: Option<NaiveDate>,
        /// Day on which what was to mend was found mended.
        rectified_on: Option<NaiveDate>,
        /// 复验情况.
        rectification: Option<String>,
        [
            /// The sources, in order.
            opinions: Opinion,
            /// Who signs, in order.
            inspectors: Inspector,
            /// Lines that were looked at; those that are not named are accepted whole.
            lines: AcceptedLine,
            /// Scores of the indicators.
            scores: IndicatorScore,
        ]
    }

    /// 满意度: anonymous counts of one survey.
    Survey {
        /// Day.
        on: NaiveDate,
        /// 调查方式.
        manner: Option<String>,
        /// 发放份数.
        asked: Option<i64>,
        /// 非常满意.
        very_satisfied: i64,
        /// 满意.
        satisfied: i64,
        /// 一般.
        fair: i64,
        /// 不满意.
        dissatisfied: i64,
        /// 意见建议, without names.
        says: Option<String>,
    }

    /// The answer of a body to a change or an end.
    Consent {
        /// Code of the body in the pack.
        body: String,
        /// Day of its consent; `None` while it is awaited.
        on: Option<NaiveDate>,
        /// Day on which it refused; a later consent takes that back.
        refused_on: Option<NaiveDate>,
        /// 文号.
        document: Option<String>,
    }

    /// One thing that a change touches.
    ChangedThing {
        /// Which.
        part: ChangedPart,
    }

    /// 变更 while a project is carried out (第六条).
    Change {
        /// 申请日期.
        asked_on: NaiveDate,
        /// 原因.
        reason: Option<String>,
        /// The frozen revision that holds the changed scheme.
        revision: Option<RevisionId>,
        /// 变更后的承接方.
        provider: Option<ProviderId>,
        /// 变更后的专项经费; as before when not said.
        fund_fen: Option<Money>,
        /// 变更后的完成时限.
        finish: Option<NaiveDate>,
        /// Day from which it holds.
        effective_on: Option<NaiveDate>,
        [
            /// What it touches.
            parts: ChangedThing,
            /// Who agreed.
            consents: Consent,
        ]
    }

    /// 终止: a project that ends before it is done.
    Termination {
        /// Day.
        on: NaiveDate,
        /// 原因.
        reason: Option<String>,
        /// 已完成的部分.
        done: Option<String>,
        /// 应收回金额.
        recover_fen: Option<Money>,
        /// 收回日期.
        recovered_on: Option<NaiveDate>,
        [
            /// Who agreed.
            consents: Consent,
        ]
    }

    /// 顺延: a due day that moves, with the reason (money that came late, weather …).
    Postponement {
        /// Clause id of the due.
        rule: String,
        /// The day that it had.
        from: NaiveDate,
        /// The day that it has now.
        to: NaiveDate,
        /// 原因.
        reason: Option<String>,
    }
}
