//! The rules that are judged, and the one place that says which are not yet.

mod contract;
mod decision;
mod demands;
mod notice;
mod objections;
mod place;
mod plan;
mod posting;
mod scheme;
mod street;
mod supervision;
mod texts;
mod undertaking;
mod uses;
mod years;

pub(super) use objections::open as open_objection;
pub(super) use posting::{hanging, kind_word, span};
pub(super) use street::unregistered;

use super::case::Case;
use super::whole::Whole;
use crate::facts::Withdrawal;
use crate::finding::{Due, Finding};
use crate::pack::{Rule, RuleKind, StepKind};

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
pub(super) struct Outcome {
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
pub(super) struct Tally {
    wrong: bool,
    needs: Vec<String>,
    findings: Vec<Finding>,
    dues: Vec<Due>,
    waits: bool,
}

impl Tally {
    /// Notes something wrong.
    fn wrong(&mut self, finding: Finding) {
        self.wrong = true;
        self.findings.push(finding);
    }

    /// Notes something that is not recorded.
    fn missing(&mut self, finding: Finding) {
        self.needs.extend(finding.facts.first().cloned());
        self.findings.push(finding);
    }

    /// Notes something to look at.
    fn remark(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Notes something that is still to come.
    fn wait(&mut self, fact: &str) {
        self.waits = true;
        self.needs.push(fact.to_owned());
    }

    fn due(&mut self, due: Due) {
        self.dues.push(due);
    }

    fn answer(&self) -> Answer {
        match (self.wrong, self.needs.is_empty()) {
            (true, _) => Answer::Violated,
            (false, false) => Answer::Needs(self.needs.clone()),
            (false, true) => Answer::Met,
        }
    }

    fn outcome(self, rule: &Rule) -> Outcome {
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

/// Judges every rule of the project's pack.
pub(super) fn judge_all(case: &Case<'_>) -> Vec<Outcome> {
    case.pack
        .rules
        .iter()
        .filter(|rule| !rule.kind.is_of_book())
        .map(|rule| judge(case, rule))
        .collect()
}

/// Judges every rule of the book's pack that is about the book or its years.
pub(super) fn judge_book(book: &Whole<'_>) -> Vec<Outcome> {
    let rules = book.pack.rules.iter();
    let rules = rules.filter(|rule| rule.kind.is_of_book() || rule.kind == RuleKind::PackTurn);
    rules.map(|rule| judge_whole(book, rule)).collect()
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

fn judge_whole(book: &Whole<'_>, rule: &Rule) -> Outcome {
    let tally = match &rule.kind {
        _ if rule.open => return unanswered(rule, Answer::NotJudged),
        RuleKind::YearlyAmount => years::amount(book, rule),
        RuleKind::WithinAllocation => years::within(book, rule),
        RuleKind::Disclosure {
            channels,
            every_months: Some(months),
            duty,
            ..
        } => {
            let regular = years::Regular {
                months: *months,
                channels: channels.unwrap_or_default(),
                duty: duty.as_deref().and_then(|code| book.pack.duty(code)),
            };
            years::disclosed(book, rule, &regular)
        }
        RuleKind::Register { .. } => years::house_rules(book, rule),
        RuleKind::Basis => texts::basis(book, rule),
        RuleKind::Supplements => texts::supplements(book, rule),
        RuleKind::PackTurn => texts::turns(book, rule),
        _ => return unanswered(rule, Answer::NotJudged),
    };
    tally.outcome(rule)
}

fn judge(case: &Case<'_>, rule: &Rule) -> Outcome {
    if rule.open {
        return unanswered(rule, Answer::NotJudged);
    }
    let tally = match &rule.kind {
        RuleKind::DemandsAnswered => demands::answered(case, rule),
        RuleKind::DemandRegister { fields } => demands::register(case, rule, fields),
        RuleKind::SchemeContents { fields, balanced } => {
            scheme::contents(case, rule, fields, *balanced)
        }
        RuleKind::Beneficiaries { fields, only_here } => {
            scheme::beneficiaries(case, rule, fields, *only_here)
        }
        RuleKind::Categories => uses::categories(case, rule),
        RuleKind::ForbiddenUses => uses::forbidden(case, rule),
        RuleKind::NoticeNames { fields } => notice::names(case, rule, fields),
        RuleKind::Publicity { publicity } => match case.pack.publicity_rule(publicity) {
            Some(publicity) if publicity.is_of_scheme() => {
                let outcome = notice::publicity(case, rule, publicity).outcome(rule);
                return unregulated(outcome, publicity.days);
            }
            _ => return unanswered(rule, Answer::NotJudged),
        },
        RuleKind::Priority { fields } => undertaking::priority(case, rule, fields),
        RuleKind::Undertaking { modes, ground } => undertaking::mode(case, rule, modes, *ground),
        RuleKind::Roles {
            roles,
            modes,
            cost_line: false,
        } => undertaking::roles(case, rule, roles, modes),
        RuleKind::Plan {
            agrees,
            after_return,
        } => {
            let agreement = plan::Agreement {
                agrees,
                after_return,
            };
            plan::plan(case, rule, &agreement)
        }
        RuleKind::Sources => scheme::sources(case, rule),
        RuleKind::Indicators { total } => scheme::indicators(case, rule, *total),
        RuleKind::PackTurn => texts::turn(case, rule),
        RuleKind::Entries {
            body: Some(body),
            moments,
            silence_months: None,
        } if supervision::judges(moments) => supervision::entries(case, rule, body, moments),
        RuleKind::Contract { modes, .. } => contract::contract(case, rule, modes),
        RuleKind::Decision {
            votes,
            publicity,
            every_months: None,
            from_fen: None,
        } => {
            let publicity = publicity.as_deref();
            let publicity = publicity.and_then(|code| case.pack.publicity_rule(code));
            decision::decision(case, rule, votes, publicity)
        }
        RuleKind::Opinion { files, .. } => match case.step_of(rule) {
            Some(StepKind::Review) => street::review(case, rule),
            Some(StepKind::Approve) => street::approval(case, rule, files),
            _ => return unanswered(rule, Answer::NotJudged),
        },
        RuleKind::Filing {
            bodies,
            platform: Some(platform),
            ..
        } => street::lists(case, rule, bodies, platform),
        RuleKind::Filing { bodies, papers, .. } => street::form(case, rule, bodies, papers),
        RuleKind::YearlyAmount
        | RuleKind::WithinAllocation
        | RuleKind::Basis
        | RuleKind::Supplements
        | RuleKind::Spending
        | RuleKind::Decision { .. }
        | RuleKind::Roles { .. }
        | RuleKind::Entries { .. }
        | RuleKind::Evaluation { .. }
        | RuleKind::Instalments
        | RuleKind::Disclosure { .. }
        | RuleKind::Settlement
        | RuleKind::Change { .. }
        | RuleKind::Standing { .. }
        | RuleKind::Ratio { .. }
        | RuleKind::Limit { .. }
        | RuleKind::Declarations { .. }
        | RuleKind::Application { .. }
        | RuleKind::Period { .. }
        | RuleKind::Duty { .. }
        | RuleKind::Register { .. } => return unanswered(rule, Answer::NotJudged),
    };
    tally.outcome(rule)
}

/// Says that nothing could be held against a number that the text does not give.
fn unregulated(outcome: Outcome, number: Option<u32>) -> Outcome {
    match (&outcome.answer, number) {
        (Answer::Met, None) => Outcome {
            answer: Answer::NotRegulated,
            ..outcome
        },
        _ => outcome,
    }
}

fn unanswered(rule: &Rule, answer: Answer) -> Outcome {
    Outcome {
        answer,
        ..Tally::default().outcome(rule)
    }
}
