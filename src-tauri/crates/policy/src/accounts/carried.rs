//! Money that stayed with a project beyond the end of its year (结转): what was used of it, what is left, until when.

use super::{less, outlay, total};
use crate::facts::record::{Carry, Payment, Recorded};
use crate::facts::{BookFacts, ProjectFacts, ProjectId};
use crate::money::Money;
use crate::pack::Pack;
use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Money of a year that was carried over for a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CarriedMoney {
    /// The project; `None` when nobody named one.
    pub project: Option<ProjectId>,
    /// 项目编号, when the project is known.
    pub number: Option<String>,
    /// Fund year whose money it is.
    pub year: i32,
    /// 结转.
    pub amount_fen: Money,
    /// What the project was paid of it after the end of that year.
    pub used_fen: Money,
    /// What is left of it; nothing when more was used.
    pub left_fen: Money,
    /// The last day on which it may be used; `None` when neither text nor approval says one.
    pub until: Option<NaiveDate>,
    /// True when that day is the text's; false when the approval said it.
    pub regulated: bool,
    /// True when that day has passed.
    pub expired: bool,
}

/// Returns what a year carried over, and what earlier years had left for it.
pub(super) fn in_year<'p>(
    facts: &BookFacts,
    year: i32,
    on: NaiveDate,
    pack_of: impl Fn(&ProjectFacts) -> Option<&'p Pack>,
) -> (Vec<CarriedMoney>, Vec<CarriedMoney>) {
    let mut of: BTreeMap<(i32, Option<&ProjectId>), Vec<&Recorded<Carry>>> = BTreeMap::new();
    for one in &facts.records.carries {
        let key = (one.fields.year, one.project.as_ref());
        of.entry(key).or_default().push(one);
    }
    let own = of
        .range((year, None)..)
        .take_while(|(key, _)| key.0 == year);
    let own = own.map(|(_, carries)| carried(facts, carries, on, &pack_of));
    let before = of.range(..(year, None));
    let before = before.filter(|(key, carries)| {
        let used = used(facts, **key, |paid| paid.year() < year);
        used < amount(carries) && NaiveDate::from_ymd_opt(year, 1, 1).is_some_and(|day| day <= on)
    });
    let before = before.map(|(_, carries)| carried(facts, carries, on, &pack_of));
    (own.collect(), before.collect())
}

fn amount(carries: &[&Recorded<Carry>]) -> Money {
    total(carries.iter().map(|one| one.fields.amount_fen))
}

/// Adds up what a project was paid out of a year's money after its end, in years that a condition picks.
fn used(
    facts: &BookFacts,
    (year, project): (i32, Option<&ProjectId>),
    picked: impl Fn(NaiveDate) -> bool,
) -> Money {
    let Some(project) = project else {
        return Money::ZERO;
    };
    let late = |one: &&Recorded<Payment>| {
        let after = |on: NaiveDate| on.year() > year && picked(on);
        one.fields.year == year && one.fields.paid_on.is_some_and(after)
    };
    let known = facts.project(project).map(|one| &one.records.payments);
    let not_asked_for = facts.elsewhere.iter();
    let not_asked_for = not_asked_for.filter(|one| one.project.as_ref() == Some(project));
    let payments = known.into_iter().flatten().chain(not_asked_for);
    total(payments.filter(late).map(|one| outlay(&one.fields)))
}

fn carried<'p>(
    facts: &BookFacts,
    carries: &[&Recorded<Carry>],
    on: NaiveDate,
    pack_of: impl Fn(&ProjectFacts) -> Option<&'p Pack>,
) -> CarriedMoney {
    let newest = carries.last();
    let project = newest.and_then(|one| one.project.as_ref());
    let year = newest.map_or(on.year(), |one| one.fields.year);
    let (amount_fen, used_fen) = (amount(carries), used(facts, (year, project), |_| true));
    let known = project.and_then(|id| facts.project(id));
    let said = carries.iter().rev().find_map(|one| one.fields.until);
    let ruled = known.and_then(&pack_of).and_then(|pack| expiry(pack, year));
    let until = said.or(ruled);
    CarriedMoney {
        project: project.cloned(),
        number: known.map(|one| one.number.clone()),
        year,
        amount_fen,
        used_fen,
        left_fen: less(amount_fen, used_fen).max(Money::ZERO),
        until,
        regulated: said.is_none() && ruled.is_some(),
        expired: until.is_some_and(|until| until < on),
    }
}

/// Returns the last day that the text gives to what a year carried over.
fn expiry(pack: &Pack, year: i32) -> Option<NaiveDate> {
    let end = NaiveDate::from_ymd_opt(year, 12, 31)?;
    end.checked_add_months(Months::new(pack.carry_months()?))
}
