//! Projects from their draft on: the scheme with budget, sources and plan, the demands that they answer, the
//! revisions frozen for the meetings and the street, and findings lifted by a written reason.

mod course;
mod lift;
mod links;
mod lists;
mod revision;
mod scheme;

pub use course::{add_entry, follow, remove_entry, resume, turn_pack, withdraw};
pub use lift::{Lift, lift};
pub use links::link_demands;
pub use lists::{set_budget, set_indicators, set_partners, set_plan, set_sources};
pub use revision::freeze;
pub use scheme::set_scheme;

use crate::columns::{Origin, all, require};
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Reader, Tx, pack};
use chrono::NaiveDate;
use policy::facts::{ProjectId, SchemeFields};
use rusqlite::{Connection, named_params};

const PROJECT: Origin = Origin {
    table: "project",
    key: "id",
};

/// A project to be drafted.
#[derive(Debug, Clone, PartialEq)]
pub struct NewProject {
    /// Id from the host.
    pub id: ProjectId,
    /// 项目编号, made by the caller after the pattern of the pack; no two projects of a book share one.
    pub number: String,
    /// Fund year.
    pub year: i32,
    /// Id of the pack that the project starts under.
    pub pack: String,
    /// Day of drafting.
    pub drafted_on: NaiveDate,
    /// What is known of the scheme so far.
    pub scheme: SchemeFields,
}

/// Enters a project.
///
/// # Errors
/// `Gone` when the pack is not stored; `NotNow` when the number is taken, by a removed project too; `BadValue` when
/// number or name are empty, the year is no year or a count is below zero.
pub fn add(tx: &mut Tx<'_>, project: &NewProject) -> Result<(), WorkbookError> {
    pack::require(tx, &project.pack)?;
    refuse_taken(tx.conn(), &project.number)?;
    let values = scheme::columns(&project.scheme)?;
    if !(1949..=9999).contains(&project.year) {
        return Err(values.refused(":year", format!("{}不是有效的年度", project.year)));
    }
    values
        .id(":id", project.id.as_str())
        .said(":number", "项目编号", &project.number)?
        .put(":year", project.year)
        .id(":pack", &project.pack)
        .day(":drafted_on", project.drafted_on)
        .run(tx.conn(), include_str!("add_project.sql"))?;
    Ok(())
}

/// Returns every project number that is or was used, those of removed projects too.
///
/// # Errors
/// When the book cannot be read.
pub fn numbers(reader: &Reader<'_>) -> Result<Vec<String>, WorkbookError> {
    let sql = "SELECT id, number FROM project ORDER BY ord";
    all(reader.conn(), PROJECT, sql, (), |row| row.text("number"))
}

/// Puts a project into the bin with all that belongs to it; it keeps its number.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &ProjectId) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let sql = "UPDATE project SET removed_on = :day WHERE id = :id";
    Values::new()
        .day(":day", tx.day())
        .id(":id", id.as_str())
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Takes a project out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &ProjectId) -> Result<(), WorkbookError> {
    let sql = "UPDATE project SET removed_on = NULL WHERE id = :id AND removed_on IS NOT NULL";
    match Values::new().id(":id", id.as_str()).run(tx.conn(), sql)? {
        0 => Err(WorkbookError::Gone { what: "个项目" }),
        _ => Ok(()),
    }
}

/// Checks that a project is there and not in the bin.
pub(crate) fn present(db: &Connection, id: &ProjectId) -> Result<(), WorkbookError> {
    require(
        db,
        "SELECT 1 FROM project WHERE id = :id AND removed_on IS NULL",
        id.as_str(),
        "个项目",
    )
}

fn refuse_taken(db: &Connection, number: &str) -> Result<(), WorkbookError> {
    let sql = "SELECT 1 FROM project WHERE number = :number";
    if !db
        .prepare_cached(sql)?
        .exists(named_params! { ":number": number })?
    {
        return Ok(());
    }
    Err(WorkbookError::NotNow {
        says: format!("项目编号“{number}”已经用过"),
        remedy: "请换一个编号；已删除项目的编号也不能再用。".to_owned(),
    })
}
