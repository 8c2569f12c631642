//! Bordered tables: wrapped cells, rows kept whole when a page can hold them, the head on every page.

mod cell;
mod parts;
#[cfg(test)]
mod tests;

pub(crate) use cell::TableCell;

use crate::error::PaperError;
use crate::layout::cells::{Inline, Type};
use crate::layout::flow::{Frame, Strip};
use crate::layout::justify::Align;
use crate::layout::page::{Item, Rule};
use crate::layout::paragraph::Paragraph;
use crate::typeface::Faces;
use std::rc::Rc;

/// Thickness of the lines of a table.
const HAIRLINE: f32 = 0.6;
/// Room for rounding when edges of rows are compared.
const ROUNDING: f32 = 0.01;

/// A table before it is set.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// Widths of the columns.
    pub columns: Vec<f32>,
    /// Rows that are printed on each page.
    pub head: Vec<Vec<TableCell>>,
    /// The rows; a row leaves out the columns that a cell above it covers.
    pub rows: Vec<Vec<TableCell>>,
    /// Letters.
    pub kind: Type,
    /// Blank inside a cell: at its sides, above and below.
    pub pad: (f32, f32),
    /// Least height of a row.
    pub least: f32,
}

/// A stretch of a row: a cell that begins here, or the part of one that began above.
struct Stretch {
    x: f32,
    width: f32,
    columns: usize,
    /// How many more rows it goes on below this one.
    below: usize,
    /// What is set here; `None` for the part of a cell that began above.
    text: Option<CellText>,
}

/// The lines of a cell and what it says about its room.
#[derive(Clone)]
struct CellText {
    line: f32,
    lines: Vec<Vec<Item>>,
    foot: Vec<Vec<Item>>,
    least: f32,
    rows: usize,
    heads: bool,
}

impl CellText {
    fn height(&self, pad: f32) -> f32 {
        (self.line * self.count() as f32 + 2.0 * pad).max(self.least)
    }

    fn count(&self) -> usize {
        self.lines.len() + self.foot.len()
    }

    /// Returns the line at a place among `count`: the lines from the top, the foot at the end.
    fn line_at(&self, i: usize, count: usize) -> Vec<Item> {
        let foot = || self.foot.get((i + self.foot.len()).checked_sub(count)?);
        self.lines.get(i).or_else(foot).cloned().unwrap_or_default()
    }
}

impl Table {
    /// Sets the table; a row higher than `depth` less the head is cut between its lines.
    pub(crate) fn strips(&self, faces: &Faces<'_>, depth: f32) -> Result<Vec<Strip>, PaperError> {
        let head = self.set(faces, &self.head, f32::MAX)?;
        let room = depth - head.iter().map(|strip| strip.height).sum::<f32>();
        let kept = |strip: &Strip| Strip {
            keep: true,
            ..strip.clone()
        };
        let mut out: Vec<Strip> = head.iter().map(kept).collect();
        out.extend(self.set(faces, &self.rows, room)?);
        // The last row, mostly a sum, never stands alone under a repeated head.
        if let Some(i) = out.len().checked_sub(2) {
            out[i].keep = true;
        }
        let width = self.columns.iter().sum();
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

    /// Sets rows: a strip each, or one a line for a row higher than `room`. Rows that a cell joins stay together.
    fn set(
        &self,
        faces: &Faces<'_>,
        rows: &[Vec<TableCell>],
        room: f32,
    ) -> Result<Vec<Strip>, PaperError> {
        let rows = self.stretches(faces, rows)?;
        let heights = self.heights(&rows);
        let (mut out, mut i) = (Vec::new(), 0);
        while i < rows.len() {
            let end = joined_until(&rows, i);
            out.extend(self.joined(&rows[i..end], &heights[i..end], room));
            i = end;
        }
        Ok(out)
    }

    /// Sets rows that cells join, or a single one: together when a page can hold them.
    fn joined(&self, rows: &[Vec<Stretch>], heights: &[f32], room: f32) -> Vec<Strip> {
        match rows {
            _ if heights.iter().sum::<f32>() <= room => {
                let row = |(i, row): (usize, &Vec<Stretch>)| Strip {
                    keep: i + 1 < rows.len(),
                    ..self.whole(row, &heights[i..])
                };
                rows.iter().enumerate().map(row).collect()
            }
            [row] => self.cut(row),
            _ => self.parted(rows, heights, room),
        }
    }

    /// Lays the cells of each row beside what is left by the cells above.
    fn stretches(
        &self,
        faces: &Faces<'_>,
        rows: &[Vec<TableCell>],
    ) -> Result<Vec<Vec<Stretch>>, PaperError> {
        let mut out: Vec<Vec<Stretch>> = Vec::with_capacity(rows.len());
        for row in rows {
            let above = out.last().map_or(&[][..], Vec::as_slice);
            out.push(self.row(faces, row, above)?);
        }
        Ok(out)
    }

    fn row(
        &self,
        faces: &Faces<'_>,
        row: &[TableCell],
        above: &[Stretch],
    ) -> Result<Vec<Stretch>, PaperError> {
        let mut cells = row.iter();
        let mut out = Vec::new();
        let (mut column, mut x) = (0, 0.0);
        while column < self.columns.len() {
            let going_on = above
                .iter()
                .find(|stretch| stretch.below > 0 && (stretch.x - x).abs() < ROUNDING);
            let stretch = match going_on {
                Some(stretch) => Stretch {
                    x,
                    below: stretch.below - 1,
                    text: None,
                    ..*stretch
                },
                None => match cells.next() {
                    Some(cell) => self.begin(faces, cell, column, x)?,
                    None => break,
                },
            };
            column += stretch.columns;
            x += stretch.width;
            out.push(stretch);
        }
        Ok(out)
    }

    fn begin(
        &self,
        faces: &Faces<'_>,
        cell: &TableCell,
        column: usize,
        x: f32,
    ) -> Result<Stretch, PaperError> {
        let width: f32 = self.columns.iter().skip(column).take(cell.span).sum();
        let kind = cell.kind.unwrap_or(self.kind);
        let inner = width - 2.0 * self.pad.0;
        let lines = |align, pieces: &Vec<Inline>| {
            Paragraph::plain(kind, align, pieces.clone()).lines(faces, inner)
        };
        let foot = if cell.foot.is_empty() {
            Vec::new()
        } else {
            lines(Align::Right, &cell.foot)?
        };
        Ok(Stretch {
            x,
            width,
            columns: cell.span,
            below: cell.rows.saturating_sub(1),
            text: Some(CellText {
                line: kind.line,
                lines: lines(cell.align, &cell.pieces)?,
                foot,
                least: cell.least,
                rows: cell.rows.max(1),
                heads: cell.heads,
            }),
        })
    }

    /// Returns the height of each row; a cell over several rows stretches the last of them when they are too low.
    fn heights(&self, rows: &[Vec<Stretch>]) -> Vec<f32> {
        let texts = |row: &'_ [Stretch]| -> Vec<CellText> {
            row.iter()
                .filter_map(|stretch| stretch.text.clone())
                .collect()
        };
        let own = |row: &Vec<Stretch>| {
            let single = texts(row).into_iter().filter(|text| text.rows == 1);
            let tallest = single
                .map(|text| text.height(self.pad.1))
                .fold(0.0, f32::max);
            tallest.max(self.least)
        };
        let mut heights: Vec<f32> = rows.iter().map(own).collect();
        for (i, row) in rows.iter().enumerate() {
            for text in texts(row).into_iter().filter(|text| text.rows > 1) {
                let last = (i + text.rows).min(heights.len()) - 1;
                let lacks = text.height(self.pad.1) - heights[i..=last].iter().sum::<f32>();
                heights[last] += lacks.max(0.0);
            }
        }
        heights
    }

