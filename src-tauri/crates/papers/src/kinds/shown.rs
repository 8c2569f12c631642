//! A fact as a paper shows it, and the blanks that remain.

use crate::layout::Inline;
use crate::wording::Slot;
use serde::Serialize;

/// A fact that was not recorded and stays a visible blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// Path of the fact, e.g. `scheme.place`; leads to the field that fills it.
    pub path: String,
    /// What it is called on the paper, e.g. 实施地点.
    pub label: String,
}

/// The words of a fact, or nothing, and where it is recorded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Shown {
    words: Option<String>,
    path: String,
}

impl Shown {
    /// Returns a fact that is there.
    pub(crate) fn is(words: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            words: Some(words.into()),
            path: path.into(),
        }
    }

    /// Returns a fact that may be missing; blank words count as missing.
    pub(crate) fn may(words: Option<impl Into<String>>, path: impl Into<String>) -> Self {
        let words = words
            .map(Into::into)
            .filter(|words: &String| !words.trim().is_empty());
        Self {
            words,
            path: path.into(),
        }
    }

    /// Returns the words, when there are any.
    pub(crate) fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }
}

/// Collects the blanks of a paper while its sentences are filled.
#[derive(Debug, Default)]
pub(crate) struct Blanks(Vec<Blank>);

impl Blanks {
    /// Returns the fact as a piece of text, or a ruled blank `ems` wide that is noted under its label.
    pub(crate) fn inline(&mut self, shown: &Shown, label: &str, ems: usize) -> Inline {
        match &shown.words {
            Some(words) => Inline::fact(words.clone(), shown.path.clone()),
            None => {
                self.note(&shown.path, label);
                Inline::Blank {
                    ems,
                    origin: Some(shown.path.clone()),
                }
            }
        }
    }

    /// Returns the fact as the text of a table's cell; a missing one is noted and leaves the cell empty.
    pub(crate) fn cell(&mut self, shown: &Shown, label: &str) -> Vec<Inline> {
        match &shown.words {
            Some(words) => vec![Inline::fact(words.clone(), shown.path.clone())],
            None => {
                self.note(&shown.path, label);
                Vec::new()
            }
        }
    }

    /// Returns the fact of one place, under the place's own name.
    pub(crate) fn place<S: Slot>(&mut self, shown: &Shown, slot: S, ems: usize) -> Inline {
        self.inline(shown, slot.name(), ems)
    }

    /// Returns the blanks in the order of the paper, one a fact.
    pub(crate) fn into_vec(self) -> Vec<Blank> {
        self.0
    }

    fn note(&mut self, path: &str, label: &str) {
        if self.0.iter().all(|blank| blank.path != path) {
            self.0.push(Blank {
                path: path.to_owned(),
                label: label.to_owned(),
            });
        }
    }
}
