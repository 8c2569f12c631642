//! The projects put before a meeting, with what was said and how it voted.

use super::present;
use crate::Tx;
use crate::columns::require;
use crate::error::WorkbookError;
use crate::list::{List, numbered};
use crate::project;
use crate::values::Values;
use policy::facts::{Ballot, MatterFields, MatterId, MeetingId, ProjectId, Remark, RevisionId};
use rusqlite::Connection;

const MATTERS: List = List {
    field: "matters",
    delete_gone: "DELETE FROM meeting_matter
        WHERE meeting = :owner AND id NOT IN (SELECT value FROM json_each(:kept))",
    count: "SELECT COUNT(*) AS rows FROM meeting_matter WHERE meeting = :owner",
};

/// A project on the agenda of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterRow {
    /// Id from the host, the same as long as it is the same item.
    pub id: MatterId,
    /// The project.
    pub project: ProjectId,
    /// The frozen revision that lay before the meeting.
    pub revision: Option<RevisionId>,
}

/// Writes the agenda of a meeting, in order. What was recorded about items that stay is kept.
///
/// # Errors
/// `Gone` for the meeting, a project, or a revision of another project; `NotNow` when an item with remarks or votes
/// is no longer on it; `BadValue` for an item of another meeting or a project that is on it twice.
pub fn set_matters(
    tx: &mut Tx<'_>,
    id: &MeetingId,
    matters: &[MatterRow],
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    refuse_spoken(tx.conn(), id, matters)?;
    refuse_twice(matters)?;
    let ids = matters.iter().map(|matter| matter.id.as_str());
    MATTERS.keep(tx.conn(), id.as_str(), ids)?;
    for (ord, matter) in numbered(matters) {
        project::present(tx.conn(), &matter.project)?;
        Values::of_row("matters", ord)
            .id(":id", matter.id.as_str())
            .id(":meeting", id.as_str())
            .put(":ord", ord)
            .id(":project", matter.project.as_str())
            .text(
                ":revision",
                matter.revision.as_ref().map(RevisionId::as_str),
            )
            .run(tx.conn(), include_str!("save_matter.sql"))?;
        check_revision(tx.conn(), &matter.id)?;
    }
    MATTERS.check(tx.conn(), id.as_str(), matters.len())
}

/// Writes what was recorded about one project at a meeting.
///
/// # Errors
/// `Gone`; `BadValue` for votes below zero or an empty remark.
pub fn set_matter(
    tx: &mut Tx<'_>,
    id: &MatterId,
    fields: &MatterFields,
) -> Result<(), WorkbookError> {
    require(
        tx.conn(),
        include_str!("find_matter.sql"),
        id.as_str(),
        "项议题",
    )?;
    let values = Values::new()
        .id(":id", id.as_str())
        .text(
            ":revision",
            fields.revision.as_ref().map(RevisionId::as_str),
        )
        .text(":explained", fields.explained.as_deref())
        .word_opt(":announced", fields.announced.as_ref())?
        .text(":conclusion", fields.conclusion.as_deref());
    ballot(values, fields.ballot.as_ref())?.run(tx.conn(), include_str!("update_matter.sql"))?;
    check_revision(tx.conn(), id)?;
    set_remarks(tx, id, &fields.remarks)
}

fn ballot(values: Values, ballot: Option<&Ballot>) -> Result<Values, WorkbookError> {
    let count = |of: fn(&Ballot) -> i64| ballot.map(of);
    values
        .put(":balloted", ballot.is_some())
        .word_opt(":manner", ballot.and_then(|ballot| ballot.manner.as_ref()))?
        .count(":approve", "同意票数", count(|ballot| ballot.approve))?
        .count(":against", "反对票数", count(|ballot| ballot.against))?
        .count(":abstain", "弃权票数", count(|ballot| ballot.abstain))?
        .count(":not_cast", "未投票数", count(|ballot| ballot.not_cast))
}

fn set_remarks(tx: &mut Tx<'_>, id: &MatterId, remarks: &[Remark]) -> Result<(), WorkbookError> {
    let shorter = "DELETE FROM meeting_remark WHERE matter = :matter AND ord > :count";
    Values::new()
        .id(":matter", id.as_str())
        .put(":count", i64::try_from(remarks.len()).unwrap_or(i64::MAX))
        .run(tx.conn(), shorter)?;
    for (ord, remark) in numbered(remarks) {
        Values::of_row("remarks", ord)
            .id(":matter", id.as_str())
            .put(":ord", ord)
            .personal(":speaker", remark.by.as_ref())
            .said(":says", "发言内容", &remark.says)?
            .put(":objects", remark.objects)
            .run(tx.conn(), include_str!("save_remark.sql"))?;
    }
    Ok(())
}

/// What was said and voted stays on record: such an item cannot silently leave the agenda.
fn refuse_spoken(
    db: &Connection,
    id: &MeetingId,
    matters: &[MatterRow],
) -> Result<(), WorkbookError> {
    let kept = serde_json::Value::from_iter(matters.iter().map(|matter| matter.id.as_str()));
    let spoken = db
        .prepare_cached(include_str!("find_spoken_matter.sql"))?
        .exists(rusqlite::named_params! { ":meeting": id.as_str(), ":kept": kept.to_string() })?;
    if !spoken {
        return Ok(());
    }
    Err(WorkbookError::NotNow {
        says: "有一项议题已经登记了发言或表决，不能从议程里去掉".to_owned(),
        remedy: "登记有误的，请先清空这项议题的发言和表决。".to_owned(),
    })
}

fn refuse_twice(matters: &[MatterRow]) -> Result<(), WorkbookError> {
    let mut seen = std::collections::HashSet::new();
    match numbered(matters).find(|(_, matter)| !seen.insert(&matter.project)) {
        None => Ok(()),
        Some((ord, _)) => {
            let says = "同一个项目在一次会议的议程里出现了两次".to_owned();
            Err(Values::of_row("matters", ord).refused(":project", says))
        }
    }
}

/// Checks after writing that the revision is one of the matter's own project.
fn check_revision(db: &Connection, id: &MatterId) -> Result<(), WorkbookError> {
    let foreign = db
        .prepare_cached(include_str!("find_foreign_revision.sql"))?
        .exists(rusqlite::named_params! { ":id": id.as_str() })?;
    if foreign {
        Err(WorkbookError::Gone {
            what: "份方案定稿"
        })
    } else {
        Ok(())
    }
}
