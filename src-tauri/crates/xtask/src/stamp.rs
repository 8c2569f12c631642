//! Doing nothing twice: a step is stamped with the digest of what it read and what it made.
//!
//! Times of files are not trusted (a fresh clone has new ones), and what a step made is digested
//! too, so that a damaged or deleted product is made again.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::phases::Outcome;
use crate::tree;
use crate::trouble::{Result, Trouble};

/// Does `work` unless `inputs` and `outputs` (files, or folders with all below them) are as they
/// were when it was last done.
///
/// # Errors
/// Those of `work`, and files that cannot be read.
pub fn once(
    name: &str,
    inputs: &[PathBuf],
    outputs: &[PathBuf],
    work: impl FnOnce() -> Result<()>,
) -> Result<Outcome> {
    let stamp = tree::made().join("xtask").join(name);
    let state = || Ok(format!("{}\n{}\n", digest(inputs)?, digest(outputs)?));
    if fs::read_to_string(&stamp).ok() == Some(state()?) {
        return Ok(Outcome::Fresh);
    }
    work()?;
    write(&stamp, &state()?)?;
    Ok(Outcome::Done)
}

/// Writes a file and the folders above it.
///
/// # Errors
/// The file or a folder cannot be written.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Trouble::at(folder))?;
    }
    fs::write(path, bytes).map_err(Trouble::at(path))
}

/// The SHA-256 of one file, 64 lower-case digits.
///
/// # Errors
/// The file cannot be read.
pub fn sha256(path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(Trouble::at(path))?;
    Ok(hex(&Sha256::digest(bytes)))
}

/// One digest over names and contents; a path that does not exist counts as such.
fn digest(paths: &[PathBuf]) -> Result<String> {
    let mut all = Sha256::new();
    for path in paths {
        for file in files(path)? {
            all.update(file.to_string_lossy().as_bytes());
            all.update(if file.exists() {
                sha256(&file)?
            } else {
                "absent".to_owned()
            });
        }
    }
    Ok(hex(&all.finalize()))
}

/// The path itself, or for a folder every file below it, in order of names.
fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    for inner in below(path)? {
        found.extend(files(&inner)?);
    }
    Ok(found)
}

/// What stands in a folder, in order of names.
///
/// # Errors
/// The folder cannot be read.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Trouble::at(folder))?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()).map_err(Trouble::at(folder)))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_of_a_file_is_the_published_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("abc");
        write(&file, "abc").unwrap();
        // FIPS 180-2, appendix B.1.
        let published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(&file).unwrap(), published);
    }

    #[test]
    fn a_changed_a_renamed_and_a_missing_file_each_change_the_digest() {
        let folder = tempfile::tempdir().unwrap();
        let whole = [folder.path().to_owned()];
        let states = ["a/one", "a/two", "b/one"].map(|name| {
            let file = folder.path().join(name);
            write(&file, "1").unwrap();
            let first = digest(&whole).unwrap();
            write(&file, "2").unwrap();
            let second = digest(&whole).unwrap();
            fs::remove_file(&file).unwrap();
            [first, second]
        });
        let mut seen: Vec<String> = states.into_iter().flatten().collect();
        seen.push(digest(&whole).unwrap());
        seen.push(digest(&[folder.path().join("absent")]).unwrap());
        let count = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), count);
    }
}
