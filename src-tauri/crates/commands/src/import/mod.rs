//! Taking in an office's workbook: preview first, then one act.

pub mod api;

use crate::Failure;
use crate::desk::{Cx, current_pack};
use api::{ImportKind, ImportReply, ImportRequest};
use policy::facts::{BookFacts, DemandFields, DemandId};
use policy::pack::Pack;
use sheets::Workbook;
use sheets::demands::{CategoryName, DemandImport, Mapping, Preview, RowState};
use std::io::{Read, Write};
use workbook::demand::{self, NewDemand};
use workbook::mapping;

/// An office's workbook may be this large; an honest one of 50,000 rows has 5 MB.
const LIMIT: u64 = 50_000_000;

pub(crate) fn preview(cx: &Cx<'_>, request: ImportRequest) -> Result<ImportReply, Failure> {
    let (workbook, preview) = look(cx, &request)?;
    reply(cx, &workbook, preview)
}

pub(crate) fn apply(cx: &Cx<'_>, request: ImportRequest) -> Result<ImportReply, Failure> {
    let (workbook, preview) = look(cx, &request)?;
    let writes = writes(cx, &preview);
    let by_hand = if request.mapping.is_some() {
        used(&preview)
    } else {
        Default::default()
    };
    cx.act_as(
        format!(
            "导入需求：新增 {} 条，变更 {} 条",
            preview.new, preview.changed
        ),
        move |tx| {
            by_hand
                .iter()
                .try_for_each(|(signature, columns)| mapping::remember(tx, signature, columns))?;
            writes.iter().try_for_each(|one| match one {
                Taken::New(new) => demand::add(tx, new).map(|_| ()),
                Taken::Changed(id, fields) => demand::update(tx, id, fields),
            })
        },
    )?;
    reply(cx, &workbook, preview)
}

/// Reads a workbook from `input` and writes its cells as JSON lines: the body of the worker process.
///
/// # Errors
/// When the lines cannot be written. What is wrong with the workbook travels in the lines.
pub fn worker(input: &mut dyn Read, output: &mut dyn Write) -> Result<(), Failure> {
    Ok(sheets::worker::run(input, output)?)
}

/// A row that is written.
enum Taken {
    New(NewDemand),
    Changed(DemandId, DemandFields),
}

fn look(cx: &Cx<'_>, request: &ImportRequest) -> Result<(Workbook, Preview), Failure> {
    let ImportKind::Demands = request.kind;
    let file = cx.host.file_in(&request.file, LIMIT)?;
    let workbook = Workbook::from_lines(cx.host.read_workbook(&file.bytes)?)?;
    let facts = cx.facts()?;
    let policies = cx.policies()?;
    let categories = categories(current_pack(&policies, &facts.community)?);
    let by_hand: Vec<Mapping> = request.mapping.iter().cloned().collect();
    let found = preview_with(&workbook, &facts, &categories, &by_hand, request.year)?;
    let remembered = if by_hand.is_empty() {
        remembered(cx, &found)?
    } else {
        Vec::new()
    };
    if remembered.is_empty() {
        return Ok((workbook, found));
    }
    let found = preview_with(&workbook, &facts, &categories, &remembered, request.year)?;
    Ok((workbook, found))
}

fn preview_with(
    workbook: &Workbook,
    facts: &BookFacts,
    categories: &[CategoryName],
    mappings: &[Mapping],
    year: Option<i32>,
) -> Result<Preview, Failure> {
    let how = DemandImport {
        mappings,
        year,
        known: &facts.demands,
        categories,
    };
    Ok(sheets::demands::preview(workbook, &how)?)
}

/// Returns the columns that a person chose before for the heads that were found.
fn remembered(cx: &Cx<'_>, preview: &Preview) -> Result<Vec<Mapping>, Failure> {
    let open = cx.open()?;
    let recall = |(signature, _): (String, Mapping)| {
        open.book
            .read(move |reader| mapping::recall(reader, &signature))
    };
    let found: Result<Vec<Option<Mapping>>, _> = used(preview).into_iter().map(recall).collect();
    Ok(found?.into_iter().flatten().collect())
}

/// Returns the columns used, by the signature of their head.
fn used(preview: &Preview) -> Vec<(String, Mapping)> {
    let heads = preview
        .sheets
        .iter()
        .filter_map(|sheet| sheet.head.as_ref());
    heads
        .filter_map(|head| Some((head.mapping.signature.clone()?, head.mapping.clone())))
        .collect()
}

/// Returns the categories of a pack with every name it gives them.
pub(crate) fn categories(pack: &Pack) -> Vec<CategoryName> {
    let named = pack.categories.iter().map(|category| CategoryName {
        code: category.code.clone(),
        name: category.name.clone(),
        aliases: category.aliases.clone(),
    });
    named.collect()
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

fn reply(cx: &Cx<'_>, workbook: &Workbook, preview: Preview) -> Result<ImportReply, Failure> {
    let refused_copy = sheets::demands::refused_copy(workbook, &preview, cx.host.today())?;
    Ok(ImportReply {
        new: preview.new,
        changed: preview.changed,
        same: preview.same,
        refused: preview.refused,
        skipped: preview.skipped,
        rows: preview.rows,
        sheets: preview.sheets,
        refused_copy: refused_copy.map(|bytes| cx.keep(bytes)),
    })
}
