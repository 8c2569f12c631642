//! One order to print: what the request names, with fonts, wording and calendar.

use super::api::{Audience, PaperRequest, PaperSize};
use crate::Failure;
use crate::cx::{Cx, current_pack, pack_of};
use chrono::{Datelike, NaiveDate};
use papers::{Fonts, Job, Kind, Needs, Rendered, Size, Stamp, Subject};
use policy::Code;
use policy::facts::{
    BookFacts, CorrectionFacts, HandoverFacts, MeetingFacts, NoticeId, ProjectFacts, RecordId,
};
use policy::judge::Policies;
use policy::pack::Pack;
use std::sync::Arc;
use workbook::paper::Paper;

/// The font files, in the order of `papers::FontRole`.
const FONTS: &[&str] = &["song-bold.otf", "fang.otf", "kai.ttf", "hei.otf"];

/// Renders the paper that a request names.
pub(super) fn render(
    cx: &Cx<'_>,
    facts: &BookFacts,
    request: &PaperRequest,
    stamp: Stamp<'_>,
) -> Result<Rendered, Failure> {
    let kind = kind(request)?;
    let subject = match kind.needs() {
        Needs::Book => Subject::Book(audience(request)),
        Needs::Project => Subject::Project(project(facts, request)?.id.clone()),
        Needs::Meeting => meeting(facts, request)?,
        Needs::Notice => notice(facts, request)?,
        Needs::Correction => correction(facts, request)?,
        Needs::Handover => handover(facts, request)?,
        Needs::Record => record(request)?,
        Needs::Year => Subject::Year(request.year.unwrap_or_else(|| cx.host.today().year())),
        Needs::Submission => {
            let slip = crate::submission::slip_of(cx, request.submission.as_ref())?;
            let subject = Subject::Submission(&slip);
            return order(cx, facts, kind, subject, View::default(), stamp);
        }
    };
    let view = View {
        size: request.size,
        grid: request.grid == Some(true),
    };
    order(cx, facts, kind, subject, view, stamp)
}

/// Returns the digest that an issued paper would have today; `None` when it is a list of its day, or when its project
/// or notice is no longer there.
pub(super) fn digest(
    cx: &Cx<'_>,
    facts: &BookFacts,
    issued: &Paper,
) -> Result<Option<String>, Failure> {
    let compared = Kind::named(&issued.kind).map(Kind::needs);
    let there = match compared {
        Some(Needs::Notice) => has_notice(facts, issued),
        Some(Needs::Project) => true,
        _ => false,
    };
    if !there {
        return Ok(None);
    }
    let request = PaperRequest {
        kind: issued.kind.clone(),
        project: issued.project.clone(),
        meeting: None,
        notice: issued.notice.clone(),
        correction: None,
        handover: None,
        submission: None,
        record: None,
        year: None,
        size: None,
        audience: None,
        grid: None,
    };
    let rendered = render(cx, facts, &request, Stamp::Draft)?;
    Ok(Some(rendered.facts_digest))
}

fn has_notice(facts: &BookFacts, issued: &Paper) -> bool {
    let mut notices = facts.projects.iter().flat_map(|project| &project.notices);
    notices.any(|notice| Some(&notice.id) == issued.notice.as_ref())
}

/// How a paper is looked at.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct View {
    /// The sheet; A4 when `None`.
    pub size: Option<PaperSize>,
    /// Whether a draft shows its grid.
    pub grid: bool,
}

/// Renders a paper about a subject.
pub(crate) fn order(
    cx: &Cx<'_>,
    facts: &BookFacts,
    kind: Kind,
    subject: Subject<'_>,
    view: View,
    stamp: Stamp<'_>,
) -> Result<Rendered, Failure> {
    let policies = cx.policies()?;
    let job = Job {
        kind,
        facts,
        pack: pack(&policies, facts, &subject, cx.host.today())?,
        policies: &policies,
        calendar: &cx.desk.national.calendar,
        subject,
        size: if view.size == Some(PaperSize::A3) {
            Size::A3
        } else {
            Size::A4
        },
        stamp,
        grid: view.grid,
        capitals: crate::setting::capitals(cx)?,
        today: cx.host.today(),
        fonts: &*fonts(cx)?,
        wording: &*crate::wording::current(cx)?,
    };
    Ok(papers::render(&job)?)
}

/// Returns the kind that a request names.
pub(super) fn kind(request: &PaperRequest) -> Result<Kind, Failure> {
    Kind::named(&request.kind).ok_or_else(|| {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.label()).collect();
        Failure::user(
            Code::UnknownName,
            format!("没有“{}”这种文书。", request.kind),
            format!("可用的有：{}。", names.join("、")),
        )
    })
}

