//! The road of a project: each step of the pack with its state and what is there, in words.

use super::case::Case;
use super::days::notice_days;
use super::rules::{Answer, Outcome, hanging, kind_word, open_objection, span};
use crate::facts::{NoticeFacts, NoticeKind};
use crate::finding::{Finding, StepState, StepStatus};
use crate::pack::{Step, StepKind};

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
    let seen = seen(case, step);
    let says = seen
        .as_ref()
        .map_or("本程序暂不核查这一步", |seen| seen.says.as_str())
        .to_owned();
    StepState {
        code: step.code.clone(),
        name: step.name.clone(),
        article: step.source.article.clone(),
        status: status(seen.as_ref(), &own),
        says,
    }
}

fn status(seen: Option<&Seen>, rules: &[&Outcome]) -> StepStatus {
    let unjudged = rules.iter().any(|rule| rule.answer == Answer::NotJudged);
    let blocking = || rules.iter().filter(|rule| rule.blocks);
    match seen {
        Some(seen)
            if seen.begun && blocking().any(|rule| rule.findings.iter().any(Finding::stops)) =>
        {
            StepStatus::Blocked
        }
        None => StepStatus::NotJudged,
        Some(_) if unjudged => StepStatus::NotJudged,
        Some(seen) if !seen.begun => StepStatus::Open,
        Some(_) if blocking().any(|rule| rule.waits) => StepStatus::Running,
        Some(_) => StepStatus::Done,
    }
}

/// What the facts show of a step.
struct Seen {
    begun: bool,
    says: String,
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
        StepKind::Decide
        | StepKind::Review
        | StepKind::Approve
        | StepKind::File
        | StepKind::Execute
        | StepKind::Accept
        | StepKind::Evaluate
        | StepKind::Settle
        | StepKind::Disclose => None,
    }
}

fn collected(case: &Case<'_>) -> Seen {
    let demands = &case.demands;
    if demands.is_empty() {
        return Seen {
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
            begun: false,
            says: "还没有公示".to_owned(),
        };
    };
    let begun = notice.places.iter().any(|place| place.posted_on.is_some());
    let days = notice_days(notice, case.pack, case.calendar);
    let period = match (&days, begun) {
        (Some(days), true) => span(days, case.today),
        (Some(days), false) => format!("拟{}张贴", case.day(days.posted_on)),
        (None, _) => "日期未定".to_owned(),
    };
    let parts = [Some(period), places(notice), objections(case)];
    Seen {
        begun,
        says: parts.into_iter().flatten().collect::<Vec<_>>().join("  "),
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
