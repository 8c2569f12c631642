//! What changes the course of a project: withdrawal, another pack, the project it follows, what those who supervise saw.

use super::present;
use crate::Tx;
use crate::error::WorkbookError;
use crate::values::Values;
use policy::facts::{EntryFacts, EntryId, PackTurn, ProjectId, Withdrawal};
use policy::personal::Internal;

/// Takes a project back, with the reason.
///
/// # Errors
/// `Gone`; `BadValue` when no reason is given.
pub fn withdraw(
    tx: &mut Tx<'_>,
    id: &ProjectId,
    withdrawal: &Withdrawal,
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let sql = "UPDATE project SET withdrawn_on = :on, withdrawn_reason = :reason WHERE id = :id";
    Values::new()
        .said(":reason", "撤回的原因", &withdrawal.reason)?
        .day(":on", withdrawal.on)
        .id(":id", id.as_str())
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Takes a withdrawal back: the project goes on.
///
/// # Errors
/// `Gone`; `NotNow` when it was not withdrawn.
pub fn resume(tx: &mut Tx<'_>, id: &ProjectId) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let sql = "UPDATE project SET withdrawn_on = NULL, withdrawn_reason = NULL
        WHERE id = :id AND withdrawn_on IS NOT NULL";
    match Values::new().id(":id", id.as_str()).run(tx.conn(), sql)? {
        0 => Err(WorkbookError::NotNow {
            says: "这个项目没有撤回过".to_owned(),
            remedy: "请刷新后再试。".to_owned(),
        }),
        _ => Ok(()),
    }
}

/// Says that a project was set up anew for one that the street sent back.
///
/// # Errors
/// `Gone` for either; `BadValue` when a project would follow itself.
pub fn follow(tx: &mut Tx<'_>, id: &ProjectId, before: &ProjectId) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    present(tx.conn(), before)?;
    let values = Values::new();
    if id == before {
        return Err(values.refused(":follows", "项目不能接续自己".to_owned()));
    }
    let values = values
        .id(":id", id.as_str())
        .id(":follows", before.as_str());
    values.run(
        tx.conn(),
        "UPDATE project SET follows = :follows WHERE id = :id",
    )?;
    Ok(())
}

/// Has the acts of a project follow another pack from a day on (第十三条); a choice for the same day is written over.
///
/// # Errors
/// `Gone` for the project, or when the pack is not in the book.
pub fn turn_pack(tx: &mut Tx<'_>, id: &ProjectId, turn: &PackTurn) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let known = "SELECT 1 FROM pack WHERE id = :id";
    crate::columns::require(tx.conn(), known, &turn.pack, "个政策包")?;
    let sql = "INSERT INTO project_pack (project, valid_from, pack) VALUES (:id, :from, :pack)
        ON CONFLICT (project, valid_from) DO UPDATE SET pack = excluded.pack";
    Values::new()
        .id(":id", id.as_str())
        .day(":from", turn.from)
        .id(":pack", &turn.pack)
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Enters what a supervising body saw at a moment of a project.
///
/// # Errors
/// `Gone`; `BadValue` when somebody or something is not said.
pub fn add_entry(tx: &mut Tx<'_>, id: &ProjectId, entry: &EntryFacts) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    Values::new()
        .id(":id", entry.id.as_str())
        .id(":project", id.as_str())
        .said(":body", "监督单位", &entry.body)?
        .word(":moment", &entry.moment)?
        .said(":seen_by", "监督人", entry.entry.by.read(&Internal))?
        .day(":seen_on", entry.entry.on)
        .said(":says", "监督意见", &entry.entry.says)?
        .run(tx.conn(), include_str!("add_entry.sql"))?;
    Ok(())
}

/// Takes an entry away that was made by mistake.
///
/// # Errors
/// `Gone`.
pub fn remove_entry(tx: &mut Tx<'_>, id: &EntryId) -> Result<(), WorkbookError> {
    let sql = "DELETE FROM project_entry WHERE id = :id";
    match Values::new().id(":id", id.as_str()).run(tx.conn(), sql)? {
        0 => Err(WorkbookError::Gone {
            what: "条监督记录"
        }),
        _ => Ok(()),
    }
}
