//! Ticks for yes and no.

use super::ValueFault;
use super::text::plain;
use crate::cell::CellValue;

const YES: &[&str] = &[
    "√", "✓", "✔", "☑", "是", "有", "对", "1", "y", "yes", "true", "v",
];
const NO: &[&str] = &[
    "×", "✗", "✘", "☒", "☐", "□", "否", "无", "不", "0", "x", "n", "no", "false", "-", "—",
];

/// Reads a tick; `None` for an empty cell, which in a column of ticks is no answer.
///
/// # Errors
/// Words for anything that is neither yes nor no.
pub fn read_tick(cell: &CellValue) -> Result<Option<bool>, ValueFault> {
    if let CellValue::Bool(answer) = cell {
        return Ok(Some(*answer));
    }
    let Some(text) = super::read_text(cell)? else {
        return Ok(None);
    };
    let sign = plain(&text).to_lowercase();
    match (YES.contains(&sign.as_str()), NO.contains(&sign.as_str())) {
        (true, _) => Ok(Some(true)),
        (_, true) => Ok(Some(false)),
        _ => Err(ValueFault::NotATick(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_ticks() {
        let tick = |text: &str| read_tick(&CellValue::Text(text.to_owned()));
        for yes in ["√", " 是 ", "✔", "Ｙ", "1"] {
            assert_eq!(tick(yes), Ok(Some(true)), "{yes}");
        }
        for no in ["×", "否", "☐", "0"] {
            assert_eq!(tick(no), Ok(Some(false)), "{no}");
        }
        assert_eq!(tick(""), Ok(None));
        assert_eq!(tick("也许"), Err(ValueFault::NotATick("也许".to_owned())));
        assert_eq!(read_tick(&CellValue::Number(1.0)), Ok(Some(true)));
    }
}
