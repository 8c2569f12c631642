//! The rules that are judged, and the one place that says which are not yet.

mod acceptance;
mod allotments;
mod assets;
mod change;
mod checks;
mod completion;
mod contract;
mod decision;
mod demands;
mod drift;
mod experts;
mod instalments;
mod notice;
mod objections;
mod place;
mod plan;
mod posting;
mod progress;
mod reconciling;
mod reports;
mod results;
mod scheme;
mod settlement;
mod spending;
mod standing;
mod street;
mod supervision;
mod supervisor;
mod termination;
mod texts;
mod undertaking;
mod uses;
mod vouchers;
mod year_end;
mod years;

pub(super) use objections::open as open_objection;
pub(super) use posting::{hanging, kind_word, span};
pub(super) use street::unregistered;

use super::case::Case;
use super::whole::Whole;
use crate::facts::Withdrawal;
use crate::finding::{Due, Finding};
use crate::pack::{Phase, Register, Rule, RuleKind, StepKind};

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
        .filter(|rule| rule.kind.scope().has_projects())
        .map(|rule| judge(case, rule))
        .collect()
}

/// Judges every rule of the book's pack that is about the book or its years.
pub(super) fn judge_book(book: &Whole<'_>) -> Vec<Outcome> {
    let rules = book.pack.rules.iter();
    let rules = rules.filter(|rule| rule.kind.scope().has_book());
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
        RuleKind::Register {
            register: Register::OwnRules,
            ..
        } => years::house_rules(book, rule),
        RuleKind::Spending {
            reconcile_months: Some(months),
            reconcile_within,
            ..
        } => {
            let rhythm = reconciling::Rhythm {
                months: *months,
                within: reconcile_within.unwrap_or_default(),
            };
            reconciling::reconciled(book, rule, &rhythm)
        }
        RuleKind::Settlement { duty: Some(duty) } => match book.pack.duty(duty) {
            Some(duty) => year_end::settled(book, rule, duty),
            None => return unanswered(rule, Answer::NotJudged),
        },
        RuleKind::Duty { duties, to } if !to.is_empty() => {
            match duties.first().and_then(|code| book.pack.duty(code)) {
                Some(duty) => reports::given(book, rule, duty, to),
                None => return unanswered(rule, Answer::NotJudged),
            }
        }
        RuleKind::Standing { .. } => standing::decided(book, rule),
        RuleKind::Register {
            register,
            inspect_months,
            categories,
            duty,
            late_months,
            ..
        } => match (
            register,
            duty.as_deref().and_then(|code| book.pack.duty(code)),
        ) {
            (Register::Allotments, Some(duty)) => {
                let start = allotments::Start {
                    duty,
                    late_months: late_months.unwrap_or_default(),
                };
                allotments::received(book, rule, &start)
            }
            (Register::Assets, _) => {
                let kept = assets::Kept {
                    inspect_months: *inspect_months,
                    categories,
                };
                assets::of_book(book, rule, &kept)
            }
            (Register::Deductions, _) => results::deductions(book, rule),
            (Register::Awards, _) => results::awards(book, rule),
            (Register::Checks, _) => checks::mended(book, rule),
            _ => return unanswered(rule, Answer::NotJudged),
        },
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
            Some(publicity) if publicity.phase == Phase::Completion => {
                let outcome = completion::completion(case, rule, publicity).outcome(rule);
                return unregulated(outcome, publicity.days);
            }
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
            ..
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
        } => supervision::entries(case, rule, body, moments),
        RuleKind::Entries {
            body: None,
            silence_months: Some(months),
            ..
        } => progress::reported(case, rule, *months),
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
        RuleKind::Roles {
            roles,
            modes,
            cost_line: true,
            body,
        } => {
            let asked = supervisor::Asked {
                roles,
                modes,
                body: body.as_deref(),
            };
            supervisor::supervisor(case, rule, &asked)
        }
        RuleKind::Evaluation { methods, parties } => match (case.step_of(rule), parties) {
            (Some(StepKind::Accept), Some(parties)) => {
                experts::judged(case, rule, methods, *parties)
            }
            (Some(StepKind::Accept), None) => acceptance::evaluated(case, rule, methods),
            _ => return unanswered(rule, Answer::NotJudged),
        },
        RuleKind::Instalments => instalments::paid(case, rule),
        RuleKind::Change {
            bodies,
            time_only: Some(time_only),
        } => change::changes(case, rule, &change::Asked { bodies, time_only }),
        RuleKind::Standing { years } => standing::chosen(case, rule, *years),
        RuleKind::Settlement { duty: Some(_) } => year_end::after_end(case, rule),
        RuleKind::Register {
            register,
            inspect_months,
            categories,
            ..
        } => match register {
            Register::Assets => {
                let kept = assets::Kept {
                    inspect_months: *inspect_months,
                    categories,
                };
                assets::of_project(case, rule, &kept)
            }
            Register::Deductions => results::deducted(case, rule),
            Register::Awards => results::recommended(case, rule),
            _ => return unanswered(rule, Answer::NotJudged),
        },
        RuleKind::Spending { cash_fen, .. } if case.step_of(rule) == Some(StepKind::Accept) => {
            spending::spending(case, rule, *cash_fen)
        }
        RuleKind::YearlyAmount
        | RuleKind::WithinAllocation
        | RuleKind::Basis
        | RuleKind::Supplements
        | RuleKind::Spending { .. }
        | RuleKind::Decision { .. }
        | RuleKind::Entries { .. }
        | RuleKind::Disclosure { .. }
        | RuleKind::Settlement { .. }
        | RuleKind::Change { .. }
        | RuleKind::Ratio { .. }
        | RuleKind::Limit { .. }
        | RuleKind::Declarations { .. }
        | RuleKind::Application { .. }
        | RuleKind::Period { .. }
        | RuleKind::Duty { .. } => return unanswered(rule, Answer::NotJudged),
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
