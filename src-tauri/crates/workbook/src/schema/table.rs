//! A table as the history sees it: its columns, its key, and the SQL that turns a row into canonical JSON.

use crate::WorkbookError;
use rusqlite::Connection;

/// Tables whose rows are not written into the history: the history itself, bytes that are named by their hash,
/// half-filled forms, and what was done with the file rather than in it.
const WITHOUT_HISTORY: [&str; 5] = [
    "attachment_blob",
    "backup_made",
    "draft",
    "history_change",
    "history_entry",
];

/// A table with history.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: String,
    /// Columns in ascending order of their names.
    pub(crate) columns: Vec<String>,
    /// Columns of the primary key, in its order.
    pub(crate) key: Vec<String>,
}

impl Table {
    /// Returns the SQL expression that names a row: the key as text, several columns as a JSON array.
    pub(crate) fn row(&self, alias: &str) -> String {
        match self.key.as_slice() {
            [only] => format!("CAST({alias}.{} AS TEXT)", quoted(only)),
            several => format!(
                "json_array({})",
                join(several, |column| format!("{alias}.{}", quoted(column)))
            ),
        }
    }

    /// Returns the SQL expression that turns a row into JSON, columns in ascending order.
    pub(crate) fn json(&self, alias: &str) -> String {
        let pairs = join(&self.columns, |column| {
            format!("'{column}', {alias}.{}", quoted(column))
        });
        format!("json_object({pairs})")
    }

    /// Returns the condition that finds one row by its key, parameters in the key's order.
    pub(crate) fn by_key(&self) -> String {
        let conditions: Vec<String> = self
            .key
            .iter()
            .map(|column| format!("{} = ?", quoted(column)))
            .collect();
        conditions.join(" AND ")
    }
}

/// Returns a name of the schema as an SQL identifier.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn join(names: &[String], each: impl Fn(&String) -> String) -> String {
    names.iter().map(each).collect::<Vec<_>>().join(", ")
}

/// Returns all tables with history, in the order of their names.
pub(crate) fn tables(conn: &Connection) -> Result<Vec<Table>, WorkbookError> {
    let mut statement = conn.prepare(
        "SELECT name FROM main.sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name",
    )?;
    let names: Vec<String> = statement
        .query_map([], |row| row.get("name"))?
        .collect::<Result<_, _>>()?;
    let with_history = names
        .into_iter()
        .filter(|name| !WITHOUT_HISTORY.contains(&name.as_str()));
    with_history.map(|name| table(conn, name)).collect()
}

fn table(conn: &Connection, name: String) -> Result<Table, WorkbookError> {
    let mut statement =
        conn.prepare("SELECT name, pk FROM pragma_table_info(:table, 'main') ORDER BY name")?;
    let found: Vec<(String, u32)> = statement
        .query_map(&[(":table", &name)], |row| {
            Ok((row.get("name")?, row.get("pk")?))
        })?
        .collect::<Result<_, _>>()?;
    let mut key: Vec<&(String, u32)> = found.iter().filter(|(_, place)| *place > 0).collect();
    key.sort_by_key(|(_, place)| *place);
    let key = key.into_iter().map(|(column, _)| column.clone()).collect();
    Ok(Table {
        name,
        key,
        columns: found.into_iter().map(|(column, _)| column).collect(),
    })
}
