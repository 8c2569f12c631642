//! The text of a calendar, checked before anything is counted on it.

use super::{Calendar, CalendarError, Statutory, weekend};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

/// The one form of calendar file that is known.
const FORMAT: u32 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: Spanned<u32>,
    statutory: StatutoryText,
    year: Vec<YearText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatutoryText {
    #[serde(rename = "law")]
    _law: String,
    from_year: i32,
    fixed: Vec<Spanned<String>>,
    lunar: Vec<LunarText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LunarText {
    year: Spanned<i32>,
    off: Vec<Spanned<Span>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearText {
    year: Spanned<i32>,
    #[serde(rename = "notice")]
    _notice: String,
    #[serde(rename = "sources")]
    _sources: Vec<String>,
    off: Vec<Spanned<Span>>,
    work: Vec<Spanned<NaiveDate>>,
}

/// A holiday from its first to its last day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Span {
    #[serde(rename = "name")]
    _name: String,
    from: NaiveDate,
    to: NaiveDate,
}

/// Knows the text, so that a complaint can name its line.
struct Source<'a> {
    file: &'a str,
    text: &'a str,
}

impl Source<'_> {
    fn wrong(&self, at: usize, says: impl Into<String>) -> CalendarError {
        let line = self
            .text
            .bytes()
            .take(at)
            .filter(|&byte| byte == b'\n')
            .count()
            + 1;
        CalendarError::Text {
            file: self.file.to_owned(),
            line,
            says: says.into(),
        }
    }
}

pub(super) fn parse(file: &str, text: &str) -> Result<Calendar, CalendarError> {
    let source = Source { file, text };
    let read: File = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        source.wrong(at, format!("读不懂这里的内容（{}）", error.message()))
    })?;
    if *read.format.get_ref() != FORMAT {
        return Err(source.wrong(read.format.span().start, format!("只认识第{FORMAT}版格式")));
    }
    let statutory = statutory(&source, &read.statutory)?;
    let mut calendar = Calendar {
        published: BTreeSet::new(),
        off: BTreeSet::new(),
        work: BTreeSet::new(),
        statutory,
    };
    for year in &read.year {
        add_year(&mut calendar, &source, year)?;
    }
    Ok(calendar)
}

fn statutory(source: &Source<'_>, text: &StatutoryText) -> Result<Statutory, CalendarError> {
    let mut fixed = BTreeSet::new();
    for written in &text.fixed {
        let day = month_and_day(written.get_ref()).ok_or_else(|| {
            source.wrong(written.span().start, "固定假日要写成“月-日”，例如 10-01")
        })?;
        fixed.insert(day);
    }
    let mut lunar = BTreeSet::new();
    for year in &text.lunar {
        lunar.extend(days_of(source, *year.year.get_ref(), &year.off)?);
    }
    Ok(Statutory {
        from_year: text.from_year,
        fixed,
        lunar,
    })
}

/// Reads `10-01`; a day that exists in a leap year.
fn month_and_day(text: &str) -> Option<(u32, u32)> {
    let day: NaiveDate = format!("2000-{text}").parse().ok()?;
    (text.len() == 5).then(|| (day.month(), day.day()))
}

fn add_year(
    calendar: &mut Calendar,
    source: &Source<'_>,
    text: &YearText,
) -> Result<(), CalendarError> {
    let year = *text.year.get_ref();
    if !calendar.published.insert(year) {
        return Err(source.wrong(text.year.span().start, format!("{year}年写了两次")));
    }
    let off = days_of(source, year, &text.off)?;
    for day in &text.work {
        check_shifted(source, year, day, &off)?;
        calendar.work.insert(*day.get_ref());
    }
    calendar.off.extend(off);
    Ok(())
}

