//! Requests and replies about records of the life of a project and of a year.

use crate::scan::api::ScanView;
use chrono::NaiveDate;
use policy::Money;
use policy::accounts::{ProjectAccount, YearAccount};
use policy::facts::{ProjectId, Record, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Enters a record, or writes over one that is there.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordSave {
    /// Which; `None` for a new one.
    pub id: Option<RecordId>,
    /// The project it is about; `None` for what is about a year or the community.
    pub project: Option<ProjectId>,
    /// What was filled in.
    pub record: Record,
}

/// A record that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordSaved {
    /// Its id.
    pub id: RecordId,
}

/// Names a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordPick {
    /// Which.
    pub record: RecordId,
}

/// A record as recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordView {
    /// Its id.
    pub id: RecordId,
    /// The project it is about.
    pub project: Option<ProjectId>,
    /// What was filled in.
    pub record: Record,
    /// Scans and photos.
    pub scans: Vec<ScanView>,
    /// Day on which it was entered.
    pub entered_on: NaiveDate,
    /// How many days after its act that was, when that is so many that it is marked (补录).
    pub days_late: Option<i64>,
}

/// Records that are about no one project, or about one and a year: money received, assets, checks …
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordList {
    /// Kind by kind, each in order of entry.
    pub records: Vec<RecordView>,
}

/// A voucher to choose among.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct VoucherRow {
    /// Its id.
    pub id: RecordId,
    /// Its project.
    pub project: ProjectId,
    /// 项目编号.
    pub number: String,
    /// 摘要.
    pub what: String,
    /// 开票日期.
    pub on: Option<NaiveDate>,
    /// 应付金额.
    pub gross_fen: Money,
}

/// The vouchers of all projects.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct VoucherList {
    /// Project by project, each in order of entry.
    pub rows: Vec<VoucherRow>,
}

/// The money of a fund year.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MoneyView {
    /// The year.
    pub account: YearAccount,
    /// Its projects that have been granted anything, by number.
    pub projects: Vec<ProjectMoney>,
}

/// The money of one project.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectMoney {
    /// The project.
    pub project: ProjectId,
    /// 项目编号.
    pub number: String,
    /// 项目名称.
    pub name: String,
    /// Its account.
    pub account: ProjectAccount,
}
