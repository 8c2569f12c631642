//! Approvals of the street (第五条（五）).

use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, project};
use policy::Money;
use policy::facts::{ApprovalFields, ApprovalId, ProjectId, RevisionId};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "approval",
    what: "次审批",
};

/// Enters an approval, or writes over one that is there. The day of entry never changes.
///
/// # Errors
/// `Gone` for the project, the record in the bin, or a revision of another project; `BadValue` for a sum below zero.
pub fn save(
    tx: &mut Tx<'_>,
    id: &ApprovalId,
    project: &ProjectId,
    fields: &ApprovalFields,
) -> Result<(), WorkbookError> {
    project::present(tx.conn(), project)?;
    super::own_revision(tx.conn(), fields.revision.as_ref(), project)?;
    columns(fields)?
        .id(":id", id.as_str())
        .id(":project", project.as_str())
        .day(":entered_on", tx.day())
        .run(tx.conn(), include_str!("save_approval.sql"))?;
    present(tx.conn(), id)
}

/// Puts an approval into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &ApprovalId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes an approval out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &ApprovalId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Checks that an approval is there and not in the bin.
pub(crate) fn present(db: &Connection, id: &ApprovalId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}

fn columns(fields: &ApprovalFields) -> Result<Values, WorkbookError> {
    Ok(Values::new()
        .text(
            ":revision",
            fields.revision.as_ref().map(RevisionId::as_str),
        )
        .day_opt(":approved_on", fields.approved_on)
        .count(":amount_fen", "批准金额", fields.amount_fen.map(Money::fen))?
        .count(
            ":fund_fen",
            "批准的专项经费",
            fields.fund_fen.map(Money::fen),
        )?
        .text(":opinion", fields.opinion.as_deref())
        .put(":granted", fields.granted)
        .text(":document", fields.document.as_deref()))
}
