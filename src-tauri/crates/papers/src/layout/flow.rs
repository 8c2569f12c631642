//! Strips flow down pages: what must stay together does, tables close and open again with their head.

use super::page::{Item, Page, Rule};
use std::rc::Rc;

/// A slice of the paper's width that no page break cuts.
#[derive(Debug, Clone)]
pub(crate) struct Strip {
    /// Height.
    pub height: f32,
    /// What stands in it, relative to its top left corner.
    pub items: Vec<Item>,
    /// True when the next strip must stand on the same page.
    pub keep: bool,
    /// True for a gap, which vanishes at the top of a page.
    pub gap: bool,
    /// True when a page begins with it.
    pub fresh: bool,
    /// The table it belongs to.
    pub frame: Option<Rc<Frame>>,
    /// The row of the table that is printed above it again when a page begins with it.
    pub again: Option<Rc<Strip>>,
}

impl Strip {
    /// Returns a strip that stands for itself.
    pub(crate) fn of(height: f32, items: Vec<Item>) -> Self {
        Self {
            height,
            items,
            keep: false,
            gap: false,
            fresh: false,
            frame: None,
            again: None,
        }
    }

    /// Returns an empty strip that vanishes at the top of a page and stays with what follows.
    pub(crate) fn gap(height: f32) -> Self {
        Self {
            keep: true,
            gap: true,
            ..Self::of(height, Vec::new())
        }
    }
}

/// What a table needs when a page ends inside it.
#[derive(Debug)]
pub(crate) struct Frame {
    /// Left edge.
    pub x: f32,
    /// Width.
    pub width: f32,
    /// Thickness of the closing line.
    pub thickness: f32,
    /// Rows that are printed again on each page.
    pub head: Vec<Strip>,
}

/// The sheet of paper and the part of it that holds text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sheet {
    pub width: f32,
    pub height: f32,
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Sheet {
    /// Returns the width of the text.
    pub(crate) fn measure(&self) -> f32 {
        self.width - self.left - self.right
    }

    /// Returns the height of the text.
    pub(crate) fn depth(&self) -> f32 {
        self.height - self.top - self.bottom
    }
}

/// Keeps the last `count` strips on the page of what comes after them.
pub(crate) fn keep_tail(strips: &mut [Strip], count: usize) {
    for strip in strips.iter_mut().rev().take(count) {
        strip.keep = true;
    }
}

/// Distributes strips over pages; a gap at the end takes no room.
pub(crate) fn pages(mut strips: Vec<Strip>, sheet: &Sheet) -> Vec<Page> {
    let mut filler = Filler {
        sheet: *sheet,
        pages: Vec::new(),
        y: 0.0,
        frame: None,
    };
    filler.turn();
    while strips.last().is_some_and(|strip| strip.gap) {
        strips.pop();
    }
    let mut strips = strips.into_iter().peekable();
    while let Some(first) = strips.next() {
        let mut group = vec![first];
        while group.last().is_some_and(|strip| strip.keep) {
            let Some(next) = strips.next() else { break };
            group.push(next);
        }
        filler.place(group);
    }
    filler.pages
}

/// Room for rounding when a page is filled exactly.
const ROUNDING: f32 = 0.05;

struct Filler {
    sheet: Sheet,
    pages: Vec<Page>,
    /// How far the current page is filled.
    y: f32,
    /// The table that the last strip belonged to.
    frame: Option<Rc<Frame>>,
}

impl Filler {
    fn place(&mut self, group: Vec<Strip>) {
        let height: f32 = group.iter().map(|strip| strip.height).sum();
        let again = group.first().map_or(0.0, |strip| self.repeated(strip));
        let fresh = group.first().is_some_and(|strip| strip.fresh);
        if !fresh && !self.fits(height) && height + again <= self.sheet.depth() + ROUNDING {
            self.turn_for(group.first());
        }
        for strip in group {
            if strip.fresh && self.y > 0.0 {
                self.turn();
            }
            if !self.fits(strip.height) {
                self.turn_for(Some(&strip));
            }
            self.put(strip);
        }
    }

    fn fits(&self, height: f32) -> bool {
        self.y + height <= self.sheet.depth() + ROUNDING
    }

    /// Returns the table when the strip goes on with it.
    fn inside(&self, strip: &Strip) -> Option<Rc<Frame>> {
        let (open, frame) = (self.frame.as_ref()?, strip.frame.as_ref()?);
        Rc::ptr_eq(open, frame).then(|| open.clone())
    }

    /// Returns the height of what a page repeats when it begins with a strip.
    fn repeated(&self, strip: &Strip) -> f32 {
        let Some(frame) = self.inside(strip) else {
            return 0.0;
        };
        let again = strip.again.as_ref().map_or(0.0, |again| again.height);
        head_height(&frame) + again
    }

    /// Begins a page; inside a table the old page gets a closing line, the new one the head and an opening line.
    fn turn_for(&mut self, strip: Option<&Strip>) {
        let inside = strip.and_then(|strip| Some((self.inside(strip)?, strip)));
        let Some((frame, strip)) = inside else {
            return self.turn();
        };
        let edge = || {
            let rule = Rule::level(frame.x, 0.0, frame.width, frame.thickness);
            Strip::of(0.0, vec![Item::Rule(rule)])
        };
        self.put(edge());
        self.turn();
        for head in frame.head.clone() {
            self.put(head);
        }
        self.put(edge());
        if let Some(again) = &strip.again {
            self.put(again.as_ref().clone());
        }
        self.frame = Some(frame);
    }

