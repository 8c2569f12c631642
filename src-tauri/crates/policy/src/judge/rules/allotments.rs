//! Allotments: announced at the start of the year, and arrived (第六条).

use super::Tally;
use crate::accounts::total;
use crate::facts::record::{Allotment, Recorded};
use crate::facts::{Allocation, SourceKind};
use crate::finding::Finding;
use crate::judge::case::numbered;
use crate::judge::whole::{Whole, duty_day, month_end, overdue};
use crate::judge::words::blank;
use crate::pack::{Duty, Rule};
use chrono::{Datelike, Months, NaiveDate};

/// When the money of a year is announced, and until when its arrival is awaited.
pub(super) struct Start<'a> {
    pub duty: &'a Duty,
    pub late_months: u32,
}

/// Every year with an allocation has its allotments, dated, numbered, received, and as much as was allocated.
pub(super) fn received(book: &Whole<'_>, rule: &Rule, start: &Start<'_>) -> Tally {
    let mut tally = Tally::default();
    for allocation in &book.facts.allocations {
        let all = book.facts.records.allotments.iter();
        let own: Vec<_> = all
            .filter(|one| {
                one.fields.year == allocation.year && one.fields.source == SourceKind::Fund
            })
            .collect();
        let year = OfYear {
            book,
            rule,
            start,
            allocation,
            own,
        };
        year.judge(&mut tally);
    }
    tally
}

struct OfYear<'a> {
    book: &'a Whole<'a>,
    rule: &'a Rule,
    start: &'a Start<'a>,
    allocation: &'a Allocation,
    own: Vec<&'a Recorded<Allotment>>,
}

impl OfYear<'_> {
    fn say(&self, says: String, remedy: &str, fact: String) -> Finding {
        overdue(self.book.finding(self.rule, says, remedy, fact))
    }

    fn judge(&self, tally: &mut Tally) {
        let (book, year) = (self.book, self.allocation.year);
        let Some(by) = duty_day(self.start.duty, year) else {
            return;
        };
        let moved = book.moved(self.rule, year, by);
        let late = book.today > self.latest(by).max(moved.on);
        if self.own.is_empty() && late {
            let says = format!("{year}年的专项经费还没有登记下拨。");
            let remedy = "请登记下拨的金额、日期、文号和到账日期；确实没有下拨的，请向街道反映。";
            tally.missing(self.say(says, remedy, "book.allotments".to_owned()));
        } else if self.own.is_empty() && book.today <= moved.on {
            let (name, last) = (&self.start.duty.name, book.day(moved.on));
            let says = format!("{name}，最晚{last}{}。", moved.words());
            tally.due(book.due(self.rule, Some(self.start.duty), says, moved.on));
        }
        for allotment in &self.own {
            self.recorded(allotment, late, tally);
        }
        self.agrees(tally);
    }

    /// Returns the last day on which it is no matter that the money has not come.
    fn latest(&self, by: NaiveDate) -> NaiveDate {
        let latest = by.checked_add_months(Months::new(self.start.late_months));
        let latest = latest.and_then(|on| month_end(on.year(), on.month()));
        latest.unwrap_or(by)
    }

    fn recorded(&self, allotment: &Recorded<Allotment>, late: bool, tally: &mut Tally) {
        let (fields, year) = (&allotment.fields, self.allocation.year);
        let fact = |key: &str| format!("book.allotments.{}.{key}", allotment.id);
        let asked = [
            (fields.dated_on.is_none(), "dated_on", "下拨日期"),
            (blank(fields.document.as_ref()), "document", "文号"),
        ];
        for (_, key, word) in asked.into_iter().filter(|(lacks, ..)| *lacks) {
            let says = format!("{year}年下拨的{}元没有登记{word}。", fields.amount_fen);
            tally.missing(self.say(says, &format!("请登记{word}。"), fact(key)));
        }
        if late && fields.received_on.is_none() {
            let says = format!("{year}年下拨的{}元还没有到账。", fields.amount_fen);
            let remedy = "到账的请登记日期；没有到账的请向街道催问，受影响的期限可以顺延。";
            let mut finding = self.say(says, remedy, fact("received_on"));
            finding.because = self.rule.source.ground_of("late_months", None);
            tally.missing(finding);
        }
    }

    fn agrees(&self, tally: &mut Tally) {
        let Some(last) = self.own.last() else { return };
        let (year, given) = (self.allocation.year, self.allocation.amount_fen);
        let sum = total(self.own.iter().map(|one| one.fields.amount_fen));
        if sum != given {
            let numbers = format!("下拨{sum}元，额度{given}元");
            let says = format!("{year}年下拨的合计和年度额度不一致：{numbers}。");
            let remedy = "请核对；分次下拨的，到齐以前可以不管。";
            let fact = format!("book.allotments.{}.amount_fen", last.id);
            tally.wrong(numbered(self.say(says, remedy, fact), numbers));
        }
    }
}
