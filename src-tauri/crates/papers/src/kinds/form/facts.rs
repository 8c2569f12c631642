//! The facts of one paper: single ones by name, and lists of records that have facts of their own.

use super::{Fact, List};
use crate::kinds::Shown;

/// Facts by name. A record of a list sees those around it too.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts {
    single: Vec<(Fact, Shown)>,
    lists: Vec<(List, Vec<Facts>)>,
}

impl Facts {
    /// Adds a fact that is there.
    pub(crate) fn is(&mut self, fact: Fact, words: impl Into<String>, path: impl Into<String>) {
        self.put(fact, Shown::is(words, path));
    }

    /// Adds a fact that may be missing.
    pub(crate) fn may(
        &mut self,
        fact: Fact,
        words: Option<impl Into<String>>,
        path: impl Into<String>,
    ) {
        self.put(fact, Shown::may(words, path));
    }

    /// Adds a fact; a later one takes the place of an earlier one.
    pub(crate) fn put(&mut self, fact: Fact, shown: Shown) {
        self.single.retain(|(known, _)| *known != fact);
        self.single.push((fact, shown));
    }

    /// Adds a list of records.
    pub(crate) fn list(&mut self, list: List, records: Vec<Facts>) {
        self.lists.push((list, records));
    }

    /// Takes over the facts of another.
    pub(crate) fn join(&mut self, other: Facts) {
        self.single.extend(other.single);
        self.lists.extend(other.lists);
    }

    /// Returns the single facts.
    pub(crate) fn into_single(self) -> Vec<(Fact, Shown)> {
        self.single
    }

    /// Returns a fact, when the paper has it.
    pub(super) fn get(&self, fact: Fact) -> Option<&Shown> {
        let mut known = self.single.iter();
        known.find(|(own, _)| *own == fact).map(|(_, shown)| shown)
    }

    /// Returns a list, when the paper has it.
    pub(super) fn records(&self, list: List) -> Option<&[Facts]> {
        let mut known = self.lists.iter();
        known
            .find(|(own, _)| *own == list)
            .map(|(_, records)| records.as_slice())
    }
}
