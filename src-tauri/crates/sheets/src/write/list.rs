//! The one way from facts to a list: rows, a value for each column, and the ledger around them.

use super::job::Job;
use super::kind::Kind;
use super::layout::{Column, Item, Layout};
use super::ledger::{Ledger, LedgerRow};
use super::value::Value;
use crate::error::SheetError;
use chrono::Datelike;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// A list: which facts its columns may hold, which rows it has.
pub(super) trait List {
    /// The facts that a column may hold, a closed set.
    type Field: Copy + DeserializeOwned;
    /// What a row is about.
    type Row<'a>;

    /// Which list it is.
    const KIND: Kind;

    /// Returns the rows in order.
    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>>;

    /// Returns the id of the record that a row shows.
    fn id(row: &Self::Row<'_>) -> String;

    /// Returns what a row shows in a column.
    fn value(column: &Column<Self::Field>, row: &Self::Row<'_>, job: &Job<'_>) -> Value;

    /// Returns the items of the pack that have a column each.
    fn items(_: &Job<'_>) -> Vec<Item> {
        Vec::new()
    }

    /// Returns the lists of choices by name.
    fn choices(_: &Job<'_>) -> BTreeMap<String, Vec<String>> {
        BTreeMap::new()
    }

    /// Returns how many records were left out.
    fn aside(_: &Job<'_>) -> usize {
        0
    }
}

/// Writes a list.
pub(super) fn write<L: List>(job: &Job<'_>) -> Result<Vec<u8>, SheetError> {
    let layout: Layout<L::Field> = Layout::parse(L::KIND.layout())?;
    let layout = layout.spread(&L::items(job));
    let rows: Vec<LedgerRow> = L::rows(job)
        .iter()
        .map(|row| line::<L>(&layout, row, job))
        .collect();
    let community = job.facts.community.on(job.today);
    let (name, street) = community.map_or(("", ""), |one| (&one.name, &one.street));
    let year = job.year.map(|year| format!("{year}年")).unwrap_or_default();
    let ledger = Ledger {
        title: layout
            .title
            .replace("{community}", name)
            .replace("{year}", &year),
        reporter: format!("填报单位：{street}{name}"),
        summary: summary(&layout, rows.len(), L::aside(job), job),
        source: &job.facts.community.book_id,
        rows,
        choices: L::choices(job),
        made_on: job.today,
        layout: &layout,
    };
    ledger.write()
}

fn line<L: List>(layout: &Layout<L::Field>, row: &L::Row<'_>, job: &Job<'_>) -> LedgerRow {
    let columns = layout.columns.iter();
    LedgerRow {
        id: L::id(row),
        values: columns.map(|column| L::value(column, row, job)).collect(),
    }
}

fn summary<F>(layout: &Layout<F>, shown: usize, aside: usize, job: &Job<'_>) -> String {
    let counted = |words: &str, count: usize| words.replace("{count}", &count.to_string());
    let left_out = (aside > 0).then(|| counted(&layout.aside, aside));
    let (year, month, day) = (job.today.year(), job.today.month(), job.today.day());
    format!(
        "{}{}　截至{year}年{month}月{day}日",
        counted(&layout.count, shown),
        left_out.unwrap_or_default()
    )
}
