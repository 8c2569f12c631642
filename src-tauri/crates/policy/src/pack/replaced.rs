//! Supplements that put a value of their own in the place of one that the text above cites.
//!
//! A default is free for whoever rules to replace; a value that stands in an article is replaced by a document alone
//! (官组通〔2021〕11号 第十二条: what is left open is decided by the bodies that issued it).

use super::error::PackWarning;
use super::inherit::identity;
use super::reader::Log;
use super::tree::{Node, Value};

/// Keys that say where a record stands or what it is called, and ask for nothing.
const WORDS: [&str; 7] = [
    "article", "default", "defaults", "document", "name", "text", "title",
];

/// Finds records that replace a cited value of the text above and have no document number.
pub(crate) fn cited(parent: &Node, child: &Node, log: &Log) -> Vec<PackWarning> {
    let numbered = child
        .get("identity")
        .is_some_and(|identity| identity.get("document").is_some());
    let (Value::Table(sections), false) = (&child.value, numbered) else {
        return Vec::new();
    };
    let sections = sections.iter().filter(|(name, _)| name != "identity");
    let replaced = sections.flat_map(|(section, own)| {
        let above = parent.get(section);
        let pairs = above.map(|above| pairs(above, own)).unwrap_or_default();
        let pairs = pairs
            .into_iter()
            .filter(|(above, own)| replaces(above, own));
        pairs.map(|(_, own)| warning(section, own, log))
    });
    replaced.collect()
}

/// Returns each record of the child with the one of the parent whose place it takes.
fn pairs<'n>(parent: &'n Node, child: &'n Node) -> Vec<(&'n Node, &'n Node)> {
    let (above, own) = match (&parent.value, &child.value) {
        (Value::List(above), Value::List(own)) => (above, own),
        (Value::Table(_), Value::Table(_)) => return vec![(parent, child)],
        _ => return Vec::new(),
    };
    let same = |record: &&'n Node| {
        let mut above = above.iter();
        above.find(|one| identity(one) == identity(record))
    };
    own.iter()
        .filter_map(|record| Some((same(&record)?, record)))
        .collect()
}

/// Returns true when a value that an article fixes is another one now.
fn replaces(parent: &Node, child: &Node) -> bool {
    let (Value::Table(entries), None) = (&parent.value, child.get("document")) else {
        return false;
    };
    let free =
        |key: &str| WORDS.contains(&key) || parent.text("article").is_none() || open(parent, key);
    let changed = |key: &str, value: &Node| child.get(key).is_none_or(|own| !same(value, own));
    entries
        .iter()
        .any(|(key, value)| !free(key) && changed(key, value))
}

/// Returns true when the record calls this key a default.
fn open(record: &Node, key: &str) -> bool {
    let Some(Value::List(defaults)) = record.get("defaults").map(|node| &node.value) else {
        return false;
    };
    let is_key = |node: &Node| matches!(&node.value, Value::Text(text) if text == key);
    defaults.iter().any(is_key)
}

/// Compares values, not places.
fn same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Text(one), Value::Text(other)) => one == other,
        (Value::Whole(one), Value::Whole(other)) => one == other,
        (Value::Truth(one), Value::Truth(other)) => one == other,
        (Value::Date(one), Value::Date(other)) => one == other,
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Table(one), Value::Table(entries)) => {
            let has =
                |(key, value): &(String, Node)| other.get(key).is_some_and(|own| same(value, own));
            one.len() == entries.len() && one.iter().all(has)
        }
        _ => false,
    }
}

fn warning(section: &str, record: &Node, log: &Log) -> PackWarning {
    let name = record.text("name").or_else(|| identity(record));
    let says = format!(
        "“{}”改了条文写明的内容，但没有写文号，请补上作出决定的文件。",
        name.unwrap_or(section)
    );
    PackWarning {
        file: log.file(record.at).to_owned(),
        line: record.at.line,
        says,
    }
}
