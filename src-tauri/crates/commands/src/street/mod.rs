//! What the street and the district decided about projects, and what was filed with them. Entering and writing over
//! are one command, because a form writes an act whole.

pub mod api;

use crate::Failure;
use crate::cx::Cx;
use crate::plain::Done;
use crate::scan;
use api::{
    ApprovalPick, ApprovalSave, ApprovalSaved, ApprovalView, ContractPick, ContractSave,
    ContractSaved, ContractView, FilingPick, FilingSave, FilingSaved, FilingView, ReviewPick,
    ReviewSave, ReviewSaved, ReviewView,
};
use policy::facts::{
    ApprovalFacts, ApprovalId, ContractFacts, ContractId, FilingFacts, FilingId, ProjectId,
    ReviewFacts, ReviewId,
};
use workbook::street::{approval, contract, filing, review};

/// Returns the label of an act about a project: 登记评审 · 云溪-2026-03.
fn label(cx: &Cx<'_>, project: &ProjectId) -> Result<String, Failure> {
    let facts = cx.facts_of(project)?;
    let number = &crate::project::found(&facts, project)?.number;
    Ok(format!("{} · {number}", cx.command.label))
}

pub(crate) fn save_review(cx: &Cx<'_>, request: ReviewSave) -> Result<ReviewSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| ReviewId::new(cx.host.new_id()));
    let saved = ReviewSaved { id: id.clone() };
    let label = label(cx, &request.project)?;
    cx.act_as(label, move |tx| {
        review::save(tx, &id, &request.project, &request.fields)
    })?;
    Ok(saved)
}

pub(crate) fn remove_review(cx: &Cx<'_>, request: ReviewPick) -> Result<Done, Failure> {
    cx.act(move |tx| review::remove(tx, &request.review))?;
    Ok(Done {})
}

/// Shows a review round.
pub(crate) fn review_view(review: &ReviewFacts) -> ReviewView {
    ReviewView {
        id: review.id.clone(),
        fields: review.fields.clone(),
        scans: scan::views(&review.scans),
        entered_on: review.entered_on,
    }
}

pub(crate) fn save_approval(cx: &Cx<'_>, request: ApprovalSave) -> Result<ApprovalSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| ApprovalId::new(cx.host.new_id()));
    let saved = ApprovalSaved { id: id.clone() };
    let label = label(cx, &request.project)?;
    cx.act_as(label, move |tx| {
        approval::save(tx, &id, &request.project, &request.fields)
    })?;
    Ok(saved)
}

pub(crate) fn remove_approval(cx: &Cx<'_>, request: ApprovalPick) -> Result<Done, Failure> {
    cx.act(move |tx| approval::remove(tx, &request.approval))?;
    Ok(Done {})
}

/// Shows an approval.
pub(crate) fn approval_view(approval: &ApprovalFacts) -> ApprovalView {
    ApprovalView {
        id: approval.id.clone(),
        fields: approval.fields.clone(),
        scans: scan::views(&approval.scans),
        entered_on: approval.entered_on,
    }
}

pub(crate) fn save_contract(cx: &Cx<'_>, request: ContractSave) -> Result<ContractSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| ContractId::new(cx.host.new_id()));
    let saved = ContractSaved { id: id.clone() };
    let label = label(cx, &request.project)?;
    cx.act_as(label, move |tx| {
        contract::save(tx, &id, &request.project, &request.fields)
    })?;
    Ok(saved)
}

pub(crate) fn remove_contract(cx: &Cx<'_>, request: ContractPick) -> Result<Done, Failure> {
    cx.act(move |tx| contract::remove(tx, &request.contract))?;
    Ok(Done {})
}

/// Shows a contract.
pub(crate) fn contract_view(contract: &ContractFacts) -> ContractView {
    ContractView {
        id: contract.id.clone(),
        fields: contract.fields.clone(),
        scans: scan::views(&contract.scans),
        entered_on: contract.entered_on,
    }
}

pub(crate) fn save_filing(cx: &Cx<'_>, request: FilingSave) -> Result<FilingSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| FilingId::new(cx.host.new_id()));
    let saved = FilingSaved { id: id.clone() };
    let label = match &request.project {
        Some(project) => label(cx, project)?,
        None => format!("{} · {}年", cx.command.label, request.fields.year),
    };
    cx.act_as(label, move |tx| {
        filing::save(tx, &id, request.project.as_ref(), &request.fields)
    })?;
    Ok(saved)
}

pub(crate) fn remove_filing(cx: &Cx<'_>, request: FilingPick) -> Result<Done, Failure> {
    cx.act(move |tx| filing::remove(tx, &request.filing))?;
    Ok(Done {})
}

/// Shows a filing.
pub(crate) fn filing_view(filing: &FilingFacts) -> FilingView {
    FilingView {
        id: filing.id.clone(),
        fields: filing.fields.clone(),
        scans: scan::views(&filing.scans),
        entered_on: filing.entered_on,
    }
}
