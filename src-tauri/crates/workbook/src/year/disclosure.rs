//! Disclosures of spending (官组通〔2021〕11号 第三条（五）、第七条).

use crate::Tx;
use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::values::Values;
use policy::facts::{DisclosureFacts, DisclosureId};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "disclosure",
    what: "次公开",
};

/// Enters a disclosure, or writes over one that is there.
///
/// # Errors
/// `Gone` when it is in the bin; `BadValue` when no channel is named.
pub fn save(tx: &mut Tx<'_>, disclosure: &DisclosureFacts) -> Result<(), WorkbookError> {
    let values = Values::new();
    let channels = disclosure.channels.iter().map(|channel| channel.trim());
    let channels: Vec<&str> = channels.filter(|channel| !channel.is_empty()).collect();
    if channels.is_empty() {
        return Err(values.refused(":channels", "至少写一个公开渠道".to_owned()));
    }
    values
        .id(":id", disclosure.id.as_str())
        .put(":year", disclosure.year)
        .day(":disclosed_on", disclosure.on)
        .put(":channels", serde_json::Value::from(channels).to_string())
        .text(":says", disclosure.says.as_deref())
        .run(tx.conn(), include_str!("save_disclosure.sql"))?;
    present(tx.conn(), &disclosure.id)
}

/// Puts a disclosure into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &DisclosureId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes a disclosure out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &DisclosureId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Checks that a disclosure is there and not in the bin.
fn present(db: &Connection, id: &DisclosureId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}
