//! Journeys across crates, through the same doors as people and scripts.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test panics"
)]

mod backup;
mod bad_files;
mod care;
mod contract;
mod disk;
mod dossier;
mod filing;
mod kills;
mod long_work;
mod meeting;
mod replies;
mod road;
mod roster;
mod turn;
mod window;
mod wording;
