//! What lasts: entered, kept by one person at one place, looked at (第八条).

use super::{Tally, bought};
use crate::facts::RecordId;
use crate::facts::record::{Asset, AssetEvent, AssetEventKind, Recorded};
use crate::finding::Finding;
use crate::judge::case::{Case, warning};
use crate::judge::whole::Whole;
use crate::judge::words::blank;
use crate::money::Money;
use crate::pack::Rule;
use chrono::{Months, NaiveDate};

/// What the register asks for.
pub(super) struct Kept<'a> {
    /// Months after which a thing is inspected again.
    pub inspect_months: Option<u32>,
    /// Categories of projects that leave things behind.
    pub categories: &'a [String],
    /// Value from which a thing has the voucher of its purchase.
    pub voucher_from: Option<Money>,
}

/// The things of a project are in the register, or somebody looks after what was built.
pub(super) fn of_project(case: &Case<'_>, rule: &Rule, kept: &Kept<'_>) -> Tally {
    let mut tally = Tally::default();
    let all = case.facts.records.assets.iter();
    let own: Vec<_> = all
        .filter(|one| one.project.as_ref() == Some(&case.project.id))
        .collect();
    for asset in &own {
        let thing = Thing {
            asset,
            events: events(&case.facts.records.asset_events, &asset.id),
            rule,
            kept,
            today: case.today,
        };
        let say = |says: String, remedy: &str, fact: String| case.finding(rule, says, remedy, fact);
        thing.judge(&say, |day| case.day(day), &mut tally);
        let bought = bought::Bought {
            facts: case.facts,
            rule,
            asset,
            from: kept.voucher_from,
        };
        bought.judge(&say, &mut tally);
    }
    if own.is_empty() {
        asked(case, rule, kept, &mut tally);
    }
    tally
}

/// A completed project of a kind that leaves things behind is asked about them.
fn asked(case: &Case<'_>, rule: &Rule, kept: &Kept<'_>, tally: &mut Tally) {
    let category = case.project.scheme.category.as_ref();
    let leaves = category.is_some_and(|code| kept.categories.contains(code));
    let completed = case.completed().filter(|_| leaves);
    if completed.is_some_and(|one| blank(one.fields.upkeep_by.as_ref())) {
        let says = "项目已完工，没有登记资产，也没有写明由谁管护。";
        let remedy = "有用一年以上的设施、设备的请登记；没有的，写明后续由谁管护。";
        let finding = case.finding(rule, says, remedy, "book.assets".to_owned());
        tally.remark(warning(finding));
    }
}

/// The things that belong to no project.
pub(super) fn of_book(book: &Whole<'_>, rule: &Rule, kept: &Kept<'_>) -> Tally {
    let mut tally = Tally::default();
    let all = book.facts.records.assets.iter();
    for asset in all.filter(|one| one.project.is_none()) {
        let thing = Thing {
            asset,
            events: events(&book.facts.records.asset_events, &asset.id),
            rule,
            kept,
            today: book.today,
        };
        // A lift is written for a project; what belongs to none is noticed.
        let say = |says: String, remedy: &str, fact: String| {
            warning(book.finding(rule, says, remedy, fact))
        };
        thing.judge(&say, |day| book.day(day), &mut tally);
        let bought = bought::Bought {
            facts: book.facts,
            rule,
            asset,
            from: kept.voucher_from,
        };
        bought.judge(&say, &mut tally);
    }
    tally
}

/// Returns what happened to an asset, by day.
fn events<'a>(all: &'a [Recorded<AssetEvent>], asset: &RecordId) -> Vec<&'a Recorded<AssetEvent>> {
    let mut own: Vec<_> = all
        .iter()
        .filter(|one| &one.fields.asset == asset)
        .collect();
    own.sort_by_key(|one| one.fields.on);
    own
}

struct Thing<'a> {
    asset: &'a Recorded<Asset>,
    events: Vec<&'a Recorded<AssetEvent>>,
    rule: &'a Rule,
    kept: &'a Kept<'a>,
    today: NaiveDate,
}

impl Thing<'_> {
    fn judge(
        &self,
        say: &impl Fn(String, &str, String) -> Finding,
        day: impl Fn(NaiveDate) -> String,
        tally: &mut Tally,
    ) {
        let name = &self.asset.fields.name;
        let fact = |key: &str| format!("book.assets.{}.{key}", self.asset.id);
        if self.gone(say, tally) {
            return;
        }
        let moved = |of: fn(&AssetEvent) -> Option<&String>| {
            let mut newest = self.events.iter().rev();
            newest.find_map(|one| of(&one.fields))
        };
        let place = moved(|one| one.place.as_ref()).or(self.asset.fields.place.as_ref());
        let keeper = moved(|one| one.keeper.as_ref()).or(self.asset.fields.keeper.as_ref());
        let asked = [
            (blank(keeper), "keeper", "保管人"),
            (blank(place), "place", "存放地点"),
        ];
        for (_, key, word) in asked.into_iter().filter(|(lacks, ..)| *lacks) {
            let says = format!("资产“{name}”没有登记{word}。");
            tally.missing(say(says, &format!("请登记{word}。"), fact(key)));
        }
        if let Some((since, months)) = self.unseen() {
            let says = format!("资产“{name}”{}以来没有盘点检查。", day(since));
            let mut finding = say(says, "请检查后登记日期和情况。", fact("acquired_on"));
            let numbers = format!("每{months}个月至少一次");
            finding.because = self.rule.source.ground_of("inspect_months", Some(numbers));
            tally.remark(warning(finding));
        }
    }

    /// What was written off or handed over is kept no longer, by a document.
    fn gone(&self, say: &impl Fn(String, &str, String) -> Finding, tally: &mut Tally) -> bool {
        use AssetEventKind::{Transferred, WrittenOff};
        let ends =
            |one: &&&Recorded<AssetEvent>| matches!(one.fields.what, Transferred | WrittenOff);
        let Some(end) = self.events.iter().rev().find(ends) else {
            return false;
        };
        if blank(end.fields.document.as_ref()) {
            let word = match end.fields.what {
                WrittenOff => "报废核销",
                _ => "移交",
            };
            let says = format!("资产“{}”{word}没有登记批准文号。", self.asset.fields.name);
            let fact = format!("book.asset_events.{}.document", end.id);
            tally.remark(warning(say(says, "请登记批准文号。", fact)));
        }
        true
    }

    /// Returns since when nobody looked, when that is too long.
    fn unseen(&self) -> Option<(NaiveDate, u32)> {
        let months = self.kept.inspect_months?;
        let seen = self.events.iter().map(|one| one.fields.on).max();
        let since = seen
            .or(self.asset.fields.acquired_on)
            .unwrap_or(self.asset.entered_on);
        let latest = since.checked_add_months(Months::new(months))?;
        (latest < self.today).then_some((since, months))
    }
}
