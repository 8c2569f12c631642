//! The texts of the policy packs that the book was kept under, with their parents: an old project is judged by the
//! regulation of its day even when the program no longer ships that text.

use crate::columns::{self, Origin, all};
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Reader, Tx};
use chrono::NaiveDate;

const PACK: Origin = Origin {
    table: "pack",
    key: "id",
};

/// A policy pack as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPack {
    /// Id of the pack, e.g. `guandu-2021`.
    pub id: String,
    /// Name of its file, for messages about the text.
    pub file_name: String,
    /// The TOML text, as read.
    pub text: String,
    /// Id of the pack that it extends.
    pub parent: Option<String>,
}

/// Keeps pack texts; one that is there already is replaced when its text differs.
///
/// # Errors
/// `Gone` when a parent is neither in the book nor in the list.
pub fn store(tx: &mut Tx<'_>, packs: &[StoredPack]) -> Result<(), WorkbookError> {
    for pack in packs {
        Values::new()
            .said(":id", "政策包的编号", &pack.id)?
            .said(":file_name", "政策包的文件名", &pack.file_name)?
            .said(":text", "政策包的内容", &pack.text)?
            .text(":parent", pack.parent.as_deref())
            .run(tx.conn(), include_str!("store_pack.sql"))?;
    }
    packs
        .iter()
        .filter_map(|pack| pack.parent.as_deref())
        .try_for_each(|parent| require(tx, parent))
}

/// Makes a stored pack the one in force for new acts from a day on (第十三条).
///
/// # Errors
/// `Gone` when the book has no such pack.
pub fn use_from(tx: &mut Tx<'_>, id: &str, since: NaiveDate) -> Result<(), WorkbookError> {
    require(tx, id)?;
    let sql = "UPDATE community SET pack = :pack, pack_since = :since";
    Values::new()
        .id(":pack", id)
        .day(":since", since)
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Lists the stored packs by id.
///
/// # Errors
/// When the book cannot be read.
pub fn list(reader: &Reader<'_>) -> Result<Vec<StoredPack>, WorkbookError> {
    all(
        reader.conn(),
        PACK,
        "SELECT id, file_name, text, parent FROM pack ORDER BY id",
        (),
        |row| {
            Ok(StoredPack {
                id: row.text("id")?,
                file_name: row.text("file_name")?,
                text: row.text("text")?,
                parent: row.text_opt("parent")?,
            })
        },
    )
}

pub(crate) fn require(tx: &Tx<'_>, id: &str) -> Result<(), WorkbookError> {
    columns::require(
        tx.conn(),
        "SELECT 1 FROM pack WHERE id = :id",
        id,
        "个政策包",
    )
}
