//! Reads rows by column name into values; a bad value is an error that names table, row and column, never a default.

use crate::error::WorkbookError;
use chrono::NaiveDate;
use policy::Money;
use policy::personal::Personal;
use rusqlite::types::FromSql;
use rusqlite::{Connection, Params, Row};
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use std::error::Error;
use std::str::FromStr;

/// A table and the column by which a message names one of its rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) key: &'static str,
}

/// One row on its way out of the book.
pub(crate) struct Columns<'r> {
    table: Table,
    row: &'r Row<'r>,
}

type Read<T> = Result<T, WorkbookError>;

impl Columns<'_> {
    /// Returns a value as SQLite holds it.
    pub(crate) fn get<T: FromSql>(&self, column: &'static str) -> Read<T> {
        self.row.get(column).map_err(|source| self.bad(column, source))
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
        self.parsed(column)
    }

    /// Returns a day that may not have been recorded.
    pub(crate) fn day_opt(&self, column: &'static str) -> Read<Option<NaiveDate>> {
        self.parsed_opt(column)
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
    pub(crate) fn parsed<T: FromStr<Err: Error + Send + Sync + 'static>>(&self, column: &'static str) -> Read<T> {
        self.text(column)?.parse().map_err(|source| self.bad(column, source))
    }

    /// Returns a value like [`Self::parsed`] that may not have been recorded.
    pub(crate) fn parsed_opt<T: FromStr<Err: Error + Send + Sync + 'static>>(
        &self,
        column: &'static str,
    ) -> Read<Option<T>> {
        self.text_opt(column)?.map(|text| text.parse().map_err(|source| self.bad(column, source))).transpose()
    }

    /// Returns a member of a closed set by its serde name.
    pub(crate) fn word<T: DeserializeOwned>(&self, column: &'static str) -> Read<T> {
        self.named(column, &self.text(column)?)
    }

    /// Returns a member of a closed set that may not have been recorded.
    pub(crate) fn word_opt<T: DeserializeOwned>(&self, column: &'static str) -> Read<Option<T>> {
        self.text_opt(column)?.map(|name| self.named(column, &name)).transpose()
    }

    /// Returns a value that is kept as JSON text.
    pub(crate) fn json<T: DeserializeOwned>(&self, column: &'static str) -> Read<T> {
        serde_json::from_str(&self.text(column)?).map_err(|source| self.bad(column, source))
    }

    fn named<T: DeserializeOwned>(&self, column: &'static str, name: &str) -> Read<T> {
        let word: StrDeserializer<'_, WordError> = name.into_deserializer();
        T::deserialize(word).map_err(|source| self.bad(column, source))
    }

    /// Makes the error about a column of this row.
    pub(crate) fn bad(&self, column: &'static str, source: impl Error + Send + Sync + 'static) -> WorkbookError {
        let row = self.row.get_ref(self.table.key).ok().and_then(|key| key.as_str().ok()).unwrap_or_default();
        WorkbookError::BadRow {
            table: self.table.name.to_owned(),
            row: row.to_owned(),
            column: column.to_owned(),
            source: Box::new(source),
        }
    }
}

/// Reads all rows of a query, in its order.
pub(crate) fn all<T>(
    db: &Connection,
    table: Table,
    sql: &str,
    params: impl Params,
    mut decode: impl FnMut(&Columns<'_>) -> Read<T>,
) -> Read<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(decode(&Columns { table, row })?);
    }
    Ok(found)
}

/// Reads the first row of a query, if there is one.
pub(crate) fn first<T>(
    db: &Connection,
    table: Table,
    sql: &str,
    params: impl Params,
    decode: impl FnOnce(&Columns<'_>) -> Read<T>,
) -> Read<Option<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    rows.next()?.map(|row| decode(&Columns { table, row })).transpose()
}
