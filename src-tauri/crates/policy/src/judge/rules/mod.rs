//! The rules that are judged; `of_project` and `of_book` say which, and so which are not yet.

mod acceptance;
mod allotments;
mod assets;
mod bought;
mod change;
mod checks;
mod completion;
mod contract;
mod decision;
mod demands;
mod drift;
mod experts;
mod filing;
mod instalments;
mod joint;
mod notice;
mod objections;
mod of_book;
mod of_project;
mod place;
mod plan;
mod posting;
mod postponed;
mod progress;
mod reconciling;
mod reports;
mod resting;
mod results;
mod scheme;
mod settlement;
mod spending;
mod standing;
mod street;
mod supervision;
mod supervisor;
mod tally;
mod termination;
mod texts;
mod undertaking;
mod uses;
mod vouchers;
mod year_end;
mod years;

pub(super) use filing::unregistered;
pub(super) use objections::open as open_objection;
pub(super) use posting::{hanging, kind_word, span};
pub(super) use years::Published;

pub use tally::Answer;
pub(super) use tally::{Outcome, Tally};

use super::case::Case;
use super::whole::Whole;
use crate::facts::Withdrawal;
use crate::finding::Finding;
use crate::pack::{Rule, RuleKind, StepKind};

/// Judges every rule of the project's pack.
pub(super) fn judge_all(case: &Case<'_>) -> Vec<Outcome> {
    case.pack
        .rules
        .iter()
        .filter(|rule| rule.kind.scope().has_projects())
        .map(|rule| of_project::judge(case, rule))
        .collect()
}

/// Judges every rule of the book's pack that is about the book or its years.
pub(super) fn judge_book(book: &Whole<'_>) -> Vec<Outcome> {
    let rules = book.pack.rules.iter();
    let rules = rules.filter(|rule| rule.kind.scope().has_book());
    rules.map(|rule| of_book::judge(book, rule)).collect()
}

/// Finds that a project was taken back although it had been approved; said by the rule of the approval.
pub(super) fn withdrawn_late(case: &Case<'_>, withdrawal: &Withdrawal) -> Option<Finding> {
    let approval = |rule: &&Rule| {
        let opinion = matches!(rule.kind, RuleKind::Opinion { .. });
        opinion && case.step_of(rule) == Some(StepKind::Approve)
    };
    let rule = case.pack.rules.iter().find(approval)?;
    street::withdrawn(case, rule, withdrawal)
}
