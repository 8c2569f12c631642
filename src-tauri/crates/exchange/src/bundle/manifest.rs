//! `manifest.json`: what a bundle says about itself. The signature covers its exact bytes.

use super::Purpose;
use crate::key::PublicKey;
use chrono::NaiveDateTime;
use policy::Money;
use policy::facts::{
    BookFacts, DemandFacts, MeetingFacts, ProjectFacts, ProjectId, ProviderFacts, ResourceFacts,
    SourceKind,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The format that this program writes, and the highest that it reads.
pub const FORMAT: u64 = 1;

/// Who sends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// 社区名称.
    pub name: String,
    /// 街道名称.
    pub street: String,
    /// 区名称.
    pub district: String,
}

/// A file of the bundle, other than the manifest and its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Path in the archive, with `/`.
    pub path: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256, 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// How many records the data files hold, one a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Lines of `data/projects.jsonl`.
    pub projects: u64,
    /// Lines of `data/demands.jsonl`.
    pub demands: u64,
    /// Lines of `data/meetings.jsonl`.
    pub meetings: u64,
    /// Lines of `data/providers.jsonl`.
    pub providers: u64,
    /// Lines of `data/resources.jsonl`.
    pub resources: u64,
}

/// What the projects of the bundle come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Totals {
    /// Sum of all budget lines.
    pub budget_fen: Money,
    /// Sum of the sources that are the fund (专项经费).
    pub fund_fen: Money,
}

/// A project that the purpose of a bundle is about, as a reader without this program needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// Its id in `data/projects.jsonl`.
    pub project: ProjectId,
    /// 项目编号.
    pub number: String,
    /// 项目名称.
    pub name: String,
    /// Its budget total, when there is one.
    pub budget_fen: Option<Money>,
}

impl Concern {
    /// Returns what is said about a project.
    pub fn of(project: &ProjectFacts) -> Self {
        Self {
            project: project.id.clone(),
            number: project.number.clone(),
            name: project.scheme.name.clone(),
            budget_fen: project.scheme.total(),
        }
    }
}

/// The manifest. Format 1 may gain fields; those that this program does not know are kept in `other`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always [`FORMAT`] when written by this program.
    pub format: u64,
    /// Id of the bundle; receiving the same id twice changes nothing.
    pub bundle: String,
    /// Id of the community's book.
    pub book: String,
    /// Who sends.
    pub community: Sender,
    /// To whom.
    pub recipient: String,
    /// 报送序号 of this book, from 1.
    pub sequence: i64,
    /// Last sequence that the recipient acknowledged, 0 before the first; everything after it is in here.
    pub base: i64,
    /// What for.
    pub purpose: Purpose,
    /// The projects that the purpose is about; all others come along so that nothing is missing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<Concern>,
    /// When it was made, local time of the office.
    pub made_at: NaiveDateTime,
    /// Version of the program that made it.
    pub program: String,
    /// Ids of the packs that its projects follow.
    pub packs: Vec<String>,
    /// Head of the book's history when it was made, 64 lower-case hexadecimal digits.
    pub head: String,
    /// How many records.
    pub counts: Counts,
    /// What they come to.
    pub totals: Totals,
    /// Every other file, in the order of the archive.
    pub files: Vec<FileEntry>,
    /// The key that signed.
    pub public_key: PublicKey,
    /// Fields that a later program added.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl Counts {
    pub(super) fn of(facts: &BookFacts) -> Counts {
        Counts {
            projects: facts.projects.len() as u64,
            demands: facts.demands.len() as u64,
            meetings: facts.meetings.len() as u64,
            providers: facts.providers.len() as u64,
            resources: facts.resources.len() as u64,
        }
    }
}

impl Totals {
    /// Adds up the projects; `None` when a sum does not fit.
    pub(super) fn of<'a>(
        projects: impl Iterator<Item = &'a ProjectFacts> + Clone,
    ) -> Option<Totals> {
        let lines = projects.clone().flat_map(|project| &project.scheme.budget);
        let funds = projects
            .flat_map(|project| &project.scheme.sources)
            .filter(|s| s.kind == SourceKind::Fund);
        Some(Totals {
            budget_fen: Money::sum(lines.map(|line| line.amount_fen))?,
            fund_fen: Money::sum(funds.map(|source| source.amount_fen))?,
        })
    }
}

/// The data files of format 1.
pub(super) const COMMUNITY: &str = "data/community.json";
/// What the years hold.
pub(super) const YEARS: &str = "data/years.json";
/// One [`DemandFacts`] a line.
pub(super) const DEMANDS: &str = "data/demands.jsonl";
/// One [`ProjectFacts`] a line.
pub(super) const PROJECTS: &str = "data/projects.jsonl";
/// The manifest itself.
pub(super) const MANIFEST: &str = "manifest.json";
/// The signature over the manifest's bytes, 128 lower-case hexadecimal digits.
pub(super) const SIGNATURE: &str = "manifest.sig";

/// Kinds of record that stand one a line.
pub(super) trait Line: Serialize + serde::de::DeserializeOwned {
    const PATH: &'static str;
}

impl Line for DemandFacts {
    const PATH: &'static str = DEMANDS;
}

impl Line for ProjectFacts {
    const PATH: &'static str = PROJECTS;
}

impl Line for MeetingFacts {
    const PATH: &'static str = "data/meetings.jsonl";
}

impl Line for ProviderFacts {
    const PATH: &'static str = "data/providers.jsonl";
}

impl Line for ResourceFacts {
    const PATH: &'static str = "data/resources.jsonl";
}
