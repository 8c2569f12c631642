//! Whether a bundle is what its manifest says, its signature covers and its archive was.

use super::manifest::{COMMUNITY, Counts, FORMAT, MANIFEST, Manifest, PROJECTS, SIGNATURE, Totals};
use super::open::{DATA, Opened};
use crate::archive::{Entry, pack, unpack};
use crate::{ExchangeError, sha256};
use policy::Explain;
use serde_json::Value;
use std::collections::BTreeSet;

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where: a path in the bundle, `head`, or 报送包 for the whole.
    pub place: String,
    /// What, one Chinese sentence ending in 。
    pub says: String,
}

/// The answer of [`verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// True when nothing differs.
    pub ok: bool,
    /// Head of the book's history as the bundle carries it; none when the manifest cannot be read.
    pub head: Option<String>,
    /// Every difference.
    pub differs: Vec<Difference>,
}

/// Checks a bundle: signature, hashes, lines, counts, totals, the archive's own bytes, and the head when one is given.
///
/// Without an outside anchor (the head printed on the 报送单, or the key the street knows) this proves that the bundle
/// is whole, not that nobody made another one.
pub fn verify(bytes: &[u8], head: Option<&str>) -> Verification {
    let (found, differs) = match Unpacked::read(bytes) {
        Ok(unpacked) => (
            Some(unpacked.manifest.head.clone()),
            unpacked.all_differences(bytes, head),
        ),
        Err(error) => (None, vec![as_difference(&error)]),
    };
    Verification {
        ok: differs.is_empty(),
        head: found,
        differs,
    }
}

fn as_difference(error: &ExchangeError) -> Difference {
    difference(
        &error.place().unwrap_or_else(|| "报送包".to_owned()),
        error.to_string(),
    )
}

fn difference(place: &str, says: impl Into<String>) -> Difference {
    Difference {
        place: place.to_owned(),
        says: says.into(),
    }
}

/// An archive whose manifest could be read; nothing else was looked into yet.
pub(super) struct Unpacked {
    pub(super) manifest: Manifest,
    entries: Vec<(String, Vec<u8>)>,
}

impl Unpacked {
    pub(super) fn read(bytes: &[u8]) -> Result<Unpacked, ExchangeError> {
        let entries = unpack(bytes)?;
        let manifest = entries.iter().find(|(name, _)| name == MANIFEST);
        let manifest =
            manifest.ok_or_else(|| ExchangeError::not_a_bundle("里面没有manifest.json"))?;
        Ok(Unpacked {
            manifest: read_manifest(&manifest.1)?,
            entries,
        })
    }

    pub(super) fn bytes_of(&self, path: &str) -> Option<&[u8]> {
        self.entries
            .iter()
            .find(|(name, _)| name == path)
            .map(|(_, bytes)| bytes.as_slice())
    }

    /// Signature, listed files, unlisted files: all that must hold before any data is parsed.
    pub(super) fn differences(&self) -> Vec<Difference> {
        let mut found = Vec::new();
        let manifest = self.bytes_of(MANIFEST).unwrap_or_default();
        let signature = self
            .bytes_of(SIGNATURE)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default();
        if !self.manifest.public_key.verifies(manifest, signature) {
            found.push(difference(
                SIGNATURE,
                "签名与清单不符，清单或签名被改动过。",
            ));
        }
        let mut listed = BTreeSet::from([MANIFEST, SIGNATURE]);
        for file in &self.manifest.files {
            if !listed.insert(&file.path) {
                found.push(difference(&file.path, "清单里把这个文件列了两次。"));
            }
            match self.bytes_of(&file.path) {
                None => found.push(difference(&file.path, "清单里有这个文件，包里没有。")),
                Some(bytes) if bytes.len() as u64 != file.size || sha256(bytes) != file.sha256 => {
                    found.push(difference(&file.path, "文件内容与清单记的校验码不符。"));
                }
                Some(_) => {}
            }
        }
        let unlisted = self
            .entries
            .iter()
            .filter(|(name, _)| !listed.contains(name.as_str()));
        found.extend(unlisted.map(|(name, _)| difference(name, "包里有这个文件，清单里没有。")));
        let missing = DATA.into_iter().filter(|path| !listed.contains(path));
        found.extend(missing.map(|path| difference(path, "清单里缺少这个数据文件。")));
        found
    }

    fn all_differences(self, bytes: &[u8], head: Option<&str>) -> Vec<Difference> {
        let mut found = self.differences();
        if head.is_some_and(|head| head != self.manifest.head) {
            found.push(difference("head", "包里的工作簿校验码与给定的不同。"));
        }
        if found.iter().all(|difference| difference.place == "head") {
            if !self.is_as_packed(bytes) {
                found.push(difference(
                    "报送包",
                    "内容与签名相符，但压缩包本身与原样不同，可能被重新打包过。",
                ));
            }
            match Opened::parse(self) {
                Ok(opened) => found.extend(opened.miscounts()),
                Err(error) => found.push(as_difference(&error)),
            }
        }
        found
    }

    /// Builds the archive again from the manifest's order and compares every byte.
    fn is_as_packed(&self, bytes: &[u8]) -> bool {
        let listed = self.manifest.files.iter().map(|file| file.path.as_str());
        let names = [MANIFEST, SIGNATURE].into_iter().chain(listed);
        let entries: Vec<_> = names
            .filter_map(|name| {
                Some(Entry {
                    name,
                    bytes: self.bytes_of(name)?,
                })
            })
            .collect();
        pack(&entries).is_ok_and(|packed| packed == bytes)
    }
}

/// Looks at the format before anything else, so that a newer bundle is told apart from a damaged one.
fn read_manifest(bytes: &[u8]) -> Result<Manifest, ExchangeError> {
    let unreadable = |source| ExchangeError::BadData {
        place: MANIFEST.to_owned(),
        source,
    };
    let value: Value = serde_json::from_slice(bytes).map_err(unreadable)?;
    match value.get("format").and_then(Value::as_u64) {
        None | Some(0) => Err(ExchangeError::not_a_bundle("manifest.json没有写明格式")),
        Some(found) if found > FORMAT => Err(ExchangeError::Newer {
            found,
            known: FORMAT,
        }),
        Some(_) => serde_json::from_value(value).map_err(unreadable),
    }
}

impl Opened {
    /// Compares the manifest's counts and totals with the data.
    pub(super) fn miscounts(&self) -> Vec<Difference> {
        let mut found = Vec::new();
        let manifest = &self.manifest;
        let counts = Counts {
            projects: self.projects.len() as u64,
            demands: self.demands.len() as u64,
            meetings: self.meetings.len() as u64,
            providers: self.providers.len() as u64,
            resources: self.resources.len() as u64,
        };
        if manifest.counts != counts {
            found.push(difference(MANIFEST, "清单记的条数与数据文件的行数不符。"));
        }
        if Totals::of(self.projects.iter().map(|project| &project.facts)) != Some(manifest.totals) {
            found.push(difference(PROJECTS, "各项目金额的合计与清单不符。"));
        }
        if self.community.facts.book_id != manifest.book {
            found.push(difference(COMMUNITY, "社区数据与清单不是同一本工作簿。"));
        }
        found
    }
}
