//! The signing key of a PC (ed25519): who wrote a bundle, as far as a key can say.
//!
//! The seed lives with the host in the user's profile; its public half goes into every bundle. A signature proves that
//! the bundle is whole and from the holder of that key; whose key it is, the street knows from the 报送单.

use crate::ExchangeError;
use crate::hex;
use ed25519_dalek::{Signature, Signer, VerifyingKey};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The secret half; never shown, never written here.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// Makes the key from its 32-byte seed, which the host keeps.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// Returns the public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Signs bytes; the signature as 128 lower-case hexadecimal digits.
    pub fn sign(&self, bytes: &[u8]) -> String {
        hex::encode(&self.0.sign(bytes).to_bytes())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(…)")
    }
}

/// The public half; in JSON 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Returns the key as 64 lower-case hexadecimal digits.
    pub fn to_hex(&self) -> String {
        hex::encode(&self.0)
    }

    /// Returns true when the signature (128 lower-case hexadecimal digits) is this key's over these bytes.
    pub fn verifies(&self, bytes: &[u8], signature: &str) -> bool {
        let key = VerifyingKey::from_bytes(&self.0).ok();
        let signature = hex::decode(signature).map(|bytes| Signature::from_bytes(&bytes));
        key.zip(signature)
            .is_some_and(|(key, signature)| key.verify_strict(bytes, &signature).is_ok())
    }
}

impl TryFrom<String> for PublicKey {
    type Error = ExchangeError;

    fn try_from(text: String) -> Result<Self, ExchangeError> {
        hex::decode(&text)
            .map(PublicKey)
            .ok_or(ExchangeError::BadKey { text })
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> String {
        key.to_hex()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8032, 7.1, test 2: the message of one byte.
    #[test]
    fn signs_as_the_standard_says() {
        let seed = hex::decode("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            .unwrap();
        let key = SigningKey::from_seed(&seed);
        let public = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
        let signature = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
                         085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
        assert_eq!(key.public().to_hex(), public);
        assert_eq!(key.sign(&[0x72]), signature);
        assert!(key.public().verifies(&[0x72], signature));
    }

    #[test]
    fn refuses_other_bytes_other_keys_and_other_spellings() {
        let (key, other) = (
            SigningKey::from_seed(&[1; 32]),
            SigningKey::from_seed(&[2; 32]),
        );
        let signature = key.sign("甲".as_bytes());
        assert!(!key.public().verifies("乙".as_bytes(), &signature));
        assert!(!other.public().verifies("甲".as_bytes(), &signature));
        assert!(
            !key.public()
                .verifies("甲".as_bytes(), &signature.to_uppercase())
        );
    }

    #[test]
    fn never_shows_the_secret_half() {
        assert_eq!(
            format!("{:?}", SigningKey::from_seed(&[1; 32])),
            "SigningKey(…)"
        );
    }
}
