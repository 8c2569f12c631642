//! Which program works on a book: its version and commit, told by the book and its history.

use crate::history::{EntryKind, Line, Salts, append, last_day};
use crate::{Occasion, WorkbookError};
use rusqlite::{Connection, OptionalExtension, named_params};

/// The command under which a program says that it works on a book from now on.
const OP: &str = "program_use";

/// Writes an entry when another program than this one worked on the book last. It is no act of the office: undo and
/// redo pass it by.
pub(crate) fn note(
    conn: &Connection,
    program: &str,
    by: &Occasion,
) -> Result<Option<i64>, WorkbookError> {
    if last(conn)?.as_deref() == Some(program) {
        return Ok(None);
    }
    let label = format!("{LABEL}{program}");
    let line = Line {
        kind: EntryKind::Migration,
        op: OP,
        label: &label,
        barrier: false,
        of: None,
    };
    // A clock that is behind must not make the next act look dated in order.
    let mut by = by.clone();
    by.day = last_day(conn)?.map_or(by.day, |last| last.max(by.day));
    append(conn, &by, &mut Salts::new(&by), &line, &[]).map(Some)
}

/// How the entry begins; the program follows.
const LABEL: &str = "改用惠民簿 ";

/// Returns the program that worked on the book last: that of the last such entry, or the one that made the book.
fn last(conn: &Connection) -> Result<Option<String>, WorkbookError> {
    let noted: Option<String> = conn
        .prepare_cached("SELECT label FROM history_entry WHERE op = :op ORDER BY seq DESC LIMIT 1")?
        .query_row(named_params! {":op": OP}, |row| row.get("label"))
        .optional()?;
    if let Some(label) = noted {
        return Ok(label.strip_prefix(LABEL).map(str::to_owned));
    }
    let made = conn
        .prepare_cached("SELECT program FROM book")?
        .query_row([], |row| row.get("program"))
        .optional()?;
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::BOOK;
    use crate::undo::{Stacks, Way};
    use chrono::NaiveDate;

    fn by(day: u32) -> Occasion {
        let day = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        Occasion {
            actor: "李".to_owned(),
            day,
            at: day.and_hms_opt(9, 30, 0).unwrap(),
            allow_earlier: false,
            seed: [1; 32],
        }
    }

    fn act(conn: &Connection, day: u32) -> i64 {
        let line = Line {
            kind: EntryKind::Act,
            op: "demand_add",
            label: "登记需求",
            barrier: false,
            of: None,
        };
        append(conn, &by(day), &mut Salts::new(&by(day)), &line, &[]).unwrap()
    }

    fn book() -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        BOOK.lay_out(&conn, BOOK.version()).unwrap();
        conn.execute(
            "INSERT INTO book VALUES ('b', 'community', '2026-03-02T09:00:00', '0.1.0')",
            [],
        )
        .unwrap();
        conn
    }

    #[test]
    fn a_program_is_noted_when_it_is_another_one_than_before() {
        let conn = book();
        let note = |program| note(&conn, program, &by(2)).unwrap();
        assert_eq!(note("0.1.0"), None, "it made the book");
        assert_eq!(note("0.2.0 (4f3a)"), Some(1));
        assert_eq!(note("0.2.0 (4f3a)"), None);
        assert_eq!(note("0.1.0"), Some(2), "an old one works on it again");
    }

    #[test]
    fn a_note_is_passed_by_when_acts_are_taken_back() {
        let conn = book();
        let done = act(&conn, 2);
        note(&conn, "0.2.0", &by(2)).unwrap();
        let stacks = Stacks::load(&conn).unwrap();
        let next = stacks.next_label(&conn, Way::Undo).unwrap();
        assert_eq!((done, next.as_deref()), (1, Some("登记需求")));
    }

    #[test]
    fn a_clock_that_is_behind_does_not_date_the_note() {
        let conn = book();
        act(&conn, 9);
        note(&conn, "0.2.0", &by(2)).unwrap();
        assert_eq!(last_day(&conn).unwrap(), Some(by(9).day));
    }
}
