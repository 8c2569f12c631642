//! The lists of a scheme, each written whole: budget, sources, plan.

use super::present;
use crate::Tx;
use crate::error::WorkbookError;
use crate::list::{List, numbered};
use crate::values::Values;
use policy::facts::{
    BudgetLine, Declaration, FundingSource, Indicator, Partner, PlanStep, ProjectId,
};

const BUDGET: List = List {
    field: "budget",
    delete_gone: "DELETE FROM project_budget_line
        WHERE project = :owner AND id NOT IN (SELECT value FROM json_each(:kept))",
    count: "SELECT COUNT(*) AS rows FROM project_budget_line WHERE project = :owner",
};

const SOURCES: List = List {
    field: "sources",
    delete_gone: "DELETE FROM project_source
        WHERE project = :owner AND id NOT IN (SELECT value FROM json_each(:kept))",
    count: "SELECT COUNT(*) AS rows FROM project_source WHERE project = :owner",
};

const PLAN: List = List {
    field: "plan",
    delete_gone: "DELETE FROM project_plan_step
        WHERE project = :owner AND id NOT IN (SELECT value FROM json_each(:kept))",
    count: "SELECT COUNT(*) AS rows FROM project_plan_step WHERE project = :owner",
};

const PARTNERS: List = List {
    field: "partners",
    delete_gone: "DELETE FROM project_partner
        WHERE project = :owner AND id NOT IN (SELECT value FROM json_each(:kept))",
    count: "SELECT COUNT(*) AS rows FROM project_partner WHERE project = :owner",
};

const INDICATORS: List = List {
    field: "indicators",
    delete_gone: "DELETE FROM project_indicator
        WHERE project = :owner AND id NOT IN (SELECT value FROM json_each(:kept))",
    count: "SELECT COUNT(*) AS rows FROM project_indicator WHERE project = :owner",
};

/// Writes the budget of a project, in order.
///
/// # Errors
/// `Gone`; `BadValue` for an empty item, an amount, price or quantity below zero, a line of another project.
pub fn set_budget(
    tx: &mut Tx<'_>,
    id: &ProjectId,
    lines: &[BudgetLine],
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    BUDGET.keep(
        tx.conn(),
        id.as_str(),
        lines.iter().map(|line| line.id.as_str()),
    )?;
    for (ord, line) in numbered(lines) {
        budget_columns(ord, line)?
            .id(":project", id.as_str())
            .run(tx.conn(), include_str!("save_budget_line.sql"))?;
    }
    BUDGET.check(tx.conn(), id.as_str(), lines.len())
}

/// Writes the funding sources of a project, in order.
///
/// # Errors
/// `Gone`; `BadValue` for an amount below zero or a source of another project.
pub fn set_sources(
    tx: &mut Tx<'_>,
    id: &ProjectId,
    sources: &[FundingSource],
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    SOURCES.keep(
        tx.conn(),
        id.as_str(),
        sources.iter().map(|source| source.id.as_str()),
    )?;
    for (ord, source) in numbered(sources) {
        Values::of_row("sources", ord)
            .id(":id", source.id.as_str())
            .id(":project", id.as_str())
            .put(":ord", ord)
            .word(":kind", &source.kind)?
            .text(":giver", source.from.as_deref())
            .amount(":amount_fen", "资金来源的金额", source.amount_fen)?
            .run(tx.conn(), include_str!("save_source.sql"))?;
    }
    SOURCES.check(tx.conn(), id.as_str(), sources.len())
}

