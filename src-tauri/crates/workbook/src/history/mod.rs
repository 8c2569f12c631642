//! The history: what every act changed, chained so that a later change of the past shows.
//!
//! Rows report themselves: temporary triggers, made from the schema when a book is opened ([`pending`]), write each
//! row's image before and after into a temporary table; at the end of the act these become one entry with its
//! changes ([`entry`]). The file itself carries no triggers. [`chain`] is the format that other programs check;
//! [`verify`] replays it and compares the outcome with the tables.

mod behind;
mod chain;
mod change;
mod entry;
mod erase;
mod list;
mod pending;
mod stored;
mod verify;

pub use entry::EntryKind;
pub use list::{History, HistoryEntry};
pub use verify::{Difference, Verification};

pub(crate) use behind::behind;
pub(crate) use chain::{hex, sha256};
pub(crate) use change::{Change, Image, image, nouns_of};
pub(crate) use entry::{Line, Salts, append, changes_of, head, last_day};
pub(crate) use erase::erase;
pub(crate) use list::list;
pub(crate) use pending::{take, watch};
pub(crate) use verify::verify;
