//! The book: one SQLite file with everything a community recorded.
//!
//! [`Book`](book) is the one way in: reads and writes run on its own thread, every write is one act with one history
//! entry ([`transact`]), and no connection leaves the crate.

pub mod book;
mod error;
mod noun;
pub mod transact;

pub use book::Owner;
pub use error::WorkbookError;
pub use noun::Noun;
pub use transact::{Act, Done, Occasion, Reader, Tx};
