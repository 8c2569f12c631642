//! Taking in an office's workbook: preview first, then one act.

pub mod api;

mod demands;
mod people;

use crate::Failure;
use crate::cx::Cx;
use api::{ImportField, ImportKind, ImportReply, ImportRequest, PreviewRow};
use sheets::Workbook;
use sheets::register::{Mapping, Preview, RegisterField, ReportedRow, refused_copy};
use std::io::{Read, Write};
use workbook::mapping;

/// An office's workbook may be this large; an honest one of 50,000 rows has 5 MB.
const LIMIT: u64 = 50_000_000;

pub(crate) fn preview(cx: &Cx<'_>, request: ImportRequest) -> Result<ImportReply, Failure> {
    let workbook = read(cx, &request)?;
    match request.kind {
        ImportKind::Demands => demands::preview(cx, &workbook, &request),
        ImportKind::People => people::preview(cx, &workbook, &request),
    }
}

pub(crate) fn apply(cx: &Cx<'_>, request: ImportRequest) -> Result<ImportReply, Failure> {
    let workbook = read(cx, &request)?;
    match request.kind {
        ImportKind::Demands => demands::apply(cx, &workbook, &request),
        ImportKind::People => people::apply(cx, &workbook, &request),
    }
}

fn read(cx: &Cx<'_>, request: &ImportRequest) -> Result<Workbook, Failure> {
    let file = cx.host.file_in(&request.file, LIMIT)?;
    let workbook = Workbook::from_lines(cx.host.read_workbook(&file.bytes)?)?;
    cx.watch().tell("核对每一行", 0, 0)?;
    Ok(workbook)
}

/// Reads a workbook from `input` and writes its cells as JSON lines: the body of the worker process.
///
/// # Errors
/// When the lines cannot be written. What is wrong with the workbook travels in the lines.
pub fn worker(input: &mut dyn Read, output: &mut dyn Write) -> Result<(), Failure> {
    Ok(sheets::worker::run(input, output)?)
}

/// Returns a preview made with the columns chosen by hand, else with those remembered for the heads that it found.
fn look<R: ReportedRow, F: RegisterField, X>(
    cx: &Cx<'_>,
    by_hand: Option<Mapping<F>>,
    as_field: impl Fn(ImportField) -> Option<F> + Copy,
    preview: impl Fn(&[Mapping<F>]) -> Result<(Preview<R, F>, X), Failure>,
) -> Result<(Preview<R, F>, X), Failure> {
    let by_hand: Vec<Mapping<F>> = by_hand.into_iter().collect();
    let found = preview(&by_hand)?;
    if !by_hand.is_empty() {
        return Ok(found);
    }
    let recall = |(signature, _): (String, Mapping<F>)| {
        let open = cx.open()?;
        let known: Option<Mapping<ImportField>> = open
            .book
            .read(move |reader| mapping::recall(reader, &signature))?;
        Ok(known.map(|known| known.map(as_field)))
    };
    let remembered = used(&found.0).into_iter().map(recall);
    let remembered: Result<Vec<Option<Mapping<F>>>, Failure> = remembered.collect();
    let remembered: Vec<Mapping<F>> = remembered?.into_iter().flatten().collect();
    if remembered.is_empty() {
        return Ok(found);
    }
    preview(&remembered)
}

/// Returns the columns used, by the signature of their head.
fn used<R, F: RegisterField>(preview: &Preview<R, F>) -> Vec<(String, Mapping<F>)> {
    let heads = preview
        .sheets
        .iter()
        .filter_map(|sheet| sheet.head.as_ref());
    heads
        .filter_map(|head| Some((head.mapping.signature.clone()?, head.mapping.clone())))
        .collect()
}

/// Returns the columns to remember: those of a preview whose columns were chosen by hand.
fn to_remember<R, F: RegisterField>(
    request: &ImportRequest,
    preview: &Preview<R, F>,
    field: impl Fn(F) -> ImportField + Copy,
) -> Vec<(String, Mapping<ImportField>)> {
    let chosen = request.mapping.iter().flat_map(|_| used(preview));
    let wide = |(signature, mapping): (String, Mapping<F>)| {
        (signature, mapping.map(|fact| Some(field(fact))))
    };
    chosen.map(wide).collect()
}

fn reply<R: ReportedRow, F>(
    cx: &Cx<'_>,
    workbook: &Workbook,
    preview: Preview<R, F>,
    row: impl Fn(R) -> PreviewRow,
    field: impl Fn(F) -> ImportField + Copy,
) -> Result<ImportReply, Failure> {
    let refused_copy = refused_copy(workbook, &preview, cx.host.today())?;
    Ok(ImportReply {
        new: preview.new,
        changed: preview.changed,
        same: preview.same,
        refused: preview.refused,
        skipped: preview.skipped,
        rows: preview.rows.into_iter().map(row).collect(),
        sheets: preview
            .sheets
            .into_iter()
            .map(|one| one.map(field))
            .collect(),
        refused_copy: refused_copy.map(|bytes| cx.keep(bytes)),
    })
}
