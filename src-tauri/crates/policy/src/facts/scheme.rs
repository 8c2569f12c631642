//! What a project is to be: the scheme that is resolved, reviewed and publicised.

use super::ids::{BudgetLineId, IndicatorId, PartnerId, PlanStepId, ProviderId, SourceId};
use crate::money::Money;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// 承接方式: who carries the project out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UndertakingMode {
    /// 社区自办.
    SelfRun,
    /// 社会组织承接.
    SocialOrganisation,
    /// 企业承接.
    Enterprise,
    /// 个人承接.
    Individual,
}

/// Who benefits, and how far the project reaches.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Beneficiaries {
    /// 受益对象, e.g. 铁路新村居民.
    pub who: Option<String>,
    /// 受益范围, e.g. 铁路新村1—12幢.
    pub range: Option<String>,
    /// 受益户数.
    pub households: Option<i64>,
    /// 受益人数.
    pub persons: Option<i64>,
    /// People outside this community who benefit too, when any were recorded.
    pub outsiders: Option<i64>,
}

/// What the office declared a budget line to be against the list of forbidden uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Declaration {
    /// Not one of the forbidden uses.
    Allowed {
        /// Why, when a word of the line asked the question.
        reason: Option<String>,
    },
    /// One of the forbidden uses.
    Forbidden {
        /// Code of the use in the pack.
        code: String,
    },
}

/// 预算明细.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BudgetLine {
    /// Stable id.
    pub id: BudgetLineId,
    /// 项目 (what is bought or paid).
    pub item: String,
    /// Category code of the pack; that of the project when `None`.
    pub category: Option<String>,
    /// 单位, e.g. 盏.
    pub unit: Option<String>,
    /// 数量, up to 3 decimals, as text of a decimal number.
    #[ts(type = "string | null")]
    #[schemars(with = "Option<String>")]
    pub quantity: Option<Decimal>,
    /// 单价.
    pub unit_price_fen: Option<Money>,
    /// 金额; what counts in every sum.
    pub amount_fen: Money,
    /// What the office declared about forbidden uses.
    pub declaration: Option<Declaration>,
    /// 备注.
    pub note: Option<String>,
}

/// Where money or goods come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// 专项经费.
    Fund,
    /// 社区集体经济.
    Collective,
    /// 社会资源.
    Society,
    /// 捐赠.
    Donation,
    /// 实物折价.
    InKind,
    /// 以奖代补 (第十条).
    Award,
}

/// 资金来源.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FundingSource {
    /// Stable id.
    pub id: SourceId,
    /// Kind of source.
    pub kind: SourceKind,
    /// Who gives, when not the fund.
    pub from: Option<String>,
    /// 金额 (goods: their value).
    pub amount_fen: Money,
}

/// A step of the implementation plan (实施方案, 第五条（二）).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanStep {
    /// Stable id.
    pub id: PlanStepId,
    /// What is done.
    pub what: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub finish: Option<NaiveDate>,
}

/// Who fills a role of the undertaking, e.g. of the "1+1+N" (第五条（二）).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Partner {
    /// Stable id.
    pub id: PartnerId,
    /// Role as the pack names it.
    pub role: String,
    /// Who fills it.
    pub name: String,
}

/// An indicator by which the result will be judged (第三条（六）).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Indicator {
    /// Stable id.
    pub id: IndicatorId,
    /// What is measured.
    pub name: String,
    /// 目标值 as said, e.g. 亮灯率98%以上.
    pub target: Option<String>,
    /// 权重, in points of 100.
    pub weight: i64,
}

/// The single-valued part of a scheme: filled in by a person, written, shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct SchemeFields {
    /// 项目名称.
    pub name: String,
    /// Category code of the pack.
    pub category: Option<String>,
    /// 承接方式.
    pub mode: Option<UndertakingMode>,
    /// 承办单位.
    pub undertaker: Option<String>,
    /// 主要措施（项目内容）.
    pub measures: Option<String>,
    /// 实施地点.
    pub place: Option<String>,
    /// 开始时间.
    pub start: Option<NaiveDate>,
    /// 完成时限.
    pub finish: Option<NaiveDate>,
    /// Who benefits.
    pub beneficiaries: Beneficiaries,
    /// 紧急程度.
    pub urgency: Option<super::Urgency>,
    /// 在需求中的位次, from 1.
    pub rank: Option<i64>,
    /// The provider, when the undertaker is one of the service list.
    pub provider: Option<ProviderId>,
    /// 择优理由: why this undertaker (第三条).
    pub ground: Option<String>,
}

/// The scheme: everything that the meetings resolve, the street passes and the notice publishes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Scheme {
    /// 项目名称.
    pub name: String,
    /// Category code of the pack (服务类别).
    pub category: Option<String>,
    /// 承接方式.
    pub mode: Option<UndertakingMode>,
    /// 承办单位.
    pub undertaker: Option<String>,
    /// 主要措施（项目内容）.
    pub measures: Option<String>,
    /// 实施地点.
    pub place: Option<String>,
    /// 开始时间.
    pub start: Option<NaiveDate>,
    /// 完成时限.
    pub finish: Option<NaiveDate>,
    /// Who benefits.
    pub beneficiaries: Beneficiaries,
    /// 紧急程度 said for the project.
    pub urgency: Option<super::Urgency>,
    /// 在需求中的位次, from 1.
    pub rank: Option<i64>,
    /// The provider, when the undertaker is one of the service list.
    pub provider: Option<ProviderId>,
    /// 择优理由: why this undertaker (第三条).
    pub ground: Option<String>,
    /// 预算明细, in order.
    pub budget: Vec<BudgetLine>,
    /// 资金来源, in order.
    pub sources: Vec<FundingSource>,
    /// 实施步骤, in order.
    pub plan: Vec<PlanStep>,
    /// Who fills the roles of the undertaking, in order.
    pub partners: Vec<Partner>,
    /// Indicators of the result, in order.
    pub indicators: Vec<Indicator>,
}

impl Scheme {
    /// Returns the single-valued part.
    pub fn fields(&self) -> SchemeFields {
        SchemeFields {
            name: self.name.clone(),
            category: self.category.clone(),
            mode: self.mode,
            undertaker: self.undertaker.clone(),
            measures: self.measures.clone(),
            place: self.place.clone(),
            start: self.start,
            finish: self.finish,
            beneficiaries: self.beneficiaries.clone(),
            urgency: self.urgency,
            rank: self.rank,
            provider: self.provider.clone(),
            ground: self.ground.clone(),
        }
    }

    /// Returns the budget total; `None` when there is no line or the sum does not fit.
    pub fn total(&self) -> Option<Money> {
        (!self.budget.is_empty())
            .then(|| Money::sum(self.budget.iter().map(|line| line.amount_fen)))
            .flatten()
    }

    /// Returns what one kind of source gives; `None` when the sum does not fit.
    pub fn funded_by(&self, kind: SourceKind) -> Option<Money> {
        let of_kind = self.sources.iter().filter(|source| source.kind == kind);
        Money::sum(of_kind.map(|source| source.amount_fen))
    }

    /// Returns the SHA-256 of the scheme's JSON as 64 hexadecimal digits: the identity of a frozen revision.
    ///
    /// # Errors
    /// Only when a value cannot be written as JSON, which no `Scheme` can cause.
    pub fn digest(&self) -> Result<String, serde_json::Error> {
        let bytes = serde_json::to_vec(self)?;
        Ok(Sha256::digest(&bytes)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect())
    }
}
