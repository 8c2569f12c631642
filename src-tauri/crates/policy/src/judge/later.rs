//! What the facts show of the steps after the approval: carrying out, acceptance and payment, the completion notice.

use super::case::Case;
use super::road::Seen;
use super::rules::{open_objection, span};
use crate::facts::record::{Acceptance, AcceptanceResult, newest};
use crate::facts::{NoticeKind, Watched};
use crate::money::Money;
use crate::pack::StepKind;

/// Returns true for the steps that a termination cuts short.
pub(super) fn is_later(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::Execute
            | StepKind::Accept
            | StepKind::Evaluate
            | StepKind::Settle
            | StepKind::Disclose
    )
}

/// Returns what a termination leaves of a step.
pub(super) fn terminated(case: &Case<'_>) -> Option<Seen> {
    let end = case.terminated()?;
    Some(Seen::done(format!("{}终止", case.day(end.fields.on))))
}

/// 进度 60% · 8月20日.
pub(super) fn executed(case: &Case<'_>) -> Seen {
    let records = &case.project.records;
    if let Some(completed) = case.completed() {
        let on = completed.fields.on.map(|on| case.day(on));
        return Seen::done(format!("{}完工", on.unwrap_or_default()));
    }
    let mut parts = Vec::new();
    if let Some(progress) = newest(&records.progress, |one| Some(one.on)) {
        let percent = progress.fields.percent;
        let percent = percent.map(|percent| format!("完成{percent}%"));
        parts.extend(percent);
        parts.push(format!("{}的进度", case.day(progress.fields.on)));
    }
    if !records.changes.is_empty() {
        parts.push(format!("变更{}次", records.changes.len()));
    }
    let entries = &case.project.entries;
    let watched = entries.iter().any(|one| one.moment == Watched::Execution);
    let contracts = !case.project.contracts.is_empty();
    let accepted = case.accepted_whole().is_some();
    let begun = case.began_on().is_some() || contracts || watched || accepted || !parts.is_empty();
    if parts.is_empty() {
        parts.push(
            match (begun, contracts) {
                (false, _) => "还没有开始",
                (true, true) => "已签合同",
                (true, false) => "已开始",
            }
            .to_owned(),
        );
    }
    Seen::going(begun, !accepted, parts.join(" · "))
}

/// 第1期验收合格 · 已拨付 19,300.00 元，余 19,300.00 元.
pub(super) fn accepted(case: &Case<'_>) -> Seen {
    let records = &case.project.records;
    let mut parts = Vec::new();
    let newest = records.acceptances.last();
    parts.extend(newest.map(|one| result(&one.fields)));
    let account = case.account();
    if account.paid_fen > Money::ZERO {
        let left = account.left_fen.filter(|left| *left >= Money::ZERO);
        let left = left.map(|left| format!("，余 {left} 元"));
        let left = left.unwrap_or_default();
        parts.push(format!("已拨付 {} 元{left}", account.paid_fen));
    }
    if let Some(settled) = account.settled_fen {
        parts.push(format!("决算 {settled} 元"));
    }
    let begun = !parts.is_empty() || !records.payments.is_empty() || !records.vouchers.is_empty();
    if parts.is_empty() {
        parts.push(
            if begun {
                "还没有拨付"
            } else {
                "还没有验收"
            }
            .to_owned(),
        );
    }
    Seen::going(begun, false, parts.join(" · "))
}

/// 第1期验收合格.
fn result(acceptance: &Acceptance) -> String {
    let stage = match acceptance.instalment {
        Some(number) => format!("第{number}期"),
        None => "最终".to_owned(),
    };
    let word = match acceptance.result {
        None => "验收，等待结论",
        Some(AcceptanceResult::Qualified) => "验收合格",
        Some(AcceptanceResult::Rectify) if acceptance.rectified_on.is_some() => "验收，整改完成",
        Some(AcceptanceResult::Rectify) => "验收，限期整改",
        Some(AcceptanceResult::Failed) => "验收不合格",
    };
    format!("{stage}{word}")
}

/// 9月29日—10月8日 · 异议 1 已处理.
pub(super) fn disclosed(case: &Case<'_>) -> Seen {
    let mut notices = case.project.notices.iter();
    let notice = notices.rfind(|one| one.kind == NoticeKind::Completion);
    let Some(notice) = notice else {
        let completed = case.completed().is_some();
        let says = if completed {
            "已完工，还没有公示"
        } else {
            "还没有完工"
        };
        return Seen::going(completed, false, says.to_owned());
    };
    let mut parts = vec![match case.days_of(notice) {
        Some(days) if notice.is_hung() => span(&days, case.today),
        Some(days) => format!("拟{}张贴", case.day(days.posted_on)),
        None => "日期未定".to_owned(),
    }];
    let open = notice.objections.iter().filter(|one| open_objection(one));
    match (notice.objections.len(), open.count()) {
        (0, _) => {}
        (count, 0) => parts.push(format!("异议 {count} 已处理")),
        (_, open) => parts.push(format!("异议 {open} 未处理 ■")),
    }
    let begun = notice.is_hung() || case.completed().is_some();
    Seen::going(begun, false, parts.join("  "))
}
