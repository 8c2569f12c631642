//! Who signs and when, at the end of a paper (GB/T 9704 7.3.5: 加盖印章的公文).

use super::cells::{Inline, Type, cells};
use super::flow::Strip;
use super::justify::{Align, natural};
use super::page::Item;
use super::paragraph::Paragraph;
use crate::error::PaperError;
use crate::typeface::Faces;

/// How far the date stands from the right edge, in widths of an ideograph.
const DATE_INDENT: f32 = 4.0;

/// Sets issuer and date: the date four characters from the right, the issuer centred over it and never past the
/// edge. A free line above leaves room for the seal; all stays with the text before it when that was told to stay.
pub(crate) fn strips(
    faces: &Faces<'_>,
    kind: Type,
    issuer: Vec<Inline>,
    date: Vec<Inline>,
    width: f32,
) -> Result<Vec<Strip>, PaperError> {
    let date_width = natural(&cells(faces, kind, &date)?);
    let issuer_width = natural(&cells(faces, kind, &issuer)?);
    let date_x = width - DATE_INDENT * kind.pitch - date_width;
    let centred = date_x + date_width / 2.0 - issuer_width / 2.0;
    let issuer_x = centred.min(width - issuer_width).max(0.0);
    let mut out = vec![Strip::gap(kind.line)];
    out.extend(
        at(faces, kind, issuer, issuer_x, width)?
            .into_iter()
            .map(|strip| Strip {
                keep: true,
                ..strip
            }),
    );
    out.extend(at(faces, kind, date, date_x, width)?);
    Ok(out)
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
