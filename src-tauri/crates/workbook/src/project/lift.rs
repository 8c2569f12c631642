//! Findings that were lifted by a written reason.

use super::present;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, attachment};
use policy::facts::{Decision, ProjectId};

/// A liftable finding of a project and why it is lifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lift {
    /// Rule id, as in the clause map.
    pub rule: String,
    /// Subject of the finding.
    pub subject: String,
    /// The written reason.
    pub reason: String,
    /// The deciding body's own decision; a fixed block needs one.
    pub decision: Option<Decision>,
}

/// Lifts a finding on the day of the act; a finding lifted before gets the new reason. Whether it may be lifted is
/// for the rules to say.
///
/// # Errors
/// `Gone`; `BadValue` when the reason, or the body or number of a decision, is empty.
pub fn lift(tx: &mut Tx<'_>, id: &ProjectId, lift: &Lift) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let decision = lift.decision.as_ref();
    decision.map_or(Ok(()), |decision| check(tx, decision))?;
    Values::new()
        .id(":project", id.as_str())
        .said(":rule", "核查规则", &lift.rule)?
        .said(":subject", "核查对象", &lift.subject)?
        .said(":reason", "理由", &lift.reason)?
        .day(":lifted_on", tx.day())
        .text(":decided_by", decision.map(|one| one.body.as_str()))
        .text(
            ":decision_document",
            decision.map(|one| one.document.as_str()),
        )
        .day_opt(":decision_dated_on", decision.map(|one| one.dated_on))
        .text(
            ":decision_attachment",
            decision.map(|one| one.attachment.as_str()),
        )
        .run(tx.conn(), include_str!("lift_finding.sql"))?;
    Ok(())
}

/// A decision is cited by who made it and its number, and kept as a scan.
fn check(tx: &Tx<'_>, decision: &Decision) -> Result<(), WorkbookError> {
    attachment::present(tx.conn(), &decision.attachment)?;
    Values::new()
        .said("decision.body", "作出决定的单位", &decision.body)?
        .said("decision.document", "决定的文号", &decision.document)?;
    Ok(())
}
