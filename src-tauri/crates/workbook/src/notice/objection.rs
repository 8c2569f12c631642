//! Objections to a notice, from receipt to answer.

use super::present;
use crate::Tx;
use crate::columns::require;
use crate::error::WorkbookError;
use crate::values::Values;
use chrono::NaiveDate;
use policy::facts::{NoticeId, ObjectionId};
use policy::personal::Personal;

/// An objection as received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewObjection {
    /// Id from the host.
    pub id: ObjectionId,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Who objected.
    pub objector: Option<Personal<String>>,
    /// What was said.
    pub content: String,
}

/// What became of an objection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ruling {
    /// Decision on it.
    pub decision: Option<String>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Day of the answer to the objector.
    pub answered_on: Option<NaiveDate>,
    /// True when the decision changes the scheme materially.
    pub material: Option<bool>,
}

/// Enters an objection to a notice.
///
/// # Errors
/// `Gone`; `BadValue` when the content is empty.
pub fn objection_add(
    tx: &mut Tx<'_>,
    notice: &NoticeId,
    objection: &NewObjection,
) -> Result<(), WorkbookError> {
    present(tx.conn(), notice)?;
    Values::new()
        .id(":id", objection.id.as_str())
        .id(":notice", notice.as_str())
        .day(":received_on", objection.received_on)
        .personal(":objector", objection.objector.as_ref())
        .said(":content", "异议内容", &objection.content)?
        .run(tx.conn(), include_str!("add_objection.sql"))?;
    Ok(())
}

/// Writes what became of an objection.
///
/// # Errors
/// `Gone`.
pub fn objection_decide(
    tx: &mut Tx<'_>,
    id: &ObjectionId,
    ruling: &Ruling,
) -> Result<(), WorkbookError> {
    require(
        tx.conn(),
        include_str!("find_objection.sql"),
        id.as_str(),
        "条异议",
    )?;
    Values::new()
        .id(":id", id.as_str())
        .text(":decision", ruling.decision.as_deref())
        .day_opt(":decided_on", ruling.decided_on)
        .day_opt(":answered_on", ruling.answered_on)
        .put(":material", ruling.material)
        .run(tx.conn(), include_str!("decide_objection.sql"))?;
    Ok(())
}
