//! The bin: what a person removed and can restore.

use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use crate::{Reader, Tx};
use crate::{demand, meeting, notice, person, project, provider, record, resource, street, year};
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

impl Binned {
    /// Returns what it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Demand => "需求",
            Self::Project => "项目",
            Self::Notice => "公示",
            Self::Person => "人员",
            Self::Meeting => "会议",
            Self::Review => "评审",
            Self::Approval => "审批",
            Self::Contract => "合同",
            Self::Filing => "备案",
            Self::Provider => "承接方",
            Self::Resource => "资源",
            Self::Disclosure => "经费公开",
            Self::HouseRule => "制度",
            Self::Record => "登记",
        }
    }
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

/// Takes a record out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin; for a demand, when the one that it was merged into is not there.
pub fn restore(tx: &mut Tx<'_>, noun: Binned, id: &str) -> Result<(), WorkbookError> {
    match noun {
        Binned::Demand => demand::restore(tx, &id.into()),
        Binned::Project => project::restore(tx, &id.into()),
        Binned::Notice => notice::restore(tx, &id.into()),
        Binned::Person => person::restore(tx, &id.into()),
        Binned::Meeting => meeting::restore(tx, &id.into()),
        Binned::Review => street::review::restore(tx, &id.into()),
        Binned::Approval => street::approval::restore(tx, &id.into()),
        Binned::Contract => street::contract::restore(tx, &id.into()),
        Binned::Filing => street::filing::restore(tx, &id.into()),
        Binned::Provider => provider::restore(tx, &id.into()),
        Binned::Resource => resource::restore(tx, &id.into()),
        Binned::Disclosure => year::disclosure::restore(tx, &id.into()),
        Binned::HouseRule => year::house_rule::restore(tx, &id.into()),
        Binned::Record => record::restore(tx, &id.into()),
    }
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
