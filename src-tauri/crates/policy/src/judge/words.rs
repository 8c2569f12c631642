//! Small Chinese words: days, lists.

use chrono::{Datelike, NaiveDate};

/// Returns 9月30日, or 2027年9月30日 when the year is not that of `today`.
pub(super) fn day(day: NaiveDate, today: NaiveDate) -> String {
    let short = format!("{}月{}日", day.month(), day.day());
    if day.year() == today.year() {
        short
    } else {
        format!("{}年{short}", day.year())
    }
}

/// Returns the reason of a postponement in brackets; that none was written when it is blank.
pub(super) fn postponed(reason: &str) -> String {
    match reason.trim().trim_end_matches('。') {
        "" => "（顺延，没有写明原因）".to_owned(),
        reason => format!("（顺延：{reason}）"),
    }
}

/// Joins with 、.
pub(super) fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> String {
    items
        .into_iter()
        .map(|item| item.as_ref().to_owned())
        .collect::<Vec<_>>()
        .join("、")
}

/// Returns true when a text was not recorded or is blank.
pub(super) fn blank(text: Option<&String>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
