//! Days that were put off: with a reason, later than they were, and no further than the text allows.

use super::Tally;
use crate::facts::record::{Recorded, YearPostponement};
use crate::finding::Finding;
use crate::judge::case::{Case, warning};
use crate::judge::whole::{Whole, overdue};
use crate::judge::words::blank;
use crate::pack::Rule;
use chrono::{Months, NaiveDate};

const REASON: &str = "请写明顺延的原因；没有原因的，删去这一条，期限照旧。";
const LATER: &str = "请核对两个日期；没有往后挪的，删去这一条。";

/// Every postponement of a day that a rule about the book sets.
pub(super) fn of_book(book: &Whole<'_>, rule: &Rule, tally: &mut Tally) {
    let all = book.facts.records.year_postponements.iter();
    for one in all.filter(|one| one.fields.rule == rule.clause) {
        let put_off = PutOff { book, rule, one };
        put_off.judge(tally);
    }
}

struct PutOff<'a> {
    book: &'a Whole<'a>,
    rule: &'a Rule,
    one: &'a Recorded<YearPostponement>,
}

impl PutOff<'_> {
    fn say(&self, says: &str, remedy: &str, key: &str) -> Finding {
        let fields = &self.one.fields;
        let (from, to) = (self.book.day(fields.from), self.book.day(fields.to));
        let what = self.rule.kind.duty();
        let what = what.and_then(|code| self.book.pack.duty(code));
        let what = what.map_or("期限", |duty| duty.name.as_str());
        let says = format!("{}年的“{what}”从{from}顺延到{to}，{says}。", fields.year);
        let fact = format!("book.year_postponements.{}.{key}", self.one.id);
        overdue(self.book.finding(self.rule, says, remedy, fact))
    }

    fn judge(&self, tally: &mut Tally) {
        let fields = &self.one.fields;
        if blank(fields.reason.as_ref()) {
            tally.missing(self.say("没有写明原因", REASON, "reason"));
        }
        if fields.to <= fields.from {
            tally.wrong(self.say("没有往后挪", LATER, "to"));
        } else {
            self.within(tally);
        }
    }

    /// It lies within the months that the duty may be put off, counted from the day that it had first.
    fn within(&self, tally: &mut Tally) {
        let fields = &self.one.fields;
        let duty = self.rule.kind.duty();
        let duty = duty.and_then(|code| self.book.pack.duty(code));
        let Some((duty, months)) = duty.and_then(|duty| Some((duty, duty.postpone_months?))) else {
            return;
        };
        let first = self.first(fields.from);
        let latest = first.checked_add_months(Months::new(months));
        let Some(latest) = latest.filter(|latest| *latest < fields.to) else {
            return;
        };
        let numbers = format!("最多顺延{months}个月，到{}", self.book.day(latest));
        let remedy = "请在期限内办；确实办不完的，向街道说明。";
        let finding = self.say(&format!("顺延得太久：{numbers}"), remedy, "to");
        let because = duty.source.ground_of("postpone_months", Some(numbers));
        tally.wrong(Finding { because, ..finding });
    }

    /// Returns the day before any postponement led to this one.
    fn first(&self, from: NaiveDate) -> NaiveDate {
        let all = self.book.facts.records.year_postponements.iter().rev();
        let own = all.filter(|one| {
            one.fields.rule == self.rule.clause && one.fields.year == self.one.fields.year
        });
        own.fold(from, |from, one| {
            if one.fields.to == from {
                one.fields.from
            } else {
                from
            }
        })
    }
}

/// Every postponement of a day that a rule about a project sets.
pub(super) fn of_project(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let all = case.project.records.postponements.iter();
    for one in all.filter(|one| one.fields.rule == rule.clause) {
        let fields = &one.fields;
        let (from, to) = (case.day(fields.from), case.day(fields.to));
        let mut say = |says: &str, remedy: &str, key: &str| {
            let says = format!("期限从{from}顺延到{to}，{says}。");
            let fact = format!("postponements.{}.{key}", one.id);
            tally.remark(warning(case.finding(rule, says, remedy, fact)));
        };
        if blank(fields.reason.as_ref()) {
            say("没有写明原因", REASON, "reason");
        }
        if fields.to <= fields.from {
            say("没有往后挪", LATER, "to");
        }
    }
}
