//! Demands of residents.

pub mod api;

use crate::Failure;
use crate::cx::{Cx, current_pack};
use crate::plain::{Done, Nothing};
use crate::words::said;
use api::{
    DemandAdd, DemandAdded, DemandErase, DemandForm, DemandList, DemandMerge, DemandPick,
    DemandUpdate, DemandView,
};
use policy::Code;
use policy::facts::DemandFields;
use policy::facts::{DemandFacts, DemandId, DemandState};
use policy::pack::Pack;
use policy::personal::{Internal, Personal};
use workbook::Noun;
use workbook::demand::{self, NewDemand};

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<DemandList, Failure> {
    let facts = cx.facts()?;
    let policies = cx.policies()?;
    let pack = current_pack(&policies, &facts.community)?;
    Ok(listed(&facts.demands, pack))
}

pub(crate) fn add(cx: &Cx<'_>, request: DemandAdd) -> Result<DemandAdded, Failure> {
    let id = DemandId::new(cx.host.new_id());
    let new = NewDemand {
        id: id.clone(),
        fields: fields(request.form),
    };
    let number = cx.act(move |tx| demand::add(tx, &new))?;
    Ok(DemandAdded { id, number })
}

pub(crate) fn update(cx: &Cx<'_>, request: DemandUpdate) -> Result<Done, Failure> {
    let fields = fields(request.form);
    cx.act(move |tx| demand::update(tx, &request.demand, &fields))?;
    Ok(Done {})
}

pub(crate) fn remove(cx: &Cx<'_>, request: DemandPick) -> Result<Done, Failure> {
    cx.act_as(
        format!("删除需求 {} 条", request.demands.len()),
        move |tx| {
            request
                .demands
                .iter()
                .try_for_each(|id| demand::remove(tx, id))
        },
    )?;
    Ok(Done {})
}

pub(crate) fn merge(cx: &Cx<'_>, request: DemandMerge) -> Result<Done, Failure> {
    cx.act(move |tx| demand::merge(tx, &request.from, &request.into))?;
    Ok(Done {})
}

pub(crate) fn separate(cx: &Cx<'_>, request: DemandPick) -> Result<Done, Failure> {
    cx.act(move |tx| {
        request
            .demands
            .iter()
            .try_for_each(|id| demand::separate(tx, id))
    })?;
    Ok(Done {})
}

/// Erases who proposed a demand: from the record by an act of its own, then from the history.
pub(crate) fn erase(cx: &Cx<'_>, request: DemandErase) -> Result<Done, Failure> {
    let facts = cx.facts()?;
    let found = facts
        .demands
        .iter()
        .find(|demand| demand.id == request.demand)
        .ok_or_else(gone)?;
    let nobody = DemandForm {
        proposer: None,
        proposer_role: None,
        phone: None,
        location: None,
        ..form(found)
    };
    let (id, fields) = (request.demand.clone(), fields(nobody));
    cx.act(move |tx| demand::update(tx, &id, &fields))?;
    let done = cx.open()?.book.erase(
        "demand",
        request.demand.as_str(),
        cx.command.label,
        cx.occasion()?,
    )?;
    cx.wrote(done.seq, vec![Noun::Demand]);
    Ok(Done {})
}

fn gone() -> Failure {
    Failure::user(
        Code::NotFound,
        "找不到这条需求，可能已被删除。",
        "请刷新列表；误删的可以在回收站里恢复。",
    )
}

/// Turns what was filled in into a record; blanks are not recorded.
pub(crate) fn fields(form: DemandForm) -> DemandFields {
    DemandFields {
        collected_on: form.collected_on,
        channel: said(form.channel),
        collector: said(form.collector),
        proposer: said(form.proposer).map(Personal::new),
        proposer_role: said(form.proposer_role),
        phone: said(form.phone).map(Personal::new),
        location: said(form.location).map(Personal::new),
        content: form.content.trim().to_owned(),
        category: said(form.category),
        category_text: said(form.category_text),
        households: form.households,
        households_approximate: form.households_approximate.unwrap_or(false),
        urgency: form.urgency,
        state: form.state.unwrap_or(DemandState::Open),
        note: said(form.note),
    }
}

fn listed(demands: &[DemandFacts], pack: &Pack) -> DemandList {
    let counted = || demands.iter().filter(|demand| demand.merged_into.is_none());
    DemandList {
        rows: demands.iter().map(|demand| view(demand, pack)).collect(),
        count: counted().count() as i64,
        households: counted().filter_map(|demand| demand.households).sum(),
    }
}

fn view(demand: &DemandFacts, pack: &Pack) -> DemandView {
    DemandView {
        id: demand.id.clone(),
        number: demand.number,
        form: form(demand),
        category_name: demand
            .category
            .as_deref()
            .and_then(|code| pack.category(code))
            .map(str::to_owned),
        merged_into: demand.merged_into.clone(),
        projects: demand.projects.clone(),
    }
}

fn form(demand: &DemandFacts) -> DemandForm {
    let read = |value: &Option<Personal<String>>| {
        value.as_ref().map(|value| value.read(&Internal).clone())
    };
    DemandForm {
        collected_on: demand.collected_on,
        channel: demand.channel.clone(),
        collector: demand.collector.clone(),
        proposer: read(&demand.proposer),
        proposer_role: demand.proposer_role.clone(),
        phone: read(&demand.phone),
        location: read(&demand.location),
        content: demand.content.clone(),
        category: demand.category.clone(),
        category_text: demand.category_text.clone(),
        households: demand.households,
        households_approximate: Some(demand.households_approximate),
        urgency: demand.urgency,
        state: Some(demand.state),
        note: demand.note.clone(),
    }
}
