//! A roster from a workbook, taken in as one act.

use super::save;
use crate::error::WorkbookError;
use crate::{Tx, Watch};
use policy::facts::{PersonFields, PersonId, TermFacts};

/// A person as a roster names them, with every office the book is to hold afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Id from the host, or that of the person the row was found to be.
    pub id: PersonId,
    /// What is said.
    pub fields: PersonFields,
    /// All offices, those the book held before included.
    pub terms: Vec<TermFacts>,
}

/// Takes in a roster. Nobody is removed: absence never deletes.
///
/// # Errors
/// As [`save`], for the first row that cannot be taken, and [`WorkbookError::Cancelled`]; the act is then taken back
/// as a whole.
pub fn import(tx: &mut Tx<'_>, people: &[NewPerson], watch: &Watch) -> Result<(), WorkbookError> {
    for (done, person) in people.iter().enumerate() {
        watch.tell("写入工作簿", done, people.len())?;
        save(tx, &person.id, &person.fields, &person.terms)?;
    }
    Ok(())
}
