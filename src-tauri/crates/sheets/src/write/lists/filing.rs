//! 备案登记表: what was filed with which body, and what still has to be: a body that has not got it has an empty row.
//! What no filing of a kind can have is struck out, so that an empty cell is something that is missing.

use super::{Numbered, late, numbered};
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use crate::write::words;
use policy::facts::{ApprovalFields, FilingFacts, FilingFields, FilingKind, ProjectFacts};
use policy::pack::{Pack, RuleKind};
use serde::Deserialize;

/// A fact of a filing, or of the project that was filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum FilingField {
    Number,
    Year,
    ProjectNumber,
    Project,
    ApprovedOn,
    Document,
    Approved,
    ApprovedFund,
    Kind,
    Body,
    SentOn,
    RegisteredOn,
    FilingNumber,
    PostedOn,
    PostedAt,
    Note,
    Late,
}

/// Something filed, or to be filed, with one body.
pub(in crate::write) struct Filed<'a> {
    project: Option<&'a ProjectFacts>,
    year: i32,
    kind: FilingKind,
    body: &'a str,
    body_name: &'a str,
    filing: Option<&'a FilingFacts>,
}

/// The filings of all projects and of the lists of the years; of some projects, theirs alone.
pub(in crate::write) struct Filings;

impl List for Filings {
    type Field = FilingField;
    type Row<'a> = Numbered<Filed<'a>>;
    const KIND: Kind = Kind::FilingRegister;

    fn rows<'a>(job: &Job<'a>) -> Vec<Numbered<Filed<'a>>> {
        let lists = job.projects.is_none().then(|| of_years(job));
        let projects = job.projects().flat_map(|project| of_project(job, project));
        numbered(lists.into_iter().flatten().chain(projects))
    }

    fn id(line: &Numbered<Filed<'_>>) -> String {
        let Filed {
            project,
            year,
            body,
            filing,
            ..
        } = &line.row;
        match (filing, project) {
            (Some(filing), _) => filing.id.to_string(),
            (None, Some(project)) => format!("{}/{body}", project.id),
            (None, None) => format!("{year}/{body}"),
        }
    }

    fn value(column: &Column<FilingField>, line: &Numbered<Filed<'_>>, job: &Job<'_>) -> Value {
        let Filed {
            project,
            year,
            kind,
            body_name,
            filing,
            ..
        } = &line.row;
        let fields = filing.map(|filing| &filing.fields);
        let said = |read: fn(&FilingFields) -> &Option<String>| {
            Value::from(fields.and_then(|one| read(one).clone()))
        };
        let granted = project.and_then(ProjectFacts::granted);
        let granted: Option<&ApprovalFields> = granted.map(|approval| &approval.fields);
        match column.field {
            field if line.row.cannot_have(field) => Value::Struck,
            FilingField::Number => line.number.into(),
            FilingField::Year => year.to_string().into(),
            FilingField::ProjectNumber => project.map(|one| one.number.as_str()).into(),
            FilingField::Project => project.map(|one| one.scheme.name.as_str()).into(),
            FilingField::ApprovedOn => granted.and_then(|one| one.approved_on).into(),
            FilingField::Document => granted.and_then(|one| one.document.clone()).into(),
            FilingField::Approved => granted.and_then(|one| one.amount_fen).into(),
            FilingField::ApprovedFund => granted.and_then(|one| one.fund_fen).into(),
            FilingField::Kind => words::filing_kind(*kind).into(),
            FilingField::Body => (*body_name).into(),
            FilingField::SentOn => fields.and_then(|one| one.sent_on).into(),
            FilingField::RegisteredOn => fields.and_then(|one| one.registered_on).into(),
            FilingField::FilingNumber => said(|one| &one.number),
            FilingField::PostedOn => fields.and_then(|one| one.posted_on).into(),
            FilingField::PostedAt => said(|one| &one.posted_at),
            FilingField::Note => said(|one| &one.note),
            FilingField::Late => {
                let act = |one: &FilingFacts| one.fields.registered_on.or(one.fields.sent_on);
                filing.map_or(Value::from(None::<String>), |one| {
                    late(job, act(one), one.entered_on)
                })
            }
        }
    }
}

