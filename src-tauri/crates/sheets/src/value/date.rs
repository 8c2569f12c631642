//! Dates in the spellings of offices.

use super::text::{half_width, tidy};
use super::{ValueFault, figure};
use crate::cell::CellValue;
use chrono::{Datelike, Days, NaiveDate};

/// A date as a cell has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateRead {
    /// A whole date.
    Full(NaiveDate),
    /// Month and day; the year stands elsewhere, if anywhere.
    NoYear {
        /// 1–12.
        month: u32,
        /// 1–31.
        day: u32,
    },
}

/// Years a record of a community may carry.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// Reads a date; `None` for an empty text.
///
/// Understands date cells, serial numbers, 20260130, 2026-01-09, 2026/1/9, 2026.1.9, 2026年1月9日, 二〇二六年一月九日,
/// 26.1.9, each with a time or weekday behind it, and 1月9日, 1.9, 1/9 without a year. Full-width digits and blanks
/// are no obstacle.
///
/// # Errors
/// Words for what is no date, no single day, or no day of the calendar.
pub fn read_date(cell: &CellValue) -> Result<Option<DateRead>, ValueFault> {
    match cell {
        CellValue::Date(stamp) => in_range(stamp.date(), &stamp.date().to_string()).map(full),
        CellValue::Number(number) => serial(*number).map(full),
        CellValue::Text(text) => {
            let text = tidy(text);
            if text.is_empty() {
                Ok(None)
            } else {
                written(&text).map(Some)
            }
        }
        CellValue::Bool(_) => Err(ValueFault::NotADate("是/否".to_owned())),
        CellValue::Error(error) => Err(ValueFault::ErrorValue(error.clone())),
        CellValue::Formula(_) => Err(ValueFault::Unsolved),
    }
}

fn full(date: NaiveDate) -> Option<DateRead> {
    Some(DateRead::Full(date))
}

fn in_range(date: NaiveDate, text: &str) -> Result<NaiveDate, ValueFault> {
    if YEARS.contains(&date.year()) {
        Ok(date)
    } else {
        Err(ValueFault::Impossible(text.to_owned()))
    }
}

/// Reads a number without a date format: 20260130, or days since 1899-12-30.
fn serial(number: f64) -> Result<NaiveDate, ValueFault> {
    let text = figure(number);
    if number.fract() == 0.0 && text.len() == 8 {
        return match written(&text)? {
            DateRead::Full(date) => Ok(date),
            DateRead::NoYear { .. } => Err(ValueFault::NotADate(text)),
        };
    }
    // 32,874 is 1990-01-01, 73,415 is 2100-12-31; smaller numbers are counts, larger ones nonsense.
    if !(32_874.0..73_416.0).contains(&number) {
        return Err(ValueFault::NotADate(text));
    }
    let days = Days::new(number.floor() as u64);
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30);
    epoch
        .and_then(|epoch| epoch.checked_add_days(days))
        .ok_or(ValueFault::NotADate(text))
}

fn written(text: &str) -> Result<DateRead, ValueFault> {
    let half: String = text.chars().map(half_width).collect();
    let half: String = without_time(&half)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let arabic = arabic_figures(&without_tail(&half));
    match parts(&arabic).as_slice() {
        [(whole, 8, '\0')] => date(
            (whole / 10_000) as i32,
            whole / 100 % 100,
            whole % 100,
            text,
        ),
        [(y, 4, a), (m, _, b), (d, _, end)] if joined(*a, *b, *end) => {
            date(*y as i32, *m, *d, text)
        }
        [(y, 2, a), (m, _, b), (d, _, end)] if joined(*a, *b, *end) => {
            date(2000 + *y as i32, *m, *d, text)
        }
        [(_, 4, '年' | '-' | '/' | '.'), (m, ..)] if (1..=12).contains(m) => {
            Err(ValueFault::NoDay(text.to_owned()))
        }
        [(m, 1 | 2, '月'), (d, 1 | 2, '日' | '号' | '\0')] => yearless(*m, *d, text),
        [(m, 1 | 2, '-' | '/' | '.'), (d, 1 | 2, '\0')] => yearless(*m, *d, text),
        many if many.len() > 3
            && many
                .iter()
                .any(|(_, _, sign)| matches!(sign, '-' | '~' | '至' | '到' | '—' | '–')) =>
        {
            Err(ValueFault::Span(text.to_owned()))
        }
        [
            (_, _, '月'),
            (_, _, '日' | '-' | '~' | '至' | '到' | '—' | '–'),
            ..,
        ] if arabic.len() > 8 => Err(ValueFault::Span(text.to_owned())),
        _ => Err(ValueFault::NotADate(text.to_owned())),
    }
}

