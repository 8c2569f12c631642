//! Workbooks in and out: cells in, rows with findings out; facts in, XLSX bytes out.
//!
//! Never sees the book, papers or bundles; never opens a file, never asks the clock. Bytes, days and what the book
//! knows are parameters.
//!
//! Entry points:
//! - [`worker::run`]: the bytes of a foreign workbook in, cells as JSON lines out. Runs in a process of its own whose
//!   memory and time the host has limited; [`Workbook::from_lines`] is the other end of the pipe.
//! - [`demands::preview`]: what an import of demands would do, row by row; [`demands::refused_copy`]: the refused rows
//!   as a workbook with a column of reasons.
//! - [`people::preview`]: the same for rosters; [`register`] is what both have in common.
//! - [`write::write`]: a list as XLSX, by its [`write::Kind`], from a [`write::Job`].
//!
//! Decisions:
//! - calamine reads, its streaming reader only for XLSX: a dense range of two cells far apart asks for 550 GB, and an
//!   allocation that fails is an abort that no `catch_unwind` sees. Hence the process, and a pre-flight of the zip
//!   before any parser touches it (sizes, ratios, checksums, claimed counts).
//! - Cells keep their absolute addresses: a formula without a value, a merged head or a missing first row must not
//!   shift what a finding points at.
//! - What offices type (1月7日, 约399户, ３６, 1.2万元) is read here, never guessed: what cannot be read is refused with
//!   words and comes back in a copy of the sheet.
//! - A list's columns are data (`assets/sheets`), each naming one fact field; what was exported imports again, matched
//!   by the row keys of a hidden sheet.

mod cell;
pub mod demands;
mod error;
mod limits;
mod line;
pub mod people;
pub mod register;
pub mod value;
mod workbook;
pub mod worker;
pub mod write;

pub use cell::{Address, CellValue, Merge};
pub use error::{Looks, Reported, SheetError};
pub use workbook::{Sheet, Workbook};
