//! The list of demands: what residents asked for and what became of it.

use super::community::community;
use super::inside;
use super::lists::audience;
use crate::error::PaperError;
use crate::job::{Audience, Job};
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::{chinese_date, chinese_figures};
use crate::wording::Words;
use chrono::{Datelike, NaiveDate};
use policy::facts::{DemandFacts, DemandState, Urgency};

/// Returns the facts of all demands that were not merged into another; who asked is read for the street alone.
pub(crate) fn demands(job: &Job<'_>) -> Result<Facts, PaperError> {
    let audience = audience(job)?;
    let all = job.facts.demands.iter();
    let listed: Vec<&DemandFacts> = all.filter(|one| one.merged_into.is_none()).collect();
    let mut facts = community(job, job.today);
    whole(job, &listed, &mut facts);
    let days = || listed.iter().map(|one| one.collected_on.year());
    let one_year = days().min() == days().max();
    let rows = listed
        .iter()
        .map(|one| demand(job, one, audience, one_year));
    facts.list(List::Demands, rows.collect());
    Ok(facts)
}

/// Adds what holds for the list: its days, counts and sums.
fn whole(job: &Job<'_>, listed: &[&DemandFacts], facts: &mut Facts) {
    let days = || listed.iter().map(|one| one.collected_on);
    facts.may(
        Fact::FirstCollected,
        days().min().map(chinese_date),
        "demands",
    );
    facts.may(
        Fact::LastCollected,
        days().max().map(chinese_date),
        "demands",
    );
    facts.is(Fact::Count, figures(listed.len()), "demands");
    let merged = job.facts.demands.len() - listed.len();
    let merged = (merged > 0).then(|| figures(merged));
    facts.may(Fact::Merged, merged, "demands");
    let known = listed.iter().filter_map(|one| one.households);
    let about = listed.iter().any(|one| one.households_approximate);
    let sum = households(known.fold(0, i64::saturating_add), about, job);
    facts.is(Fact::Affected, sum, "demands.households");
}

fn figures(count: usize) -> String {
    chinese_figures(i64::try_from(count).unwrap_or(i64::MAX))
}

fn demand(job: &Job<'_>, one: &DemandFacts, audience: Audience, one_year: bool) -> Facts {
    let path = |field: &str| format!("demands.{}.{field}", one.id);
    let words = &job.wording.words;
    let mut facts = Facts::default();
    facts.is(Fact::ListNumber, one.number.to_string(), path("number"));
    let on = short_date(one.collected_on, one_year);
    facts.is(Fact::CollectedOn, on, path("collected_on"));
    facts.may(Fact::Channels, one.channel.clone(), path("channel"));
    who_and_where(one, audience, &mut facts);
    facts.is(Fact::Asked, &one.content, path("content"));
    let category = one
        .category
        .as_deref()
        .and_then(|code| job.pack.category(code));
    let category = category.or(one.category_text.as_deref());
    facts.may(Fact::Category, category, path("category"));
    let affected = one
        .households
        .map(|count| households(count, one.households_approximate, job));
    facts.may(Fact::Affected, affected, path("households"));
    let urgent = one.urgency.map(|urgency| urgency_of(words, urgency));
    facts.may(Fact::Urgency, urgent, path("urgency"));
    facts.is(Fact::State, state_of(words, one.state), path("state"));
    facts
}

/// Adds where it is and who asked: for residents the estate, and no person at all.
fn who_and_where(one: &DemandFacts, audience: Audience, facts: &mut Facts) {
    let path = |field: &str| format!("demands.{}.{field}", one.id);
    let spot = match audience {
        Audience::Residents => one.estate(),
        Audience::Street => inside(one.location.as_ref()),
    };
    facts.may(Fact::Spot, spot, path("location"));
    if audience == Audience::Street {
        let proposer = inside(one.proposer.as_ref());
        facts.may(Fact::Proposer, proposer, path("proposer"));
    }
}

/// Writes a number of households, with 约 when it is approximate.
fn households(count: i64, approximate: bool, job: &Job<'_>) -> String {
    let about = approximate.then_some(job.wording.words.about.as_str());
    format!("{}{}", about.unwrap_or_default(), chinese_figures(count))
}

/// Writes the day without the year when the whole list lies in one year, which its head names.
fn short_date(day: NaiveDate, one_year: bool) -> String {
    if one_year {
        format!("{}月{}日", day.month(), day.day())
    } else {
        chinese_date(day)
    }
}

/// Returns what an urgency is called.
pub(super) fn urgency_of(words: &Words, urgency: Urgency) -> &str {
    match urgency {
        Urgency::Normal => &words.normal,
        Urgency::Urgent => &words.urgent,
        Urgency::Critical => &words.critical,
    }
}

fn state_of(words: &Words, state: DemandState) -> &str {
    match state {
        DemandState::Open => &words.demand_open,
        DemandState::Planned => &words.demand_planned,
        DemandState::Referred => &words.demand_referred,
        DemandState::Explained => &words.demand_explained,
        DemandState::Answered => &words.demand_answered,
    }
}
