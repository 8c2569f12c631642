//! A paper while it is set, from top to bottom.

use super::cells::{Inline, Type, cells};
use super::chart::Chart;
use super::flow::{Sheet, Strip, keep_tail};
use super::justify::{Align, natural};
use super::paragraph::Paragraph;
use super::sign_off::Seal;
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

    /// Adds room that stays at the top of a page, and with what follows.
    pub(crate) fn room(&mut self, height: f32) {
        self.strips.push(Strip {
            keep: true,
            ..Strip::of(height, Vec::new())
        });
    }

    /// Goes on with the next line of the grid that leaves at least `least` below what was set so far.
    pub(crate) fn down_to_grid(&mut self, line: f32, least: f32) {
        let used: f32 = self.strips.iter().map(|strip| strip.height).sum();
        self.gap(((used + least) / line).ceil() * line - used);
    }

    /// Begins a page with what comes next.
    pub(crate) fn fresh(&mut self) {
        self.strips.push(Strip {
            fresh: true,
            keep: true,
            ..Strip::of(0.0, Vec::new())
        });
    }

    /// Adds a gap that vanishes at the top of a page.
    pub(crate) fn gap(&mut self, height: f32) {
        self.strips.push(Strip::gap(height));
    }

    /// Adds running text.
    pub(crate) fn running(&mut self, kind: Type, pieces: Vec<Inline>) -> Result<(), PaperError> {
        self.paragraph(Paragraph::running(kind, pieces))
    }

    /// Adds text behind a name, from an indent on; further lines begin below the first letter behind the name.
    pub(crate) fn hanging(
        &mut self,
        kind: Type,
        indent: f32,
        name: Vec<Inline>,
        text: Vec<Inline>,
    ) -> Result<(), PaperError> {
        let hang = indent + self.ems(kind, &name)?;
        self.paragraph(Paragraph {
            indent,
            hang,
            ..Paragraph::running(kind, name.into_iter().chain(text).collect())
        })
    }

    /// Returns the width of a text in widths of an ideograph.
    pub(crate) fn ems(&self, kind: Type, pieces: &[Inline]) -> Result<f32, PaperError> {
        Ok(natural(&cells(self.faces, kind, pieces)?) / kind.pitch)
    }

    /// Adds a heading in running text; it stays with what follows.
    pub(crate) fn heading(&mut self, kind: Type, pieces: Vec<Inline>) -> Result<(), PaperError> {
        self.running(kind, pieces)?;
        keep_tail(&mut self.strips, 1);
        Ok(())
    }

    /// Adds lines in the middle or at an edge, which stay with what follows.
    pub(crate) fn above(
        &mut self,
        kind: Type,
        align: Align,
        pieces: Vec<Inline>,
    ) -> Result<(), PaperError> {
        let first = self.strips.len();
        self.paragraph(Paragraph::plain(kind, align, pieces))?;
        let added = self.strips.len() - first;
        keep_tail(&mut self.strips, added);
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

    /// Adds a chart.
    pub(crate) fn chart(&mut self, chart: &Chart) -> Result<(), PaperError> {
        self.strips
            .extend(chart.strips(self.faces, self.sheet.measure())?);
        Ok(())
    }

    /// Adds the sign-off and ties it to the two lines above it, so that it never stands alone on a page.
    pub(crate) fn sign_off(
        &mut self,
        kind: Type,
        seal: Seal,
        issuer: Vec<Inline>,
        date: Vec<Inline>,
    ) -> Result<(), PaperError> {
        self.tie();
        self.strips.extend(sign_off::strips(
            self.faces,
            kind,
            seal,
            (issuer, date),
            self.sheet.measure(),
        )?);
        Ok(())
    }
}
