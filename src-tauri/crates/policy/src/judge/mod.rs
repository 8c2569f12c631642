//! Judging facts under packs: step states, findings, dues.
//!
//! [`judge`] is pure: the same facts, policies, calendar and day give the same answer. Each rule returns all that it
//! finds. A block stops the completion of a step, never the recording of a true fact; so nothing here refuses anything.
//!
//! What a rule asks for comes from the pack, what it does is in `rules`, one file for each thing it looks at. A
//! project is judged by the pack it started under.
//!
//! Decisions: a rule answers by what it found ([`Answer`]), and a step by the answers of its rules; a written reason
//! lifts a finding, not a rule. Findings that something is missing are the same value as findings that something is
//! wrong, because for the person at the desk both are one list of what to do.

mod case;
mod days;
mod later;
mod ledger;
mod life;
mod onward;
mod road;
mod rules;
mod vote;
mod whole;
mod words;
mod yearly;

pub use crate::finding::Judgement;
pub use days::{NoticeDays, notice_days};
pub use rules::Answer;
pub use vote::{Bar, VoteResult, called, vote_result};
pub use yearly::{DutyState, YearDuty, year_duties};

use crate::calendar::Calendar;
use crate::facts::{BookFacts, ProjectFacts, Withdrawal};
use crate::finding::{Due, Finding, Ground, ProjectJudgement, Severity, StepStatus, Subject};
use crate::pack::{LawLayers, Pack, Validity};
use case::{Case, Desk};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use whole::Whole;

/// Everything a book is judged by, but the calendar.
#[derive(Debug, Clone, Default)]
pub struct Policies {
    /// Packs by id.
    pub packs: BTreeMap<String, Pack>,
    /// National law.
    pub laws: LawLayers,
}

/// Judges every project of the facts as of a day.
pub fn judge(
    facts: &BookFacts,
    policies: &Policies,
    calendar: &Calendar,
    today: NaiveDate,
) -> Judgement {
    let desk = Desk::new(facts, policies, calendar, today);
    // No project is judged by what another one's judgement says, so all cores take part.
    let judged = facts.projects.par_iter();
    let judged = judged.map(|project| match desk.case(project) {
        Some(case) => judge_project(&case),
        None => without_pack(project),
    });
    let projects: Vec<_> = judged.collect();
    let (about, own) = judge_whole(facts, policies, today);
    let of_projects = projects.iter().flat_map(|project| &project.dues);
    let mut dues: Vec<Due> = of_projects.cloned().chain(own).collect();
    dues.sort_by_key(|due| due.on);
    let mut findings = cautions(facts, policies);
    findings.extend(about);
    Judgement {
        projects,
        findings,
        dues,
    }
}

/// Judges what is about the book and its years, heaviest first.
fn judge_whole(
    facts: &BookFacts,
    policies: &Policies,
    today: NaiveDate,
) -> (Vec<Finding>, Vec<Due>) {
    let Some(book) = Whole::new(facts, policies, today) else {
        return Default::default();
    };
    let (mut findings, mut dues) = (Vec::new(), Vec::new());
    for outcome in rules::judge_book(&book) {
        findings.extend(outcome.findings);
        dues.extend(outcome.dues);
    }
    findings.sort_by_key(|finding| finding.severity);
    (findings, dues)
}

/// Returns what every rule of a project's pack answers, by clause, then what those about the book do; nothing when the
/// pack is not loaded.
pub fn answers(
    facts: &BookFacts,
    project: &ProjectFacts,
    policies: &Policies,
    calendar: &Calendar,
    today: NaiveDate,
) -> Vec<(String, Answer)> {
    let desk = Desk::new(facts, policies, calendar, today);
    let outcomes = desk
        .case(project)
        .map(|case| rules::judge_all(&case))
        .unwrap_or_default();
    let book = Whole::new(facts, policies, today);
    let of_book = book
        .map(|book| rules::judge_book(&book))
        .unwrap_or_default();
    outcomes
        .into_iter()
        .chain(of_book)
        .map(|outcome| (outcome.clause, outcome.answer))
        .collect()
}

