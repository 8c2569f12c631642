//! What papers that residents read may show: a list of facts, checked against each of their files before it is used.

use super::{Slot, wrong};
use crate::error::PaperError;
use crate::kinds::form::Fact;
use serde::Deserialize;

/// The facts of `public.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Allowed {
    facts: Vec<Fact>,
}

impl Allowed {
    /// Refuses a file that has a place for another fact.
    ///
    /// # Errors
    /// [`PaperError::Wording`] with file and line.
    pub(super) fn check(&self, file: &str, text: &str) -> Result<(), PaperError> {
        for (i, line) in text.lines().enumerate() {
            if let Some(name) = places(line).find(|name| !self.has(name)) {
                let says = format!("居民看得到的文书不能写“{name}”");
                return Err(wrong(file, i + 1, says));
            }
        }
        Ok(())
    }

    /// Tells whether a fact is allowed; what is no fact is refused elsewhere, by its own sentence.
    fn has(&self, name: &str) -> bool {
        Fact::named(name).is_none_or(|fact| self.facts.contains(&fact))
    }
}

/// Returns the names in braces.
fn places(line: &str) -> impl Iterator<Item = &str> {
    let opened = line.split('{').skip(1);
    opened.filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