/// Returns true for the signs between and after year, month and day: 年月日, or one sign twice.
fn joined(after_year: char, after_month: char, end: char) -> bool {
    match after_year {
        '年' => after_month == '月' && matches!(end, '日' | '号' | '\0'),
        '-' | '/' | '.' => after_month == after_year && end == '\0',
        _ => false,
    }
}

fn date(year: i32, month: u32, day: u32, text: &str) -> Result<DateRead, ValueFault> {
    let date = NaiveDate::from_ymd_opt(year, month, day)
        .ok_or_else(|| ValueFault::Impossible(text.to_owned()))?;
    in_range(date, text).map(DateRead::Full)
}

fn yearless(month: u32, day: u32, text: &str) -> Result<DateRead, ValueFault> {
    // 2024 is a leap year: 2月29日 may exist, its year decides.
    NaiveDate::from_ymd_opt(2024, month, day)
        .map(|_| DateRead::NoYear { month, day })
        .ok_or_else(|| ValueFault::Impossible(text.to_owned()))
}

/// Cuts a time of day: everything from the blank, T or 日 before the first `h:mm` or 点 on.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find([':', '点', '时']) else {
        return text;
    };
    let hours = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    match hours.chars().last() {
        Some(' ' | 'T') => hours[..hours.len() - 1].trim_end(),
        Some('日' | '号' | '午' | '晚' | '早') => hours,
        _ => text,
    }
}

/// Cuts a weekday or a part of the day behind the date.
fn without_tail(text: &str) -> String {
    let text = text.split(['(', '（']).next().unwrap_or(text);
    let text = text.split("星期").next().unwrap_or(text);
    let text = text.split("周").next().unwrap_or(text);
    let tails = ["上午", "下午", "中午", "早上", "晚上", "晚"];
    tails.iter().fold(text.to_owned(), |text, tail| {
        text.trim_end_matches(tail).to_owned()
    })
}

/// Splits into numbers with their count of digits and the sign behind each; `\0` at the end. Empty when it does not
/// begin with a digit or a sign is longer than one character.
fn parts(text: &str) -> Vec<(u32, usize, char)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let Ok(number) = rest[..digits].parse() else {
            return Vec::new();
        };
        let mut signs = rest[digits..].chars();
        let sign = signs.next().unwrap_or('\0');
        // 1月7日-9日: the dash, not 日, is what matters.
        let (sign, after) = match (sign, signs.clone().next()) {
            ('日' | '号', Some(dash @ ('-' | '~' | '至' | '到' | '—' | '–'))) => {
                signs.next();
                (dash, signs.as_str())
            }
            _ => (sign, signs.as_str()),
        };
        parts.push((number, digits, sign));
        rest = after;
    }
    parts
}

