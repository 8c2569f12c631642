//! What belongs to a fund year: the allocation, what is approved out of it, what is published about it.

use super::Tally;
use crate::facts::{Allocation, DisclosureFacts};
use crate::finding::{Bearer, Due, Finding, Subject};
use crate::judge::whole::{Moved, Whole, overdue};
use crate::judge::words::{blank, list};
use crate::money::Money;
use crate::pack::{Duty, Rule};
use chrono::{Datelike, Months, NaiveDate};
use std::collections::BTreeSet;

/// Each year that has projects has an allocation, and none lies below the floor of its community (第二条).
pub(super) fn amount(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let known: BTreeSet<i32> = book.facts.allocations.iter().map(|one| one.year).collect();
    for year in book.years().filter(|year| !known.contains(year)) {
        let says = format!("{year}年还没有登记年度额度。");
        let remedy = "请在年度页登记街道下达的额度、日期和文号。";
        tally.missing(book.finding(rule, says, remedy, path("allocations", year)));
    }
    for allocation in &book.facts.allocations {
        floor(book, rule, allocation, &mut tally);
    }
    tally
}

fn floor(book: &Whole<'_>, rule: &Rule, allocation: &Allocation, tally: &mut Tally) {
    let year = allocation.year;
    let on = allocation
        .dated_on
        .or_else(|| NaiveDate::from_ymd_opt(year, 12, 31));
    let pack = on.and_then(|on| book.pack_on(on, year));
    let amount = pack.and_then(|pack| pack.yearly_amount(book.facts.community.kind));
    let asked = amount.and_then(|amount| Some((amount, amount.floor_fen?)));
    let below = |(_, floor): &(_, Money)| allocation.amount_fen < *floor;
    let Some((asked, floor)) = asked.filter(below) else {
        return;
    };
    let says = format!(
        "{year}年的额度{}元，没有达到规定的最低数。",
        allocation.amount_fen
    );
    let remedy = "请核对登记的数；确实不足的，请向街道反映。";
    let mut finding = book.finding(rule, says, remedy, path("allocations", year));
    let numbers = format!("每年不低于{floor}元，额度{}元", allocation.amount_fen);
    finding.because = asked.source.ground_of("floor_fen", Some(numbers));
    tally.wrong(finding);
}

/// What is approved for a year stays within what is known to be given for it (第三条).
pub(super) fn within(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    for allocation in &book.facts.allocations {
        let (year, most) = (allocation.year, allocation.amount_fen);
        let Some(approved) = book.approved(year).filter(|approved| *approved > most) else {
            continue;
        };
        let says = format!("{year}年批准的合计{approved}元，超过年度额度{most}元。");
        let remedy = "请核对批准的金额和额度；有追加的请登记，没有的请向街道说明。";
        let mut finding = book.finding(rule, says, remedy, path("allocations", year));
        finding.because.numbers = Some(format!("批准{approved}元，额度{most}元"));
        tally.wrong(finding);
    }
    tally
}

fn path(list: &str, year: i32) -> String {
    format!("book.{list}.{year}")
}

/// How often and how widely something is published, and whose duty that is.
pub(super) struct Regular<'a> {
    pub months: u32,
    pub channels: u32,
    pub duty: Option<&'a Duty>,
}

/// In every period of a year with money something was published, through enough channels (第三条（五）、第七条).
pub(super) fn disclosed(book: &Whole<'_>, rule: &Rule, regular: &Regular<'_>) -> Tally {
    let mut tally = Tally::default();
    for allocation in &book.facts.allocations {
        for period in periods(allocation, regular.months) {
            let moved = book.moved(rule, period.year, period.last);
            let all = book.facts.disclosures.as_slice();
            let published = Published::between(all, period.year, period.first, moved.on);
            if moved.on < book.today {
                missed(book, rule, regular, &period, &published, &mut tally);
            } else if period.first <= book.today
                && published.channels.len() < regular.channels as usize
            {
                tally.due(due(book, rule, regular, &moved));
            }
        }
    }
    tally
}

/// A part of a fund year.
struct Period {
    year: i32,
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// Returns 2026年4月至6月.
    fn name(&self) -> String {
        let (year, from, to) = (self.first.year(), self.first.month(), self.last.month());
        if from == to {
            format!("{year}年{from}月")
        } else {
            format!("{year}年{from}月至{to}月")
        }
    }
}

