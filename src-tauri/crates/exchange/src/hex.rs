//! Bytes as lower-case hexadecimal digits, the only form in which hashes, keys and signatures are written.

use sha2::{Digest, Sha256};

/// Returns the SHA-256 of some bytes as 64 lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    encode(&Sha256::digest(bytes))
}

pub(crate) fn encode(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads exactly `N` bytes; capitals are refused, so that one value has one spelling.
pub(crate) fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let lower = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if text.len() != 2 * N || !text.bytes().all(lower) {
        return None;
    }
    let mut bytes = [0; N];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_like_the_standard_says() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), expected, "FIPS 180-4, example of one block");
    }

    #[test]
    fn one_value_has_one_spelling() {
        assert_eq!(decode::<2>("00ff"), Some([0, 255]));
        for other in ["00FF", "0ff", "00ff0", "00fg", "+0ff", "００"] {
            assert_eq!(decode::<2>(other), None, "{other}");
        }
    }
}
