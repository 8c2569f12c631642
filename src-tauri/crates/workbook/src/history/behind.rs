//! The entries behind one fact of the book: which acts wrote it, and when.

use super::change::{Change, Image};
use super::{HistoryEntry, list};
use crate::WorkbookError;
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// Returns the entries that changed a field of a record, the newest first: by the column of this name, else by the
/// table of such rows, else all that changed the record. Erased payloads are not looked into.
pub(crate) fn behind(
    conn: &Connection,
    record: &str,
    field: Option<&str>,
) -> Result<Vec<HistoryEntry>, WorkbookError> {
    let changes = changes(conn, record)?;
    let of = |touches: &dyn Fn(&Change) -> bool| -> BTreeSet<i64> {
        let touching = changes.iter().filter(|(_, change)| touches(change));
        touching.map(|(seq, _)| *seq).collect()
    };
    let column = |change: &Change| {
        field.is_some_and(|field| value(&change.before, field) != value(&change.after, field))
    };
    let rows = |change: &Change| {
        field.is_some_and(|field| change.table.contains(field.trim_end_matches('s')))
    };
    let wanted = [of(&column), of(&rows), of(&|_| true)];
    let wanted = wanted.into_iter().find(|found| !found.is_empty());
    let wanted = wanted.unwrap_or_default();
    let mut entries = list::entries(conn)?;
    entries.retain(|entry| wanted.contains(&entry.seq));
    entries.reverse();
    Ok(entries)
}

fn value<'a>(image: &'a Option<Image>, field: &str) -> Option<&'a serde_json::Value> {
    image.as_ref()?.get(field)
}

/// Returns the changes that name a record, as their own row or in one of their columns.
fn changes(conn: &Connection, record: &str) -> Result<Vec<(i64, Change)>, WorkbookError> {
    let mut statement = conn.prepare_cached(include_str!("find_changes.sql"))?;
    let named = format!("\"{record}\"");
    let mut rows = statement.query(named_params! { ":named": named })?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let payload: String = row.get("payload")?;
        let change = serde_json::from_str(&payload).map_err(|error| WorkbookError::Differs {
            says: "历史记录中有一条内容无法读出".to_owned(),
            source: Some(error.into()),
        })?;
        out.push((row.get("seq")?, change));
    }
    Ok(out)
}
