//! The seam between layout and writer: pages of items that know which fact they show.

use crate::picture::Picture;
use crate::typeface::FontRole;
use std::sync::Arc;

/// One finished page; lengths in points, y grows downwards from the top edge.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// What stands on it, in the order of reading.
    pub items: Vec<Item>,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Glyphs of one font on one baseline.
    Text(TextRun),
    /// A straight line.
    Rule(Rule),
    /// A photo or a scan.
    Image(Image),
    /// A place that leads to another page.
    Link(Link),
}

/// A photo or a scan in its frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width of the picture when it stands upright.
    pub width: f32,
    /// Height of the picture when it stands upright.
    pub height: f32,
    /// What it shows.
    pub picture: Arc<Picture>,
}

/// A place that leads to another page.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// The page in the file, from 1.
    pub page: usize,
}

/// How dark an item is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Black.
    #[default]
    Ink,
    /// Grey, for small print.
    Faint,
    /// Nearly white, for the draft mark behind the text.
    Watermark,
}

/// Glyphs of one font on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Left end of the baseline.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// Type size.
    pub size: f32,
    /// The face.
    pub font: FontRole,
    /// How dark.
    pub tone: Tone,
    /// Counter-clockwise turn around the left end of the baseline, in degrees.
    pub turn: f32,
    /// The glyphs, left to right; never empty.
    pub glyphs: Vec<PlacedGlyph>,
    /// Path of the fact it shows, e.g. `scheme.finish`; `None` for wording.
    pub origin: Option<String>,
    /// True when it goes on with the text of the item before it, false when it begins a text.
    pub follows: bool,
}

impl TextRun {
    /// Returns the characters as text.
    pub fn text(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.ch).collect()
    }

    /// Returns the right end of the last glyph.
    pub fn right(&self) -> f32 {
        self.x
            + self
                .glyphs
                .last()
                .map_or(0.0, |glyph| glyph.x + glyph.advance)
    }
}

/// A glyph where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlacedGlyph {
    /// The character it stands for when the text is copied or searched.
    pub ch: char,
    /// Glyph id in the face.
    pub id: u16,
    /// Distance from the run's left end.
    pub x: f32,
    /// Natural advance.
    pub advance: f32,
}

/// A straight line.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// From.
    pub from: (f32, f32),
    /// To.
    pub to: (f32, f32),
    /// Thickness.
    pub thickness: f32,
    /// How dark.
    pub tone: Tone,
    /// Path of the fact that was not recorded, for the line of a blank.
    pub origin: Option<String>,
}

impl Rule {
    /// Returns a level line.
    pub(crate) fn level(x: f32, y: f32, width: f32, thickness: f32) -> Self {
        Self {
            from: (x, y),
            to: (x + width, y),
            thickness,
            tone: Tone::Ink,
            origin: None,
        }
    }

    /// Returns a straight line.
    pub(crate) fn slanted(from: (f32, f32), to: (f32, f32), thickness: f32) -> Self {
        Self {
            from,
            to,
            thickness,
            tone: Tone::Ink,
            origin: None,
        }
    }

    /// Returns an upright line.
    pub(crate) fn upright(x: f32, y: f32, height: f32, thickness: f32) -> Self {
        Self {
            from: (x, y),
            to: (x, y + height),
            thickness,
            tone: Tone::Ink,
            origin: None,
        }
    }
}

impl Item {
    /// Moves the item.
    pub(crate) fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Self::Text(run) => {
                run.x += dx;
                run.y += dy;
            }
            Self::Rule(rule) => {
                for point in [&mut rule.from, &mut rule.to] {
                    point.0 += dx;
                    point.1 += dy;
                }
            }
            Self::Image(image) => {
                image.x += dx;
                image.y += dy;
            }
            Self::Link(link) => {
                link.x += dx;
                link.y += dy;
            }
        }
    }
}
