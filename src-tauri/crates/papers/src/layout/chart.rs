//! Bars for a printer without colours: each with its figure, told apart by hatching, never by tone alone.
//!
//! Lying bars were chosen over standing ones and over circles: names of projects are long, thirty projects flow over
//! pages as lines do, and lengths are compared more surely than angles.

use super::cells::{Inline, Type};
use super::flow::Strip;
use super::justify::Align;
use super::page::{Item, Rule};
use super::paragraph::Paragraph;
use crate::error::PaperError;
use crate::typeface::Faces;

/// Shares of the width: names, bars; figures have the rest.
const SHARES: (f32, f32) = (0.28, 0.44);
/// Thickness of a bar, in em.
const BAR: f32 = 0.72;
/// Room between groups, in lines.
const BETWEEN: f32 = 0.45;
/// Thickness of outlines and hatching.
const HAIRLINE: f32 = 0.5;
/// Distance of the lines of a hatching.
const HATCH: f32 = 3.0;
/// Length of a bar in the legend, in em.
const SAMPLE: f32 = 2.4;

/// A chart before it is set.
pub(crate) struct Chart {
    /// Letters.
    pub kind: Type,
    /// What the bars of each group mean, in their order.
    pub legend: Vec<Vec<Inline>>,
    /// The groups, from top to bottom.
    pub groups: Vec<Group>,
    /// What a bar of full length stands for; the largest value when `None`.
    pub full: Option<f32>,
}

/// Bars side by side under one name.
pub(crate) struct Group {
    /// The name.
    pub name: Vec<Inline>,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// One bar.
pub(crate) struct Bar {
    /// Its length; none when it was not recorded.
    pub value: Option<f32>,
    /// What is printed behind it.
    pub figure: Vec<Inline>,
}

impl Chart {
    /// Sets the legend and the groups, one strip each; the legend stays with the first group.
    pub(crate) fn strips(&self, faces: &Faces<'_>, width: f32) -> Result<Vec<Strip>, PaperError> {
        let mut out = Vec::new();
        if self.legend.len() > 1 {
            out.push(self.legend(faces, width)?);
        }
        for group in &self.groups {
            out.push(self.group(faces, group, width)?);
        }
        Ok(out)
    }

    fn legend(&self, faces: &Faces<'_>, width: f32) -> Result<Strip, PaperError> {
        let (mut x, mut items) = (width * SHARES.0, Vec::new());
        for (i, name) in self.legend.iter().enumerate() {
            items.extend(bar(
                i,
                x,
                self.kind.line / 2.0,
                SAMPLE * self.kind.size,
                self.kind.size,
            ));
            x += (SAMPLE + 0.5) * self.kind.size;
            let words = self.words(faces, name, Align::Left, width - x)?;
            let right = words
                .iter()
                .flatten()
                .filter_map(right_of)
                .fold(0.0, f32::max);
            items.extend(shifted(words, x, 0.0, self.kind.line));
            x += right + 2.0 * self.kind.size;
        }
        Ok(Strip {
            keep: true,
            ..Strip::of(self.kind.line * (1.0 + BETWEEN), items)
        })
    }

    fn group(&self, faces: &Faces<'_>, group: &Group, width: f32) -> Result<Strip, PaperError> {
        let (line, em) = (self.kind.line, self.kind.size);
        let (left, room) = (width * SHARES.0, width * SHARES.1);
        let name = self.words(faces, &group.name, Align::Right, left - em)?;
        let height = line * name.len().max(group.bars.len()) as f32;
        let mut items = shifted(
            name.clone(),
            0.0,
            (height - line * name.len() as f32) / 2.0,
            line,
        );
        let top = (height - line * group.bars.len() as f32) / 2.0;
        for (i, one) in group.bars.iter().enumerate() {
            let middle = top + line * (i as f32 + 0.5);
            let length = self.length(one.value) * room;
            items.extend(bar(i, left, middle, length, em));
            let figure = self.words(faces, &one.figure, Align::Left, width - left - length - em)?;
            items.extend(shifted(
                figure,
                left + length + 0.5 * em,
                middle - line / 2.0,
                line,
            ));
        }
        let height = height + line * BETWEEN;
        items.push(Item::Rule(Rule::upright(left, 0.0, height, HAIRLINE)));
        Ok(Strip::of(height, items))
    }

