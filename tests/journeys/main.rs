//! Journeys across crates, through the same doors as people and scripts.

mod bad_files;
mod contract;
mod disk;
mod kills;
mod replies;
mod road;
mod window;
