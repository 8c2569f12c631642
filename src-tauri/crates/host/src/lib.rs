//! What both programs take from the machine: clock, randomness, files, fonts, the worker, the signing key.
//!
//! The window and the headless program are two small front doors of one native host; without this crate each would
//! carry its own copy of everything here. It knows nothing of books, rules or papers, only `commands::Host`.
//!
//! Decisions:
//! - The clock is read here and nowhere else, in Asia/Shanghai (UTC+8, no daylight saving since 1991), whatever the PC
//!   is set to; a day given by a script replaces it.
//! - A foreign workbook is read by a process of its own, `huiminbu read-workbook`, which limits its own memory and time
//!   first: an allocation that fails aborts a Rust process, so nothing inside the program could catch it.
//! - Fonts are looked for beside the program, then in the tree it was built in.

mod files;
mod fonts;
mod key;
mod log;
mod native;
mod recent;
mod worker;

pub use native::{Clock, NativeHost};
pub use recent::Recent;
pub use worker::{WORKER_ARGUMENT, limit_worker};

pub use files::{remove_file, renew_folder, write_whole};
