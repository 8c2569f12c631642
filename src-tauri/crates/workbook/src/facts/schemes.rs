//! Heads of projects with their schemes as they stand now.

use super::{Children, Span};
use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use chrono::NaiveDate;
use policy::facts::{
    Beneficiaries, BudgetLine, BudgetLineId, Declaration, FundingSource, Indicator, IndicatorId,
    Partner, PartnerId, PlanStep, PlanStepId, ProjectId, ProviderId, Scheme, SourceId, Withdrawal,
};
use rusqlite::Connection;

const PROJECT: Origin = Origin {
    table: "project",
    key: "id",
};
const LINE: Origin = Origin {
    table: "project_budget_line",
    key: "id",
};
const SOURCE: Origin = Origin {
    table: "project_source",
    key: "id",
};
const STEP: Origin = Origin {
    table: "project_plan_step",
    key: "id",
};

const PARTNER: Origin = Origin {
    table: "project_partner",
    key: "id",
};
const INDICATOR: Origin = Origin {
    table: "project_indicator",
    key: "id",
};

/// What the row of a project itself says, with the lists of its scheme.
pub(super) struct Head {
    pub(super) id: ProjectId,
    pub(super) number: String,
    pub(super) year: i32,
    pub(super) pack: String,
    pub(super) drafted_on: NaiveDate,
    pub(super) follows: Option<ProjectId>,
    pub(super) withdrawn: Option<Withdrawal>,
    pub(super) scheme: Scheme,
}

struct Lists {
    budget: Children<BudgetLine>,
    sources: Children<FundingSource>,
    plan: Children<PlanStep>,
    partners: Children<Partner>,
    indicators: Children<Indicator>,
}

/// Loads the projects of a span that are not in the bin, in order of entry.
pub(super) fn load(db: &Connection, span: &Span) -> Result<Vec<Head>, WorkbookError> {
    let params = &span.params()[..];
    let mut lists = Lists {
        budget: Children::new(all(
            db,
            LINE,
            include_str!("load_budget.sql"),
            params,
            budget_line,
        )?),
        sources: Children::new(all(
            db,
            SOURCE,
            include_str!("load_sources.sql"),
            params,
            source,
        )?),
        plan: Children::new(all(
            db,
            STEP,
            include_str!("load_plan.sql"),
            params,
            plan_step,
        )?),
        partners: Children::new(all(
            db,
            PARTNER,
            include_str!("load_partners.sql"),
            params,
            partner,
        )?),
        indicators: Children::new(all(
            db,
            INDICATOR,
            include_str!("load_indicators.sql"),
            params,
            indicator,
        )?),
    };
    all(
        db,
        PROJECT,
        include_str!("load_projects.sql"),
        params,
        |row| head(row, &mut lists),
    )
}

fn head(row: &Columns<'_>, lists: &mut Lists) -> Result<Head, WorkbookError> {
    let id = row.text("id")?;
    Ok(Head {
        number: row.text("number")?,
        year: row.get("year")?,
        pack: row.text("pack")?,
        drafted_on: row.day("drafted_on")?,
        follows: row.text_opt("follows")?.map(ProjectId::new),
        withdrawn: withdrawal(row)?,
        scheme: scheme(row, &id, lists)?,
        id: ProjectId::new(id),
    })
}

fn withdrawal(row: &Columns<'_>) -> Result<Option<Withdrawal>, WorkbookError> {
    let Some(on) = row.day_opt("withdrawn_on")? else {
        return Ok(None);
    };
    let reason = row.text("withdrawn_reason")?;
    Ok(Some(Withdrawal { on, reason }))
}

fn scheme(row: &Columns<'_>, project: &str, lists: &mut Lists) -> Result<Scheme, WorkbookError> {
    Ok(Scheme {
        name: row.text("name")?,
        category: row.text_opt("category")?,
        mode: row.word_opt("mode")?,
        undertaker: row.text_opt("undertaker")?,
        measures: row.text_opt("measures")?,
        place: row.text_opt("place")?,
        start: row.day_opt("start")?,
        finish: row.day_opt("finish")?,
        beneficiaries: Beneficiaries {
            who: row.text_opt("beneficiaries_who")?,
            range: row.text_opt("beneficiaries_range")?,
            households: row.get("beneficiaries_households")?,
            persons: row.get("beneficiaries_persons")?,
            outsiders: row.get("beneficiaries_outsiders")?,
        },
        urgency: row.word_opt("urgency")?,
        budget: lists.budget.take(project),
        sources: lists.sources.take(project),
        plan: lists.plan.take(project),
        partners: lists.partners.take(project),
        indicators: lists.indicators.take(project),
        rank: row.get("rank")?,
        provider: row.text_opt("provider")?.map(ProviderId::new),
        ground: row.text_opt("ground")?,
    })
}

fn budget_line(row: &Columns<'_>) -> Result<(String, BudgetLine), WorkbookError> {
    let line = BudgetLine {
        id: BudgetLineId::new(row.text("id")?),
        item: row.text("item")?,
        category: row.text_opt("category")?,
        unit: row.text_opt("unit")?,
        quantity: row.parsed_opt("quantity")?,
        unit_price_fen: row.money_opt("unit_price_fen")?,
        amount_fen: row.money("amount_fen")?,
        declaration: declaration(row)?,
        note: row.text_opt("note")?,
    };
    Ok((row.text("project")?, line))
}

fn declaration(row: &Columns<'_>) -> Result<Option<Declaration>, WorkbookError> {
    match row.text_opt("declaration")?.as_deref() {
        None => Ok(None),
        Some("allowed") => Ok(Some(Declaration::Allowed {
            reason: row.text_opt("declaration_reason")?,
        })),
        Some("forbidden") => Ok(Some(Declaration::Forbidden {
            code: row.text("declaration_code")?,
        })),
        Some(_) => Err(row.damaged("declaration")),
    }
}

fn source(row: &Columns<'_>) -> Result<(String, FundingSource), WorkbookError> {
    let source = FundingSource {
        id: SourceId::new(row.text("id")?),
        kind: row.word("kind")?,
        from: row.text_opt("giver")?,
        amount_fen: row.money("amount_fen")?,
    };
    Ok((row.text("project")?, source))
}

fn plan_step(row: &Columns<'_>) -> Result<(String, PlanStep), WorkbookError> {
    let step = PlanStep {
        id: PlanStepId::new(row.text("id")?),
        what: row.text("what")?,
        owner: row.text_opt("owner")?,
        start: row.day_opt("start")?,
        finish: row.day_opt("finish")?,
    };
    Ok((row.text("project")?, step))
}

fn partner(row: &Columns<'_>) -> Result<(String, Partner), WorkbookError> {
    let partner = Partner {
        id: PartnerId::new(row.text("id")?),
        role: row.text("role")?,
        name: row.text("name")?,
    };
    Ok((row.text("project")?, partner))
}

fn indicator(row: &Columns<'_>) -> Result<(String, Indicator), WorkbookError> {
    let indicator = Indicator {
        id: IndicatorId::new(row.text("id")?),
        name: row.text("name")?,
        target: row.text_opt("target")?,
        weight: row.get("weight")?,
    };
    Ok((row.text("project")?, indicator))
}
