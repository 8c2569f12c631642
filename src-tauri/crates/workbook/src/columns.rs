//! Reads rows by column name into values; a bad value is an error that names table, row and column, never a default.

use crate::error::WorkbookError;
use chrono::NaiveDate;
use policy::Money;
use policy::personal::Personal;
use rusqlite::types::FromSql;
use rusqlite::{Connection, Params, Row, Statement, named_params};
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use std::cell::Cell;
use std::error::Error;
use std::str::FromStr;

/// A table and the column by which a message names one of its rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin {
    pub(crate) table: &'static str,
    pub(crate) key: &'static str,
}

/// One row on its way out of the book.
///
/// A name is looked for from the column after the one read last: rows are read in the order of their columns, and a
/// search from the first column on was the greatest part of loading a large book.
pub(crate) struct Columns<'r> {
    origin: Origin,
    row: &'r Row<'r>,
    names: &'r [String],
    next: Cell<usize>,
}

type Read<T> = Result<T, WorkbookError>;

impl<'r> Columns<'r> {
    fn new(origin: Origin, row: &'r Row<'r>, names: &'r [String]) -> Self {
        let next = Cell::new(0);
        Self {
            origin,
            row,
            names,
            next,
        }
    }

    /// Returns a value as SQLite holds it.
    pub(crate) fn get<T: FromSql>(&self, column: &'static str) -> Read<T> {
        let found = match self.index(column) {
            Some(index) => self.row.get(index),
            None => self.row.get(column),
        };
        found.map_err(|source| self.bad(column, source))
    }

    fn index(&self, column: &str) -> Option<usize> {
        let next = self.next.get().min(self.names.len());
        let (before, after) = self.names.split_at(next);
        let from = |names: &[String]| names.iter().position(|name| name == column);
        let found = from(after).map(|at| next + at).or_else(|| from(before))?;
        self.next.set(found + 1);
        Some(found)
    }

    /// Returns a text as it lies in the row, so that what is only read from it is never copied.
    fn lent(&self, column: &'static str) -> Read<Option<&'r str>> {
        let found = match self.index(column) {
            Some(index) => self.row.get_ref(index),
            None => self.row.get_ref(column),
        };
        let value = found.map_err(|source| self.bad(column, source))?;
        let text = value.as_str_or_null();
        text.map_err(|source| self.bad(column, source))
    }

    fn lent_always(&self, column: &'static str) -> Read<&'r str> {
        self.lent(column)?.ok_or_else(|| self.damaged(column))
    }

    /// Returns a text that is always recorded.
    pub(crate) fn text(&self, column: &'static str) -> Read<String> {
        self.get(column)
    }

    /// Returns a text that may not have been recorded.
    pub(crate) fn text_opt(&self, column: &'static str) -> Read<Option<String>> {
        self.get(column)
    }

    /// Returns a text about a natural person.
    pub(crate) fn personal_opt(&self, column: &'static str) -> Read<Option<Personal<String>>> {
        Ok(self.text_opt(column)?.map(Personal::new))
    }

    /// Returns a yes or no that is always recorded.
    pub(crate) fn flag(&self, column: &'static str) -> Read<bool> {
        self.get(column)
    }

    /// Returns a day that is always recorded.
    pub(crate) fn day(&self, column: &'static str) -> Read<NaiveDate> {
        self.day_in(column, self.lent_always(column)?)
    }

    /// Returns a day that may not have been recorded.
    pub(crate) fn day_opt(&self, column: &'static str) -> Read<Option<NaiveDate>> {
        let text = self.lent(column)?;
        text.map(|text| self.day_in(column, text)).transpose()
    }

    fn day_in(&self, column: &'static str, text: &str) -> Read<NaiveDate> {
        match plain_day(text) {
            Some(day) => Ok(day),
            None => text.parse().map_err(|source| self.bad(column, source)),
        }
    }

    /// Returns an amount that is always recorded.
    pub(crate) fn money(&self, column: &'static str) -> Read<Money> {
        Ok(Money::from_fen(self.get(column)?))
    }

    /// Returns an amount that may not have been recorded.
    pub(crate) fn money_opt(&self, column: &'static str) -> Read<Option<Money>> {
        Ok(self.get::<Option<i64>>(column)?.map(Money::from_fen))
    }

    /// Returns a value whose text form is that of `FromStr`.
    pub(crate) fn parsed<T: FromStr<Err: Error + Send + Sync + 'static>>(
        &self,
        column: &'static str,
    ) -> Read<T> {
        let text = self.lent_always(column)?;
        text.parse().map_err(|source| self.bad(column, source))
    }

    /// Returns a value like [`Self::parsed`] that may not have been recorded.
    pub(crate) fn parsed_opt<T: FromStr<Err: Error + Send + Sync + 'static>>(
        &self,
        column: &'static str,
    ) -> Read<Option<T>> {
        self.lent(column)?
            .map(|text| text.parse().map_err(|source| self.bad(column, source)))
            .transpose()
    }

