//! Rows of any table with history as images, by the table's own description.

use crate::WorkbookError;
use crate::history::{Change, Image, image};
use crate::schema::{Table, quoted, tables};
use rusqlite::types::{FromSql, FromSqlResult, Value as SqlValue, ValueRef};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::Value;
use std::collections::BTreeMap;

/// Table and row, in this order.
pub(crate) type RowName = (String, String);

/// Returns the image of one row by its name.
pub(crate) fn find(
    conn: &Connection,
    table: &Table,
    row: &str,
) -> Result<Option<Image>, WorkbookError> {
    let sql = format!(
        "SELECT {} FROM main.{} AS t WHERE {} = ?1",
        table.json("t"),
        quoted(&table.name),
        table.row("t"),
    );
    let json: Option<String> = conn
        .prepare_cached(&sql)?
        .query_row([row], |found| found.get(0))
        .optional()?;
    json.as_deref().map(image).transpose()
}

/// A text whose damaged bytes are shown as U+FFFD: a check must name what differs, not stop at it.
pub(crate) struct Shown(pub(crate) String);

impl FromSql for Shown {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self(
            String::from_utf8_lossy(value.as_bytes()?).into_owned(),
        ))
    }
}

/// Returns the images of all rows with history.
pub(crate) fn all(conn: &Connection) -> Result<BTreeMap<RowName, Image>, WorkbookError> {
    let mut images = BTreeMap::new();
    for table in tables(conn)? {
        let sql = format!(
            "SELECT {}, {} FROM main.{} AS t",
            table.row("t"),
            table.json("t"),
            quoted(&table.name)
        );
        let mut statement = conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (Shown(name), Shown(json)) = (row.get(0)?, row.get(1)?);
            images.insert((table.name.clone(), name), image(&json)?);
        }
    }
    Ok(images)
}

/// Returns the changes that lead from one state of the tables to another.
pub(crate) fn differences(
    before: &BTreeMap<RowName, Image>,
    after: &BTreeMap<RowName, Image>,
) -> Vec<Change> {
    let gone = before
        .iter()
        .filter(|(name, _)| !after.contains_key(*name))
        .map(|(name, old)| (name, Some(old), None));
    let now = after
        .iter()
        .map(|(name, new)| (name, before.get(name), Some(new)));
    gone.chain(now)
        .filter(|(_, old, new)| old != new)
        .map(|((table, row), old, new)| Change {
            after: new.cloned(),
            before: old.cloned(),
            row: row.clone(),
            table: table.clone(),
        })
        .collect()
}

/// Deletes the row that an image shows.
///
/// # Errors
/// When the row does not stand there as the image shows it.
pub(crate) fn delete(
    conn: &Connection,
    table: &Table,
    row: &str,
    shown: &Image,
) -> Result<(), WorkbookError> {
    let key = values(&table.key, shown)?;
    let (name, by_key) = (quoted(&table.name), table.by_key());
    let read = format!(
        "SELECT {} FROM main.{name} AS t WHERE {by_key}",
        table.json("t")
    );
    let json: Option<String> = conn
        .prepare_cached(&read)?
        .query_row(params_from_iter(&key), |found| found.get(0))
        .optional()?;
    if json.as_deref().map(image).transpose()?.as_ref() != Some(shown) {
        return Err(WorkbookError::differs(format!(
            "{}中的“{row}”与历史记录不一致",
            table.name
        )));
    }
    conn.prepare_cached(&format!("DELETE FROM main.{name} WHERE {by_key}"))?
        .execute(params_from_iter(&key))?;
    Ok(())
}

/// Writes the row that an image shows.
pub(crate) fn insert(conn: &Connection, table: &Table, shown: &Image) -> Result<(), WorkbookError> {
    let columns: Vec<String> = table.columns.iter().map(|column| quoted(column)).collect();
    let places = vec!["?"; columns.len()].join(", ");
    let sql = format!(
        "INSERT INTO main.{} ({}) VALUES ({places})",
        quoted(&table.name),
        columns.join(", ")
    );
    conn.prepare_cached(&sql)?
        .execute(params_from_iter(values(&table.columns, shown)?))?;
    Ok(())
}

fn values(columns: &[String], shown: &Image) -> Result<Vec<SqlValue>, WorkbookError> {
    columns.iter().map(|column| value(column, shown)).collect()
}

fn value(column: &str, shown: &Image) -> Result<SqlValue, WorkbookError> {
    match shown.get(column) {
        Some(Value::Null) => Ok(SqlValue::Null),
        Some(Value::String(text)) => Ok(SqlValue::Text(text.clone())),
        Some(Value::Number(number)) if number.is_i64() => {
            Ok(SqlValue::Integer(number.as_i64().unwrap_or_default()))
        }
        _ => Err(WorkbookError::differs(format!(
            "历史记录中的“{column}”无法写回"
        ))),
    }
}
