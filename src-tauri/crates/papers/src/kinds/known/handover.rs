//! A hand-over between secretaries: what the book holds that day.

use super::community::community;
use super::numbered;
use crate::error::PaperError;
use crate::job::{Job, Subject};
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::{chinese_date, chinese_figures};

/// Returns the facts of a hand-over.
pub(crate) fn handover(job: &Job<'_>) -> Result<Facts, PaperError> {
    let Subject::Handover(id) = &job.subject else {
        return Err(job.wrong_subject());
    };
    let one = job.facts.handovers.iter().find(|known| &known.id == id);
    let one = one.ok_or(PaperError::NotFound { what: "移交" })?;
    let path = |key: &str| format!("handovers.{}.{key}", one.id);
    let mut facts = community(job, one.on);
    facts.is(Fact::HandedOn, chinese_date(one.on), path("on"));
    facts.is(Fact::Giving, &one.from, path("from"));
    facts.is(Fact::Taking, &one.to, path("to"));
    facts.may(Fact::Overseer, one.overseer.clone(), path("overseer"));
    facts.may(Fact::HandoverNote, one.note.clone(), path("note"));
    facts.list(List::Handed, numbered(handed(job)));
    Ok(facts)
}

fn handed(job: &Job<'_>) -> impl Iterator<Item = Facts> {
    let (facts, words) = (job.facts, &job.wording.words);
    let of_projects = facts.projects.iter().map(|project| project.papers.len());
    let papers = of_projects.sum::<usize>() + facts.papers.len();
    let counted: [(&String, usize, &str); 7] = [
        (&words.handed_demands, facts.demands.len(), "demands"),
        (&words.handed_projects, facts.projects.len(), "projects"),
        (&words.handed_meetings, facts.meetings.len(), "meetings"),
        (&words.handed_papers, papers, "papers"),
        (&words.handed_people, facts.people.len(), "people"),
        (&words.handed_providers, facts.providers.len(), "providers"),
        (&words.handed_resources, facts.resources.len(), "resources"),
    ];
    let row = |(what, count, path): (&String, usize, &str)| {
        let mut facts = Facts::default();
        facts.is(Fact::Handed, what, path);
        facts.is(Fact::HandedCount, chinese_figures(count as i64), path);
        facts
    };
    counted.map(row).into_iter()
}
