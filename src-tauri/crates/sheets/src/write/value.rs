//! What a cell of a list shows, and how it is written.

use super::layout::{Align, Column, Total};
use crate::error::SheetError;
use chrono::NaiveDate;
use policy::Money;
use policy::personal::{Internal, Personal};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet};

/// The font of all lists; every office has it.
pub(super) const FONT: &str = "宋体";
const COUNT: &str = "#,##0";
const YUAN: &str = "#,##0.00";

/// What a cell of a list shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Nothing was recorded.
    Blank,
    /// Nothing can be recorded: shown as struck out.
    Struck,
    /// Text, whatever sign it begins with.
    Text(String),
    /// A counted number.
    Count(i64),
    /// An estimated number, shown with 约 and summed like any other.
    About(i64),
    /// An amount, shown in 元.
    Money(Money),
    /// A real date.
    Date(NaiveDate),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Value::Count(count)
    }
}

impl From<Money> for Value {
    fn from(amount: Money) -> Self {
        Value::Money(amount)
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Value::Date(day)
    }
}

/// Lists are for the office and the street, so that they may show personal data.
impl From<&Personal<String>> for Value {
    fn from(value: &Personal<String>) -> Self {
        Value::Text(value.read(&Internal).clone())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Blank, Into::into)
    }
}

impl Value {
    /// Returns the number under which the row's key is kept, when it stands in the first column.
    pub(super) fn number(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Count(count) | Value::About(count) => count.to_string(),
            Value::Blank | Value::Struck | Value::Money(_) | Value::Date(_) => String::new(),
        }
    }

    /// Returns what it adds to a sum of its column.
    pub(super) fn counted(&self, total: Total) -> i128 {
        match (total, self) {
            (Total::Count, Value::Count(count) | Value::About(count)) => i128::from(*count),
            (Total::Yuan, Value::Money(amount)) => i128::from(amount.fen()),
            _ => 0,
        }
    }

    /// Writes it into a cell.
    pub(super) fn write<F>(
        &self,
        sheet: &mut Worksheet,
        (row, at): (u32, u16),
        column: &Column<F>,
    ) -> Result<(), SheetError> {
        let format = body(column.align);
        match self {
            Value::Blank => sheet.write_blank(row, at, &format)?,
            Value::Struck => sheet.write_string_with_format(row, at, "—", &body(Align::Center))?,
            Value::Text(text) => sheet.write_string_with_format(row, at, text, &format)?,
            Value::Count(count) => {
                let format = format.set_num_format(COUNT);
                sheet.write_number_with_format(row, at, *count as f64, &format)?
            }
            Value::About(count) => {
                let format = format.set_num_format(format!("\"约\"{COUNT}"));
                sheet.write_number_with_format(row, at, *count as f64, &format)?
            }
            Value::Money(amount) => {
                let format = format.set_num_format(YUAN);
                // One division of whole fen: the nearest number to the amount, which Excel shows to the fen.
                sheet.write_number_with_format(row, at, amount.fen() as f64 / 100.0, &format)?
            }
            Value::Date(day) => {
                let format = format.set_num_format("yyyy-mm-dd");
                sheet.write_datetime_with_format(row, at, day, &format)?
            }
        };
        Ok(())
    }
}

impl Total {
    /// Returns how its numbers are written.
    pub(super) fn format(self) -> &'static str {
        match self {
            Total::Count => COUNT,
            Total::Yuan => YUAN,
        }
    }

    /// Writes a sum in figures, as a reader that does not compute shows it.
    pub(super) fn in_figures(self, sum: i128) -> String {
        match self {
            Total::Count => sum.to_string(),
            Total::Yuan => {
                let sign = if sum < 0 { "-" } else { "" };
                let fen = sum.unsigned_abs();
                format!("{sign}{}.{:02}", fen / 100, fen % 100)
            }
        }
    }
}

/// Returns the look of a cell in a table.
pub(super) fn body(align: Align) -> Format {
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
