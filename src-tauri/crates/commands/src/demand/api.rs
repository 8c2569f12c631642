//! Requests and replies about demands.

use chrono::NaiveDate;
use policy::facts::{DemandId, DemandState, ProjectId, Urgency};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person fills in about a demand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandForm {
    /// 征集日期.
    pub collected_on: NaiveDate,
    /// 征集方式.
    pub channel: Option<String>,
    /// 征集人.
    pub collector: Option<String>,
    /// 提出人姓名.
    pub proposer: Option<String>,
    /// 提出人身份.
    pub proposer_role: Option<String>,
    /// 联系电话.
    pub phone: Option<String>,
    /// 所在小区（楼栋）.
    pub location: Option<String>,
    /// 需求内容.
    pub content: String,
    /// Category code of the pack.
    pub category: Option<String>,
    /// 类别 as the office wrote it.
    pub category_text: Option<String>,
    /// 涉及户数.
    pub households: Option<i64>,
    /// True when the count is about.
    pub households_approximate: Option<bool>,
    /// 紧急程度.
    pub urgency: Option<Urgency>,
    /// 处理情况; 待处理 when `None`.
    pub state: Option<DemandState>,
    /// 备注.
    pub note: Option<String>,
}

/// A demand as the desk sees it: a row with all its fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandView {
    /// Its id.
    pub id: DemandId,
    /// 编号.
    pub number: i64,
    /// Its fields.
    #[serde(flatten)]
    pub form: DemandForm,
    /// Name of the category in the pack.
    pub category_name: Option<String>,
    /// The demand into which it was merged.
    pub merged_into: Option<DemandId>,
    /// Projects that answer it.
    pub projects: Vec<ProjectId>,
}

/// All demands with their totals.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandList {
    /// The demands by number.
    pub rows: Vec<DemandView>,
    /// How many, without merged ones.
    pub count: i64,
    /// Households in all, without merged ones.
    pub households: i64,
}

/// Records a demand.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandAdd {
    /// Its fields.
    pub form: DemandForm,
}

/// A demand that was recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandAdded {
    /// Its id.
    pub id: DemandId,
    /// 编号.
    pub number: i64,
}

/// Changes a demand.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandUpdate {
    /// Which.
    pub demand: DemandId,
    /// All its fields as they are to be.
    pub form: DemandForm,
}

/// Names demands: to put into the bin or take out.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandPick {
    /// Which.
    pub demands: Vec<DemandId>,
}

/// Marks a demand as a duplicate of another.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandMerge {
    /// The duplicate.
    pub from: DemandId,
    /// The one that stays.
    pub into: DemandId,
}

/// Erases who proposed a demand, from the record and its history.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandErase {
    /// Which.
    pub demand: DemandId,
}
