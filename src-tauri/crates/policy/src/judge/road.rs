//! The road of a project: each step of the pack with its state and what is there, in words.

use super::case::Case;
use super::rules::{Answer, Outcome, hanging, kind_word, open_objection, span, unregistered};
use super::{later, onward};
use crate::facts::{FilingKind, MeetingFacts, NoticeFacts, NoticeKind, ReviewResult};
use crate::finding::{Finding, StepState, StepStatus};
use crate::pack::{RuleKind, Step, StepKind, Vote};

/// Returns the state of every step, in the pack's order.
pub(super) fn steps(case: &Case<'_>, outcomes: &[Outcome]) -> Vec<StepState> {
    case.pack
        .steps
        .iter()
        .map(|step| state(case, step, outcomes))
        .collect()
}

fn state(case: &Case<'_>, step: &Step, outcomes: &[Outcome]) -> StepState {
    let own: Vec<_> = outcomes
        .iter()
        .filter(|outcome| step.rules.contains(&outcome.clause))
        .collect();
    let ended = later::is_later(step.kind)
        .then(|| later::terminated(case))
        .flatten();
    let end = ended
        .as_ref()
        .map(|_| match outcomes.iter().any(|one| ends_badly(case, one)) {
            true => End::Open,
            false => End::Complete,
        });
    let seen = ended.or_else(|| seen(case, step));
    let says = seen
        .as_ref()
        .map_or("本程序暂不核查这一步", |seen| seen.says.as_str())
        .to_owned();
    StepState {
        code: step.code.clone(),
        name: step.name.clone(),
        article: step.source.article.clone(),
        status: status(seen.as_ref(), &own, end),
        says,
        fact: onward::fact(case, step.kind),
    }
}

/// Returns true while something about a termination stops the project from being closed.
fn ends_badly(case: &Case<'_>, outcome: &Outcome) -> bool {
    let rule = case.pack.rule(&outcome.clause);
    let change = rule.is_some_and(|rule| matches!(rule.kind, RuleKind::Change { .. }));
    change && outcome.findings.iter().any(Finding::stops)
}

/// How far a termination is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// Something about it still stops the project from being closed.
    Open,
    /// Nothing more is waited for.
    Complete,
}

fn status(seen: Option<&Seen>, rules: &[&Outcome], end: Option<End>) -> StepStatus {
    let unjudged = rules.iter().any(|rule| rule.answer == Answer::NotJudged);
    let blocking = || rules.iter().filter(|rule| rule.blocks);
    let stops = || {
        let mut findings = rules.iter().flat_map(|rule| &rule.findings);
        findings.any(Finding::stops)
    };
    match seen {
        Some(seen) if seen.begun && stops() => StepStatus::Blocked,
        None => StepStatus::NotJudged,
        Some(_) if unjudged => StepStatus::NotJudged,
        Some(seen) if !seen.begun => StepStatus::Open,
        Some(_) if end == Some(End::Open) => StepStatus::Running,
        Some(_) if end == Some(End::Complete) => StepStatus::Done,
        Some(seen) if seen.goes_on => StepStatus::Running,
        Some(_) if blocking().any(|rule| rule.waits) => StepStatus::Running,
        Some(_) => StepStatus::Done,
    }
}

/// What the facts show of a step.
pub(super) struct Seen {
    begun: bool,
    /// True while it is plain that the step is not over, whatever its rules ask for.
    goes_on: bool,
    says: String,
}

impl Seen {
    fn new(begun: bool, says: String) -> Self {
        Self::going(begun, false, says)
    }

    /// What was seen of a step that may still go on.
    pub fn going(begun: bool, goes_on: bool, says: String) -> Self {
        Self {
            begun,
            goes_on,
            says,
        }
    }

    /// What was seen of a step that is over.
    pub fn done(says: String) -> Self {
        Self::new(true, says)
    }
}

