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
/// Room for rounding when edges of rows are compared.
const ROUNDING: f32 = 0.01;
/// Lines of a cell that stay with its foot on a page.
const ABOVE_FOOT: usize = 3;

/// One cell.
#[derive(Debug, Clone)]
pub(crate) struct TableCell {
    /// What it says.
    pub pieces: Vec<Inline>,
    /// Its edges.
    pub align: Align,
    /// How many columns it covers.
    pub span: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// Its letters, when they differ from the table's.
    pub kind: Option<Type>,
    /// Its least height.
    pub least: f32,
    /// What stands at its lower right, for pen and seal; then the rest begins at the top.
    pub foot: Vec<Inline>,
    /// True when its first row is printed again where a page parts the rows that it covers.
    pub heads: bool,
}

impl TableCell {
    /// Returns a cell of one column and one row.
    pub(crate) fn new(align: Align, pieces: Vec<Inline>) -> Self {
        Self {
            pieces,
            align,
            span: 1,
            rows: 1,
            kind: None,
            least: 0.0,
            foot: Vec::new(),
            heads: false,
        }
    }

    /// Returns the same cell over several columns.
    pub(crate) fn over(self, span: usize) -> Self {
        Self { span, ..self }
    }

    /// Returns the same cell over several rows.
    pub(crate) fn down(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// Returns the same cell at the side of a head, which every page repeats.
    pub(crate) fn beside_head(self) -> Self {
        Self {
            heads: true,
            ..self
        }
    }

    /// Returns the same cell in other letters.
    pub(crate) fn set_in(self, kind: Type) -> Self {
        Self {
            kind: Some(kind),
            ..self
        }
    }

    /// Returns the same cell with a least height and with something at its lower right.
    pub(crate) fn area(self, least: f32, foot: Vec<Inline>) -> Self {
        Self {
            least,
            foot,
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

    /// Sets joined rows that no page can hold: what a cell says that joins them stands in the first.
    fn parted(&self, rows: &[Vec<Stretch>], heights: &[f32], room: f32) -> Vec<Strip> {
        let texts = rows[0].iter().filter_map(|stretch| stretch.text.as_ref());
        let first = texts
            .clone()
            .fold(heights[0], |all, text| all.max(text.height(self.pad.1)));
        let again = texts.clone().any(|text| text.heads);
        let head = self.whole(&rows[0], &[first]);
        let again = again.then(|| Rc::new(self.closed(&rows[0], head.clone())));
        let mut out = vec![Strip { keep: true, ..head }];
        for (row, height) in rows.iter().zip(heights).skip(1) {
            let strips = if *height + first > room {
                self.cut(row)
            } else {
                vec![self.whole(row, &[*height])]
            };
            out.extend(strips.into_iter().map(|strip| Strip {
                again: again.clone(),
                ..strip
            }));
        }
        out
    }

    /// Returns a row with a line below those cells that end with it.
    fn closed(&self, row: &[Stretch], mut strip: Strip) -> Strip {
        let ends = row.iter().filter(|stretch| stretch.below == 0);
        let lines =
            ends.map(|one| Item::Rule(Rule::level(one.x, strip.height, one.width, HAIRLINE)));
        strip.items.extend(lines);
        strip
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

    /// Sets a row a line at a time; what is to be signed stays with the last lines above it.
    fn cut(&self, row: &[Stretch]) -> Vec<Strip> {
        let texts: Vec<(&Stretch, &CellText)> = row
            .iter()
            .filter_map(|stretch| Some((stretch, stretch.text.as_ref()?)))
            .collect();
        let most = |of: fn(&CellText) -> usize| texts.iter().map(|(_, text)| of(text)).max();
        let count = most(CellText::count).unwrap_or(0);
        let feet = most(|text| text.foot.len()).unwrap_or(0);
        let line = texts.iter().map(|(_, text)| text.line).fold(0.0, f32::max);
        let mut out = Vec::with_capacity(count);
        for i in 0..count {
            let (first, last) = (i == 0, i + 1 == count);
            let top = if first { self.pad.1 } else { 0.0 };
            let height = line + top + if last { self.pad.1 } else { 0.0 };
            let mut items = self.borders(row, height);
            items.extend(first.then(|| tops(row)).into_iter().flatten());
            for (stretch, text) in &texts {
                let on_line = text.line_at(i, count);
                items.extend(moved(on_line, stretch.x + self.pad.0, top));
            }
            let signed = feet > 0 && i + 1 + feet + ABOVE_FOOT > count;
            let keep = signed && !last;
            out.push(Strip {
                keep,
                ..Strip::of(height, items)
            });
        }
        out
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell whose content is ten points a line, worked without fonts.
    fn stretch(x: f32, width: f32, lines: usize, rows: usize) -> Stretch {
        Stretch {
            x,
            width,
            columns: 1,
            below: rows - 1,
            text: Some(CellText {
                line: 10.0,
                lines: vec![Vec::new(); lines],
                foot: Vec::new(),
                least: 0.0,
                rows,
                heads: false,
            }),
        }
    }

    fn covered(x: f32, width: f32, below: usize) -> Stretch {
        Stretch {
            text: None,
            below,
            ..stretch(x, width, 0, 1)
        }
    }

    fn table() -> Table {
        Table {
            columns: vec![20.0, 80.0],
            head: Vec::new(),
            rows: Vec::new(),
            kind: Type::solid(crate::typeface::FontRole::Fang, 10.0, 10.0),
            pad: (2.0, 1.0),
            least: 12.0,
        }
    }

    #[test]
    fn a_cell_over_two_rows_stretches_the_last_when_they_are_too_low() {
        let rows = vec![
            vec![stretch(0.0, 20.0, 5, 2), stretch(20.0, 80.0, 1, 1)],
            vec![covered(0.0, 20.0, 0), stretch(20.0, 80.0, 1, 1)],
        ];
        // Five lines and the padding are 52 points; two rows of 12 leave 28 to the last.
        assert_eq!(table().heights(&rows), [12.0, 40.0]);
    }

    #[test]
    fn no_line_crosses_a_cell_that_goes_on_from_above() {
        let row = vec![covered(0.0, 20.0, 0), stretch(20.0, 80.0, 1, 1)];
        let strip = table().whole(&row, &[12.0]);
        let level = |item: &Item| match item {
            Item::Rule(rule) if rule.from.1 == rule.to.1 => Some((rule.from.0, rule.to.0)),
            _ => None,
        };
        let lines: Vec<_> = strip.items.iter().filter_map(level).collect();
        assert_eq!(lines, [(20.0, 100.0)]);
        let uprights = strip.items.len() - lines.len();
        assert_eq!(uprights, 3, "both edges and the one between");
    }

    #[test]
    fn a_foot_stands_at_the_lower_end_and_takes_its_own_line() {
        let mut area = stretch(0.0, 100.0, 1, 1);
        let text = area.text.as_mut().unwrap();
        text.foot = vec![Vec::new()];
        assert_eq!(text.height(1.0), 22.0);
        text.least = 60.0;
        assert_eq!(text.height(1.0), 60.0);
    }
    #[test]
    fn a_foot_is_not_lost_where_a_row_is_cut_and_stays_with_lines_above() {
        let mut area = stretch(0.0, 100.0, 9, 1);
        let mark = Item::Rule(Rule::level(7.0, 0.0, 1.0, HAIRLINE));
        area.text.as_mut().unwrap().foot = vec![vec![mark]];
        let strips = table().joined(&[vec![area]], &[102.0], 50.0);
        assert_eq!(strips.len(), 10);
        // Nine lines of text, then the foot; its rule begins at 7 and the padding of 2.
        let marked = |item: &Item| matches!(item, Item::Rule(rule) if rule.from.0 == 9.0);
        assert!(strips[9].items.iter().any(marked));
        let kept: Vec<bool> = strips.iter().map(|strip| strip.keep).collect();
        assert_eq!(kept[5..], [false, true, true, true, false]);
    }

    #[test]
    fn rows_that_no_page_holds_part_and_repeat_the_head_beside_their_cell() {
        let mut side = stretch(0.0, 20.0, 1, 4);
        side.text.as_mut().unwrap().heads = true;
        let right = || stretch(20.0, 80.0, 1, 1);
        let mut rows = vec![vec![side, right()]];
        rows.extend((0..3).map(|i| vec![covered(0.0, 20.0, 2 - i), right()]));
        let strips = table().joined(&rows, &[12.0; 4], 30.0);
        let kept: Vec<bool> = strips.iter().map(|strip| strip.keep).collect();
        assert_eq!(kept, [true, false, false, false]);
        let again: Vec<bool> = strips.iter().map(|strip| strip.again.is_some()).collect();
        assert_eq!(again, [false, true, true, true]);
        let together = table().joined(&rows, &[12.0; 4], 48.0);
        assert!(together.iter().all(|strip| strip.again.is_none()));
        assert!(together[..3].iter().all(|strip| strip.keep));
    }
}
