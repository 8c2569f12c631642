//! The book: one SQLite file (`NAME.hmb`) with everything a community recorded, and its history.
//!
//! It must never know: papers, sheets, bundles, the clock, random numbers. Moments, ids and seeds are handed in.
//!
//! Entry points: [`Book::create`], [`Book::open`], [`Book::restore`]; [`Book::transact`] is the one door for writes,
//! [`Book::read`] for reads. What can be written stands in one folder a noun; each function there takes a [`Tx`].
//!
//! Decisions:
//! - **One connection on its own thread** with an exclusive lock and a write-ahead log, every commit synchronised. A
//!   pool was rejected: one person works here, and one open and close of the file by anybody else in this process
//!   would drop the lock. So nothing but SQLite touches the file of an open book.
//! - **Rows report themselves to the history** through temporary triggers made from the schema when the book is
//!   opened. Recording by hand was rejected because it can be forgotten; triggers in the file, because a book that
//!   comes by mail must carry no code: its schema must equal that of its version to the letter.
//! - **Undo writes rows anew** from their images, all deletions first. Hence the rules at the head of
//!   `migrations/0001_history.sql`: keys that never change, no actions on foreign keys, no order by rowid.
//! - **No connection and no SQL leaves the crate**; errors carry one Chinese sentence each.

pub mod attachment;
pub mod backup;
pub mod community;
pub mod correction;
pub mod demand;
pub mod draft;
pub mod facts;
pub mod mapping;
pub mod meeting;
pub mod notice;
pub mod pack;
pub mod paper;
pub mod person;
pub mod project;
pub mod provider;
pub mod record;
pub mod removed;
pub mod resource;
pub mod scan;
pub mod setting;
pub mod street;
pub mod submission;
pub mod year;

mod attached;
mod bin;
mod book;
mod columns;
mod error;
mod history;
mod list;
mod noun;
mod place;
mod rows;
mod schema;
mod transact;
mod undo;
mod values;
mod watch;

pub use book::{Book, BookState, NewBook, Opener, Owner, PlaceBackup, PlaceList, Swapped, Writes};
pub use error::{Cause, WorkbookError};
pub use history::{Difference, EntryKind, History, HistoryEntry, Verification};
pub use noun::Noun;
pub use transact::{Act, Done, Occasion, Reader, Tx};
pub use watch::{Step, Watch};
