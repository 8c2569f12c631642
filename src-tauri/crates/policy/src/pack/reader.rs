//! Reads records out of a [`super::tree`], strictly and to the end: every mistake is noted, none stops the reading.
//!
//! A getter that finds nothing usable notes a mistake and returns a placeholder; the pack made of placeholders is never
//! handed out, because [`super::error::PackErrors::check`] stands at the end of every load.

use super::error::PackError;
use super::source::Source;
use super::tree::{At, Node, Value};
use crate::money::Money;
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::de::value::StrDeserializer;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

/// A file of a load: its name and how its pack is cited.
#[derive(Debug, Clone, Default)]
pub(crate) struct FileOf {
    /// File name as handed in.
    pub name: String,
    /// Document number, else the title in 《》.
    pub cited: Option<String>,
}

/// Where mistakes are noted.
#[derive(Default)]
pub(crate) struct Log {
    pub files: Vec<FileOf>,
    errors: RefCell<Vec<PackError>>,
}

impl Log {
    pub fn new(files: Vec<FileOf>, errors: Vec<PackError>) -> Self {
        Self {
            files,
            errors: RefCell::new(errors),
        }
    }

    pub fn wrong(&self, at: At, says: impl Into<String>, remedy: impl Into<String>) {
        let file = self.file(at).to_owned();
        self.errors.borrow_mut().push(PackError {
            file,
            line: at.line,
            says: says.into(),
            remedy: remedy.into(),
        });
    }

    pub fn file(&self, at: At) -> &str {
        self.files.get(at.file).map_or("", |file| &file.name)
    }

    pub fn into_errors(self) -> Vec<PackError> {
        self.errors.into_inner()
    }
}

