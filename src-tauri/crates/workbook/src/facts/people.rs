//! People with the offices they hold.

use super::Children;
use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use policy::facts::{PersonFacts, PersonFields, PersonId, TermFacts, TermId};
use policy::personal::Personal;
use rusqlite::Connection;

const PERSON: Origin = Origin {
    table: "person",
    key: "id",
};
const TERM: Origin = Origin {
    table: "person_term",
    key: "id",
};

/// Loads everybody who is not in the bin, in order of entry.
pub(super) fn load(db: &Connection) -> Result<Vec<PersonFacts>, WorkbookError> {
    let terms = all(db, TERM, include_str!("load_terms.sql"), (), term)?;
    let mut terms = Children::new(terms);
    all(db, PERSON, include_str!("load_people.sql"), (), |row| {
        let id = row.text("id")?;
        Ok(PersonFacts {
            fields: PersonFields {
                name: Personal::new(row.text("name")?),
                phone: row.personal_opt("phone")?,
                location: row.personal_opt("location")?,
                note: row.text_opt("note")?,
            },
            terms: terms.take(&id),
            id: PersonId::new(id),
        })
    })
}

fn term(row: &Columns<'_>) -> Result<(String, TermFacts), WorkbookError> {
    let term = TermFacts {
        id: TermId::new(row.text("id")?),
        role: row.word("role")?,
        title: row.text_opt("title")?,
        group: row.text_opt("team")?,
        from: row.day_opt("valid_from")?,
        until: row.day_opt("until")?,
    };
    Ok((row.text("person")?, term))
}