/// A paper about a project is printed after the pack that the project follows today, one about a meeting after that of
/// its day.
fn pack<'a>(
    policies: &'a Policies,
    facts: &BookFacts,
    subject: &Subject<'_>,
    today: NaiveDate,
) -> Result<&'a Pack, Failure> {
    let project = match subject {
        Subject::Project(project)
        | Subject::Notice { project, .. }
        | Subject::Correction { project, .. } => crate::project::found(facts, project)?,
        Subject::Meeting(id) => {
            let meeting = facts.meeting(id);
            let held = meeting.map_or(&*facts.community.pack, |one| facts.pack_of_meeting(one));
            return pack_of(policies, held);
        }
        Subject::Record(id) => match project_of(facts, id) {
            Some(project) => project,
            None => return current_pack(policies, &facts.community),
        },
        Subject::Book(_) | Subject::Handover(_) | Subject::Submission(_) | Subject::Year(_) => {
            return current_pack(policies, &facts.community);
        }
    };
    pack_of(policies, project.pack_on(today))
}

/// Returns the project that a record is about.
fn project_of<'a>(facts: &'a BookFacts, record: &RecordId) -> Option<&'a ProjectFacts> {
    let mut projects = facts.projects.iter();
    projects.find(|project| project.records.all().iter().any(|one| &one.id == record))
}

fn audience(request: &PaperRequest) -> papers::Audience {
    match request.audience {
        Some(Audience::Residents) => papers::Audience::Residents,
        _ => papers::Audience::Street,
    }
}

/// Finds the notice: the one named, or the newest of the project named.
fn notice(facts: &BookFacts, request: &PaperRequest) -> Result<Subject<'static>, Failure> {
    let holds = |project: &&ProjectFacts| {
        let named = request
            .notice
            .as_ref()
            .map(|id| project.notices.iter().any(|notice| &notice.id == id));
        named.unwrap_or(Some(&project.id) == request.project.as_ref())
    };
    let project = facts
        .projects
        .iter()
        .find(holds)
        .ok_or_else(|| missing(request))?;
    let newest = || project.notices.last().map(|notice| notice.id.clone());
    let notice: NoticeId = request
        .notice
        .clone()
        .or_else(newest)
        .ok_or_else(|| missing(request))?;
    Ok(Subject::Notice {
        project: project.id.clone(),
        notice,
    })
}

/// Finds the project that is named.
fn project<'a>(facts: &'a BookFacts, request: &PaperRequest) -> Result<&'a ProjectFacts, Failure> {
    let says = "没有说明打印哪个项目的文书。";
    let project = request.project.as_ref();
    let project = project.ok_or_else(|| Failure::user(Code::BadValue, says, "请指明项目。"))?;
    crate::project::found(facts, project)
}

fn meeting(facts: &BookFacts, request: &PaperRequest) -> Result<Subject<'static>, Failure> {
    let named = |meeting: &&MeetingFacts| Some(&meeting.id) == request.meeting.as_ref();
    let meeting = facts.meetings.iter().find(named);
    let meeting = meeting.ok_or_else(|| unnamed("这次会议", "请从会议列表里选一次会议。"))?;
    Ok(Subject::Meeting(meeting.id.clone()))
}

/// Finds the correction: the one named, or the newest of the project.
fn correction(facts: &BookFacts, request: &PaperRequest) -> Result<Subject<'static>, Failure> {
    let project = project(facts, request)?;
    let named = |one: &&CorrectionFacts| request.correction.as_ref().is_none_or(|id| id == &one.id);
    let correction = project.corrections.iter().rfind(named);
    let correction = correction.ok_or_else(|| unnamed("这条更正", "请先登记更正。"))?;
    Ok(Subject::Correction {
        project: project.id.clone(),
        correction: correction.id.clone(),
    })
}

/// Finds the hand-over: the one named, or the newest.
fn handover(facts: &BookFacts, request: &PaperRequest) -> Result<Subject<'static>, Failure> {
    let named = |one: &&HandoverFacts| request.handover.as_ref().is_none_or(|id| id == &one.id);
    let handover = facts.handovers.iter().rfind(named);
    let handover = handover.ok_or_else(|| unnamed("这次移交", "请先登记移交。"))?;
    Ok(Subject::Handover(handover.id.clone()))
}

fn record(request: &PaperRequest) -> Result<Subject<'static>, Failure> {
    let record = request.record.clone();
    let record = record.ok_or_else(|| unnamed("这条登记", "请从项目的登记里选一条。"))?;
    Ok(Subject::Record(record))
}

fn unnamed(what: &str, remedy: &str) -> Failure {
    Failure::user(Code::NotFound, format!("找不到{what}。"), remedy)
}

fn missing(request: &PaperRequest) -> Failure {
    let (says, remedy) = match (&request.notice, &request.project) {
        (Some(_), _) => (
            "找不到这份公示。",
            "请核对公示，或不写公示而用项目最近的一份。",
        ),
        (None, Some(_)) => ("这个项目还没有公示。", "请先起草公示。"),
        (None, None) => ("没有说明打印哪个项目的公示。", "请指明项目或公示。"),
    };
    Failure::user(Code::NotFound, says, remedy)
}

/// Loads the fonts at first use; they stay with the desk.
pub(crate) fn fonts(cx: &Cx<'_>) -> Result<Arc<Fonts>, Failure> {
    cx.desk.fonts(|| {
        let bytes = cx.host.fonts(FONTS)?;
        let files: Vec<(&str, Vec<u8>)> = FONTS.iter().copied().zip(bytes).collect();
        Ok(Fonts::load(files)?)
    })
}
