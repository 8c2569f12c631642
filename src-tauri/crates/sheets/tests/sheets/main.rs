//! Workbooks through the worker's bytes: the office's sample, hostile files, lists that import again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

mod given;
mod hostile;
mod import;
mod life;
mod lists;
mod properties;
mod roster;
mod support;
mod write;