fn days_of(
    source: &Source<'_>,
    year: i32,
    spans: &[Spanned<Span>],
) -> Result<BTreeSet<NaiveDate>, CalendarError> {
    let mut days = BTreeSet::new();
    for span in spans {
        let (from, to) = (span.get_ref().from, span.get_ref().to);
        let at = span.span().start;
        if from > to {
            return Err(source.wrong(at, format!("假期的第一天{from}晚于最后一天{to}")));
        }
        if from.year() != year || to.year() != year {
            return Err(source.wrong(at, format!("{from}至{to}不在{year}年内")));
        }
        for day in from.iter_days().take_while(|day| *day <= to) {
            if !days.insert(day) {
                return Err(source.wrong(at, format!("{day}写了两次")));
            }
        }
    }
    Ok(days)
}

fn check_shifted(
    source: &Source<'_>,
    year: i32,
    day: &Spanned<NaiveDate>,
    off: &BTreeSet<NaiveDate>,
) -> Result<(), CalendarError> {
    let (date, at) = (*day.get_ref(), day.span().start);
    if date.year() != year {
        return Err(source.wrong(at, format!("调休上班日{date}不在{year}年内")));
    }
    if !weekend(date) {
        return Err(source.wrong(at, format!("调休上班日{date}不是星期六或星期日")));
    }
    if off.contains(&date) {
        return Err(source.wrong(at, format!("{date}既是假日又是上班日")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::Explain;

    const GOOD: &str = r#"format = 1
[statutory]
law = "办法"
from_year = 2025
fixed = ["01-01"]
lunar = []
[[year]]
year = 2026
notice = "通知"
sources = []
off = [
    { name = "元旦", from = "2026-01-01", to = "2026-01-03" },
]
work = ["2026-01-04"]
"#;

    fn wrong(change: &str, to: &str) -> (String, String) {
        let text = GOOD.replacen(change, to, 1);
        assert_ne!(text, GOOD, "nothing to change: {change}");
        let error = parse("我的日历.toml", &text).unwrap_err();
        (error.to_string(), error.place().unwrap())
    }

    #[test]
    fn reads_a_small_calendar() {
        let calendar = parse("我的日历.toml", GOOD).unwrap();
        assert!(calendar.is_working_day("2026-01-04".parse().unwrap()));
        assert!(!calendar.is_working_day("2026-01-02".parse().unwrap()));
    }

    #[test]
    fn names_file_and_line_of_what_is_wrong() {
        let (says, place) = wrong("work = [\"2026-01-04\"]", "work = [\"2026-01-05\"]");
        assert_eq!(
            says,
            "日历文件“我的日历.toml”第14行有误：调休上班日2026-01-05不是星期六或星期日。"
        );
        assert_eq!(place, "我的日历.toml:14");
        assert_eq!(
            wrong("2026-01-01\", to", "2026-01-09\", to").1,
            "我的日历.toml:12"
        );
        assert_eq!(wrong("format = 1", "format = 2").1, "我的日历.toml:1");
        assert_eq!(wrong("\"01-01\"", "\"13-01\"").1, "我的日历.toml:5");
    }

    #[test]
    fn refuses_days_that_contradict_each_other() {
        assert!(
            wrong("to = \"2026-01-03\"", "to = \"2026-01-04\"")
                .0
                .contains("既是假日又是上班日")
        );
        assert!(
            wrong("[\"2026-01-04\"]", "[\"2027-01-03\"]")
                .0
                .contains("不在2026年内")
        );
        assert!(
            wrong("2026-01-01\", to", "2025-12-31\", to")
                .0
                .contains("不在2026年内")
        );
        let twice = format!("{GOOD}{}", &GOOD[GOOD.find("[[year]]").unwrap()..]);
        assert!(
            parse("f", &twice)
                .unwrap_err()
                .to_string()
                .contains("2026年写了两次")
        );
    }

    #[test]
    fn refuses_unknown_keys_and_foreign_text() {
        assert_eq!(wrong("sources = []", "source = []").1, "我的日历.toml:10");
        assert!(parse("f", "not a calendar").is_err());
        assert!(parse("f", "").is_err());
    }
}
