//! Projects: drafting, the scheme with its lists, frozen revisions, lifted findings.

pub(crate) mod alone;
pub mod api;
mod compare;
mod course;
mod dossier;
mod forms;
mod view;

pub(crate) use compare::compare;
pub(crate) use course::{
    add_entry, remove_entry, resume, set_indicators, set_partners, turn_pack, withdraw,
};
pub(crate) use dossier::dossier;
pub(crate) use view::by_source;

use crate::Failure;
use crate::cx::{Cx, current_pack, pack_of};
use crate::plain::{Done, Nothing};
use crate::setting;
use crate::words::{said, short_name};
use api::{
    BudgetSet, FindingLift, ProjectAdd, ProjectAdded, ProjectBudgetSet, ProjectDemandsSet,
    ProjectFreeze, ProjectList, ProjectPick, ProjectPlanSet, ProjectSchemeSet, ProjectSourcesSet,
    ProjectView, RevisionView,
};
use chrono::Datelike;
use policy::facts::SchemeFields;
use policy::facts::{
    BookFacts, BudgetLine, BudgetLineId, FundingSource, PlanStep, ProjectFacts, ProjectId,
    RevisionId,
};
use policy::finding::Finding;
use policy::pack::Pack;
use policy::{Code, Money, late_entries};
use workbook::project::{self, Lift, NewProject};
use workbook::{Tx, WorkbookError, draft};

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<ProjectList, Failure> {
    let (facts, judgement) = cx.judged()?;
    let policies = cx.policies()?;
    let late = late_entries(&facts, |project| {
        Some(&policies.packs.get(&project.pack)?.late)
    });
    let late = |project: &ProjectFacts| late.get(&project.id).copied().unwrap_or_default();
    let judged = facts.projects.iter().zip(&judgement.projects);
    let rows: Vec<_> = judged
        .map(|(project, judged)| view::row(project, judged, late(project), &policies))
        .collect();
    let total = Money::sum(rows.iter().filter_map(|row| row.total_fen));
    Ok(ProjectList {
        total_fen: total.ok_or_else(too_much)?,
        rows,
    })
}

pub(crate) fn get(cx: &Cx<'_>, request: ProjectPick) -> Result<ProjectView, Failure> {
    let facts = cx.facts_of(&request.project)?;
    let project = facts.project(&request.project).ok_or_else(gone)?;
    let judged = cx
        .judge(&facts)?
        .projects
        .into_iter()
        .find(|judged| judged.project == request.project);
    let policies = cx.policies()?;
    let pack = pack_of(&policies, &project.pack)?;
    view::whole(cx, &facts, project, judged.ok_or_else(gone)?, pack)
}

pub(crate) fn add(cx: &Cx<'_>, request: ProjectAdd) -> Result<ProjectAdded, Failure> {
    let facts = cx.facts()?;
    let policies = cx.policies()?;
    let pack = current_pack(&policies, &facts.community)?;
    let today = cx.host.today();
    let year = request.year.unwrap_or_else(|| today.year());
    let particulars = crate::community::today(cx, &facts.community)?;
    let taken = cx.open()?.book.read(project::numbers)?;
    let number = next_number(pack, &particulars.name, year, &taken)?;
    let new = NewProject {
        id: ProjectId::new(cx.host.new_id()),
        number: number.clone(),
        year,
        pack: pack.id().to_owned(),
        drafted_on: today,
        scheme: SchemeFields {
            name: request.name.trim().to_owned(),
            ..SchemeFields::default()
        },
    };
    let id = new.id.clone();
    cx.act_as(
        format!("起草项目“{}”", request.name.trim()),
        move |tx| {
            project::add(tx, &new)?;
            project::link_demands(tx, &new.id, &request.demands)?;
            let before = request.follows.as_ref();
            before.map_or(Ok(()), |before| project::follow(tx, &new.id, before))
        },
    )?;
    Ok(ProjectAdded { id, number })
}

pub(crate) fn set_scheme(cx: &Cx<'_>, request: ProjectSchemeSet) -> Result<Done, Failure> {
    act_on(cx, &request.project.clone(), move |tx| {
        project::set_scheme(tx, &request.project, &request.scheme)
    })?;
    Ok(Done {})
}

pub(crate) fn set_budget(cx: &Cx<'_>, request: ProjectBudgetSet) -> Result<BudgetSet, Failure> {
    let lines = request
        .lines
        .into_iter()
        .enumerate()
        .map(|(at, form)| forms::line(cx, at, form));
    let lines: Vec<BudgetLine> = lines.collect::<Result<_, _>>()?;
    let total = Money::sum(lines.iter().map(|line| line.amount_fen)).ok_or_else(too_much)?;
    let capitals = total.capitals(&setting::capitals(cx)?)?;
    let ids: Vec<BudgetLineId> = lines.iter().map(|line| line.id.clone()).collect();
    act_on(cx, &request.project.clone(), move |tx| {
        project::set_budget(tx, &request.project, &lines)
    })?;
    let some = !ids.is_empty();
    Ok(BudgetSet {
        lines: ids,
        total_fen: some.then_some(total),
        total_capitals: some.then_some(capitals),
    })
}