    /// Returns a member of a closed set by its serde name.
    pub(crate) fn word<T: DeserializeOwned>(&self, column: &'static str) -> Read<T> {
        self.named(column, self.lent_always(column)?)
    }

    /// Returns a member of a closed set that may not have been recorded.
    pub(crate) fn word_opt<T: DeserializeOwned>(&self, column: &'static str) -> Read<Option<T>> {
        self.lent(column)?
            .map(|name| self.named(column, name))
            .transpose()
    }

    /// Returns a value that is kept as JSON text.
    pub(crate) fn json<T: DeserializeOwned>(&self, column: &'static str) -> Read<T> {
        let text = self.lent_always(column)?;
        serde_json::from_str(text).map_err(|source| self.bad(column, source))
    }

    fn named<T: DeserializeOwned>(&self, column: &'static str, name: &str) -> Read<T> {
        let word: StrDeserializer<'_, WordError> = name.into_deserializer();
        T::deserialize(word).map_err(|source| self.bad(column, source))
    }

    /// Makes the error about a column that holds what the program never wrote.
    pub(crate) fn damaged(&self, column: &'static str) -> WorkbookError {
        WorkbookError::differs(self.says(column))
    }

    fn bad(
        &self,
        column: &'static str,
        cause: impl Error + Send + Sync + 'static,
    ) -> WorkbookError {
        WorkbookError::Differs {
            says: self.says(column),
            source: Some(Box::new(cause)),
        }
    }

    fn says(&self, column: &'static str) -> String {
        let row = self
            .row
            .get_ref(self.origin.key)
            .ok()
            .and_then(|key| key.as_str().ok())
            .unwrap_or_default();
        format!("{}表“{row}”行的{column}列无法读出", self.origin.table)
    }
}

/// Reads a day as the tables hold it, without the parser for every spelling: a large book has hundreds of thousands.
fn plain_day(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Reads all rows of a query, in its order.
pub(crate) fn all<T>(
    db: &Connection,
    origin: Origin,
    sql: &str,
    params: impl Params,
    mut decode: impl FnMut(&Columns<'_>) -> Read<T>,
) -> Read<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let names = names_of(&statement);
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(decode(&Columns::new(origin, row, &names))?);
    }
    Ok(found)
}

/// Reads the first row of a query, if there is one.
pub(crate) fn first<T>(
    db: &Connection,
    origin: Origin,
    sql: &str,
    params: impl Params,
    decode: impl FnOnce(&Columns<'_>) -> Read<T>,
) -> Read<Option<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let names = names_of(&statement);
    let mut rows = statement.query(params)?;
    rows.next()?
        .map(|row| decode(&Columns::new(origin, row, &names)))
        .transpose()
}

fn names_of(statement: &Statement<'_>) -> Vec<String> {
    let names = statement.column_names();
    names.into_iter().map(str::to_owned).collect()
}

/// Checks that a query about `:id` finds a row.
///
/// # Errors
/// `Gone` with `what` (measure word and noun) when it does not.
pub(crate) fn require(db: &Connection, sql: &str, id: &str, what: &'static str) -> Read<()> {
    let found = db
        .prepare_cached(sql)?
        .exists(named_params! { ":id": id })?;
    if found {
        Ok(())
    } else {
        Err(WorkbookError::Gone { what })
    }
}
