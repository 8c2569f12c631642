//! The lists: which rows each has, and what a row shows.

mod course;
mod demand;
mod filing;
mod money;
mod notice;
mod person;
mod project;
mod resource;
mod service;
mod things;
mod vote;

pub(super) use course::{Acceptances, Changes, Completeness, ProgressList};
pub(super) use demand::Demands;
pub(super) use filing::Filings;
pub(super) use money::{Allotments, MoneyList, Payments, Vouchers};
pub(super) use notice::Notices;
pub(super) use person::Roster;
pub(super) use project::Projects;
pub(super) use resource::Resources;
pub(super) use service::Services;
pub(super) use things::{Assets, Audits};
pub(super) use vote::Votes;

use super::job::Job;
use super::value::Value;
use chrono::NaiveDate;
use policy::facts::record::Dated;
use policy::facts::{ProjectFacts, Recorded, RevisionId};

/// A row of a list that has no numbers of its own: numbered as it stands in the list.
pub(in crate::write) struct Numbered<T> {
    number: i64,
    row: T,
}

fn numbered<T>(rows: impl IntoIterator<Item = T>) -> Vec<Numbered<T>> {
    let rows = (1..).zip(rows);
    rows.map(|(number, row)| Numbered { number, row }).collect()
}

/// Returns the name of a project as it stood in a revision; as it stands now when none is named.
fn name_at(project: &ProjectFacts, revision: Option<&RevisionId>) -> Value {
    let frozen = revision.and_then(|id| project.revision(id));
    let scheme = frozen.map_or(&project.scheme, |frozen| &frozen.scheme);
    Value::from(scheme.name.as_str())
}

/// Says how late an act was entered (补录); nothing when it was entered in time.
fn late(job: &Job<'_>, on: Option<NaiveDate>, entered: NaiveDate) -> Value {
    let days = on.and_then(|on| job.pack.late.days_late(on, entered));
    days.map(|days| format!("晚{days}天")).into()
}

/// Says how late a record was entered.
fn recorded_late<T: Dated>(job: &Job<'_>, record: &Recorded<T>) -> Value {
    late(job, record.fields.day(), record.entered_on)
}

/// A record with its project.
pub(in crate::write) type Of<'a, T> = (&'a ProjectFacts, &'a Recorded<T>);

/// Returns the records of a kind, project by project.
fn records<'a, T>(
    job: &Job<'a>,
    list: impl Fn(&'a ProjectFacts) -> &'a Vec<Recorded<T>>,
) -> Vec<Of<'a, T>> {
    let of = |project| list(project).iter().map(move |one| (project, one));
    job.projects().flat_map(of).collect()
}
