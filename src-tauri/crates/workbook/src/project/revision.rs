//! Frozen revisions: the scheme word for word as it went to the meetings, the street or the notice board.

use super::present;
use crate::Tx;
use crate::error::WorkbookError;
use crate::facts::{Span, scheme_of};
use crate::values::Values;
use chrono::NaiveDate;
use policy::facts::{ProjectId, RevisionFacts, RevisionId};
use rusqlite::{Connection, named_params};

/// Freezes the scheme of a project as it stands now, as its next revision.
///
/// # Errors
/// `Gone`.
pub fn freeze(
    tx: &mut Tx<'_>,
    revision: RevisionId,
    id: &ProjectId,
    frozen_on: NaiveDate,
    reason: Option<&str>,
) -> Result<RevisionFacts, WorkbookError> {
    present(tx.conn(), id)?;
    let scheme = scheme_of(tx.conn(), &Span::of(Some(id)))?
        .ok_or(WorkbookError::Gone { what: "个项目" })?;
    let broken = |error: serde_json::Error| WorkbookError::Bug {
        source: error.into(),
    };
    let frozen = RevisionFacts {
        number: next_number(tx.conn(), id)?,
        digest: scheme.digest().map_err(broken)?,
        reason: reason
            .filter(|reason| !reason.trim().is_empty())
            .map(str::to_owned),
        id: revision,
        frozen_on,
        scheme,
    };
    let text = serde_json::to_string(&frozen.scheme).map_err(broken)?;
    insert(tx.conn(), id, &frozen, &text)?;
    Ok(frozen)
}

fn insert(
    db: &Connection,
    id: &ProjectId,
    frozen: &RevisionFacts,
    text: &str,
) -> Result<(), WorkbookError> {
    Values::new()
        .id(":id", frozen.id.as_str())
        .id(":project", id.as_str())
        .put(":number", frozen.number)
        .day(":frozen_on", frozen.frozen_on)
        .text(":reason", frozen.reason.as_deref())
        .id(":digest", &frozen.digest)
        .id(":scheme", text)
        .run(db, include_str!("freeze_revision.sql"))?;
    Ok(())
}

fn next_number(db: &Connection, id: &ProjectId) -> Result<i64, WorkbookError> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM project_revision WHERE project = :project";
    Ok(db
        .prepare_cached(sql)?
        .query_row(named_params! { ":project": id.as_str() }, |row| {
            row.get("number")
        })?)
}
