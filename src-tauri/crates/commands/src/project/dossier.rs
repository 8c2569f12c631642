//! What a project's file holds, step by step, and what it still lacks: completeness against the stage it has reached.

use super::alone::alone;
use super::api::{Dossier, DossierItem, DossierPart, ProjectPick};
use crate::Failure;
use crate::cx::Cx;
use crate::dossier::kept::{Kept, Source, kept};
use policy::finding::{Finding, ProjectJudgement, StepStatus};
use policy::pack::Step;
use workbook::paper;

pub(crate) fn dossier(cx: &Cx<'_>, request: ProjectPick) -> Result<Dossier, Failure> {
    alone(cx, &request.project, |one| {
        let issued = cx.open()?.book.read(paper::list)?;
        let kept = kept(one, &issued);
        let steps = one.pack.steps.iter();
        let parts = steps.map(|step| part(step, one.judged, &kept));
        Ok(Dossier {
            parts: parts.collect(),
        })
    })
}

/// A step with what is kept of it and what stands against it.
fn part(step: &Step, judged: Option<&ProjectJudgement>, kept: &[Kept]) -> DossierPart {
    let state = judged.and_then(|one| one.steps.iter().find(|state| state.code == step.code));
    let findings = judged.map_or(&[][..], |one| &one.findings);
    let lacks = |one: &&Finding| {
        let own = one.step.as_deref() == Some(&step.code);
        own && one.stands()
    };
    let of_step = kept.iter().filter(|one| one.step == step.kind);
    DossierPart {
        code: step.code.clone(),
        name: step.name.clone(),
        status: state.map_or(StepStatus::Open, |state| state.status),
        items: of_step.map(item).collect(),
        lacks: findings.iter().filter(lacks).cloned().collect(),
    }
}

fn item(kept: &Kept) -> DossierItem {
    let (paper, attachment) = match &kept.source {
        Source::Paper(paper) => (Some(paper.clone()), None),
        Source::Scan(attachment) | Source::Photo { attachment, .. } => {
            (None, Some(attachment.clone()))
        }
    };
    DossierItem {
        what: kept.what.clone(),
        on: kept.on,
        days_late: kept.days_late,
        number: kept.number.clone(),
        paper,
        attachment,
    }
}