impl Filed<'_> {
    /// Tells which facts no filing of the kind has: the lists are of no project, only they are posted on the platform.
    fn cannot_have(&self, field: FilingField) -> bool {
        use FilingField::{Approved, ApprovedFund, ApprovedOn, Document, PostedAt, PostedOn};
        let lists = self.kind == FilingKind::Lists;
        match field {
            FilingField::ProjectNumber | FilingField::Project => lists,
            ApprovedOn | Document | Approved | ApprovedFund => lists,
            PostedOn | PostedAt => !lists,
            _ => false,
        }
    }
}

/// Returns the codes of the bodies with which something is filed.
pub(super) fn bodies(pack: &Pack, kind: FilingKind) -> Vec<String> {
    let asked = pack.rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Opinion { files, .. } => (kind == FilingKind::Approval).then_some(files),
        RuleKind::Filing {
            bodies, platform, ..
        } => {
            let lists = platform.is_some();
            let meant = if lists {
                FilingKind::Lists
            } else {
                FilingKind::Form
            };
            (kind == meant).then_some(bodies)
        }
        _ => None,
    });
    asked.flatten().cloned().collect()
}

/// Returns the filings of the lists of each year that has an approved project or a filing.
fn of_years<'a>(job: &Job<'a>) -> Vec<Filed<'a>> {
    let approved = job.facts.projects.iter();
    let approved = approved.filter(|project| project.approval().is_some());
    let filed = job.facts.filings.iter().map(|filing| filing.fields.year);
    let years = approved.map(|project| project.year).chain(filed);
    let mut years: Vec<i32> = years
        .filter(|year| job.year.is_none_or(|wanted| wanted == *year))
        .collect();
    years.sort_unstable();
    years.dedup();
    let of_year = |year| {
        let filings = job.facts.filings.iter();
        let filings: Vec<_> = filings.filter(|one| one.fields.year == year).collect();
        with_missing(job.pack, FilingKind::Lists, None, year, &filings)
    };
    years.into_iter().flat_map(of_year).collect()
}

/// Returns what was filed of a project, then what was not, once it is granted.
fn of_project<'a>(job: &Job<'a>, project: &'a ProjectFacts) -> Vec<Filed<'a>> {
    let pack = job.pack_on(project, job.today);
    let of_kind = |kind| {
        let filings = project.filings.iter();
        let filings: Vec<_> = filings.filter(|one| one.fields.kind == kind).collect();
        with_missing(pack, kind, Some(project), project.year, &filings)
    };
    let all = [FilingKind::Approval, FilingKind::Form].into_iter();
    let all = all.flat_map(of_kind);
    all.filter(|one| one.filing.is_some() || project.granted().is_some())
        .collect()
}

fn with_missing<'a>(
    pack: &'a Pack,
    kind: FilingKind,
    project: Option<&'a ProjectFacts>,
    year: i32,
    filings: &[&'a FilingFacts],
) -> Vec<Filed<'a>> {
    let row = |body: &'a str, filing| Filed {
        project,
        year,
        kind,
        body,
        body_name: pack.body(body).map_or(body, |body| &body.name),
        filing,
    };
    let there = filings
        .iter()
        .map(|filing| row(&filing.fields.body, Some(*filing)));
    let asked = bodies(pack, kind);
    let missing = |body: &&policy::pack::Body| {
        let filed = filings.iter().any(|one| one.fields.body == body.code);
        asked.contains(&body.code) && !filed
    };
    let missing = pack.bodies.iter().filter(missing);
    there
        .chain(missing.map(|body| row(&body.code, None)))
        .collect()
}
