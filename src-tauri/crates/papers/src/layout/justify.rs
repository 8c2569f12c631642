//! Letters take their places on a line: pushed in or spaced out to both edges, or set to one side.

use super::breaks::{closing_give, inner_give};
use super::cells::{Cell, Inline, Mark, Type};
use super::page::{Item, PlacedGlyph, Rule, TextRun, Tone};
use crate::typeface::{ASCENT, Class, Glyph};

/// Where a paragraph's lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    /// Both edges; the last line to the left.
    Justify,
    /// Left edge.
    Left,
    /// Middle.
    Centre,
    /// Right edge.
    Right,
}

/// The widest gap justification may open, in widths of an ideograph; a looser line stays ragged.
const WIDEST_GAP: f32 = 0.3;

/// How far the line of a blank stands below the baseline, in em.
const BLANK_BELOW: f32 = 0.14;
/// Thickness of the line of a blank.
const BLANK_LINE: f32 = 0.6;

/// Returns the natural width of a line.
pub(crate) fn natural(cells: &[Cell]) -> f32 {
    cells.iter().map(Cell::width).sum()
}

/// Places the cells of one line from `x` over `width`; `last` lines are not spaced out.
pub(crate) fn place(cells: &mut [Cell], width: f32, align: Align, last: bool) -> Vec<f32> {
    let slack = width - natural(cells);
    if slack < 0.0 {
        push_in(cells, -slack);
    }
    let gap = if align == Align::Justify && !last && slack > 0.0 {
        gap(cells, slack)
    } else {
        0.0
    };
    let start = match align {
        Align::Justify | Align::Left => 0.0,
        Align::Centre => (slack / 2.0).max(0.0),
        Align::Right => slack.max(0.0),
    };
    positions(cells, start, gap)
}

/// Takes the missing width first from the mark that ends the line, then evenly from the marks inside it.
fn push_in(cells: &mut [Cell], missing: f32) {
    let Some((end, inner)) = cells.split_last_mut() else {
        return;
    };
    let at_end = missing.min(closing_give(end));
    end.trim_right += at_end;
    let can_give: f32 = inner.iter().map(inner_give).sum();
    if can_give <= 0.0 {
        return;
    }
    let share = ((missing - at_end) / can_give).min(1.0);
    for cell in inner {
        let give = inner_give(cell) * share;
        match cell.class {
            Class::Opening => cell.trim_left += give,
            _ => cell.trim_right += give,
        }
    }
}

/// Returns the gap that spreads the slack over all places between letters, outside words and numbers.
fn gap(cells: &[Cell], slack: f32) -> f32 {
    let gaps = cells
        .windows(2)
        .filter(|pair| opens(&pair[0], &pair[1]))
        .count();
    let em = cells.iter().map(|cell| cell.advance).fold(0.0, f32::max);
    let gap = slack / gaps.max(1) as f32;
    if gaps == 0 || gap > WIDEST_GAP * em {
        0.0
    } else {
        gap
    }
}

/// Returns true where two letters may be set apart: not in a word, a blank or a dash.
fn opens(left: &Cell, right: &Cell) -> bool {
    let in_word = left.class.in_word() && right.class.in_word();
    let in_blank = left.mark == Mark::Ruled && right.mark == Mark::Ruled;
    let in_dash = left.ch == '—' && right.ch == '—';
    !(in_word || in_blank || in_dash)
}

fn positions(cells: &[Cell], start: f32, gap: f32) -> Vec<f32> {
    let mut x = start;
    let mut out = Vec::with_capacity(cells.len());
    for (i, cell) in cells.iter().enumerate() {
        out.push(x - cell.trim_left);
        x += cell.width();
        x += if cells.get(i + 1).is_some_and(|next| opens(cell, next)) {
            gap
        } else {
            0.0
        };
    }
    out
}

/// Turns a placed line into items: one run per face and piece, one rule per blank.
///
/// `at` is the top left corner of the line's box, `first` is false for a line that goes on with the one above.
pub(crate) fn items(
    cells: &[Cell],
    xs: &[f32],
    at: (f32, f32),
    kind: Type,
    pieces: &[Inline],
    first: bool,
) -> Vec<Item> {
    let baseline = at.1 + kind.above() + kind.size * ASCENT;
    let mut letters = Letters {
        kind,
        pieces,
        baseline,
        begun: !first,
        piece: None,
        out: Vec::new(),
    };
    for (cell, x) in cells.iter().zip(xs) {
        match cell.mark {
            Mark::Nothing => {}
            Mark::Glyph(glyph) => letters.glyph(cell, glyph, at.0 + x),
            Mark::Ruled => letters.ruled(cell, at.0 + x),
        }
        letters.piece = Some(cell.piece);
    }
    letters.out
}

