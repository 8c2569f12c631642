//! What goes to the street and comes back: bundles (报送包), bytes in and bytes out.
//!
//! Knows no disk, clock or randomness: the host hands in the seed of the key, ids and the time, and carries the bytes.
//! Knows no book either: what is sent is [`policy::facts`], what is received is facts again, beside the exact text that
//! was sent.
//!
//! Entry points: [`bundle::Bundle::write`], [`bundle::Opened::read`], [`bundle::verify`], [`key::SigningKey`],
//! [`volume::Volume::write`].
//!
//! Decisions:
//! - **The archive is part of the format.** Entries are stored, not compressed, in a fixed order with fixed header
//!   fields, so the same facts give the same bytes with every version of every library, and a reader can build the
//!   archive again and compare: no byte of a bundle can change unnoticed, headers included. So the writer is our own
//!   (a stored ZIP is two small records an entry). Reading is left to the `zip` crate, which also reads a bundle that
//!   somebody packed anew; that is said, and the content judged as always. Sheets and papers are compressed inside.
//! - **One signature over the exact bytes of the manifest**, which holds the SHA-256 of every other file. A ZIP's own
//!   checksum is no proof: readers of sheets stop before it is checked.
//! - **The exact line is kept** beside the facts read from it, so what a later program adds survives, and a revision
//!   can be hashed as it was sent.

mod archive;
pub mod bundle;
mod error;
mod hex;
pub mod key;
pub mod volume;

pub use archive::archive_of;
pub use error::ExchangeError;
pub use hex::sha256;
