//! The book beside the payer's ledger (居账街管): compared after each period with payments, and differences explained.

use super::Tally;
use crate::accounts::{outlay, outlays, total};
use crate::facts::record::{Payment, Reconciliation, Recorded};
use crate::judge::case::{numbered, warning};
use crate::judge::whole::Whole;
use crate::judge::words::blank;
use crate::money::Money;
use crate::pack::Rule;
use chrono::{Datelike, Months, NaiveDate};
use std::collections::BTreeSet;

/// How often the book is compared, and how soon after.
pub(super) struct Rhythm {
    pub months: u32,
    pub within: u32,
}

/// Every period with payments was compared in time, and a difference has its reason.
pub(super) fn reconciled(book: &Whole<'_>, rule: &Rule, rhythm: &Rhythm) -> Tally {
    let mut tally = Tally::default();
    for (year, last) in periods(book, rhythm) {
        missed(book, rule, rhythm, (year, last), &mut tally);
    }
    for reconciliation in &book.facts.records.reconciliations {
        agrees(book, rule, reconciliation, &mut tally);
    }
    tally
}

/// Returns the fund year and the last day of each period in which money of the year was paid.
fn periods(book: &Whole<'_>, rhythm: &Rhythm) -> BTreeSet<(i32, NaiveDate)> {
    let of_fund = outlays(book.facts).filter(|one| outlay(&one.fields) != Money::ZERO);
    let period = |one: &Recorded<Payment>| {
        let on = one.fields.paid_on?;
        let months = rhythm.months.max(1);
        let first = NaiveDate::from_ymd_opt(on.year(), on.month0() / months * months + 1, 1)?;
        let last = first.checked_add_months(Months::new(months))?.pred_opt()?;
        Some((one.fields.year, last))
    };
    of_fund.filter_map(period).collect()
}

fn missed(
    book: &Whole<'_>,
    rule: &Rule,
    rhythm: &Rhythm,
    (year, last): (i32, NaiveDate),
    tally: &mut Tally,
) {
    let latest = last.checked_add_months(Months::new(rhythm.within));
    let compared =
        |one: &Recorded<Reconciliation>| one.fields.year == year && one.fields.through >= last;
    let late = latest.is_none_or(|latest| latest < book.today);
    if !late || book.facts.records.reconciliations.iter().any(compared) {
        return;
    }
    let says = format!("{year}年的经费到{}还没有和街道对账。", book.day(last));
    let remedy = "请和街道核对账面支出，登记对账的日期和数额。";
    let fact = "book.reconciliations".to_owned();
    let mut finding = book.finding(rule, says, remedy, fact);
    let numbers = format!("每{}个月对一次账", rhythm.months);
    finding.because = rule.source.ground_of("reconcile_months", Some(numbers));
    tally.remark(warning(finding));
}

fn agrees(
    book: &Whole<'_>,
    rule: &Rule,
    reconciliation: &Recorded<Reconciliation>,
    tally: &mut Tally,
) {
    let fields = &reconciliation.fields;
    let within = |one: &&Recorded<Payment>| {
        let paid_on = one.fields.paid_on;
        one.fields.year == fields.year && paid_on.is_some_and(|on| on <= fields.through)
    };
    let own = outlays(book.facts).filter(within);
    let own = total(own.map(|one| outlay(&one.fields)));
    if own != fields.street_fen && blank(fields.says.as_ref()) {
        let numbers = format!("街道账面{}元，工作簿{own}元", fields.street_fen);
        let through = book.day(fields.through);
        let says = format!("到{through}的对账不一致，没有写明原因：{numbers}。");
        let remedy = "请查清差异；暂时对不上的，写明原因。";
        let fact = format!("book.reconciliations.{}.says", reconciliation.id);
        let finding = book.finding(rule, says, remedy, fact);
        tally.remark(warning(numbered(finding, numbers)));
    }
}
