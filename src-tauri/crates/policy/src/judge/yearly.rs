//! The duties of one fund year, each with its day, its bearer and how it stands: done, late, still open, not applicable.
//!
//! Findings say what is wrong today; this says the whole year at a glance, what is done too, for the window and for who
//! comes to check.

use super::Policies;
use super::rules::Published;
use super::whole::{Whole, duty_day};
use crate::facts::record::ReportedTo;
use crate::facts::{BookFacts, FilingKind, SourceKind};
use crate::finding::{Bearer, Ground};
use crate::pack::{Duty, Register, Rule, RuleKind};
use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a duty of a year stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DutyState {
    /// Done in time, or without a day to be late for.
    Done,
    /// Done after its day.
    DoneLate,
    /// Its day has passed and it is not done.
    Late,
    /// Not done, its day is still to come.
    Open,
    /// The year has no money that it would be about.
    NotApplicable,
}

/// A duty of a fund year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct YearDuty {
    /// Clause id of its rule.
    pub rule: String,
    /// What is to do.
    pub name: String,
    /// Which part of the year or to whom, when it is done more than once.
    pub part: Option<String>,
    /// Whose duty.
    pub bearer: Bearer,
    /// Ground.
    pub because: Ground,
    /// Its last day, as it was put off; `None` when the text gives none.
    pub by: Option<NaiveDate>,
    /// The day that it had before it was put off.
    pub put_off_from: Option<NaiveDate>,
    /// Why it was put off; empty when nobody said.
    pub put_off_because: Option<String>,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// How it stands.
    pub state: DutyState,
    /// Path of the fact that does it.
    pub fact: String,
}

/// Returns the duties of a fund year in the order of their days; nothing when the book's pack is not loaded.
pub fn year_duties(
    facts: &BookFacts,
    policies: &Policies,
    today: NaiveDate,
    year: i32,
) -> Vec<YearDuty> {
    let Some(book) = Whole::new(facts, policies, today) else {
        return Vec::new();
    };
    let calendar = Calendar { book: &book, year };
    let rules = book.pack.rules.iter().filter(|rule| !rule.open);
    let mut duties: Vec<YearDuty> = rules.flat_map(|rule| calendar.of(rule)).collect();
    duties.sort_by_key(|duty| duty.by.unwrap_or(NaiveDate::MAX));
    duties
}

/// A year of a book.
struct Calendar<'a> {
    book: &'a Whole<'a>,
    year: i32,
}

/// What is known of a duty before it is weighed.
struct Told<'a> {
    duty: Option<&'a Duty>,
    /// What it is called where the pack has no duty of that name.
    called: &'static str,
    part: Option<String>,
    by: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
    fact: String,
}

impl<'a> Calendar<'a> {
    fn of(&self, rule: &Rule) -> Vec<YearDuty> {
        let duty = |code: &Option<String>| self.book.pack.duty(code.as_ref()?);
        let told = match &rule.kind {
            RuleKind::Register {
                register: Register::Allotments,
                duty: code,
                ..
            } => vec![self.arrival(duty(code))],
            RuleKind::Register {
                register: Register::Checks,
                duty: code,
                ..
            } => vec![self.check(duty(code))],
            RuleKind::Disclosure {
                channels,
                every_months: Some(months),
                duty: code,
                ..
            } => self.published(rule, duty(code), *months, channels.unwrap_or_default()),
            RuleKind::Duty { duties, to } => {
                let code = duties.first();
                let duty = code.and_then(|code| self.book.pack.duty(code));
                to.iter().map(|to| self.report(duty, *to)).collect()
            }
            RuleKind::Settlement {
                duty: Some(code), ..
            } => {
                vec![self.settlement(self.book.pack.duty(code))]
            }
            RuleKind::Filing {
                bodies,
                platform: Some(_),
                ..
            } => vec![self.lists(bodies)],
            _ => Vec::new(),
        };
        told.into_iter()
            .map(|told| self.weigh(rule, told))
            .collect()
    }

    fn day(&self, duty: Option<&Duty>) -> Option<NaiveDate> {
        duty_day(duty?, self.year)
    }

