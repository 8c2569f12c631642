//! The bytes of attachments, which are named by their hash and have no history of their own.

use crate::WorkbookError;
use crate::history::sha256;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

/// What a check of all bytes found.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// Number of those whose bytes have their hash.
    pub(crate) whole: i64,
    /// Hashes whose bytes are not in the file.
    pub(crate) missing: Vec<String>,
    /// Hashes that their bytes do not have.
    pub(crate) damaged: Vec<String>,
}

/// Hashes all bytes anew.
pub(crate) fn check(conn: &Connection) -> Result<Checked, WorkbookError> {
    let mut checked = Checked::default();
    each(conn, |name, bytes| {
        match bytes {
            None => checked.missing.push(name.to_owned()),
            Some(bytes) if sha256(bytes) != name => checked.damaged.push(name.to_owned()),
            Some(_) => checked.whole += 1,
        }
        Ok(())
    })?;
    Ok(checked)
}

/// Returns how many attachments there are.
pub(crate) fn count(conn: &Connection) -> Result<usize, WorkbookError> {
    let count = conn.query_row("SELECT count(*) FROM main.attachment_blob", [], |row| {
        row.get::<_, u32>(0)
    })?;
    Ok(count as usize)
}

/// Hands every hash with its bytes to a function, one at a time, in the order of the hashes.
pub(crate) fn each(
    conn: &Connection,
    mut take: impl FnMut(&str, Option<&[u8]>) -> Result<(), WorkbookError>,
) -> Result<(), WorkbookError> {
    let mut statement =
        conn.prepare_cached("SELECT sha256, bytes FROM main.attachment_blob ORDER BY sha256")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let name: String = row.get("sha256")?;
        match row.get_ref("bytes")? {
            ValueRef::Null => take(&name, None)?,
            ValueRef::Blob(bytes) => take(&name, Some(bytes))?,
            _ => return Err(WorkbookError::differs("附件内容的类型不对")),
        }
    }
    Ok(())
}
