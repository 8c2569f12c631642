//! 进度台账, 验收评价台账, 变更台账, 资料自查表: how projects go on and what they lack.

use super::{Numbered, Of, late, numbered, recorded_late, records};
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use crate::write::words;
use chrono::NaiveDate;
use policy::Money;
use policy::facts::record::{Acceptance, Consent, ProgressReport};
use policy::facts::{ProjectFacts, RecordId};
use policy::finding::Finding;
use policy::pack::Pack;
use serde::Deserialize;

/// A fact of a report of progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum ProgressField {
    Number,
    ProjectNumber,
    Project,
    On,
    Says,
    Percent,
    By,
    Photos,
    Late,
}

/// Every report of progress.
pub(in crate::write) struct ProgressList;

impl List for ProgressList {
    type Field = ProgressField;
    type Row<'a> = Numbered<Of<'a, ProgressReport>>;
    const KIND: Kind = Kind::ProgressLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        numbered(records(job, |project| &project.records.progress))
    }

    fn id(line: &Self::Row<'_>) -> String {
        line.row.1.id.to_string()
    }

    fn value(column: &Column<ProgressField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let (project, record) = line.row;
        let fields = &record.fields;
        match column.field {
            ProgressField::Number => line.number.into(),
            ProgressField::ProjectNumber => project.number.as_str().into(),
            ProgressField::Project => project.scheme.name.as_str().into(),
            ProgressField::On => fields.on.into(),
            ProgressField::Says => fields.says.as_str().into(),
            ProgressField::Percent => fields.percent.into(),
            ProgressField::By => fields.by.as_ref().into(),
            ProgressField::Photos => (record.scans.len() as i64).into(),
            ProgressField::Late => recorded_late(job, record),
        }
    }
}

/// A fact of an acceptance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum AcceptanceField {
    Number,
    ProjectNumber,
    Project,
    Stage,
    On,
    Result,
    Done,
    Problems,
    RectifyBy,
    RectifiedOn,
    Sources,
    Inspectors,
    Satisfied,
    Answered,
    Late,
}

/// Every acceptance, with the newest survey of its project.
pub(in crate::write) struct Acceptances;

impl List for Acceptances {
    type Field = AcceptanceField;
    type Row<'a> = Numbered<Of<'a, Acceptance>>;
    const KIND: Kind = Kind::AcceptanceLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        numbered(records(job, |project| &project.records.acceptances))
    }

    fn id(line: &Self::Row<'_>) -> String {
        line.row.1.id.to_string()
    }

    fn value(column: &Column<AcceptanceField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let (project, record) = line.row;
        let fields = &record.fields;
        let survey = project.records.surveys.last().map(|one| &one.fields);
        match column.field {
            AcceptanceField::Number => line.number.into(),
            AcceptanceField::ProjectNumber => project.number.as_str().into(),
            AcceptanceField::Project => project.scheme.name.as_str().into(),
            AcceptanceField::Stage => stage(job, project, fields.instalment).into(),
            AcceptanceField::On => fields.on.into(),
            AcceptanceField::Result => fields.result.map(words::accepted).into(),
            AcceptanceField::Done => fields.done.clone().into(),
            AcceptanceField::Problems => fields.problems.clone().into(),
            AcceptanceField::RectifyBy => fields.rectify_by.into(),
            AcceptanceField::RectifiedOn => fields.rectified_on.into(),
            AcceptanceField::Sources => sources(job.pack, fields).into(),
            AcceptanceField::Inspectors => (fields.inspectors.len() as i64).into(),
            AcceptanceField::Satisfied => {
                survey.map(|one| one.very_satisfied + one.satisfied).into()
            }
            AcceptanceField::Late => recorded_late(job, record),
            AcceptanceField::Answered => {
                let rest = survey.map(|one| one.fair + one.dissatisfied);
                let good = survey.map(|one| one.very_satisfied + one.satisfied);
                good.zip(rest).map(|(good, rest)| good + rest).into()
            }
        }
    }
}

fn stage(job: &Job<'_>, project: &ProjectFacts, instalment: Option<i64>) -> String {
    let Some(number) = instalment else {
        return words::FINAL.to_owned();
    };
    let pack = job.pack_on(project, job.today);
    let stages = pack.instalments.as_ref().map(|terms| &terms.stages);
    let named = usize::try_from(number - 1)
        .ok()
        .and_then(|at| stages?.get(at));
    named.cloned().unwrap_or_else(|| number.to_string())
}

/// Returns the methods by which it was looked at.
fn sources(pack: &Pack, acceptance: &Acceptance) -> Option<String> {
    let name = |code: &String| {
        let mut methods = pack.methods.iter();
        let known = methods.find(|method| &method.code == code);
        known
            .map_or(code.as_str(), |method| &method.name)
            .to_owned()
    };
    let names: Vec<String> = acceptance
        .opinions
        .iter()
        .map(|one| name(&one.method))
        .collect();
    (!names.is_empty()).then(|| names.join("、"))
}

/// A fact of a change, or of an end before the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum ChangeField {
    Number,
    ProjectNumber,
    Project,
    What,
    On,
    Reason,
    Fund,
    Finish,
    Consents,
    EffectiveOn,
    Late,
}

