//! The period a register covers, read from its title: the year of dates that have none.

use crate::value::text::plain;
use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A period as written, with its first and last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Period {
    /// As written, e.g. 2026年上半年.
    pub label: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

impl Period {
    /// Returns a whole year.
    pub fn year(year: i32) -> Option<Period> {
        months(format!("{year}年"), year, 1, 12)
    }

    /// Reads the first period in the lines of a title; days of filling-in (填报日期：2026年6月30日) are none.
    pub fn in_title<'t>(lines: impl IntoIterator<Item = &'t str>) -> Option<Period> {
        lines.into_iter().find_map(|line| in_line(&plain(line)))
    }

    /// Returns true when the day lies in it.
    pub fn covers(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Finds the year of a day: the one that puts it into the period, else the period's only year.
    pub fn place(&self, month: u32, day: u32) -> Option<NaiveDate> {
        let years = self.first.year()..=self.last.year();
        let inside = years
            .clone()
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .find(|d| self.covers(*d));
        inside.or_else(|| {
            (self.first.year() == self.last.year())
                .then(|| NaiveDate::from_ymd_opt(self.first.year(), month, day))
                .flatten()
        })
    }
}

fn in_line(line: &str) -> Option<Period> {
    line.match_indices('年').find_map(|(at, _)| {
        let digits = line[..at].len()
            - line[..at]
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .len();
        let year: i32 = line[at - digits..at]
            .parse()
            .ok()
            .filter(|year| digits == 4 && (1990..=2100).contains(year))?;
        let rest = &line[at + '年'.len_utf8()..];
        part_of_year(year, rest)
    })
}

/// Names of parts of a year with their first and last month.
const PARTS: &[(&[&str], u32, u32)] = &[
    (&["上半年"], 1, 6),
    (&["下半年"], 7, 12),
    (&["第一季度", "一季度", "第1季度", "1季度"], 1, 3),
    (&["第二季度", "二季度", "第2季度", "2季度"], 4, 6),
    (&["第三季度", "三季度", "第3季度", "3季度"], 7, 9),
    (&["第四季度", "四季度", "第4季度", "4季度"], 10, 12),
];

/// Reads what follows the year: 上半年, 第一季度, 3月, 1-6月, 度; `None` for a whole date, which is no period.
fn part_of_year(year: i32, rest: &str) -> Option<Period> {
    let named = |names: &'static [&'static str]| names.iter().find(|name| rest.starts_with(*name));
    if let Some((name, first, last)) = PARTS
        .iter()
        .find_map(|(names, first, last)| Some((named(names)?, first, last)))
    {
        return months(format!("{year}年{name}"), year, *first, *last);
    }
    month_range(year, rest).unwrap_or_else(|| months(format!("{year}年"), year, 1, 12))
}

/// Reads 3月 or 1-6月; the inner `None` stands for a whole date, the outer for no month at all.
fn month_range(year: i32, rest: &str) -> Option<Option<Period>> {
    let (figures, after) = rest
        .split_once('月')
        .filter(|(figures, _)| figures.len() <= 5)?;
    let (first, last) = figures
        .split_once(['-', '~', '至', '—', '–'])
        .unwrap_or((figures, figures));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    let day = after.starts_with(|c: char| c.is_ascii_digit() || "-~至—–".contains(c));
    Some(
        (!day)
            .then(|| months(format!("{year}年{figures}月"), year, first, last))
            .flatten(),
    )
}

fn months(label: String, year: i32, first: u32, last: u32) -> Option<Period> {
    let start = NaiveDate::from_ymd_opt(year, first, 1)?;
    let end = NaiveDate::from_ymd_opt(year, last, 1)?
        .checked_add_months(Months::new(1))?
        .checked_sub_days(Days::new(1))?;
    (start < end).then_some(Period {
        label,
        first: start,
        last: end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn reads_the_period_of_a_title() {
        for (title, label, first, last) in [
            (
                "云溪社区2026年上半年群众服务需求征集登记表",
                "2026年上半年",
                day(2026, 1, 1),
                day(2026, 6, 30),
            ),
            (
                "２０２６年 下半年需求清单",
                "2026年下半年",
                day(2026, 7, 1),
                day(2026, 12, 31),
            ),
            (
                "2025年第四季度",
                "2025年第四季度",
                day(2025, 10, 1),
                day(2025, 12, 31),
            ),
            (
                "2024年2月走访记录",
                "2024年2月",
                day(2024, 2, 1),
                day(2024, 2, 29),
            ),
            (
                "2026年1-6月需求",
                "2026年1-6月",
                day(2026, 1, 1),
                day(2026, 6, 30),
            ),
            (
                "2026年度需求清单",
                "2026年",
                day(2026, 1, 1),
                day(2026, 12, 31),
            ),
        ] {
            let expected = Period {
                label: label.to_owned(),
                first,
                last,
            };
            assert_eq!(Period::in_title([title]), Some(expected), "{title}");
        }
    }

    #[test]
    fn days_of_filling_in_are_no_period() {
        assert_eq!(
            Period::in_title([
                "填报日期：2026年6月30日",
                "填报日期：2026.6.30",
                "需求登记表",
                "第26年"
            ]),
            None
        );
        let lines = ["填报日期：2026年6月30日", "2025年上半年需求"];
        assert_eq!(
            Period::in_title(lines).map(|period| period.label),
            Some("2025年上半年".to_owned())
        );
    }

    #[test]
    fn puts_a_day_into_the_period_or_its_only_year() {
        let half = Period::in_title(["2026年上半年"]).unwrap();
        assert_eq!(half.place(1, 7), Some(day(2026, 1, 7)));
        assert_eq!(half.place(11, 3), Some(day(2026, 11, 3)));
        assert!(!half.covers(day(2026, 11, 3)));
        assert_eq!(half.place(2, 29), None);
        let winter = Period {
            label: String::new(),
            first: day(2025, 7, 1),
            last: day(2026, 6, 30),
        };
        assert_eq!(winter.place(11, 3), Some(day(2025, 11, 3)));
        assert_eq!(winter.place(1, 7), Some(day(2026, 1, 7)));
    }
}
