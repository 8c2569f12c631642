//! The single-valued part of a scheme.

use super::present;
use crate::Tx;
use crate::error::WorkbookError;
use crate::values::Values;
use policy::facts::{Beneficiaries, ProjectId, ProviderId, SchemeFields};

/// Writes the single-valued part of a scheme.
///
/// # Errors
/// `Gone`; `BadValue` when the name is empty or a count is below zero.
pub fn set_scheme(
    tx: &mut Tx<'_>,
    id: &ProjectId,
    fields: &SchemeFields,
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    columns(fields)?
        .id(":id", id.as_str())
        .run(tx.conn(), include_str!("set_scheme.sql"))?;
    Ok(())
}

pub(super) fn columns(fields: &SchemeFields) -> Result<Values, WorkbookError> {
    let Beneficiaries {
        who,
        range,
        households,
        persons,
        outsiders,
    } = &fields.beneficiaries;
    let values = Values::new()
        .count(":rank", "在需求中的位次", fields.rank)?
        .text(
            ":provider",
            fields.provider.as_ref().map(ProviderId::as_str),
        )
        .text(":ground", fields.ground.as_deref());
    values
        .said(":name", "项目名称", &fields.name)?
        .text(":category", fields.category.as_deref())
        .word_opt(":mode", fields.mode.as_ref())?
        .text(":undertaker", fields.undertaker.as_deref())
        .text(":measures", fields.measures.as_deref())
        .text(":place", fields.place.as_deref())
        .day_opt(":start", fields.start)
        .day_opt(":finish", fields.finish)
        .text(":beneficiaries_who", who.as_deref())
        .text(":beneficiaries_range", range.as_deref())
        .count(":beneficiaries_households", "受益户数", *households)?
        .count(":beneficiaries_persons", "受益人数", *persons)?
        .count(":beneficiaries_outsiders", "外来受益人数", *outsiders)?
        .word_opt(":urgency", fields.urgency.as_ref())
}
