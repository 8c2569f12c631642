//! The book as a whole: what is judged once, or year by year, and not project by project.

use super::case::finding;
use super::{Policies, words};
use crate::accounts::YearAccount;
use crate::facts::BookFacts;
use crate::finding::{Bearer, Due, Finding, Severity, Subject};
use crate::money::Money;
use crate::pack::{Duty, Pack, Rule};
use chrono::{Months, NaiveDate};
use std::collections::BTreeMap;

/// A book under the pack that it is kept by today, with what its projects come to year by year.
pub(super) struct Whole<'a> {
    pub facts: &'a BookFacts,
    pub pack: &'a Pack,
    pub today: NaiveDate,
    policies: &'a Policies,
    years: BTreeMap<i32, Year<'a>>,
}

/// What the projects of a fund year come to.
#[derive(Default)]
struct Year<'a> {
    pack: Option<&'a str>,
    approved: Vec<Money>,
}

impl<'a> Whole<'a> {
    /// Returns the book; `None` when its pack is not loaded.
    pub fn new(facts: &'a BookFacts, policies: &'a Policies, today: NaiveDate) -> Option<Self> {
        let pack = policies.packs.get(&facts.community.pack)?;
        let mut years: BTreeMap<i32, Year<'a>> = BTreeMap::new();
        for project in &facts.projects {
            let year = years.entry(project.year).or_default();
            year.pack.get_or_insert(&project.pack);
            let granted = project.granted();
            year.approved
                .extend(granted.and_then(|approval| approval.fields.fund_fen));
        }
        Some(Self {
            facts,
            pack,
            today,
            policies,
            years,
        })
    }

    /// Returns the years that projects are of, oldest first.
    pub fn years(&self) -> impl Iterator<Item = i32> + '_ {
        self.years.keys().copied()
    }

    /// Returns the fund part of what was approved for a year; `None` when nothing was or the sum does not fit.
    pub fn approved(&self, year: i32) -> Option<Money> {
        let approved = &self.years.get(&year)?.approved;
        (!approved.is_empty())
            .then(|| Money::sum(approved.iter().copied()))
            .flatten()
    }

    /// Returns the pack in force for an act of a year on its own day (第十三条).
    ///
    /// Before the change of the community's pack it is the one that the projects of the year started under; without any
    /// nobody knows which it was.
    pub fn pack_on(&self, day: NaiveDate, year: i32) -> Option<&'a Pack> {
        if self
            .facts
            .community
            .pack_since
            .is_none_or(|since| since <= day)
        {
            return Some(self.pack);
        }
        self.policies.packs.get(self.years.get(&year)?.pack?)
    }

    /// Returns a finding about the book.
    pub fn finding(
        &self,
        rule: &Rule,
        says: impl Into<String>,
        remedy: impl Into<String>,
        fact: String,
    ) -> Finding {
        finding(rule, Subject::Book, says.into(), remedy.into(), fact)
    }

    /// Returns the account of a fund year.
    pub fn account(&self, year: i32) -> YearAccount {
        let pack_of = |project: &crate::facts::ProjectFacts| {
            self.policies.packs.get(project.pack_on(self.today))
        };
        YearAccount::of(self.facts, year, self.today, pack_of)
    }

    /// Returns a due about the book; the community's when no duty says whose it is.
    pub fn due(&self, rule: &Rule, duty: Option<&Duty>, says: String, on: NaiveDate) -> Due {
        let ground = |duty: &Duty| duty.source.ground_of("months", None);
        Due {
            rule: rule.clause.clone(),
            subject: Subject::Book,
            says,
            on,
            bearer: duty.map_or(Bearer::Community, |duty| duty.bearer),
            because: duty.map_or_else(|| rule.source.ground(None), ground),
            provisional: false,
        }
    }

    /// Returns the day that a rule sets in a fund year, as it was put off once or more often.
    pub fn moved(&self, rule: &Rule, year: i32, on: NaiveDate) -> Moved<'a> {
        let all = self.facts.records.year_postponements.iter();
        let own = all.filter(|one| one.fields.rule == rule.clause && one.fields.year == year);
        let start = Moved { on, reason: None };
        own.fold(start, |moved, one| {
            if one.fields.from == moved.on {
                Moved {
                    on: one.fields.to,
                    reason: Some(one.fields.reason.as_deref().unwrap_or_default()),
                }
            } else {
                moved
            }
        })
    }

    /// Returns a day in words, without the year when it is this year's.
    pub fn day(&self, day: NaiveDate) -> String {
        words::day(day, self.today)
    }
}

/// A day as it stands after all that put it off.
#[derive(Clone, Copy)]
pub(super) struct Moved<'a> {
    pub on: NaiveDate,
    /// The reason of the last postponement; `None` when there was none, empty when it said none.
    pub reason: Option<&'a str>,
}

impl Moved<'_> {
    /// Returns 顺延：雨天 in brackets; nothing when the day never moved.
    pub fn words(&self) -> String {
        self.reason.map_or_else(String::new, words::postponed)
    }
}

/// Makes what is put on the calendar one that is noticed once its time has passed.
pub(super) fn overdue(finding: Finding) -> Finding {
    Finding {
        severity: finding.severity.min(Severity::Warn),
        ..finding
    }
}

/// Returns the day of a yearly duty in a fund year: the last one, when it has several.
pub(super) fn duty_day(duty: &Duty, year: i32) -> Option<NaiveDate> {
    let month = duty.months.iter().copied().max()?;
    match duty.day {
        Some(day) => NaiveDate::from_ymd_opt(year, month, day),
        None => month_end(year, month),
    }
}

/// Returns the last day of a month.
pub(super) fn month_end(year: i32, month: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}
