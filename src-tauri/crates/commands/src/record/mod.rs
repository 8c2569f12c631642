//! Records of the life of a project and of a year, every kind through the same three commands; and what their money
//! comes to.

pub mod api;

use crate::Failure;
use crate::cx::{Cx, pack_of};
use crate::plain::{Done, Nothing};
use crate::scan;
use crate::year::api::YearPick;
use api::{
    MoneyView, ProjectMoney, RecordList, RecordPick, RecordSave, RecordSaved, RecordView,
    VoucherList, VoucherRow,
};
use policy::accounts::{ProjectAccount, YearAccount};
use policy::facts::record::Voucher;
use policy::facts::{BookFacts, ProjectFacts, Record, RecordId, Recorded};
use policy::judge::Policies;
use policy::pack::Late;
use workbook::record;

pub(crate) fn save(cx: &Cx<'_>, request: RecordSave) -> Result<RecordSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| RecordId::new(cx.host.new_id()));
    let saved = RecordSaved { id: id.clone() };
    let (project, filled) = (request.project, request.record);
    let kind = filled.kind();
    let label = match &project {
        Some(project) => {
            let facts = cx.facts_of(project)?;
            let number = &crate::project::found(&facts, project)?.number;
            format!("{} · {number}", kind.act)
        }
        None => kind.act.to_owned(),
    };
    let form = format!("{}.{}", cx.command.name, kind.name());
    cx.act_of(&form, label, move |tx| {
        record::save(tx, &id, project.as_ref(), &filled)
    })?;
    Ok(saved)
}

pub(crate) fn remove(cx: &Cx<'_>, request: RecordPick) -> Result<Done, Failure> {
    cx.act(move |tx| record::remove(tx, &request.record))?;
    Ok(Done {})
}

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<RecordList, Failure> {
    let (facts, policies) = (cx.facts()?, cx.policies()?);
    let pack = pack_of(&policies, &facts.community.pack)?;
    let records = facts.records.all().into_iter();
    Ok(RecordList {
        records: records.map(|one| view(one, &pack.late)).collect(),
    })
}

pub(crate) fn vouchers(cx: &Cx<'_>, _: Nothing) -> Result<VoucherList, Failure> {
    let facts = cx.facts()?;
    let of = |project: &ProjectFacts| {
        let row = |one: &Recorded<Voucher>| VoucherRow {
            id: one.id.clone(),
            project: project.id.clone(),
            number: project.number.clone(),
            what: one.fields.what.clone(),
            on: one.fields.on,
            gross_fen: one.fields.gross_fen,
        };
        project.records.vouchers.iter().map(row).collect::<Vec<_>>()
    };
    Ok(VoucherList {
        rows: facts.projects.iter().flat_map(of).collect(),
    })
}

pub(crate) fn money(cx: &Cx<'_>, request: YearPick) -> Result<MoneyView, Failure> {
    let (facts, policies) = (cx.facts()?, cx.policies()?);
    let granted = facts.projects.iter();
    let granted = granted.filter(|one| one.year == request.year && one.granted().is_some());
    let mut projects = granted
        .map(|project| project_money(cx, project, &policies))
        .collect::<Result<Vec<_>, Failure>>()?;
    projects.sort_by(|a, b| a.number.cmp(&b.number));
    Ok(MoneyView {
        account: year_account(cx, &facts, request.year, &policies),
        projects,
    })
}

/// Draws up the account of a fund year.
pub(crate) fn year_account(
    cx: &Cx<'_>,
    facts: &BookFacts,
    year: i32,
    policies: &Policies,
) -> YearAccount {
    let today = cx.host.today();
    YearAccount::of(facts, year, today, |project| {
        policies.packs.get(project.pack_on(today))
    })
}

fn project_money(
    cx: &Cx<'_>,
    project: &ProjectFacts,
    policies: &Policies,
) -> Result<ProjectMoney, Failure> {
    let pack = pack_of(policies, project.pack_on(cx.host.today()))?;
    Ok(ProjectMoney {
        project: project.id.clone(),
        number: project.number.clone(),
        name: project.scheme.name.clone(),
        account: ProjectAccount::of(project, pack),
    })
}

/// Shows a record.
pub(crate) fn view(one: Recorded<Record>, late: &Late) -> RecordView {
    let day = one.fields.day();
    RecordView {
        days_late: day.and_then(|on| late.days_late(on, one.entered_on)),
        scans: scan::views(&one.scans),
        id: one.id,
        project: one.project,
        record: one.fields,
        entered_on: one.entered_on,
    }
}