/// Writes the implementation plan of a project, in order.
///
/// # Errors
/// `Gone`; `BadValue` for an empty step or a step of another project.
pub fn set_plan(tx: &mut Tx<'_>, id: &ProjectId, steps: &[PlanStep]) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    PLAN.keep(
        tx.conn(),
        id.as_str(),
        steps.iter().map(|step| step.id.as_str()),
    )?;
    for (ord, step) in numbered(steps) {
        Values::of_row("plan", ord)
            .id(":id", step.id.as_str())
            .id(":project", id.as_str())
            .put(":ord", ord)
            .said(":what", "实施步骤的内容", &step.what)?
            .text(":owner", step.owner.as_deref())
            .day_opt(":start", step.start)
            .day_opt(":finish", step.finish)
            .run(tx.conn(), include_str!("save_plan_step.sql"))?;
    }
    PLAN.check(tx.conn(), id.as_str(), steps.len())
}

/// Writes who fills the roles of the undertaking, in order.
///
/// # Errors
/// `Gone`; `BadValue` for an empty role or name, or a row of another project.
pub fn set_partners(
    tx: &mut Tx<'_>,
    id: &ProjectId,
    partners: &[Partner],
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let ids = partners.iter().map(|partner| partner.id.as_str());
    PARTNERS.keep(tx.conn(), id.as_str(), ids)?;
    for (ord, partner) in numbered(partners) {
        Values::of_row("partners", ord)
            .said(":role", "参与方的角色", &partner.role)?
            .said(":name", "参与方的名称", &partner.name)?
            .id(":id", partner.id.as_str())
            .id(":project", id.as_str())
            .put(":ord", ord)
            .run(tx.conn(), include_str!("save_partner.sql"))?;
    }
    PARTNERS.check(tx.conn(), id.as_str(), partners.len())
}

/// Writes the indicators of the result, in order.
///
/// # Errors
/// `Gone`; `BadValue` for an empty name, a weight outside 0 to 100, or a row of another project.
pub fn set_indicators(
    tx: &mut Tx<'_>,
    id: &ProjectId,
    indicators: &[Indicator],
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    let ids = indicators.iter().map(|indicator| indicator.id.as_str());
    INDICATORS.keep(tx.conn(), id.as_str(), ids)?;
    for (ord, indicator) in numbered(indicators) {
        let values = Values::of_row("indicators", ord);
        if !(0..=100).contains(&indicator.weight) {
            return Err(values.refused(":weight", "权重应在0到100之间".to_owned()));
        }
        values
            .said(":name", "指标名称", &indicator.name)?
            .id(":id", indicator.id.as_str())
            .id(":project", id.as_str())
            .put(":ord", ord)
            .text(":target", indicator.target.as_deref())
            .put(":weight", indicator.weight)
            .run(tx.conn(), include_str!("save_indicator.sql"))?;
    }
    INDICATORS.check(tx.conn(), id.as_str(), indicators.len())
}

fn budget_columns(ord: i64, line: &BudgetLine) -> Result<Values, WorkbookError> {
    let values = Values::of_row("budget", ord);
    if line
        .quantity
        .is_some_and(|quantity| quantity.is_sign_negative())
    {
        return Err(values.refused(":quantity", "数量不能小于零".to_owned()));
    }
    let (declaration, reason, code) = match &line.declaration {
        None => (None, None, None),
        Some(Declaration::Allowed { reason }) => (Some("allowed"), reason.as_deref(), None),
        Some(Declaration::Forbidden { code }) => (Some("forbidden"), None, Some(code.as_str())),
    };
    Ok(values
        .id(":id", line.id.as_str())
        .put(":ord", ord)
        .said(":item", "预算明细的项目", &line.item)?
        .text(":category", line.category.as_deref())
        .text(":unit", line.unit.as_deref())
        .put(
            ":quantity",
            line.quantity.map(|quantity| quantity.to_string()),
        )
        .count(
            ":unit_price_fen",
            "单价",
            line.unit_price_fen.map(|price| price.fen()),
        )?
        .amount(":amount_fen", "金额", line.amount_fen)?
        .text(":declaration", declaration)
        .text(":declaration_reason", reason)
        .text(":declaration_code", code)
        .text(":note", line.note.as_deref()))
}
