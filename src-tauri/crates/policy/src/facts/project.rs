//! A project from its draft on.

use super::ids::{AttachmentId, DemandId, PaperId, ProjectId, RevisionId};
use super::notice::NoticeFacts;
use super::record::ProjectRecords;
use super::scheme::Scheme;
use super::street::{
    ApprovalFacts, ContractFacts, EntryFacts, FilingFacts, ReviewFacts, Withdrawal,
};
use super::year::CorrectionFacts;
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A scheme as it stood when it was frozen for the meetings, the street or a notice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RevisionFacts {
    /// Stable id.
    pub id: RevisionId,
    /// 第几稿, from 1.
    pub number: i64,
    /// Day on which it was frozen.
    pub frozen_on: NaiveDate,
    /// Why (送审, 公示 …), as written.
    pub reason: Option<String>,
    /// SHA-256 of the scheme, 64 hexadecimal digits.
    pub digest: String,
    /// The scheme itself.
    pub scheme: Scheme,
}

/// The deciding body's own written decision that lifts a fixed block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Decision {
    /// Who decided.
    pub body: String,
    /// 文号.
    pub document: String,
    /// Its date.
    pub dated_on: NaiveDate,
    /// The scan.
    pub attachment: AttachmentId,
}

/// From when on the acts of a project follow another pack (第十三条).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackTurn {
    /// First day.
    pub from: NaiveDate,
    /// Id of the pack.
    pub pack: String,
}

/// A finding that was lifted: a liftable one by a written reason, a fixed one by a written decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiftFacts {
    /// Rule id, as in the clause map.
    pub rule: String,
    /// Subject of the finding.
    pub subject: String,
    /// The written reason.
    pub reason: String,
    /// Day of lifting.
    pub lifted_on: NaiveDate,
    /// The decision that lifts a fixed block.
    pub decision: Option<Decision>,
}

/// A paper that was issued; its bytes never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedPaperFacts {
    /// Stable id.
    pub id: PaperId,
    /// Kind of paper, e.g. 立项公示.
    pub kind: String,
    /// Number printed on it.
    pub number: String,
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: String,
    /// Digest of what it was composed from; differs from today's when the record was edited since.
    pub facts_digest: String,
}

/// A project as recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProjectFacts {
    /// Stable id.
    pub id: ProjectId,
    /// 项目编号, e.g. 云溪-2026-03.
    pub number: String,
    /// Fund year.
    pub year: i32,
    /// Id of the pack the project started under.
    pub pack: String,
    /// Later packs that were chosen for it, oldest first.
    pub pack_turns: Vec<PackTurn>,
    /// The project that this one was set up anew for, after the street sent that back.
    pub follows: Option<ProjectId>,
    /// Set when it was taken back before approval.
    pub withdrawn: Option<Withdrawal>,
    /// Day on which the project was drafted.
    pub drafted_on: NaiveDate,
    /// Demands that it answers.
    pub demands: Vec<DemandId>,
    /// The scheme as it stands now.
    pub scheme: Scheme,
    /// Frozen revisions, oldest first.
    pub revisions: Vec<RevisionFacts>,
    /// Notices, oldest first.
    pub notices: Vec<NoticeFacts>,
    /// Review rounds, oldest first.
    pub reviews: Vec<ReviewFacts>,
    /// Approvals, oldest first; the newest counts.
    pub approvals: Vec<ApprovalFacts>,
    /// Contracts, oldest first.
    pub contracts: Vec<ContractFacts>,
    /// Filings of this project, oldest first.
    pub filings: Vec<FilingFacts>,
    /// Entries of supervising bodies, oldest first.
    pub entries: Vec<EntryFacts>,
    /// Corrections of its issued papers, oldest first.
    pub corrections: Vec<CorrectionFacts>,
    /// Issued papers, oldest first.
    pub papers: Vec<IssuedPaperFacts>,
    /// Lifted findings.
    pub lifts: Vec<LiftFacts>,
    /// What happened after the approval: money, progress, acceptance, changes, the end.
    #[serde(default)]
    pub records: ProjectRecords,
}

impl ProjectFacts {
    /// Returns a project of which nothing but its draft is recorded; number, year and pack are for the caller to set.
    pub fn drafted(id: ProjectId, drafted_on: NaiveDate, scheme: Scheme) -> Self {
        Self {
            id,
            number: String::new(),
            year: drafted_on.year(),
            pack: String::new(),
            pack_turns: Vec::new(),
            follows: None,
            withdrawn: None,
            drafted_on,
            demands: Vec::new(),
            scheme,
            revisions: Vec::new(),
            notices: Vec::new(),
            reviews: Vec::new(),
            approvals: Vec::new(),
            contracts: Vec::new(),
            filings: Vec::new(),
            entries: Vec::new(),
            corrections: Vec::new(),
            papers: Vec::new(),
            lifts: Vec::new(),
            records: ProjectRecords::default(),
        }
    }

    /// Returns the revision with this id.
    pub fn revision(&self, id: &RevisionId) -> Option<&RevisionFacts> {
        self.revisions.iter().find(|revision| &revision.id == id)
    }

    /// Returns the id of the pack that its acts follow on a day.
    pub fn pack_on(&self, day: NaiveDate) -> &str {
        let turned = self.pack_turns.iter().rev().find(|turn| turn.from <= day);
        turned.map_or(&self.pack, |turn| &turn.pack)
    }

    /// Returns the approval that counts: the newest one that has its answer.
    pub fn approval(&self) -> Option<&ApprovalFacts> {
        let mut answered = self.approvals.iter().rev();
        answered.find(|approval| approval.fields.granted.is_some())
    }

    /// Returns the approval that counts when it was granted.
    pub fn granted(&self) -> Option<&ApprovalFacts> {
        self.approval()
            .filter(|approval| approval.fields.granted == Some(true))
    }

    /// Returns the newest frozen revision.
    pub fn latest_revision(&self) -> Option<&RevisionFacts> {
        self.revisions.last()
    }
}
