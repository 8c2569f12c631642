//! The community with all its dated particulars.

use crate::columns::{Columns, Origin, all, first};
use crate::error::WorkbookError;
use policy::facts::{CommunityFacts, Particulars};
use rusqlite::Connection;

const COMMUNITY: Origin = Origin {
    table: "community",
    key: "book_id",
};
const PARTICULARS: Origin = Origin {
    table: "community_particulars",
    key: "valid_from",
};

pub(super) fn load(db: &Connection) -> Result<CommunityFacts, WorkbookError> {
    let particulars = all(
        db,
        PARTICULARS,
        include_str!("load_particulars.sql"),
        (),
        particulars,
    )?;
    let community = first(
        db,
        COMMUNITY,
        include_str!("load_community.sql"),
        (),
        |row| {
            Ok(CommunityFacts {
                book_id: row.text("book_id")?,
                kind: row.word("kind")?,
                pack: row.text("pack")?,
                pack_since: row.day_opt("pack_since")?,
                particulars,
            })
        },
    )?;
    community.ok_or_else(|| WorkbookError::differs("没有社区的记录"))
}

fn particulars(row: &Columns<'_>) -> Result<Particulars, WorkbookError> {
    Ok(Particulars {
        from: row.day("valid_from")?,
        name: row.text("name")?,
        street: row.text("street")?,
        district: row.text("district")?,
        party_organisation: row.text_opt("party_organisation")?,
        secretary: row.text_opt("secretary")?,
        contact: row.text_opt("contact")?,
        office_phone: row.text_opt("office_phone")?,
        address: row.text_opt("address")?,
        street_phone: row.text_opt("street_phone")?,
    })
}