    fn arrival(&self, duty: Option<&'a Duty>) -> Told<'a> {
        let all = self.book.facts.records.allotments.iter();
        let own =
            all.filter(|one| one.fields.year == self.year && one.fields.source == SourceKind::Fund);
        let days: Option<Vec<NaiveDate>> = own.map(|one| one.fields.received_on).collect();
        Told {
            duty,
            called: "经费下拨",
            part: None,
            by: self.day(duty),
            done_on: days.and_then(|days| days.into_iter().max()),
            fact: "book.allotments".to_owned(),
        }
    }

    fn check(&self, duty: Option<&'a Duty>) -> Told<'a> {
        let all = self.book.facts.records.audits.iter();
        let own = all.filter(|one| one.fields.year == self.year);
        Told {
            duty,
            called: "检查审计",
            part: None,
            by: self.day(duty),
            done_on: own.map(|one| one.fields.on).min(),
            fact: "book.audits".to_owned(),
        }
    }

    /// One duty for each period of the year.
    fn published(
        &self,
        rule: &Rule,
        duty: Option<&'a Duty>,
        months: u32,
        channels: u32,
    ) -> Vec<Told<'a>> {
        let begins = (1..=12_u32).step_by(months.max(1) as usize);
        let period = |month: u32| {
            let first = NaiveDate::from_ymd_opt(self.year, month, 1)?;
            let last = first.checked_add_months(Months::new(months))?.pred_opt()?;
            let until = self.book.moved(rule, self.year, last).on;
            let said = Published::between(&self.book.facts.disclosures, self.year, first, until);
            Some(Told {
                duty,
                called: "经费公开",
                part: Some(format!("{}月至{}月", first.month(), last.month())),
                by: Some(last),
                done_on: said.enough(channels),
                fact: "book.disclosures".to_owned(),
            })
        };
        begins.filter_map(period).collect()
    }

    fn report(&self, duty: Option<&'a Duty>, to: ReportedTo) -> Told<'a> {
        let all = self.book.facts.records.reports.iter();
        let own = all.filter(|one| one.fields.year == self.year && one.fields.to == to);
        let word = match to {
            ReportedTo::Street => "街道",
            ReportedTo::Residents => "党员和群众",
        };
        Told {
            duty,
            called: "述职",
            part: Some(format!("向{word}")),
            by: self.day(duty),
            done_on: own.map(|one| one.fields.on).min(),
            fact: "book.reports".to_owned(),
        }
    }

    fn settlement(&self, duty: Option<&'a Duty>) -> Told<'a> {
        let all = self.book.facts.records.year_settlements.iter();
        let own = all.filter(|one| one.fields.year == self.year);
        let day = |one: &crate::facts::record::YearSettlement| one.returned_on.unwrap_or(one.on);
        Told {
            duty,
            called: "年度决算",
            part: None,
            by: self.day(duty),
            done_on: own.map(|one| day(&one.fields)).max(),
            fact: "book.year_settlements".to_owned(),
        }
    }

    /// The three lists are filed once every body has registered them.
    fn lists(&self, bodies: &[String]) -> Told<'a> {
        let registered = |body: &String| {
            let all = self.book.facts.filings.iter().map(|one| &one.fields);
            let own = all.filter(|one| {
                one.kind == FilingKind::Lists && one.year == self.year && &one.body == body
            });
            own.filter_map(|one| one.registered_on).min()
        };
        let days: Option<Vec<NaiveDate>> = bodies.iter().map(registered).collect();
        Told {
            duty: None,
            called: "三个清单备案",
            part: None,
            by: None,
            done_on: days.and_then(|days| days.into_iter().max()),
            fact: "book.filings".to_owned(),
        }
    }

    fn weigh(&self, rule: &Rule, told: Told<'_>) -> YearDuty {
        let ground = |duty: &Duty| duty.source.ground_of("months", None);
        let named = told.duty.map(|duty| duty.name.clone());
        let moved = told.by.map(|by| self.book.moved(rule, self.year, by));
        let by = moved.map(|moved| moved.on);
        let reason = moved.and_then(|moved| moved.reason);
        YearDuty {
            rule: rule.clause.clone(),
            name: named.unwrap_or_else(|| told.called.to_owned()),
            bearer: told.duty.map_or(Bearer::Street, |duty| duty.bearer),
            because: told.duty.map_or_else(|| rule.source.ground(None), ground),
            state: self.state(by, told.done_on),
            part: told.part,
            by,
            put_off_from: told.by.filter(|_| reason.is_some()),
            put_off_because: reason.map(str::to_owned),
            done_on: told.done_on,
            fact: told.fact,
        }
    }

    fn state(&self, by: Option<NaiveDate>, done_on: Option<NaiveDate>) -> DutyState {
        match (done_on, by) {
            (Some(on), Some(by)) if on > by => DutyState::DoneLate,
            (Some(_), _) => DutyState::Done,
            (None, _) if !self.has_money() => DutyState::NotApplicable,
            (None, Some(by)) if by < self.book.today => DutyState::Late,
            (None, _) => DutyState::Open,
        }
    }

    fn has_money(&self) -> bool {
        let facts = self.book.facts;
        let given = facts.allocations.iter().any(|one| one.year == self.year);
        let arrived = facts.records.allotments.iter();
        given || arrived.into_iter().any(|one| one.fields.year == self.year)
    }
}
