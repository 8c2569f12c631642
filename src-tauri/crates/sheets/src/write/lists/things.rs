//! 固定资产台账, 检查整改台账: what lasts, and what upper bodies found.

use super::{Numbered, numbered};
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use crate::write::words;
use policy::facts::record::{Asset, AssetEvent, AssetEventKind, Audit, Recorded};
use policy::facts::{ProjectId, RecordId};
use serde::Deserialize;

/// A fact of an asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum AssetField {
    Number,
    AssetNumber,
    Name,
    Category,
    Model,
    Unit,
    Quantity,
    Value,
    AcquiredOn,
    ProjectNumber,
    Place,
    Keeper,
    State,
    CheckedOn,
    Changes,
    Note,
}

/// Everything that lasts, as it is now.
pub(in crate::write) struct Assets;

impl List for Assets {
    type Field = AssetField;
    type Row<'a> = Numbered<&'a Recorded<Asset>>;
    const KIND: Kind = Kind::AssetRegister;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        let all = job.facts.records.assets.iter();
        numbered(all.filter(|one| of_projects(job, one.project.as_ref())))
    }

    fn id(line: &Self::Row<'_>) -> String {
        line.row.id.to_string()
    }

    fn value(column: &Column<AssetField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let fields = &line.row.fields;
        let events = events(job, &line.row.id);
        let newest = |read: fn(&AssetEvent) -> Option<String>| {
            events.iter().rev().find_map(|event| read(&event.fields))
        };
        match column.field {
            AssetField::Number => line.number.into(),
            AssetField::AssetNumber => fields.number.clone().into(),
            AssetField::Name => fields.name.as_str().into(),
            AssetField::Category => fields.category.clone().into(),
            AssetField::Model => fields.model.clone().into(),
            AssetField::Unit => fields.unit.clone().into(),
            AssetField::Quantity => fields
                .quantity
                .map(|count| count.normalize().to_string())
                .into(),
            AssetField::Value => fields.value_fen.into(),
            AssetField::AcquiredOn => fields.acquired_on.into(),
            AssetField::ProjectNumber => number(job, line.row.project.as_ref()),
            AssetField::Place => newest(|event| event.place.clone())
                .or_else(|| fields.place.clone())
                .into(),
            AssetField::Keeper => newest(|event| event.keeper.clone())
                .or_else(|| fields.keeper.clone())
                .into(),
            AssetField::State => words::asset_state(&events).into(),
            AssetField::CheckedOn => {
                let checked =
                    |event: &&&Recorded<AssetEvent>| event.fields.what == AssetEventKind::Inspected;
                events
                    .iter()
                    .rfind(checked)
                    .map(|event| event.fields.on)
                    .into()
            }
            AssetField::Changes => (events.len() as i64).into(),
            AssetField::Note => fields.note.clone().into(),
        }
    }
}

/// Returns what happened to an asset, in order of entry.
fn events<'a>(job: &Job<'a>, asset: &RecordId) -> Vec<&'a Recorded<AssetEvent>> {
    let all = job.facts.records.asset_events.iter();
    all.filter(|event| &event.fields.asset == asset).collect()
}

/// A list narrowed to projects leaves out what is about no project.
fn of_projects(job: &Job<'_>, project: Option<&ProjectId>) -> bool {
    let wanted = job.projects.is_some() || job.year.is_some();
    !wanted || project.is_some_and(|id| job.projects().any(|one| &one.id == id))
}

fn number(job: &Job<'_>, project: Option<&ProjectId>) -> Value {
    let project = project.and_then(|id| job.facts.project(id));
    project.map(|one| one.number.as_str()).into()
}

/// A fact of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum AuditField {
    Number,
    Year,
    Body,
    What,
    On,
    ProjectNumber,
    Finding,
    RectifyBy,
    RectifiedOn,
    Rectification,
    Recover,
    RecoveredOn,
    Document,
}

/// Every check by an upper body.
pub(in crate::write) struct Audits;

impl List for Audits {
    type Field = AuditField;
    type Row<'a> = Numbered<&'a Recorded<Audit>>;
    const KIND: Kind = Kind::AuditLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        let year = job.year;
        let all = job.facts.records.audits.iter();
        numbered(all.filter(|one| year.is_none_or(|year| one.fields.year == year)))
    }

    fn id(line: &Self::Row<'_>) -> String {
        line.row.id.to_string()
    }

    fn value(column: &Column<AuditField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let fields = &line.row.fields;
        match column.field {
            AuditField::Number => line.number.into(),
            AuditField::Year => fields.year.to_string().into(),
            AuditField::Body => {
                let body = job.pack.body(&fields.body);
                body.map_or(fields.body.as_str(), |body| &body.name).into()
            }
            AuditField::What => words::audit(fields.what).into(),
            AuditField::On => fields.on.into(),
            AuditField::ProjectNumber => number(job, line.row.project.as_ref()),
            AuditField::Finding => fields.finding.clone().into(),
            AuditField::RectifyBy => fields.rectify_by.into(),
            AuditField::RectifiedOn => fields.rectified_on.into(),
            AuditField::Rectification => fields.rectification.clone().into(),
            AuditField::Recover => fields.recover_fen.into(),
            AuditField::RecoveredOn => fields.recovered_on.into(),
            AuditField::Document => fields.document.clone().into(),
        }
    }
}
