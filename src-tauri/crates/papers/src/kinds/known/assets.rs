//! The asset register and the card of one asset (第八条).

use super::community::community;
use super::{day, numbered};
use crate::error::PaperError;
use crate::job::Job;
use crate::kinds::chinese_date;
use crate::kinds::form::{Fact, Facts, List};
use policy::facts::RecordId;
use policy::facts::record::{Asset, AssetEvent, AssetEventKind, Recorded};

/// Returns the facts of the register.
pub(crate) fn assets(job: &Job<'_>) -> Result<Facts, PaperError> {
    let mut facts = community(job, job.today);
    let all = &job.facts.records.assets;
    let rows = all.iter().map(|one| asset(job, one));
    facts.list(List::Assets, numbered(rows));
    facts.is(Fact::Count, all.len().to_string(), "book.assets");
    let values = all.iter().filter_map(|one| one.fields.value_fen);
    let sum = policy::accounts::total(values).to_string();
    facts.is(Fact::Sum, sum, "book.assets");
    Ok(facts)
}

/// Returns the facts of one asset's card.
pub(super) fn card(job: &Job<'_>, id: &RecordId) -> Result<Facts, PaperError> {
    let mut all = job.facts.records.assets.iter();
    let one = all.find(|one| &one.id == id);
    let one = one.ok_or(PaperError::NotFound { what: "资产" })?;
    let mut facts = community(job, job.today);
    facts.join(asset(job, one));
    let rows = events(job, id).map(|event| event_row(job, event));
    facts.list(List::AssetEvents, numbered(rows));
    Ok(facts)
}

/// Returns what happened to an asset, in order of entry.
fn events<'a>(job: &Job<'a>, id: &RecordId) -> impl Iterator<Item = &'a Recorded<AssetEvent>> {
    let id = id.clone();
    let all = job.facts.records.asset_events.iter();
    all.filter(move |event| event.fields.asset == id)
}

fn asset(job: &Job<'_>, one: &Recorded<Asset>) -> Facts {
    let path = |key: &str| format!("book.assets.{}.{key}", one.id);
    let fields = &one.fields;
    let mut facts = Facts::default();
    facts.may(Fact::AssetNumber, fields.number.clone(), path("number"));
    facts.is(Fact::AssetName, &fields.name, path("name"));
    facts.may(Fact::Category, fields.category.clone(), path("category"));
    facts.may(Fact::Model, fields.model.clone(), path("model"));
    facts.may(Fact::Unit, fields.unit.clone(), path("unit"));
    let quantity = fields.quantity.map(|count| count.normalize().to_string());
    facts.may(Fact::Quantity, quantity, path("quantity"));
    let value = fields.value_fen.map(|value| value.to_string());
    facts.may(Fact::Value, value, path("value_fen"));
    facts.may(
        Fact::AcquiredOn,
        day(fields.acquired_on),
        path("acquired_on"),
    );
    let project = one.project.as_ref().and_then(|id| job.facts.project(id));
    facts.may(
        Fact::Number,
        project.map(|one| one.number.clone()),
        path("project"),
    );
    facts.may(Fact::Note, fields.note.clone(), path("note"));
    let moved: Vec<_> = events(job, &one.id).collect();
    let newest = |read: fn(&AssetEvent) -> Option<String>| {
        moved.iter().rev().find_map(|event| read(&event.fields))
    };
    let place = newest(|event| event.place.clone()).or_else(|| fields.place.clone());
    facts.may(Fact::AssetPlace, place, path("place"));
    let keeper = newest(|event| event.keeper.clone()).or_else(|| fields.keeper.clone());
    facts.may(Fact::Keeper, keeper, path("keeper"));
    facts.is(Fact::AssetState, state(job, &moved), path("state"));
    let checked = moved.iter().rev();
    let mut checked = checked.filter(|event| event.fields.what == AssetEventKind::Inspected);
    let checked = checked.next().map(|event| chinese_date(event.fields.on));
    facts.may(Fact::CheckedOn, checked, "book.asset_events");
    facts
}

/// In use, unless the newest event that changes the state says otherwise.
fn state(job: &Job<'_>, events: &[&Recorded<AssetEvent>]) -> String {
    let words = &job.wording.words;
    let mut states = events
        .iter()
        .rev()
        .filter_map(|event| match event.fields.what {
            AssetEventKind::Idle => Some(&words.asset_idle),
            AssetEventKind::Transferred => Some(&words.asset_transferred),
            AssetEventKind::WrittenOff => Some(&words.asset_written_off),
            AssetEventKind::Moved | AssetEventKind::Repaired => Some(&words.asset_in_use),
            AssetEventKind::Inspected => None,
        });
    states.next().unwrap_or(&words.asset_in_use).clone()
}

fn event_row(job: &Job<'_>, one: &Recorded<AssetEvent>) -> Facts {
    let words = &job.wording.words;
    let path = format!("book.asset_events.{}", one.id);
    let fields = &one.fields;
    let mut facts = Facts::default();
    facts.is(Fact::Day, chinese_date(fields.on), &path);
    let what = match fields.what {
        AssetEventKind::Inspected => &words.asset_inspected,
        AssetEventKind::Repaired => &words.asset_repaired,
        AssetEventKind::Moved => &words.asset_moved,
        AssetEventKind::Idle => &words.asset_idle,
        AssetEventKind::Transferred => &words.asset_transferred,
        AssetEventKind::WrittenOff => &words.asset_written_off,
    };
    facts.is(Fact::Content, what, &path);
    facts.may(Fact::Says, fields.says.clone(), &path);
    facts.may(Fact::By, fields.by.clone(), &path);
    facts.may(Fact::Document1, fields.document.clone(), &path);
    facts
}
