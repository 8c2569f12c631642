//! Copies all tables of one book file into another, by SQLite alone.

use crate::history::hex;
use crate::schema::{APPLICATION_ID, objects, quoted, version_of};
use crate::transact::in_transaction;
use crate::{Watch, WorkbookError};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// Where the bytes of attachments go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bytes {
    /// Into the file.
    Inside,
    /// Not into the file: they stand beside it.
    Beside,
}

/// Gives an empty file the tables, indexes and header of a book.
pub(super) fn lay_out_like(book: &Connection, empty: &Connection) -> Result<(), WorkbookError> {
    let (tables, indexes): (Vec<_>, Vec<_>) = objects(book)?
        .into_iter()
        .partition(|object| object.is_table());
    for object in tables.iter().chain(&indexes) {
        empty.execute_batch(&object.sql)?;
    }
    empty.pragma_update(None, "application_id", APPLICATION_ID)?;
    empty.pragma_update(None, "user_version", version_of(book)?)?;
    Ok(())
}

/// Copies every row of the open file into another that was laid out like it.
pub(super) fn copy_into(
    from: &mut Connection,
    to: &Path,
    bytes: Bytes,
    watch: &Watch,
) -> Result<(), WorkbookError> {
    attached(from, to, |conn| {
        copy(conn, ("main", "other"), bytes, (watch, "写入备份"))
    })
}

/// Copies every row of another file into the open one, which was laid out like it.
pub(super) fn copy_from(
    to: &mut Connection,
    from: &Path,
    watch: &Watch,
) -> Result<(), WorkbookError> {
    let watch = (watch, "取出备份");
    attached(to, from, |conn| {
        copy(conn, ("other", "main"), Bytes::Inside, watch)
    })
}

/// Runs work in one transaction with another file at hand as `other`.
fn attached(
    conn: &mut Connection,
    file: &Path,
    work: impl FnOnce(&Connection) -> Result<(), WorkbookError>,
) -> Result<(), WorkbookError> {
    let name = file.to_str().ok_or_else(|| WorkbookError::BadValue {
        field: "path".to_owned(),
        says: "文件夹的名字里有无法识别的字符".to_owned(),
    })?;
    conn.execute("ATTACH DATABASE ?1 AS other", [name])?;
    let outcome = in_transaction(conn, work);
    let detached = conn.execute_batch("DETACH DATABASE other");
    outcome?;
    Ok(detached?)
}

fn copy(
    conn: &Connection,
    (from, to): (&str, &str),
    bytes: Bytes,
    (watch, says): (&Watch, &'static str),
) -> Result<(), WorkbookError> {
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    let tables = tables_of(conn, from)?;
    for (done, table) in tables.iter().enumerate() {
        watch.tell(says, done, tables.len())?;
        let columns = columns_of(conn, from, table)?;
        let taken: Vec<&str> = columns
            .iter()
            .map(|column| {
                if bytes == Bytes::Beside && is_bytes(table, column) {
                    "NULL"
                } else {
                    column.as_str()
                }
            })
            .collect();
        let (name, columns, taken) = (quoted(table), columns.join(", "), taken.join(", "));
        conn.execute(
            &format!("INSERT INTO {to}.{name} ({columns}) SELECT {taken} FROM {from}.{name}"),
            [],
        )?;
    }
    Ok(())
}

fn is_bytes(table: &str, column: &str) -> bool {
    table == "attachment_blob" && column == "\"bytes\""
}

fn tables_of(conn: &Connection, schema: &str) -> Result<Vec<String>, WorkbookError> {
    let mut statement = conn.prepare(&format!(
        "SELECT name FROM {schema}.sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
    ))?;
    Ok(statement
        .query_map([], |row| row.get("name"))?
        .collect::<Result<_, _>>()?)
}

fn columns_of(conn: &Connection, schema: &str, table: &str) -> Result<Vec<String>, WorkbookError> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1, ?2) ORDER BY cid")?;
    let names = statement.query_map([table, schema], |row| row.get::<_, String>("name"))?;
    Ok(names
        .map(|name| name.map(|name| quoted(&name)))
        .collect::<Result<_, _>>()?)
}

/// Returns for each table the SHA-256 over all its rows but for the bytes of attachments.
pub(super) fn fingerprint(
    conn: &Connection,
    watch: &Watch,
) -> Result<BTreeMap<String, String>, WorkbookError> {
    let mut digests = BTreeMap::new();
    let tables = tables_of(conn, "main")?;
    let total = tables.len();
    for (done, table) in tables.into_iter().enumerate() {
        watch.tell("读回校验", done, total)?;
        let digest = digest_of(conn, &table)?;
        digests.insert(table, digest);
    }
    Ok(digests)
}

fn digest_of(conn: &Connection, table: &str) -> Result<String, WorkbookError> {
    let columns = columns_of(conn, "main", table)?;
    let columns: Vec<&str> = columns
        .iter()
        .map(String::as_str)
        .filter(|column| !is_bytes(table, column))
        .collect();
    let (list, name) = (columns.join(", "), quoted(table));
    let mut statement = conn.prepare(&format!("SELECT {list} FROM main.{name} ORDER BY {list}"))?;
    let mut rows = statement.query([])?;
    let mut hasher = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..columns.len() {
            feed(&mut hasher, row.get_ref(column)?);
        }
    }
    Ok(hex(&hasher.finalize()))
}

/// Feeds one value with its type and length, so that no two rows look alike.
fn feed(hasher: &mut Sha256, value: ValueRef<'_>) {
    let (kind, bytes): (&[u8], Vec<u8>) = match value {
        ValueRef::Null => (b"n", Vec::new()),
        ValueRef::Integer(number) => (b"i", number.to_be_bytes().to_vec()),
        ValueRef::Real(number) => (b"r", number.to_bits().to_be_bytes().to_vec()),
        ValueRef::Text(text) => (b"t", text.to_vec()),
        ValueRef::Blob(blob) => (b"b", blob.to_vec()),
    };
    hasher.update(kind);
    hasher.update(bytes.len().to_be_bytes());
    hasher.update(bytes);
}
