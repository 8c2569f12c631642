//! Which text a pack is, and since when it holds.

use super::reader::Record;
use super::source::Source;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How far a pack can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Validity {
    /// 现行有效.
    #[default]
    InForce,
    /// 待核: the text was read, its number, date or validity was not confirmed.
    Unverified,
    /// 已废止.
    Repealed,
}

/// A document that a pack rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Document number, when known.
    pub number: Option<String>,
    /// Title without 《》.
    pub title: String,
}

impl Document {
    fn read(record: &Record<'_>) -> Self {
        Self {
            number: record.text_opt("number"),
            title: record.text("title"),
        }
    }

    /// Returns the words to print: 《title》（number）.
    pub fn cite(&self) -> String {
        match &self.number {
            Some(number) => format!("《{}》（{number}）", self.title),
            None => format!("《{}》", self.title),
        }
    }
}

/// The identity of a pack or of a law layer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// Id, the file name without `.toml`; what books and other packs refer to.
    pub id: String,
    /// Title of the text without 《》.
    pub title: String,
    /// Document number; `None` when it is not known.
    pub document: Option<String>,
    /// Who issued it, names as signed.
    pub issuers: Vec<String>,
    /// Day of issue.
    pub issued_on: Option<NaiveDate>,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force, when it is over.
    pub until: Option<NaiveDate>,
    /// How far it can be relied on.
    pub validity: Validity,
    /// What a reader must know about the validity, printed wherever the text is named as ground.
    pub caution: Option<String>,
    /// Document numbers that it repeals.
    pub replaces: Vec<String>,
    /// Documents that it rests on.
    pub basis: Vec<Document>,
    /// Id of the pack whose records it takes over and supplements.
    pub extends: Option<String>,
    /// Articles on basis, force and repeal.
    pub source: Source,
}

impl Identity {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        let identity = Self {
            id: record.text("id"),
            title: record.text("title"),
            document: record.text_opt("document"),
            issuers: record.filled("issuers", record.texts("issuers")),
            issued_on: record.date_opt("issued_on"),
            from: record.date("from"),
            until: record.date_opt("until"),
            validity: record.choice("validity", Validity::InForce),
            caution: record.text_opt("caution"),
            replaces: record.texts("replaces"),
            basis: record.records("basis", "依据文件", Document::read),
            extends: record.text_opt("extends"),
            source: record.source(),
        };
        identity.check(record);
        identity
    }

    fn check(&self, record: &Record<'_>) {
        if self.validity == Validity::Unverified && self.caution.is_none() {
            record.wrong(
                "效力待核的文件没有写说明。",
                "请在 caution 里写明哪些没有核实。",
            );
        }
        if self.until.is_some_and(|until| until < self.from) {
            record.wrong("失效日期早于生效日期。", "请核对 from 和 until。");
        }
    }

    /// Returns the text as a document that others rest on.
    pub fn as_document(&self) -> Document {
        Document {
            number: self.document.clone(),
            title: self.title.clone(),
        }
    }

    /// Returns the words by which the text is cited: its document number, else its title in 《》.
    pub fn cite(&self) -> String {
        self.document
            .clone()
            .unwrap_or_else(|| format!("《{}》", self.title))
    }

    /// Returns true when the text was in force on a day.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}
