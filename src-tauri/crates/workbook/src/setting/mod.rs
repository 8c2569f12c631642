//! Settings of the book: a closed set of keys, each with one text. What regulations leave open is chosen here.

mod seal;
mod wording;

pub(crate) use seal::heeding;
pub use wording::{OwnWording, set_wording, wordings};

use crate::columns::{Origin, first};
use crate::error::WorkbookError;
use crate::values::{Values, name_of};
use crate::{Reader, Tx};
use rusqlite::named_params;
use serde::{Deserialize, Serialize};

const SETTING: Origin = Origin {
    table: "setting",
    key: "key",
};

/// The settings that a book can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingKey {
    /// Folder of the first backups, when it is not the one beside the book.
    BackupFirst,
    /// Folder of the second backups, outside this PC.
    BackupFolder,
    /// The day on which the second place was put off: `2026-03-02`.
    BackupLater,
    /// Folder of the office's own fonts, used instead of the bundled ones.
    OfficeFonts,
    /// 全宗号 of the office, for the cover of a dossier.
    Fonds,
    /// `yes` when amounts in capitals that end in 角 get 整 as well.
    ZhengAfterJiao,
    /// Why the book is only read any more: another one took its place.
    Sealed,
}

/// Writes a setting; `None` and blank text take it back.
///
/// # Errors
/// When the book cannot be written.
pub fn set(tx: &mut Tx<'_>, key: SettingKey, value: Option<&str>) -> Result<(), WorkbookError> {
    let values = Values::new().word(":key", &key)?;
    match value.filter(|value| !value.trim().is_empty()) {
        Some(value) => values
            .id(":value", value)
            .run(tx.conn(), include_str!("set_setting.sql"))?,
        None => values.run(tx.conn(), "DELETE FROM setting WHERE key = :key")?,
    };
    Ok(())
}

/// Returns a setting.
///
/// # Errors
/// When the book cannot be read.
pub fn get(reader: &Reader<'_>, key: SettingKey) -> Result<Option<String>, WorkbookError> {
    let sql = "SELECT key, value FROM setting WHERE key = :key";
    let name = name_of(&key)?;
    first(
        reader.conn(),
        SETTING,
        sql,
        named_params! { ":key": name },
        |row| row.text("value"),
    )
}
