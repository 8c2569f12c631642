//! What a list knows: one row a demand, and the totals.

use super::{Place, StateWords, Texts, UrgencyWords};
use crate::job::{Audience, Job};
use crate::kinds::{Shown, chinese_date, chinese_figures};
use chrono::{Datelike, NaiveDate};
use policy::facts::{DemandFacts, DemandState, Urgency};
use policy::personal::{Internal, Personal};
use serde::Serialize;

/// What the list knows.
#[derive(Debug, Serialize)]
pub(super) struct View {
    pub(super) community: Shown,
    pub(super) party: Shown,
    pub(super) street: Shown,
    pub(super) first: Shown,
    pub(super) last: Shown,
    /// The day of printing; no part of the digest, which must change with the record alone.
    #[serde(skip)]
    pub(super) today: Shown,
    pub(super) count: i64,
    pub(super) households: String,
    pub(super) merged: usize,
    pub(super) rows: Vec<Row>,
}

/// One demand; `proposer` stays `None` on a list for residents.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) number: Shown,
    pub(super) date: Shown,
    pub(super) channel: Shown,
    pub(super) proposer: Option<Shown>,
    pub(super) place: Shown,
    pub(super) content: Shown,
    pub(super) category: Shown,
    pub(super) households: Shown,
    pub(super) urgency: Shown,
    pub(super) state: Shown,
}

impl View {
    /// Returns the fact of a place in a text.
    pub(super) fn value(&self, place: Place) -> Shown {
        match place {
            Place::Community => self.community.clone(),
            Place::Party => self.party.clone(),
            Place::Street => self.street.clone(),
            Place::First => self.first.clone(),
            Place::Last => self.last.clone(),
            Place::Count => Shown::is(chinese_figures(self.count), "demands"),
            Place::Households => Shown::is(&self.households, "demands.households"),
            Place::Today => self.today.clone(),
        }
    }
}

/// Reads the demands that were not merged into another.
pub(super) fn view(job: &Job<'_>, texts: &Texts, audience: Audience) -> View {
    let listed: Vec<&DemandFacts> = job
        .facts
        .demands
        .iter()
        .filter(|demand| demand.merged_into.is_none())
        .collect();
    let on = job.facts.community.on(job.today);
    let days = || listed.iter().map(|demand| demand.collected_on);
    let one_year = days().map(|day| day.year()).min() == days().map(|day| day.year()).max();
    let approximate = listed.iter().any(|demand| demand.households_approximate);
    let sum = listed
        .iter()
        .filter_map(|demand| demand.households)
        .fold(0, i64::saturating_add);
    View {
        community: Shown::may(on.map(|p| p.name.clone()), "community.name"),
        party: Shown::may(
            on.and_then(|p| p.party_organisation.clone()),
            "community.party_organisation",
        ),
        street: Shown::may(on.map(|p| p.street.clone()), "community.street"),
        first: Shown::may(days().min().map(chinese_date), "demands"),
        last: Shown::may(days().max().map(chinese_date), "demands"),
        today: Shown::is(chinese_date(job.today), "today"),
        count: i64::try_from(listed.len()).unwrap_or(i64::MAX),
        households: households(sum, approximate, texts),
        merged: job.facts.demands.len() - listed.len(),
        rows: listed
            .into_iter()
            .map(|demand| row(demand, job, texts, audience, one_year))
            .collect(),
    }
}

fn row(
    demand: &DemandFacts,
    job: &Job<'_>,
    texts: &Texts,
    audience: Audience,
    one_year: bool,
) -> Row {
    let path = |field: &str| format!("demands.{}.{field}", demand.id);
    let category = demand
        .category
        .as_deref()
        .and_then(|code| job.pack.category(code));
    let urgency = demand.urgency.map(|urgency| texts.urgency.of(urgency));
    let households = demand
        .households
        .map(|count| households(count, demand.households_approximate, texts));
    let (place, proposer) = who_and_where(demand, audience);
    Row {
        number: Shown::is(demand.number.to_string(), path("number")),
        date: Shown::is(
            short_date(demand.collected_on, one_year),
            path("collected_on"),
        ),
        channel: Shown::may(demand.channel.clone(), path("channel")),
        proposer: proposer.map(|name| Shown::may(name, path("proposer"))),
        place: Shown::may(place, path("location")),
        content: Shown::is(&demand.content, path("content")),
        category: Shown::may(
            category.or(demand.category_text.as_deref()),
            path("category"),
        ),
        households: Shown::may(households, path("households")),
        urgency: Shown::may(urgency, path("urgency")),
        state: Shown::is(texts.state.of(demand.state), path("state")),
    }
}

/// Returns where it is and who asked: for residents the estate, and no column for people at all.
fn who_and_where(
    demand: &DemandFacts,
    audience: Audience,
) -> (Option<String>, Option<Option<String>>) {
    let read = |personal: &Option<Personal<String>>| {
        personal.as_ref().map(|words| words.read(&Internal).clone())
    };
    match audience {
        Audience::Residents => (demand.estate(), None),
        Audience::Street => (read(&demand.location), Some(read(&demand.proposer))),
    }
}

/// Writes a number of households, with 约 when it is approximate.
fn households(count: i64, approximate: bool, texts: &Texts) -> String {
    let about = if approximate {
        texts.about.as_str()
    } else {
        ""
    };
    format!("{about}{}", chinese_figures(count))
}

/// Writes the day without the year when the whole list lies in one year, which its head names.
fn short_date(day: NaiveDate, one_year: bool) -> String {
    if one_year {
        format!("{}月{}日", day.month(), day.day())
    } else {
        chinese_date(day)
    }
}

impl UrgencyWords {
    fn of(&self, urgency: Urgency) -> &str {
        match urgency {
            Urgency::Normal => &self.normal,
            Urgency::Urgent => &self.urgent,
            Urgency::Critical => &self.critical,
        }
    }
}

impl StateWords {
    fn of(&self, state: DemandState) -> &str {
        match state {
            DemandState::Open => &self.open,
            DemandState::Planned => &self.planned,
            DemandState::Referred => &self.referred,
            DemandState::Explained => &self.explained,
            DemandState::Answered => &self.answered,
        }
    }
}
