//! Takes the payloads of one row out of the history for good.
//!
//! The person's data leaves the table by an ordinary act first; this then removes what the history still says of the
//! row. Digests stay, so the chain stays whole. One change of the erasing entry states the row as it stands now and
//! names the payloads that went, so that a payload that was taken out by anybody else is found by `verify`.

use super::change::{Change, Image};
use super::entry::{EntryKind, Line, Salts, append};
use crate::schema::{Table, tables};
use crate::{Occasion, WorkbookError, rows};
use rusqlite::{Connection, named_params};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Key of the image that names erased payloads, each as `[seq, ord]`.
pub(super) const ERASED: &str = "erased";

/// Erases what the history says of a row up to now and returns the number of the entry that records it.
///
/// # Errors
/// When the table has no history, or nothing of the row stands in it.
pub(crate) fn erase(
    conn: &Connection,
    table: &str,
    row: &str,
    label: &str,
    by: &Occasion,
) -> Result<i64, WorkbookError> {
    let known = tables(conn)?.into_iter().find(|known| known.name == table);
    let known = known.ok_or_else(|| WorkbookError::NotFound {
        what: "表",
        id: table.to_owned(),
    })?;
    let erased = take_out(conn, table, row)?;
    if erased.is_empty() {
        return Err(WorkbookError::NotFound {
            what: "历史记录",
            id: row.to_owned(),
        });
    }
    let change = statement_of(conn, &known, row, erased)?;
    let line = Line {
        kind: EntryKind::Erase,
        op: "history_erase",
        label,
        barrier: true,
        of: None,
    };
    append(conn, by, &mut Salts::new(by), &line, &[change])
}

/// Removes salts and payloads of a row and returns where they stood, with those that an earlier erasing entry named:
/// its own payload goes with the others, and what it vouched for must still be vouched for.
fn take_out(conn: &Connection, table: &str, row: &str) -> Result<Vec<Value>, WorkbookError> {
    let name = named_params! {":table": table, ":row": row};
    let mut places: BTreeSet<(i64, i64)> = BTreeSet::new();
    let mut statement = conn.prepare(include_str!("find_payloads.sql"))?;
    let mut found = statement.query(name)?;
    while let Some(payload) = found.next()? {
        places.insert((payload.get("seq")?, payload.get("ord")?));
        let earlier: Option<String> = payload.get("erased")?;
        places.extend(
            earlier
                .as_deref()
                .map(listed)
                .transpose()?
                .unwrap_or_default(),
        );
    }
    conn.execute(include_str!("erase_payloads.sql"), name)?;
    Ok(places
        .into_iter()
        .map(|(seq, ord)| json!([seq, ord]))
        .collect())
}

fn listed(json: &str) -> Result<Vec<(i64, i64)>, WorkbookError> {
    serde_json::from_str(json).map_err(|error| WorkbookError::Differs {
        says: "历史记录中有一条抹去的记录无法读出".to_owned(),
        source: Some(error.into()),
    })
}

fn statement_of(
    conn: &Connection,
    table: &Table,
    row: &str,
    erased: Vec<Value>,
) -> Result<Change, WorkbookError> {
    let before = Image::from([(ERASED.to_owned(), Value::Array(erased))]);
    let after = rows::find(conn, table, row)?;
    Ok(Change {
        after,
        before: Some(before),
        row: row.to_owned(),
        table: table.name.clone(),
    })
}
