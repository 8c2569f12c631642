//! `LICENCES.txt`: who made what, and every text under which it may be passed on, each text once.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::folder;
use super::inventory::Part;
use crate::stamp::write as write_file;
use crate::trouble::Result;

const HEAD: &str = "惠民簿用到的第三方软件和字体，以及它们的许可\nThird-party software and fonts in huiminbu, and their licences\n";
const RULE: &str =
    "--------------------------------------------------------------------------------\n";

/// Writes the file.
///
/// # Errors
/// It cannot be written.
pub fn write(parts: &[Part]) -> Result<()> {
    write_file(&folder().join("LICENCES.txt"), told(parts))
}

fn told(parts: &[Part]) -> String {
    let mut out = format!("{HEAD}\n");
    for part in parts {
        line(&mut out, part);
    }
    for (text, owners) in by_text(parts) {
        out.push_str(&format!("\n{RULE}{}\n\n{text}\n", owners.join(", ")));
    }
    out
}

fn line(out: &mut String, part: &Part) {
    // Writing into a string cannot fail.
    let _ = writeln!(out, "{} {} — {}", part.name, part.version, part.licence);
}

/// Each text with the parts that bear it, in the order of the first of them.
fn by_text(parts: &[Part]) -> Vec<(&str, Vec<String>)> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut texts: Vec<(&str, Vec<String>)> = Vec::new();
    for part in parts {
        for text in part.texts.iter().map(|text| text.trim_end()) {
            let place = *places.entry(text).or_insert_with(|| {
                texts.push((text, Vec::new()));
                texts.len() - 1
            });
            texts[place]
                .1
                .push(format!("{} {}", part.name, part.version));
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::super::inventory::Source;
    use super::*;

    fn part(name: &str, texts: &[&str]) -> Part {
        Part {
            source: Source::Cargo,
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            hash: None,
            purl: String::new(),
            needs: Vec::new(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn every_part_is_named_and_a_common_text_stands_once() {
        let told = told(&[part("a", &["same\n", "own"]), part("b", &["same"])]);
        assert!(told.contains("a 1.0.0 — MIT\nb 1.0.0 — MIT\n"), "{told}");
        assert!(told.contains("a 1.0.0, b 1.0.0\n\nsame\n"), "{told}");
        assert_eq!(told.matches("same").count(), 1);
    }
}
