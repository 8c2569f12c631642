//! Amounts of money.

use super::count::grouped;
use super::text::plain;
use super::{ValueFault, figure};
use crate::cell::CellValue;
use policy::Money;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What a bare number means, as the head of the column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountUnit {
    /// 元.
    Yuan,
    /// 万元.
    TenThousandYuan,
}

impl AmountUnit {
    fn yuan(self) -> Decimal {
        match self {
            AmountUnit::Yuan => Decimal::ONE,
            AmountUnit::TenThousandYuan => Decimal::from(10_000),
        }
    }
}

/// Reads an amount of at least 0; `None` for an empty text. A unit in the text overrules that of the head.
///
/// Understands 1.2万元, 12,500.00元, ¥275027, 3亿元, number cells.
///
/// # Errors
/// Words for negative amounts, parts of a fen and what is no amount.
pub fn read_amount(cell: &CellValue, head: AmountUnit) -> Result<Option<Money>, ValueFault> {
    match cell {
        CellValue::Text(text) => {
            let text = plain(text);
            if text.is_empty() {
                Ok(None)
            } else {
                written(&text, head).map(Some)
            }
        }
        CellValue::Number(number) => typed(*number, head).map(Some),
        CellValue::Date(stamp) => Err(ValueFault::NotAnAmount(stamp.date().to_string())),
        CellValue::Bool(_) => Err(ValueFault::NotAnAmount("是/否".to_owned())),
        CellValue::Error(error) => Err(ValueFault::ErrorValue(error.clone())),
        CellValue::Formula(_) => Err(ValueFault::Unsolved),
    }
}

fn written(text: &str, head: AmountUnit) -> Result<Money, ValueFault> {
    let bare = ["人民币", "¥", "￥"]
        .iter()
        .fold(text, |text, sign| text.strip_prefix(sign).unwrap_or(text));
    let bare = bare.trim_end_matches(['整', '正']);
    let units = [
        ("万元", 10_000),
        ("亿元", 100_000_000),
        ("万", 10_000),
        ("元", 1),
        ("圆", 1),
        ("块", 1),
    ];
    let unit = units
        .iter()
        .find_map(|(unit, yuan)| Some((bare.strip_suffix(unit)?, Decimal::from(*yuan))));
    let (figures, yuan) = unit.unwrap_or((bare, head.yuan()));
    let number = grouped(figures).ok_or_else(|| ValueFault::NotAnAmount(text.to_owned()))?;
    money(number.checked_mul(yuan), text)
}

/// Reads a typed number to 15 significant figures, as Excel shows it: what a sum of binary fractions leaves behind
/// (0.30000000000000004) is not a part of a fen.
fn typed(number: f64, head: AmountUnit) -> Result<Money, ValueFault> {
    let text = figure(number);
    if !number.is_finite() {
        return Err(ValueFault::NotAnAmount(text));
    }
    if number != 0.0 && number.abs() < 1e-9 {
        return Err(ValueFault::BelowFen(text));
    }
    let exact = Decimal::from_scientific(&format!("{number:.14e}"));
    let exact = exact.map_err(|_| ValueFault::TooLarge(text.clone()))?;
    money(exact.checked_mul(head.yuan()), &text)
}

fn money(yuan: Option<Decimal>, text: &str) -> Result<Money, ValueFault> {
    let fen = yuan.and_then(|yuan| yuan.checked_mul(Decimal::ONE_HUNDRED));
    let fen = fen.ok_or_else(|| ValueFault::TooLarge(text.to_owned()))?;
    if fen.is_sign_negative() && !fen.is_zero() {
        return Err(ValueFault::Negative(text.to_owned()));
    }
    if !fen.fract().is_zero() {
        return Err(ValueFault::BelowFen(text.to_owned()));
    }
    fen.to_i64()
        .map(Money::from_fen)
        .ok_or_else(|| ValueFault::TooLarge(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fen(text: &str) -> Result<Option<i64>, ValueFault> {
        read_amount(&CellValue::Text(text.to_owned()), AmountUnit::Yuan)
            .map(|money| money.map(Money::fen))
    }

    #[test]
    fn reads_amounts_as_offices_write_them() {
        for (spelling, expected) in [
            ("1.2万元", 1_200_000),
            ("12,500.00元", 1_250_000),
            ("275027元", 27_502_700),
            ("¥１，２３４.５", 123_450),
            ("人民币300元整", 30_000),
            ("3万", 3_000_000),
            ("0.1亿元", 1_000_000_000),
            ("0", 0),
        ] {
            assert_eq!(fen(spelling), Ok(Some(expected)), "{spelling}");
        }
        assert_eq!(fen(" "), Ok(None));
    }

    #[test]
    fn takes_the_unit_of_the_head_for_bare_numbers() {
        let amount = |cell| {
            read_amount(&cell, AmountUnit::TenThousandYuan)
                .unwrap()
                .unwrap()
                .fen()
        };
        assert_eq!(amount(CellValue::Number(1.2)), 1_200_000);
        assert_eq!(amount(CellValue::Text("27.5027".to_owned())), 27_502_700);
        assert_eq!(amount(CellValue::Text("12000元".to_owned())), 1_200_000);
    }

    #[test]
    fn forgives_what_binary_sums_leave_behind() {
        let amount = |number| {
            read_amount(&CellValue::Number(number), AmountUnit::Yuan).map(|m| m.map(Money::fen))
        };
        assert_eq!(amount(0.1 + 0.2), Ok(Some(30)));
        assert_eq!(amount(12_500.1), Ok(Some(1_250_010)));
        assert_eq!(
            amount(12.345),
            Err(ValueFault::BelowFen("12.345".to_owned()))
        );
    }

    #[test]
    fn refuses_amounts_with_words() {
        for (spelling, says) in [
            ("-5元", "“-5元”是负数。"),
            ("12.345元", "“12.345元”的金额不到一分，元以下最多两位。"),
            ("约3万", "“约3万”看不出金额。"),
            ("1,2345", "“1,2345”看不出金额。"),
            ("(1,234.50)", "“(1,234.50)”看不出金额。"),
            ("99999999999999999999元", "“99999999999999999999元”太大了。"),
        ] {
            assert_eq!(fen(spelling).unwrap_err().to_string(), says);
        }
    }
}
