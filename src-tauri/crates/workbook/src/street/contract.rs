//! Contracts with those who undertake (第五条（四）).

use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, project};
use policy::Money;
use policy::facts::{ContractFields, ContractId, ProjectId, ProviderId};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "contract",
    what: "份合同",
};

/// Enters a contract, or writes over one that is there. The day of entry never changes.
///
/// # Errors
/// `Gone` for the project, the record in the bin; `BadValue` for a sum below zero.
pub fn save(
    tx: &mut Tx<'_>,
    id: &ContractId,
    project: &ProjectId,
    fields: &ContractFields,
) -> Result<(), WorkbookError> {
    project::present(tx.conn(), project)?;
    columns(fields)?
        .id(":id", id.as_str())
        .id(":project", project.as_str())
        .day(":entered_on", tx.day())
        .run(tx.conn(), include_str!("save_contract.sql"))?;
    present(tx.conn(), id)
}

/// Puts a contract into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &ContractId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes a contract out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &ContractId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Checks that a contract is there and not in the bin.
pub(crate) fn present(db: &Connection, id: &ContractId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}

fn columns(fields: &ContractFields) -> Result<Values, WorkbookError> {
    Ok(Values::new()
        .text(
            ":provider",
            fields.provider.as_ref().map(ProviderId::as_str),
        )
        .day_opt(":signed_on", fields.signed_on)
        .count(":amount_fen", "合同金额", fields.amount_fen.map(Money::fen))?
        .text(":number", fields.number.as_deref())
        .day_opt(":disclosed_on", fields.disclosed_on)
        .text(":disclosed_at", fields.disclosed_at.as_deref())
        .text(":object", fields.object.as_deref())
        .day_opt(":starts_on", fields.starts_on)
        .day_opt(":finishes_on", fields.finishes_on)
        .text(":payment", fields.payment.as_deref())
        .text(":standard", fields.standard.as_deref())
        .text(":supervision", fields.supervision.as_deref())
        .text(":privacy", fields.privacy.as_deref())
        .text(":breach", fields.breach.as_deref())
        .day_opt(":ended_on", fields.ended_on)
        .text(":end_reason", fields.end_reason.as_deref()))
}
