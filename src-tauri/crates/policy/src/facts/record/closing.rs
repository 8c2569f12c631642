//! The end of a project and of a year: completion, settlement, evaluation, checks, reports.

use super::fields::fields;
use crate::facts::ids::BudgetLineId;
use crate::money::Money;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an evaluation came to; what follows from it is in 第十条.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EvaluationResult {
    /// 成效好、可推广.
    Spreadable,
    /// 达到预期.
    Reached,
    /// 没有达到预期.
    Missed,
    /// 没有成效.
    NoEffect,
    /// 违规.
    Irregular,
}

/// What kind of check an upper body made (第十一条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AuditKind {
    /// 抽查.
    SpotCheck,
    /// 审计.
    Audit,
}

/// To whom the secretary reports (第七条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportedTo {
    /// 街道党工委.
    Street,
    /// 党员和群众.
    Residents,
}

fields! {
    /// 完成情况: what the completion notice says (第五条（八）).
    Completion {
        /// 完工日期.
        on: Option<NaiveDate>,
        /// 建设过程.
        built: Option<String>,
        /// 资金使用情况, beside the figures that the book composes.
        money: Option<String>,
        /// 社会效益.
        good: Option<String>,
        /// 后续管护单位或人.
        upkeep_by: Option<String>,
        /// 管护经费来源.
        upkeep_money: Option<String>,
    }

    /// A budget line as settled.
    SettledLine {
        /// The line.
        line: BudgetLineId,
        /// 决算金额.
        settled_fen: Money,
    }

    /// 项目决算 by the street (第五条（七）).
    ProjectSettlement {
        /// 决算日期.
        on: Option<NaiveDate>,
        /// 审定的专项经费支出.
        settled_fen: Option<Money>,
        /// 审核人 or 审计单位.
        by: Option<String>,
        /// 意见.
        says: Option<String>,
        /// 文号.
        document: Option<String>,
        [
            /// The budget lines.
            lines: SettledLine,
        ]
    }

    /// 评价: how the result was judged (第三条（六）、第五条（七）).
    Evaluation {
        /// Code of the method in the pack.
        method: String,
        /// Day.
        on: Option<NaiveDate>,
        /// 评价单位或人.
        by: Option<String>,
        /// 得分, of 100.
        #[ts(type = "string | null")]
        #[schemars(with = "Option<String>")]
        score: Option<Decimal>,
        /// 结果.
        result: Option<EvaluationResult>,
        /// 意见.
        says: Option<String>,
        /// 结果公开日期.
        disclosed_on: Option<NaiveDate>,
    }

    /// 推荐奖励 of a good project (第十条).
    Award {
        /// Fund year of the project.
        year: i32,
        /// 推荐日期.
        on: Option<NaiveDate>,
        /// 推荐理由.
        evidence: Option<String>,
        /// 结果.
        result: Option<String>,
        /// 奖补金额; received money is an allotment of source 以奖代补.
        award_fen: Option<Money>,
        /// 奖补日期.
        awarded_on: Option<NaiveDate>,
        /// 文号.
        document: Option<String>,
    }

    /// 检查审计 by an upper body (第十一条).
    Audit {
        /// Fund year that was looked at.
        year: i32,
        /// Code of the body in the pack.
        body: String,
        /// Kind.
        what: AuditKind,
        /// Day.
        on: NaiveDate,
        /// 发现的问题; nothing was found when it stays empty.
        finding: Option<String>,
        /// 整改期限.
        rectify_by: Option<NaiveDate>,
        /// 整改完成日期.
        rectified_on: Option<NaiveDate>,
        /// 整改情况.
        rectification: Option<String>,
        /// 应追缴金额.
        recover_fen: Option<Money>,
        /// 追缴日期.
        recovered_on: Option<NaiveDate>,
        /// 文号.
        document: Option<String>,
    }

    /// 述职 about the fund (第七条).
    Report {
        /// Fund year.
        year: i32,
        /// To whom.
        to: ReportedTo,
        /// Day.
        on: NaiveDate,
        /// 形式, e.g. 党员大会.
        form: Option<String>,
        /// 评议结果.
        appraisal: Option<String>,
    }
}
