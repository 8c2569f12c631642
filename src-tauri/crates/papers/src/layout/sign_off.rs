//! Who signs and when, at the end of a paper: with a seal (GB/T 9704 7.3.5.1) and without (7.3.5.2).

use super::cells::{Inline, Type, cells};
use super::flow::Strip;
use super::justify::{Align, natural};
use super::page::Item;
use super::paragraph::Paragraph;
use crate::error::PaperError;
use crate::typeface::Faces;

/// How far the date stands from the right edge above which a seal is set, in widths of an ideograph.
const SEALED_DATE: f32 = 4.0;
/// How far the issuer stands from the right edge without a seal, and the date from the issuer's left.
const UNSEALED: f32 = 2.0;

/// Whether a seal is set on the sign-off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Seal {
    /// With this many free lines above the issuer: the seal begins within one line of the text and covers both lines.
    Yes(f32),
    /// With one free line above the issuer.
    No,
}

/// Sets issuer and date with the room above them; all stays with the text before it when that was told to stay.
pub(crate) fn strips(
    faces: &Faces<'_>,
    kind: Type,
    seal: Seal,
    (issuer, date): (Vec<Inline>, Vec<Inline>),
    width: f32,
) -> Result<Vec<Strip>, PaperError> {
    let issuer_width = natural(&cells(faces, kind, &issuer)?);
    let date_width = natural(&cells(faces, kind, &date)?);
    let (lines, (issuer_x, date_x)) = match seal {
        Seal::Yes(lines) => (lines, sealed(kind, issuer_width, date_width, width)),
        Seal::No => (1.0, unsealed(kind, issuer_width, date_width, width)),
    };
    let mut out = vec![Strip::gap(kind.line * lines)];
    let issuer = at(faces, kind, issuer, issuer_x, width)?.into_iter();
    out.extend(issuer.map(|strip| Strip {
        keep: true,
        ..strip
    }));
    out.extend(at(faces, kind, date, date_x, width)?);
    Ok(out)
}

/// The date four from the right, the issuer centred over it and never past the edge.
fn sealed(kind: Type, issuer: f32, date: f32, width: f32) -> (f32, f32) {
    let date_x = width - SEALED_DATE * kind.pitch - date;
    let centred = date_x + date / 2.0 - issuer / 2.0;
    (centred.min(width - issuer).max(0.0), date_x)
}

/// The issuer two from the right, the date two right of where the issuer begins; when the date is the longer of them, it
/// is the date that stands two from the right, and the issuer moves left with it.
fn unsealed(kind: Type, issuer: f32, date: f32, width: f32) -> (f32, f32) {
    let step = UNSEALED * kind.pitch;
    let date_x = if date > issuer {
        width - step - date
    } else {
        width - issuer
    };
    ((date_x - step).max(0.0), date_x)
}

fn at(
    faces: &Faces<'_>,
    kind: Type,
    pieces: Vec<Inline>,
    x: f32,
    width: f32,
) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Paragraph::plain(kind, Align::Left, pieces).strips(faces, width - x + 0.1)?;
    strips
        .iter_mut()
        .flat_map(|strip| &mut strip.items)
        .for_each(|item: &mut Item| item.shift(x, 0.0));
    Ok(strips)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeface::FontRole;

    /// Ten points an ideograph, on 300 points.
    fn ten() -> Type {
        Type::solid(FontRole::Fang, 10.0, 18.0)
    }

    #[test]
    fn with_a_seal_the_date_stands_four_in_and_the_issuer_over_its_middle() {
        assert_eq!(sealed(ten(), 120.0, 90.0, 300.0), (155.0, 170.0));
        // Too wide to be centred: its end stands at the edge.
        assert_eq!(sealed(ten(), 220.0, 90.0, 300.0), (80.0, 170.0));
    }

    #[test]
    fn without_a_seal_the_issuer_stands_two_in_and_the_date_two_right_of_its_beginning() {
        assert_eq!(unsealed(ten(), 120.0, 90.0, 300.0), (160.0, 180.0));
        // The date ends one in: only one that is longer than the issuer moves it.
        assert_eq!(unsealed(ten(), 100.0, 90.0, 300.0), (180.0, 200.0));
        assert_eq!(unsealed(ten(), 60.0, 90.0, 300.0), (170.0, 190.0));
    }
}
