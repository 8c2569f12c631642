//! The texts of a paper, filled with its facts.

use super::{Clause, Fact, Facts, List, Named};
use crate::error::PaperError;
use crate::kinds::{Blanks, Shown};
use crate::layout::Inline;
use crate::typeface::FontRole;
use crate::wording::{Part, Slot, Template};

/// Width of a blank in running text, in ideographs.
const BLANK: usize = 6;
/// Width of a place for a pen, in ideographs.
const PEN: usize = 6;

/// A paper while its blocks are filled.
pub(super) struct Filling<'a> {
    named: Named,
    /// Words that titles do not split.
    pub whole_words: &'a [String],
    /// What was not recorded.
    pub blanks: Blanks,
    /// What the paper shows, and what decides whether a text stands.
    pub used: Vec<Shown>,
    /// The facts in view: those of the paper, then those of each record inside.
    scopes: Vec<&'a Facts>,
}

impl<'a> Filling<'a> {
    /// Begins a paper with its facts.
    pub(super) fn of(named: Named, whole_words: &'a [String], facts: &'a Facts) -> Self {
        Self {
            named,
            whole_words,
            blanks: Blanks::default(),
            used: Vec::new(),
            scopes: vec![facts],
        }
    }

    /// Returns the party organisation that answers for the paper.
    pub(super) fn party(&self) -> Result<String, PaperError> {
        let party = self.find(Fact::Party)?.words();
        Ok(party.unwrap_or_default().to_owned())
    }

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
        self.ruled(template, BLANK)
    }

    /// Fills a sentence with ruled blanks of a width.
    pub(super) fn ruled(
        &mut self,
        template: &Template<Fact>,
        ems: usize,
    ) -> Result<Vec<Inline>, PaperError> {
        let mut out = Vec::with_capacity(template.parts.len());
        for part in &template.parts {
            out.push(match part {
                Part::Words(words) => Inline::words(words.clone()),
                Part::Place(Fact::Pen) => pen(),
                Part::Place(fact) => {
                    let shown = self.fact(*fact)?;
                    self.blanks.place(&shown, *fact, ems)
                }
            });
        }
        Ok(out)
    }

    /// Fills those sentences that stand.
    pub(super) fn clauses(&mut self, clauses: &[Clause]) -> Result<Vec<Inline>, PaperError> {
        let mut out = Vec::new();
        for clause in clauses {
            if !self.stands(clause.with, clause.without)? {
                continue;
            }
            let pieces = self.fill(&clause.text)?.into_iter();
            out.extend(pieces.map(|piece| {
                if clause.kai {
                    piece.set_in(FontRole::Kai)
                } else {
                    piece
                }
            }));
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

    /// Returns a fact and remembers that the paper depends on it, unless it is the day of printing: the digest changes
    /// with the record alone.
    pub(super) fn fact(&mut self, fact: Fact) -> Result<Shown, PaperError> {
        let shown = self.find(fact)?.clone();
        if fact != Fact::Today {
            self.used.push(shown.clone());
        }
        Ok(shown)
    }

    fn find(&self, fact: Fact) -> Result<&'a Shown, PaperError> {
        let mut found = self.scopes.iter().rev().filter_map(|facts| facts.get(fact));
        found.next().ok_or_else(|| self.refused(fact.name()))
    }

    /// Tells whether a text stands that needs one fact recorded and another not.
    pub(super) fn stands(
        &mut self,
        with: Option<Fact>,
        without: Option<Fact>,
    ) -> Result<bool, PaperError> {
        let mut stands = true;
        for (fact, wanted) in [(with, true), (without, false)] {
            let Some(fact) = fact else { continue };
            stands &= self.fact(fact)?.words().is_some() == wanted;
        }
        Ok(stands)
    }

    fn refused(&self, name: &str) -> PaperError {
        PaperError::Wording {
            file: format!("{}.toml", self.named.file),
            line: 1,
            says: format!("{}没有“{name}”这项内容", self.named.label),
        }
    }
}

fn pen() -> Inline {
    Inline::Blank {
        ems: PEN,
        origin: None,
    }
}
