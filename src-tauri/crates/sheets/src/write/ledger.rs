//! Writes any list: title rows, frozen head, filter, formats, choices, sums, print set-up, row keys.

use super::keys;
use super::layout::{Align, Layout};
use super::{row_height, stamp};
use crate::cell::Address;
use crate::error::SheetError;
use chrono::NaiveDate;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, Formula, Workbook,
    Worksheet,
};
use std::collections::BTreeMap;

/// Row of the head, from 0: title, the line under it, head.
const HEAD: u32 = 2;
const FONT: &str = "宋体";
const A4: u8 = 9;

/// What a cell of a list shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Nothing was recorded.
    Blank,
    /// Text, whatever sign it begins with.
    Text(String),
    /// A counted number.
    Count(i64),
    /// An estimated number, shown with 约 and summed like any other.
    About(i64),
    /// A real date.
    Date(NaiveDate),
}

/// Which record a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowKey {
    /// What the first column shows.
    pub number: String,
    /// Id of the record.
    pub id: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LedgerRow {
    /// Which record it is.
    pub key: RowKey,
    /// One value a column.
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
    pub choices: &'a BTreeMap<String, Vec<String>>,
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
        self.write_total(sheet)?;
        self.write_choices(sheet)?;
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
        for (at, column) in (0..).zip(&self.layout.columns) {
            sheet
                .set_column_width(at, column.width)?
                .write_string_with_format(HEAD, at, &column.head, &head)?;
        }
        sheet
            .set_row_height(HEAD, 30)?
            .set_freeze_panes(HEAD + 1, 1)?;
        sheet.autofilter(HEAD, 0, self.last_row().max(HEAD + 1), self.last_column())?;
        Ok(())
    }

    fn write_rows(&self, sheet: &mut Worksheet) -> Result<(), SheetError> {
        for (row, line) in (HEAD + 1..).zip(&self.rows) {
            let cells = || self.layout.columns.iter().zip(&line.values);
            for (at, (column, value)) in (0..).zip(cells()) {
                write_value(sheet, row, at, value, body(column.align))?;
            }
            let texts = cells().filter_map(|(column, value)| match value {
                Value::Text(text) => Some((text.as_str(), column.width)),
                _ => None,
            });
            sheet.set_row_height(row, row_height(texts))?;
        }
        Ok(())
    }

    /// Writes the sums as SUBTOTAL, so that they follow the filter, with the result stored for readers that do not
    /// compute.
    fn write_total(&self, sheet: &mut Worksheet) -> Result<(), SheetError> {
        if self.rows.is_empty() || !self.layout.columns.iter().any(|column| column.total) {
            return Ok(());
        }
        let row = self.last_row() + 1;
        for (at, column) in (0u16..).zip(&self.layout.columns) {
            let bold = body(column.align).set_bold();
            if column.total {
                let letters = Address::column_name(u32::from(at));
                let sum = Formula::new(format!(
                    "=SUBTOTAL(109,{letters}{}:{letters}{row})",
                    HEAD + 2
                ));
                let sum = sum.set_result(self.sum(usize::from(at)));
                sheet.write_formula_with_format(row, at, sum, &bold.set_num_format("#,##0"))?;
            } else {
                sheet.write_string_with_format(
                    row,
                    at,
                    if at == 0 { "合计" } else { "" },
                    &bold,
                )?;
            }
        }
        Ok(())
    }

    fn sum(&self, column: usize) -> String {
        let values = self.rows.iter().filter_map(|row| row.values.get(column));
        let counts = values.map(|value| match value {
            Value::Count(count) | Value::About(count) => i128::from(*count),
            Value::Blank | Value::Text(_) | Value::Date(_) => 0,
        });
        counts.sum::<i128>().to_string()
    }

    fn write_choices(&self, sheet: &mut Worksheet) -> Result<(), SheetError> {
        for (at, column) in (0..).zip(&self.layout.columns) {
            let Some(choice) = &column.choice else {
                continue;
            };
            let Some(range) = keys::range(self.choices, &choice.list) else {
                continue;
            };
            sheet.add_data_validation(
                HEAD + 1,
                at,
                self.last_row().max(HEAD + 1),
                at,
                &validation(&range, choice.strict)?,
            )?;
        }
        Ok(())
    }

    fn set_up_print(&self, sheet: &mut Worksheet) -> Result<(), SheetError> {
        let total = u32::from(!self.rows.is_empty());
        sheet
            .set_landscape()
            .set_paper_size(A4)
            .set_print_fit_to_pages(1, 0)
            .set_print_center_horizontally(true);
        sheet
            .set_margins(0.4, 0.4, 0.6, 0.7, 0.3, 0.3)
            .set_footer("&C第 &P 页，共 &N 页");
        sheet.set_repeat_rows(HEAD, HEAD)?.set_print_area(
            0,
            0,
            self.last_row() + total,
            self.last_column(),
        )?;
        Ok(())
    }

    fn last_row(&self) -> u32 {
        HEAD + u32::try_from(self.rows.len()).unwrap_or(u32::MAX - HEAD - 1)
    }

    fn last_column(&self) -> u16 {
        u16::try_from(self.layout.columns.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }
}

fn validation(range: &str, strict: bool) -> Result<DataValidation, SheetError> {
    let style = if strict {
        DataValidationErrorStyle::Stop
    } else {
        DataValidationErrorStyle::Information
    };
    let validation = DataValidation::new()
        .allow_list_formula(Formula::new(range))
        .set_error_style(style);
    Ok(validation
        .set_error_title("请从列表中选")?
        .set_error_message("列表中没有这一项。")?)
}

fn body(align: Align) -> Format {
    let align = match align {
        Align::Left => FormatAlign::Left,
        Align::Center => FormatAlign::Center,
        Align::Right => FormatAlign::Right,
    };
    let format = Format::new()
        .set_font_name(FONT)
        .set_font_size(10.5)
        .set_border(FormatBorder::Thin);
    format
        .set_align(align)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
}

fn write_value(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    format: Format,
) -> Result<(), SheetError> {
    match value {
        Value::Blank => sheet.write_blank(row, column, &format)?,
        Value::Text(text) => sheet.write_string_with_format(row, column, text, &format)?,
        Value::Count(count) => sheet.write_number_with_format(
            row,
            column,
            *count as f64,
            &format.set_num_format("#,##0"),
        )?,
        Value::About(count) => sheet.write_number_with_format(
            row,
            column,
            *count as f64,
            &format.set_num_format("\"约\"#,##0"),
        )?,
        Value::Date(day) => sheet.write_datetime_with_format(
            row,
            column,
            day,
            &format.set_num_format("yyyy-mm-dd"),
        )?,
    };
    Ok(())
}
