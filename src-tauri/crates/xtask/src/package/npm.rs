//! The packages of the interface that end up in its build.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::crates::{standard, texts};
use super::inventory::{Part, Source};
use crate::stamp::below;
use crate::tree;
use crate::trouble::{Result, Trouble};

/// `ui/package-lock.json`.
#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    version: Option<String>,
    license: Option<String>,
    integrity: Option<String>,
    #[serde(default)]
    dev: bool,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    dependencies: BTreeMap<String, String>,
}

/// Gathers the packages that are neither for building nor optional.
pub(super) fn parts() -> Result<Vec<Part>> {
    let ui = tree::root().join("ui");
    let path = ui.join("package-lock.json");
    let text = fs::read_to_string(&path).map_err(Trouble::at(&path))?;
    let lock: Lock = serde_json::from_str(&text)
        .map_err(|error| Trouble::Unfit(format!("{}: {error}", path.display())))?;
    let ships = |(place, one): &(&String, &Locked)| !place.is_empty() && !one.dev && !one.optional;
    let parts = lock.packages.iter().filter(ships);
    parts
        .map(|(place, one)| part(&ui, place, one, &lock))
        .collect()
}

fn part(ui: &Path, place: &str, one: &Locked, lock: &Lock) -> Result<Part> {
    let version = one.version.clone().unwrap_or_default();
    let licence = one
        .license
        .clone()
        .unwrap_or_else(|| "none told".to_owned());
    let mut found = all_texts(&ui.join(place))?;
    if found.is_empty() {
        found.extend(standard(&licence, name_of(place), &[])?);
    }
    let needs = one.dependencies.keys().filter_map(|name| {
        let needed = lock.packages.get(&format!("node_modules/{name}"))?;
        Some(purl(name, needed.version.as_deref()?))
    });
    Ok(Part {
        source: Source::Npm,
        name: name_of(place).to_owned(),
        purl: purl(name_of(place), &version),
        version,
        licence,
        hash: one.integrity.as_deref().and_then(digits),
        needs: needs.collect(),
        texts: found,
    })
}

/// Those of the package itself and of the folders in it: pdf.js carries fonts and tables of others.
fn all_texts(folder: &Path) -> Result<Vec<String>> {
    let mut found = texts(folder)?;
    for inner in below(folder)?
        .iter()
        .filter(|path| path.is_dir() && !path.ends_with("node_modules"))
    {
        found.extend(texts(inner)?);
    }
    Ok(found)
}

/// `node_modules/a/node_modules/@b/c` is `@b/c`.
fn name_of(place: &str) -> &str {
    place
        .rsplit_once("node_modules/")
        .map_or(place, |(_, name)| name)
}

fn purl(name: &str, version: &str) -> String {
    format!("pkg:npm/{}@{version}", name.replace('@', "%40"))
}

/// `sha512-BASE64` as its algorithm and digits.
fn digits(integrity: &str) -> Option<(&'static str, String)> {
    let base64 = integrity
        .split_whitespace()
        .next()?
        .strip_prefix("sha512-")?;
    let mut digits = String::new();
    let (mut held, mut bits) = (0u32, 0);
    for letter in base64.trim_end_matches('=').bytes() {
        held = held << 6 | value(letter)?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            digits.push_str(&format!("{:02x}", held >> bits & 0xff));
        }
    }
    Some(("SHA-512", digits))
}

fn value(letter: u8) -> Option<u32> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    LETTERS
        .iter()
        .position(|one| *one == letter)
        .and_then(|at| u32::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_nested_package_is_its_own() {
        assert_eq!(name_of("node_modules/vue"), "vue");
        assert_eq!(name_of("node_modules/a/node_modules/@b/c"), "@b/c");
        assert_eq!(purl("@b/c", "1.0.0"), "pkg:npm/%40b/c@1.0.0");
    }

    #[test]
    fn a_sum_in_base_64_is_told_in_digits() {
        // RFC 4648, section 10: foobar.
        assert_eq!(
            digits("sha512-Zm9vYmFy"),
            Some(("SHA-512", "666f6f626172".to_owned()))
        );
        assert_eq!(
            digits("sha512-Zm9vYg=="),
            Some(("SHA-512", "666f6f62".to_owned()))
        );
        assert_eq!(digits("sha1-Zm9v"), None);
    }
}
