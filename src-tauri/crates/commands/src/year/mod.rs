//! The years of the community: allocation, disclosures, own rules, hand-overs; and corrections of issued papers.

pub mod api;

use crate::Failure;
use crate::cx::Cx;
use crate::plain::Done;
use crate::project::by_source;
use crate::record::year_account;
use crate::street::filing_view;
use crate::words::said;
use api::{
    AllocationSet, CorrectionAdd, CorrectionAdded, DisclosurePick, DisclosureSave, DisclosureSaved,
    DisclosureView, HandoverSave, HandoverSaved, HandoverView, HouseRulePick, HouseRuleSave,
    HouseRuleSaved, HouseRuleView, YearPick, YearView,
};
use policy::facts::{
    BookFacts, CorrectionFacts, CorrectionId, DisclosureFacts, DisclosureId, FundingSource,
    HandoverFacts, HandoverId, HouseRuleFacts, HouseRuleId,
};
use policy::judge::year_duties;
use policy::{Code, Money};
use workbook::{correction, year};

pub(crate) fn get(cx: &Cx<'_>, request: YearPick) -> Result<YearView, Failure> {
    let (facts, policies) = (cx.facts()?, cx.policies()?);
    let year = request.year;
    let approved = facts.approved_fund(year).ok_or_else(too_much)?;
    let allocation = facts
        .allocations
        .iter()
        .find(|one| one.year == year)
        .cloned();
    let left = allocation
        .as_ref()
        .map(|given| Money::from_fen(given.amount_fen.fen() - approved.fen()));
    let filings = facts
        .filings
        .iter()
        .filter(|filing| filing.fields.year == year);
    let disclosures = facts.disclosures.iter().filter(|one| one.year == year);
    Ok(YearView {
        year,
        approved_fund_fen: approved,
        left_fen: left,
        allocation,
        planned: by_source(&planned(&facts, year)),
        disclosures: disclosures.map(disclosure_view).collect(),
        filings: filings.map(filing_view).collect(),
        house_rules: facts.house_rules.iter().map(house_rule_view).collect(),
        handovers: facts.handovers.iter().map(handover_view).collect(),
        duties: year_duties(&facts, &policies, cx.host.today(), year),
        account: year_account(cx, &facts, year, &policies),
    })
}

/// Returns the sources of every project of a year that was not withdrawn.
fn planned(facts: &BookFacts, year: i32) -> Vec<FundingSource> {
    let projects = facts.projects.iter();
    let planned = projects.filter(|project| project.year == year && project.withdrawn.is_none());
    planned
        .flat_map(|project| project.scheme.sources.clone())
        .collect()
}

pub(crate) fn set_allocation(cx: &Cx<'_>, request: AllocationSet) -> Result<Done, Failure> {
    let label = format!("{} · {}年", cx.command.label, request.allocation.year);
    cx.act_as(label, move |tx| {
        year::set_allocation(tx, &request.allocation)
    })?;
    Ok(Done {})
}

pub(crate) fn clear_allocation(cx: &Cx<'_>, request: YearPick) -> Result<Done, Failure> {
    cx.act(move |tx| year::clear_allocation(tx, request.year))?;
    Ok(Done {})
}

pub(crate) fn save_disclosure(
    cx: &Cx<'_>,
    request: DisclosureSave,
) -> Result<DisclosureSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| DisclosureId::new(cx.host.new_id()));
    let disclosure = DisclosureFacts {
        id: id.clone(),
        year: request.year,
        on: request.on,
        channels: request.channels,
        says: said(request.says),
    };
    cx.act(move |tx| year::disclosure::save(tx, &disclosure))?;
    Ok(DisclosureSaved { id })
}

pub(crate) fn remove_disclosure(cx: &Cx<'_>, request: DisclosurePick) -> Result<Done, Failure> {
    cx.act(move |tx| year::disclosure::remove(tx, &request.disclosure))?;
    Ok(Done {})
}

pub(crate) fn save_house_rule(
    cx: &Cx<'_>,
    request: HouseRuleSave,
) -> Result<HouseRuleSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| HouseRuleId::new(cx.host.new_id()));
    let rule = HouseRuleFacts {
        id: id.clone(),
        title: request.title.trim().to_owned(),
        adopted_on: request.adopted_on,
        attachment: request.attachment,
    };
    cx.act(move |tx| year::house_rule::save(tx, &rule))?;
    Ok(HouseRuleSaved { id })
}

pub(crate) fn remove_house_rule(cx: &Cx<'_>, request: HouseRulePick) -> Result<Done, Failure> {
    cx.act(move |tx| year::house_rule::remove(tx, &request.house_rule))?;
    Ok(Done {})
}

pub(crate) fn save_handover(cx: &Cx<'_>, request: HandoverSave) -> Result<HandoverSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| HandoverId::new(cx.host.new_id()));
    let handover = HandoverFacts {
        id: id.clone(),
        on: request.on,
        from: request.from,
        to: request.to,
        overseer: said(request.overseer),
        note: said(request.note),
    };
    cx.act(move |tx| year::save_handover(tx, &handover))?;
    Ok(HandoverSaved { id })
}

pub(crate) fn add_correction(
    cx: &Cx<'_>,
    request: CorrectionAdd,
) -> Result<CorrectionAdded, Failure> {
    let id = CorrectionId::new(cx.host.new_id());
    let correction = CorrectionFacts {
        id: id.clone(),
        paper: request.paper,
        on: request.on,
        wrong: request.wrong,
        right: request.right,
        reason: said(request.reason),
    };
    cx.act(move |tx| correction::add(tx, &correction))?;
    Ok(CorrectionAdded { id })
}

fn disclosure_view(disclosure: &DisclosureFacts) -> DisclosureView {
    DisclosureView {
        id: disclosure.id.clone(),
        year: disclosure.year,
        on: disclosure.on,
        channels: disclosure.channels.clone(),
        says: disclosure.says.clone(),
    }
}

fn house_rule_view(rule: &HouseRuleFacts) -> HouseRuleView {
    HouseRuleView {
        id: rule.id.clone(),
        title: rule.title.clone(),
        adopted_on: rule.adopted_on,
        attachment: rule.attachment.clone(),
    }
}

fn handover_view(handover: &HandoverFacts) -> HandoverView {
    HandoverView {
        id: handover.id.clone(),
        on: handover.on,
        from: handover.from.clone(),
        to: handover.to.clone(),
        overseer: handover.overseer.clone(),
        note: handover.note.clone(),
    }
}

fn too_much() -> Failure {
    let remedy = "请核对各项目的批准金额。";
    Failure::user(Code::BadValue, "批准金额的合计超出了能记录的范围。", remedy)
}
