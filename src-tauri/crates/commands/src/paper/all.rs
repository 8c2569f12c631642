//! All papers of a project, of a year or of one of their steps in one archive: those that were issued byte for byte,
//! the others as drafts.

use super::api::{PaperAll, PaperAllRequest, PaperRequest};
use super::{file_name, print};
use crate::Failure;
use crate::cx::{Cx, current_pack};
use chrono::Datelike;
use exchange::bundle::NamedFile;
use papers::{Kind, Needs, Stamp};
use policy::Code;
use policy::facts::record::PaymentKind;
use policy::facts::{
    BookFacts, NoticeFacts, NoticeKind, ProjectFacts, ProjectId, RecordId, Recorded,
};
use workbook::paper::{self, Paper};

/// What has been put together so far.
#[derive(Default)]
struct Gathered {
    files: Vec<NamedFile>,
    drafts: i64,
    lacks: Vec<String>,
}

pub(crate) fn all(cx: &Cx<'_>, request: PaperAllRequest) -> Result<PaperAll, Failure> {
    let facts = cx.facts()?;
    let (scope, mut wanted) = in_scope(cx, &facts, &request)?;
    keep_step(cx, &facts, request.step.as_deref(), &mut wanted)?;
    let issued = cx.open()?.book.read(paper::list)?;
    let watch = cx.watch();
    let mut gathered = Gathered::default();
    for (done, one) in wanted.iter().enumerate() {
        watch.tell("汇集文书", done, wanted.len())?;
        match issued.iter().rfind(|row| is_of(row, one)) {
            Some(row) => gathered.take_issued(cx, row)?,
            None => gathered.take_draft(cx, &facts, one)?,
        }
    }
    watch.tell("装成一个文件", 0, 0)?;
    let Gathered {
        files,
        drafts,
        lacks,
    } = gathered;
    Ok(PaperAll {
        papers: files.len() as i64,
        drafts,
        lacks,
        file_name: format!("全部文书-{scope}.zip"),
        zip: cx.keep(exchange::archive_of(&files)?),
    })
}

/// Returns the name of what was asked for, and its papers.
fn in_scope(
    cx: &Cx<'_>,
    facts: &BookFacts,
    request: &PaperAllRequest,
) -> Result<(String, Vec<PaperRequest>), Failure> {
    if let Some(project) = &request.project {
        let project = crate::project::found(facts, project)?;
        return Ok((project.number.clone(), wanted(facts, project)));
    }
    let year = request.year.unwrap_or_else(|| cx.host.today().year());
    let own = facts.projects.iter().filter(|project| project.year == year);
    let mut all: Vec<PaperRequest> = own.flat_map(|project| wanted(facts, project)).collect();
    all.extend(of_year(year));
    Ok((format!("{year}年度"), all))
}

/// Returns the papers of a year itself.
fn of_year(year: i32) -> impl Iterator<Item = PaperRequest> {
    let kinds = Kind::ALL.iter().filter(|kind| kind.needs() == Needs::Year);
    kinds.map(move |kind| PaperRequest {
        year: Some(year),
        ..about(*kind, None)
    })
}

/// Keeps the papers that belong to a step of the pack.
fn keep_step(
    cx: &Cx<'_>,
    facts: &BookFacts,
    step: Option<&str>,
    wanted: &mut Vec<PaperRequest>,
) -> Result<(), Failure> {
    let Some(code) = step else { return Ok(()) };
    let policies = cx.policies()?;
    let pack = current_pack(&policies, &facts.community)?;
    let step = pack.step(code).ok_or_else(|| {
        let says = format!("政策包里没有步骤“{code}”。");
        Failure::user(Code::UnknownName, says, "请从项目的步骤里选一个。").at("step")
    })?;
    wanted.retain(|one| Kind::named(&one.kind).is_some_and(|kind| kind.step() == step.kind));
    Ok(())
}

impl Gathered {
    fn take_issued(&mut self, cx: &Cx<'_>, row: &Paper) -> Result<(), Failure> {
        let id = row.id.clone();
        let bytes = cx
            .open()?
            .book
            .read(move |reader| paper::bytes(reader, &id))?;
        self.put(&file_name(row), bytes);
        Ok(())
    }

    /// A paper that cannot be made yet is named with its reason and keeps no other back.
    fn take_draft(
        &mut self,
        cx: &Cx<'_>,
        facts: &BookFacts,
        request: &PaperRequest,
    ) -> Result<(), Failure> {
        match print::render(cx, facts, request, Stamp::Draft) {
            Ok(rendered) => {
                self.drafts += 1;
                self.put(&format!("{}（草稿）.pdf", request.kind), rendered.pdf);
            }
            Err(failure) if failure.kind == crate::Kind::Bug => return Err(failure),
            Err(failure) => self
                .lacks
                .push(format!("{}：{}", request.kind, failure.says)),
        }
        Ok(())
    }

