//! The yearly report about the fund: to the street and to the residents, and what they made of it (第七条).

use super::Tally;
use crate::facts::record::ReportedTo;
use crate::finding::{Finding, Severity};
use crate::judge::whole::{Whole, duty_day, overdue};
use crate::judge::words::{blank, list};
use crate::pack::{Duty, Rule};
use chrono::Datelike;

/// Each year with money was reported to everybody that the text names.
pub(super) fn given(book: &Whole<'_>, rule: &Rule, duty: &Duty, to: &[ReportedTo]) -> Tally {
    let mut tally = Tally::default();
    for allocation in &book.facts.allocations {
        let year = allocation.year;
        let reports = || book.facts.records.reports.iter();
        let told = |audience: &ReportedTo| {
            reports().any(|one| one.fields.year == year && one.fields.to == *audience)
        };
        let open: Vec<ReportedTo> = to.iter().copied().filter(|one| !told(one)).collect();
        let Some(by) = duty_day(duty, year).filter(|_| !open.is_empty()) else {
            continue;
        };
        let moved = book.moved(rule, year, by);
        if moved.on < book.today {
            for audience in open {
                let says = format!("{year}年的经费使用还没有向{}述职。", word(audience));
                let remedy = "述过职的请补登日期和评议结果。";
                let finding = book.finding(rule, says, remedy, "book.reports".to_owned());
                tally.missing(overdue(finding));
            }
        } else if by.year() <= book.today.year() {
            let words = list(open.into_iter().map(word));
            let (name, last) = (&duty.name, book.day(moved.on));
            let says = format!("{name}，最晚{last}{}，还差：{words}。", moved.words());
            tally.due(book.due(rule, Some(duty), says, moved.on));
        }
    }
    appraised(book, rule, &mut tally);
    tally
}

fn word(audience: ReportedTo) -> &'static str {
    match audience {
        ReportedTo::Street => "街道",
        ReportedTo::Residents => "党员和群众",
    }
}

fn appraised(book: &Whole<'_>, rule: &Rule, tally: &mut Tally) {
    let reports = book.facts.records.reports.iter();
    for report in reports.filter(|one| blank(one.fields.appraisal.as_ref())) {
        let fields = &report.fields;
        let says = format!(
            "{}向{}的述职没有登记评议结果。",
            book.day(fields.on),
            word(fields.to)
        );
        let fact = format!("book.reports.{}.appraisal", report.id);
        let finding = book.finding(rule, says, "请登记评议结果。", fact);
        tally.remark(Finding {
            severity: Severity::Info,
            ..finding
        });
    }
}
