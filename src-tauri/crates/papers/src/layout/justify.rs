//! Letters take their places on a line: pushed in or spaced out to both edges, or set to one side.

use super::breaks::{closing_give, inner_give};
use super::cells::{Cell, Inline, Mark, Type};
use super::page::{Item, PlacedGlyph, Rule, TextRun, Tone};
use crate::typeface::ASCENT;

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
            crate::typeface::Class::Opening => cell.trim_left += give,
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
/// `y` is the top of the line's box, `first` is false for text that goes on with the item before.
pub(crate) fn items(
    cells: &[Cell],
    xs: &[f32],
    at: (f32, f32),
    kind: Type,
    pieces: &[Inline],
    first: bool,
) -> Vec<Item> {
    let baseline = at.1 + (kind.line - kind.size) / 2.0 + kind.size * ASCENT;
    let mut out: Vec<Item> = Vec::new();
    let mut piece = usize::MAX;
    for (cell, x) in cells.iter().zip(xs) {
        let x = at.0 + x;
        match (cell.mark, out.last_mut()) {
            (Mark::Nothing, _) => {}
            (Mark::Glyph(glyph), Some(Item::Text(run)))
                if piece == cell.piece && run.font == glyph.role =>
            {
                let offset = x - run.x;
                run.glyphs.push(PlacedGlyph {
                    ch: cell.ch,
                    id: glyph.id,
                    x: offset,
                    advance: glyph.advance * kind.size,
                });
            }
            (Mark::Glyph(glyph), _) => {
                let glyphs = vec![PlacedGlyph {
                    ch: cell.ch,
                    id: glyph.id,
                    x: 0.0,
                    advance: glyph.advance * kind.size,
                }];
                let follows = !first || out.iter().any(|item| matches!(item, Item::Text(_)));
                let origin = origin(pieces, cell.piece);
                let (tone, turn) = (Tone::Ink, 0.0);
                out.push(Item::Text(TextRun {
                    x,
                    y: baseline,
                    size: kind.size,
                    font: glyph.role,
                    tone,
                    turn,
                    glyphs,
                    origin,
                    follows,
                }));
            }
            (Mark::Ruled, Some(Item::Rule(rule))) if piece == cell.piece => {
                rule.to.0 = x + cell.advance
            }
            (Mark::Ruled, _) => {
                let y = baseline + kind.size * 0.14;
                let origin = origin(pieces, cell.piece);
                out.push(Item::Rule(Rule {
                    origin,
                    ..Rule::level(x, y, cell.advance, 0.6)
                }));
            }
        }
        piece = cell.piece;
    }
    out
}

fn origin(pieces: &[Inline], piece: usize) -> Option<String> {
    match pieces.get(piece)? {
        Inline::Text { origin, .. } | Inline::Blank { origin, .. } => origin.clone(),
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
