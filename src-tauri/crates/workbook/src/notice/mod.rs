//! Notices of a project: what is publicised, where it hangs, from when to when, and who objected
//! (官组通〔2021〕11号 第五条（四）).

mod objection;
mod photo;
mod place;
mod posting;

pub use objection::{NewObjection, Ruling, objection_add, objection_decide};
pub use photo::{NewPhoto, add_photo, remove_photo};
pub use place::{PlaceFields, set_places};
pub use posting::{post, take_down, torn, unpost};

use crate::columns::require;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, project};
use chrono::NaiveDate;
use policy::facts::{NoticeId, NoticeKind, ProjectId, RevisionId};
use rusqlite::{Connection, named_params};

/// What a person fills in about a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeFields {
    /// What it publishes.
    pub kind: NoticeKind,
    /// The frozen revision whose text it carries.
    pub revision: Option<RevisionId>,
    /// Day from which the office means to post it.
    pub planned_on: Option<NaiveDate>,
}

/// A notice to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNotice {
    /// Id from the host.
    pub id: NoticeId,
    /// The project that it is about.
    pub project: ProjectId,
    /// What was filled in.
    pub fields: NoticeFields,
}

/// Enters a notice of a project.
///
/// # Errors
/// `Gone` for the project, or for a revision that is not one of the project.
pub fn add(tx: &mut Tx<'_>, notice: &NewNotice) -> Result<(), WorkbookError> {
    project::present(tx.conn(), &notice.project)?;
    columns(&notice.fields)?
        .id(":id", notice.id.as_str())
        .id(":project", notice.project.as_str())
        .run(tx.conn(), include_str!("add_notice.sql"))?;
    check_revision(tx.conn(), &notice.id)
}

/// Writes the fields of a notice.
///
/// # Errors
/// `Gone` for the notice, or for a revision that is not one of its project.
pub fn update(tx: &mut Tx<'_>, id: &NoticeId, fields: &NoticeFields) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    columns(fields)?
        .id(":id", id.as_str())
        .run(tx.conn(), include_str!("update_notice.sql"))?;
    check_revision(tx.conn(), id)
}

/// Puts a notice into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &NoticeId) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let sql = "UPDATE notice SET removed_on = :day WHERE id = :id";
    Values::new()
        .day(":day", tx.day())
        .id(":id", id.as_str())
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Takes a notice out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &NoticeId) -> Result<(), WorkbookError> {
    let sql = "UPDATE notice SET removed_on = NULL WHERE id = :id AND removed_on IS NOT NULL";
    match Values::new().id(":id", id.as_str()).run(tx.conn(), sql)? {
        0 => Err(WorkbookError::Gone { what: "份公示" }),
        _ => Ok(()),
    }
}

/// Checks that a notice is there and neither it nor its project is in the bin.
pub(crate) fn present(db: &Connection, id: &NoticeId) -> Result<(), WorkbookError> {
    require(db, include_str!("find_notice.sql"), id.as_str(), "份公示")
}

fn columns(fields: &NoticeFields) -> Result<Values, WorkbookError> {
    Ok(Values::new()
        .word(":kind", &fields.kind)?
        .text(
            ":revision",
            fields.revision.as_ref().map(RevisionId::as_str),
        )
        .day_opt(":planned_on", fields.planned_on))
}

/// Checks after writing that the revision is one of the notice's own project.
fn check_revision(db: &Connection, id: &NoticeId) -> Result<(), WorkbookError> {
    let foreign = db
        .prepare_cached(include_str!("find_foreign_revision.sql"))?
        .exists(named_params! { ":id": id.as_str() })?;
    if foreign {
        Err(WorkbookError::Gone {
            what: "份方案定稿"
        })
    } else {
        Ok(())
    }
}
