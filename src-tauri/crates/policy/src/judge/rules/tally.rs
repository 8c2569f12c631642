//! What a rule answers, and what it gathers while it looks.

use crate::finding::{Due, Finding};
use crate::judge::case::Case;
use crate::pack::Rule;

/// What a rule answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What it asks for is there.
    Met,
    /// Something is wrong.
    Violated,
    /// Something is not recorded yet: paths of the facts.
    Needs(Vec<String>),
    /// The text gives no number to judge by.
    NotRegulated,
    /// This program does not judge it yet; its step is never shown as done.
    NotJudged,
}

/// The answer of one rule with what it found.
#[derive(Debug, Clone)]
pub(in crate::judge) struct Outcome {
    pub clause: String,
    pub blocks: bool,
    pub answer: Answer,
    pub findings: Vec<Finding>,
    pub dues: Vec<Due>,
    /// True while something is still to come that is no fault: a notice not posted, days that run.
    pub waits: bool,
}

/// What a rule gathers while it looks.
#[derive(Default)]
pub(in crate::judge) struct Tally {
    wrong: bool,
    needs: Vec<String>,
    pub(super) findings: Vec<Finding>,
    dues: Vec<Due>,
    waits: bool,
}

impl Tally {
    /// Notes something wrong.
    pub(super) fn wrong(&mut self, finding: Finding) {
        self.wrong = true;
        self.findings.push(finding);
    }

    /// Notes something that is not recorded.
    pub(super) fn missing(&mut self, finding: Finding) {
        self.needs.extend(finding.facts.first().cloned());
        self.findings.push(finding);
    }

    /// Notes something to look at.
    pub(super) fn remark(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Notes something that is still to come.
    pub(super) fn wait(&mut self, fact: &str) {
        self.waits = true;
        self.needs.push(fact.to_owned());
    }

    /// Notes something with a day.
    pub(super) fn due(&mut self, due: Due) {
        self.dues.push(due);
    }

    fn answer(&self) -> Answer {
        match (self.wrong, self.needs.is_empty()) {
            (true, _) => Answer::Violated,
            (false, false) => Answer::Needs(self.needs.clone()),
            (false, true) => Answer::Met,
        }
    }

    /// Closes the tally of a rule.
    pub(super) fn outcome(self, rule: &Rule) -> Outcome {
        let answer = self.answer();
        let (findings, dues, waits) = (self.findings, self.dues, self.waits);
        Outcome {
            clause: rule.clause.clone(),
            blocks: Case::blocks(rule),
            answer,
            findings,
            dues,
            waits,
        }
    }
}

/// Says that nothing could be held against a number that the text does not give.
pub(super) fn unregulated(outcome: Outcome, number: Option<u32>) -> Outcome {
    match (&outcome.answer, number) {
        (Answer::Met, None) => Outcome {
            answer: Answer::NotRegulated,
            ..outcome
        },
        _ => outcome,
    }
}

/// Says that this program does not judge a rule.
pub(super) fn unanswered(rule: &Rule) -> Outcome {
    Outcome {
        answer: Answer::NotJudged,
        ..Tally::default().outcome(rule)
    }
}
