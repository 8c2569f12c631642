//! Items become PDF operators; here alone y grows upwards.

use super::subset::Subset;
use crate::layout::{Image, Item, Page, Rule, TextRun, Tone};
use crate::typeface::FontRole;
use printpdf::matrix::CurTransMat;
use printpdf::text::Codepoint;
use printpdf::xobject::XObjectTransform;
use printpdf::{
    Color, Greyscale, Line, LinePoint, Op, PdfFontHandle, Point, Pt, TextItem, TextMatrix,
    XObjectId,
};
use std::collections::BTreeMap;

/// Returns the operators of a page.
pub(super) fn page(page: &Page, subsets: &BTreeMap<FontRole, Subset>) -> Vec<Op> {
    let mut ops = Vec::new();
    for item in &page.items {
        match item {
            Item::Text(run) => ops.extend(
                subsets
                    .get(&run.font)
                    .map(|subset| text(run, subset, page.height))
                    .into_iter()
                    .flatten(),
            ),
            Item::Rule(rule) => ops.extend(line(rule, page.height)),
            Item::Image(image) => ops.extend(picture(image, page.height)),
            // A link is no mark on the paper; see `links`.
            Item::Link(_) => {}
        }
    }
    ops
}

fn text(run: &TextRun, subset: &Subset, height: f32) -> [Op; 6] {
    let (sin, cos) = run.turn.to_radians().sin_cos();
    let matrix = TextMatrix::Raw([cos, sin, -sin, cos, run.x, height - run.y]);
    [
        Op::StartTextSection,
        Op::SetFillColor {
            col: grey(run.tone),
        },
        Op::SetFont {
            font: PdfFontHandle::External(subset.id.clone()),
            size: Pt(run.size),
        },
        Op::SetTextMatrix { matrix },
        Op::ShowText {
            items: vec![TextItem::GlyphIds(glyphs(run, subset))],
        },
        Op::EndTextSection,
    ]
}

/// Returns the glyphs with the number after each that moves the pen from its own advance to the next place.
fn glyphs(run: &TextRun, subset: &Subset) -> Vec<Codepoint> {
    let mut out = Vec::with_capacity(run.glyphs.len());
    // A viewer advances by whole thousandths of an em; what is cut off must not add up along a line.
    let mut pen = 0.0;
    for (i, glyph) in run.glyphs.iter().enumerate() {
        let id = subset.ids.get(&glyph.id).copied().unwrap_or(0);
        let advance = (glyph.advance / run.size * 1000.0).floor();
        let wanted = run
            .glyphs
            .get(i + 1)
            .map_or(pen + advance, |next| next.x / run.size * 1000.0);
        let tighten = ((pen + advance - wanted) * 10.0).round() / 10.0;
        pen += advance - tighten;
        out.push(Codepoint::with_cid(id, tighten, glyph.ch.to_string()));
    }
    out
}

fn line(rule: &Rule, height: f32) -> [Op; 3] {
    let point = |(x, y): (f32, f32)| LinePoint {
        p: Point {
            x: Pt(x),
            y: Pt(height - y),
        },
        bezier: false,
    };
    let points = vec![point(rule.from), point(rule.to)];
    [
        Op::SetOutlineColor {
            col: grey(rule.tone),
        },
        Op::SetOutlineThickness {
            pt: Pt(rule.thickness),
        },
        Op::DrawLine {
            line: Line {
                points,
                is_closed: false,
            },
        },
    ]
}

/// Lays the unit square of a picture, turned upright, over its frame.
fn picture(image: &Image, height: f32) -> [Op; 4] {
    let [a, b, c, d, e, f] = image.picture.turn.matrix();
    let (left, below) = (image.x, height - image.y - image.height);
    let matrix = [
        a * image.width,
        b * image.height,
        c * image.width,
        d * image.height,
        e * image.width + left,
        f * image.height + below,
    ];
    let transform = XObjectTransform {
        no_auto_scale: true,
        ..Default::default()
    };
    [
        Op::SaveGraphicsState,
        Op::SetTransformationMatrix {
            matrix: CurTransMat::Raw(matrix),
        },
        Op::UseXobject {
            id: XObjectId(image.picture.name()),
            transform,
        },
        Op::RestoreGraphicsState,
    ]
}

fn grey(tone: Tone) -> Color {
    let percent = match tone {
        Tone::Ink => 0.0,
        Tone::Faint => 0.42,
        Tone::Watermark => 0.90,
    };
    Color::Greyscale(Greyscale {
        percent,
        icc_profile: None,
    })
}