fn judge_project(case: &Case<'_>) -> ProjectJudgement {
    let mut outcomes = rules::judge_all(case);
    let postponed = outcomes.iter_mut().flat_map(|outcome| &mut outcome.dues);
    postponed.for_each(|due| postpone(due, case));
    if let Some(withdrawal) = &case.project.withdrawn {
        return withdrawn(case, &outcomes, withdrawal);
    }
    for finding in outcomes
        .iter_mut()
        .flat_map(|outcome| &mut outcome.findings)
    {
        finding.lifted = lifted(finding, case.project);
    }
    let steps = road::steps(case, &outcomes);
    let mut findings = Vec::new();
    let mut dues = Vec::new();
    for outcome in outcomes {
        findings.extend(outcome.findings);
        dues.extend(outcome.dues);
    }
    if case.terminated().is_some() {
        dues.clear();
    }
    findings.sort_by_key(|finding| finding.severity);
    dues.sort_by_key(|due: &Due| due.on);
    ProjectJudgement {
        project: case.project.id.clone(),
        steps,
        findings,
        dues,
    }
}

/// A project that was taken back asks nothing more; that it was taken back after its approval stays found.
fn withdrawn(
    case: &Case<'_>,
    outcomes: &[rules::Outcome],
    withdrawal: &Withdrawal,
) -> ProjectJudgement {
    let mut steps = road::steps(case, outcomes);
    let blocked = steps
        .iter_mut()
        .filter(|step| step.status == StepStatus::Blocked);
    blocked.for_each(|step| step.status = StepStatus::Running);
    ProjectJudgement {
        project: case.project.id.clone(),
        steps,
        findings: rules::withdrawn_late(case, withdrawal)
            .into_iter()
            .collect(),
        dues: Vec::new(),
    }
}

/// Moves a due that was put off with a reason, once or more often.
fn postpone(due: &mut Due, case: &Case<'_>) {
    for one in &case.project.records.postponements {
        let fields = &one.fields;
        if fields.rule == due.rule && fields.from == due.on {
            due.on = fields.to;
            let reason = words::postponed(fields.reason.as_deref().unwrap_or_default());
            let (says, to) = (due.says.trim_end_matches('。'), case.day(due.on));
            due.says = format!("{says}，现在是{to}{reason}。");
        }
    }
}

/// Returns the written reason that lifts a finding. Missing amounts, dates and votes are not liftable at all.
fn lifted(finding: &Finding, project: &ProjectFacts) -> Option<String> {
    let mut lifts = project.lifts.iter().filter(|_| finding.liftable);
    lifts
        .find(|lift| finding.is_named_by(lift))
        .map(|lift| lift.reason.clone())
}

fn without_pack(project: &ProjectFacts) -> ProjectJudgement {
    let finding = Finding {
        rule: project.pack.clone(),
        subject: Subject::Project {
            project: project.id.clone(),
        },
        step: None,
        says: format!(
            "项目所用的政策包“{}”没有装入，这个项目无法核查。",
            project.pack
        ),
        because: nothing(),
        remedy: "请把这个政策包加进工作簿。".to_owned(),
        severity: Severity::Block,
        liftable: false,
        lifted: None,
        facts: vec!["pack".to_owned()],
        provisional: false,
    };
    ProjectJudgement {
        project: project.id.clone(),
        steps: Vec::new(),
        findings: vec![finding],
        dues: Vec::new(),
    }
}

fn nothing() -> Ground {
    Ground {
        document: None,
        article: None,
        numbers: None,
    }
}

/// Says once for each pack in use what a reader must know about its validity.
fn cautions(facts: &BookFacts, policies: &Policies) -> Vec<Finding> {
    let mut used: BTreeSet<&str> = facts
        .projects
        .iter()
        .map(|project| project.pack.as_str())
        .collect();
    used.insert(&facts.community.pack);
    let packs = used.iter().filter_map(|id| policies.packs.get(*id));
    packs
        .filter(|pack| pack.identity.validity != Validity::InForce)
        .map(caution)
        .collect()
}

fn caution(pack: &Pack) -> Finding {
    let word = match pack.identity.validity {
        Validity::Repealed => "已经废止",
        Validity::InForce | Validity::Unverified => "效力待核",
    };
    Finding {
        rule: pack.id().to_owned(),
        subject: Subject::Book,
        step: None,
        says: format!(
            "所依据的《{}》{word}：{}",
            pack.title(),
            pack.identity.caution.as_deref().unwrap_or("没有说明。")
        ),
        because: pack.identity.source.ground(None),
        remedy: "请向街道核实现行文件，需要时换用或补充政策包。".to_owned(),
        severity: Severity::Info,
        liftable: false,
        lifted: None,
        facts: vec!["community.pack".to_owned()],
        provisional: false,
    }
}