/// Turns 二〇二六年一月十七日 into 2026年1月17日; texts with Arabic figures stay as they are.
fn arabic_figures(text: &str) -> String {
    if text.contains(|c: char| c.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut arabic = String::new();
    let mut run = String::new();
    for c in text.chars().chain(['\0']) {
        if chinese_figure(c).is_some() || c == '十' {
            run.push(c);
            continue;
        }
        if !run.is_empty() {
            arabic.push_str(&chinese_number(&run));
            run.clear();
        }
        if c != '\0' {
            arabic.push(c);
        }
    }
    arabic
}

fn chinese_figure(c: char) -> Option<u32> {
    "〇一二三四五六七八九"
        .chars()
        .position(|figure| figure == c || (c == '零' && figure == '〇'))
        .map(|at| at as u32)
}

/// Writes 十七 as 17, 二〇二六 as 2026.
fn chinese_number(run: &str) -> String {
    let Some((tens, ones)) = run.split_once('十') else {
        return run
            .chars()
            .filter_map(chinese_figure)
            .map(|figure| figure.to_string())
            .collect();
    };
    let figure = |part: &str, empty| {
        part.chars()
            .next()
            .map_or(Some(empty), chinese_figure)
            .unwrap_or(0)
    };
    (figure(tens, 1) * 10 + figure(ones, 0)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;

    fn text(text: &str) -> Result<Option<DateRead>, ValueFault> {
        read_date(&CellValue::Text(text.to_owned()))
    }

    fn day(y: i32, m: u32, d: u32) -> DateRead {
        DateRead::Full(NaiveDate::from_ymd_opt(y, m, d).unwrap())
    }

    #[test]
    fn reads_whole_dates_in_every_spelling() {
        let ninth = day(2026, 1, 9);
        for spelling in [
            "2026年1月9日",
            "2026年01月09日",
            "2026 年 1 月 9 日",
            "２０２６年１月９日",
            "2026/01/09",
            "2026/1/9",
            "2026.1.9",
            "2026-1-9",
            "2026-01-09",
            "20260109",
            "2026-1-9 8:30",
            "2026-01-09T08:30:00",
            "2026年1月9日上午",
            "2026年1月9号",
            "2026年1月9日（星期五）",
            "2026年1月9日 星期五",
            "2026年1月9日 下午3点",
            "二〇二六年一月九日",
            "二零二六年一月九日",
            "26.1.9",
            "26年1月9日",
            " 2026/1/9\n",
        ] {
            assert_eq!(text(spelling), Ok(Some(ninth)), "{spelling}");
        }
        assert_eq!(
            text("二〇二六年十二月三十一日"),
            Ok(Some(day(2026, 12, 31)))
        );
        assert_eq!(text("二〇二六年十月十日"), Ok(Some(day(2026, 10, 10))));
    }

    #[test]
    fn reads_dates_without_a_year() {
        let seventh = DateRead::NoYear { month: 1, day: 7 };
        for spelling in [
            "1月7日",
            "1月7号",
            "１月７日",
            "1 月 7 日",
            "1.7",
            "1/7",
            "01-07",
            "一月七日",
            "1月7日 9:00",
        ] {
            assert_eq!(text(spelling), Ok(Some(seventh)), "{spelling}");
        }
    }

    #[test]
    fn reads_numbers_as_days_since_1899() {
        // 46,069 is 2026-02-16: 46,023 days to 2026-01-01, and 46 more.
        assert_eq!(
            read_date(&CellValue::Number(46_069.0)),
            Ok(Some(day(2026, 2, 16)))
        );
        assert_eq!(
            read_date(&CellValue::Number(46_069.75)),
            Ok(Some(day(2026, 2, 16)))
        );
        assert_eq!(
            read_date(&CellValue::Number(20_260_130.0)),
            Ok(Some(day(2026, 1, 30)))
        );
        let stamp =
            NaiveDateTime::parse_from_str("2026-03-05T08:30:00", "%Y-%m-%dT%H:%M:%S").unwrap();
        assert_eq!(
            read_date(&CellValue::Date(stamp)),
            Ok(Some(day(2026, 3, 5)))
        );
        for nonsense in [0.0, -5.0, 1.7, 2026.0, 1e300, 99_999_999.0] {
            assert!(
                read_date(&CellValue::Number(nonsense)).is_err(),
                "{nonsense}"
            );
        }
    }

    #[test]
    fn refuses_with_words_what_is_no_day() {
        for (spelling, says) in [
            ("2026年2月29日", "“2026年2月29日”不是存在的日期。"),
            ("2026-13-01", "“2026-13-01”不是存在的日期。"),
            ("20260230", "“20260230”不是存在的日期。"),
            ("2月30日", "“2月30日”不是存在的日期。"),
            ("1026年1月7日", "“1026年1月7日”不是存在的日期。"),
            ("2026年1月", "“2026年1月”没有写明哪一天。"),
            ("2026.1", "“2026.1”没有写明哪一天。"),
            ("1月7日-9日", "“1月7日-9日”是一段日期，请写一天。"),
            ("1月7日至1月9日", "“1月7日至1月9日”是一段日期，请写一天。"),
            (
                "2026.1.7-2026.1.9",
                "“2026.1.7-2026.1.9”是一段日期，请写一天。",
            ),
            ("1月上旬", "“1月上旬”看不出是哪一天。"),
            ("上个月", "“上个月”看不出是哪一天。"),
            ("2026-1.9", "“2026-1.9”看不出是哪一天。"),
            (
                "99999999999999999999",
                "“99999999999999999999”看不出是哪一天。",
            ),
        ] {
            assert_eq!(text(spelling).unwrap_err().to_string(), says);
        }
        assert_eq!(text(" \u{3000}"), Ok(None));
        assert!(
            read_date(&CellValue::Error("#N/A".to_owned()))
                .unwrap_err()
                .to_string()
                .contains("#N/A")
        );
    }
}
