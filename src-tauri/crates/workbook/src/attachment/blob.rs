//! Bytes by their hash: written once, never changed, checked on the way out.

use super::Original;
use crate::error::WorkbookError;
use crate::history::sha256;
use rusqlite::{Connection, OptionalExtension, named_params};

/// Keeps bytes and returns what names them. Bytes whose row a restore left empty are filled in again.
pub(crate) fn store(db: &Connection, bytes: &[u8]) -> Result<Original, WorkbookError> {
    let size = i64::try_from(bytes.len()).map_err(|error| WorkbookError::Bug {
        source: error.into(),
    })?;
    let name = sha256(bytes);
    db.prepare_cached(include_str!("store_blob.sql"))?
        .execute(named_params! { ":sha256": name, ":size": size, ":bytes": bytes })?;
    Ok(Original { sha256: name, size })
}

/// Returns the bytes of a hash.
pub(crate) fn load(db: &Connection, name: &str) -> Result<Vec<u8>, WorkbookError> {
    let sql = "SELECT bytes FROM attachment_blob WHERE sha256 = :sha256";
    let bytes: Option<Option<Vec<u8>>> = db
        .prepare_cached(sql)?
        .query_row(named_params! { ":sha256": name }, |row| row.get("bytes"))
        .optional()?;
    match bytes.flatten() {
        Some(bytes) if sha256(&bytes) == name => Ok(bytes),
        Some(_) => Err(WorkbookError::differs(format!(
            "附件“{name}”的内容与登记的不一致"
        ))),
        None => Err(WorkbookError::differs(format!(
            "附件“{name}”的内容不在工作簿里"
        ))),
    }
}