/// A change, or an end, in one row.
pub(in crate::write) struct Changed<'a> {
    project: &'a ProjectFacts,
    id: &'a RecordId,
    what: String,
    on: NaiveDate,
    reason: Option<&'a str>,
    fund: Option<Money>,
    finish: Option<NaiveDate>,
    consents: &'a [Consent],
    effective_on: Option<NaiveDate>,
    entered_on: NaiveDate,
}

/// Every change and every end before the end.
pub(in crate::write) struct Changes;

impl List for Changes {
    type Field = ChangeField;
    type Row<'a> = Numbered<Changed<'a>>;
    const KIND: Kind = Kind::ChangeLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        numbered(job.projects().flat_map(changes))
    }

    fn id(line: &Self::Row<'_>) -> String {
        line.row.id.to_string()
    }

    fn value(column: &Column<ChangeField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let row = &line.row;
        match column.field {
            ChangeField::Number => line.number.into(),
            ChangeField::ProjectNumber => row.project.number.as_str().into(),
            ChangeField::Project => row.project.scheme.name.as_str().into(),
            ChangeField::What => row.what.as_str().into(),
            ChangeField::On => row.on.into(),
            ChangeField::Reason => row.reason.into(),
            ChangeField::Fund => row.fund.into(),
            ChangeField::Finish => row.finish.into(),
            ChangeField::Consents => consents(job.pack, row.consents).into(),
            ChangeField::EffectiveOn => row.effective_on.into(),
            ChangeField::Late => late(job, Some(row.on), row.entered_on),
        }
    }
}

fn changes(project: &ProjectFacts) -> Vec<Changed<'_>> {
    let records = &project.records;
    let changes = records.changes.iter().map(|one| Changed {
        project,
        id: &one.id,
        what: words::parts(&one.fields.parts),
        on: one.fields.asked_on,
        reason: one.fields.reason.as_deref(),
        fund: one.fields.fund_fen,
        finish: one.fields.finish,
        consents: &one.fields.consents,
        effective_on: one.fields.effective_on,
        entered_on: one.entered_on,
    });
    let ends = records.terminations.iter().map(|one| Changed {
        project,
        id: &one.id,
        what: words::TERMINATED.to_owned(),
        on: one.fields.on,
        reason: one.fields.reason.as_deref(),
        fund: None,
        finish: None,
        consents: &one.fields.consents,
        effective_on: Some(one.fields.on),
        entered_on: one.entered_on,
    });
    changes.chain(ends).collect()
}

/// Returns who agreed or refused when, one a line.
fn consents(pack: &Pack, consents: &[Consent]) -> Option<String> {
    let said = |one: &Consent| {
        let name = pack
            .body(&one.body)
            .map_or(one.body.as_str(), |body| &body.name);
        let refused = one
            .refused_on
            .filter(|no| one.on.is_none_or(|on| on <= *no));
        let on = match (refused, one.on) {
            (Some(on), _) => format!("{on}不同意"),
            (None, Some(on)) => on.to_string(),
            (None, None) => "未答复".to_owned(),
        };
        let document = one.document.as_deref().unwrap_or_default();
        format!("{name} {on} {document}").trim_end().to_owned()
    };
    let all: Vec<String> = consents.iter().map(said).collect();
    (!all.is_empty()).then(|| all.join("\n"))
}

/// A fact of something that a project lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum CompletenessField {
    Number,
    ProjectNumber,
    Project,
    Step,
    Weight,
    Says,
    Remedy,
    Ground,
}

/// What every project lacks; lifted findings and mere remarks are left out.
pub(in crate::write) struct Completeness;

impl List for Completeness {
    type Field = CompletenessField;
    type Row<'a> = Numbered<(&'a ProjectFacts, &'a Finding)>;
    const KIND: Kind = Kind::Completeness;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        let of = |project: &'a ProjectFacts| {
            let judged = job.judgement.projects.iter();
            let own = judged.filter(|one| one.project == project.id);
            let found = own.flat_map(|one| &one.findings);
            let open = found.filter(|one| one.stands());
            open.map(move |finding| (project, finding))
                .collect::<Vec<_>>()
        };
        numbered(job.projects().flat_map(of))
    }

    fn id(line: &Self::Row<'_>) -> String {
        let (project, finding) = line.row;
        format!("{}/{}/{}", project.id, finding.rule, finding.lift_key())
    }

    fn value(column: &Column<CompletenessField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let (project, finding) = line.row;
        match column.field {
            CompletenessField::Number => line.number.into(),
            CompletenessField::ProjectNumber => project.number.as_str().into(),
            CompletenessField::Project => project.scheme.name.as_str().into(),
            CompletenessField::Step => {
                let pack = job.pack_on(project, job.today);
                let step = finding.step.as_deref().and_then(|code| pack.step(code));
                step.map(|step| step.name.as_str()).into()
            }
            CompletenessField::Weight => words::severity(finding.severity).into(),
            CompletenessField::Says => finding.says.as_str().into(),
            CompletenessField::Remedy => finding.remedy.as_str().into(),
            CompletenessField::Ground => {
                let because = &finding.because;
                let document = because.document.as_deref().unwrap_or_default();
                let article = because.article.as_deref().unwrap_or_default();
                format!("{document}{article}").into()
            }
        }
    }
}
