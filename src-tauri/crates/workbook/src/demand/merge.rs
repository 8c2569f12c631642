//! Merging demands that say the same: the duplicate keeps its row and number and points at the one that stands.

use super::present;
use crate::Tx;
use crate::columns::{Origin, first};
use crate::error::WorkbookError;
use crate::values::Values;
use policy::facts::DemandId;
use rusqlite::{Connection, named_params};

const DEMAND: Origin = Origin {
    table: "demand",
    key: "id",
};

/// Merges a demand into another one: its projects now answer that one, and so do the demands merged into it before.
///
/// # Errors
/// `Gone`; `BadValue` when both are the same; `NotNow` when the other one was itself merged away.
pub fn merge(tx: &mut Tx<'_>, from: &DemandId, into: &DemandId) -> Result<(), WorkbookError> {
    present(tx.conn(), from)?;
    if from == into {
        return Err(WorkbookError::BadValue {
            field: "into".to_owned(),
            says: "需求不能并入它自己".to_owned(),
        });
    }
    refuse_merged(tx.conn(), into)?;
    let both = || {
        Values::new()
            .id(":from", from.as_str())
            .id(":into", into.as_str())
    };
    both().run(tx.conn(), include_str!("merge_mark.sql"))?;
    both().run(tx.conn(), include_str!("merge_give_links.sql"))?;
    let links = "DELETE FROM project_demand WHERE demand = :from";
    Values::new()
        .id(":from", from.as_str())
        .run(tx.conn(), links)?;
    Ok(())
}

/// Takes a merge back; projects stay with the demand into which it was merged.
///
/// # Errors
/// `Gone`.
pub fn separate(tx: &mut Tx<'_>, id: &DemandId) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let sql = "UPDATE demand SET merged_into = NULL WHERE id = :id";
    Values::new().id(":id", id.as_str()).run(tx.conn(), sql)?;
    Ok(())
}

/// Refuses a demand that was merged into another one: whatever points at it must point at that one.
pub(crate) fn refuse_merged(db: &Connection, id: &DemandId) -> Result<(), WorkbookError> {
    present(db, id)?;
    let sql = "SELECT id, number FROM demand WHERE id = :id AND merged_into IS NOT NULL";
    refuse(db, sql, id, |number| WorkbookError::NotNow {
        says: format!("第{number}号需求已经并入别的需求"),
        remedy: "请改选它并入的那条需求，或者先把它分开。".to_owned(),
    })
}

/// Refuses to remove a demand that others point at.
pub(super) fn refuse_with_merged(db: &Connection, id: &DemandId) -> Result<(), WorkbookError> {
    let sql = "SELECT id, number FROM demand WHERE merged_into = :id AND removed_on IS NULL ORDER BY number";
    refuse(db, sql, id, |number| WorkbookError::NotNow {
        says: format!("第{number}号需求已经并入这条需求，不能只删除这一条"),
        remedy: "请先把并入的需求分开。".to_owned(),
    })
}

/// Refuses to restore a merged demand while the one it points at is in the bin.
pub(super) fn refuse_without_target(db: &Connection, id: &DemandId) -> Result<(), WorkbookError> {
    refuse(db, include_str!("find_removed_target.sql"), id, |number| {
        WorkbookError::NotNow {
            says: format!("它并入的第{number}号需求还在回收站里"),
            remedy: format!("请先恢复第{number}号需求。"),
        }
    })
}

fn refuse(
    db: &Connection,
    sql: &str,
    id: &DemandId,
    words: impl FnOnce(i64) -> WorkbookError,
) -> Result<(), WorkbookError> {
    let number = first(
        db,
        DEMAND,
        sql,
        named_params! { ":id": id.as_str() },
        |row| row.get("number"),
    )?;
    number.map_or(Ok(()), |number| Err(words(number)))
}
