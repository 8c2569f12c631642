//! All that the book keeps of a project, with the kind of step that it belongs to.

use crate::project::alone::Alone;
use chrono::NaiveDate;
use papers::Kind;
use policy::facts::record::Dated;
use policy::facts::{
    AttachmentId, BookFacts, NoticeFacts, NoticeKind, PaperId, ProjectFacts, Record, ScanFacts,
    ScanKind,
};
use policy::pack::{Late, StepKind};
use workbook::paper::Paper;

/// Something kept.
pub(crate) struct Kept {
    /// The kind of step that it belongs to.
    pub step: StepKind,
    /// What it is: the kind of paper, what a scan or photo shows.
    pub what: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// How many days after that it was entered, when that is so many that it is marked (补录).
    pub days_late: Option<i64>,
    /// Number of an issued paper.
    pub number: Option<String>,
    /// Where its bytes lie.
    pub source: Source,
}

/// Where the bytes of something kept lie.
pub(crate) enum Source {
    /// An issued paper.
    Paper(PaperId),
    /// A scan.
    Scan(AttachmentId),
    /// A photo, with what it is bound with.
    Photo {
        /// The photo.
        attachment: AttachmentId,
        /// What photos it belongs among, e.g. 立项公示张贴照片.
        among: String,
        /// When it was taken, when said.
        taken_on: Option<NaiveDate>,
    },
}

/// Returns all that is kept of a project, by day.
pub(crate) fn kept(one: &Alone<'_>, issued: &[Paper]) -> Vec<Kept> {
    let Alone {
        facts,
        project,
        pack,
        ..
    } = *one;
    let mut kept: Vec<Kept> = issued
        .iter()
        .filter(|paper| is_of(facts, project, paper))
        .filter_map(of_paper)
        .collect();
    for meeting in facts.meetings_of(&project.id) {
        let when = When::of(&pack.late, Some(meeting.fields.held_on), meeting.entered_on);
        kept.extend(scans(StepKind::Decide, when, &meeting.scans));
    }
    acts(project, &pack.late, &mut kept);
    decisions(one, &mut kept);
    project
        .notices
        .iter()
        .for_each(|notice| kept.extend(photos(notice)));
    let own = facts.records.all();
    let own = own
        .into_iter()
        .filter(|one| one.project.as_ref() == Some(&project.id));
    for record in project.records.all().into_iter().chain(own) {
        let when = When::of(&pack.late, record.fields.day(), record.entered_on);
        kept.extend(scans(step_of(&record.fields), when, &record.scans));
    }
    kept.sort_by_key(|one| one.on);
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
    Some(Kept {
        step: Kind::named(&paper.kind)?.step(),
        what: paper.kind.clone(),
        on: Some(paper.issued_on),
        days_late: None,
        number: Some(paper.number.clone()),
        source: Source::Paper(paper.id.clone()),
    })
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
        of(
            StepKind::Review,
            one.fields.day(),
            one.entered_on,
            &one.scans,
        );
    }
    for one in &project.approvals {
        of(
            StepKind::Approve,
            one.fields.day(),
            one.entered_on,
            &one.scans,
        );
    }
    for one in &project.contracts {
        of(
            StepKind::Execute,
            one.fields.day(),
            one.entered_on,
            &one.scans,
        );
    }
    for one in &project.filings {
        of(StepKind::File, one.fields.day(), one.entered_on, &one.scans);
    }
}

/// Written decisions by which findings were lifted, with the step of the finding.
fn decisions(one: &Alone<'_>, kept: &mut Vec<Kept>) {
    let findings = one.judged.map_or(&[][..], |judged| &judged.findings);
    for lift in &one.project.lifts {
        let Some(decision) = &lift.decision else {
            continue;
        };
        let code = findings
            .iter()
            .find(|one| one.is_named_by(lift))
            .and_then(|one| one.step.as_ref());
        let step = one.pack.steps.iter().find(|step| Some(&step.code) == code);
        kept.push(Kept {
            step: step.map_or(StepKind::Approve, |step| step.kind),
            what: format!("{}书面决定", decision.body),
            on: Some(decision.dated_on),
            days_late: None,
            number: Some(decision.document.clone()),
            source: Source::Scan(decision.attachment.clone()),
        });
    }
}

fn scans(step: StepKind, when: When, scans: &[ScanFacts]) -> Vec<Kept> {
    let item = |scan: &ScanFacts| {
        let attachment = scan.attachment.clone();
        let source = match scan.kind {
            ScanKind::Photo => Source::Photo {
                attachment,
                among: "现场照片".to_owned(),
                taken_on: None,
            },
            _ => Source::Scan(attachment),
        };
        Kept {
            step,
            what: scan
                .caption
                .clone()
                .unwrap_or_else(|| shown(scan.kind).to_owned()),
            on: Some(when.on),
            days_late: when.days_late,
            number: None,
            source,
        }
    };
    scans.iter().map(item).collect()
}

fn shown(kind: ScanKind) -> &'static str {
    match kind {
        ScanKind::Minutes => "会议记录扫描件",
        ScanKind::SignIn => "签到表扫描件",
        ScanKind::Ballots => "表决票扫描件",
        ScanKind::Photo => "现场照片",
        ScanKind::Decision => "批复扫描件",
        ScanKind::Contract => "合同扫描件",
        ScanKind::Voucher => "票据扫描件",
        ScanKind::Report => "报告扫描件",
        ScanKind::Other => "扫描件",
    }
}

/// Photos of postings, with the step that the notice belongs to.
fn photos(notice: &NoticeFacts) -> Vec<Kept> {
    let (step, name) = match notice.kind {
        NoticeKind::Decision => (StepKind::Decide, Kind::DecisionNotice),
        NoticeKind::Project => (StepKind::Publicise, Kind::ProjectNotice),
        NoticeKind::Contract => (StepKind::Execute, Kind::ContractNotice),
        NoticeKind::Termination => (StepKind::Execute, Kind::TerminationNotice),
        NoticeKind::Evaluation => (StepKind::Accept, Kind::EvaluationNotice),
        NoticeKind::Completion => (StepKind::Disclose, Kind::CompletionNotice),
    };
    let mut kept = Vec::new();
    for place in &notice.places {
        kept.extend(place.photos.iter().map(|photo| Kept {
            step,
            what: format!("{}张贴照片", place.name),
            on: photo.taken_on.or(place.posted_on),
            days_late: None,
            number: None,
            source: Source::Photo {
                attachment: photo.attachment.clone(),
                among: format!("{name}张贴照片"),
                taken_on: photo.taken_on,
            },
        }));
    }
    kept
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
