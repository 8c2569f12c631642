//! Writes any list: title rows, frozen head, filter, formats, choices, sums, print set-up, row keys.

use super::layout::{Align, Layout, Paper, Total};
use super::value::{FONT, Value, body};
use super::{choices, keys, row_height, stamp};
use crate::cell::Address;
use crate::error::SheetError;
use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatAlign, Formula, Workbook, Worksheet};
use std::collections::BTreeMap;

/// Row of the head, from 0: title, the line under it, head.
const HEAD: u32 = 2;
/// Least height of the head in points.
const HEAD_HEIGHT: f64 = 30.0;
/// What the button of the filter takes from a head, in characters.
const BUTTON: f64 = 0.5;

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LedgerRow {
    /// Id of the record.
    pub id: String,
    /// One value a column; the first is the number the key is kept under.
    pub values: Vec<Value>,
}

/// A list ready to be written.
pub(super) struct Ledger<'a, F> {
    /// Columns and names.
    pub layout: &'a Layout<F>,
    /// Title, filled in.
    pub title: String,
    /// Left end of the line under it: who reports.
    pub reporter: String,
    /// Right end of it: how much, on which day.
    pub summary: String,
    /// Id of the book.
    pub source: &'a str,
    /// Rows.
    pub rows: Vec<LedgerRow>,
    /// Lists of choices by name.
    pub choices: BTreeMap<String, Vec<String>>,
    /// Day of making.
    pub made_on: NaiveDate,
}

impl<F> Ledger<'_, F> {
    /// Writes the list.
    ///
    /// # Errors
    /// [`SheetError::NotWritten`] when the writer refuses, e.g. a text beyond 32,767 characters.
    pub(super) fn write(&self) -> Result<Vec<u8>, SheetError> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&stamp(self.made_on)?.set_title(&self.title));
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.layout.sheet)?;
        self.write_title(sheet)?;
        self.write_head(sheet)?;
        self.write_rows(sheet)?;
        if self.is_summed() {
            self.write_total(sheet)?;
        }
        choices::write(sheet, self)?;
        self.set_up_print(sheet)?;
        keys::write(workbook.add_worksheet(), self)?;
        Ok(workbook.save_to_buffer()?)
    }

    fn write_title(&self, sheet: &mut Worksheet) -> Result<(), SheetError> {
        let last = self.last_column();
        let title = Format::new()
            .set_font_name(FONT)
            .set_font_size(18)
            .set_bold()
            .set_align(FormatAlign::Center);
        let title = title.set_align(FormatAlign::VerticalCenter);
        sheet
            .merge_range(0, 0, 0, last, &self.title, &title)?
            .set_row_height(0, 34)?;
        let line = Format::new().set_font_name(FONT).set_font_size(11);
        let middle = last / 2;
        sheet.merge_range(1, 0, 1, middle, &self.reporter, &line)?;
        let right = line.set_align(FormatAlign::Right);
        sheet
            .merge_range(1, middle + 1, 1, last, &self.summary, &right)?
            .set_row_height(1, 20)?;
        Ok(())
    }

    fn write_head(&self, sheet: &mut Worksheet) -> Result<(), SheetError> {
        let head = body(Align::Center)
            .set_bold()
            .set_background_color("E7E6E6");
        let columns = &self.layout.columns;
        for (at, column) in (0..).zip(columns) {
            sheet
                .set_column_width(at, column.width)?
                .write_string_with_format(HEAD, at, &column.head, &head)?;
        }
        let texts = columns
            .iter()
            .map(|one| (one.head.as_str(), one.width - BUTTON));
        sheet
            .set_row_height(HEAD, row_height(texts).max(HEAD_HEIGHT))?
            .set_freeze_panes(HEAD + 1, self.layout.frozen)?;
        sheet.autofilter(HEAD, 0, self.last_row().max(HEAD + 1), self.last_column())?;
        Ok(())
    }

    fn write_rows(&self, sheet: &mut Worksheet) -> Result<(), SheetError> {
        for (row, line) in (HEAD + 1..).zip(&self.rows) {
            let cells = || self.layout.columns.iter().zip(&line.values);
            for (at, (column, value)) in (0..).zip(cells()) {
                value.write(sheet, (row, at), column)?;
            }
            let texts = cells().filter_map(|(column, value)| match value {
                Value::Text(text) => Some((text.as_str(), column.width)),
                _ => None,
            });
            sheet.set_row_height(row, row_height(texts))?;
        }
        Ok(())
    }

    fn is_summed(&self) -> bool {
        let mut columns = self.layout.columns.iter();
        !self.rows.is_empty() && columns.any(|column| column.total.is_some())
    }

    fn write_total(&self, sheet: &mut Worksheet) -> Result<(), SheetError> {
        let row = self.last_row() + 1;
        for (at, column) in (0u16..).zip(&self.layout.columns) {
            let bold = body(column.align).set_bold();
            if let Some(total) = column.total {
                let bold = bold.set_num_format(total.format());
                sheet.write_formula_with_format(row, at, self.sum(at, total), &bold)?;
            } else {
                let word = if at == 0 { "合计" } else { "" };
                sheet.write_string_with_format(row, at, word, &bold)?;
            }
        }
        Ok(())
    }

    /// Returns a sum as SUBTOTAL, so that it follows the filter, with the result stored for readers that do not compute.
    fn sum(&self, at: u16, total: Total) -> Formula {
        let values = self
            .rows
            .iter()
            .filter_map(|row| row.values.get(usize::from(at)));
        let sum = values.map(|value| value.counted(total)).sum();
        let column = Address::column_name(u32::from(at));
        let (first, last) = (self.first_row() + 1, self.last_row() + 1);
        Formula::new(format!("=SUBTOTAL(109,{column}{first}:{column}{last})"))
            .set_result(total.in_figures(sum))
    }

    fn set_up_print(&self, sheet: &mut Worksheet) -> Result<(), SheetError> {
        let last = self.last_row() + u32::from(self.is_summed());
        sheet
            .set_landscape()
            .set_paper_size(code(self.layout.paper))
            .set_print_fit_to_pages(1, 0)
            .set_print_center_horizontally(true);
        sheet
            .set_margins(0.4, 0.4, 0.6, 0.7, 0.3, 0.3)
            .set_footer("&C第 &P 页，共 &N 页");
        sheet
            .set_repeat_rows(HEAD, HEAD)?
            .set_print_area(0, 0, last, self.last_column())?;
        Ok(())
    }

    /// Returns the first row of records, from 0.
    pub(super) fn first_row(&self) -> u32 {
        HEAD + 1
    }

    /// Returns the last row of records, from 0; the head when there are none.
    pub(super) fn last_row(&self) -> u32 {
        HEAD + u32::try_from(self.rows.len()).unwrap_or(u32::MAX - HEAD - 1)
    }

    fn last_column(&self) -> u16 {
        u16::try_from(self.layout.columns.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }
}

/// Returns the number by which spreadsheets know a sheet of paper.
fn code(paper: Paper) -> u8 {
    match paper {
        Paper::A3 => 8,
        Paper::A4 => 9,
    }
}