    fn turn(&mut self) {
        self.pages.push(Page {
            width: self.sheet.width,
            height: self.sheet.height,
            items: Vec::new(),
        });
        self.y = 0.0;
    }

    fn put(&mut self, strip: Strip) {
        if strip.gap && self.y == 0.0 {
            return;
        }
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        for mut item in strip.items {
            item.shift(self.sheet.left, self.sheet.top + self.y);
            page.items.push(item);
        }
        self.y += strip.height;
        self.frame = strip.frame;
    }
}

fn head_height(frame: &Frame) -> f32 {
    frame.head.iter().map(|strip| strip.height).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{PlacedGlyph, TextRun, Tone};
    use crate::typeface::FontRole;

    /// A page that holds 100 points of text.
    const SHEET: Sheet = Sheet {
        width: 100.0,
        height: 120.0,
        left: 10.0,
        top: 10.0,
        right: 10.0,
        bottom: 10.0,
    };

    fn strip(name: char, height: f32) -> Strip {
        let glyphs = vec![PlacedGlyph {
            ch: name,
            id: 1,
            x: 0.0,
            advance: 1.0,
        }];
        let run = TextRun {
            x: 0.0,
            y: 0.0,
            size: 1.0,
            font: FontRole::Fang,
            tone: Tone::Ink,
            turn: 0.0,
            glyphs,
            origin: None,
            follows: false,
        };
        Strip::of(height, vec![Item::Text(run)])
    }

    fn kept(name: char, height: f32) -> Strip {
        Strip {
            keep: true,
            ..strip(name, height)
        }
    }

    /// Returns what stands on each page: the names of the strips, `_` for a line.
    fn filled(strips: Vec<Strip>) -> Vec<String> {
        let name = |item: &Item| match item {
            Item::Text(run) => run.glyphs[0].ch,
            Item::Rule(_) => '_',
            Item::Image(_) | Item::Link(_) => '?',
        };
        pages(strips, &SHEET)
            .iter()
            .map(|page| page.items.iter().map(name).collect())
            .collect()
    }

    #[test]
    fn turns_the_page_when_a_strip_does_not_fit() {
        assert_eq!(
            filled(vec![strip('a', 60.0), strip('b', 40.0), strip('c', 1.0)]),
            ["ab", "c"]
        );
    }

    #[test]
    fn takes_what_belongs_together_to_the_next_page() {
        assert_eq!(
            filled(vec![strip('a', 60.0), kept('b', 30.0), strip('c', 20.0)]),
            ["a", "bc"]
        );
    }

    #[test]
    fn splits_what_belongs_together_when_no_page_can_hold_it() {
        assert_eq!(
            filled(vec![kept('a', 60.0), kept('b', 60.0), strip('c', 10.0)]),
            ["a", "bc"]
        );
    }

    #[test]
    fn drops_a_gap_at_the_top_of_a_page() {
        let pages = pages(
            vec![strip('a', 90.0), Strip::gap(20.0), strip('b', 10.0)],
            &SHEET,
        );
        let Item::Text(run) = &pages[1].items[0] else {
            panic!("no text")
        };
        assert_eq!(run.y, 10.0);
    }

    #[test]
    fn closes_a_table_at_the_end_of_a_page_and_repeats_its_head() {
        let frame = Rc::new(Frame {
            x: 0.0,
            width: 80.0,
            thickness: 0.6,
            head: vec![strip('h', 20.0)],
        });
        let in_table = |strip: Strip| Strip {
            frame: Some(frame.clone()),
            ..strip
        };
        let table = [
            kept('h', 20.0),
            strip('a', 60.0),
            strip('b', 60.0),
            strip('c', 20.0),
        ]
        .map(in_table);
        assert_eq!(filled(table.to_vec()), ["ha_", "h_bc"]);
    }

    #[test]
    fn repeats_the_row_that_heads_a_part_of_a_table() {
        let frame = Rc::new(Frame {
            x: 0.0,
            width: 80.0,
            thickness: 0.6,
            head: Vec::new(),
        });
        let again = Rc::new(strip('r', 20.0));
        let under = |name| Strip {
            again: Some(again.clone()),
            ..strip(name, 60.0)
        };
        let table = [kept('r', 20.0), under('a'), under('b'), strip('c', 20.0)];
        let table = table.map(|strip| Strip {
            frame: Some(frame.clone()),
            ..strip
        });
        assert_eq!(filled(table.to_vec()), ["ra_", "_rbc"]);
    }

    #[test]
    fn repeats_no_head_for_a_table_that_only_begins() {
        let frame = Rc::new(Frame {
            x: 0.0,
            width: 80.0,
            thickness: 0.6,
            head: vec![strip('h', 20.0)],
        });
        let in_table = |strip: Strip| Strip {
            frame: Some(frame.clone()),
            ..strip
        };
        let mut strips = vec![strip('t', 90.0)];
        strips.extend([kept('h', 20.0), strip('a', 20.0)].map(in_table));
        assert_eq!(filled(strips), ["t", "ha"]);
    }

    #[test]
    fn begins_a_page_with_what_asks_for_one() {
        let fresh = |name| Strip {
            fresh: true,
            ..strip(name, 10.0)
        };
        assert_eq!(
            filled(vec![strip('a', 10.0), fresh('b'), strip('c', 10.0)]),
            ["a", "bc"]
        );
        assert_eq!(filled(vec![fresh('a'), strip('b', 10.0)]), ["ab"]);
    }

    #[test]
    fn a_gap_at_the_end_opens_no_page() {
        let strips = vec![strip('a', 95.0), Strip::gap(10.0), Strip::gap(10.0)];
        assert_eq!(filled(strips), ["a"]);
    }
}
