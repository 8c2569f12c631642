//! One project with all that belongs to it, loaded without the others.

use super::found;
use crate::Failure;
use crate::cx::{Cx, pack_of};
use policy::facts::{BookFacts, ProjectFacts, ProjectId};
use policy::finding::ProjectJudgement;
use policy::pack::Pack;

/// A project, what was found about it today, and the pack that it goes by.
#[derive(Clone, Copy)]
pub(crate) struct Alone<'a> {
    pub facts: &'a BookFacts,
    pub project: &'a ProjectFacts,
    pub judged: Option<&'a ProjectJudgement>,
    pub pack: &'a Pack,
}

/// Loads and judges a project and works with it.
pub(crate) fn alone<R>(
    cx: &Cx<'_>,
    id: &ProjectId,
    work: impl FnOnce(&Alone<'_>) -> Result<R, Failure>,
) -> Result<R, Failure> {
    let facts = cx.facts_of(id)?;
    let project = found(&facts, id)?;
    let (judged, policies) = (cx.judge(&facts)?, cx.policies()?);
    work(&Alone {
        facts: &facts,
        project,
        judged: judged.projects.iter().find(|one| one.project == *id),
        pack: pack_of(&policies, project.pack_on(cx.host.today()))?,
    })
}