/// A table being read; remembers which keys were asked for.
pub(crate) struct Record<'a> {
    node: &'a Node,
    name: &'a str,
    log: &'a Log,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Record<'a> {
    pub fn new(node: &'a Node, name: &'a str, log: &'a Log) -> Self {
        Self {
            node,
            name,
            log,
            asked: RefCell::default(),
        }
    }

    pub fn at(&self) -> At {
        self.node.at
    }

    pub fn wrong(&self, says: impl Into<String>, remedy: impl Into<String>) {
        self.log.wrong(self.node.at, says, remedy);
    }

    fn find(&self, key: &'static str) -> Option<&'a Node> {
        self.asked.borrow_mut().insert(key);
        self.node.get(key)
    }

    fn missing(&self, key: &str) {
        self.wrong(
            format!("{}缺少“{key}”。", self.name),
            format!("请在这一段里补上 {key}。"),
        );
    }

    /// Reads an optional value of one kind; another kind is a mistake.
    fn optional<T>(
        &self,
        key: &'static str,
        kind: &str,
        read: impl Fn(&Value) -> Option<T>,
    ) -> Option<T> {
        let node = self.find(key)?;
        let value = read(&node.value);
        if value.is_none() {
            self.log.wrong(
                node.at,
                format!("“{key}”应当是{kind}。"),
                format!("请把 {key} 改写成{kind}。"),
            );
        }
        value
    }

    fn required<T>(&self, key: &'static str, placeholder: T, found: Option<T>) -> T {
        if found.is_none() && self.node.get(key).is_none() {
            self.missing(key);
        }
        found.unwrap_or(placeholder)
    }

    pub fn text_opt(&self, key: &'static str) -> Option<String> {
        let text = |value: &Value| match value {
            Value::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            _ => None,
        };
        self.optional(key, "不空的文字", text)
    }

    pub fn text(&self, key: &'static str) -> String {
        let found = self.text_opt(key);
        self.required(key, String::new(), found)
    }

    pub fn whole_opt(&self, key: &'static str) -> Option<u32> {
        let whole = |value: &Value| match value {
            Value::Whole(number) => u32::try_from(*number).ok(),
            _ => None,
        };
        self.optional(key, "不小于零的整数", whole)
    }

    pub fn whole(&self, key: &'static str) -> u32 {
        let found = self.whole_opt(key);
        self.required(key, 0, found)
    }

    pub fn money_opt(&self, key: &'static str) -> Option<Money> {
        let fen = |value: &Value| match value {
            Value::Whole(fen) if *fen >= 0 => Some(Money::from_fen(*fen)),
            _ => None,
        };
        self.optional(key, "以分为单位的整数", fen)
    }

    pub fn truth_or(&self, key: &'static str, otherwise: bool) -> bool {
        let truth = |value: &Value| match value {
            Value::Truth(truth) => Some(*truth),
            _ => None,
        };
        self.optional(key, " true 或 false", truth)
            .unwrap_or(otherwise)
    }

    pub fn truth(&self, key: &'static str) -> bool {
        let found = self.find(key).map(|_| self.truth_or(key, false));
        self.required(key, false, found)
    }

    pub fn date_opt(&self, key: &'static str) -> Option<NaiveDate> {
        let date = |value: &Value| match value {
            Value::Date(date) => Some(*date),
            _ => None,
        };
        self.optional(key, "日期", date)
    }

    pub fn date(&self, key: &'static str) -> NaiveDate {
        let found = self.date_opt(key);
        self.required(key, NaiveDate::default(), found)
    }

    /// Reads one of the names of a closed set.
    pub fn choice_opt<T: DeserializeOwned>(&self, key: &'static str) -> Option<T> {
        let node = self.find(key)?;
        self.choose(node, key)
    }

    pub fn choice<T: DeserializeOwned>(&self, key: &'static str, placeholder: T) -> T {
        let found = self.choice_opt(key);
        self.required(key, placeholder, found)
    }

    fn choose<T: DeserializeOwned>(&self, node: &Node, key: &str) -> Option<T> {
        let Value::Text(text) = &node.value else {
            self.log.wrong(
                node.at,
                format!("“{key}”应当是文字。"),
                format!("请把 {key} 写成带引号的文字。"),
            );
            return None;
        };
        let chosen = T::deserialize(StrDeserializer::<NoSuchName>::new(text));
        chosen
            .map_err(|NoSuchName(names)| {
                let remedy = format!("可以用的有：{}。", names.join("、"));
                self.log
                    .wrong(node.at, format!("“{key}”不能写“{text}”。"), remedy);
            })
            .ok()
    }

    fn items(&self, key: &'static str) -> &'a [Node] {
        match self.find(key) {
            Some(Node {
                value: Value::List(items),
                ..
            }) => items,
            Some(node) => {
                self.log.wrong(
                    node.at,
                    format!("“{key}”应当是一列。"),
                    format!("请把 {key} 写在方括号里。"),
                );
                &[]
            }
            None => &[],
        }
    }

    /// Reads a list of names of a closed set.
    pub fn choices<T: DeserializeOwned>(&self, key: &'static str) -> Vec<T> {
        self.items(key)
            .iter()
            .filter_map(|node| self.choose(node, key))
            .collect()
    }

    /// Reads a list of texts.
    pub fn texts(&self, key: &'static str) -> Vec<String> {
        let text = |node: &Node| match &node.value {
            Value::Text(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => {
                self.log.wrong(
                    node.at,
                    format!("“{key}”里应当都是文字。"),
                    "请给每一项加上引号。",
                );
                None
            }
        };
        self.items(key).iter().filter_map(text).collect()
    }

    /// Reads a list of whole numbers.
    pub fn wholes(&self, key: &'static str) -> Vec<u32> {
        let whole = |node: &Node| match node.value {
            Value::Whole(number) => u32::try_from(number).ok(),
            _ => None,
        };
        let noted = |node: &Node| {
            whole(node).or_else(|| {
                self.log.wrong(
                    node.at,
                    format!("“{key}”里应当都是整数。"),
                    "请写成不带引号的整数。",
                );
                None
            })
        };
        self.items(key).iter().filter_map(noted).collect()
    }

    /// Reads a required list: one that is absent or empty is a mistake.
    pub fn filled<T>(&self, key: &'static str, list: Vec<T>) -> Vec<T> {
        if self.node.get(key).is_none() {
            self.missing(key);
        } else if list.is_empty() {
            self.wrong(
                format!("“{key}”是空的。"),
                format!("请在 {key} 里至少写一项。"),
            );
        }
        list
    }

    /// Reads a list of records, each to its end.
    pub fn records<T>(
        &self,
        key: &'static str,
        name: &str,
        read: impl Fn(&Record<'_>) -> T,
    ) -> Vec<T> {
        self.items(key)
            .iter()
            .map(|node| Record::new(node, name, self.log).read(&read))
            .collect()
    }

    /// Reads one record to its end.
    pub fn record<T>(
        &self,
        key: &'static str,
        name: &str,
        read: impl Fn(&Record<'_>) -> T,
    ) -> Option<T> {
        let node = self.find(key)?;
        Some(Record::new(node, name, self.log).read(&read))
    }

    /// Reads a record that must be there.
    pub fn record_required<T: Default>(
        &self,
        key: &'static str,
        name: &str,
        read: impl Fn(&Record<'_>) -> T,
    ) -> T {
        let found = self.record(key, name, read);
        self.required(key, T::default(), found)
    }

    fn read<T>(&self, read: &impl Fn(&Record<'_>) -> T) -> T {
        if !matches!(self.node.value, Value::Table(_)) {
            self.wrong(
                format!("{}应当是一段带键的内容。", self.name),
                "请写成 [段] 或 { 键 = 值 } 的样子。",
            );
        }
        let value = read(self);
        self.finish();
        value
    }

    /// Notes every key that nobody asked for.
    pub fn finish(&self) {
        let Value::Table(entries) = &self.node.value else {
            return;
        };
        let asked = self.asked.borrow();
        for (key, node) in entries
            .iter()
            .filter(|(key, _)| !asked.contains(key.as_str()))
        {
            let known: Vec<_> = asked.iter().copied().collect();
            let remedy = format!("请删去它，或改成其中之一：{}。", known.join("、"));
            self.log.wrong(
                node.at,
                format!("{}里没有“{key}”这个键。", self.name),
                remedy,
            );
        }
    }

    /// Reads where the values of this record come from.
    pub fn source(&self) -> Source {
        let source = Source {
            article: self.text_opt("article"),
            default: self.truth_or("default", false),
            defaults: self.texts("defaults"),
            document: self
                .text_opt("document")
                .or_else(|| self.log.files.get(self.at().file)?.cited.clone()),
        };
        match (&source.article, source.default) {
            (None, false) => self.wrong(
                format!("{}没有写出处。", self.name),
                "请写 article = \"第几条\"；没有条文规定的，写 default = true。",
            ),
            (Some(_), true) => self.wrong(
                format!("{}既写了条文，又写了默认。", self.name),
                "article 和 default = true 只能留一个；个别键是默认的，写进 defaults。",
            ),
            _ => {}
        }
        for key in source
            .defaults
            .iter()
            .filter(|key| self.node.get(key).is_none())
        {
            self.wrong(
                format!("defaults 里的“{key}”在这一段里没有。"),
                format!("请补上 {key}，或从 defaults 里删去。"),
            );
        }
        source
    }

    /// Returns true when the record has this key, whatever its value.
    pub fn has(&self, key: &str) -> bool {
        self.node.get(key).is_some()
    }
}

/// The names that a closed set would have taken.
#[derive(Debug)]
struct NoSuchName(&'static [&'static str]);

impl fmt::Display for NoSuchName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

impl std::error::Error for NoSuchName {}

impl serde::de::Error for NoSuchName {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self(expected)
    }
}
