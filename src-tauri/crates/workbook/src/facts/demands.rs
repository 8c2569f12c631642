//! All demands, and which projects answer which.

use super::Children;
use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use policy::facts::{DemandFacts, DemandId, ProjectId};
use rusqlite::Connection;

const DEMAND: Origin = Origin {
    table: "demand",
    key: "id",
};
const LINK: Origin = Origin {
    table: "project_demand",
    key: "project",
};

/// Links between what is not in the bin, in the order of projects, then of demand numbers.
pub(super) fn links(db: &Connection) -> Result<Vec<(ProjectId, DemandId)>, WorkbookError> {
    all(db, LINK, include_str!("load_links.sql"), (), |row| {
        Ok((
            ProjectId::new(row.text("project")?),
            DemandId::new(row.text("demand")?),
        ))
    })
}

pub(super) fn load(
    db: &Connection,
    links: &[(ProjectId, DemandId)],
) -> Result<Vec<DemandFacts>, WorkbookError> {
    let answered = links
        .iter()
        .map(|(project, demand)| (demand.as_str().to_owned(), project.clone()));
    let mut projects = Children::new(answered.collect());
    all(db, DEMAND, include_str!("load_demands.sql"), (), |row| {
        demand(row, &mut projects)
    })
}

fn demand(
    row: &Columns<'_>,
    projects: &mut Children<ProjectId>,
) -> Result<DemandFacts, WorkbookError> {
    let id = row.text("id")?;
    Ok(DemandFacts {
        number: row.get("number")?,
        collected_on: row.day("collected_on")?,
        channel: row.text_opt("channel")?,
        collector: row.text_opt("collector")?,
        proposer: row.personal_opt("proposer")?,
        proposer_role: row.text_opt("proposer_role")?,
        phone: row.personal_opt("phone")?,
        location: row.personal_opt("location")?,
        content: row.text("content")?,
        category: row.text_opt("category")?,
        category_text: row.text_opt("category_text")?,
        households: row.get("households")?,
        households_approximate: row.flag("households_approximate")?,
        urgency: row.word_opt("urgency")?,
        state: row.word("state")?,
        note: row.text_opt("note")?,
        merged_into: row.text_opt("merged_into")?.map(DemandId::new),
        projects: projects.take(&id),
        id: DemandId::new(id),
    })
}
