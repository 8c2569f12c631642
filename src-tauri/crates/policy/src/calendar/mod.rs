//! The national calendar: which days are worked, and how periods are counted on it.
//!
//! The State Council arranges each year anew (a holiday moves, Saturdays are worked), so the calendar is a dated text
//! handed in, never code. A year that is not in it is unpublished: weekends and the days fixed by the law are taken as
//! off, and every result that touches such a year says that it is provisional.

mod count;
mod error;
#[cfg(test)]
mod given;
#[cfg(test)]
mod properties;
mod text;

pub use count::{Counted, Counting, Direction, Unit};
pub use error::CalendarError;

use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeSet;

/// Days off and shifted workdays of the published years, and what the law fixes for the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    published: BTreeSet<i32>,
    off: BTreeSet<NaiveDate>,
    work: BTreeSet<NaiveDate>,
    statutory: Statutory,
}

/// Days off by law, which hold for years that are not published yet.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Statutory {
    from_year: i32,
    /// Month and day of holidays by the solar calendar.
    fixed: BTreeSet<(u32, u32)>,
    /// Holidays by the lunar calendar, worked out for some years.
    lunar: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// Reads a calendar file; the name is only for the words of an error.
    ///
    /// # Errors
    /// [`CalendarError::Text`] with file and line when the text is not a calendar, a year comes twice, a day stands
    /// under another year, is both off and worked, or is called shifted although it is no Saturday or Sunday.
    pub fn parse(file_name: &str, text: &str) -> Result<Calendar, CalendarError> {
        text::parse(file_name, text)
    }

    /// Returns true when the day is worked: a weekday that is no holiday, or a shifted Saturday or Sunday.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        if self.work.contains(&day) {
            return true;
        }
        !(weekend(day) || self.off.contains(&day) || self.statutory.is_off(day))
    }

    /// Returns true when the arrangement of the day's year is not published.
    pub fn is_provisional(&self, day: NaiveDate) -> bool {
        !self.published.contains(&day.year())
    }

    /// Returns the last year whose arrangement is published.
    pub fn last_year(&self) -> Option<i32> {
        self.published.last().copied()
    }
}

impl Statutory {
    fn is_off(&self, day: NaiveDate) -> bool {
        day.year() >= self.from_year && self.fixed.contains(&(day.month(), day.day()))
            || self.lunar.contains(&day)
    }
}

fn weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn national() -> Calendar {
        Calendar::parse(
            "cn.toml",
            include_str!("../../../../../assets/calendars/cn.toml"),
        )
        .unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn days(year: i32) -> impl Iterator<Item = NaiveDate> {
        NaiveDate::from_ymd_opt(year, 1, 1)
            .unwrap()
            .iter_days()
            .take_while(move |day| day.year() == year)
    }

    /// 国办发明电〔2025〕7号.
    #[test]
    fn the_year_2026_is_as_the_state_council_arranged_it() {
        let calendar = national();
        let holidays = [
            ("2026-01-01", "2026-01-03"),
            ("2026-02-15", "2026-02-23"),
            ("2026-04-04", "2026-04-06"),
            ("2026-05-01", "2026-05-05"),
            ("2026-06-19", "2026-06-21"),
            ("2026-09-25", "2026-09-27"),
            ("2026-10-01", "2026-10-07"),
        ];
        for (first, last) in holidays {
            let span = day(first).iter_days().take_while(|d| *d <= day(last));
            assert!(
                span.into_iter().all(|d| !calendar.is_working_day(d)),
                "{first}"
            );
        }
        for worked in [
            "2026-01-04",
            "2026-02-14",
            "2026-02-28",
            "2026-05-09",
            "2026-09-20",
            "2026-10-10",
        ] {
            assert!(calendar.is_working_day(day(worked)), "{worked}");
        }
        assert_eq!(
            days(2026).filter(|d| calendar.is_working_day(*d)).count(),
            248
        );
    }

    /// Days that were changed during their year: 国办发明电〔2020〕1号 (spring 2020), 2019 劳动节, 2015-09-03.
    #[test]
    fn amendments_during_a_year_are_in() {
        let calendar = national();
        for off in [
            "2020-01-31",
            "2020-02-01",
            "2020-02-02",
            "2019-05-03",
            "2015-09-03",
            "2015-09-04",
        ] {
            assert!(!calendar.is_working_day(day(off)), "{off}");
        }
        for worked in ["2020-02-03", "2019-05-05", "2015-09-06"] {
            assert!(calendar.is_working_day(day(worked)), "{worked}");
        }
    }

    #[test]
    fn covers_every_year_from_2004_to_the_last_published() {
        let calendar = national();
        assert_eq!(calendar.last_year(), Some(2026));
        assert_eq!(calendar.published, (2004..=2026).collect());
        for year in 2004..=2026 {
            let worked = days(year).filter(|d| calendar.is_working_day(*d)).count();
            assert!((247..=254).contains(&worked), "{year}: {worked}");
        }
    }

    #[test]
    fn an_unpublished_year_knows_weekends_and_what_the_law_fixes() {
        let calendar = national();
        assert!(
            calendar.is_provisional(day("2027-03-01"))
                && calendar.is_provisional(day("2003-12-31"))
        );
        assert!(!calendar.is_provisional(day("2026-12-31")));
        for off in [
            "2027-01-01",
            "2027-02-05",
            "2027-02-08",
            "2027-04-05",
            "2027-06-09",
            "2027-09-15",
            "2027-10-01",
        ] {
            assert!(!calendar.is_working_day(day(off)), "{off}");
        }
        assert!(
            !calendar.is_working_day(day("2031-05-02"))
                && calendar.is_working_day(day("2031-05-06"))
        );
        assert!(calendar.is_working_day(day("2027-02-09")));
    }
}
