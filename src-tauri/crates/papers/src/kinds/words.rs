//! Days and numbers as papers write them.

use crate::error::PaperError;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// Writes a day after GB/T 9704: Arabic digits, full year, no leading zeros.
pub(crate) fn chinese_date(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// Writes a count with separators, e.g. 16,850.
pub(crate) fn chinese_figures(count: i64) -> String {
    let digits = count.unsigned_abs().to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if count < 0 { format!("-{out}") } else { out }
}

/// Returns the SHA-256 of what a paper is composed from, as 64 hexadecimal digits.
pub(crate) fn digest(view: &impl Serialize) -> Result<String, PaperError> {
    let bytes = serde_json::to_vec(view).map_err(|source| PaperError::Writer {
        source: source.into(),
    })?;
    Ok(Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_figures_by_three() {
        assert_eq!(
            [0, 999, 1_000, 16_850, 1_234_567, -5_000].map(chinese_figures),
            ["0", "999", "1,000", "16,850", "1,234,567", "-5,000"]
        );
    }
}
