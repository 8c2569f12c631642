//! Turns values into named parameters of one statement, and refuses with words what no record may hold.
//!
//! Texts that are empty or blank are "not recorded" and become NULL: a form that was opened and left alone must not
//! look like an answer.

use crate::error::WorkbookError;
use chrono::NaiveDate;
use policy::Money;
use policy::personal::{Internal, Personal};
use rusqlite::Connection;
use rusqlite::types::Value;
use serde::Serialize;

/// The parameters of one statement, and where they stand in the request.
#[derive(Debug, Default)]
pub(crate) struct Values {
    within: String,
    list: Vec<(&'static str, Value)>,
}

type Made = Result<Values, WorkbookError>;

impl Values {
    /// Starts a list of parameters.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Starts a list of parameters for a row of a list, counted from 1: errors then speak of `budget.0.amount_fen`.
    pub(crate) fn of_row(list: &str, ord: i64) -> Self {
        Self {
            within: format!("{list}.{}.", ord - 1),
            list: Vec::new(),
        }
    }

    /// Adds any value that SQLite holds as it is.
    pub(crate) fn put(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.list.push((name, value.into()));
        self
    }

    /// Adds an id or another text of the program's own.
    pub(crate) fn id(self, name: &'static str, id: &str) -> Self {
        self.put(name, id.to_owned())
    }

    /// Adds a text that a person must give; `label` is its Chinese name.
    pub(crate) fn said(self, name: &'static str, label: &'static str, text: &str) -> Made {
        if text.trim().is_empty() {
            return Err(self.refused(name, format!("{label}不能为空")));
        }
        Ok(self.put(name, text.to_owned()))
    }

    /// Adds a text that may be left out.
    pub(crate) fn text(self, name: &'static str, text: Option<&str>) -> Self {
        self.put(
            name,
            text.map(str::trim)
                .filter(|text| !text.is_empty())
                .map(str::to_owned),
        )
    }

    /// Adds a text about a natural person that may be left out.
    pub(crate) fn personal(self, name: &'static str, text: Option<&Personal<String>>) -> Self {
        self.text(name, text.map(|text| text.read(&Internal).as_str()))
    }

    /// Adds a day.
    pub(crate) fn day(self, name: &'static str, day: NaiveDate) -> Self {
        self.put(name, day.to_string())
    }

    /// Adds a day that may be left out.
    pub(crate) fn day_opt(self, name: &'static str, day: Option<NaiveDate>) -> Self {
        self.put(name, day.map(|day| day.to_string()))
    }

    /// Adds an amount, which is never below zero in a record.
    pub(crate) fn amount(self, name: &'static str, label: &'static str, amount: Money) -> Made {
        self.count(name, label, Some(amount.fen()))
    }

    /// Adds a number of people, households or fen that may be left out and is never below zero.
    pub(crate) fn count(self, name: &'static str, label: &'static str, count: Option<i64>) -> Made {
        if count.is_some_and(|count| count < 0) {
            return Err(self.refused(name, format!("{label}不能小于零")));
        }
        Ok(self.put(name, count))
    }

    /// Adds a member of a closed set by its serde name.
    pub(crate) fn word(self, name: &'static str, word: &impl Serialize) -> Made {
        Ok(self.put(name, name_of(word)?))
    }

    /// Adds a member of a closed set that may be left out.
    pub(crate) fn word_opt(self, name: &'static str, word: Option<&impl Serialize>) -> Made {
        Ok(self.put(name, word.map(name_of).transpose()?))
    }

    /// Runs a statement with these parameters and returns how many rows it changed.
    pub(crate) fn run(self, db: &Connection, sql: &str) -> Result<usize, WorkbookError> {
        Ok(db.prepare_cached(sql)?.execute(self.list.as_slice())?)
    }

    /// Makes the error about a parameter, named as the request names its field.
    pub(crate) fn refused(&self, name: &str, says: String) -> WorkbookError {
        WorkbookError::BadValue {
            field: format!("{}{}", self.within, name.trim_start_matches(':')),
            says,
        }
    }
}

/// Returns the serde name of a member of a closed set.
pub(crate) fn name_of(word: &impl Serialize) -> Result<String, WorkbookError> {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        Ok(other) => Err(WorkbookError::bug(format!(
            "{other} is not the name of a closed set's member"
        ))),
        Err(source) => Err(WorkbookError::Bug {
            source: source.into(),
        }),
    }
}
