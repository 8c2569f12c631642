//! A correction: which paper, what it said, what is right.

use super::community::community;
use crate::error::PaperError;
use crate::job::{Job, Subject};
use crate::kinds::chinese_date;
use crate::kinds::form::{Fact, Facts};

/// Returns the facts of a correction.
pub(crate) fn correction(job: &Job<'_>) -> Result<Facts, PaperError> {
    let Subject::Correction {
        project,
        correction,
    } = &job.subject
    else {
        return Err(job.wrong_subject());
    };
    let project = job.facts.project(project);
    let project = project.ok_or(PaperError::NotFound { what: "项目" })?;
    let one = project
        .corrections
        .iter()
        .find(|known| &known.id == correction);
    let one = one.ok_or(PaperError::NotFound { what: "更正" })?;
    let path = |key: &str| format!("corrections.{}.{key}", one.id);
    let paper = project.papers.iter().find(|known| known.id == one.paper);
    let mut facts = community(job, one.on);
    facts.is(Fact::Project, &project.scheme.name, "scheme.name");
    facts.may(
        Fact::WrongPaper,
        paper.map(|paper| paper.kind.clone()),
        path("paper"),
    );
    facts.may(
        Fact::WrongNumber,
        paper.map(|paper| paper.number.clone()),
        path("paper"),
    );
    let issued = paper.map(|paper| chinese_date(paper.issued_on));
    facts.may(Fact::WrongDay, issued, path("paper"));
    facts.is(Fact::Wrong, &one.wrong, path("wrong"));
    facts.is(Fact::Right, &one.right, path("right"));
    facts.may(Fact::Why, one.reason.clone(), path("reason"));
    facts.is(Fact::CorrectedOn, chinese_date(one.on), path("on"));
    Ok(facts)
}
