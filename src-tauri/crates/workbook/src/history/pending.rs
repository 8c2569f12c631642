//! What an act has changed so far: temporary triggers write it, the end of the act takes it.

use super::change::{Change, image};
use crate::WorkbookError;
use crate::schema::{Table, quoted, tables};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Makes the temporary table and, from the schema as it stands, the triggers that fill it. Called once a connection,
/// after a migration: no trigger ever stands beside a schema that it was not made from.
pub(crate) fn watch(conn: &Connection) -> Result<(), WorkbookError> {
    conn.execute_batch(
        "CREATE TEMP TABLE change_pending (
             ord INTEGER PRIMARY KEY, tbl TEXT NOT NULL, row TEXT NOT NULL, before TEXT, after TEXT
         ) STRICT",
    )?;
    for table in tables(conn)? {
        conn.execute_batch(&triggers(&table))?;
    }
    Ok(())
}

/// Returns the SQL of one table's triggers. Names in a trigger's body cannot be qualified; temporary ones win.
fn triggers(table: &Table) -> String {
    let (old, new) = (table.json("OLD"), table.json("NEW"));
    let (old_row, new_row) = (table.row("OLD"), table.row("NEW"));
    [
        trigger(
            table,
            "insert",
            "AFTER INSERT",
            "",
            &note(table, &new_row, "NULL", &new),
        ),
        trigger(
            table,
            "update",
            "AFTER UPDATE",
            "",
            &note(table, &old_row, &old, &new),
        ),
        trigger(
            table,
            "delete",
            "AFTER DELETE",
            "",
            &note(table, &old_row, &old, "NULL"),
        ),
        trigger(
            table,
            "key",
            "BEFORE UPDATE",
            &format!("WHEN {old_row} <> {new_row}"),
            "SELECT RAISE(ABORT, 'a primary key never changes')",
        ),
    ]
    .concat()
}

fn trigger(table: &Table, name: &str, event: &str, when: &str, body: &str) -> String {
    let (name, table) = (
        quoted(&format!("{}_{name}", table.name)),
        quoted(&table.name),
    );
    format!("CREATE TEMP TRIGGER {name} {event} ON main.{table} {when} BEGIN {body}; END;\n")
}

fn note(table: &Table, row: &str, before: &str, after: &str) -> String {
    format!(
        "INSERT INTO change_pending (tbl, row, before, after) VALUES ('{}', {row}, {before}, {after})",
        table.name
    )
}

/// Takes what was noted since the last call: one change a row, with the first image before and the last after; rows
/// that are again as they were are left out.
pub(crate) fn take(conn: &Connection) -> Result<Vec<Change>, WorkbookError> {
    let mut changes: Vec<Change> = Vec::new();
    let mut place_of: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut statement = conn
        .prepare_cached("SELECT tbl, row, before, after FROM temp.change_pending ORDER BY ord")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, key): (String, String) = (row.get("tbl")?, row.get("row")?);
        let before = row
            .get::<_, Option<String>>("before")?
            .as_deref()
            .map(image)
            .transpose()?;
        let after = row
            .get::<_, Option<String>>("after")?
            .as_deref()
            .map(image)
            .transpose()?;
        let place = *place_of
            .entry((table.clone(), key.clone()))
            .or_insert(changes.len());
        match changes.get_mut(place) {
            Some(known) => known.after = after,
            None => changes.push(Change {
                after,
                before,
                row: key,
                table,
            }),
        }
    }
    conn.prepare_cached("DELETE FROM temp.change_pending")?
        .execute([])?;
    changes.retain(|change| change.before != change.after);
    Ok(changes)
}
