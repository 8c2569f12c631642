//! What a notice knows: the facts of its frozen scheme and of the community, as words.

use super::Place;
use crate::error::PaperError;
use crate::job::{Job, Subject};
use crate::kinds::known::cite;
use crate::kinds::notice_words::length;
use crate::kinds::scheme_words::{beneficiaries, called, period, source, undertaker};
use crate::kinds::{Shown, chinese_date};
use crate::wording::Words;
use policy::facts::{NoticeFacts, Particulars, ProjectFacts, Scheme};
use policy::judge::{NoticeDays, notice_days};
use policy::pack::Pack;
use serde::Serialize;

/// What the notice knows; its digest tells whether the record changed since it was posted.
#[derive(Debug, Serialize)]
pub(super) struct View {
    pub(super) party: Shown,
    community: Shown,
    fund: Shown,
    pub(super) document: Shown,
    article: Shown,
    project: Shown,
    pub(super) rows: [Shown; 8],
    first_day: Shown,
    last_day: Shown,
    removable: Shown,
    days: Shown,
    pub(super) provisional: bool,
    address: Shown,
    contact: Shown,
    office_phone: Shown,
    street_phone: Shown,
    dated: Shown,
}

impl View {
    /// Returns the fact of a place in a text.
    pub(super) fn value(&self, place: Place) -> Shown {
        let shown = match place {
            Place::Party => &self.party,
            Place::Community => &self.community,
            Place::Fund => &self.fund,
            Place::Document => &self.document,
            Place::Article => &self.article,
            Place::Project => &self.project,
            Place::FirstDay => &self.first_day,
            Place::LastDay => &self.last_day,
            Place::Removable => &self.removable,
            Place::Days => &self.days,
            Place::Address => &self.address,
            Place::Contact => &self.contact,
            Place::OfficePhone => &self.office_phone,
            Place::StreetPhone => &self.street_phone,
            Place::Dated => &self.dated,
        };
        shown.clone()
    }
}

fn subject<'a>(job: &Job<'a>) -> Result<(&'a ProjectFacts, &'a NoticeFacts), PaperError> {
    let Subject::Notice { project, notice } = &job.subject else {
        return Err(job.wrong_subject());
    };
    let project = job
        .facts
        .project(project)
        .ok_or(PaperError::NotFound { what: "项目" })?;
    let notice = project
        .notices
        .iter()
        .find(|known| &known.id == notice)
        .ok_or(PaperError::NotFound { what: "公示" })?;
    Ok((project, notice))
}

/// Returns the frozen scheme of the notice; a draft of a notice without one shows the scheme as it stands.
fn scheme<'a>(
    job: &Job<'_>,
    project: &'a ProjectFacts,
    notice: &NoticeFacts,
) -> Result<&'a Scheme, PaperError> {
    match &notice.revision {
        Some(id) => project
            .revision(id)
            .map(|revision| &revision.scheme)
            .ok_or(PaperError::NotFound { what: "定稿" }),
        None if job.stamp.is_draft() => Ok(&project.scheme),
        None => Err(PaperError::NotNow {
            says: "这份公示还没有定稿的方案，不能正式印发。",
            remedy: "请先把方案定稿，再印发公示。",
        }),
    }
}

/// Reads the facts of the notice that the job names.
pub(super) fn view(job: &Job<'_>) -> Result<View, PaperError> {
    let (project, notice) = subject(job)?;
    let scheme = scheme(job, project, notice)?;
    let posted = notice.posted_on();
    let on = job.facts.community.on(posted.unwrap_or(job.today));
    let particular = |path: &str, read: fn(&Particulars) -> Option<String>| {
        Shown::may(on.and_then(read), format!("community.{path}"))
    };
    let rule = job
        .pack
        .publicity(notice.kind)
        .filter(|rule| rule.source.article.is_some());
    let days = notice_days(notice, job.pack, job.calendar);
    let day = |read: fn(&NoticeDays) -> chrono::NaiveDate| {
        Shown::may(
            days.as_ref().map(|days| chinese_date(read(days))),
            "notice.planned_on",
        )
    };
    Ok(View {
        party: particular("party_organisation", |p| p.party_organisation.clone()),
        community: particular("name", |p| Some(p.name.clone())),
        fund: Shown::is(&job.pack.fund.name, "pack.fund.name"),
        document: Shown::may(rule.map(|_| cite(job.pack)), "pack.document"),
        article: Shown::may(
            rule.and_then(|rule| rule.source.article.clone()),
            "pack.publicity",
        ),
        project: Shown::is(
            called(&scheme.name, &job.wording.words.project),
            "scheme.name",
        ),
        rows: rows(scheme, job, &job.wording.words)?,
        first_day: day(|days| days.first_day),
        last_day: day(|days| days.last_day),
        removable: day(|days| days.removable),
        days: Shown::may(
            days.as_ref().map(|days| length(days, &job.wording.words)),
            "notice.planned_on",
        ),
        provisional: days.is_some_and(|days| days.provisional),
        address: particular("address", |p| p.address.clone()),
        contact: particular("contact", |p| p.contact.clone()),
        office_phone: particular("office_phone", |p| p.office_phone.clone()),
        street_phone: particular("street_phone", |p| p.street_phone.clone()),
        dated: Shown::may(posted.map(chinese_date), "notice.planned_on"),
    })
}

/// Returns the facts of the table in the order of its rows.
fn rows(scheme: &Scheme, job: &Job<'_>, words: &Words) -> Result<[Shown; 8], PaperError> {
    let pack = job.pack;
    Ok([
        Shown::is(&scheme.name, "scheme.name"),
        Shown::may(scheme.measures.clone(), "scheme.measures"),
        Shown::may(scheme.place.clone(), "scheme.place"),
        Shown::may(period(scheme, words), "scheme.finish"),
        Shown::may(undertaker(scheme, pack), "scheme.undertaker"),
        Shown::may(budget(scheme, job, words)?, "budget"),
        Shown::may(sources(scheme, pack, words), "sources"),
        Shown::may(
            beneficiaries(&scheme.beneficiaries, words),
            "scheme.beneficiaries",
        ),
    ])
}

fn budget(scheme: &Scheme, job: &Job<'_>, words: &Words) -> Result<Option<String>, PaperError> {
    let Some(total) = scheme.total() else {
        return Ok(None);
    };
    let capitals = total.capitals(&job.capitals)?;
    Ok(Some(format!("{total}{}（{capitals}）", words.yuan)))
}

fn sources(scheme: &Scheme, pack: &Pack, words: &Words) -> Option<String> {
    let all = scheme.sources.iter().map(|one| source(one, pack, words));
    let all: Vec<String> = all.collect();
    (!all.is_empty()).then(|| all.join("；"))
}
