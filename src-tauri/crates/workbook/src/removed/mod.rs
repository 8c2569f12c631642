//! The bin: what a person removed and can restore.

use crate::Reader;
use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

const REMOVED: Origin = Origin {
    table: "removed",
    key: "id",
};

/// The kinds of record that can lie in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Binned {
    /// 需求.
    Demand,
    /// 项目.
    Project,
    /// 公示.
    Notice,
    /// 人员.
    Person,
    /// 会议.
    Meeting,
    /// 评审.
    Review,
    /// 审批.
    Approval,
    /// 合同.
    Contract,
    /// 备案.
    Filing,
    /// 承接方.
    Provider,
    /// 资源.
    Resource,
    /// 经费公开.
    Disclosure,
    /// 制度.
    HouseRule,
    /// 登记: progress, money, acceptance and all that follows the approval.
    Record,
}

/// A removed record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// What it is.
    pub noun: Binned,
    /// Its id.
    pub id: String,
    /// Its number, as people say it; that of its project, or a day, when it has none.
    pub number: String,
    /// What it says, or the name of its project.
    pub label: String,
    /// Day of removal.
    pub removed_on: NaiveDate,
}

/// Lists what is in the bin, the newest first.
///
/// # Errors
/// When the book cannot be read.
pub fn list(reader: &Reader<'_>) -> Result<Vec<Removed>, WorkbookError> {
    all(
        reader.conn(),
        REMOVED,
        include_str!("list_removed.sql"),
        (),
        removed,
    )
}

fn removed(row: &Columns<'_>) -> Result<Removed, WorkbookError> {
    Ok(Removed {
        noun: row.word("noun")?,
        id: row.text("id")?,
        number: row.text("number")?,
        label: row.text("label")?,
        removed_on: row.day("removed_on")?,
    })
}
