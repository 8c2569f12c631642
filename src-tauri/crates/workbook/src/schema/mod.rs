//! The shape of the file: its migrations, its tables as the history sees them, and the check that a file has no other.

mod migrate;
mod table;

pub(crate) use migrate::migrate;
pub(crate) use table::{Table, quoted, tables};

use crate::WorkbookError;
use rusqlite::Connection;

/// Marks a file as a book: `HMB1` in the header of the file.
pub(crate) const APPLICATION_ID: u32 = 0x484D_4231;

/// The steps that make a file, each the SQL of one migration; `user_version` counts them. Append-only from the first
/// released book on.
pub(crate) struct Schema(pub(crate) &'static [&'static str]);

/// The schema of a book.
pub(crate) const BOOK: Schema = Schema(&[
    include_str!("../../migrations/0001_history.sql"),
    include_str!("../../migrations/0002_office.sql"),
    include_str!("../../migrations/0003_road.sql"),
    include_str!("../../migrations/0004_life.sql"),
]);

impl Schema {
    /// Returns the schema number that this program writes.
    pub(crate) fn version(&self) -> u32 {
        self.0.len() as u32
    }

    /// Returns the migrations after a version.
    fn after(&self, version: u32) -> &'static [&'static str] {
        self.0.get(version as usize..).unwrap_or_default()
    }

    /// Lays an empty file out as a book of a version, header included.
    pub(crate) fn lay_out(&self, conn: &Connection, version: u32) -> Result<(), WorkbookError> {
        for migration in self.0.iter().take(version as usize) {
            conn.execute_batch(migration)?;
        }
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        conn.pragma_update(None, "user_version", version)?;
        Ok(())
    }

    /// Tells whether a file holds exactly the tables and indexes of its version: a book carries no code, so a
    /// trigger, a view or a changed table is the work of somebody else.
    pub(crate) fn fits(&self, conn: &Connection, version: u32) -> Result<bool, WorkbookError> {
        let model = Connection::open_in_memory()?;
        self.lay_out(&model, version)?;
        Ok(objects(&model)? == objects(conn)?)
    }
}

/// Something that a schema declares.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Object {
    kind: String,
    name: String,
    pub(crate) sql: String,
}

impl Object {
    pub(crate) fn is_table(&self) -> bool {
        self.kind == "table"
    }
}

/// Returns all that a file declares, in the order of kind and name.
pub(crate) fn objects(conn: &Connection) -> Result<Vec<Object>, WorkbookError> {
    let mut statement = conn.prepare(
        "SELECT type, name, sql FROM main.sqlite_schema
         WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type, name",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Object {
            kind: row.get("type")?,
            name: row.get("name")?,
            sql: row.get("sql")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns `user_version`.
pub(crate) fn version_of(conn: &Connection) -> Result<u32, WorkbookError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests;
