//! Letters before they stand on a line: the fonts, what a character may do at the edge of a line, and measures.

mod class;
mod fonts;

pub(crate) use class::{Class, Joint, joint};
pub(crate) use fonts::{Faces, Glyph};
pub use fonts::{FontRole, Fonts};

/// Points in a millimetre; every length of this crate is in points from the top left corner of the page.
const POINTS_PER_MM: f32 = 72.0 / 25.4;

/// Height of the ideographs' box above the baseline, in em; the four faces share it, so mixed lines stay level.
pub(crate) const ASCENT: f32 = 0.88;

/// Converts millimetres into points.
pub(crate) fn mm(millimetres: f32) -> f32 {
    millimetres * POINTS_PER_MM
}
