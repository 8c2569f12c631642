//! What belongs to the years of the community.

use crate::columns::{Origin, all};
use crate::error::WorkbookError;
use policy::facts::{
    Allocation, AttachmentId, DisclosureFacts, DisclosureId, HandoverFacts, HandoverId,
    HouseRuleFacts, HouseRuleId,
};
use rusqlite::Connection;

const ALLOCATION: Origin = Origin {
    table: "allocation",
    key: "document",
};
const DISCLOSURE: Origin = Origin {
    table: "disclosure",
    key: "id",
};
const HOUSE_RULE: Origin = Origin {
    table: "house_rule",
    key: "id",
};
const HANDOVER: Origin = Origin {
    table: "handover",
    key: "id",
};

/// Loads the allocations, by year.
pub(super) fn allocations(db: &Connection) -> Result<Vec<Allocation>, WorkbookError> {
    all(
        db,
        ALLOCATION,
        include_str!("load_allocations.sql"),
        (),
        |row| {
            Ok(Allocation {
                year: row.get("year")?,
                amount_fen: row.money("amount_fen")?,
                dated_on: row.day_opt("dated_on")?,
                document: row.text_opt("document")?,
                note: row.text_opt("note")?,
            })
        },
    )
}

/// Loads the disclosures of spending, by day.
pub(super) fn disclosures(db: &Connection) -> Result<Vec<DisclosureFacts>, WorkbookError> {
    all(
        db,
        DISCLOSURE,
        include_str!("load_disclosures.sql"),
        (),
        |row| {
            Ok(DisclosureFacts {
                id: DisclosureId::new(row.text("id")?),
                year: row.get("year")?,
                on: row.day("disclosed_on")?,
                channels: row.json("channels")?,
                says: row.text_opt("says")?,
            })
        },
    )
}

/// Loads the community's own rules, by day.
pub(super) fn house_rules(db: &Connection) -> Result<Vec<HouseRuleFacts>, WorkbookError> {
    all(
        db,
        HOUSE_RULE,
        include_str!("load_house_rules.sql"),
        (),
        |row| {
            Ok(HouseRuleFacts {
                id: HouseRuleId::new(row.text("id")?),
                title: row.text("title")?,
                adopted_on: row.day("adopted_on")?,
                attachment: row.text_opt("attachment")?.map(AttachmentId::new),
            })
        },
    )
}

/// Loads the hand-overs, by day.
pub(super) fn handovers(db: &Connection) -> Result<Vec<HandoverFacts>, WorkbookError> {
    all(
        db,
        HANDOVER,
        include_str!("load_handovers.sql"),
        (),
        |row| {
            Ok(HandoverFacts {
                id: HandoverId::new(row.text("id")?),
                on: row.day("handed_on")?,
                from: row.text("giver")?,
                to: row.text("taker")?,
                overseer: row.text_opt("overseer")?,
                note: row.text_opt("note")?,
            })
        },
    )
}
