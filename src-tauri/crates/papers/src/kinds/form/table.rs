//! Forms and lists of a paper as tables.

use super::filling::Filling;
use super::{Cell, Column, Fact, Facts, List, Look, Row};
use crate::error::PaperError;
use crate::layout::{Align, Inline, Table, TableCell};
use crate::typeface::FontRole;
use crate::wording::Template;

/// Lays out a form: its columns share the width as given.
pub(super) fn form_table<'a>(
    columns: &[f32],
    rows: &'a [Row],
    look: &Look,
    filling: &mut Filling<'a>,
    width: f32,
) -> Result<Table, PaperError> {
    let rows = form_rows(rows, look, filling)?;
    Ok(table(
        columns.iter().copied(),
        width,
        look,
        (Vec::new(), rows),
    ))
}

fn form_rows<'a>(
    rows: &'a [Row],
    look: &Look,
    filling: &mut Filling<'a>,
) -> Result<Rows, PaperError> {
    let mut out = Vec::new();
    for row in rows {
        if !filling.stands(row.with, None)? {
            continue;
        }
        match row.each {
            None => out.push(cells(&row.cells, look, filling)?),
            Some(list) => out.extend(for_each(row, list, look, filling)?),
        }
    }
    Ok(out)
}

/// Returns the head and a row for each record; the cell at the side covers them all.
fn for_each<'a>(
    row: &'a Row,
    list: List,
    look: &Look,
    filling: &mut Filling<'a>,
) -> Result<Vec<Vec<TableCell>>, PaperError> {
    let mut out = Vec::new();
    if !row.head.is_empty() {
        out.push(cells(&row.head, look, filling)?);
    }
    let records = filling.records(list)?;
    for record in records {
        out.push(filling.within(record, |filling| cells(&row.cells, look, filling))?);
    }
    let empty = |cell: &Cell| TableCell::new(Align::Centre, Vec::new()).over(cell.span);
    for _ in 0..blank_rows(records, row.fill) {
        out.push(row.cells.iter().map(empty).collect());
    }
    if let Some(side) = &row.side {
        let side = cell(side, look, filling)?.down(out.len());
        let side = if row.head.is_empty() {
            side
        } else {
            side.beside_head()
        };
        if let Some(first) = out.first_mut() {
            first.insert(0, side);
        }
    }
    Ok(out)
}

fn cells(
    cells: &[Cell],
    look: &Look,
    filling: &mut Filling<'_>,
) -> Result<Vec<TableCell>, PaperError> {
    cells.iter().map(|one| cell(one, look, filling)).collect()
}

fn cell(cell: &Cell, look: &Look, filling: &mut Filling<'_>) -> Result<TableCell, PaperError> {
    let label = look.table.of(FontRole::Hei);
    let made = match (&cell.label, &cell.text) {
        (Some(name), None) => {
            let align = cell.align.map_or(Align::Centre, Align::from);
            TableCell::new(align, filling.fill(name)?).set_in(label)
        }
        (name, text) => {
            let mut pieces = name
                .as_ref()
                .map_or(Ok(Vec::new()), |name| filling.fill(name))?;
            if let Some(text) = text {
                pieces.extend(match cell.blank {
                    Some(ems) => filling.ruled(text, ems)?,
                    None => filling.cell(text)?,
                });
            }
            pieces.extend(filling.clauses(&cell.after)?);
            TableCell::new(cell.align.map_or(Align::Left, Align::from), pieces)
        }
    };
    let foot = cell
        .foot
        .as_ref()
        .map(|foot| filling.fill(foot))
        .transpose()?;
    let least = cell.least * label.line;
    let made = made.over(cell.span).down(cell.rows);
    Ok(made.area(least, foot.unwrap_or_default()))
}

/// Returns how many empty rows stand in place of records: none once something was recorded, lest more be written in.
fn blank_rows(records: &[Facts], fill: usize) -> usize {
    if records.is_empty() { fill } else { 0 }
}

/// Lays out a list with its head on every page.
pub(super) fn list_table<'a>(
    (list, columns, fill): (List, &[Column], usize),
    (total, sums): (Option<&Template<Fact>>, &'a [Row]),
    look: &Look,
    filling: &mut Filling<'a>,
    width: f32,
) -> Result<Table, PaperError> {
    let strong = look.table.of(FontRole::Hei);
    let head = |column: &Column| {
        TableCell::new(Align::Centre, vec![Inline::words(&column.label)]).set_in(strong)
    };
    let records: &'a [Facts] = filling.records(list)?;
    let mut rows = Vec::new();
    for record in records {
        rows.push(filling.within(record, |filling| list_row(columns, filling))?);
    }
    let empty = || TableCell::new(Align::Centre, Vec::new());
    for _ in 0..blank_rows(records, fill) {
        rows.push(columns.iter().map(|_| empty()).collect());
    }
    if let Some(total) = total {
        let total = TableCell::new(Align::Left, filling.fill(total)?);
        rows.push(vec![total.set_in(strong).over(columns.len())]);
    }
    rows.extend(form_rows(sums, look, filling)?);
    let head = vec![columns.iter().map(head).collect()];
    let shares = columns.iter().map(|column| column.width);
    Ok(table(shares, width, look, (head, rows)))
}

fn list_row(columns: &[Column], filling: &mut Filling<'_>) -> Result<Vec<TableCell>, PaperError> {
    let cell = |column: &Column| {
        let align = column.align.map_or(Align::Justify, Align::from);
        Ok(TableCell::new(align, filling.cell(&column.text)?))
    };
    columns.iter().map(cell).collect()
}

type Rows = Vec<Vec<TableCell>>;

fn table(
    shares: impl Iterator<Item = f32> + Clone,
    width: f32,
    look: &Look,
    (head, rows): (Rows, Rows),
) -> Table {
    let sum: f32 = shares.clone().sum();
    let kind = look.table.of(FontRole::Fang);
    Table {
        columns: shares.map(|share| share / sum * width).collect(),
        head,
        rows,
        kind,
        pad: (look.pad, look.pad * 0.5),
        least: kind.line + look.pad,
    }
}
