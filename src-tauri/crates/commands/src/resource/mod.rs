//! Resources around the community.

pub mod api;

use crate::Failure;
use crate::cx::Cx;
use crate::plain::{Done, Nothing};
use api::{ResourceList, ResourcePick, ResourceRow, ResourceSave, ResourceSaved};
use policy::facts::ResourceId;
use workbook::resource;

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<ResourceList, Failure> {
    let rows = cx.facts()?.resources.clone();
    let rows = rows.into_iter().map(|resource| ResourceRow {
        id: resource.id,
        number: resource.number,
        fields: resource.fields,
        projects: resource.projects,
    });
    Ok(ResourceList {
        rows: rows.collect(),
    })
}

pub(crate) fn save(cx: &Cx<'_>, request: ResourceSave) -> Result<ResourceSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| ResourceId::new(cx.host.new_id()));
    let saved = ResourceSaved { id: id.clone() };
    let label = format!("{} · {}", cx.command.label, request.fields.what.trim());
    cx.act_as(label, move |tx| {
        resource::save(tx, &id, &request.fields, &request.projects)
    })?;
    Ok(saved)
}

pub(crate) fn remove(cx: &Cx<'_>, request: ResourcePick) -> Result<Done, Failure> {
    cx.act(move |tx| resource::remove(tx, &request.resource))?;
    Ok(Done {})
}
