//! Rows that no page can hold: cut between their lines, or parted where cells join them.

use super::{CellText, HAIRLINE, Stretch, Table, moved, tops};
use crate::layout::flow::Strip;
use crate::layout::page::{Item, Rule};
use std::rc::Rc;

/// Lines of a cell that stay with its foot on a page.
const ABOVE_FOOT: usize = 3;

impl Table {
    /// Sets joined rows that no page can hold: what a cell says that joins them stands in the first.
    pub(super) fn parted(&self, rows: &[Vec<Stretch>], heights: &[f32], room: f32) -> Vec<Strip> {
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

    /// Sets a row a line at a time; what is to be signed stays with the last lines above it.
    pub(super) fn cut(&self, row: &[Stretch]) -> Vec<Strip> {
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
}
