//! A paper while it is set, from top to bottom.

use super::cells::{Inline, Type};
use super::flow::{Sheet, Strip, keep_tail};
use super::justify::Align;
use super::paragraph::Paragraph;
use super::table::Table;
use super::{sign_off, title};
use crate::error::PaperError;
use crate::typeface::Faces;

/// A paper while it is set: what was added stands below what was there.
pub(crate) struct Setting<'f> {
    faces: &'f Faces<'f>,
    /// The sheet.
    pub sheet: Sheet,
    /// What was set so far.
    pub strips: Vec<Strip>,
}

impl<'f> Setting<'f> {
    /// Begins a paper on a sheet.
    pub(crate) fn new(faces: &'f Faces<'f>, sheet: Sheet) -> Self {
        Self {
            faces,
            sheet,
            strips: Vec::new(),
        }
    }

    /// Adds a title; `words` are not split.
    pub(crate) fn title(
        &mut self,
        kind: Type,
        pieces: Vec<Inline>,
        words: &[String],
    ) -> Result<(), PaperError> {
        self.strips.extend(title::strips(
            self.faces,
            kind,
            pieces,
            words,
            self.sheet.measure(),
        )?);
        Ok(())
    }

    /// Adds a gap that vanishes at the top of a page.
    pub(crate) fn gap(&mut self, height: f32) {
        self.strips.push(Strip::gap(height));
    }

    /// Adds running text.
    pub(crate) fn running(&mut self, kind: Type, pieces: Vec<Inline>) -> Result<(), PaperError> {
        self.paragraph(Paragraph::running(kind, pieces))
    }

    /// Adds a heading in running text; it stays with what follows.
    pub(crate) fn heading(&mut self, kind: Type, pieces: Vec<Inline>) -> Result<(), PaperError> {
        self.running(kind, pieces)?;
        keep_tail(&mut self.strips, 1);
        Ok(())
    }

    /// Adds a line of signatures and ties it to the two lines above it.
    pub(crate) fn closing(
        &mut self,
        kind: Type,
        align: Align,
        pieces: Vec<Inline>,
    ) -> Result<(), PaperError> {
        self.tie();
        self.paragraph(Paragraph::plain(kind, align, pieces))
    }

    fn paragraph(&mut self, paragraph: Paragraph) -> Result<(), PaperError> {
        self.strips
            .extend(paragraph.strips(self.faces, self.sheet.measure())?);
        Ok(())
    }

    /// Adds two texts on one line, one at each edge; they stay with what follows.
    pub(crate) fn both_edges(
        &mut self,
        kind: Type,
        left: Vec<Inline>,
        right: Vec<Inline>,
    ) -> Result<(), PaperError> {
        let mut items = Vec::new();
        for (align, pieces) in [(Align::Left, left), (Align::Right, right)] {
            let lines =
                Paragraph::plain(kind, align, pieces).lines(self.faces, self.sheet.measure())?;
            items.extend(lines.into_iter().flatten());
        }
        self.strips.push(Strip {
            keep: true,
            ..Strip::of(kind.line, items)
        });
        Ok(())
    }

    /// Ties what was set last to what comes next, so that it never stands alone on a page.
    pub(crate) fn tie(&mut self) {
        keep_tail(&mut self.strips, 2);
    }

    /// Adds a table.
    pub(crate) fn table(&mut self, table: &Table) -> Result<(), PaperError> {
        self.strips
            .extend(table.strips(self.faces, self.sheet.depth())?);
        Ok(())
    }

    /// Adds the sign-off and ties it to the two lines above it, so that it never stands alone on a page.
    pub(crate) fn sign_off(
        &mut self,
        kind: Type,
        issuer: Vec<Inline>,
        date: Vec<Inline>,
    ) -> Result<(), PaperError> {
        self.tie();
        self.strips.extend(sign_off::strips(
            self.faces,
            kind,
            issuer,
            date,
            self.sheet.measure(),
        )?);
        Ok(())
    }
}
