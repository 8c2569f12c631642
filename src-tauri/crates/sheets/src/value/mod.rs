//! Reads what offices type into cells: dates in any spelling, counts, amounts, ticks, phones, texts.
//!
//! Pure, and strict where guessing would invent a fact: what cannot be read is a [`ValueFault`] with words.

mod amount;
mod count;
mod date;
mod phone;
pub mod text;
mod tick;

pub use amount::{AmountUnit, read_amount};
pub use count::{Count, read_count};
pub use date::{DateRead, read_date};
pub use phone::{Phone, read_phone};
pub use tick::read_tick;

use crate::cell::CellValue;
use chrono::NaiveTime;
use thiserror::Error;

/// Why a cell's value cannot be taken, as a sentence that follows the cell's address.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ValueFault {
    /// The cell holds an error value.
    #[error("单元格里是错误值“{}”。", short(.0))]
    ErrorValue(String),
    /// A formula was never computed.
    #[error("单元格里的公式没有算出结果，请用 WPS 或 Excel 打开、保存一次。")]
    Unsolved,
    /// Not a date at all.
    #[error("“{}”看不出是哪一天。", short(.0))]
    NotADate(String),
    /// Year and month, but no day.
    #[error("“{}”没有写明哪一天。", short(.0))]
    NoDay(String),
    /// From one day to another.
    #[error("“{}”是一段日期，请写一天。", short(.0))]
    Span(String),
    /// A day that does not exist, or lies outside 1990–2100.
    #[error("“{}”不是存在的日期。", short(.0))]
    Impossible(String),
    /// Not a whole number.
    #[error("“{}”看不出数目。", short(.0))]
    NotACount(String),
    /// From one number to another.
    #[error("“{}”是一个范围，请写一个数。", short(.0))]
    CountRange(String),
    /// Below zero.
    #[error("“{}”是负数。", short(.0))]
    Negative(String),
    /// A part of one.
    #[error("“{}”不是整数。", short(.0))]
    Fraction(String),
    /// Larger than any community.
    #[error("“{}”太大了。", short(.0))]
    TooLarge(String),
    /// Not an amount of money.
    #[error("“{}”看不出金额。", short(.0))]
    NotAnAmount(String),
    /// Finer than one fen.
    #[error("“{}”的金额不到一分，元以下最多两位。", short(.0))]
    BelowFen(String),
    /// Neither yes nor no.
    #[error("“{}”看不出是或否。", short(.0))]
    NotATick(String),
}

/// Quotes the beginning of a text: a sentence is no place for a whole cell.
pub(crate) fn short(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// Reads a text, tidied; `None` for an empty one. Numbers come without `.0`, dates as 2026-01-07.
///
/// # Errors
/// Error values and formulas without a result.
pub fn read_text(cell: &CellValue) -> Result<Option<String>, ValueFault> {
    let text = match cell {
        CellValue::Text(text) => text::tidy(text),
        CellValue::Number(number) => figure(*number),
        CellValue::Date(stamp) if stamp.time() == NaiveTime::MIN => stamp.date().to_string(),
        CellValue::Date(stamp) => stamp.format("%Y-%m-%d %H:%M").to_string(),
        CellValue::Bool(true) => "是".to_owned(),
        CellValue::Bool(false) => "否".to_owned(),
        CellValue::Error(error) => return Err(ValueFault::ErrorValue(error.clone())),
        CellValue::Formula(_) => return Err(ValueFault::Unsolved),
    };
    Ok((!text.is_empty()).then_some(text))
}

/// Writes a number as a person would: whole numbers without a point, none in powers of ten.
fn figure(number: f64) -> String {
    format!("{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_typed_numbers_as_text() {
        assert_eq!(
            read_text(&CellValue::Number(13_800_000_000.0)),
            Ok(Some("13800000000".to_owned()))
        );
        assert_eq!(
            read_text(&CellValue::Number(3.5)),
            Ok(Some("3.5".to_owned()))
        );
        assert_eq!(
            read_text(&CellValue::Text(" \u{3000}\n".to_owned())),
            Ok(None)
        );
        assert_eq!(
            read_text(&CellValue::Formula(String::new())),
            Err(ValueFault::Unsolved)
        );
    }
}
