//! Corrections of issued papers: the paper itself never changes.

use crate::Tx;
use crate::columns::require;
use crate::error::WorkbookError;
use crate::values::Values;
use policy::facts::CorrectionFacts;

/// Enters what an issued paper said wrongly and what is right.
///
/// # Errors
/// `Gone` when no such paper was issued; `BadValue` when one of the two texts is empty.
pub fn add(tx: &mut Tx<'_>, correction: &CorrectionFacts) -> Result<(), WorkbookError> {
    let issued = "SELECT 1 FROM paper WHERE id = :id";
    require(
        tx.conn(),
        issued,
        correction.paper.as_str(),
        "份已印发的文书",
    )?;
    Values::new()
        .id(":id", correction.id.as_str())
        .id(":paper", correction.paper.as_str())
        .day(":corrected_on", correction.on)
        .said(":wrong", "原文", &correction.wrong)?
        .said(":right", "更正内容", &correction.right)?
        .text(":reason", correction.reason.as_deref())
        .run(tx.conn(), include_str!("save_correction.sql"))?;
    Ok(())
}