    /// The number keeps the order of the road, and two papers of one name apart.
    fn put(&mut self, name: &str, bytes: Vec<u8>) {
        let name = format!("{:02}-{name}", self.files.len() + 1);
        self.files.push(NamedFile { name, bytes });
    }
}

/// Returns the papers that belong to a project, in the order of the road.
fn wanted(facts: &BookFacts, project: &ProjectFacts) -> Vec<PaperRequest> {
    let of_kind = |kind: Kind| -> Vec<PaperRequest> {
        let about = || about(kind, Some(&project.id));
        match kind.needs() {
            Needs::Project => vec![about()],
            Needs::Meeting => facts
                .meetings_of(&project.id)
                .map(|meeting| PaperRequest {
                    meeting: Some(meeting.id.clone()),
                    ..about()
                })
                .collect(),
            Needs::Notice => notices(kind, project)
                .map(|notice| PaperRequest {
                    notice: Some(notice.id.clone()),
                    ..about()
                })
                .collect(),
            Needs::Correction => project
                .corrections
                .iter()
                .map(|one| PaperRequest {
                    correction: Some(one.id.clone()),
                    ..about()
                })
                .collect(),
            Needs::Record => records(kind, facts, project)
                .into_iter()
                .map(|record| PaperRequest {
                    record: Some(record),
                    ..about()
                })
                .collect(),
            Needs::Book | Needs::Handover | Needs::Submission | Needs::Year => Vec::new(),
        }
    };
    Kind::ALL.iter().copied().flat_map(of_kind).collect()
}

fn about(kind: Kind, project: Option<&ProjectId>) -> PaperRequest {
    PaperRequest {
        kind: kind.label().to_owned(),
        project: project.cloned(),
        notice: None,
        meeting: None,
        correction: None,
        handover: None,
        submission: None,
        record: None,
        year: None,
        size: None,
        audience: None,
        grid: None,
    }
}

/// Returns the notices that a kind of paper is made of.
fn notices(kind: Kind, project: &ProjectFacts) -> impl Iterator<Item = &NoticeFacts> {
    let suits = move |notice: &&NoticeFacts| match kind {
        Kind::ProjectNotice => notice.kind == NoticeKind::Project,
        Kind::DecisionNotice => notice.kind == NoticeKind::Decision,
        Kind::ContractNotice => notice.kind == NoticeKind::Contract,
        Kind::CompletionNotice => notice.kind == NoticeKind::Completion,
        Kind::EvaluationNotice => notice.kind == NoticeKind::Evaluation,
        Kind::TerminationNotice => notice.kind == NoticeKind::Termination,
        Kind::ObjectionRecord => !notice.objections.is_empty(),
        _ => true,
    };
    project.notices.iter().filter(suits)
}

/// Returns the records that a kind of paper is made of.
fn records(kind: Kind, facts: &BookFacts, project: &ProjectFacts) -> Vec<RecordId> {
    let own = &project.records;
    match kind {
        Kind::PaymentForm => ids(&own.payments, |one| one.what == PaymentKind::Instalment),
        Kind::AcceptanceForm => ids(&own.acceptances, |_| true),
        Kind::ChangeForm => ids(&own.changes, |_| true),
        Kind::ReceiptSheet => ids(&own.vouchers, |one| !one.receivers.is_empty()),
        Kind::AssetCard => {
            let assets = facts.records.assets.iter();
            let assets = assets.filter(|one| one.project.as_ref() == Some(&project.id));
            assets.map(|one| one.id.clone()).collect()
        }
        _ => Vec::new(),
    }
}

fn ids<T>(records: &[Recorded<T>], picked: impl Fn(&T) -> bool) -> Vec<RecordId> {
    let picked = records.iter().filter(|one| picked(&one.fields));
    picked.map(|one| one.id.clone()).collect()
}

/// Tells whether an issued paper is the one that is wanted. Which correction a paper carries is not kept: each is drawn
/// anew.
fn is_of(row: &Paper, wanted: &PaperRequest) -> bool {
    row.kind == wanted.kind
        && wanted.correction.is_none()
        && row.notice == wanted.notice
        && row.meeting == wanted.meeting
        && row.record == wanted.record
        && (wanted.meeting.is_some() || row.project == wanted.project)
}
