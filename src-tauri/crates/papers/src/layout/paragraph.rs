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
}

impl Paragraph {
    /// Returns running text: both edges, indented by two.
    pub(crate) fn running(kind: Type, pieces: Vec<Inline>) -> Self {
        Self {
            pieces,
            kind,
            align: Align::Justify,
            indent: 2.0,
        }
    }

    /// Returns text without indent.
    pub(crate) fn plain(kind: Type, align: Align, pieces: Vec<Inline>) -> Self {
        Self {
            pieces,
            kind,
            align,
            indent: 0.0,
        }
    }

    /// Sets the paragraph over a width, one strip a line; a single line never stands alone on a page.
    pub(crate) fn strips(&self, faces: &Faces<'_>, width: f32) -> Result<Vec<Strip>, PaperError> {
        let lines = self.lines(faces, width)?;
        let count = lines.len();
        let strip = |(i, items)| Strip {
            keep: count > 1 && (i == 0 || i + 2 == count),
            ..Strip::of(self.kind.line, items)
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
        let indent = self.indent * self.kind.pitch;
        let measure = Measure { width, indent };
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
            let left = if i == 0 { measure.indent } else { 0.0 };
            out.push(items(
                on_line,
                &xs,
                (left, 0.0),
                self.kind,
                &self.pieces,
                i == 0,
            ));
        }
        out
    }
}
