//! The work is followed: a report at least every so many months, with photos (第五条（六）).

use super::Tally;
use crate::finding::{Finding, Severity};
use crate::judge::case::Case;
use crate::pack::Rule;
use chrono::{Months, NaiveDate};

/// While a project is carried out, no silence is longer than the months allow.
pub(super) fn reported(case: &Case<'_>, rule: &Rule, months: u32) -> Tally {
    let mut tally = Tally::default();
    let Some(begin) = begin(case) else {
        tally.wait("progress");
        return tally;
    };
    let end = end(case);
    let reports = case.project.records.progress.iter();
    let mut days: Vec<NaiveDate> = reports.map(|one| one.fields.on).collect();
    days.push(begin);
    days.sort();
    days.retain(|on| end.is_none_or(|end| *on < end));
    let last = days.last().copied().unwrap_or(begin);
    days.push(end.unwrap_or(case.today));
    for pair in days.windows(2) {
        silent(case, rule, months, (pair[0], pair[1]), &mut tally);
    }
    if end.is_none() {
        next(case, rule, months, last, &mut tally);
    }
    photos(case, rule, &mut tally);
    tally
}

/// The day of the approval, or a later one on which the work was to begin; an earlier report counts from its own day.
fn begin(case: &Case<'_>) -> Option<NaiveDate> {
    let approved = case.approved_on()?;
    let planned = case.contract().and_then(|one| one.fields.starts_on);
    let steps = case.project.scheme.plan.iter();
    let planned = planned.or_else(|| steps.filter_map(|step| step.start).min());
    let from = planned.map_or(approved, |on| on.max(approved));
    let reports = case.project.records.progress.iter();
    let first = reports.map(|one| one.fields.on).min();
    Some(first.map_or(from, |on| on.min(from)))
}

/// The day on which nothing more is to be reported.
fn end(case: &Case<'_>) -> Option<NaiveDate> {
    let completed = case.completed().and_then(|one| one.fields.on);
    let accepted = case.accepted_whole();
    let terminated = case.terminated().map(|one| one.fields.on);
    completed
        .into_iter()
        .chain(accepted)
        .chain(terminated)
        .min()
}

fn latest(case: &Case<'_>, rule: &Rule, months: u32, from: NaiveDate) -> Option<NaiveDate> {
    let latest = from.checked_add_months(Months::new(months))?;
    Some(case.moved(&rule.clause, latest))
}

fn silent(
    case: &Case<'_>,
    rule: &Rule,
    months: u32,
    (from, to): (NaiveDate, NaiveDate),
    tally: &mut Tally,
) {
    let Some(latest) = latest(case, rule, months, from).filter(|latest| *latest < to) else {
        return;
    };
    let says = format!("{}到{}没有进度记录。", case.day(from), case.day(to));
    let remedy = "请补登进度和照片；停工的写明原因。";
    let finding = case.finding(rule, says, remedy, "progress".to_owned());
    let numbers = format!("每{months}个月至少一次，最晚{}", case.day(latest));
    let because = rule.source.ground_of("silence_months", Some(numbers));
    tally.missing(Finding { because, ..finding });
}

fn next(case: &Case<'_>, rule: &Rule, months: u32, last: NaiveDate, tally: &mut Tally) {
    tally.wait("progress");
    let Some(on) = last.checked_add_months(Months::new(months)) else {
        return;
    };
    if case.moved(&rule.clause, on) >= case.today {
        let says = format!("登记进度，最晚{}。", case.day(on));
        let ground = rule.source.ground_of("silence_months", None);
        tally.due(case.due(rule, case.subject(), says, on, ground));
    }
}

fn photos(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let reports = &case.project.records.progress;
    if reports.is_empty() || reports.iter().any(|one| !one.scans.is_empty()) {
        return;
    }
    let says = "进度记录里还没有照片。";
    let finding = case.finding(rule, says, "请补上现场照片。", "progress".to_owned());
    tally.remark(Finding {
        severity: Severity::Info,
        ..finding
    });
}
