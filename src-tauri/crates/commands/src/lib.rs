//! The one table of operations: everything a person can do, reached by the window, the headless program and the tests
//! through the same door.
//!
//! A request is checked, facts are loaded or an act is transacted, the crates that compose are called, the reply is
//! typed. Nothing here knows a window, a command line, a path, a clock: those come from the [`Host`].
//!
//! Entry points: [`Desk::call`], [`Desk::blob`], [`COMMANDS`], [`typescript`]. Each noun is a folder: `api.rs` holds
//! requests and replies, `mod.rs` the handlers, about 15 lines each.
//!
//! Decisions:
//! - Requests hold a [`FileToken`], never a path; replies hold a [`BlobToken`], fetched as bytes through a second entry:
//!   the window's page can neither name nor read a file of the PC.
//! - A handler's name, request, reply, effect and label stand in one line of `table.rs`; the TypeScript interface, the
//!   JSON Schemas, the history labels and the dispatch are all made from that line.

mod assets;
pub mod attachment;
pub mod backup;
pub mod book;
pub mod community;
mod cx;
pub mod demand;
mod desk;
pub mod dossier;
pub mod draft;
mod failure;
pub mod history;
mod host;
pub mod import;
mod known;
pub mod meeting;
pub mod notice;
pub mod pack;
pub mod paper;
pub mod person;
pub mod plain;
pub mod program;
pub mod project;
pub mod provider;
pub mod record;
pub mod resource;
pub mod scan;
pub mod setting;
pub mod sheet;
pub mod street;
pub mod submission;
mod table;
pub mod tool;
mod types;
pub mod wording;
mod words;
pub mod year;

pub use assets::SAMPLE_FILES;
pub use desk::{Desk, Reply};
pub use failure::Failure;
pub use host::{
    Actor, BlobToken, FileIn, FileToken, Flow, Host, Listener, LogLine, Machine, Program, Progress,
};
pub use import::worker as read_workbook;
pub use policy::{Code, Kind};
pub use table::{COMMANDS, Command, Effect, find};
pub use types::typescript;