/// Returns what the facts show; `None` for the kinds of step whose facts are not recorded yet.
fn seen(case: &Case<'_>, step: &Step) -> Option<Seen> {
    match step.kind {
        StepKind::Collect => Some(collected(case)),
        StepKind::Scheme => Some(drafted(case)),
        StepKind::Publicise => {
            let rule = case.pack.publicity_rule(step.publicity.as_deref()?)?;
            rule.is_of_scheme().then(|| publicised(case))
        }
        StepKind::Decide => Some(decided(case)),
        StepKind::Review => Some(reviewed(case)),
        StepKind::Approve => Some(approved(case)),
        StepKind::File => Some(filed(case, step)),
        StepKind::Execute => Some(later::executed(case)),
        StepKind::Accept => Some(later::accepted(case)),
        StepKind::Disclose => Some(later::disclosed(case)),
        StepKind::Evaluate | StepKind::Settle => None,
    }
}

fn collected(case: &Case<'_>) -> Seen {
    let demands = &case.demands;
    if demands.is_empty() {
        return Seen {
            goes_on: false,
            begun: false,
            says: "还没有关联需求".to_owned(),
        };
    }
    // A demand merged into another is counted there.
    let counted = || demands.iter().filter(|demand| demand.merged_into.is_none());
    let households: i64 = counted().filter_map(|demand| demand.households).sum();
    let about = if counted().any(|demand| demand.households_approximate) {
        "约"
    } else {
        ""
    };
    Seen {
        goes_on: false,
        begun: true,
        says: format!("{} 条需求，{about}{households} 户", demands.len()),
    }
}

fn drafted(case: &Case<'_>) -> Seen {
    let scheme = &case.project.scheme;
    let mode = scheme
        .mode
        .and_then(|mode| case.pack.mode_name(mode))
        .map(str::to_owned);
    let amount = scheme.total().map(|total| format!("预算 {total} 元"));
    let finish = scheme
        .finish
        .map(|day| format!("完成时限 {}", case.day(day)));
    let parts: Vec<_> = [mode, amount, finish].into_iter().flatten().collect();
    let says = if parts.is_empty() {
        "方案还没有填写".to_owned()
    } else {
        parts.join(" · ")
    };
    Seen {
        goes_on: false,
        begun: !parts.is_empty() || !case.project.revisions.is_empty(),
        says,
    }
}

fn publicised(case: &Case<'_>) -> Seen {
    let mut notices = case
        .project
        .notices
        .iter()
        .filter(|notice| notice.kind == NoticeKind::Project);
    let Some(notice) = notices.next_back() else {
        return Seen {
            goes_on: false,
            begun: false,
            says: "还没有公示".to_owned(),
        };
    };
    let begun = notice.is_hung();
    let days = case.days_of(notice);
    let period = match (&days, begun) {
        (Some(days), true) => span(days, case.today),
        (Some(days), false) => format!("拟{}张贴", case.day(days.posted_on)),
        (None, _) => "日期未定".to_owned(),
    };
    let parts = [Some(period), places(notice), objections(case)];
    Seen {
        goes_on: false,
        begun,
        says: parts.into_iter().flatten().collect::<Vec<_>>().join("  "),
    }
}

/// Returns 提议 6月2日 · 决议 6月12日 41:2:1, the votes of the last one alone.
fn decided(case: &Case<'_>) -> Seen {
    let held = case
        .pack
        .votes
        .iter()
        .filter_map(|vote| Some((vote, case.meeting(vote)?)));
    let held: Vec<_> = held.collect();
    let name = |(vote, meeting): &(&Vote, &MeetingFacts)| {
        format!("{} {}", vote.name, case.day(meeting.fields.held_on))
    };
    let mut says = held.iter().map(name).collect::<Vec<_>>().join(" · ");
    let resolution = case
        .resolution()
        .and_then(|meeting| meeting.matter(&case.project.id));
    if let Some(ballot) = resolution.and_then(|matter| matter.fields.ballot) {
        says += &format!(" {}:{}:{}", ballot.approve, ballot.against, ballot.abstain);
    }
    let begun = !held.is_empty();
    Seen {
        goes_on: false,
        begun,
        says: if begun {
            says
        } else {
            "还没有开会".to_owned()
        },
    }
}

