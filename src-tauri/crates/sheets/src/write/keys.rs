//! The hidden sheet of a list: template, version, and which record each row is.
//!
//! Keys are kept under the number a row shows, not under its position: people sort and filter.

use super::kind::Kind;
use super::layout::Layout;
use super::ledger::Ledger;
use super::value::Value;
use crate::cell::{Address, CellValue};
use crate::error::SheetError;
use crate::value::read_text;
use crate::workbook::{Sheet, Workbook};
use policy::facts::DemandId;
use rust_xlsxwriter::Worksheet;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;

/// Name of the hidden sheet.
pub(super) const NAME: &str = "_huiminbu";
const MARK: &str = "huiminbu-sheet";
/// First row of the keys, from 0.
const FIRST: u32 = 2;
/// Column in which the first list of choices stands.
const CHOICES: u16 = 4;

/// The row keys of a list that this program wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RowKeys {
    ids: BTreeMap<String, String>,
}

impl RowKeys {
    /// Finds the keys of a list of this kind in a workbook; `None` for other workbooks and newer versions.
    pub(crate) fn of(workbook: &Workbook, kind: Kind) -> Option<RowKeys> {
        let sheet = workbook
            .sheets
            .iter()
            .find(|sheet| RowKeys::is_own(sheet))?;
        let layout: Layout<IgnoredAny> = Layout::parse(kind.layout()).ok()?;
        let version: u32 = text(sheet, 0, 2)?.parse().ok()?;
        let known = text(sheet, 0, 1)? == layout.template && version <= layout.version;
        known.then(|| {
            let rows = sheet.rows().into_iter().filter(|row| *row >= FIRST);
            let ids = rows.filter_map(|row| Some((text(sheet, row, 0)?, text(sheet, row, 1)?)));
            RowKeys { ids: ids.collect() }
        })
    }

    /// Returns true for the hidden sheet itself.
    pub(crate) fn is_own(sheet: &Sheet) -> bool {
        !sheet.visible && sheet.name == NAME && text(sheet, 0, 0).as_deref() == Some(MARK)
    }

    /// Returns the record that a number stands for.
    pub(crate) fn id(&self, number: &str) -> Option<DemandId> {
        self.ids.get(number).map(DemandId::new)
    }
}

fn text(sheet: &Sheet, row: u32, column: u32) -> Option<String> {
    let cell: &CellValue = sheet.cell(Address::new(row, column))?;
    read_text(cell).ok().flatten()
}

/// Writes the hidden sheet: its mark, the keys, the lists of choices.
pub(super) fn write<F>(out: &mut Worksheet, ledger: &Ledger<'_, F>) -> Result<(), SheetError> {
    out.set_name(NAME)?.set_hidden(true);
    out.write_string(0, 0, MARK)?
        .write_string(0, 1, &ledger.layout.template)?;
    out.write_number(0, 2, ledger.layout.version)?
        .write_string(0, 3, ledger.source)?;
    out.write_string(1, 0, "编号")?.write_string(1, 1, "主键")?;
    for (row, line) in (FIRST..).zip(&ledger.rows) {
        let number = line.values.first().map(Value::number);
        out.write_string(row, 0, number.unwrap_or_default())?
            .write_string(row, 1, &line.id)?;
    }
    for (column, (name, choices)) in (CHOICES..).zip(&ledger.choices) {
        out.write_string(1, column, name)?;
        for (row, choice) in (FIRST..).zip(choices) {
            out.write_string(row, column, choice)?;
        }
    }
    Ok(())
}

/// Returns where a list of choices stands, for a validation; `None` when it is empty or unknown.
pub(super) fn range(choices: &BTreeMap<String, Vec<String>>, list: &str) -> Option<String> {
    let (column, entries) = (CHOICES..)
        .zip(choices)
        .find_map(|(column, (name, entries))| {
            (name == list && !entries.is_empty()).then_some((column, entries))
        })?;
    let column = Address::column_name(u32::from(column));
    Some(format!(
        "={NAME}!${column}${}:${column}${}",
        FIRST + 1,
        FIRST as usize + entries.len()
    ))
}
