//! Who a row is: somebody of the file before, somebody of the book, or somebody new.

use super::row::{Office, Reading, joined};
use crate::register::RowState;
use crate::value::text::plain;
use policy::facts::{PersonFacts, PersonFields, PersonId, Role, TermFacts, TermId};
use policy::personal::Internal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person as the book is to hold it afterwards.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedPerson {
    /// The person of the book; `None` for somebody new.
    pub known: Option<PersonId>,
    /// What is said.
    pub fields: PersonFields,
    /// All offices, those of the book first.
    pub terms: Vec<PlannedTerm>,
    /// True when something is new or differs.
    pub differs: bool,
}

/// An office of a planned person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlannedTerm {
    /// The office of the book; `None` for a new one.
    pub known: Option<TermId>,
    /// In what capacity.
    pub role: Role,
    /// 职务.
    pub title: Option<String>,
    /// 支部, 小组.
    pub group: Option<String>,
    /// First day.
    pub from: Option<chrono::NaiveDate>,
    /// Last day.
    pub until: Option<chrono::NaiveDate>,
}

/// The people of the book and those that the rows before have named.
pub(super) struct Register {
    pub people: Vec<PlannedPerson>,
}

impl Register {
    pub(super) fn of(known: &[PersonFacts]) -> Self {
        Self {
            people: known.iter().map(planned).collect(),
        }
    }

    /// Tells whether a row means somebody of the book, or of the rows before.
    pub(super) fn knows(&self, fields: &PersonFields) -> bool {
        self.people.iter().any(|one| is_same(&one.fields, fields))
    }

    /// Takes a row in; returns what it does and one sentence.
    pub(super) fn take(&mut self, reading: &Reading) -> Option<(RowState, String)> {
        let fields = reading.person.as_ref()?;
        let found = self
            .people
            .iter()
            .position(|one| is_same(&one.fields, fields));
        let namesake = self
            .people
            .iter()
            .any(|one| name(&one.fields) == name(fields));
        let Some(index) = found else {
            let says = if namesake {
                "新的人员。名册里另有同名的人，电话不同，按两个人登记。"
            } else {
                "新的人员。"
            };
            self.people.push(new_person(fields, &reading.offices));
            return Some((RowState::New, says.to_owned()));
        };
        let person = &mut self.people[index];
        let added = person.join(fields, &reading.offices);
        Some(match (added, &person.known) {
            (false, _) => (RowState::Same, "与已登记的相同。".to_owned()),
            (true, Some(_)) => (RowState::Changed, "补充了身份或联系方式。".to_owned()),
            (true, None) => (RowState::New, "同一个人的另一个身份。".to_owned()),
        })
    }
}

/// Tells whether two rows mean one person for certain: same name and same phone, or the same name and no phone on
/// either side.
fn is_same(one: &PersonFields, other: &PersonFields) -> bool {
    name(one) == name(other) && phone(one) == phone(other)
}

/// Returns the name as rows are read, whatever blanks somebody typed into the form.
fn name(fields: &PersonFields) -> String {
    joined(fields.name.read(&Internal))
}

fn phone(fields: &PersonFields) -> Option<String> {
    let phone = fields.phone.as_ref()?;
    Some(plain(phone.read(&Internal)))
}

fn planned(person: &PersonFacts) -> PlannedPerson {
    PlannedPerson {
        known: Some(person.id.clone()),
        fields: person.fields.clone(),
        terms: person.terms.iter().map(known_term).collect(),
        differs: false,
    }
}

fn known_term(term: &TermFacts) -> PlannedTerm {
    PlannedTerm {
        known: Some(term.id.clone()),
        role: term.role,
        title: term.title.clone(),
        group: term.group.clone(),
        from: term.from,
        until: term.until,
    }
}

fn new_person(fields: &PersonFields, offices: &[Office]) -> PlannedPerson {
    PlannedPerson {
        known: None,
        fields: fields.clone(),
        terms: offices.iter().map(new_term).collect(),
        differs: true,
    }
}

pub(super) fn new_term(office: &Office) -> PlannedTerm {
    PlannedTerm {
        known: None,
        role: office.role,
        title: office.title.clone(),
        group: office.group.clone(),
        from: office.from,
        until: office.until,
    }
}

impl PlannedPerson {
    /// Adds what a row knows more; returns whether that was anything. What a row leaves blank deletes nothing.
    fn join(&mut self, fields: &PersonFields, offices: &[Office]) -> bool {
        let before = self.fields.clone();
        let more = |new: &Option<_>, old: &mut Option<_>| {
            if new.is_some() {
                old.clone_from(new);
            }
        };
        more(&fields.location, &mut self.fields.location);
        if fields.note.is_some() {
            self.fields.note.clone_from(&fields.note);
        }
        let mut added = self.fields != before;
        for office in offices {
            added |= self.join_office(office);
        }
        self.differs |= added;
        added
    }

    /// Adds an office, or what the row knows more of one that has not ended. One that is there, ended or not, stays.
    fn join_office(&mut self, office: &Office) -> bool {
        if self.terms.iter().any(|term| term.holds(office)) {
            return false;
        }
        let open = |term: &&mut PlannedTerm| term.role == office.role && term.until.is_none();
        let Some(term) = self.terms.iter_mut().find(open) else {
            self.terms.push(new_term(office));
            return true;
        };
        let before = term.clone();
        term.title = office.title.clone().or(term.title.take());
        term.group = office.group.clone().or(term.group.take());
        term.from = office.from.or(term.from);
        term.until = office.until;
        *term != before
    }
}

impl PlannedTerm {
    /// Tells whether a row says nothing of the office that is not known. What it leaves blank is no difference.
    fn holds(&self, office: &Office) -> bool {
        let same = |said: bool, equal: bool| !said || equal;
        self.role == office.role
            && same(office.title.is_some(), self.title == office.title)
            && same(office.group.is_some(), self.group == office.group)
            && same(office.from.is_some(), self.from == office.from)
            && same(office.until.is_some(), self.until == office.until)
    }
}
