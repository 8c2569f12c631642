//! The clause map: what every article asks of the program, and whether it is judged yet.
//!
//! A clause is *judged* when the rules answer for it and a passing and a refused case stand in the crate's tests; else
//! it is *open*, and a step that rests on it is never shown as done. The map says so in words a person can read.

use crate::pack::PackErrors;
use crate::pack::reader::{FileOf, Log, Record};
use crate::pack::tree;
use serde::{Deserialize, Serialize};

/// Whether a clause is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClauseState {
    /// The rules answer for it.
    Judged,
    /// Nothing answers for it yet.
    Open,
}

/// One clause of a regulation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Id that rules, findings and citations use, e.g. `GD-5.4a`.
    pub id: String,
    /// What it asks, one Chinese sentence.
    pub text: String,
    /// Whether it is judged.
    pub state: ClauseState,
}

impl Clause {
    fn read(record: &Record<'_>) -> Self {
        Self {
            id: record.text("id"),
            text: record.text("text"),
            state: record.choice("state", ClauseState::Open),
        }
    }
}

/// All clauses, in the order of the map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clauses(Vec<Clause>);

impl Clauses {
    /// Reads the map.
    ///
    /// # Errors
    /// All mistakes found, among them an id that stands twice.
    pub fn parse(file_name: &str, text: &str) -> Result<Clauses, PackErrors> {
        let (tree, errors) = tree::parse(file_name, 0, text);
        let log = Log::new(
            vec![FileOf {
                name: file_name.to_owned(),
                cited: None,
            }],
            errors,
        );
        let record = Record::new(&tree, "条款对照表", &log);
        let clauses = record.filled(
            "clauses",
            record.records("clauses", "[[clauses]]", Clause::read),
        );
        record.finish();
        crate::pack::check::duplicates("clauses", &tree, &log);
        PackErrors::check(Clauses(clauses), log.into_errors())
    }

    /// Returns every clause.
    pub fn all(&self) -> &[Clause] {
        &self.0
    }

    /// Returns the clause with this id.
    pub fn get(&self, id: &str) -> Option<&Clause> {
        self.0.iter().find(|clause| clause.id == id)
    }
}
