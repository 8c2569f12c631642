//! Findings that were lifted by a written reason.

use super::present;
use crate::Tx;
use crate::error::WorkbookError;
use crate::values::Values;
use policy::facts::ProjectId;

/// A liftable finding of a project and why it is lifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lift {
    /// Rule id, as in the clause map.
    pub rule: String,
    /// Subject of the finding.
    pub subject: String,
    /// The written reason.
    pub reason: String,
}

/// Lifts a finding on the day of the act; a finding lifted before gets the new reason. Whether it may be lifted is
/// for the rules to say.
///
/// # Errors
/// `Gone`; `BadValue` when the reason is empty.
pub fn lift(tx: &mut Tx<'_>, id: &ProjectId, lift: &Lift) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    Values::new()
        .id(":project", id.as_str())
        .said(":rule", "核查规则", &lift.rule)?
        .said(":subject", "核查对象", &lift.subject)?
        .said(":reason", "理由", &lift.reason)?
        .day(":lifted_on", tx.day())
        .run(tx.conn(), include_str!("lift_finding.sql"))?;
    Ok(())
}
