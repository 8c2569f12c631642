//! What a project's file holds, step by step, and what it still lacks: completeness against the stage it has reached.

use super::api::{Dossier, DossierItem, DossierPart, ProjectPick};
use super::found;
use crate::Failure;
use crate::desk::{Cx, pack_of};
use chrono::NaiveDate;
use papers::Kind;
use policy::facts::{BookFacts, NoticeKind, ProjectFacts, Record, ScanFacts};
use policy::finding::{Finding, ProjectJudgement, Severity, StepStatus};
use policy::pack::{Late, Step, StepKind};
use workbook::paper::{self, Paper};

/// Something kept, with the kind of step that it belongs to.
type Kept = (StepKind, DossierItem);

pub(crate) fn dossier(cx: &Cx<'_>, request: ProjectPick) -> Result<Dossier, Failure> {
    let facts = cx.facts_of(&request.project)?;
    let project = found(&facts, &request.project)?;
    let judged = cx.judge(&facts)?;
    let judged = judged.projects.iter().find(|one| one.project == project.id);
    let policies = cx.policies()?;
    let pack = pack_of(&policies, project.pack_on(cx.host.today()))?;
    let issued = cx.open()?.book.read(paper::list)?;
    let kept = kept(&facts, project, &issued, &pack.late);
    let parts = pack.steps.iter().map(|step| part(step, judged, &kept));
    Ok(Dossier {
        parts: parts.collect(),
    })
}

/// A step with what is kept of it and what stands against it.
fn part(step: &Step, judged: Option<&ProjectJudgement>, kept: &[Kept]) -> DossierPart {
    let state = judged.and_then(|one| one.steps.iter().find(|state| state.code == step.code));
    let findings = judged.map_or(&[][..], |one| &one.findings);
    let lacks = |one: &&Finding| {
        let own = one.step.as_deref() == Some(&step.code);
        own && one.severity != Severity::Info && one.lifted.is_none()
    };
    let of_step = kept.iter().filter(|(kind, _)| *kind == step.kind);
    DossierPart {
        code: step.code.clone(),
        name: step.name.clone(),
        status: state.map_or(StepStatus::Open, |state| state.status),
        items: of_step.map(|(_, item)| item.clone()).collect(),
        lacks: findings.iter().filter(lacks).cloned().collect(),
    }
}

/// Returns all that is kept of a project, by day.
fn kept(facts: &BookFacts, project: &ProjectFacts, issued: &[Paper], late: &Late) -> Vec<Kept> {
    let mut kept: Vec<Kept> = issued
        .iter()
        .filter(|paper| is_of(facts, project, paper))
        .filter_map(of_paper)
        .collect();
    for meeting in facts.meetings_of(&project.id) {
        kept.extend(scans(
            StepKind::Decide,
            When::of(late, Some(meeting.fields.held_on), meeting.entered_on),
            &meeting.scans,
        ));
    }
    acts(project, late, &mut kept);
    photos(project, &mut kept);
    let own = facts.records.all();
    let own = own
        .into_iter()
        .filter(|one| one.project.as_ref() == Some(&project.id));
    for record in project.records.all().into_iter().chain(own) {
        kept.extend(scans(
            step_of(&record.fields),
            When::of(late, record.fields.day(), record.entered_on),
            &record.scans,
        ));
    }
    kept.sort_by_key(|(_, item)| item.on);
    kept
}

fn is_of(facts: &BookFacts, project: &ProjectFacts, paper: &Paper) -> bool {
    let of_meeting = || {
        facts
            .meetings_of(&project.id)
            .any(|one| Some(&one.id) == paper.meeting.as_ref())
    };
    paper.project.as_ref() == Some(&project.id) || of_meeting()
}

fn of_paper(paper: &Paper) -> Option<Kept> {
    let item = DossierItem {
        what: paper.kind.clone(),
        on: Some(paper.issued_on),
        days_late: None,
        number: Some(paper.number.clone()),
        paper: Some(paper.id.clone()),
        attachment: None,
    };
    Some((Kind::named(&paper.kind)?.step(), item))
}

/// The day of an act, and how late it was entered.
#[derive(Clone, Copy)]
struct When {
    on: NaiveDate,
    days_late: Option<i64>,
}

impl When {
    /// Returns the day of the act; that of its entry when the act has none.
    fn of(late: &Late, on: Option<NaiveDate>, entered: NaiveDate) -> Self {
        Self {
            on: on.unwrap_or(entered),
            days_late: on.and_then(|on| late.days_late(on, entered)),
        }
    }
}

/// Scans of what the street decided, of contracts and filings.
fn acts(project: &ProjectFacts, late: &Late, kept: &mut Vec<Kept>) {
    let mut of = |step, on, entered, own: &[ScanFacts]| {
        kept.extend(scans(step, When::of(late, on, entered), own));
    };
    for one in &project.reviews {
        let on = one.fields.reviewed_on.or(one.fields.submitted_on);
        of(StepKind::Review, on, one.entered_on, &one.scans);
    }
    for one in &project.approvals {
        let on = one.fields.approved_on;
        of(StepKind::Approve, on, one.entered_on, &one.scans);
    }
    for one in &project.contracts {
        let on = one.fields.signed_on;
        of(StepKind::Execute, on, one.entered_on, &one.scans);
    }
    for one in &project.filings {
        let on = one.fields.registered_on.or(one.fields.sent_on);
        of(StepKind::File, on, one.entered_on, &one.scans);
    }
}

fn scans(step: StepKind, when: When, scans: &[ScanFacts]) -> Vec<Kept> {
    let item = |scan: &ScanFacts| DossierItem {
        what: scan.caption.clone().unwrap_or_else(|| "扫描件".to_owned()),
        on: Some(when.on),
        days_late: when.days_late,
        number: None,
        paper: None,
        attachment: Some(scan.attachment.clone()),
    };
    scans.iter().map(|scan| (step, item(scan))).collect()
}

/// Photos of postings, with the step that the notice belongs to.
fn photos(project: &ProjectFacts, kept: &mut Vec<Kept>) {
    for notice in &project.notices {
        let step = match notice.kind {
            NoticeKind::Decision => StepKind::Decide,
            NoticeKind::Project => StepKind::Publicise,
            NoticeKind::Contract | NoticeKind::Termination => StepKind::Execute,
            NoticeKind::Evaluation => StepKind::Accept,
            NoticeKind::Completion => StepKind::Disclose,
        };
        for place in &notice.places {
            let item = |photo: &policy::facts::PhotoFacts| DossierItem {
                what: format!("{}张贴照片", place.name),
                on: photo.taken_on.or(place.posted_on),
                days_late: None,
                number: None,
                paper: None,
                attachment: Some(photo.attachment.clone()),
            };
            kept.extend(place.photos.iter().map(|photo| (step, item(photo))));
        }
    }
}

fn step_of(record: &Record) -> StepKind {
    match record {
        Record::Progress(_)
        | Record::Change(_)
        | Record::Termination(_)
        | Record::Joint(_)
        | Record::Postponement(_) => StepKind::Execute,
        Record::Completion(_) | Record::Asset(_) | Record::AssetEvent(_) => StepKind::Disclose,
        _ => StepKind::Accept,
    }
}
