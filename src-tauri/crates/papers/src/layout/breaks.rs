//! Where lines end: greedy, pushing in before spacing out, never against 避头尾.
//!
//! Greedy was chosen over Knuth and Plass: a Chinese line has a place to break after nearly every character and
//! two dozen places to give, so the optimum differs from the first fit by less than the eye sees.

use super::cells::Cell;
use crate::typeface::{Class, Joint, joint};
use std::ops::Range;

/// A line before its letters are placed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Which cells.
    pub cells: Range<usize>,
    /// True when the line ends by order or is the last.
    pub last: bool,
}

/// The widths that lines may have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measure {
    /// Width of a line.
    pub width: f32,
    /// What the first line gives up at its left.
    pub indent: f32,
}

impl Measure {
    /// Returns the width of a line by its number from 0.
    pub(crate) fn of(&self, line: usize) -> f32 {
        if line == 0 {
            self.width - self.indent
        } else {
            self.width
        }
    }
}

/// How loose a line may become before a date is broken in it, in widths of an ideograph.
const DATE_SLACK: f32 = 2.6;

/// Splits cells into lines; trims the opening mark that begins a line and the blanks that end it.
pub(crate) fn lines(cells: &mut [Cell], measure: Measure) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut start = 0;
    while start < cells.len() {
        if !out.is_empty() && cells[start].class == Class::Opening && cells[start].is_half_blank() {
            cells[start].trim_left = cells[start].advance / 2.0;
        }
        let end = line_end(&cells[start..], measure.of(out.len())) + start;
        let last = end == cells.len() || cells[end - 1].class == Class::Newline;
        out.push(Line {
            cells: start..trimmed(cells, start, end),
            last,
        });
        start = end;
    }
    out
}

/// Returns the end of a line without the blanks and the order to end it.
fn trimmed(cells: &[Cell], start: usize, end: usize) -> usize {
    let blank = |cell: &&Cell| matches!(cell.class, Class::Space | Class::Newline);
    end - cells[start..end].iter().rev().take_while(blank).count()
}

/// Returns how many cells the next line takes; at least one.
fn line_end(cells: &[Cell], width: f32) -> usize {
    let mut best: Option<(usize, f32)> = None;
    let mut natural = 0.0;
    let mut give = 0.0;
    for (i, cell) in cells.iter().enumerate() {
        natural += cell.width();
        let at_end = closing_give(cell);
        if natural - give - at_end > width + 0.01
            && !matches!(cell.class, Class::Space | Class::Newline)
        {
            return best.map_or(i.max(1), |(end, _)| end);
        }
        give += inner_give(cell);
        let kind = cells
            .get(i + 1)
            .map_or(Joint::Must, |next| joint(cell.ch, next.ch));
        match kind {
            Joint::Must => return i + 1,
            Joint::Rather if saves_enough(best, width, cell.advance) => {
                best = Some((i + 1, natural))
            }
            Joint::May => best = Some((i + 1, natural)),
            Joint::Rather | Joint::Never => {}
        }
    }
    cells.len()
}

/// Returns true when the last good place to end would leave the line too loose.
fn saves_enough(best: Option<(usize, f32)>, width: f32, em: f32) -> bool {
    best.is_none_or(|(_, natural)| width - natural > DATE_SLACK * em)
}

/// Returns what a mark inside a line can give: half of the blank it still has.
pub(crate) fn inner_give(cell: &Cell) -> f32 {
    if cell.is_half_blank() && cell.trim_left + cell.trim_right == 0.0 {
        cell.advance / 4.0
    } else {
        0.0
    }
}

/// Returns what a closing mark at the end of a line can give: all of its blank.
pub(crate) fn closing_give(cell: &Cell) -> f32 {
    let full = cell.class == Class::Closing && cell.is_half_blank() && cell.trim_right == 0.0;
    if full { cell.advance / 2.0 } else { 0.0 }
}
