//! What changes the course of a project, and who takes part in it.

use super::act_on;
use super::api::{
    EntryAdd, EntryAdded, EntryPick, IndicatorForm, PartnerForm, ProjectIndicatorsSet,
    ProjectPackTurn, ProjectPartnersSet, ProjectPick, ProjectWithdraw,
};
use crate::Failure;
use crate::cx::Cx;
use crate::plain::Done;
use crate::words::said;
use policy::facts::{EntryFacts, EntryId, Indicator, IndicatorId, Partner, PartnerId};
use workbook::project;

pub(crate) fn set_partners(cx: &Cx<'_>, request: ProjectPartnersSet) -> Result<Done, Failure> {
    let partner = |form: PartnerForm| Partner {
        id: form.id.unwrap_or_else(|| PartnerId::new(cx.host.new_id())),
        role: form.role.trim().to_owned(),
        name: form.name.trim().to_owned(),
    };
    let partners: Vec<Partner> = request.partners.into_iter().map(partner).collect();
    act_on(cx, &request.project.clone(), move |tx| {
        project::set_partners(tx, &request.project, &partners)
    })?;
    Ok(Done {})
}

pub(crate) fn set_indicators(cx: &Cx<'_>, request: ProjectIndicatorsSet) -> Result<Done, Failure> {
    let indicator = |form: IndicatorForm| Indicator {
        id: form
            .id
            .unwrap_or_else(|| IndicatorId::new(cx.host.new_id())),
        name: form.name.trim().to_owned(),
        target: said(form.target),
        weight: form.weight,
    };
    let indicators: Vec<Indicator> = request.indicators.into_iter().map(indicator).collect();
    act_on(cx, &request.project.clone(), move |tx| {
        project::set_indicators(tx, &request.project, &indicators)
    })?;
    Ok(Done {})
}

pub(crate) fn withdraw(cx: &Cx<'_>, request: ProjectWithdraw) -> Result<Done, Failure> {
    act_on(cx, &request.project.clone(), move |tx| {
        project::withdraw(tx, &request.project, &request.withdrawal)
    })?;
    Ok(Done {})
}

pub(crate) fn resume(cx: &Cx<'_>, request: ProjectPick) -> Result<Done, Failure> {
    act_on(cx, &request.project.clone(), move |tx| {
        project::resume(tx, &request.project)
    })?;
    Ok(Done {})
}

pub(crate) fn turn_pack(cx: &Cx<'_>, request: ProjectPackTurn) -> Result<Done, Failure> {
    act_on(cx, &request.project.clone(), move |tx| {
        project::turn_pack(tx, &request.project, &request.turn)
    })?;
    Ok(Done {})
}

pub(crate) fn add_entry(cx: &Cx<'_>, request: EntryAdd) -> Result<EntryAdded, Failure> {
    let entry = EntryFacts {
        id: EntryId::new(cx.host.new_id()),
        body: request.body,
        moment: request.moment,
        entry: request.entry,
    };
    let id = entry.id.clone();
    act_on(cx, &request.project.clone(), move |tx| {
        project::add_entry(tx, &request.project, &entry)
    })?;
    Ok(EntryAdded { id })
}

pub(crate) fn remove_entry(cx: &Cx<'_>, request: EntryPick) -> Result<Done, Failure> {
    cx.act(move |tx| project::remove_entry(tx, &request.entry))?;
    Ok(Done {})
}
