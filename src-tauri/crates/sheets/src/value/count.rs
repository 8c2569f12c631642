//! Whole numbers of households, people, things.

use super::text::plain;
use super::{ValueFault, figure};
use crate::cell::CellValue;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A number that was counted or estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The number, from 0.
    pub value: i64,
    /// True for 约, 近, 余, 多, 左右.
    pub approximate: bool,
}

/// More than any community has households or people.
const LARGEST: i64 = 10_000_000;

/// Reads a count that may carry one of the units; `None` for an empty text.
///
/// Understands 261户, 约399户, ３６, 1,200, 100余户, 1.2万户, number cells.
///
/// # Errors
/// Words for ranges, negative numbers, fractions, other units and what is no number.
pub fn read_count(cell: &CellValue, units: &[&str]) -> Result<Option<Count>, ValueFault> {
    match cell {
        CellValue::Text(text) => {
            let text = plain(text);
            if text.is_empty() {
                Ok(None)
            } else {
                written(&text, units).map(Some)
            }
        }
        CellValue::Number(number) => typed(*number).map(|value| {
            Some(Count {
                value,
                approximate: false,
            })
        }),
        CellValue::Date(stamp) => Err(ValueFault::NotACount(stamp.date().to_string())),
        CellValue::Bool(_) => Err(ValueFault::NotACount("是/否".to_owned())),
        CellValue::Error(error) => Err(ValueFault::ErrorValue(error.clone())),
        CellValue::Formula(_) => Err(ValueFault::Unsolved),
    }
}

fn typed(number: f64) -> Result<i64, ValueFault> {
    let text = figure(number);
    match Decimal::from_str_exact(&text) {
        Ok(exact) => whole(exact, &text),
        Err(_) if number.is_finite() => Err(ValueFault::TooLarge(format!("{number:e}"))),
        Err(_) => Err(ValueFault::NotACount(text)),
    }
}

fn written(text: &str, units: &[&str]) -> Result<Count, ValueFault> {
    let bare = units
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text);
    let about = ["大约", "约", "近"]
        .iter()
        .find_map(|sign| bare.strip_prefix(sign));
    let bare = about.unwrap_or(bare);
    let more = ["左右", "余", "多"]
        .iter()
        .find_map(|sign| bare.strip_suffix(sign));
    let bare = more.unwrap_or(bare);
    let bare = units
        .iter()
        .find_map(|unit| bare.strip_suffix(unit))
        .unwrap_or(bare);
    let (figures, times) = bare
        .strip_suffix('万')
        .map_or((bare, 1), |figures| (figures, 10_000));
    let number = number(figures, text)?;
    let value = whole(number * Decimal::from(times), text)?;
    Ok(Count {
        value,
        approximate: about.is_some() || more.is_some(),
    })
}

fn number(figures: &str, text: &str) -> Result<Decimal, ValueFault> {
    let signs = figures.trim_start_matches('-');
    if signs
        .split(['-', '~', '至', '—', '–'])
        .filter(|part| part.starts_with(|c: char| c.is_ascii_digit()))
        .count()
        > 1
    {
        return Err(ValueFault::CountRange(text.to_owned()));
    }
    grouped(figures).ok_or_else(|| ValueFault::NotACount(text.to_owned()))
}

/// Reads figures with a point and separators every three figures, if any; `None` for anything else.
pub(super) fn grouped(figures: &str) -> Option<Decimal> {
    let unsigned = figures.strip_prefix('-').unwrap_or(figures);
    let (front, back) = unsigned
        .split_once('.')
        .map_or((unsigned, None), |(front, back)| (front, Some(back)));
    let mut groups = front.split([',', '，']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let fits = digits(first)
        && (rest.is_empty() || first.len() <= 3)
        && rest.iter().all(|group| digits(group) && group.len() == 3)
        && back.is_none_or(digits);
    fits.then(|| figures.replace([',', '，'], ""))
        .and_then(|figures| Decimal::from_str_exact(&figures).ok())
}

fn whole(number: Decimal, text: &str) -> Result<i64, ValueFault> {
    if number.is_sign_negative() && !number.is_zero() {
        return Err(ValueFault::Negative(text.to_owned()));
    }
    if !number.fract().is_zero() {
        return Err(ValueFault::Fraction(text.to_owned()));
    }
    let value = number.to_i64().filter(|value| *value <= LARGEST);
    value.ok_or_else(|| ValueFault::TooLarge(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn households(text: &str) -> Result<Option<Count>, ValueFault> {
        read_count(&CellValue::Text(text.to_owned()), &["户", "家"])
    }

    #[test]
    fn reads_counts_as_offices_write_them() {
        for (spelling, value, approximate) in [
            ("261户", 261, false),
            ("约399户", 399, true),
            ("３６", 36, false),
            (" 7 ", 7, false),
            ("1,200", 1_200, false),
            ("1，200户", 1_200, false),
            ("12 户", 12, false),
            ("100余户", 100, true),
            ("近50家", 50, true),
            ("50户左右", 50, true),
            ("1.2万户", 12_000, false),
            ("0", 0, false),
        ] {
            assert_eq!(
                households(spelling),
                Ok(Some(Count { value, approximate })),
                "{spelling}"
            );
        }
        assert_eq!(
            read_count(&CellValue::Number(198.0), &[]),
            Ok(Some(Count {
                value: 198,
                approximate: false
            }))
        );
        assert_eq!(households("\u{3000}"), Ok(None));
    }

    #[test]
    fn refuses_counts_with_words() {
        for (spelling, says) in [
            ("-3户", "“-3户”是负数。"),
            ("12.5户", "“12.5户”不是整数。"),
            ("很多户", "“很多户”看不出数目。"),
            ("50-60户", "“50-60户”是一个范围，请写一个数。"),
            ("12人", "“12人”看不出数目。"),
            ("1,20", "“1,20”看不出数目。"),
            ("12abc", "“12abc”看不出数目。"),
            ("99999999999", "“99999999999”太大了。"),
        ] {
            assert_eq!(households(spelling).unwrap_err().to_string(), says);
        }
        for (number, says) in [
            (-1.0, "“-1”是负数。"),
            (3.5, "“3.5”不是整数。"),
            (1e300, "“1e300”太大了。"),
        ] {
            assert_eq!(
                read_count(&CellValue::Number(number), &[])
                    .unwrap_err()
                    .to_string(),
                says
            );
        }
    }
}
