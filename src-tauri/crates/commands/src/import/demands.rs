//! Registers of demands.

use super::api::{ImportField, ImportReply, ImportRequest, PreviewRow};
use crate::Failure;
use crate::cx::{Cx, current_pack};
use policy::facts::{DemandFields, DemandId};
use policy::pack::Pack;
use sheets::Workbook;
use sheets::demands::{self, CategoryName, DemandField, DemandImport, Preview, RowState};
use workbook::demand::{self, NewDemand};
use workbook::mapping;

pub(super) fn preview(
    cx: &Cx<'_>,
    workbook: &Workbook,
    request: &ImportRequest,
) -> Result<ImportReply, Failure> {
    let preview = look(cx, workbook, request)?;
    super::reply(cx, workbook, preview, row, ImportField::Demand)
}

pub(super) fn apply(
    cx: &Cx<'_>,
    workbook: &Workbook,
    request: &ImportRequest,
) -> Result<ImportReply, Failure> {
    let preview = look(cx, workbook, request)?;
    let writes = writes(cx, &preview);
    let by_hand = super::to_remember(request, &preview, ImportField::Demand);
    let (new, changed) = (preview.new, preview.changed);
    let label = format!("导入需求：新增 {new} 条，变更 {changed} 条");
    let watch = cx.watch();
    cx.act_as(label, move |tx| {
        by_hand
            .iter()
            .try_for_each(|(signature, columns)| mapping::remember(tx, signature, columns))?;
        for (done, one) in writes.iter().enumerate() {
            watch.tell("写入工作簿", done, writes.len())?;
            match one {
                Taken::New(new) => demand::add(tx, new).map(|_| ())?,
                Taken::Changed(id, fields) => demand::update(tx, id, fields)?,
            }
        }
        Ok(())
    })?;
    super::reply(cx, workbook, preview, row, ImportField::Demand)
}

fn look(cx: &Cx<'_>, workbook: &Workbook, request: &ImportRequest) -> Result<Preview, Failure> {
    let facts = cx.facts()?;
    let policies = cx.policies()?;
    let categories = categories(current_pack(&policies, &facts.community)?);
    let by_hand = request
        .mapping
        .clone()
        .map(|mapping| mapping.map(of_demand));
    let found = super::look(cx, by_hand, of_demand, |mappings| {
        let how = DemandImport {
            mappings,
            year: request.year,
            known: &facts.demands,
            categories: &categories,
        };
        Ok((demands::preview(workbook, &how)?, ()))
    })?;
    Ok(found.0)
}

fn of_demand(field: ImportField) -> Option<DemandField> {
    match field {
        ImportField::Demand(field) => Some(field),
        ImportField::Person(_) => None,
    }
}

fn row(row: demands::PreviewRow) -> PreviewRow {
    let findings = row.findings.into_iter();
    PreviewRow {
        findings: findings.map(|one| one.map(ImportField::Demand)).collect(),
        sheet: row.sheet,
        row: row.row,
        state: row.state,
        says: row.says,
        demand: row.demand,
        person: None,
        terms: Vec::new(),
    }
}

/// A row that is written.
enum Taken {
    New(NewDemand),
    Changed(DemandId, DemandFields),
}

fn writes(cx: &Cx<'_>, preview: &Preview) -> Vec<Taken> {
    let taken = preview.rows.iter().filter_map(|row| {
        let fields = row.demand.clone()?;
        match (row.state, &row.known) {
            (RowState::New, _) => Some(Taken::New(NewDemand {
                id: DemandId::new(cx.host.new_id()),
                fields,
            })),
            (RowState::Changed, Some(id)) => Some(Taken::Changed(id.clone(), fields)),
            _ => None,
        }
    });
    taken.collect()
}

/// Returns the categories of a pack with every name it gives them.
fn categories(pack: &Pack) -> Vec<CategoryName> {
    let named = pack.categories.iter().map(|category| CategoryName {
        code: category.code.clone(),
        name: category.name.clone(),
        aliases: category.aliases.clone(),
    });
    named.collect()
}
