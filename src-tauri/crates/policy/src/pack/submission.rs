//! What is sent to the street for what: the step a project stands before, and the papers and sheets that go along.

use super::reader::Record;
use super::source::Source;

/// What a bundle of one purpose (报送事由) brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Submission {
    /// The purpose (`review`, `approval`, `filing` …), as bundles name it.
    pub code: String,
    /// The step that answers it: a project is due when everything before is done and this is not.
    pub step: String,
    /// Kinds of paper that must have been issued for each project.
    pub papers: Vec<String>,
    /// Kinds of sheet that go along.
    pub sheets: Vec<String>,
    /// Where it comes from.
    pub source: Source,
}

impl Submission {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            code: record.text("code"),
            step: record.text("step"),
            papers: record.texts("papers"),
            sheets: record.texts("sheets"),
            source: record.source(),
        }
    }
}
