//! Finds the demand of the book that a row speaks of: by the key of an exported list, else by what it says.
//!
//! The natural key is day, proposer, content and place. Two people may ask for the same thing in the same words, and
//! a register may list one person twice: rows and demands of one key are paired one to one, identical ones first.

use super::draft::{ByField, canonical};
use super::field::DemandField;
use chrono::NaiveDate;
use policy::facts::{DemandFacts, DemandFields, DemandId};
use policy::personal::{Internal, Personal};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A row to be matched.
pub(super) struct Candidate<'r> {
    /// What the row says.
    pub draft: &'r DemandFields,
    /// Which fields it says.
    pub filled: &'r BTreeSet<DemandField>,
    /// The demand that the hidden keys of an exported list name.
    pub key: Option<DemandId>,
}

/// What a row is to the book.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Match<'k> {
    /// Not in the book.
    New,
    /// In the book as the row says.
    Same(&'k DemandFacts),
    /// In the book, but these fields differ.
    Changed(&'k DemandFacts, Vec<DemandField>),
}

type Key = (NaiveDate, String, String, String);

/// Matches the rows in order.
pub(super) fn match_all<'k>(rows: &[Candidate<'_>], known: &'k [DemandFacts]) -> Vec<Match<'k>> {
    let mut pool = Pool::new(known);
    let mut matches: Vec<Option<Match<'k>>> = rows.iter().map(|row| pool.by_id(row)).collect();
    for (row, slot) in rows
        .iter()
        .zip(&mut matches)
        .filter(|(_, slot)| slot.is_none())
    {
        *slot = pool.identical(row);
    }
    for (row, slot) in rows
        .iter()
        .zip(&mut matches)
        .filter(|(_, slot)| slot.is_none())
    {
        *slot = pool.first(row);
    }
    matches
        .into_iter()
        .map(|found| found.unwrap_or(Match::New))
        .collect()
}

/// The demands of the book that no row has claimed yet.
struct Pool<'k> {
    known: &'k [DemandFacts],
    drafts: Vec<DemandFields>,
    by_id: BTreeMap<&'k DemandId, usize>,
    by_key: BTreeMap<Key, VecDeque<usize>>,
}

impl<'k> Pool<'k> {
    fn new(known: &'k [DemandFacts]) -> Self {
        let drafts: Vec<DemandFields> = known.iter().map(DemandFacts::fields).collect();
        let mut by_key: BTreeMap<Key, VecDeque<usize>> = BTreeMap::new();
        for (index, draft) in drafts.iter().enumerate() {
            by_key.entry(key(draft)).or_default().push_back(index);
        }
        let by_id = known
            .iter()
            .enumerate()
            .map(|(index, demand)| (&demand.id, index))
            .collect();
        Self {
            known,
            drafts,
            by_id,
            by_key,
        }
    }

    fn by_id(&mut self, row: &Candidate<'_>) -> Option<Match<'k>> {
        let index = self.by_id.remove(row.key.as_ref()?)?;
        if let Some(group) = self.by_key.get_mut(&key(&self.drafts[index])) {
            group.retain(|other| *other != index);
        }
        Some(self.matched(row, index))
    }

    fn identical(&mut self, row: &Candidate<'_>) -> Option<Match<'k>> {
        let group = self.by_key.get(&key(row.draft))?;
        let at = group
            .iter()
            .position(|index| self.differences(row, *index).is_empty())?;
        let index = self.by_key.get_mut(&key(row.draft))?.remove(at)?;
        Some(Match::Same(&self.known[index]))
    }

    fn first(&mut self, row: &Candidate<'_>) -> Option<Match<'k>> {
        let index = self.by_key.get_mut(&key(row.draft))?.pop_front()?;
        Some(self.matched(row, index))
    }

    fn matched(&self, row: &Candidate<'_>, index: usize) -> Match<'k> {
        match self.differences(row, index) {
            none if none.is_empty() => Match::Same(&self.known[index]),
            fields => Match::Changed(&self.known[index], fields),
        }
    }

    /// Returns the fields in which a row differs. What a row leaves blank is no difference: absence deletes nothing.
    fn differences(&self, row: &Candidate<'_>, index: usize) -> Vec<DemandField> {
        let (known, draft) = (&self.known[index], &self.drafts[index]);
        let judged = |field: &DemandField| match field {
            // What became of a demand that a project answers follows from the project.
            DemandField::State => known.projects.is_empty(),
            // A list writes 约399 as the number 399, so that it can be summed.
            DemandField::Households if row.key.is_some() => {
                row.draft.households != draft.households
            }
            _ => true,
        };
        let filled = row.filled.iter().copied().filter(judged);
        filled
            .filter(|field| !row.draft.same(*field, draft))
            .collect()
    }
}

fn key(draft: &DemandFields) -> Key {
    let text = |value: &Option<Personal<String>>| {
        value
            .as_ref()
            .map(|value| canonical(value.read(&Internal)))
            .unwrap_or_default()
    };
    (
        draft.collected_on,
        text(&draft.proposer),
        canonical(&draft.content),
        text(&draft.location),
    )
}
