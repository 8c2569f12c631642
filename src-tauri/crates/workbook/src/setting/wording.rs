//! Files of wording that the office brought: they take the place of those that ship, one a paper.

use crate::columns::{Origin, all};
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Reader, Tx};

const WORDING: Origin = Origin {
    table: "setting",
    key: "key",
};

/// A file of wording as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWording {
    /// Its name, e.g. `filing_form.toml`.
    pub file: String,
    /// The TOML text, as read.
    pub text: String,
}

/// Keeps a file of wording; `None` goes back to the one that ships.
///
/// # Errors
/// When the book cannot be written.
pub fn set_wording(tx: &mut Tx<'_>, file: &str, text: Option<&str>) -> Result<(), WorkbookError> {
    let values = Values::new().id(":key", &format!("{PREFIX}{file}"));
    match text {
        Some(text) => values
            .id(":value", text)
            .run(tx.conn(), include_str!("set_setting.sql"))?,
        None => values.run(tx.conn(), "DELETE FROM setting WHERE key = :key")?,
    };
    Ok(())
}

/// Lists the office's own files of wording by name.
///
/// # Errors
/// When the book cannot be read.
pub fn wordings(reader: &Reader<'_>) -> Result<Vec<OwnWording>, WorkbookError> {
    let sql = "SELECT key, value FROM setting WHERE key GLOB 'wording/*' ORDER BY key";
    all(reader.conn(), WORDING, sql, (), |row| {
        let key = row.text("key")?;
        Ok(OwnWording {
            file: key.strip_prefix(PREFIX).unwrap_or(&key).to_owned(),
            text: row.text("value")?,
        })
    })
}

/// What stands before the name of a file among the keys of settings.
const PREFIX: &str = "wording/";
