//! Text becomes cells: one a character, with its glyph, its class and its width on the line.

use crate::error::PaperError;
use crate::typeface::{Class, Faces, FontRole, Glyph};

/// The shape of a paragraph's letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Type {
    /// Face, unless a piece of text names another.
    pub font: FontRole,
    /// Type size.
    pub size: f32,
    /// Advance of an ideograph; 15.79 for 28 of 16 points in a line of 156 mm.
    pub pitch: f32,
    /// Distance of baselines.
    pub line: f32,
}

impl Type {
    /// Returns the blank above letters in the middle of their line.
    pub(crate) fn above(&self) -> f32 {
        (self.line - self.size) / 2.0
    }

    /// Returns a type whose ideographs stand side by side without tracking.
    pub(crate) fn solid(font: FontRole, size: f32, line: f32) -> Self {
        Self {
            font,
            size,
            pitch: size,
            line,
        }
    }
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Inline {
    /// Words; `origin` is the path of the fact they show.
    Text {
        text: String,
        font: Option<FontRole>,
        origin: Option<String>,
    },
    /// A ruled blank, `ems` wide: for a fact that was not recorded, or, without origin, for a pen.
    Blank { ems: usize, origin: Option<String> },
}

impl Inline {
    /// Returns wording.
    pub(crate) fn words(text: impl Into<String>) -> Self {
        Self::Text {
            text: text.into(),
            font: None,
            origin: None,
        }
    }

    /// Returns the text of a fact.
    pub(crate) fn fact(text: impl Into<String>, origin: impl Into<String>) -> Self {
        Self::Text {
            text: text.into(),
            font: None,
            origin: Some(origin.into()),
        }
    }

    /// Returns the words; none for a blank.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text { text, .. } => text,
            Self::Blank { .. } => "",
        }
    }

    /// Returns the same in another face.
    pub(crate) fn set_in(self, face: FontRole) -> Self {
        match self {
            Self::Text { text, origin, .. } => Self::Text {
                text,
                font: Some(face),
                origin,
            },
            blank => blank,
        }
    }
}

/// What a cell shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Mark {
    /// A glyph.
    Glyph(Glyph),
    /// A piece of a ruled blank.
    Ruled,
    /// Nothing: the end of a line by order.
    Nothing,
}

/// A character on its way to a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cell {
    pub ch: char,
    pub mark: Mark,
    pub class: Class,
    /// Width on the line before squeezing.
    pub advance: f32,
    /// Blank on the left that is taken away.
    pub trim_left: f32,
    /// Blank on the right that is taken away.
    pub trim_right: f32,
    /// Which piece of the paragraph it comes from.
    pub piece: usize,
}

impl Cell {
    /// Returns the width on the line.
    pub(crate) fn width(&self) -> f32 {
        self.advance - self.trim_left - self.trim_right
    }

    /// Returns true for full-width punctuation, which is blank on one half.
    pub(crate) fn is_half_blank(&self) -> bool {
        matches!(self.class, Class::Closing | Class::Opening)
            && matches!(self.mark, Mark::Glyph(glyph) if glyph.is_full_width())
    }
}

/// Turns the pieces of a paragraph into cells with neighbouring punctuation squeezed.
///
/// # Errors
/// [`PaperError::NoGlyph`] for a character that no face has.
pub(crate) fn cells(
    faces: &Faces<'_>,
    kind: Type,
    pieces: &[Inline],
) -> Result<Vec<Cell>, PaperError> {
    let mut out = Vec::new();
    for (piece, inline) in pieces.iter().enumerate() {
        match inline {
            Inline::Text { text, font, origin } => {
                let role = font.unwrap_or(kind.font);
                for ch in text.chars().filter_map(printable) {
                    out.push(
                        cell(faces, kind, role, ch, piece)
                            .ok_or_else(|| no_glyph(ch, text, origin.as_deref()))?,
                    );
                }
            }
            Inline::Blank { ems, .. } => out.extend((0..*ems).map(|_| ruled(kind, piece))),
        }
    }
    squeeze(&mut out);
    Ok(out)
}

/// Maps blanks of all kinds to a space and drops what is invisible by definition.
fn printable(ch: char) -> Option<char> {
    match ch {
        '\t' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => Some(' '),
        '\r' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => None,
        '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => None,
        _ => Some(ch),
    }
}

fn cell(faces: &Faces<'_>, kind: Type, role: FontRole, ch: char, piece: usize) -> Option<Cell> {
    let class = Class::of(ch);
    let (mark, advance) = if class == Class::Newline {
        (Mark::Nothing, 0.0)
    } else {
        let glyph = faces.glyph(role, ch)?;
        let track = if glyph.is_full_width() {
            kind.pitch - kind.size
        } else {
            0.0
        };
        (Mark::Glyph(glyph), glyph.advance * kind.size + track)
    };
    Some(Cell {
        ch,
        mark,
        class,
        advance,
        trim_left: 0.0,
        trim_right: 0.0,
        piece,
    })
}

fn ruled(kind: Type, piece: usize) -> Cell {
    let (trim_left, trim_right) = (0.0, 0.0);
    Cell {
        ch: '\u{3000}',
        mark: Mark::Ruled,
        class: Class::Ideograph,
        advance: kind.pitch,
        trim_left,
        trim_right,
        piece,
    }
}

/// Takes half a blank from neighbouring punctuation: `》，` and `：“` are one and a half wide.
fn squeeze(cells: &mut [Cell]) {
    for i in 1..cells.len() {
        let (before, after) = cells.split_at_mut(i);
        let (left, right) = (&mut before[i - 1], &mut after[0]);
        if !(left.is_half_blank() && right.is_half_blank()) {
            continue;
        }
        match (left.class, right.class) {
            (Class::Closing, _) => left.trim_right = left.advance / 2.0,
            (Class::Opening, Class::Opening) => right.trim_left = right.advance / 2.0,
            _ => {}
        }
    }
}

fn no_glyph(ch: char, text: &str, origin: Option<&str>) -> PaperError {
    let before = text.find(ch).unwrap_or(0);
    let near: String = text[before..].chars().take(8).collect();
    PaperError::NoGlyph {
        ch,
        near,
        origin: origin.map(str::to_owned),
    }
}

/// Cells without fonts, ten points an ideograph and five a Latin letter, so that widths can be worked by hand.
#[cfg(test)]
pub(crate) fn worked(text: &str) -> Vec<Cell> {
    let cell = |ch: char| {
        let advance = match Class::of(ch) {
            Class::Newline => 0.0,
            _ if ch.is_ascii() => 0.5,
            _ => 1.0,
        };
        let glyph = Glyph {
            role: FontRole::Fang,
            id: 1,
            advance,
        };
        Cell {
            ch,
            mark: Mark::Glyph(glyph),
            class: Class::of(ch),
            advance: advance * 10.0,
            trim_left: 0.0,
            trim_right: 0.0,
            piece: 0,
        }
    };
    let mut cells: Vec<Cell> = text.chars().map(cell).collect();
    squeeze(&mut cells);
    cells
}
