//! A parsed TOML text as an owned tree in which every value knows its file and line.
//!
//! `serde` stops at the first mistake and speaks English; a district that writes a pack needs all of them, in Chinese,
//! with lines. So the text is parsed by `toml` into spanned values, kept as this tree, laid over its parent's tree, and
//! read by [`super::reader`].

use super::error::PackError;
use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Where a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct At {
    /// Index of the file in the load.
    pub file: usize,
    /// Line, from 1.
    pub line: usize,
}

/// A value and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub at: At,
    pub value: Value,
}

/// The kinds of value a pack may hold; fractions of numbers are written as text, so that no float is ever read.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Text(String),
    Whole(i64),
    Truth(bool),
    Date(NaiveDate),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
}

impl Node {
    /// Returns the value under a key of a table.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Table(entries) => entries
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, node)| node),
            _ => None,
        }
    }

    /// Returns the text under a key of a table.
    pub fn text(&self, key: &str) -> Option<&str> {
        match &self.get(key)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// One text being read: its name and where its lines begin.
struct Text<'a> {
    name: &'a str,
    index: usize,
    lines: Vec<usize>,
    errors: Vec<PackError>,
}

/// Parses a text; syntax mistakes are returned beside what could be read.
pub(crate) fn parse(name: &str, index: usize, text: &str) -> (Node, Vec<PackError>) {
    let lines = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    let mut read = Text {
        name,
        index,
        lines,
        errors: Vec::new(),
    };
    let (table, mistakes) = DeTable::parse_recoverable(text);
    for mistake in mistakes {
        let line = read.line(mistake.span().map_or(0, |span| span.start));
        let says = if mistake.message().contains("duplicate key") {
            "同一个键写了两次。".to_owned()
        } else {
            format!(
                "这里不合 TOML 的写法（{}）。",
                mistake.message().lines().next().unwrap_or_default()
            )
        };
        read.wrong(line, says, "请检查引号、方括号和等号，改正这一行。");
    }
    let node = read.table(table.get_ref(), 1);
    (node, read.errors)
}

impl Text<'_> {
    fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset)
    }

    fn wrong(&mut self, line: usize, says: String, remedy: &str) {
        self.errors.push(PackError {
            file: self.name.to_owned(),
            line,
            says,
            remedy: remedy.to_owned(),
        });
    }

    fn table(&mut self, table: &DeTable<'_>, line: usize) -> Node {
        let entries = table.iter().filter_map(|(key, value)| {
            let line = self.line(key.span().start);
            Some((key.get_ref().to_string(), self.node(value, line)?))
        });
        let entries = entries.collect();
        Node {
            at: At {
                file: self.index,
                line,
            },
            value: Value::Table(entries),
        }
    }

    fn node(&mut self, spanned: &Spanned<DeValue<'_>>, key_line: usize) -> Option<Node> {
        let line = self.line(spanned.span().start).max(key_line);
        let value = match spanned.get_ref() {
            DeValue::Table(table) => return Some(self.table(table, line)),
            DeValue::Array(items) => {
                let nodes = items.iter().filter_map(|item| self.node(item, line));
                Value::List(nodes.collect())
            }
            scalar => match read(scalar) {
                Ok(value) => value,
                Err((says, remedy)) => {
                    self.wrong(line, says.to_owned(), remedy);
                    return None;
                }
            },
        };
        let file = self.index;
        Some(Node {
            at: At { file, line },
            value,
        })
    }
}

/// Reads a single value, or says what is wrong with it and what to do.
fn read(scalar: &DeValue<'_>) -> Result<Value, (&'static str, &'static str)> {
    match scalar {
        DeValue::String(text) => Ok(Value::Text(text.to_string())),
        DeValue::Boolean(truth) => Ok(Value::Truth(*truth)),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map(Value::Whole)
            .map_err(|_| ("这个数太大。", "请改成 64 位整数以内的数。")),
        DeValue::Datetime(date) => date_only(date).map(Value::Date).ok_or((
            "这不是一个真实的日期。",
            "请写成 2021-04-29 这样的日期，不带时刻。",
        )),
        DeValue::Float(_) | DeValue::Array(_) | DeValue::Table(_) => Err((
            "这里不能写小数。",
            "金额请写成以分为单位的整数，比例请写成 \"2/3\" 这样的文字。",
        )),
    }
}

fn date_only(date: &toml::value::Datetime) -> Option<NaiveDate> {
    match (date.date, date.time) {
        (Some(day), None) => {
            NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into())
        }
        _ => None,
    }
}
