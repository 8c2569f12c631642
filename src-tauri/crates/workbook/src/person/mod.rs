//! People of the community and the offices they hold.
//!
//! A person is never deleted, because minutes name them: the bin hides somebody entered by mistake, an office that
//! has ended gets its last day.

mod import;

pub use import::{NewPerson, import};

use crate::Tx;
use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::list::{List, numbered};
use crate::values::Values;
use policy::facts::{PersonFields, PersonId, TermFacts};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "person",
    what: "个人",
};

const TERMS: List = List {
    field: "terms",
    delete_gone: "DELETE FROM person_term
        WHERE person = :owner AND id NOT IN (SELECT value FROM json_each(:kept))",
    count: "SELECT COUNT(*) AS rows FROM person_term WHERE person = :owner",
};

/// Enters a person, or writes over one that is there, with all offices in order.
///
/// # Errors
/// `Gone` when the person is in the bin; `BadValue` for an empty name, an office that ends before it begins, or an
/// office of somebody else.
pub fn save(
    tx: &mut Tx<'_>,
    id: &PersonId,
    fields: &PersonFields,
    terms: &[TermFacts],
) -> Result<(), WorkbookError> {
    let name = fields.name.read(&policy::personal::Internal);
    Values::new()
        .said(":name", "姓名", name.trim())?
        .id(":id", id.as_str())
        .personal(":phone", fields.phone.as_ref())
        .personal(":location", fields.location.as_ref())
        .text(":note", fields.note.as_deref())
        .run(tx.conn(), include_str!("save_person.sql"))?;
    present(tx.conn(), id)?;
    set_terms(tx, id, terms)
}

fn set_terms(tx: &mut Tx<'_>, id: &PersonId, terms: &[TermFacts]) -> Result<(), WorkbookError> {
    let ids = terms.iter().map(|term| term.id.as_str());
    TERMS.keep(tx.conn(), id.as_str(), ids)?;
    for (ord, term) in numbered(terms) {
        let values = Values::of_row("terms", ord);
        if term
            .from
            .zip(term.until)
            .is_some_and(|(from, until)| until < from)
        {
            return Err(values.refused(":until", "任职的最后一天早于第一天".to_owned()));
        }
        values
            .id(":id", term.id.as_str())
            .id(":person", id.as_str())
            .put(":ord", ord)
            .word(":role", &term.role)?
            .text(":title", term.title.as_deref())
            .text(":team", term.group.as_deref())
            .day_opt(":valid_from", term.from)
            .day_opt(":until", term.until)
            .run(tx.conn(), include_str!("save_term.sql"))?;
    }
    TERMS.check(tx.conn(), id.as_str(), terms.len())
}

/// Puts a person into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &PersonId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes a person out of the bin.
///
/// # Errors
/// `Gone` when the person is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &PersonId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Takes phone, address and note out of the record of a person, in the bin or not; [`crate::Book::erase`] then takes
/// them out of the history.
///
/// The name and the offices stay, and so does the name in every list of attendance: minutes are kept for good, and
/// whether a vote was valid rests on who was called and who came. Where to reach somebody serves the office of the day
/// alone, so that it must go when the person asks.
///
/// # Errors
/// `Gone`.
pub fn forget(tx: &mut Tx<'_>, id: &PersonId) -> Result<(), WorkbookError> {
    let sql = "UPDATE person SET phone = NULL, location = NULL, note = NULL WHERE id = :id";
    match Values::new().id(":id", id.as_str()).run(tx.conn(), sql)? {
        0 => Err(WorkbookError::Gone { what: BIN.what }),
        _ => Ok(()),
    }
}

/// Checks that a person is there and not in the bin.
pub(crate) fn present(db: &Connection, id: &PersonId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}
