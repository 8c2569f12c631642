//! Projects with all that hangs on them.

use super::schemes::Head;
use super::street::Street;
use super::{Children, Span, notices, schemes, street};
use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use crate::record;
use policy::facts::{
    AttachmentId, CorrectionFacts, CorrectionId, Decision, DemandId, IssuedPaperFacts, LiftFacts,
    NoticeFacts, PackTurn, PaperId, ProjectFacts, ProjectId, ProjectRecords, RevisionFacts,
    RevisionId, ScanFacts,
};
use rusqlite::Connection;
use std::collections::HashMap;

const REVISION: Origin = Origin {
    table: "project_revision",
    key: "id",
};
const LIFT: Origin = Origin {
    table: "project_lift",
    key: "rule",
};
const PAPER: Origin = Origin {
    table: "paper",
    key: "id",
};

const TURN: Origin = Origin {
    table: "project_pack",
    key: "project",
};
const CORRECTION: Origin = Origin {
    table: "correction",
    key: "id",
};

struct Parts {
    demands: Children<DemandId>,
    revisions: Children<RevisionFacts>,
    notices: Children<NoticeFacts>,
    papers: Children<IssuedPaperFacts>,
    lifts: Children<LiftFacts>,
    pack_turns: Children<PackTurn>,
    corrections: Children<CorrectionFacts>,
    street: Street,
    records: HashMap<ProjectId, ProjectRecords>,
}

/// Loads the projects of a span that are not in the bin, in order of entry.
pub(super) fn load(
    db: &Connection,
    span: &Span,
    links: &[(ProjectId, DemandId)],
    scans: &mut Children<ScanFacts>,
) -> Result<Vec<ProjectFacts>, WorkbookError> {
    let params = &span.params()[..];
    let answers = links
        .iter()
        .map(|(project, demand)| (project.as_str().to_owned(), demand.clone()));
    let mut parts = Parts {
        demands: Children::new(answers.collect()),
        revisions: Children::new(all(
            db,
            REVISION,
            include_str!("load_revisions.sql"),
            params,
            revision,
        )?),
        notices: notices::load(db, span)?,
        papers: Children::new(all(
            db,
            PAPER,
            include_str!("load_papers.sql"),
            params,
            paper,
        )?),
        lifts: Children::new(all(db, LIFT, include_str!("load_lifts.sql"), params, lift)?),
        pack_turns: Children::new(all(
            db,
            TURN,
            include_str!("load_pack_turns.sql"),
            params,
            pack_turn,
        )?),
        corrections: Children::new(all(
            db,
            CORRECTION,
            include_str!("load_corrections.sql"),
            params,
            correction,
        )?),
        street: street::load(db, span, scans)?,
        records: record::of_projects(db, span, scans)?,
    };
    Ok(schemes::load(db, span)?
        .into_iter()
        .map(|head| whole(head, &mut parts))
        .collect())
}

fn whole(head: Head, parts: &mut Parts) -> ProjectFacts {
    let id = head.id.as_str();
    let blank = ProjectFacts::drafted(head.id.clone(), head.drafted_on, head.scheme);
    ProjectFacts {
        demands: parts.demands.take(id),
        revisions: parts.revisions.take(id),
        notices: parts.notices.take(id),
        papers: parts.papers.take(id),
        lifts: parts.lifts.take(id),
        pack_turns: parts.pack_turns.take(id),
        corrections: parts.corrections.take(id),
        reviews: parts.street.reviews.take(id),
        approvals: parts.street.approvals.take(id),
        contracts: parts.street.contracts.take(id),
        filings: parts.street.filings.take(id),
        entries: parts.street.entries.take(id),
        records: parts.records.remove(&head.id).unwrap_or_default(),
        number: head.number,
        year: head.year,
        pack: head.pack,
        follows: head.follows,
        withdrawn: head.withdrawn,
        ..blank
    }
}

fn revision(row: &Columns<'_>) -> Result<(String, RevisionFacts), WorkbookError> {
    let revision = RevisionFacts {
        id: RevisionId::new(row.text("id")?),
        number: row.get("number")?,
        frozen_on: row.day("frozen_on")?,
        reason: row.text_opt("reason")?,
        digest: row.text("digest")?,
        scheme: row.json("scheme")?,
    };
    Ok((row.text("project")?, revision))
}

/// Loads the issued papers that are about no one project.
pub(super) fn other_papers(db: &Connection) -> Result<Vec<IssuedPaperFacts>, WorkbookError> {
    all(db, PAPER, include_str!("load_other_papers.sql"), (), issued)
}

fn paper(row: &Columns<'_>) -> Result<(String, IssuedPaperFacts), WorkbookError> {
    Ok((row.text("project")?, issued(row)?))
}

fn issued(row: &Columns<'_>) -> Result<IssuedPaperFacts, WorkbookError> {
    Ok(IssuedPaperFacts {
        id: PaperId::new(row.text("id")?),
        kind: row.text("kind")?,
        number: row.text("number")?,
        issued_on: row.day("issued_on")?,
        sha256: row.text("sha256")?,
        facts_digest: row.text("facts_digest")?,
    })
}

fn lift(row: &Columns<'_>) -> Result<(String, LiftFacts), WorkbookError> {
    let lift = LiftFacts {
        rule: row.text("rule")?,
        subject: row.text("subject")?,
        reason: row.text("reason")?,
        lifted_on: row.day("lifted_on")?,
        decision: decision(row)?,
    };
    Ok((row.text("project")?, lift))
}

fn decision(row: &Columns<'_>) -> Result<Option<Decision>, WorkbookError> {
    let Some(body) = row.text_opt("decided_by")? else {
        return Ok(None);
    };
    Ok(Some(Decision {
        body,
        document: row.text("decision_document")?,
        dated_on: row.day("decision_dated_on")?,
        attachment: AttachmentId::new(row.text("decision_attachment")?),
    }))
}

fn pack_turn(row: &Columns<'_>) -> Result<(String, PackTurn), WorkbookError> {
    let turn = PackTurn {
        from: row.day("valid_from")?,
        pack: row.text("pack")?,
    };
    Ok((row.text("project")?, turn))
}

fn correction(row: &Columns<'_>) -> Result<(String, CorrectionFacts), WorkbookError> {
    let correction = CorrectionFacts {
        id: CorrectionId::new(row.text("id")?),
        paper: PaperId::new(row.text("paper")?),
        on: row.day("corrected_on")?,
        wrong: row.text("wrong")?,
        right: row.text("right")?,
        reason: row.text_opt("reason")?,
    };
    Ok((row.text("project")?, correction))
}
