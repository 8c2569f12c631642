//! Import of the community's rosters: party members, the two committees, residents' representatives, supervisors.
//!
//! Writes nothing: [`preview`] tells from tab, title, columns and rows who holds which office, and says of each row what
//! an import would do. The same name with the same phone is one person with several offices; a name that comes twice
//! with different phones stays two people, because nobody may be merged by guess.

mod field;
mod matching;
mod preview;
mod row;
mod words;

pub use field::PersonField;
pub use matching::{PlannedPerson, PlannedTerm};
pub use preview::{Mapping, Preview, preview};
pub use row::PersonRow;

pub(crate) use words::role_label;