/// Returns the periods of a fund year from that on in which the money was given.
fn periods(allocation: &Allocation, months: u32) -> Vec<Period> {
    let year = allocation.year;
    let begins = (0..12_u32).step_by(months.max(1) as usize);
    let period = |month: u32| {
        let first = NaiveDate::from_ymd_opt(year, month + 1, 1)?;
        let next = first.checked_add_months(Months::new(months))?;
        let last = next.pred_opt()?;
        Some(Period { year, first, last })
    };
    let given = |period: &Period| allocation.dated_on.is_none_or(|on| on <= period.last);
    begins.filter_map(period).filter(given).collect()
}

/// What was published in a period.
pub(in crate::judge) struct Published<'a> {
    some: Option<&'a DisclosureFacts>,
    channels: BTreeSet<&'a str>,
}

impl<'a> Published<'a> {
    /// Returns what was published about a year from one day to another.
    pub fn between(
        disclosures: &'a [DisclosureFacts],
        year: i32,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Self {
        let within = |one: &&DisclosureFacts| one.year == year && (first..=last).contains(&one.on);
        let within = || disclosures.iter().filter(within);
        let channels = within().flat_map(|one| &one.channels);
        let said = channels.filter(|channel| !blank(Some(channel)));
        Self {
            some: within().next_back(),
            channels: said.map(|channel| channel.trim()).collect(),
        }
    }

    /// Returns the day of the last disclosure, when there were channels enough.
    pub fn enough(&self, channels: u32) -> Option<NaiveDate> {
        let there = self.channels.len() >= channels as usize;
        self.some.filter(|_| there).map(|one| one.on)
    }
}

fn missed(
    book: &Whole<'_>,
    rule: &Rule,
    regular: &Regular<'_>,
    period: &Period,
    published: &Published<'_>,
    tally: &mut Tally,
) {
    let (asked, there) = (regular.channels, published.channels.len());
    let Some(some) = published.some else {
        let says = format!("{}没有公开经费的管理和使用情况。", period.name());
        let remedy = "公开过的请补登日期和渠道；没有公开的请尽快公开。";
        let finding = book.finding(rule, says, remedy, path("disclosures", period.year));
        let numbers = Some(format!("每{}个月至少一次", regular.months));
        let because = rule.source.ground_of("every_months", numbers);
        return tally.missing(overdue(Finding { because, ..finding }));
    };
    if there < asked as usize {
        let names = list(&published.channels);
        let says = format!("{}只用{names}公开，渠道不够。", period.name());
        let remedy = "请再用别的渠道公开，并登记下来。";
        let fact = format!("book.disclosures.{}.channels", some.id);
        let finding = book.finding(rule, says, remedy, fact);
        let numbers = Some(format!("至少{asked}种渠道，已有{there}种"));
        let because = rule.source.ground_of("channels", numbers);
        tally.missing(overdue(Finding { because, ..finding }));
    }
}

fn due(book: &Whole<'_>, rule: &Rule, regular: &Regular<'_>, moved: &Moved<'_>) -> Due {
    let name = regular.duty.map_or("公开", |duty| duty.name.as_str());
    Due {
        rule: rule.clause.clone(),
        subject: Subject::Book,
        says: format!("{name}，最晚{}{}。", book.day(moved.on), moved.words()),
        on: moved.on,
        bearer: regular.duty.map_or(Bearer::Community, |duty| duty.bearer),
        because: rule.source.ground_of("every_months", None),
        provisional: false,
    }
}

/// The community has rules of its own for the fund, with their text (第三条（四）).
pub(super) fn house_rules(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let fact = |key: String| format!("book.house_rules{key}");
    if book.facts.house_rules.is_empty() {
        let says = "还没有登记社区自己的经费管理和使用制度。";
        let remedy = "有制度的请登记名称、日期并附上文本；没有的请制定。";
        tally.missing(book.finding(rule, says, remedy, fact(String::new())));
    }
    let bare = book.facts.house_rules.iter();
    for house_rule in bare.filter(|one| one.attachment.is_none()) {
        let says = format!("制度“{}”还没有附上文本。", house_rule.title);
        let fact = fact(format!(".{}.attachment", house_rule.id));
        tally.missing(book.finding(rule, says, "请附上制度的文本或扫描件。", fact));
    }
    tally
}
