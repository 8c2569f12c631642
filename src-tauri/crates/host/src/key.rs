//! This PC's signing key, in the user's profile.

use commands::{Code, Failure};
use std::io::{ErrorKind, Write};
use std::path::Path;

const FILE: &str = "signing.key";

/// Reads the 32-byte seed, or makes it at first use. It is never overwritten.
pub(crate) fn seed(
    profile: &Path,
    random: impl FnOnce() -> Result<[u8; 32], Failure>,
) -> Result<[u8; 32], Failure> {
    let path = profile.join(FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => from_hex(text.trim()).ok_or_else(damaged),
        Err(error) if error.kind() == ErrorKind::NotFound => make(&path, random()?),
        Err(error) => Err(crate::files::failed("读取", &path, &error)),
    }
}

fn make(path: &Path, seed: [u8; 32]) -> Result<[u8; 32], Failure> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| {
        file.write_all(to_hex(&seed).as_bytes())?;
        file.sync_all()
    });
    written
        .map(|()| seed)
        .map_err(|error| crate::files::failed("写入", path, &error))
}

fn damaged() -> Failure {
    Failure::file(
        Code::BadFile,
        "本机的签名密钥文件已损坏。",
        "请把资料文件夹里的 signing.key 改名保存后重试，新的密钥会在下一张报送单上说明。",
    )
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut seed = [0u8; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in seed.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(seed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_the_key_once_and_reads_it_back() {
        let folder = tempfile::tempdir().unwrap();
        let made = seed(folder.path(), || Ok([7; 32])).unwrap();
        let read = seed(folder.path(), || panic!("the key is there already")).unwrap();
        assert_eq!(made, [7; 32]);
        assert_eq!(read, made, "a second use reads the first key");
    }

    #[test]
    fn refuses_a_damaged_key_instead_of_replacing_it() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "not a key").unwrap();
        let failure = seed(folder.path(), || Ok([7; 32])).unwrap_err();
        assert_eq!(failure.code, Code::BadFile);
        assert_eq!(
            std::fs::read_to_string(folder.path().join(FILE)).unwrap(),
            "not a key"
        );
    }
}
