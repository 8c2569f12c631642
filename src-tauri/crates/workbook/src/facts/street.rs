//! What the street and the district decided, what was filed, what those who supervise saw.

use super::{Children, Span};
use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use policy::facts::{
    ApprovalFacts, ApprovalFields, ApprovalId, AttachmentId, ContractFacts, ContractFields,
    ContractId, EntryFacts, EntryId, FilingFacts, FilingFields, FilingId, ProjectId, ProviderId,
    ReviewFacts, ReviewFields, ReviewId, RevisionId, ScanFacts, Supervision,
};
use policy::personal::Personal;
use rusqlite::Connection;

/// Returns where the rows of a table come from.
const fn origin(table: &'static str) -> Origin {
    Origin { table, key: "id" }
}

/// All that hangs on the projects of a span.
pub(super) struct Street {
    pub(super) reviews: Children<ReviewFacts>,
    pub(super) approvals: Children<ApprovalFacts>,
    pub(super) contracts: Children<ContractFacts>,
    pub(super) filings: Children<FilingFacts>,
    pub(super) entries: Children<EntryFacts>,
}

/// Loads what hangs on the projects of a span.
pub(super) fn load(
    db: &Connection,
    span: &Span,
    scans: &mut Children<ScanFacts>,
) -> Result<Street, WorkbookError> {
    let params = &span.params()[..];
    let sql = include_str!("load_reviews.sql");
    let reviews = all(db, origin("review"), sql, params, |row| review(row, scans))?;
    let sql = include_str!("load_approvals.sql");
    let approvals = all(db, origin("approval"), sql, params, |row| {
        approval(row, scans)
    })?;
    let sql = include_str!("load_contracts.sql");
    let contracts = all(db, origin("contract"), sql, params, |row| {
        contract(row, scans)
    })?;
    let sql = include_str!("load_filings.sql");
    let filings = all(db, origin("filing"), sql, params, |row| {
        Ok((row.text("project")?, filing(row, scans)?))
    })?;
    let sql = include_str!("load_entries.sql");
    let entries = all(db, origin("project_entry"), sql, params, entry)?;
    Ok(Street {
        reviews: Children::new(reviews),
        approvals: Children::new(approvals),
        contracts: Children::new(contracts),
        filings: Children::new(filings),
        entries: Children::new(entries),
    })
}

/// Loads the filings of the three lists, in order of entry.
pub(super) fn lists(
    db: &Connection,
    scans: &mut Children<ScanFacts>,
) -> Result<Vec<FilingFacts>, WorkbookError> {
    let sql = include_str!("load_list_filings.sql");
    all(db, origin("filing"), sql, (), |row| filing(row, scans))
}

/// Loads the scans of all acts, by the id of the act.
pub(super) fn scans(db: &Connection) -> Result<Children<ScanFacts>, WorkbookError> {
    const SCAN: Origin = Origin {
        table: "scan",
        key: "attachment",
    };
    let scans = all(db, SCAN, include_str!("load_scans.sql"), (), |row| {
        let scan = ScanFacts {
            attachment: AttachmentId::new(row.text("attachment")?),
            sha256: row.text("original_sha256")?,
            kind: row.word("kind")?,
            caption: row.text_opt("caption")?,
        };
        Ok((row.text("owner")?, scan))
    })?;
    Ok(Children::new(scans))
}

fn review(
    row: &Columns<'_>,
    scans: &mut Children<ScanFacts>,
) -> Result<(String, ReviewFacts), WorkbookError> {
    let id = row.text("id")?;
    let review = ReviewFacts {
        fields: ReviewFields {
            revision: row.text_opt("revision")?.map(RevisionId::new),
            submitted_on: row.day_opt("submitted_on")?,
            reviewed_on: row.day_opt("reviewed_on")?,
            score: row.parsed_opt("score")?,
            opinion: row.text_opt("opinion")?,
            station: row.text_opt("station")?,
            district: row.text_opt("district")?,
            result: row.word_opt("result")?,
            points_to: row.text_opt("points_to")?,
            document: row.text_opt("document")?,
        },
        scans: scans.take(&id),
        entered_on: row.day("entered_on")?,
        id: ReviewId::new(id),
    };
    Ok((row.text("project")?, review))
}

fn approval(
    row: &Columns<'_>,
    scans: &mut Children<ScanFacts>,
) -> Result<(String, ApprovalFacts), WorkbookError> {
    let id = row.text("id")?;
    let approval = ApprovalFacts {
        fields: ApprovalFields {
            revision: row.text_opt("revision")?.map(RevisionId::new),
            approved_on: row.day_opt("approved_on")?,
            amount_fen: row.money_opt("amount_fen")?,
            fund_fen: row.money_opt("fund_fen")?,
            opinion: row.text_opt("opinion")?,
            granted: row.get("granted")?,
            document: row.text_opt("document")?,
        },
        scans: scans.take(&id),
        entered_on: row.day("entered_on")?,
        id: ApprovalId::new(id),
    };
    Ok((row.text("project")?, approval))
}

fn contract(
    row: &Columns<'_>,
    scans: &mut Children<ScanFacts>,
) -> Result<(String, ContractFacts), WorkbookError> {
    let id = row.text("id")?;
    let contract = ContractFacts {
        fields: ContractFields {
            provider: row.text_opt("provider")?.map(ProviderId::new),
            signed_on: row.day_opt("signed_on")?,
            amount_fen: row.money_opt("amount_fen")?,
            number: row.text_opt("number")?,
            disclosed_on: row.day_opt("disclosed_on")?,
            disclosed_at: row.text_opt("disclosed_at")?,
            object: row.text_opt("object")?,
            starts_on: row.day_opt("starts_on")?,
            finishes_on: row.day_opt("finishes_on")?,
            payment: row.text_opt("payment")?,
            standard: row.text_opt("standard")?,
            supervision: row.text_opt("supervision")?,
            privacy: row.text_opt("privacy")?,
            breach: row.text_opt("breach")?,
            ended_on: row.day_opt("ended_on")?,
            end_reason: row.text_opt("end_reason")?,
        },
        scans: scans.take(&id),
        entered_on: row.day("entered_on")?,
        id: ContractId::new(id),
    };
    Ok((row.text("project")?, contract))
}

fn filing(
    row: &Columns<'_>,
    scans: &mut Children<ScanFacts>,
) -> Result<FilingFacts, WorkbookError> {
    let id = row.text("id")?;
    Ok(FilingFacts {
        project: row.text_opt("project")?.map(ProjectId::new),
        fields: FilingFields {
            kind: row.word("kind")?,
            body: row.text("body")?,
            year: row.get("year")?,
            sent_on: row.day_opt("sent_on")?,
            registered_on: row.day_opt("registered_on")?,
            number: row.text_opt("number")?,
            posted_on: row.day_opt("posted_on")?,
            posted_at: row.text_opt("posted_at")?,
            note: row.text_opt("note")?,
        },
        scans: scans.take(&id),
        entered_on: row.day("entered_on")?,
        id: FilingId::new(id),
    })
}

fn entry(row: &Columns<'_>) -> Result<(String, EntryFacts), WorkbookError> {
    let entry = EntryFacts {
        id: EntryId::new(row.text("id")?),
        body: row.text("body")?,
        moment: row.word("moment")?,
        entry: Supervision {
            by: Personal::new(row.text("seen_by")?),
            on: row.day("seen_on")?,
            says: row.text("says")?,
        },
    };
    Ok((row.text("project")?, entry))
}
