//! A project from its draft on.

use super::ids::{DemandId, PaperId, ProjectId, RevisionId};
use super::notice::NoticeFacts;
use super::scheme::Scheme;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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

/// A liftable finding that was lifted by a written reason.
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
    /// Issued papers, oldest first.
    pub papers: Vec<IssuedPaperFacts>,
    /// Lifted findings.
    pub lifts: Vec<LiftFacts>,
}

impl ProjectFacts {
    /// Returns the revision with this id.
    pub fn revision(&self, id: &RevisionId) -> Option<&RevisionFacts> {
        self.revisions.iter().find(|revision| &revision.id == id)
    }

    /// Returns the newest frozen revision.
    pub fn latest_revision(&self) -> Option<&RevisionFacts> {
        self.revisions.last()
    }
}
