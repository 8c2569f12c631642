//! Phone numbers: kept as written, looked at but never corrected.

use super::ValueFault;
use super::text::plain;
use crate::cell::CellValue;

/// A phone as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Half-width, without blanks.
    pub text: String,
    /// True when each number in it looks like a mobile or a fixed line.
    pub plausible: bool,
}

/// Reads one or more phone numbers; `None` for an empty cell.
///
/// # Errors
/// Error values and formulas without a result.
pub fn read_phone(cell: &CellValue) -> Result<Option<Phone>, ValueFault> {
    let Some(text) = super::read_text(cell)? else {
        return Ok(None);
    };
    let text = plain(&text);
    let plausible = text.split(['/', '、', ';', ',']).all(looks_like_one);
    Ok(Some(Phone { text, plausible }))
}

/// 11 figures from 13 to 19, or 7 to 8 figures with or without an area code, or a short service number.
fn looks_like_one(number: &str) -> bool {
    let figures: String = number
        .chars()
        .filter(|c| !matches!(c, '-' | '(' | ')' | '+'))
        .collect();
    if figures.is_empty() || !figures.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let figures = figures
        .strip_prefix("86")
        .filter(|rest| rest.len() == 11)
        .unwrap_or(&figures);
    match figures.len() {
        11 | 12 if figures.starts_with('0') => true,
        11 => figures.starts_with('1') && !matches!(figures.as_bytes()[1], b'0'..=b'2'),
        // 400 numbers have 10 figures; 10 figures beginning with 1 are a mobile that lost one.
        10 => !figures.starts_with('1'),
        5 | 7 | 8 => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_phones_as_written_and_says_which_look_wrong() {
        let phone = |text: &str| {
            read_phone(&CellValue::Text(text.to_owned()))
                .unwrap()
                .unwrap()
        };
        for good in [
            "15174218096",
            "１５１７４２１８０９６",
            "0871-67181234",
            "67181234",
            "13800000000/67181234",
            "+8613800000000",
        ] {
            assert!(phone(good).plausible, "{good}");
        }
        for odd in ["1517421809", "25174218096", "张三", "12800000000", "同上"] {
            assert!(!phone(odd).plausible, "{odd}");
        }
        assert_eq!(phone("１３８ 0000 0000").text, "13800000000");
        let typed = read_phone(&CellValue::Number(15_174_218_096.0))
            .unwrap()
            .unwrap();
        assert_eq!(
            typed,
            Phone {
                text: "15174218096".to_owned(),
                plausible: true
            }
        );
    }
}
