//! The format of the chain, which other programs check without our code.
//!
//! - payload: canonical JSON `{"after":…,"before":…,"row":…,"table":…}`, keys ascending, no spaces, UTF-8 unescaped;
//! - row: the primary key as text, a key of several columns as a JSON array of its values; only the change of an
//!   erasing entry has a `before` that is no row: `{"erased":[[seq,ord],…]}`, the payloads that it took out;
//! - digest: SHA-256 over the salt, a line feed and the payload. The salt keeps a short payload (a phone number) from
//!   being guessed from its digest after it was erased;
//! - hash: SHA-256 over the canonical JSON of the entry with the digests of its changes and the hash before it.

use super::change::Change;
use crate::WorkbookError;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// What stands before the first entry.
pub(crate) const BEGINNING: &str =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// An entry as it is hashed. The fields stand in ascending order.
#[derive(Debug, Serialize)]
pub(crate) struct Link<'a> {
    pub(crate) actor: &'a str,
    pub(crate) at: &'a str,
    pub(crate) barrier: u8,
    pub(crate) changes: Vec<&'a str>,
    pub(crate) day: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) label: &'a str,
    pub(crate) of: Option<i64>,
    pub(crate) op: &'a str,
    pub(crate) prev: &'a str,
    pub(crate) seq: i64,
}

impl Link<'_> {
    /// Returns the hash of the entry.
    pub(crate) fn hash(&self) -> Result<String, WorkbookError> {
        Ok(sha256(canonical(self)?.as_bytes()))
    }
}

/// Returns the payload of a change.
pub(crate) fn payload(change: &Change) -> Result<String, WorkbookError> {
    canonical(change)
}

/// Returns the digest of a payload under its salt.
pub(crate) fn digest(salt: &str, payload: &str) -> String {
    sha256(format!("{salt}\n{payload}").as_bytes())
}

/// Returns SHA-256 as 64 lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Returns bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Serialises types whose fields stand in ascending order and whose maps are sorted.
fn canonical(value: &impl Serialize) -> Result<String, WorkbookError> {
    serde_json::to_string(value).map_err(|error| WorkbookError::Bug {
        source: error.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::Image;
    use serde_json::json;

    // The expected values were computed with Python's json and hashlib from the format above.
    const DIGEST: &str = "762142c0a87d1cc95d2d01b45aa4da6641d24076a7d94c569428b68e3a793567";
    const HASH: &str = "8867e4a6497c3991f8998723325b1455f7d8ca68a3e345bb3022fbe44ec51b81";

    fn change() -> Change {
        let columns = [
            ("text", json!("换\"灯\"\n两盏")),
            ("id", json!("d1")),
            ("number", json!(3)),
            ("note", json!(null)),
        ];
        let after: Image = columns
            .into_iter()
            .map(|(column, value)| (column.to_owned(), value))
            .collect();
        Change {
            after: Some(after),
            before: None,
            row: "d1".to_owned(),
            table: "demand".to_owned(),
        }
    }

    #[test]
    fn a_payload_is_canonical_json() {
        assert_eq!(
            payload(&change()).unwrap(),
            r#"{"after":{"id":"d1","note":null,"number":3,"text":"换\"灯\"\n两盏"},"before":null,"row":"d1","table":"demand"}"#
        );
    }

    #[test]
    fn digest_and_hash_are_those_that_another_program_computes() {
        let digest = digest(
            "00112233445566778899aabbccddeeff",
            &payload(&change()).unwrap(),
        );
        assert_eq!(digest, DIGEST);
        let link = Link {
            actor: "李书记",
            at: "2026-03-02T09:30:00",
            barrier: 0,
            changes: vec![&digest],
            day: "2026-03-02",
            kind: "act",
            label: "登记需求",
            of: None,
            op: "demand_add",
            prev: BEGINNING,
            seq: 1,
        };
        assert_eq!(link.hash().unwrap(), HASH);
    }
}