/// The items of a line while its cells are walked.
struct Letters<'a> {
    kind: Type,
    pieces: &'a [Inline],
    baseline: f32,
    /// True once text stands before: what comes goes on with it.
    begun: bool,
    /// The piece of the cell before.
    piece: Option<usize>,
    out: Vec<Item>,
}

impl Letters<'_> {
    fn glyph(&mut self, cell: &Cell, glyph: Glyph, x: f32) {
        let advance = glyph.advance * self.kind.size;
        let placed = |x| PlacedGlyph {
            ch: cell.ch,
            id: glyph.id,
            x,
            advance,
        };
        let same_piece = self.piece == Some(cell.piece);
        match self.out.last_mut() {
            Some(Item::Text(run)) if same_piece && run.font == glyph.role => {
                run.glyphs.push(placed(x - run.x))
            }
            _ => self.out.push(Item::Text(TextRun {
                x,
                y: self.baseline,
                size: self.kind.size,
                font: glyph.role,
                tone: Tone::Ink,
                turn: 0.0,
                glyphs: vec![placed(0.0)],
                origin: self.origin(cell),
                follows: self.begun,
            })),
        }
        self.begun = true;
    }

    fn ruled(&mut self, cell: &Cell, x: f32) {
        match self.out.last_mut() {
            Some(Item::Rule(rule)) if self.piece == Some(cell.piece) => {
                rule.to.0 = x + cell.advance
            }
            _ => {
                let y = self.baseline + self.kind.size * BLANK_BELOW;
                let rule = Rule::level(x, y, cell.advance, BLANK_LINE);
                self.out.push(Item::Rule(Rule {
                    origin: self.origin(cell),
                    ..rule
                }));
            }
        }
    }

    fn origin(&self, cell: &Cell) -> Option<String> {
        match self.pieces.get(cell.piece)? {
            Inline::Text { origin, .. } | Inline::Blank { origin, .. } => origin.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::cells::worked;
    use super::*;

    fn edges(text: &str, width: f32, align: Align, last: bool) -> (f32, f32) {
        let mut cells = worked(text);
        let xs = place(&mut cells, width, align, last);
        let end = cells
            .last()
            .zip(xs.last())
            .map_or(0.0, |(cell, x)| x + cell.trim_left + cell.width());
        (xs[0], end)
    }

    #[test]
    fn spaces_a_full_line_out_to_both_edges_evenly() {
        let mut cells = worked("一二三四五六七八九");
        let xs = place(&mut cells, 98.0, Align::Justify, false);
        assert_eq!(xs, [0.0, 11.0, 22.0, 33.0, 44.0, 55.0, 66.0, 77.0, 88.0]);
    }

    #[test]
    fn never_spaces_out_a_word_or_a_number() {
        let mut cells = worked("一二三四五六七12元八");
        let xs = place(&mut cells, 101.0 - 0.0, Align::Justify, false);
        // Natural width 100; the one point goes to the eight places outside the number.
        assert_eq!(xs[8] - xs[7], 5.0);
        assert!((xs[1] - xs[0] - 10.0 - 1.0 / 9.0).abs() < 0.001, "{xs:?}");
    }

    #[test]
    fn leaves_a_line_ragged_rather_than_tear_it_apart() {
        assert_eq!(edges("一二三", 100.0, Align::Justify, false), (0.0, 30.0));
    }

    #[test]
    fn pushes_a_line_in_at_its_end_first_and_then_inside() {
        // Eleven on ten: a half from the last comma, a quarter from each comma inside.
        let mut cells = worked("一，三，五六七八九十，");
        place(&mut cells, 100.0, Align::Justify, false);
        assert_eq!(cells[10].trim_right, 5.0);
        assert_eq!((cells[1].trim_right, cells[3].trim_right), (2.5, 2.5));
        assert_eq!(natural(&cells), 100.0);
    }

    #[test]
    fn sets_lines_to_the_middle_and_to_the_right() {
        assert_eq!(edges("一二", 100.0, Align::Centre, true), (40.0, 60.0));
        assert_eq!(edges("一二", 100.0, Align::Right, true), (80.0, 100.0));
    }
}
