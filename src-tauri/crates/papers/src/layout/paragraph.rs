//! Paragraphs become strips: one a line, with what must stay together on a page.

use super::breaks::{self, Line, Measure};
use super::cells::{Cell, Inline, Type, cells};
use super::flow::Strip;
use super::justify::{Align, items, place};
use super::page::Item;
use crate::error::PaperError;
use crate::typeface::Faces;

/// A paragraph before it is set.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph {
    /// What it says.
    pub pieces: Vec<Inline>,
    /// Its letters.
    pub kind: Type,
    /// Its edges.
    pub align: Align,
    /// First-line indent in widths of an ideograph; two in running text.
    pub indent: f32,
    /// Indent of the other lines.
    pub hang: f32,
}

impl Paragraph {
    /// Returns running text: both edges, indented by two.
    pub(crate) fn running(kind: Type, pieces: Vec<Inline>) -> Self {
        Self {
            pieces,
            kind,
            align: Align::Justify,
            indent: 2.0,
            hang: 0.0,
        }
    }

    /// Returns text without indent.
    pub(crate) fn plain(kind: Type, align: Align, pieces: Vec<Inline>) -> Self {
        Self {
            pieces,
            kind,
            align,
            indent: 0.0,
            hang: 0.0,
        }
    }

    /// Sets the paragraph over a width, one strip a line; a single line never stands alone on a page. The letters
    /// stand at the top of their strips, so that a page begins with letters at its margin.
    pub(crate) fn strips(&self, faces: &Faces<'_>, width: f32) -> Result<Vec<Strip>, PaperError> {
        let lines = self.lines(faces, width)?;
        let count = lines.len();
        let strip = |(i, items)| Strip {
            keep: count > 1 && (i == 0 || i + 2 == count),
            ..Strip::of(self.kind.line, raised(items, self.kind))
        };
        Ok(lines.into_iter().enumerate().map(strip).collect())
    }

    /// Sets the paragraph over a width; the items of each line stand relative to the line's top left corner.
    pub(crate) fn lines(
        &self,
        faces: &Faces<'_>,
        width: f32,
    ) -> Result<Vec<Vec<Item>>, PaperError> {
        let mut cells = cells(faces, self.kind, &self.pieces)?;
        let measure = Measure {
            width,
            indent: self.indent * self.kind.pitch,
            hang: self.hang * self.kind.pitch,
        };
        let lines = breaks::lines(&mut cells, measure);
        Ok(self.placed(&mut cells, &lines, measure))
    }

    /// Places lines that were already broken.
    pub(crate) fn placed(
        &self,
        cells: &mut [Cell],
        lines: &[Line],
        measure: Measure,
    ) -> Vec<Vec<Item>> {
        let mut out = Vec::with_capacity(lines.len());
        for (i, line) in lines.iter().enumerate() {
            let on_line = &mut cells[line.cells.clone()];
            let xs = place(on_line, measure.of(i), self.align, line.last);
            out.push(items(
                on_line,
                &xs,
                (measure.left(i), 0.0),
                self.kind,
                &self.pieces,
                i == 0,
            ));
        }
        out
    }
}

/// Moves the letters of a line from its middle to its top (GB/T 9704 5.2.1: 天头 37 mm up to the letters).
pub(crate) fn raised(mut items: Vec<Item>, kind: Type) -> Vec<Item> {
    for item in &mut items {
        item.shift(0.0, -kind.above());
    }
    items
}
