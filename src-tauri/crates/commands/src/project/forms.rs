//! What is filled in about a project becomes what is recorded: ids from the host, blanks as nothing.

use super::api::{BudgetLineForm, PlanStepForm, SourceForm};
use crate::Failure;
use crate::cx::Cx;
use crate::words::said;
use policy::Code;
use policy::facts::{BudgetLine, BudgetLineId, FundingSource, PlanStep, PlanStepId, SourceId};

/// Turns a budget line as filled in into what is recorded; the amount follows from quantity and price.
///
/// # Errors
/// A quantity that is none, a product that does not fit, no amount at all; each names its field.
pub(super) fn line(cx: &Cx<'_>, at: usize, form: BudgetLineForm) -> Result<BudgetLine, Failure> {
    let place = |field: &str| format!("lines.{at}.{field}");
    let quantity = said(form.quantity)
        .map(|text| policy::money::quantity(&text))
        .transpose();
    let quantity = quantity.map_err(|error| Failure::from(error).at(place("quantity")))?;
    let product = quantity
        .zip(form.unit_price_fen)
        .map(|(quantity, price)| price.times(quantity))
        .transpose();
    let product = product.map_err(|error| Failure::from(error).at(place("amount_fen")))?;
    let amount = form.amount_fen.or(product).ok_or_else(|| {
        Failure::user(
            Code::BadValue,
            "预算明细缺少金额。",
            "填写金额，或同时填写数量和单价。",
        )
        .at(place("amount_fen"))
    })?;
    Ok(BudgetLine {
        id: form
            .id
            .unwrap_or_else(|| BudgetLineId::new(cx.host.new_id())),
        item: form.item.trim().to_owned(),
        category: said(form.category),
        unit: said(form.unit),
        quantity,
        unit_price_fen: form.unit_price_fen,
        amount_fen: amount,
        declaration: form.declaration,
        note: said(form.note),
    })
}

/// Turns a funding source as filled in into what is recorded.
pub(super) fn source(cx: &Cx<'_>, form: SourceForm) -> FundingSource {
    FundingSource {
        id: form.id.unwrap_or_else(|| SourceId::new(cx.host.new_id())),
        kind: form.kind,
        from: said(form.from),
        amount_fen: form.amount_fen,
    }
}

/// Turns a plan step as filled in into what is recorded.
pub(super) fn step(cx: &Cx<'_>, form: PlanStepForm) -> PlanStep {
    PlanStep {
        id: form.id.unwrap_or_else(|| PlanStepId::new(cx.host.new_id())),
        what: form.what.trim().to_owned(),
        owner: said(form.owner),
        start: form.start,
        finish: form.finish,
    }
}
