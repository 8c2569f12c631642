//! 项目汇总表: every project as it stands, with the days of its road.

use super::vote::share;
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::{Column, Item};
use crate::write::list::List;
use crate::write::value::Value;
use crate::write::words;
use chrono::NaiveDate;
use policy::facts::record::Joint;
use policy::facts::{
    ApprovalFields, FilingKind, MeetingFacts, NoticeKind, ProjectFacts, ReviewFields, SourceKind,
};
use policy::judge::{NoticeDays, notice_days};
use policy::{LateEntries, late_entries};
use serde::Deserialize;

/// A fact of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum ProjectField {
    Number,
    Name,
    Year,
    Category,
    Mode,
    Undertaker,
    Households,
    Persons,
    Budget,
    Fund,
    VotedOn,
    Resolved,
    PublicFrom,
    PublicUntil,
    ReviewedOn,
    Review,
    ApprovedOn,
    Document,
    Approved,
    ApprovedFund,
    FiledOn,
    Step,
    Note,
}

/// All projects, or some of them.
pub(in crate::write) struct Projects;

impl List for Projects {
    type Field = ProjectField;
    type Row<'a> = (&'a ProjectFacts, LateEntries);
    const KIND: Kind = Kind::ProjectSummary;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        let late = late_entries(job.facts, |project| {
            Some(&job.pack_on(project, job.today).late)
        });
        let of = |project: &'a ProjectFacts| late.get(&project.id).copied().unwrap_or_default();
        job.projects().map(|one| (one, of(one))).collect()
    }

    fn id(row: &Self::Row<'_>) -> String {
        row.0.id.to_string()
    }

    fn items(job: &Job<'_>) -> Vec<Item> {
        let votes = job.pack.votes.iter().map(|vote| Item {
            code: vote.code.clone(),
            name: vote.name.clone(),
        });
        votes.collect()
    }

    fn value(column: &Column<ProjectField>, row: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let (row, late) = *row;
        let scheme = &row.scheme;
        match column.field {
            ProjectField::Number => row.number.clone().into(),
            ProjectField::Name => scheme.name.clone().into(),
            ProjectField::Year => i64::from(row.year).to_string().into(),
            ProjectField::Category => category(row, job).into(),
            ProjectField::Mode => mode(row, job).into(),
            ProjectField::Undertaker => scheme.undertaker.clone().into(),
            ProjectField::Households => scheme.beneficiaries.households.into(),
            ProjectField::Persons => scheme.beneficiaries.persons.into(),
            ProjectField::Budget => scheme.total().into(),
            ProjectField::Fund => {
                let recorded = !scheme.sources.is_empty();
                let fund = recorded.then(|| scheme.funded_by(SourceKind::Fund));
                fund.flatten().into()
            }
            ProjectField::VotedOn => {
                let held = newest(job, row, &column.item);
                held.map(|meeting| meeting.fields.held_on).into()
            }
            ProjectField::Resolved => resolved(row, job).into(),
            ProjectField::PublicFrom => public(row, job).map(|days| days.first_day).into(),
            ProjectField::PublicUntil => public(row, job).map(|days| days.last_day).into(),
            ProjectField::ReviewedOn => reviewed(row).and_then(|one| one.reviewed_on).into(),
            ProjectField::Review => {
                let result = reviewed(row).and_then(|one| one.result);
                result.map(words::review).into()
            }
            ProjectField::ApprovedOn => approved(row).and_then(|one| one.approved_on).into(),
            ProjectField::Document => approved(row).and_then(|one| one.document.clone()).into(),
            ProjectField::Approved => approved(row).and_then(|one| one.amount_fen).into(),
            ProjectField::ApprovedFund => approved(row).and_then(|one| one.fund_fen).into(),
            ProjectField::FiledOn => filed_on(row, job).into(),
            ProjectField::Step => step(row, job).into(),
            ProjectField::Note => note(row, late).into(),
        }
    }
}

