//! Rosters.

use super::api::{ImportField, ImportReply, ImportRequest, PreviewRow};
use crate::Failure;
use crate::cx::Cx;
use crate::person::api::TermForm;
use policy::facts::{PersonId, TermFacts, TermId};
use sheets::Workbook;
use sheets::people::{self, PersonField, PersonRow, PlannedPerson, PlannedTerm, Preview};
use workbook::mapping;
use workbook::person::{self, NewPerson};

pub(super) fn preview(
    cx: &Cx<'_>,
    workbook: &Workbook,
    request: &ImportRequest,
) -> Result<ImportReply, Failure> {
    let (preview, _) = look(cx, workbook, request)?;
    super::reply(cx, workbook, preview, row, ImportField::Person)
}

pub(super) fn apply(
    cx: &Cx<'_>,
    workbook: &Workbook,
    request: &ImportRequest,
) -> Result<ImportReply, Failure> {
    let (preview, planned) = look(cx, workbook, request)?;
    let by_hand = super::to_remember(request, &preview, ImportField::Person);
    let people: Vec<NewPerson> = planned.into_iter().map(|one| written(cx, one)).collect();
    let label = format!("导入人员名册：{} 人有新增或变更", people.len());
    let watch = cx.watch();
    cx.act_as(label, move |tx| {
        by_hand
            .iter()
            .try_for_each(|(signature, columns)| mapping::remember(tx, signature, columns))?;
        person::import(tx, &people, &watch)
    })?;
    super::reply(cx, workbook, preview, row, ImportField::Person)
}

fn look(
    cx: &Cx<'_>,
    workbook: &Workbook,
    request: &ImportRequest,
) -> Result<(Preview, Vec<PlannedPerson>), Failure> {
    let facts = cx.facts()?;
    let by_hand = request
        .mapping
        .clone()
        .map(|mapping| mapping.map(of_person));
    super::look(cx, by_hand, of_person, |mappings| {
        Ok(people::preview(workbook, mappings, &facts.people)?)
    })
}

fn of_person(field: ImportField) -> Option<PersonField> {
    match field {
        ImportField::Person(field) => Some(field),
        ImportField::Demand(_) => None,
    }
}

fn row(row: PersonRow) -> PreviewRow {
    let findings = row.findings.into_iter();
    PreviewRow {
        findings: findings.map(|one| one.map(ImportField::Person)).collect(),
        sheet: row.sheet,
        row: row.row,
        state: row.state,
        says: row.says,
        demand: None,
        person: row.person,
        terms: row.terms.into_iter().map(shown).collect(),
    }
}

fn shown(term: PlannedTerm) -> TermForm {
    TermForm {
        id: term.known,
        role: term.role,
        title: term.title,
        group: term.group,
        from: term.from,
        until: term.until,
    }
}

fn written(cx: &Cx<'_>, planned: PlannedPerson) -> NewPerson {
    let new_id = || PersonId::new(cx.host.new_id());
    NewPerson {
        id: planned.known.unwrap_or_else(new_id),
        fields: planned.fields,
        terms: planned.terms.into_iter().map(|one| term(cx, one)).collect(),
    }
}

fn term(cx: &Cx<'_>, planned: PlannedTerm) -> TermFacts {
    let new_id = || TermId::new(cx.host.new_id());
    TermFacts {
        id: planned.known.unwrap_or_else(new_id),
        role: planned.role,
        title: planned.title,
        group: planned.group,
        from: planned.from,
        until: planned.until,
    }
}
