//! Finds the head of a register under its title rows: one row, or two with a merged name over several columns.

use super::field::{RegisterField, head_part};
use super::mapping::HeadRows;
use crate::cell::Address;
use crate::value::{read_text, text::tidy};
use crate::workbook::Sheet;
use std::collections::{BTreeMap, BTreeSet};

/// How far down a head may stand, in rows that have a value.
const SEARCHED: usize = 40;
/// How many rows a head may have.
const DEEPEST: u32 = 4;

/// A head: its rows and the name of each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    /// First row from 0.
    pub first: u32,
    /// Last row from 0.
    pub last: u32,
    /// Parts of the name of each column, from the top, normalised.
    pub columns: BTreeMap<u32, Vec<String>>,
}

impl Head {
    /// Finds the row that looks most like a head of such a register; the first of equals.
    pub(crate) fn find<F: RegisterField>(sheet: &Sheet) -> Option<Head> {
        let mut best: Option<(usize, Head)> = None;
        for row in sheet.rows().into_iter().take(SEARCHED) {
            let head = Head::at(sheet, row, row + depth::<F>(sheet, row));
            let fields = head.fields::<F>();
            if F::make_a_head(&fields) && best.as_ref().is_none_or(|(most, _)| fields.len() > *most)
            {
                best = Some((fields.len(), head));
            }
        }
        best.map(|(_, head)| head)
    }

    /// Takes the rows that a person chose; `None` when they hold fewer than two names.
    pub(crate) fn chosen(sheet: &Sheet, rows: HeadRows) -> Option<Head> {
        let head = Head::at(sheet, rows.first.checked_sub(1)?, rows.last.checked_sub(1)?);
        (rows.first <= rows.last && rows.last - rows.first < DEEPEST && head.columns.len() >= 2)
            .then_some(head)
    }

    /// Returns the head's identity, under which a mapping is remembered: all names in order, as a person can read them.
    pub(crate) fn signature(&self) -> String {
        self.columns
            .values()
            .map(|parts| parts.join("/"))
            .collect::<Vec<_>>()
            .join("|")
    }

    /// Returns the field of each column as its name says, each field once.
    pub(crate) fn by_names<F: RegisterField>(&self) -> BTreeMap<u32, F> {
        let mut taken = BTreeSet::new();
        let named = self
            .columns
            .iter()
            .filter_map(|(column, parts)| Some((*column, F::recognise(parts)?)));
        named.filter(|(_, field)| taken.insert(*field)).collect()
    }

    /// Returns the lines of text above it.
    pub(crate) fn title_lines(&self, sheet: &Sheet) -> Vec<String> {
        let above = sheet.cells().take_while(|(at, _)| at.row < self.first);
        above
            .filter_map(|(_, value)| read_text(value).ok().flatten())
            .collect()
    }

    fn fields<F: RegisterField>(&self) -> BTreeSet<F> {
        self.by_names().into_values().collect()
    }

    fn at(sheet: &Sheet, first: u32, last: u32) -> Head {
        let mut columns: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for column in columns_of(sheet, first, last) {
            let parts: Vec<String> = (first..=last)
                .filter_map(|row| part(sheet, row, column, last))
                .collect();
            let parts = deduplicated(parts);
            if !parts.is_empty() {
                columns.insert(column, parts);
            }
        }
        Head {
            first,
            last,
            columns,
        }
    }
}

/// Returns the rows that belong to a head below its first: as merged cells reach, else one row of names alone.
fn depth<F: RegisterField>(sheet: &Sheet, row: u32) -> u32 {
    let merges = sheet
        .merges
        .iter()
        .filter(|merge| merge.top == row && merge.bottom < row + DEEPEST);
    let reach = merges
        .map(|merge| merge.bottom - merge.top)
        .max()
        .unwrap_or(0);
    if reach > 0 {
        return reach;
    }
    let (texts, names) = names_in::<F>(sheet, row + 1);
    let upper = names_in::<F>(sheet, row).1;
    u32::from(upper >= 2 && names >= 2 && names == texts)
}

/// Counts the texts of a row, and those of them that name a field.
fn names_in<F: RegisterField>(sheet: &Sheet, row: u32) -> (usize, usize) {
    let texts: Vec<String> = sheet
        .row(row)
        .filter_map(|(_, value)| read_text(value).ok().flatten())
        .collect();
    let names = texts
        .iter()
        .filter(|text| F::recognise(&[head_part(text)]).is_some())
        .count();
    (texts.len(), names)
}

fn columns_of(sheet: &Sheet, first: u32, last: u32) -> BTreeSet<u32> {
    let written = (first..=last).flat_map(|row| sheet.row(row).map(|(at, _)| at.column));
    let merged = sheet
        .merges
        .iter()
        .filter(|merge| merge.top >= first && merge.bottom <= last);
    let merged = merged.flat_map(|merge| merge.left..=merge.right.min(merge.left + 255));
    written.chain(merged).collect()
}

/// Returns one row's part of a column's name: its own text, that of the merged area it lies in, or for an upper row
/// left blank over a name below, that of the next column to the left.
fn part(sheet: &Sheet, row: u32, column: u32, last: u32) -> Option<String> {
    let at = Address::new(row, column);
    let area = sheet.merges.iter().find(|merge| merge.contains(at));
    if let Some(text) = text(sheet, area.map_or(at, |area| area.origin())) {
        return Some(text);
    }
    let blank_over_name =
        area.is_none() && row < last && sheet.cell(Address::new(row + 1, column)).is_some();
    let left = (0..column)
        .rev()
        .find_map(|left| text(sheet, Address::new(row, left)));
    left.filter(|_| blank_over_name)
}

fn text(sheet: &Sheet, at: Address) -> Option<String> {
    let text = read_text(sheet.cell(at)?).ok().flatten()?;
    let part = head_part(&tidy(&text));
    (!part.is_empty()).then_some(part)
}

fn deduplicated(mut parts: Vec<String>) -> Vec<String> {
    parts.dedup();
    parts
}