fn reviewed(case: &Case<'_>) -> Seen {
    let Some(review) = case.project.reviews.last() else {
        return Seen {
            goes_on: false,
            begun: false,
            says: "还没有报送评审".to_owned(),
        };
    };
    let fields = &review.fields;
    let on = fields
        .reviewed_on
        .or(fields.submitted_on)
        .map(|day| case.day(day));
    let word = match fields.result {
        None => "已报送，等待评审",
        Some(ReviewResult::Passed) => "通过",
        Some(ReviewResult::Adjust) => "退回调整",
        Some(ReviewResult::SetUpAnew) => "退回重新立项",
    };
    let score = fields
        .score
        .map(|score| format!("，{}分", score.normalize()));
    let round = match case.project.reviews.len() {
        1 => String::new(),
        count => format!("第{count}次评审 "),
    };
    Seen {
        goes_on: false,
        begun: true,
        says: format!(
            "{round}{}{word}{}",
            on.unwrap_or_default(),
            score.unwrap_or_default()
        ),
    }
}

fn approved(case: &Case<'_>) -> Seen {
    let Some(approval) = case.project.approval() else {
        return Seen {
            goes_on: false,
            begun: false,
            says: "还没有审批".to_owned(),
        };
    };
    let fields = &approval.fields;
    let on = fields
        .approved_on
        .map(|day| case.day(day))
        .unwrap_or_default();
    let word = if fields.granted == Some(false) {
        "没有批准"
    } else {
        "批准"
    };
    let amount = fields.amount_fen.map(|amount| format!(" {amount} 元"));
    let document = fields
        .document
        .as_ref()
        .map(|document| format!(" {document}"));
    let (amount, document) = (amount.unwrap_or_default(), document.unwrap_or_default());
    Seen {
        goes_on: false,
        begun: true,
        says: format!("{on}{word}{amount}{document}"),
    }
}

/// Returns 区委组织部 ● 区民政局 ○: full where the body registered the form.
fn filed(case: &Case<'_>, step: &Step) -> Seen {
    let rules = step
        .rules
        .iter()
        .filter_map(|clause| case.pack.rule(clause));
    let bodies = rules.filter_map(|rule| match &rule.kind {
        RuleKind::Filing { bodies, .. } => Some(bodies),
        _ => None,
    });
    let bodies: Vec<String> = bodies.flatten().cloned().collect();
    let (year, filings) = (case.project.year, &case.project.filings);
    let open = unregistered(&bodies, FilingKind::Form, year, filings.iter());
    let mark = |code: &String| {
        let name = case.pack.body(code).map_or(code, |body| &body.name);
        format!("{name} {}", if open.contains(code) { "○" } else { "●" })
    };
    Seen {
        goes_on: false,
        begun: filings
            .iter()
            .any(|filing| filing.fields.kind == FilingKind::Form),
        says: bodies.iter().map(mark).collect::<Vec<_>>().join(" "),
    }
}

/// Returns 公示栏 ● 楼栋 ○: full where every place of the kind is posted.
fn places(notice: &NoticeFacts) -> Option<String> {
    let places = hanging(notice);
    let mut kinds = Vec::new();
    for place in &places {
        if !kinds.contains(&place.kind) {
            kinds.push(place.kind);
        }
    }
    let mark = |kind| {
        let mut of_kind = places.iter().filter(|place| place.kind == kind);
        let hung = of_kind.all(|place| place.posted_on.is_some() && place.torn_on.is_none());
        format!("{} {}", kind_word(kind), if hung { "●" } else { "○" })
    };
    let marks: Vec<_> = kinds.into_iter().map(mark).collect();
    (!marks.is_empty()).then(|| marks.join(" "))
}

fn objections(case: &Case<'_>) -> Option<String> {
    let all: Vec<_> = case
        .project
        .notices
        .iter()
        .flat_map(|notice| &notice.objections)
        .collect();
    let open = all
        .iter()
        .filter(|objection| open_objection(objection))
        .count();
    match (all.len(), open) {
        (0, _) => None,
        (count, 0) => Some(format!("异议 {count} 已处理")),
        (_, open) => Some(format!("异议 {open} 未处理 ■")),
    }
}
