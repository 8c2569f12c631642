//! What a purpose is about: the projects that stand before its step, and what each still lacks for it.

use super::api::{SubmissionPlanned, SubmissionProject};
use crate::Failure;
use crate::cx::{Cx, current_pack, pack_of};
use exchange::bundle::{Concern, Purpose};
use policy::facts::{BookFacts, ProjectFacts, ProjectId};
use policy::finding::{ProjectJudgement, StepStatus};
use policy::judge::Judgement;
use policy::pack::Submission;
use workbook::paper::{self, Paper};

/// Returns what a bundle of a purpose would bring.
pub(super) fn plan(
    cx: &Cx<'_>,
    (facts, judged): (&BookFacts, &Judgement),
    purpose: Purpose,
) -> Result<SubmissionPlanned, Failure> {
    let policies = cx.policies()?;
    let issued = cx.open()?.book.read(paper::list)?;
    let mut projects = Vec::new();
    for (project, judged) in facts.projects.iter().zip(&judged.projects) {
        let pack = pack_of(&policies, project.pack_on(cx.host.today()))?;
        let brought = pack.submission(purpose.code());
        projects.extend(brought.and_then(|brought| due(facts, project, judged, brought, &issued)));
    }
    Ok(SubmissionPlanned {
        projects,
        sheets: sheets(cx, facts, purpose)?,
        papers: issued.len() as i64,
    })
}

/// Returns the kinds of sheet that go along: those of the pack, else all that may.
pub(super) fn sheets(
    cx: &Cx<'_>,
    facts: &BookFacts,
    purpose: Purpose,
) -> Result<Vec<String>, Failure> {
    let policies = cx.policies()?;
    let pack = current_pack(&policies, &facts.community)?;
    let all = || crate::sheet::names().map(str::to_owned).collect();
    let brought = pack.submission(purpose.code());
    Ok(brought.map_or_else(all, |brought| brought.sheets.clone()))
}

/// Returns the projects that a bundle names: those asked for, else those that lack nothing.
pub(super) fn concerns(
    facts: &BookFacts,
    planned: &SubmissionPlanned,
    asked: Option<&[ProjectId]>,
) -> Result<Vec<Concern>, Failure> {
    let ready = || {
        let ready = planned.projects.iter().filter(|one| one.lacks.is_empty());
        ready.map(|one| one.project.clone()).collect()
    };
    let asked = asked.map_or_else(ready, <[ProjectId]>::to_vec);
    let named = asked
        .iter()
        .map(|id| crate::project::found(facts, id).map(Concern::of));
    named.collect()
}

/// Returns a project whose step is still open, with what stands in its way.
fn due(
    facts: &BookFacts,
    project: &ProjectFacts,
    judged: &ProjectJudgement,
    brought: &Submission,
    issued: &[Paper],
) -> Option<SubmissionProject> {
    let place = judged
        .steps
        .iter()
        .position(|step| step.code == brought.step)?;
    let open = judged.steps[place].status != StepStatus::Done && project.withdrawn.is_none();
    let before = judged.steps[..place].iter();
    let undone = before.filter(|step| step.status != StepStatus::Done);
    let undone = undone.map(|step| format!("“{}”还没有完成。", step.name));
    let papers = brought.papers.iter();
    let missing = papers.filter(|kind| !is_issued(facts, project, kind, issued));
    let missing = missing.map(|kind| format!("《{kind}》还没有印发。"));
    open.then(|| SubmissionProject {
        project: project.id.clone(),
        number: project.number.clone(),
        name: project.scheme.name.clone(),
        total_fen: project.scheme.total(),
        lacks: undone.chain(missing).collect(),
    })
}

/// Tells whether a kind of paper was issued for the project, or for every meeting that had it before it.
fn is_issued(facts: &BookFacts, project: &ProjectFacts, kind: &str, issued: &[Paper]) -> bool {
    let of_kind = || issued.iter().filter(|paper| paper.kind == kind);
    let own = of_kind().any(|paper| paper.project.as_ref() == Some(&project.id));
    let mut meetings = facts.meetings_of(&project.id).peekable();
    let of_meetings = meetings.peek().is_some()
        && meetings
            .all(|meeting| of_kind().any(|paper| paper.meeting.as_ref() == Some(&meeting.id)));
    own || of_meetings
}
