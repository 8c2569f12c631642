//! The blocks of a paper on its sheet.

use super::table::{form_table, list_table};
use super::{Block, Fact, Facts, Form, List, Look};
use crate::error::PaperError;
use crate::kinds::{Blanks, Composed, Kind, Shown, digest};
use crate::layout::{Align, Inline, Setting, Sheet, Table};
use crate::typeface::{Faces, FontRole};
use crate::wording::{Part, Slot, Template};

/// Width of a blank in running text, in ideographs.
const BLANK: usize = 6;
/// Width of a place for a pen, in ideographs.
const PEN: usize = 6;

/// Room around a table, in lines of the body.
const GAP: f32 = 0.3;

/// A paper while its blocks are filled.
pub(super) struct Filling<'a> {
    kind: Kind,
    pub blanks: Blanks,
    used: Vec<Shown>,
    /// The facts in view: those of the paper, then those of each record inside.
    scopes: Vec<&'a Facts>,
}

impl<'a> Filling<'a> {
    /// Returns the records of a list.
    pub(super) fn records(&self, list: List) -> Result<&'a [Facts], PaperError> {
        let mut found = self
            .scopes
            .iter()
            .rev()
            .filter_map(|facts| facts.records(list));
        found.next().ok_or_else(|| self.refused(list.name()))
    }

    /// Fills a text with a record's facts in view too.
    pub(super) fn within<T>(
        &mut self,
        record: &'a Facts,
        fill: impl FnOnce(&mut Self) -> Result<T, PaperError>,
    ) -> Result<T, PaperError> {
        self.scopes.push(record);
        let filled = fill(self);
        self.scopes.pop();
        filled
    }

    /// Fills a sentence; a fact that was not recorded becomes a ruled blank.
    pub(super) fn fill(&mut self, template: &Template<Fact>) -> Result<Vec<Inline>, PaperError> {
        let mut out = Vec::with_capacity(template.parts.len());
        for part in &template.parts {
            out.push(match part {
                Part::Words(words) => Inline::words(words.clone()),
                Part::Place(Fact::Pen) => pen(),
                Part::Place(fact) => {
                    let shown = self.fact(*fact)?;
                    self.blanks.place(&shown, *fact, BLANK)
                }
            });
        }
        Ok(out)
    }

    /// Fills a cell: a single fact that was not recorded leaves it empty, for a pen.
    pub(super) fn cell(&mut self, template: &Template<Fact>) -> Result<Vec<Inline>, PaperError> {
        match template.parts.as_slice() {
            [Part::Place(fact)] if *fact != Fact::Pen => {
                let shown = self.fact(*fact)?;
                Ok(self.blanks.cell(&shown, fact.name()))
            }
            _ => self.fill(template),
        }
    }

    /// Returns a fact and remembers that the paper shows it.
    fn fact(&mut self, fact: Fact) -> Result<Shown, PaperError> {
        let shown = self.find(fact)?.clone();
        self.used.push(shown.clone());
        Ok(shown)
    }

    fn find(&self, fact: Fact) -> Result<&'a Shown, PaperError> {
        let mut found = self.scopes.iter().rev().filter_map(|facts| facts.get(fact));
        found.next().ok_or_else(|| self.refused(fact.name()))
    }

    /// Tells whether a fact was recorded; `None` when none is asked for.
    fn has(&self, fact: Option<Fact>) -> Result<Option<bool>, PaperError> {
        fact.map(|fact| Ok(self.find(fact)?.words().is_some()))
            .transpose()
    }

    fn refused(&self, name: &str) -> PaperError {
        PaperError::Wording {
            file: format!("{}.toml", self.kind.file()),
            line: 1,
            says: format!("{}没有“{name}”这项内容", self.kind),
        }
    }
}

fn pen() -> Inline {
    Inline::Blank {
        ems: PEN,
        origin: None,
    }
}

/// Sets a paper in one look.
pub(super) fn set<'a>(
    (kind, public): (Kind, bool),
    form: &'a Form,
    facts: &'a Facts,
    (look, sheet): (&Look, Sheet),
    faces: &Faces<'_>,
) -> Result<Composed, PaperError> {
    let mut filling = Filling {
        kind,
        blanks: Blanks::default(),
        used: Vec::new(),
        scopes: vec![facts],
    };
    let heading = filling.fill(&form.title)?;
    let name: String = heading.iter().map(Inline::text).collect();
    let mut setting = Setting::new(faces, sheet);
    setting.title(look.title.of(FontRole::Song), heading, &form.whole_words)?;
    setting.gap(look.body.of(FontRole::Fang).line * 0.5);
    blocks(&form.blocks, look, &mut filling, &mut setting)?;
    let author = filling.find(Fact::Party)?.words().unwrap_or_default();
    Ok(Composed {
        sheet: setting.sheet,
        strips: setting.strips,
        title: name,
        author: author.to_owned(),
        digest: digest(&filling.used)?,
        blanks: filling.blanks,
        public,
    })
}

fn blocks<'a>(
    blocks: &'a [Block],
    look: &Look,
    filling: &mut Filling<'a>,
    setting: &mut Setting<'_>,
) -> Result<(), PaperError> {
    blocks
        .iter()
        .try_for_each(|block| set_block(block, look, filling, setting))
}

fn set_block<'a>(
    block: &'a Block,
    look: &Look,
    filling: &mut Filling<'a>,
    setting: &mut Setting<'_>,
) -> Result<(), PaperError> {
    let body = look.body.of(FontRole::Fang);
    match block {
        Block::Heading { text } => {
            setting.heading(look.body.of(FontRole::Hei), filling.fill(text)?)
        }
        Block::Text {
            text,
            with,
            without,
        } => {
            if filling.has(*with)? == Some(false) || filling.has(*without)? == Some(true) {
                return Ok(());
            }
            setting.running(body, filling.fill(text)?)
        }
        Block::Line { text, above } => {
            setting.gap(body.line * above);
            setting.closing(body, filling.fill(text)?)
        }
        Block::Edges { left, right } => {
            let note = look.table.of(FontRole::Fang);
            let (left, right) = (filling.fill(left)?, filling.fill(right)?);
            setting.both_edges(note, left, right)
        }
        Block::Table { columns, rows } => {
            let width = setting.sheet.measure();
            let table = form_table(columns, rows, look, filling, width)?;
            spaced(setting, &table, body.line * GAP)
        }
        Block::List {
            of,
            columns,
            total,
            fill,
        } => {
            if *fill == 0 && filling.records(*of)?.is_empty() {
                return Ok(());
            }
            let width = setting.sheet.measure();
            let rows = (*of, columns.as_slice(), total.as_ref(), *fill);
            let table = list_table(rows, look, filling, width)?;
            spaced(setting, &table, body.line * GAP)
        }
        Block::Each { of, blocks: inner } => {
            for record in filling.records(*of)? {
                filling.within(record, |filling| blocks(inner, look, filling, setting))?;
            }
            Ok(())
        }
        Block::SignOff { issuer, date } => {
            let (issuer, date) = (filling.fill(issuer)?, filling.fill(date)?);
            setting.sign_off(body, issuer, date)
        }
    }
}

/// Sets a table with room above and below.
fn spaced(setting: &mut Setting<'_>, table: &Table, gap: f32) -> Result<(), PaperError> {
    setting.gap(gap);
    setting.table(table)?;
    setting.gap(gap);
    Ok(())
}

impl From<super::Side> for Align {
    fn from(side: super::Side) -> Self {
        match side {
            super::Side::Left => Self::Left,
            super::Side::Centre => Self::Centre,
            super::Side::Right => Self::Right,
        }
    }
}
