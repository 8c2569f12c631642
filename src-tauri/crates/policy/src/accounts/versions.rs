//! The budget as each act left it, so that a person can lay the states side by side.

use crate::facts::{BookFacts, BudgetLine, BudgetLineId, ProjectFacts, ReviewFacts, RevisionId};
use crate::money::Money;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An act that fixes the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BudgetAct {
    /// 申报: what was handed in for review.
    Applied,
    /// 决议: what the residents resolved.
    Resolved,
    /// 批准.
    Approved,
    /// 合同.
    Contracted,
    /// 变更.
    Changed,
    /// 决算.
    Settled,
}

/// What an act left of the budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BudgetVersion {
    /// Which act.
    pub act: BudgetAct,
    /// Its day, when recorded.
    pub on: Option<NaiveDate>,
    /// What it comes to.
    pub total_fen: Option<Money>,
    /// The lines it says; none for an act that says a sum alone.
    pub lines: Vec<VersionLine>,
}

/// A budget line in a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct VersionLine {
    /// The line; the same through all versions.
    pub line: BudgetLineId,
    /// What is bought or paid.
    pub item: String,
    /// Its amount.
    pub amount_fen: Money,
}

/// Returns the budget as each act left it, in the order of the road.
pub fn budget_versions(facts: &BookFacts, project: &ProjectFacts) -> Vec<BudgetVersion> {
    let mut versions = Vec::new();
    versions.extend(
        project
            .reviews
            .first()
            .map(|review| applied(project, review)),
    );
    versions.extend(resolved(facts, project));
    versions.extend(approved(project));
    versions.extend(project.contracts.iter().map(|contract| BudgetVersion {
        act: BudgetAct::Contracted,
        on: contract.fields.signed_on,
        total_fen: contract.fields.amount_fen,
        lines: Vec::new(),
    }));
    let changes = project.records.changes.iter();
    versions.extend(changes.map(|change| {
        let lines = lines_of(project, change.fields.revision.as_ref());
        BudgetVersion {
            act: BudgetAct::Changed,
            on: change.fields.effective_on,
            total_fen: sum(&lines),
            lines,
        }
    }));
    versions.extend(settled(project));
    versions
}

fn applied(project: &ProjectFacts, review: &ReviewFacts) -> BudgetVersion {
    let lines = lines_of(project, review.fields.revision.as_ref());
    BudgetVersion {
        act: BudgetAct::Applied,
        on: review.fields.submitted_on,
        total_fen: sum(&lines),
        lines,
    }
}

/// The newest meeting that voted on a frozen scheme of the project.
fn resolved(facts: &BookFacts, project: &ProjectFacts) -> Option<BudgetVersion> {
    let meetings: Vec<_> = facts.meetings_of(&project.id).collect();
    let mut voted = meetings.into_iter().rev().filter_map(|meeting| {
        let fields = &meeting.matter(&project.id)?.fields;
        fields.ballot.as_ref()?;
        Some((meeting.fields.held_on, fields.revision.clone()?))
    });
    let (on, revision) = voted.next()?;
    let lines = lines_of(project, Some(&revision));
    Some(BudgetVersion {
        act: BudgetAct::Resolved,
        on: Some(on),
        total_fen: sum(&lines),
        lines,
    })
}

fn approved(project: &ProjectFacts) -> Option<BudgetVersion> {
    let fields = &project.granted()?.fields;
    Some(BudgetVersion {
        act: BudgetAct::Approved,
        on: fields.approved_on,
        total_fen: fields.amount_fen,
        lines: lines_of(project, fields.revision.as_ref()),
    })
}

fn settled(project: &ProjectFacts) -> Option<BudgetVersion> {
    let fields = &project.records.settlements.last()?.fields;
    let name = |line: &BudgetLineId| {
        let now = project.scheme.budget.iter();
        let before = project.revisions.iter().flat_map(|one| &one.scheme.budget);
        let mut all = now.chain(before);
        all.find(|one| &one.id == line).map(|one| one.item.clone())
    };
    let lines = fields.lines.iter().map(|one| VersionLine {
        item: name(&one.line).unwrap_or_default(),
        line: one.line.clone(),
        amount_fen: one.settled_fen,
    });
    Some(BudgetVersion {
        act: BudgetAct::Settled,
        on: fields.on,
        total_fen: fields.settled_fen,
        lines: lines.collect(),
    })
}

fn lines_of(project: &ProjectFacts, revision: Option<&RevisionId>) -> Vec<VersionLine> {
    let revision = revision.and_then(|id| project.revision(id));
    let budget = revision.map_or(&[][..], |revision| &revision.scheme.budget);
    let line = |line: &BudgetLine| VersionLine {
        line: line.id.clone(),
        item: line.item.clone(),
        amount_fen: line.amount_fen,
    };
    budget.iter().map(line).collect()
}

fn sum(lines: &[VersionLine]) -> Option<Money> {
    let amounts = lines.iter().map(|line| line.amount_fen);
    (!lines.is_empty()).then(|| super::total(amounts))
}
