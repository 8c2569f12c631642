//! A notice: its days, where it hung, and the objections to it.

use super::community::community;
use super::life::life;
use super::project::votes;
use super::scheme::scheme;
use super::street::approval;
use super::{day, inside, numbered};
use crate::error::PaperError;
use crate::job::{Job, Subject};
use crate::kinds::Kind;
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::notice_words::{Span, posted_places};
use policy::facts::{NoticeFacts, ObjectionFacts};

/// Returns the facts of a notice. Who objected is read only for a paper that is not `public`.
pub(crate) fn notice(job: &Job<'_>, public: bool) -> Result<Facts, PaperError> {
    let Subject::Notice { project, notice } = &job.subject else {
        return Err(job.wrong_subject());
    };
    let project = job.facts.project(project);
    let project = project.ok_or(PaperError::NotFound { what: "项目" })?;
    let notice = project.notices.iter().find(|known| &known.id == notice);
    let notice = notice.ok_or(PaperError::NotFound { what: "公示" })?;
    let revision = notice.revision.as_ref();
    let revision = revision
        .map(|id| {
            project
                .revision(id)
                .ok_or(PaperError::NotFound { what: "定稿" })
        })
        .transpose()?;
    let of_scheme = matches!(job.kind, Kind::ProjectNotice | Kind::DecisionNotice);
    if of_scheme && revision.is_none() && !job.stamp.is_draft() {
        return Err(not_frozen(job.kind));
    }
    let mut facts = community(job, notice.posted_on().unwrap_or(job.today));
    let shown = revision.map_or(&project.scheme, |revision| &revision.scheme);
    facts.join(scheme(job, shown)?);
    facts.is(Fact::Number, &project.number, "project.number");
    let rule = job.pack.publicity(notice.kind);
    facts.may(
        Fact::NoticeTitle,
        rule.map(|rule| rule.name.clone()),
        "notice.kind",
    );
    let article = rule.and_then(|rule| rule.source.article.clone());
    facts.may(Fact::Article, article, "pack.publicity");
    facts.list(List::Votes, votes(job, project));
    days(job, Some(notice), &mut facts);
    let objections = notice.objections.iter();
    let objections = objections.map(|one| objection(job, one, public));
    facts.list(List::Objections, numbered(objections));
    approval(job, project, &mut facts)?;
    life(job, project, public, &mut facts)?;
    Ok(facts)
}

/// Returns the refusal to post what is not frozen.
fn not_frozen(kind: Kind) -> PaperError {
    let (says, remedy) = match kind {
        Kind::ProjectNotice => (
            "这份公示还没有定稿的方案，不能正式印发。",
            "请先把方案定稿，再印发公示。",
        ),
        _ => (
            "这份公告还没有定稿的方案，不能正式印发。",
            "请先把方案定稿，再印发公告。",
        ),
    };
    PaperError::NotNow { says, remedy }
}

/// Adds the days of a notice, its places and how its objections stand.
pub(super) fn days(job: &Job<'_>, notice: Option<&NoticeFacts>, facts: &mut Facts) {
    let path = "notice.planned_on";
    let span = notice.and_then(|notice| Span::of(job, notice));
    let span = span.as_ref();
    facts.may(Fact::FirstDay, span.map(|span| span.first.clone()), path);
    facts.may(Fact::LastDay, span.map(|span| span.last.clone()), path);
    facts.may(
        Fact::Removable,
        span.map(|span| span.removable.clone()),
        path,
    );
    facts.may(Fact::Days, span.map(|span| span.length.clone()), path);
    let unsettled = span.filter(|span| span.provisional);
    let unsettled = unsettled.map(|_| job.wording.words.yes.as_str());
    facts.may(Fact::Unsettled, unsettled, path);
    facts.may(
        Fact::Posted,
        day(notice.and_then(NoticeFacts::posted_on)),
        path,
    );
    facts.may(
        Fact::Places,
        notice.and_then(posted_places),
        "notice.places",
    );
    let over = span.is_some_and(|span| span.over);
    let said = notice.and_then(|notice| objections(job, notice, over));
    facts.may(Fact::Objections, said, "notice.objections");
}

/// Returns how many objected and whether all have their answer. That nobody did is said only once the period is over.
fn objections(job: &Job<'_>, notice: &NoticeFacts, over: bool) -> Option<String> {
    let words = &job.wording.words;
    let open = |one: &&ObjectionFacts| one.decided_on.is_none() || one.answered_on.is_none();
    let (count, open) = (
        notice.objections.len(),
        notice.objections.iter().filter(open).count(),
    );
    let said = match (count, open) {
        (0, _) if notice.posted_on().is_none() || !over => return None,
        (0, _) => &words.no_objection,
        (_, 0) => &words.objections_answered,
        _ => &words.objections_open,
    };
    Some(said.replace("{}", &count.to_string()))
}

fn objection(job: &Job<'_>, one: &ObjectionFacts, public: bool) -> Facts {
    let path = format!("objections.{}", one.id);
    let words = &job.wording.words;
    let mut facts = Facts::default();
    facts.is(
        Fact::Received,
        crate::kinds::chinese_date(one.received_on),
        &path,
    );
    if !public {
        facts.may(Fact::Objector, inside(one.objector.as_ref()), &path);
    }
    facts.is(Fact::Objection, &one.content, &path);
    facts.may(Fact::Decision, one.decision.clone(), &path);
    facts.may(Fact::DecidedOn, day(one.decided_on), &path);
    facts.may(Fact::AnsweredOn, day(one.answered_on), &path);
    let material = one
        .material
        .map(|yes| if yes { &words.yes } else { &words.no });
    facts.may(Fact::Material, material, &path);
    facts
}
