//! 人员名册: everybody in every office, a row for each; the import of rosters reads it back.

use super::{Numbered, numbered};
use crate::people::{PersonField, role_label};
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use policy::facts::{PersonFacts, Role, TermFacts};

/// An office with who holds or held it; somebody without an office has a row without one.
pub(in crate::write) struct Holder<'a> {
    person: &'a PersonFacts,
    term: Option<&'a TermFacts>,
}

/// All offices, those of one body together.
pub(in crate::write) struct Roster;

impl List for Roster {
    type Field = PersonField;
    type Row<'a> = Numbered<Holder<'a>>;
    const KIND: Kind = Kind::Roster;

    fn rows<'a>(job: &Job<'a>) -> Vec<Numbered<Holder<'a>>> {
        let mut rows: Vec<Holder<'a>> = job.facts.people.iter().flat_map(holders).collect();
        rows.sort_by_key(|row| (row.term.is_none(), row.term.map(|term| term.role)));
        numbered(rows)
    }

    fn id(line: &Numbered<Holder<'_>>) -> String {
        let Holder { person, term } = &line.row;
        term.map_or_else(|| person.id.to_string(), |term| term.id.to_string())
    }

    fn value(column: &Column<PersonField>, line: &Numbered<Holder<'_>>, _: &Job<'_>) -> Value {
        let Holder { person, term } = &line.row;
        let fields = &person.fields;
        match column.field {
            PersonField::Number => line.number.into(),
            PersonField::Name => Value::from(&fields.name),
            PersonField::Role => term.map(|term| role_label(term.role)).into(),
            PersonField::Membership => term.and_then(|term| membership(term.role)).into(),
            PersonField::Title => term.and_then(|term| term.title.clone()).into(),
            PersonField::Group => term.and_then(|term| term.group.clone()).into(),
            PersonField::Phone => fields.phone.as_ref().into(),
            PersonField::Home => fields.location.as_ref().into(),
            PersonField::From => term.and_then(|term| term.from).into(),
            PersonField::Until => term.and_then(|term| term.until).into(),
            PersonField::Note => fields.note.clone().into(),
        }
    }
}

fn holders(person: &PersonFacts) -> impl Iterator<Item = Holder<'_>> {
    let none = person.terms.is_empty().then_some(None);
    let terms = person.terms.iter().map(Some).chain(none);
    terms.map(move |term| Holder { person, term })
}

fn membership(role: Role) -> Option<&'static str> {
    match role {
        Role::PartyMember => Some("正式"),
        Role::ProbationaryMember => Some("预备"),
        _ => None,
    }
}
