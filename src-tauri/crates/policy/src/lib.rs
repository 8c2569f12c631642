//! What the regulations say and what a project's record means under them.
//!
//! Pure: no clock, no disk, no database, no network. Everything that changes with place or year (a district's
//! regulation, the national calendar, the order of steps) is data handed in as text.
//!
//! The one way data flows here: texts → [`pack::Pack`] and [`calendar::Calendar`]; [`facts::BookFacts`] from the
//! book; [`judge`] over both → step states, findings, dues.
//!
//! Decisions:
//! - Value types derive `ts_rs::TS` and `schemars::JsonSchema` because they cross the seam to the window as they are;
//!   entities of the book never do.
//! - [`Money`] is whole fen in an `i64`; `Decimal` appears only where a text, a share or a quantity becomes fen.
//! - Personal data is [`personal::Personal`], readable only through a [`personal::Channel`].

pub mod accounts;
pub mod calendar;
pub mod clauses;
pub mod compare;
pub mod explain;
pub mod facts;
pub mod finding;
pub mod judge;
mod late;
pub mod money;
pub mod pack;
pub mod personal;

pub use explain::{Code, Explain, Kind};
pub use late::{LateEntries, late_entries};
pub use money::Money;
