//! The archive of a bundle: written by one rule, read from any ZIP within strict limits.
//!
//! The rule of format 1, after APPNOTE.TXT 6.3.3: entries stored in the given order, names in UTF-8 with bit 11 set,
//! 1980-01-01 00:00 as time, made by Unix 2.0 with mode 0644, no extra fields, no comments, no ZIP64.

use crate::ExchangeError;
use crate::bundle::NamedFile;
use crate::key::SigningKey;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Most bytes of a bundle, packed and unpacked alike.
pub(crate) const MOST_BYTES: u64 = 200_000_000;
/// Most entries of a bundle.
pub(crate) const MOST_ENTRIES: usize = 5_000;

const VERSION: u16 = 20;
const MADE_BY: u16 = 0x0300 | VERSION;
const UTF8_NAMES: u16 = 1 << 11;
const MIDNIGHT: u16 = 0;
const FIRST_OF_1980: u16 = 1 << 5 | 1;
const MODE: u32 = 0o100_644 << 16;

/// A name and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

impl<'a> From<&'a NamedFile> for Entry<'a> {
    fn from(file: &'a NamedFile) -> Self {
        Self {
            name: &file.name,
            bytes: &file.bytes,
        }
    }
}

/// Packs files for a person to carry away; no bundle, so without manifest and signature.
///
/// # Errors
/// As for the files of a bundle: a name that could lead out of a folder, two names that are one on Windows, too much.
pub fn archive_of(files: &[NamedFile]) -> Result<Vec<u8>, ExchangeError> {
    pack(&files.iter().map(Entry::from).collect::<Vec<_>>())
}

/// Packs files behind a manifest and its signature; their names come in this order.
///
/// # Errors
/// As [`pack`].
pub(crate) fn pack_signed(
    [manifest, signature]: [&str; 2],
    says: &[u8],
    key: &SigningKey,
    files: &[Entry<'_>],
) -> Result<Vec<u8>, ExchangeError> {
    let signed = key.sign(says);
    let mut entries = vec![
        Entry {
            name: manifest,
            bytes: says,
        },
        Entry {
            name: signature,
            bytes: signed.as_bytes(),
        },
    ];
    entries.extend(files.iter().cloned());
    pack(&entries)
}

/// Packs entries; the same entries always give the same bytes.
///
/// # Errors
/// A name that could lead out of a folder, two names that are one on Windows, or more than the limits allow.
pub(crate) fn pack(entries: &[Entry<'_>]) -> Result<Vec<u8>, ExchangeError> {
    check_names(entries.iter().map(|entry| entry.name))?;
    let whole = entries
        .iter()
        .map(|entry| (2 * entry.name.len() + 76 + entry.bytes.len()) as u64)
        .sum::<u64>()
        + 22;
    check_limits(entries.len(), whole)?;
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let offset = out.len() as u32;
        let common = common_header(entry);
        out.extend(*b"PK\x03\x04");
        out.extend(&common);
        out.extend(entry.name.as_bytes());
        out.extend(entry.bytes);
        directory.extend(*b"PK\x01\x02");
        directory.extend(MADE_BY.to_le_bytes());
        directory.extend(&common);
        // Comment length, disk, internal attributes.
        directory.extend([0; 6]);
        directory.extend(MODE.to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    out.extend(end_of(&directory, entries.len() as u16, out.len() as u32));
    Ok(out)
}

/// The 26 bytes that both records of an entry share.
fn common_header(entry: &Entry<'_>) -> Vec<u8> {
    let size = (entry.bytes.len() as u32).to_le_bytes();
    let mut header = Vec::with_capacity(26);
    for half in [VERSION, UTF8_NAMES, 0, MIDNIGHT, FIRST_OF_1980] {
        header.extend(half.to_le_bytes());
    }
    header.extend(crc32fast::hash(entry.bytes).to_le_bytes());
    header.extend(size);
    header.extend(size);
    header.extend((entry.name.len() as u16).to_le_bytes());
    header.extend([0; 2]);
    header
}

/// The directory and the record that ends an archive.
fn end_of(directory: &[u8], entries: u16, offset: u32) -> Vec<u8> {
    let mut end = directory.to_vec();
    end.extend(*b"PK\x05\x06");
    end.extend([0; 4]);
    end.extend(entries.to_le_bytes());
    end.extend(entries.to_le_bytes());
    end.extend((directory.len() as u32).to_le_bytes());
    end.extend(offset.to_le_bytes());
    end.extend([0; 2]);
    end
}

/// Reads every entry of any ZIP within the limits, in the order of its directory.
///
/// # Errors
/// Not a ZIP, too large, too many entries, an unsafe or repeated name, an entry that cannot be read. Nothing is
/// unpacked before sizes and names are checked; a size that lies is caught while reading.
pub(crate) fn unpack(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, ExchangeError> {
    check_limits(0, bytes.len() as u64)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(ExchangeError::not_an_archive)?;
    let size = archive
        .decompressed_size()
        .ok_or_else(|| ExchangeError::not_a_bundle("有的文件没有写明大小"))?;
    check_limits(archive.len(), u64::try_from(size).unwrap_or(u64::MAX))?;
    if archive.has_duplicate_names() {
        return Err(ExchangeError::not_a_bundle("里面有同名的文件"));
    }
    let names = archive
        .file_names()
        .map(|name| name.map(|name| name.into_owned()));
    let names: Vec<String> = names
        .collect::<Result<_, _>>()
        .map_err(ExchangeError::not_an_archive)?;
    check_names(names.iter().map(String::as_str))?;
    let read = |(index, name)| read_entry(&mut archive, index, name);
    names.into_iter().enumerate().map(read).collect()
}

/// Reads one entry to its end, so that its size and CRC are checked too.
fn read_entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    name: String,
) -> Result<(String, Vec<u8>), ExchangeError> {
    let mut bytes = Vec::new();
    let read = archive
        .by_index(index)
        .and_then(|mut entry| Ok(entry.read_to_end(&mut bytes)?));
    match read {
        Ok(_) => Ok((name, bytes)),
        Err(source) => Err(ExchangeError::NotABundle {
            says: format!("里面的“{name}”读不出来"),
            source: Some(source),
        }),
    }
}

fn check_limits(entries: usize, bytes: u64) -> Result<(), ExchangeError> {
    if bytes > MOST_BYTES {
        return Err(ExchangeError::TooBig {
            says: format!("超过{}MB", MOST_BYTES / 1_000_000),
        });
    }
    if entries > MOST_ENTRIES {
        return Err(ExchangeError::TooBig {
            says: format!("里面的文件超过{MOST_ENTRIES}个"),
        });
    }
    Ok(())
}

fn check_names<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), ExchangeError> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !is_safe(name) {
            return Err(ExchangeError::BadName {
                name: name.to_owned(),
            });
        }
        if !seen.insert(name.to_lowercase()) {
            return Err(ExchangeError::not_a_bundle("里面有同名的文件"));
        }
    }
    Ok(())
}

