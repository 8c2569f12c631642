//! What follows from a result: less next year, or an award (第十条).

use super::Tally;
use crate::facts::UndertakingMode;
use crate::facts::record::EvaluationResult;
use crate::judge::case::Case;
use crate::judge::whole::{Whole, overdue};
use crate::judge::words::blank;
use crate::pack::Rule;
use chrono::Datelike;

/// A self-run project without effect, or with irregular use, lowers the next year's money.
pub(super) fn deducted(case: &Case<'_>, rule: &Rule) -> Tally {
    use EvaluationResult::{Irregular, NoEffect};
    let mut tally = Tally::default();
    let self_run = case.project.scheme.mode == Some(UndertakingMode::SelfRun);
    let bad = case.evaluated_as(&[NoEffect, Irregular]);
    let next = case.project.year + 1;
    let mut deductions = case.facts.records.deductions.iter();
    let decided = deductions.any(|one| {
        let own = one.project.as_ref().is_none_or(|id| id == &case.project.id);
        own && one.fields.year == next
    });
    if self_run && bad && !decided {
        let says = format!("自办的项目评价不好，还没有登记{next}年的核减。");
        let remedy = "请登记街道决定核减的金额、日期和文号；决定不核减的，说明原因。";
        let fact = "book.deductions".to_owned();
        tally.missing(overdue(case.finding(rule, says, remedy, fact)));
    }
    tally
}

/// What this year's money was lowered by is said, and has its document.
pub(super) fn deductions(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    for deduction in &book.facts.records.deductions {
        let (fields, id) = (&deduction.fields, &deduction.id);
        let (year, amount) = (fields.year, fields.amount_fen);
        if blank(fields.document.as_ref()) {
            let says = format!("{year}年核减的{amount}元没有登记文号。");
            let fact = format!("book.deductions.{id}.document");
            tally.missing(overdue(book.finding(rule, says, "请登记文号。", fact)));
        }
        if year == book.today.year() {
            let reason = fields.reason.trim().trim_end_matches('。');
            let says = format!("{year}年的申报核减{amount}元：{reason}。");
            let remedy = "请按核减以后的数申报。";
            let fact = format!("book.deductions.{id}.amount_fen");
            tally.remark(book.finding(rule, says, remedy, fact));
        }
    }
    tally
}

/// A good project that others can follow is recommended.
pub(super) fn recommended(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let good = case.evaluated_as(&[EvaluationResult::Spreadable]);
    let mut awards = case.facts.records.awards.iter();
    let done = awards.any(|one| one.project.as_ref() == Some(&case.project.id));
    if good && !done {
        let says = "项目评价成效好、可推广，可以推荐奖励。";
        let remedy = "要推荐的请登记推荐日期和理由。";
        tally.remark(case.finding(rule, says, remedy, "book.awards".to_owned()));
    }
    tally
}

/// An award has its document.
pub(super) fn awards(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    for award in &book.facts.records.awards {
        let fields = &award.fields;
        let Some(sum) = fields.award_fen.filter(|_| blank(fields.document.as_ref())) else {
            continue;
        };
        let says = format!("奖补的{sum}元没有登记文号。");
        let fact = format!("book.awards.{}.document", award.id);
        tally.missing(overdue(book.finding(rule, says, "请登记文号。", fact)));
    }
    tally
}
