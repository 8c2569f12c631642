//! Demands of residents (官组通〔2021〕11号 第五条（一）): the list in which every wish keeps its number.

mod merge;

pub(crate) use merge::refuse_merged;
pub use merge::{merge, separate};

use crate::Tx;
use crate::columns::require;
use crate::error::WorkbookError;
use crate::values::Values;
use policy::facts::{DemandFields, DemandId, DemandState};
use rusqlite::Connection;

/// A demand to be entered; its number comes from the book.
#[derive(Debug, Clone, PartialEq)]
pub struct NewDemand {
    /// Id from the host.
    pub id: DemandId,
    /// What was filled in.
    pub fields: DemandFields,
}

/// Enters a demand and returns its number: one more than the highest ever given, removed demands counted.
///
/// # Errors
/// `BadValue` when the content is empty or the households are below zero.
pub fn add(tx: &mut Tx<'_>, demand: &NewDemand) -> Result<i64, WorkbookError> {
    let number = next_number(tx.conn())?;
    columns(&demand.fields)?
        .id(":id", demand.id.as_str())
        .put(":number", number)
        .run(tx.conn(), include_str!("add_demand.sql"))?;
    Ok(number)
}

/// Writes all fields of a demand.
///
/// # Errors
/// `Gone`; `BadValue` as for [`add`].
pub fn update(tx: &mut Tx<'_>, id: &DemandId, fields: &DemandFields) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    columns(fields)?
        .id(":id", id.as_str())
        .run(tx.conn(), include_str!("update_demand.sql"))?;
    Ok(())
}

/// Records what became of a demand.
///
/// # Errors
/// `Gone`.
pub fn set_state(tx: &mut Tx<'_>, id: &DemandId, state: DemandState) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let sql = "UPDATE demand SET state = :state WHERE id = :id";
    Values::new()
        .word(":state", &state)?
        .id(":id", id.as_str())
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Puts a demand into the bin; it keeps its number and its links.
///
/// # Errors
/// `Gone`; `NotNow` when other demands were merged into it.
pub fn remove(tx: &mut Tx<'_>, id: &DemandId) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    merge::refuse_with_merged(tx.conn(), id)?;
    let sql = "UPDATE demand SET removed_on = :day WHERE id = :id";
    Values::new()
        .day(":day", tx.day())
        .id(":id", id.as_str())
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Takes a demand out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin; `NotNow` when the demand into which it was merged is in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &DemandId) -> Result<(), WorkbookError> {
    merge::refuse_without_target(tx.conn(), id)?;
    let sql = "UPDATE demand SET removed_on = NULL WHERE id = :id AND removed_on IS NOT NULL";
    match Values::new().id(":id", id.as_str()).run(tx.conn(), sql)? {
        0 => Err(WorkbookError::Gone { what: "条需求" }),
        _ => Ok(()),
    }
}

/// Checks that a demand is there and not in the bin.
pub(crate) fn present(db: &Connection, id: &DemandId) -> Result<(), WorkbookError> {
    require(
        db,
        "SELECT 1 FROM demand WHERE id = :id AND removed_on IS NULL",
        id.as_str(),
        "条需求",
    )
}

fn next_number(db: &Connection) -> Result<i64, WorkbookError> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM demand";
    Ok(db
        .prepare_cached(sql)?
        .query_row((), |row| row.get("number"))?)
}

fn columns(fields: &DemandFields) -> Result<Values, WorkbookError> {
    Ok(Values::new()
        .day(":collected_on", fields.collected_on)
        .text(":channel", fields.channel.as_deref())
        .text(":collector", fields.collector.as_deref())
        .personal(":proposer", fields.proposer.as_ref())
        .text(":proposer_role", fields.proposer_role.as_deref())
        .personal(":phone", fields.phone.as_ref())
        .personal(":location", fields.location.as_ref())
        .said(":content", "需求内容", &fields.content)?
        .text(":category", fields.category.as_deref())
        .text(":category_text", fields.category_text.as_deref())
        .count(":households", "涉及户数", fields.households)?
        .put(":households_approximate", fields.households_approximate)
        .word_opt(":urgency", fields.urgency.as_ref())?
        .word(":state", &fields.state)?
        .text(":note", fields.note.as_deref()))
}
