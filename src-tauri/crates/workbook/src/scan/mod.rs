//! Scans and photos kept with an act: signed minutes, sign-in sheets, ballots, written decisions, contracts.

use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, attachment};
use policy::facts::{
    ApprovalId, AttachmentId, ContractId, FilingId, MeetingId, RecordId, ReviewId, ScanKind,
};

/// The act that a scan belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// A meeting.
    Meeting(MeetingId),
    /// A review round.
    Review(ReviewId),
    /// An approval.
    Approval(ApprovalId),
    /// A contract.
    Contract(ContractId),
    /// A filing.
    Filing(FilingId),
    /// A record.
    Record(RecordId),
}

impl Owner {
    /// Returns the id when the owner is of the table that a column points to.
    fn of(&self, table: &str) -> Option<&str> {
        let (own, id) = match self {
            Self::Meeting(id) => ("meeting", id.as_str()),
            Self::Review(id) => ("review", id.as_str()),
            Self::Approval(id) => ("approval", id.as_str()),
            Self::Contract(id) => ("contract", id.as_str()),
            Self::Filing(id) => ("filing", id.as_str()),
            Self::Record(id) => ("record", id.as_str()),
        };
        (own == table).then_some(id)
    }

    fn present(&self, tx: &Tx<'_>) -> Result<(), WorkbookError> {
        match self {
            Self::Meeting(id) => crate::meeting::present(tx.conn(), id),
            Self::Review(id) => crate::street::review::present(tx.conn(), id),
            Self::Approval(id) => crate::street::approval::present(tx.conn(), id),
            Self::Contract(id) => crate::street::contract::present(tx.conn(), id),
            Self::Filing(id) => crate::street::filing::present(tx.conn(), id),
            Self::Record(id) => crate::record::present(tx.conn(), id),
        }
    }
}

/// Keeps an attachment with an act.
///
/// # Errors
/// `Gone` for the act or the attachment.
pub fn add(
    tx: &mut Tx<'_>,
    owner: &Owner,
    scan: &AttachmentId,
    kind: ScanKind,
    caption: Option<&str>,
) -> Result<(), WorkbookError> {
    owner.present(tx)?;
    attachment::present(tx.conn(), scan)?;
    let values = Values::new()
        .id(":attachment", scan.as_str())
        .word(":kind", &kind)?
        .text(":caption", caption)
        .text(":meeting", owner.of("meeting"))
        .text(":review", owner.of("review"))
        .text(":approval", owner.of("approval"))
        .text(":contract", owner.of("contract"))
        .text(":filing", owner.of("filing"))
        .text(":record", owner.of("record"));
    values.run(tx.conn(), include_str!("add_scan.sql"))?;
    Ok(())
}

/// Takes a scan away from its act; the attachment stays in the book.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, scan: &AttachmentId) -> Result<(), WorkbookError> {
    let sql = "DELETE FROM scan WHERE attachment = :id";
    match Values::new().id(":id", scan.as_str()).run(tx.conn(), sql)? {
        0 => Err(WorkbookError::Gone {
            what: "份扫描件"
        }),
        _ => Ok(()),
    }
}
