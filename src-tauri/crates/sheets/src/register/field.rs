//! The facts that the columns of a register may hold, and how a head names them.

use crate::value::text::plain;
use std::collections::BTreeSet;
use std::fmt::Debug;

/// A fact that a column of one kind of register may hold.
pub trait RegisterField: Copy + Ord + Debug + 'static {
    /// All of them, in the order of a register.
    const ALL: &'static [Self];

    /// What a row holds, e.g. 需求.
    const RECORD: &'static str;

    /// Returns the names in use, with blanks between; the first is ours.
    fn spellings(self) -> &'static str;

    /// Tells whether columns with these facts make a head.
    fn make_a_head(fields: &BTreeSet<Self>) -> bool;

    /// Recognises a column by the parts of its head, from the top: 提出人 over 姓名.
    fn recognise(parts: &[String]) -> Option<Self>;

    /// Returns the Chinese name.
    fn name(self) -> &'static str {
        names(self).next().unwrap_or_default()
    }

    /// Returns the fact with this name.
    fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|field| names(*field).any(|known| known == name))
    }
}

/// Returns the names of a fact.
pub(crate) fn names<F: RegisterField>(field: F) -> impl Iterator<Item = &'static str> {
    field.spellings().split_whitespace()
}

/// Returns a part of a head for comparing: half-width, without blanks, brackets, stars and end marks.
pub(crate) fn head_part(text: &str) -> String {
    let text = plain(text);
    let open = ['(', '[', '【', '〔', '{'];
    let bare = text
        .find(open)
        .filter(|at| *at > 0)
        .map_or(text.as_str(), |at| &text[..at]);
    bare.trim_matches(['*', '※', ':', '.', '、', '/', '_'])
        .to_owned()
}
