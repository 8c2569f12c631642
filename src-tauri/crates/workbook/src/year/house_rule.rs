//! The community's own rules for the fund (官组通〔2021〕11号 第三条（四）).

use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, attachment};
use policy::facts::{AttachmentId, HouseRuleFacts, HouseRuleId};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "house_rule",
    what: "项制度",
};

/// Enters a rule, or writes over one that is there.
///
/// # Errors
/// `Gone` when it is in the bin or its attachment is not in the book; `BadValue` for an empty title.
pub fn save(tx: &mut Tx<'_>, rule: &HouseRuleFacts) -> Result<(), WorkbookError> {
    if let Some(text) = &rule.attachment {
        attachment::present(tx.conn(), text)?;
    }
    Values::new()
        .id(":id", rule.id.as_str())
        .said(":title", "制度名称", &rule.title)?
        .day(":adopted_on", rule.adopted_on)
        .text(
            ":attachment",
            rule.attachment.as_ref().map(AttachmentId::as_str),
        )
        .run(tx.conn(), include_str!("save_house_rule.sql"))?;
    present(tx.conn(), &rule.id)
}

/// Puts a rule into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &HouseRuleId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes a rule out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &HouseRuleId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Checks that a rule is there and not in the bin.
fn present(db: &Connection, id: &HouseRuleId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}
