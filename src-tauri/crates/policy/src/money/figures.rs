//! Amounts in figures: `1,234.50` written and read.

use super::{Money, MoneyError};
use std::fmt;

/// What people and spreadsheets put between groups of three digits.
const SEPARATORS: [char; 2] = [',', '，'];

impl Money {
    /// Reads digits with at most two decimals; `,` and `，` may stand before each group of three digits.
    ///
    /// Strict on purpose: signs, units, blanks inside and full-width digits are the business of imports, which say how
    /// they read them.
    ///
    /// # Errors
    /// [`MoneyError::NotAnAmount`], [`MoneyError::Separators`], [`MoneyError::Negative`], [`MoneyError::TooLarge`].
    pub fn parse(text: &str) -> Result<Money, MoneyError> {
        let text = text.trim();
        let bad = || MoneyError::NotAnAmount {
            text: text.to_owned(),
        };
        if let Some(rest) = text.strip_prefix('-') {
            return Err(Money::parse(rest).map_or_else(|_| bad(), |_| MoneyError::Negative));
        }
        let (whole, decimals) = text
            .split_once('.')
            .map_or((text, None), |(whole, rest)| (whole, Some(rest)));
        let digits = ungrouped(whole, text)?;
        let fen = match decimals {
            None => 0,
            Some(one) if one.len() == 1 => 10 * number(one).ok_or_else(bad)?,
            Some(two) if two.len() == 2 => number(two).ok_or_else(bad)?,
            Some(_) => return Err(bad()),
        };
        let yuan = number(&digits).ok_or(MoneyError::TooLarge)?;
        yuan.checked_mul(100)
            .and_then(|whole| whole.checked_add(fen))
            .map(Money)
            .ok_or(MoneyError::TooLarge)
    }
}

/// Returns the digits of a whole number without its separators.
fn ungrouped(whole: &str, text: &str) -> Result<String, MoneyError> {
    let groups: Vec<&str> = whole.split(SEPARATORS).collect();
    let digits = groups.concat();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(MoneyError::NotAnAmount {
            text: text.to_owned(),
        });
    }
    let grouped =
        (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3);
    if groups.len() > 1 && !grouped {
        return Err(MoneyError::Separators {
            text: text.to_owned(),
        });
    }
    Ok(digits)
}

/// Reads a run of ASCII digits; `None` for anything else, or when it does not fit.
fn number(digits: &str) -> Option<i64> {
    digits
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| digits.parse().ok())
        .flatten()
}

impl fmt::Display for Money {
    /// Writes figures with groups of three and two decimals: `1,234.50`, `-0.05`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.fen() < 0 { "-" } else { "" };
        let (yuan, fen) = (
            self.fen().unsigned_abs() / 100,
            self.fen().unsigned_abs() % 100,
        );
        let digits = yuan.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        f.pad(&format!("{sign}{grouped}.{fen:02}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<i64> {
        Money::parse(text).ok().map(Money::fen)
    }

    #[test]
    fn reads_digits_decimals_and_separators() {
        assert_eq!(read("1234.50"), Some(123_450));
        assert_eq!(read("1,234.5"), Some(123_450));
        assert_eq!(read("1，234，567"), Some(123_456_700));
        assert_eq!(read(" 0.05 "), Some(5));
        assert_eq!(read("0"), Some(0));
        assert_eq!(read("92233720368547758.07"), Some(i64::MAX));
    }

    #[test]
    fn refuses_separators_in_the_wrong_place() {
        for text in [
            "12,34", "1234,567", "1,234567", ",123", "1,,234", "123,", "1,23.00",
        ] {
            assert_eq!(
                Money::parse(text),
                Err(MoneyError::Separators {
                    text: text.to_owned()
                }),
                "{text}"
            );
        }
    }

    #[test]
    fn refuses_what_is_not_an_amount() {
        for text in [
            "", ".", "5.", ".5", "1.234", "1.2.3", "1 234", "１２", "12元", "¥12", "1e3", "+5",
            "1.2,3", "--5", "二",
        ] {
            assert_eq!(
                Money::parse(text),
                Err(MoneyError::NotAnAmount {
                    text: text.to_owned()
                }),
                "{text}"
            );
        }
    }

    #[test]
    fn refuses_negative_and_too_large_amounts_by_name() {
        assert_eq!(Money::parse("-5.00"), Err(MoneyError::Negative));
        assert_eq!(
            Money::parse("92233720368547758.08"),
            Err(MoneyError::TooLarge)
        );
        assert_eq!(
            Money::parse("99999999999999999999999"),
            Err(MoneyError::TooLarge)
        );
    }

    #[test]
    fn writes_groups_of_three_and_two_decimals() {
        let written = |fen| Money::from_fen(fen).to_string();
        assert_eq!(written(0), "0.00");
        assert_eq!(written(-5), "-0.05");
        assert_eq!(written(99_999), "999.99");
        assert_eq!(written(100_000), "1,000.00");
        assert_eq!(written(123_456_789), "1,234,567.89");
        assert_eq!(format!("{:>8}", Money::from_fen(5)), "    0.05");
        assert_eq!(written(i64::MIN), "-92,233,720,368,547,758.08");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(fen in 0i64..) {
            prop_assert_eq!(Money::parse(&Money::from_fen(fen).to_string()), Ok(Money::from_fen(fen)));
        }
    }
}
