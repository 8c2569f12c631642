//! Workbooks through the worker's bytes: the office's sample, hostile files, lists that import again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

mod hostile;
mod import;
mod properties;
mod support;
mod write;