/// Returns true for a relative path that stays inside its folder on every system.
fn is_safe(name: &str) -> bool {
    let plain = |c: char| !c.is_control() && !r#"\<>:"|?*"#.contains(c);
    let part =
        |part: &str| !part.is_empty() && !part.ends_with(['.', ' ']) && !part.starts_with(' ');
    name.len() <= 240 && name.chars().all(plain) && name.split('/').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(entries: &[(&str, &str)]) -> Result<Vec<u8>, ExchangeError> {
        let entries: Vec<_> = entries
            .iter()
            .map(|(name, text)| Entry {
                name,
                bytes: text.as_bytes(),
            })
            .collect();
        pack(&entries)
    }

    #[test]
    fn what_is_packed_unpacks_in_order() {
        let entries = [("乙/清单.txt", "一二三"), ("甲.txt", "")];
        let read = unpack(&packed(&entries).unwrap()).unwrap();
        let expected: Vec<_> = entries
            .iter()
            .map(|(name, text)| (name.to_string(), text.as_bytes().to_vec()))
            .collect();
        assert_eq!(read, expected);
    }

    /// The archive is a contract: these bytes may never change while bundles of format 1 are about.
    #[test]
    fn an_archive_is_these_bytes() {
        let bytes = packed(&[("a", "abc")]).unwrap();
        // version, flags, method, time, date, CRC-32 of "abc" (352441c2), size twice, name, extra
        let common = [
            "1400", "0008", "0000", "0000", "2100", "c2412435", "03000000", "03000000", "0100",
            "0000",
        ]
        .concat();
        let local = format!("504b0304{common}61616263");
        let central = format!("504b01021403{common}0000000000000000a4810000000061");
        let expected = format!(
            "{local}{central}504b05060000000001000100{}{}0000",
            "2f000000", "22000000"
        );
        assert_eq!(crate::hex::encode(&bytes), expected);
    }

    #[test]
    fn refuses_names_that_lead_out_or_meet_on_windows() {
        let tricks = [
            "../x", "/x", "a/../x", "a\\x", "C:x", "", "a//x", "./x", "a/", "x.", "x ", "a\nx",
            "a/..",
        ];
        for name in tricks {
            let error = packed(&[(name, "")]).unwrap_err();
            assert!(
                matches!(error, ExchangeError::BadName { .. }),
                "{name}: {error}"
            );
        }
        assert!(matches!(
            packed(&[("甲.txt", ""), ("甲.TXT", "")]),
            Err(ExchangeError::NotABundle { .. })
        ));
    }

    #[test]
    fn refuses_too_many_entries_and_too_many_bytes() {
        let names: Vec<String> = (0..=MOST_ENTRIES).map(|at| at.to_string()).collect();
        let entries: Vec<_> = names
            .iter()
            .map(|name| Entry { name, bytes: b"" })
            .collect();
        assert!(matches!(pack(&entries), Err(ExchangeError::TooBig { .. })));
        assert!(pack(&entries[1..]).is_ok());
        assert!(check_limits(1, MOST_BYTES).is_ok() && check_limits(1, MOST_BYTES + 1).is_err());
    }
}
