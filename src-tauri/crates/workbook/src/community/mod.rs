//! The community of the book and its particulars, which change over time and are therefore dated.

use crate::Tx;
use crate::error::WorkbookError;
use crate::pack;
use crate::values::Values;
use policy::facts::{CommunityKind, Particulars};

/// Writes the community of a new book with its first particulars. The pack must be stored.
///
/// # Errors
/// `Gone` when the pack is not stored; `BadValue` when a name is empty; a bug when the book has a community already.
pub fn create(
    tx: &mut Tx<'_>,
    kind: CommunityKind,
    pack: &str,
    particulars: &Particulars,
) -> Result<(), WorkbookError> {
    pack::require(tx, pack)?;
    let sql = "INSERT INTO community (id, kind, pack) VALUES (1, :kind, :pack)";
    Values::new()
        .word(":kind", &kind)?
        .id(":pack", pack)
        .run(tx.conn(), sql)?;
    set_particulars(tx, particulars)
}

/// Records the particulars that hold from a day on; those of the same day are corrected.
///
/// # Errors
/// `BadValue` when the name of community, street or district is empty.
pub fn set_particulars(tx: &mut Tx<'_>, particulars: &Particulars) -> Result<(), WorkbookError> {
    Values::new()
        .day(":valid_from", particulars.from)
        .said(":name", "社区名称", &particulars.name)?
        .said(":street", "街道名称", &particulars.street)?
        .said(":district", "区名称", &particulars.district)?
        .text(
            ":party_organisation",
            particulars.party_organisation.as_deref(),
        )
        .text(":secretary", particulars.secretary.as_deref())
        .text(":contact", particulars.contact.as_deref())
        .text(":office_phone", particulars.office_phone.as_deref())
        .text(":address", particulars.address.as_deref())
        .text(":street_phone", particulars.street_phone.as_deref())
        .run(tx.conn(), include_str!("set_particulars.sql"))?;
    Ok(())
}
