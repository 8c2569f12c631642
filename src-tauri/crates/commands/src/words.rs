//! Words in and out: blanks of a form, errors of the JSON reader, dates in Chinese.

use chrono::{Datelike, NaiveDate};

/// Returns what was said: trimmed, and nothing when it is blank.
pub(crate) fn said(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
}

/// Returns a date as papers write it: 2026年3月5日.
pub(crate) fn chinese_date(date: NaiveDate) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

/// Returns the name of a community as numbers carry it: 云溪 for 云溪社区.
pub(crate) fn short_name(community: &str) -> &str {
    community
        .strip_suffix("社区")
        .filter(|short| !short.is_empty())
        .unwrap_or(community)
}

/// Says what a request lacks or has wrong, without the closing 。
pub(crate) fn of_json_error(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let name = text.split('`').nth(1).unwrap_or_default();
    if text.starts_with("missing field") {
        return format!("缺少“{name}”");
    }
    if text.starts_with("unknown field") {
        return format!("多出“{name}”");
    }
    if text.starts_with("unknown variant") {
        return format!("不认识“{name}”这个选项");
    }
    let value = text.split(['"', '`']).nth(1).unwrap_or_default();
    if value.is_empty() {
        "有一项的写法不对".to_owned()
    } else {
        format!("“{value}”不符合格式")
    }
}

#[cfg(test)]
mod tests {
    use super::of_json_error;
    use crate::tool::api::DaysCount;

    #[test]
    fn names_what_a_request_lacks_or_has_wrong() {
        let of = |text: &str| of_json_error(&serde_json::from_str::<DaysCount>(text).unwrap_err());
        assert_eq!(of(r#"{"from":"2026-01-01"}"#), "缺少“count”");
        assert_eq!(
            of(r#"{"from":"2026-01-01","count":1,"unit":"weeks"}"#),
            "不认识“weeks”这个选项"
        );
        assert_eq!(
            of(r#"{"from":7,"count":1,"unit":"working"}"#),
            "“7”不符合格式"
        );
        assert_eq!(of("[]"), "有一项的写法不对");
    }
}
