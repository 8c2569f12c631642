//! People and the offices they hold. Entering and writing over are one command, because a form writes a person whole.

pub mod api;
mod initials;

use crate::Failure;
use crate::cx::Cx;
use crate::plain::{Done, Nothing};
use api::{PersonList, PersonPick, PersonRow, PersonSave, PersonSaved, RoleCount, TermForm};
use chrono::NaiveDate;
use policy::facts::{PersonFacts, PersonId, Role, TermFacts, TermId};
use policy::personal::{Internal, Personal};
use std::collections::BTreeMap;
use workbook::{Noun, person};

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<PersonList, Failure> {
    let today = cx.host.today();
    let people = cx.facts()?.people.clone();
    let rows: Vec<PersonRow> = people
        .into_iter()
        .map(|person| row(person, today))
        .collect();
    let mut counts = BTreeMap::new();
    for role in rows.iter().flat_map(|row| &row.roles) {
        *counts.entry(*role).or_insert(0) += 1;
    }
    let count = |(role, count)| RoleCount { role, count };
    Ok(PersonList {
        rows,
        counts: counts.into_iter().map(count).collect(),
    })
}

pub(crate) fn save(cx: &Cx<'_>, request: PersonSave) -> Result<PersonSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| PersonId::new(cx.host.new_id()));
    let terms: Vec<TermFacts> = request
        .terms
        .into_iter()
        .map(|form| term(cx, form))
        .collect();
    let saved = PersonSaved {
        id: id.clone(),
        terms: terms.iter().map(|term| term.id.clone()).collect(),
    };
    let name = request.fields.name.read(&Internal).trim().to_owned();
    let label = format!("{} · {name}", cx.command.label);
    cx.act_as(label, move |tx| {
        person::save(tx, &id, &request.fields, &terms)
    })?;
    Ok(saved)
}

pub(crate) fn remove(cx: &Cx<'_>, request: PersonPick) -> Result<Done, Failure> {
    cx.act(move |tx| person::remove(tx, &request.person))?;
    Ok(Done {})
}

/// Erases where a person can be reached: from the record by an act of its own, then from the history.
pub(crate) fn erase(cx: &Cx<'_>, request: PersonPick) -> Result<Done, Failure> {
    let id = request.person.clone();
    cx.act(move |tx| person::forget(tx, &id))?;
    let done = cx.open()?.book.erase(
        "person",
        request.person.as_str(),
        cx.command.label,
        cx.occasion()?,
    )?;
    cx.wrote(done.seq, vec![Noun::Person]);
    Ok(Done {})
}

fn term(cx: &Cx<'_>, form: TermForm) -> TermFacts {
    TermFacts {
        id: form.id.unwrap_or_else(|| TermId::new(cx.host.new_id())),
        role: form.role,
        title: form.title,
        group: form.group,
        from: form.from,
        until: form.until,
    }
}

fn row(person: PersonFacts, today: NaiveDate) -> PersonRow {
    let serving = person.terms.iter().filter(|term| term.holds_on(today));
    let mut roles: Vec<Role> = serving.map(|term| term.role).collect();
    roles.sort();
    roles.dedup();
    let initials = initials::initials(person.fields.name.read(&Internal));
    PersonRow {
        initials: Personal::new(initials),
        id: person.id,
        fields: person.fields,
        terms: person.terms,
        roles,
    }
}
