//! Filings with the district bodies (第五条（四）、（五）、（六）).

use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, project};
use policy::facts::{FilingFields, FilingId, FilingKind, ProjectId};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "filing",
    what: "次备案",
};

/// Enters a filing, or writes over one that is there. The day of entry never changes.
///
/// # Errors
/// `Gone` for the project, the record in the bin; `BadValue` when only one of lists and no
/// project is said, or the body is empty.
pub fn save(
    tx: &mut Tx<'_>,
    id: &FilingId,
    project: Option<&ProjectId>,
    fields: &FilingFields,
) -> Result<(), WorkbookError> {
    let values = columns(fields)?;
    match project {
        Some(project) => project::present(tx.conn(), project)?,
        None if fields.kind == FilingKind::Lists => {}
        None => return Err(values.refused(":project", "这种备案要写明是哪个项目".to_owned())),
    }
    if project.is_some() && fields.kind == FilingKind::Lists {
        return Err(values.refused(":project", "三个清单的备案不属于某一个项目".to_owned()));
    }
    values
        .id(":id", id.as_str())
        .text(":project", project.map(ProjectId::as_str))
        .day(":entered_on", tx.day())
        .run(tx.conn(), include_str!("save_filing.sql"))?;
    present(tx.conn(), id)
}

/// Puts a filing into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &FilingId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes a filing out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &FilingId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Checks that a filing is there and not in the bin.
pub(crate) fn present(db: &Connection, id: &FilingId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}

fn columns(fields: &FilingFields) -> Result<Values, WorkbookError> {
    Ok(Values::new()
        .word(":kind", &fields.kind)?
        .said(":body", "备案单位", &fields.body)?
        .put(":year", fields.year)
        .day_opt(":sent_on", fields.sent_on)
        .day_opt(":registered_on", fields.registered_on)
        .text(":number", fields.number.as_deref())
        .day_opt(":posted_on", fields.posted_on)
        .text(":posted_at", fields.posted_at.as_deref())
        .text(":note", fields.note.as_deref()))
}
