//! Remembered mappings: which column of an office's workbook holds what, by the signature of its head.

use crate::columns::{Origin, first};
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Reader, Tx};
use rusqlite::named_params;
use serde::Serialize;
use serde::de::DeserializeOwned;

const MAPPING: Origin = Origin {
    table: "mapping",
    key: "signature",
};

/// Remembers a mapping for workbooks whose head has this signature; the day changes only with the mapping.
///
/// # Errors
/// `BadValue` when the signature is empty; a bug when the mapping cannot be written as JSON.
pub fn remember(
    tx: &mut Tx<'_>,
    signature: &str,
    mapping: &impl Serialize,
) -> Result<(), WorkbookError> {
    let text = serde_json::to_string(mapping).map_err(|error| WorkbookError::Bug {
        source: error.into(),
    })?;
    Values::new()
        .said(":signature", "表头", signature)?
        .id(":columns", &text)
        .day(":remembered_on", tx.day())
        .run(tx.conn(), include_str!("remember_mapping.sql"))?;
    Ok(())
}

/// Returns the mapping remembered for a signature.
///
/// # Errors
/// `Differs` when what was remembered is no mapping.
pub fn recall<T: DeserializeOwned>(
    reader: &Reader<'_>,
    signature: &str,
) -> Result<Option<T>, WorkbookError> {
    let sql = "SELECT signature, columns FROM mapping WHERE signature = :signature";
    first(
        reader.conn(),
        MAPPING,
        sql,
        named_params! { ":signature": signature },
        |row| row.json("columns"),
    )
}
