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
    let households: i64 = listed
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
        households: format!(
            "{}{}",
            if approximate { &texts.about } else { "" },
            chinese_figures(households)
        ),
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
        .and_then(|code| job.pack.category(code))
        .or(demand.category_text.as_deref());
    let about = if demand.households_approximate {
        texts.about.as_str()
    } else {
        ""
    };
    let (place, proposer) = match audience {
        Audience::Residents => (demand.estate(), None),
        Audience::Street => {
            let read = |personal: &Personal<String>| personal.read(&Internal).clone();
            let proposer = Shown::may(demand.proposer.as_ref().map(read), path("proposer"));
            (demand.location.as_ref().map(read), Some(proposer))
        }
    };
    Row {
        number: Shown::is(demand.number.to_string(), path("number")),
        date: Shown::is(
            short_date(demand.collected_on, one_year),
            path("collected_on"),
        ),
        channel: Shown::may(demand.channel.clone(), path("channel")),
        proposer,
        place: Shown::may(place, path("location")),
        content: Shown::is(&demand.content, path("content")),
        category: Shown::may(category, path("category")),
        households: Shown::may(
            demand
                .households
                .map(|count| format!("{about}{}", chinese_figures(count))),
            path("households"),
        ),
        urgency: Shown::may(
            demand
                .urgency
                .map(|urgency| texts.urgency.of(urgency).to_owned()),
            path("urgency"),
        ),
        state: Shown::is(texts.state.of(demand.state), path("state")),
    }
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
