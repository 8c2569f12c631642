//! Judging facts under packs.

pub use crate::finding::Judgement;

use crate::pack::{LawLayers, Pack};
use std::collections::BTreeMap;

/// Everything a book is judged by, but the calendar.
#[derive(Debug, Clone, Default)]
pub struct Policies {
    /// Packs by id.
    pub packs: BTreeMap<String, Pack>,
    /// National law.
    pub laws: LawLayers,
}