pub(crate) fn set_sources(cx: &Cx<'_>, request: ProjectSourcesSet) -> Result<Done, Failure> {
    let sources: Vec<FundingSource> = request
        .sources
        .into_iter()
        .map(|form| forms::source(cx, form))
        .collect();
    act_on(cx, &request.project.clone(), move |tx| {
        project::set_sources(tx, &request.project, &sources)
    })?;
    Ok(Done {})
}

pub(crate) fn set_plan(cx: &Cx<'_>, request: ProjectPlanSet) -> Result<Done, Failure> {
    let plan: Vec<PlanStep> = request
        .plan
        .into_iter()
        .map(|form| forms::step(cx, form))
        .collect();
    act_on(cx, &request.project.clone(), move |tx| {
        project::set_plan(tx, &request.project, &plan)
    })?;
    Ok(Done {})
}

pub(crate) fn set_demands(cx: &Cx<'_>, request: ProjectDemandsSet) -> Result<Done, Failure> {
    act_on(cx, &request.project.clone(), move |tx| {
        project::link_demands(tx, &request.project, &request.demands)
    })?;
    Ok(Done {})
}

pub(crate) fn freeze(cx: &Cx<'_>, request: ProjectFreeze) -> Result<RevisionView, Failure> {
    let id = RevisionId::new(cx.host.new_id());
    let today = cx.host.today();
    let reason = said(request.reason);
    let revision = act_on(cx, &request.project.clone(), move |tx| {
        project::freeze(tx, id, &request.project, today, reason.as_deref())
    })?;
    Ok(view::revision(&revision, &revision.digest))
}

pub(crate) fn remove(cx: &Cx<'_>, request: ProjectPick) -> Result<Done, Failure> {
    act_on(cx, &request.project.clone(), move |tx| {
        project::remove(tx, &request.project)
    })?;
    Ok(Done {})
}

pub(crate) fn lift(cx: &Cx<'_>, request: FindingLift) -> Result<Done, Failure> {
    let facts = cx.facts_of(&request.project)?;
    let judgement = cx.judge(&facts)?;
    let mut findings = judgement
        .projects
        .iter()
        .flat_map(|judged| &judged.findings);
    let meant = |finding: &&Finding| {
        finding.rule == request.rule
            && finding.subject == request.subject
            && finding.facts.first() == request.fact.as_ref()
    };
    let found = findings.find(meant).ok_or_else(|| {
        Failure::user(Code::NotFound, "没有这条核查意见。", "请刷新后再试。")
            .at(request.rule.clone())
    })?;
    if !found.liftable {
        return Err(Failure::refused(
            Code::NotNow,
            "这条核查意见不能放行。",
            found.remedy.clone(),
        ));
    }
    let lift = Lift {
        rule: request.rule,
        subject: found.lift_key(),
        reason: request.reason,
        decision: request.decision,
    };
    act_on(cx, &request.project.clone(), move |tx| {
        project::lift(tx, &request.project, &lift)
    })?;
    Ok(Done {})
}

/// Returns the first number of the year that no project has or had.
fn next_number(
    pack: &Pack,
    community: &str,
    year: i32,
    taken: &[String],
) -> Result<String, Failure> {
    let short = short_name(community);
    let numbers = (1..).map(|seq| pack.numbering.project_number(short, year, seq));
    let free = numbers
        .take(taken.len() + 1)
        .find(|number| !taken.contains(number));
    free.ok_or_else(|| Failure::bug("a numbering pattern without a sequence"))
}

/// Writes an act about a project under a label that names it (修改预算 · 云溪-2026-03); the draft of that very form
/// goes with it.
fn act_on<R: Send + 'static>(
    cx: &Cx<'_>,
    id: &ProjectId,
    work: impl FnOnce(&mut Tx<'_>) -> Result<R, WorkbookError> + Send + 'static,
) -> Result<R, Failure> {
    let facts = cx.facts_of(id)?;
    let label = format!("{} · {}", cx.command.label, found(&facts, id)?.number);
    let form = format!("{}/{id}", cx.command.name);
    cx.act_as(label, move |tx| {
        draft::delete(tx, &form)?;
        work(tx)
    })
}

pub(crate) fn gone() -> Failure {
    Failure::user(
        Code::NotFound,
        "找不到这个项目，可能已被删除。",
        "请刷新项目列表后再试。",
    )
}

fn too_much() -> Failure {
    Failure::user(
        Code::BadValue,
        "金额合计超出了能记录的范围。",
        "请核对每一行的金额。",
    )
}

/// Returns the project or says that it is gone.
pub(crate) fn found<'a>(facts: &'a BookFacts, id: &ProjectId) -> Result<&'a ProjectFacts, Failure> {
    facts.project(id).ok_or_else(gone)
}
