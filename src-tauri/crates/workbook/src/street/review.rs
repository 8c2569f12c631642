//! Review rounds of the street (第五条（三）).

use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, project};
use policy::facts::{ProjectId, ReviewFields, ReviewId, RevisionId};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "review",
    what: "轮评审",
};

/// Enters a review round, or writes over one that is there. The day of entry never changes.
///
/// # Errors
/// `Gone` for the project, the record in the bin, or a revision of another project; `BadValue` for a sum below zero.
pub fn save(
    tx: &mut Tx<'_>,
    id: &ReviewId,
    project: &ProjectId,
    fields: &ReviewFields,
) -> Result<(), WorkbookError> {
    project::present(tx.conn(), project)?;
    super::own_revision(tx.conn(), fields.revision.as_ref(), project)?;
    columns(fields)?
        .id(":id", id.as_str())
        .id(":project", project.as_str())
        .day(":entered_on", tx.day())
        .run(tx.conn(), include_str!("save_review.sql"))?;
    present(tx.conn(), id)
}

/// Puts a review round into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &ReviewId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes a review round out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &ReviewId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Checks that a review round is there and not in the bin.
pub(crate) fn present(db: &Connection, id: &ReviewId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}

fn columns(fields: &ReviewFields) -> Result<Values, WorkbookError> {
    let values = Values::new();
    if fields.score.is_some_and(|score| score.is_sign_negative()) {
        return Err(values.refused(":score", "评分不能小于零".to_owned()));
    }
    Ok(values
        .text(
            ":revision",
            fields.revision.as_ref().map(RevisionId::as_str),
        )
        .day_opt(":submitted_on", fields.submitted_on)
        .day_opt(":reviewed_on", fields.reviewed_on)
        .put(":score", fields.score.map(|score| score.to_string()))
        .text(":opinion", fields.opinion.as_deref())
        .text(":station", fields.station.as_deref())
        .text(":district", fields.district.as_deref())
        .word_opt(":result", fields.result.as_ref())?
        .text(":points_to", fields.points_to.as_deref())
        .text(":document", fields.document.as_deref()))
}
