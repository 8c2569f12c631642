//! The grid of a draft: one place for each letter of the standard's page, 28 by 22 (GB/T 9704 5.2.2).

use crate::layout::{Item, Page, Rule, Sheet, Tone};
use crate::wording::GridSize;

/// Thickness of the lines.
const HAIRLINE: f32 = 0.3;
/// Room for rounding when places are counted.
const ROUNDING: f32 = 0.01;

/// Draws as many places as the text of a sheet holds behind what stands on its pages.
pub(crate) fn draw(pages: &mut [Page], sheet: &Sheet, size: &GridSize) {
    let columns = places(sheet.measure(), size.pitch);
    let lines = places(sheet.depth(), size.line);
    let (width, height) = (columns as f32 * size.pitch, lines as f32 * size.line);
    let level = (0..=lines).map(|i| {
        let y = sheet.top + i as f32 * size.line;
        Rule::level(sheet.left, y, width, HAIRLINE)
    });
    let upright = (0..=columns).map(|i| {
        let x = sheet.left + i as f32 * size.pitch;
        Rule::upright(x, sheet.top, height, HAIRLINE)
    });
    let rules: Vec<Item> = level.chain(upright).map(faint).collect();
    for page in pages {
        page.items.splice(0..0, rules.iter().cloned());
    }
}

fn places(room: f32, one: f32) -> usize {
    (room / one + ROUNDING) as usize
}

fn faint(rule: Rule) -> Item {
    Item::Rule(Rule {
        tone: Tone::Faint,
        ..rule
    })
}
