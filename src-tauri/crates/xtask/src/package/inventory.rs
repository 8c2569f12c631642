//! Every part that ships: crates of both programs, packages of the interface, fonts, what the compilers add.

use super::{crates, npm, rest};
use crate::trouble::{Result, Trouble};

/// Where a part comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A crate.
    Cargo,
    /// A package of the interface.
    Npm,
    /// A font, or what a compiler puts into a program.
    Other,
}

/// One part.
#[derive(Debug, Clone)]
pub struct Part {
    /// Where it comes from.
    pub source: Source,
    /// Its name and version.
    pub name: String,
    pub version: String,
    /// An SPDX expression.
    pub licence: String,
    /// Algorithm and digits, as its registry tells them.
    pub hash: Option<(&'static str, String)>,
    /// Package URL: its name for machines.
    pub purl: String,
    /// Package URLs of what it needs.
    pub needs: Vec<String>,
    /// The texts of its licence.
    pub texts: Vec<String>,
}

/// Licences that parts may bear. One that is not here is looked at by a person first.
const KNOWN: [&str; 18] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "GPL-3.0-only WITH Font-exception-2.0",
    "GPL-3.0-or-later WITH GCC-exception-3.1",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "ZPL-2.1",
    "Zlib",
    "LicenseRef-public-domain",
];

/// Gathers all parts, sorted, and refuses one whose licence is unknown or has no text.
///
/// # Errors
/// As said; cargo or a file cannot be read.
pub fn parts() -> Result<Vec<Part>> {
    let mut parts = crates::parts()?;
    parts.extend(npm::parts()?);
    parts.extend(rest::parts()?);
    parts.sort_by(|one, other| one.order().cmp(&other.order()));
    let faults: Vec<String> = parts.iter().filter_map(fault).collect();
    if faults.is_empty() {
        return Ok(parts);
    }
    Err(Trouble::Unfit(faults.join("\n")))
}

impl Part {
    fn order(&self) -> (Source, &str, &str) {
        (self.source, &self.name, &self.version)
    }
}

/// What is wrong with a part.
fn fault(part: &Part) -> Option<String> {
    let Part {
        name,
        version,
        licence,
        texts,
        ..
    } = part;
    let unknown = words(licence)
        .into_iter()
        .find(|word| !KNOWN.contains(&word.as_str()));
    match (unknown, texts.is_empty()) {
        (Some(word), _) => Some(format!(
            "{name} {version}: nobody has looked at the licence {word:?}"
        )),
        (None, true) => Some(format!("{name} {version}: no text of {licence}")),
        (None, false) => None,
    }
}

/// The licences that an expression names.
fn words(expression: &str) -> Vec<String> {
    let plain = expression.replace(['(', ')'], "");
    let parts = plain.split(" OR ").flat_map(|part| part.split(" AND "));
    parts.map(|word| word.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(licence: &str, texts: &[&str]) -> Part {
        Part {
            source: Source::Cargo,
            name: "one".to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            hash: None,
            purl: "pkg:cargo/one@1.0.0".to_owned(),
            needs: Vec::new(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn a_licence_that_nobody_looked_at_is_refused() {
        assert_eq!(
            fault(&part("(MIT OR Apache-2.0) AND Unicode-3.0", &["text"])),
            None
        );
        let said = fault(&part("MIT AND SSPL-1.0", &["text"])).unwrap();
        assert!(said.contains("SSPL-1.0"), "{said}");
    }

    #[test]
    fn a_part_without_a_text_is_refused() {
        assert_eq!(
            fault(&part("MIT", &[])).unwrap(),
            "one 1.0.0: no text of MIT"
        );
    }
}
