//! Bordered tables: wrapped cells, rows kept whole when a page can hold them, the head on every page.

use super::cells::{Inline, Type};
use super::flow::{Frame, Strip};
use super::justify::Align;
use super::page::{Item, Rule};
use super::paragraph::Paragraph;
use crate::error::PaperError;
use crate::typeface::Faces;
use std::rc::Rc;

/// Thickness of the lines of a table.
const HAIRLINE: f32 = 0.6;

/// One cell.
#[derive(Debug, Clone)]
pub(crate) struct TableCell {
    /// What it says.
    pub pieces: Vec<Inline>,
    /// Its edges.
    pub align: Align,
    /// How many columns it covers.
    pub span: usize,
    /// Its letters, when they differ from the table's.
    pub kind: Option<Type>,
}

impl TableCell {
    /// Returns a cell of one column.
    pub(crate) fn new(align: Align, pieces: Vec<Inline>) -> Self {
        Self {
            pieces,
            align,
            span: 1,
            kind: None,
        }
    }

    /// Returns the same cell over several columns.
    pub(crate) fn over(self, span: usize) -> Self {
        Self { span, ..self }
    }

    /// Returns the same cell in other letters.
    pub(crate) fn set_in(self, kind: Type) -> Self {
        Self {
            kind: Some(kind),
            ..self
        }
    }
}

/// A table before it is set.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// Widths of the columns.
    pub columns: Vec<f32>,
    /// Rows that are printed on each page.
    pub head: Vec<Vec<TableCell>>,
    /// The rows.
    pub rows: Vec<Vec<TableCell>>,
    /// Letters.
    pub kind: Type,
    /// Blank inside a cell: at its sides, above and below.
    pub pad: (f32, f32),
    /// Least height of a row.
    pub least: f32,
}

impl Table {
    /// Sets the table; a row higher than `depth` less the head is cut between its lines.
    pub(crate) fn strips(&self, faces: &Faces<'_>, depth: f32) -> Result<Vec<Strip>, PaperError> {
        let mut head = Vec::new();
        for row in &self.head {
            head.extend(self.row(faces, row, f32::MAX)?);
        }
        let room = depth - head.iter().map(|strip| strip.height).sum::<f32>();
        let mut out: Vec<Strip> = head
            .iter()
            .cloned()
            .map(|strip| Strip {
                keep: true,
                ..strip
            })
            .collect();
        for row in &self.rows {
            out.extend(self.row(faces, row, room)?);
        }
        let width = self.columns.iter().sum();
        // The last row, mostly a sum, never stands alone under a repeated head.
        if let Some(i) = out.len().checked_sub(2) {
            out[i].keep = true;
        }
        if let Some(last) = out.last_mut() {
            last.items
                .push(Item::Rule(Rule::level(0.0, last.height, width, HAIRLINE)));
        }
        let frame = Rc::new(Frame {
            x: 0.0,
            width,
            thickness: HAIRLINE,
            head,
        });
        out.iter_mut()
            .for_each(|strip| strip.frame = Some(frame.clone()));
        Ok(out)
    }

    /// Sets one row: a single strip, or one strip a line when it is higher than `room`.
    fn row(
        &self,
        faces: &Faces<'_>,
        row: &[TableCell],
        room: f32,
    ) -> Result<Vec<Strip>, PaperError> {
        let mut cells = Vec::new();
        for (cell, (_, width)) in row.iter().zip(self.places(row)) {
            let paragraph = Paragraph::plain(
                cell.kind.unwrap_or(self.kind),
                cell.align,
                cell.pieces.clone(),
            );
            cells.push((
                paragraph.kind.line,
                paragraph.lines(faces, width - 2.0 * self.pad.0)?,
            ));
        }
        let tallest = cells
            .iter()
            .map(|(line, lines)| line * lines.len() as f32)
            .fold(0.0, f32::max);
        let height = (tallest + 2.0 * self.pad.1).max(self.least);
        if height <= room {
            Ok(vec![self.whole(row, cells, height)])
        } else {
            Ok(self.cut(row, cells))
        }
    }

    /// Returns left edge and width of each cell.
    fn places(&self, row: &[TableCell]) -> Vec<(f32, f32)> {
        let mut column = 0;
        let mut x = 0.0;
        let mut out = Vec::with_capacity(row.len());
        for cell in row {
            let width: f32 = self.columns.iter().skip(column).take(cell.span).sum();
            out.push((x, width));
            column += cell.span;
            x += width;
        }
        out
    }

    fn whole(&self, row: &[TableCell], cells: Vec<(f32, Vec<Vec<Item>>)>, height: f32) -> Strip {
        let mut items = self.borders(row, height);
        items.push(self.top());
        for ((line, lines), (x, _)) in cells.into_iter().zip(self.places(row)) {
            let top = (height - line * lines.len() as f32) / 2.0;
            for (i, on_line) in lines.into_iter().enumerate() {
                items.extend(moved(on_line, x + self.pad.0, top + line * i as f32));
            }
        }
        Strip::of(height, items)
    }

    fn cut(&self, row: &[TableCell], cells: Vec<(f32, Vec<Vec<Item>>)>) -> Vec<Strip> {
        let count = cells
            .iter()
            .map(|(_, lines)| lines.len())
            .max()
            .unwrap_or(0);
        let line = cells.iter().map(|(line, _)| *line).fold(0.0, f32::max);
        let places = self.places(row);
        let mut out = Vec::with_capacity(count);
        for i in 0..count {
            let (first, last) = (i == 0, i + 1 == count);
            let top = if first { self.pad.1 } else { 0.0 };
            let height = line + top + if last { self.pad.1 } else { 0.0 };
            let mut items = self.borders(row, height);
            items.extend(first.then(|| self.top()));
            for ((_, lines), (x, _)) in cells.iter().zip(&places) {
                let on_line = lines.get(i).cloned().unwrap_or_default();
                items.extend(moved(on_line, x + self.pad.0, top));
            }
            out.push(Strip::of(height, items));
        }
        out
    }

    fn top(&self) -> Item {
        Item::Rule(Rule::level(0.0, 0.0, self.columns.iter().sum(), HAIRLINE))
    }

    fn borders(&self, row: &[TableCell], height: f32) -> Vec<Item> {
        let edges = self
            .places(row)
            .into_iter()
            .map(|(x, _)| x)
            .chain([self.columns.iter().sum()]);
        edges
            .map(|x| Item::Rule(Rule::upright(x, 0.0, height, HAIRLINE)))
            .collect()
    }
}

fn moved(items: Vec<Item>, dx: f32, dy: f32) -> Vec<Item> {
    let shifted = items.into_iter().map(|mut item| {
        item.shift(dx, dy);
        item
    });
    shifted.collect()
}