    /// Sets a row as one strip; `heights` are its own and those of the rows below.
    fn whole(&self, row: &[Stretch], heights: &[f32]) -> Strip {
        let mut items = self.borders(row, heights[0]);
        items.extend(tops(row));
        for stretch in row {
            let Some(text) = &stretch.text else { continue };
            let height: f32 = heights.iter().take(text.rows).sum();
            items.extend(self.filled(stretch, text, height));
        }
        Strip::of(heights[0], items)
    }

    /// Returns the lines of a cell in the middle of its height; with a foot they begin at the top.
    fn filled(&self, stretch: &Stretch, text: &CellText, height: f32) -> Vec<Item> {
        let top = if text.foot.is_empty() {
            (height - text.line * text.lines.len() as f32) / 2.0
        } else {
            self.pad.1
        };
        let foot = height - self.pad.1 - text.line * text.foot.len() as f32;
        let lines = text.lines.iter().enumerate();
        let lines = lines.map(|(i, line)| (line, top + text.line * i as f32));
        let feet = text.foot.iter().enumerate();
        let feet = feet.map(|(i, line)| (line, foot + text.line * i as f32));
        let x = stretch.x + self.pad.0;
        lines
            .chain(feet)
            .flat_map(|(line, y)| moved(line.clone(), x, y))
            .collect()
    }

    fn borders(&self, row: &[Stretch], height: f32) -> Vec<Item> {
        let edges = row
            .iter()
            .map(|stretch| stretch.x)
            .chain([self.columns.iter().sum()]);
        edges
            .map(|x| Item::Rule(Rule::upright(x, 0.0, height, HAIRLINE)))
            .collect()
    }
}

/// Returns the end of the rows that cells join with the row at `start`.
fn joined_until(rows: &[Vec<Stretch>], start: usize) -> usize {
    let goes_on = |row: &&Vec<Stretch>| row.iter().any(|stretch| stretch.below > 0);
    let joined = rows[start..].iter().take_while(goes_on).count();
    (start + joined + 1).min(rows.len())
}

/// Returns the lines above those cells of a row that begin in it.
fn tops(row: &[Stretch]) -> impl Iterator<Item = Item> {
    let begin = row.iter().filter(|stretch| stretch.text.is_some());
    begin.map(|one| Item::Rule(Rule::level(one.x, 0.0, one.width, HAIRLINE)))
}

fn moved(items: Vec<Item>, dx: f32, dy: f32) -> Vec<Item> {
    let shifted = items.into_iter().map(|mut item| {
        item.shift(dx, dy);
        item
    });
    shifted.collect()
}