fn category<'j>(project: &ProjectFacts, job: &Job<'j>) -> Option<&'j str> {
    let code = project.scheme.category.as_deref()?;
    job.pack_on(project, job.today).category(code)
}

fn mode<'j>(project: &ProjectFacts, job: &Job<'j>) -> Option<&'j str> {
    job.pack_on(project, job.today)
        .mode_name(project.scheme.mode?)
}

/// Returns the newest meeting of a vote that had the project before it.
fn newest<'j>(job: &Job<'j>, project: &ProjectFacts, vote: &str) -> Option<&'j MeetingFacts> {
    let mut meetings = job.facts.meetings.iter().rev();
    meetings.find(|meeting| meeting.fields.vote == vote && meeting.matter(&project.id).is_some())
}

/// Returns who agreed of those who came to the last vote that the pack asks for.
fn resolved(project: &ProjectFacts, job: &Job<'_>) -> Option<String> {
    let last = job.pack.votes.last()?;
    let meeting = newest(job, project, &last.code)?;
    share(meeting, meeting.matter(&project.id)?)
}

/// Returns the days of the newest notice of the scheme that hung.
fn public(project: &ProjectFacts, job: &Job<'_>) -> Option<NoticeDays> {
    let mut notices = project.notices.iter().rev();
    let notice = notices.find(|notice| notice.kind == NoticeKind::Project && notice.is_hung())?;
    let pack = job.pack_on(project, notice.posted_on()?);
    notice_days(notice, pack, job.calendar)
}

fn reviewed(project: &ProjectFacts) -> Option<&ReviewFields> {
    project.reviews.last().map(|review| &review.fields)
}

fn approved(project: &ProjectFacts) -> Option<&ApprovalFields> {
    project.granted().map(|approval| &approval.fields)
}

/// Returns the day on which the last of the bodies registered the form; none while one is missing.
fn filed_on(project: &ProjectFacts, job: &Job<'_>) -> Option<NaiveDate> {
    let bodies = super::filing::bodies(job.pack_on(project, job.today), FilingKind::Form);
    let registered = |body: &String| {
        let forms = project.filings.iter().map(|filing| &filing.fields);
        let mut forms = forms.filter(|one| one.kind == FilingKind::Form && &one.body == body);
        forms.find_map(|one| one.registered_on)
    };
    let days: Option<Vec<NaiveDate>> = bodies.iter().map(registered).collect();
    days?.into_iter().max()
}

/// Returns the step at which the judge sees the project.
fn step(project: &ProjectFacts, job: &Job<'_>) -> Option<String> {
    if project.withdrawn.is_some() {
        return Some(words::WITHDRAWN.to_owned());
    }
    let mut judged = job.judgement.projects.iter();
    let judged = judged.find(|one| one.project == project.id)?;
    let done = || (!judged.steps.is_empty()).then(|| words::ALL_DONE.to_owned());
    judged
        .stands_at()
        .map(|step| step.name.clone())
        .or_else(done)
}

/// Returns what stands beside a project: what it is part of, and how much of it was entered late.
fn note(project: &ProjectFacts, late: LateEntries) -> Option<String> {
    let joint = project.records.joints.last().map(|one| joint(&one.fields));
    let late = (late.count > 0).then(|| format!("补录{}条，最晚{}天", late.count, late.most_days));
    let said: Vec<String> = joint.into_iter().chain(late).collect();
    (!said.is_empty()).then(|| said.join("；"))
}

/// Says the number of a joint project and this community's share; what is missing stays a visible blank.
fn joint(joint: &Joint) -> String {
    let number = joint
        .number
        .as_deref()
        .filter(|number| !number.trim().is_empty());
    let share = joint.share_fen.map(|share| share.to_string());
    let blank = words::BLANK;
    format!(
        "联合项目{}，份额{}元",
        number.unwrap_or(blank),
        share.as_deref().unwrap_or(blank)
    )
}
