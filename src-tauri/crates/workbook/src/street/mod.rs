//! What the street and the district decided about projects, and what was filed with them.

pub mod approval;
pub mod contract;
pub mod filing;
pub mod review;

use crate::error::WorkbookError;
use policy::facts::{ProjectId, RevisionId};
use rusqlite::{Connection, named_params};

/// Checks that a revision, when one is named, is one of the project.
fn own_revision(
    db: &Connection,
    revision: Option<&RevisionId>,
    project: &ProjectId,
) -> Result<(), WorkbookError> {
    let Some(revision) = revision else {
        return Ok(());
    };
    let sql = "SELECT 1 FROM project_revision WHERE id = :id AND project = :project";
    let params = named_params! { ":id": revision.as_str(), ":project": project.as_str() };
    if db.prepare_cached(sql)?.exists(params)? {
        Ok(())
    } else {
        Err(WorkbookError::Gone {
            what: "份方案定稿"
        })
    }
}
