//! Bundles (报送包), format 1: one ZIP that a street can read with this program, with Excel, or with twenty lines of
//! any language.
//!
//! ```text
//! manifest.json         what it is, from whom, number, purpose, SHA-256 of every other file, totals, public key
//! manifest.sig          ed25519 signature over the bytes of manifest.json
//! data/community.json   facts of the community
//! data/demands.jsonl    facts of one demand a line; likewise meetings, projects, providers, resources
//! data/years.json       allocations, filings of the lists, disclosures, own rules
//! sheets/… papers/…     the same for people, handed in as they are
//! ```
//!
//! A bundle holds all that the street has not acknowledged; absence of a record never deletes anything.

mod check;
mod manifest;
mod open;
mod purpose;
mod write;

pub use check::{Difference, Verification, verify};
pub use manifest::{Concern, Counts, FORMAT, FileEntry, Manifest, Sender, Totals};
pub use open::{Opened, Received};
pub use purpose::Purpose;
pub use write::Bundle;

/// A file for people in a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// Path below `sheets/` or `papers/`, e.g. 需求清单.xlsx.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Returns true when the bytes begin like a ZIP, so that a host can tell a bundle from a book.
pub fn looks_like(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}
