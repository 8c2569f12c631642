//! The cells of a row under a head: fetched by fact, read with words for what cannot be read.

use super::field::RegisterField;
use super::head::Head;
use super::reply::RowFinding;
use crate::cell::{Address, CellValue};
use crate::value::{Phone, ValueFault, read_phone, read_text, text::plain};
use crate::workbook::Sheet;
use policy::finding::Severity;
use std::collections::{BTreeMap, BTreeSet};

/// Rows that a vertical merge may lend its value to.
const LENT: u32 = 200;

/// The rows below the head of one sheet.
pub(crate) struct RowCells<'w, F: RegisterField> {
    pub sheet: &'w Sheet,
    pub head: &'w Head,
    pub columns: BTreeMap<F, u32>,
    lent: BTreeMap<Address, Address>,
    /// Facts that a vertical merge does not lend, because they would count twice.
    once: &'static [F],
}

/// What was seen in one row.
#[derive(Debug)]
pub(crate) struct Seen<F> {
    /// Facts whose cells are not empty.
    pub filled: BTreeSet<F>,
    /// What was seen at its cells.
    pub findings: Vec<RowFinding<F>>,
}

impl<F> Default for Seen<F> {
    fn default() -> Self {
        Self {
            filled: BTreeSet::new(),
            findings: Vec::new(),
        }
    }
}

impl<F> Seen<F> {
    /// Tells whether something refuses the row.
    pub(crate) fn is_blocked(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.severity == Severity::Block)
    }
}

impl<'w, F: RegisterField> RowCells<'w, F> {
    pub(crate) fn new(
        sheet: &'w Sheet,
        head: &'w Head,
        columns: BTreeMap<F, u32>,
        once: &'static [F],
    ) -> Self {
        let below = sheet
            .merges
            .iter()
            .filter(|merge| merge.top > head.last && merge.left == merge.right);
        let lent = below
            .filter(|merge| merge.bottom - merge.top <= LENT)
            .flat_map(|merge| {
                (merge.top + 1..=merge.bottom)
                    .map(|row| (Address::new(row, merge.left), merge.origin()))
            });
        let lent = lent.collect();
        Self {
            sheet,
            head,
            columns,
            lent,
            once,
        }
    }

    /// Returns the rows below the head that are not blank.
    pub(crate) fn rows(&self) -> Vec<u32> {
        let below = self
            .sheet
            .rows()
            .into_iter()
            .filter(|row| *row > self.head.last);
        below
            .filter(|row| self.sheet.row(*row).any(|(_, value)| !blank(value)))
            .collect()
    }

    /// Reads a fact's cell as text.
    pub(crate) fn text(&self, seen: &mut Seen<F>, field: F, row: u32) -> Option<String> {
        self.take(seen, field, row, read_text)
    }

    /// Reads a fact's cell as a phone number; what does not look like one is kept as written.
    pub(crate) fn phone(&self, seen: &mut Seen<F>, field: F, row: u32) -> Option<String> {
        let Phone { text, plausible } = self.take(seen, field, row, read_phone)?;
        if !plausible {
            let says = "不像电话号码，按原文保留。".to_owned();
            self.find(seen, field, row, Severity::Warn, says);
        }
        Some(text)
    }

    /// Reads a fact's cell; a fault becomes a finding that blocks the row.
    pub(crate) fn take<T>(
        &self,
        seen: &mut Seen<F>,
        field: F,
        row: u32,
        read: impl FnOnce(&CellValue) -> Result<Option<T>, ValueFault>,
    ) -> Option<T> {
        match read(self.cell(field, row)?) {
            Ok(Some(value)) => {
                seen.filled.insert(field);
                Some(value)
            }
            Ok(None) => None,
            Err(fault) => {
                self.find(seen, field, row, Severity::Block, fault.to_string());
                None
            }
        }
    }

    /// Returns a fact's cell. A vertical merge lends its value to the rows it covers, but for what would count twice.
    fn cell(&self, field: F, row: u32) -> Option<&'w CellValue> {
        let at = Address::new(row, *self.columns.get(&field)?);
        let lent = self.lent.get(&at).filter(|_| !self.once.contains(&field));
        self.sheet.cell(*lent.unwrap_or(&at))
    }

    /// Tells whether a fact's cell says something.
    pub(crate) fn has(&self, field: F, row: u32) -> bool {
        self.cell(field, row).is_some_and(|value| !blank(value))
    }

    /// Notes something seen at a fact's cell.
    pub(crate) fn find(
        &self,
        seen: &mut Seen<F>,
        field: F,
        row: u32,
        severity: Severity,
        says: String,
    ) {
        let column = self.columns.get(&field);
        let place = column.map(|column| Address::new(row, *column).to_string());
        let cell = place
            .as_ref()
            .map(|place| format!("{}!{place}", self.sheet.name));
        let says = place.map_or_else(|| says.clone(), |place| format!("{place} {says}"));
        seen.findings.push(RowFinding {
            cell,
            field: Some(field),
            severity,
            says,
        });
    }

    /// Notes that a fact without which no row can be taken is missing, unless its cell was found unreadable.
    pub(crate) fn missing(&self, seen: &mut Seen<F>, field: F, row: u32) {
        let known = |finding: &RowFinding<F>| finding.field == Some(field);
        if !seen.findings.iter().any(known) {
            let says = format!("缺{}。", field.name());
            self.find(seen, field, row, Severity::Block, says);
        }
    }
}

fn blank(value: &CellValue) -> bool {
    matches!(value, CellValue::Text(text) if plain(text).is_empty())
}