    /// Returns the share of the full length that a value takes.
    fn length(&self, value: Option<f32>) -> f32 {
        let values = self.groups.iter().flat_map(|group| &group.bars);
        let most = values.filter_map(|bar| bar.value).fold(0.0, f32::max);
        let full = self.full.unwrap_or(most);
        let share = value.unwrap_or(0.0) / full;
        if share.is_finite() {
            share.clamp(0.0, 1.0)
        } else {
            0.0
        }
    }

    fn words(
        &self,
        faces: &Faces<'_>,
        pieces: &[Inline],
        align: Align,
        width: f32,
    ) -> Result<Vec<Vec<Item>>, PaperError> {
        Paragraph::plain(self.kind, align, pieces.to_vec()).lines(faces, width)
    }
}

/// Draws a bar around the height `middle`; nothing when it has no length.
fn bar(pattern: usize, x: f32, middle: f32, length: f32, em: f32) -> Vec<Item> {
    let (top, height) = (middle - BAR * em / 2.0, BAR * em);
    if length <= HAIRLINE {
        return Vec::new();
    }
    let rules = match pattern % 3 {
        0 => vec![Rule::level(x, middle, length, height)],
        1 => [
            slants(x, top, length, height),
            outline(x, top, length, height),
        ]
        .concat(),
        _ => outline(x, top, length, height),
    };
    rules.into_iter().map(Item::Rule).collect()
}

/// Returns the edges of a box but for the left one, where every bar begins.
fn outline(x: f32, top: f32, length: f32, height: f32) -> Vec<Rule> {
    vec![
        Rule::level(x, top, length, HAIRLINE),
        Rule::level(x, top + height, length, HAIRLINE),
        Rule::upright(x + length, top, height, HAIRLINE),
    ]
}

/// Returns the slanting lines inside a box, cut at its edges.
fn slants(x: f32, top: f32, length: f32, height: f32) -> Vec<Rule> {
    let count = ((length + height) / HATCH) as usize;
    let slant = |i: usize| {
        // The line of i leaves the bottom edge at this distance and rises to the right.
        let foot = i as f32 * HATCH - height;
        let (from, to) = (foot.max(0.0), (foot + height).min(length));
        let y = |at: f32| top + height - (at - foot);
        Rule::slanted((x + from, y(from)), (x + to, y(to)), HAIRLINE)
    };
    (1..=count).map(slant).collect()
}

fn right_of(item: &Item) -> Option<f32> {
    match item {
        Item::Text(run) => Some(run.right()),
        _ => None,
    }
}

fn shifted(lines: Vec<Vec<Item>>, x: f32, y: f32, line: f32) -> Vec<Item> {
    let mut out = Vec::new();
    for (i, items) in lines.into_iter().enumerate() {
        out.extend(items.into_iter().map(|mut item| {
            item.shift(x, y + line * i as f32);
            item
        }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeface::FontRole;

    fn chart(values: &[f32], full: Option<f32>) -> Chart {
        let bar = |value: &f32| Bar {
            value: Some(*value),
            figure: Vec::new(),
        };
        let group = Group {
            name: Vec::new(),
            bars: values.iter().map(bar).collect(),
        };
        Chart {
            kind: Type::solid(FontRole::Fang, 10.0, 15.0),
            legend: Vec::new(),
            groups: vec![group],
            full,
        }
    }

    #[test]
    fn the_longest_bar_has_full_length_and_the_others_their_share() {
        let chart = chart(&[30.0, 60.0], None);
        assert_eq!(
            (chart.length(Some(60.0)), chart.length(Some(30.0))),
            (1.0, 0.5)
        );
        assert_eq!(chart.length(None), 0.0);
    }

    #[test]
    fn a_share_is_drawn_of_the_whole_and_nothing_of_nothing() {
        assert_eq!(chart(&[45.0], Some(100.0)).length(Some(45.0)), 0.45);
        assert_eq!(chart(&[0.0], None).length(Some(0.0)), 0.0);
    }

    #[test]
    fn hatching_stays_inside_its_bar() {
        for length in [1.0, 7.0, 52.5] {
            for rule in slants(20.0, 100.0, length, 7.2) {
                for (x, y) in [rule.from, rule.to] {
                    assert!((20.0..=20.01 + length).contains(&x), "{rule:?}");
                    assert!((99.99..=107.21).contains(&y), "{rule:?}");
                }
            }
        }
    }

    #[test]
    fn three_bars_of_a_group_differ_without_colour() {
        let drawn = |pattern| bar(pattern, 0.0, 5.0, 30.0, 10.0).len();
        assert_eq!((drawn(0), drawn(2)), (1, 3));
        assert!(drawn(1) > 8);
    }
}
