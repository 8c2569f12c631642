//! The list of a meeting, written whole.

use super::present;
use crate::Tx;
use crate::columns::require;
use crate::error::WorkbookError;
use crate::list::numbered;
use crate::values::Values;
use policy::facts::{Attendance, MeetingId, PersonId};
use policy::personal::Internal;

/// Writes the list of a meeting, in order: name and office as they stood that day.
///
/// # Errors
/// `Gone` for the meeting or a person; `BadValue` for an empty name or somebody who is on the list twice.
pub fn set_roster(
    tx: &mut Tx<'_>,
    id: &MeetingId,
    roster: &[Attendance],
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    refuse_twice(roster)?;
    let shorter = "DELETE FROM meeting_attendance WHERE meeting = :meeting AND ord > :count";
    Values::new()
        .id(":meeting", id.as_str())
        .put(":count", i64::try_from(roster.len()).unwrap_or(i64::MAX))
        .run(tx.conn(), shorter)?;
    for (ord, person) in numbered(roster) {
        if let Some(known) = &person.person {
            // Somebody in the bin may stay on an old list; somebody whose entry was undone may not.
            let sql = "SELECT 1 FROM person WHERE id = :id";
            require(tx.conn(), sql, known.as_str(), "个人")?;
        }
        Values::of_row("roster", ord)
            .said(":name", "姓名", person.name.read(&Internal))?
            .id(":meeting", id.as_str())
            .put(":ord", ord)
            .text(":person", person.person.as_ref().map(PersonId::as_str))
            .word_opt(":role", person.role.as_ref())?
            .text(":title", person.title.as_deref())
            .word(":standing", &person.standing)?
            .word(":presence", &person.presence)?
            .text(":reason", person.reason.as_deref())
            .run(tx.conn(), include_str!("save_attendance.sql"))?;
    }
    Ok(())
}

/// Nobody comes twice; two people of the same name are told apart by their ids.
fn refuse_twice(roster: &[Attendance]) -> Result<(), WorkbookError> {
    let mut seen = std::collections::HashSet::new();
    for (ord, person) in numbered(roster) {
        let Some(id) = &person.person else { continue };
        if !seen.insert(id) {
            let says = format!("名单里“{}”出现了两次", person.name.read(&Internal));
            return Err(Values::of_row("roster", ord).refused(":person", says));
        }
    }
    Ok(())
}
