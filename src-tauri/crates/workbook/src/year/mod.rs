//! What belongs to the years of a community: allocation, disclosures of spending, own rules, hand-overs.

pub mod disclosure;
pub mod house_rule;

use crate::Tx;
use crate::error::WorkbookError;
use crate::values::Values;
use policy::facts::{Allocation, HandoverFacts};

/// Writes the allocation of a year, over the one that is there.
///
/// # Errors
/// `BadValue` for a sum below zero.
pub fn set_allocation(tx: &mut Tx<'_>, allocation: &Allocation) -> Result<(), WorkbookError> {
    Values::new()
        .put(":year", allocation.year)
        .amount(":amount_fen", "年度额度", allocation.amount_fen)?
        .day_opt(":dated_on", allocation.dated_on)
        .text(":document", allocation.document.as_deref())
        .text(":note", allocation.note.as_deref())
        .run(tx.conn(), include_str!("save_allocation.sql"))?;
    Ok(())
}

/// Takes the allocation of a year away.
///
/// # Errors
/// `Gone` when there is none.
pub fn clear_allocation(tx: &mut Tx<'_>, year: i32) -> Result<(), WorkbookError> {
    let sql = "DELETE FROM allocation WHERE year = :year";
    match Values::new().put(":year", year).run(tx.conn(), sql)? {
        0 => Err(WorkbookError::Gone {
            what: "个年度额度"
        }),
        _ => Ok(()),
    }
}

/// Enters a hand-over between two secretaries, or writes over one that is there.
///
/// # Errors
/// `BadValue` when one of the two is not named.
pub fn save_handover(tx: &mut Tx<'_>, handover: &HandoverFacts) -> Result<(), WorkbookError> {
    Values::new()
        .id(":id", handover.id.as_str())
        .day(":handed_on", handover.on)
        .said(":giver", "移交人", &handover.from)?
        .said(":taker", "接收人", &handover.to)?
        .text(":overseer", handover.overseer.as_deref())
        .text(":note", handover.note.as_deref())
        .run(tx.conn(), include_str!("save_handover.sql"))?;
    Ok(())
}
