//! Counting periods: 民法典 第二百零一条至第二百零三条 (the starting day is not counted; a period that ends on a day off
//! ends on the next day worked), 行政许可法 第八十二条 (working days leave out holidays).

use super::{Calendar, CalendarError};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 工作日.
    Working,
    /// 自然日.
    Calendar,
}

/// Which way a period runs from its starting day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Later: the day after is the first.
    Forward,
    /// Earlier: the day before is the first.
    Backward,
}

/// A period to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Counting {
    /// Working or calendar days.
    pub unit: Unit,
    /// How many; at most [`Counting::MOST`].
    pub count: u32,
    /// Later or earlier.
    pub direction: Direction,
    /// True when that many full days must lie strictly between the starting day and the result.
    pub between: bool,
    /// True to move a result that is not worked to the next day worked in the same direction.
    pub roll: bool,
}

/// The day a period leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Counted {
    /// The last day of the period.
    pub date: NaiveDate,
    /// The first day on which what was posted may come down: the day after the last; none when counted backward.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub removable: Option<NaiveDate>,
    /// True when a day walked over, the end or the move lies in a year that is not published.
    pub provisional: bool,
}

impl Counting {
    /// The longest period that is counted: a hundred years of calendar days.
    pub const MOST: u32 = 36_525;

    /// Checks a period that came from outside.
    ///
    /// # Errors
    /// [`CalendarError::TooLong`] above [`Counting::MOST`] days.
    pub fn check(&self) -> Result<(), CalendarError> {
        if self.count > Self::MOST {
            Err(CalendarError::TooLong { count: self.count })
        } else {
            Ok(())
        }
    }
}

impl Calendar {
    /// Counts a period from a day, which is not counted itself.
    ///
    /// Working days end on the Nth day worked; calendar days on the Nth day, moved to a day worked when `roll` says
    /// so. With `between` the result is the first day beyond N full days, moved likewise. Stops at the ends of the
    /// years that dates can write, about 262,000 years away; [`Counting::check`] refuses such periods before.
    pub fn count(&self, from: NaiveDate, counting: &Counting) -> Counted {
        let mut walk = Walk {
            calendar: self,
            direction: counting.direction,
            day: from,
            provisional: false,
        };
        match counting.unit {
            Unit::Working => (0..counting.count).for_each(|_| walk.next_worked()),
            Unit::Calendar => (0..counting.count).for_each(|_| walk.step()),
        }
        if counting.between {
            walk.step();
        }
        walk.touch();
        if counting.roll {
            walk.roll();
        }
        let forward = counting.direction == Direction::Forward;
        let removable = if forward { walk.day.succ_opt() } else { None };
        Counted {
            date: walk.day,
            removable,
            provisional: walk.provisional,
        }
    }
}

/// A day on its way, and whether it touched a year that is not published.
struct Walk<'a> {
    calendar: &'a Calendar,
    direction: Direction,
    day: NaiveDate,
    provisional: bool,
}

impl Walk<'_> {
    /// Moves one day; stays where dates end.
    fn step(&mut self) {
        let next = match self.direction {
            Direction::Forward => self.day.succ_opt(),
            Direction::Backward => self.day.pred_opt(),
        };
        self.day = next.unwrap_or(self.day);
        self.touch();
    }

    fn touch(&mut self) {
        self.provisional |= self.calendar.is_provisional(self.day);
    }

    fn next_worked(&mut self) {
        self.step();
        self.roll();
    }

    /// Moves on to a day worked, unless it is one.
    fn roll(&mut self) {
        while !self.calendar.is_working_day(self.day)
            && self.day != NaiveDate::MAX
            && self.day != NaiveDate::MIN
        {
            self.step();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::given::{NATIONAL, backward, between, calendar, working};
    use super::*;

    fn unrolled(counting: Counting) -> Counting {
        Counting {
            roll: false,
            ..counting
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn end(from: &str, counting: Counting) -> String {
        NATIONAL.count(day(from), &counting).date.to_string()
    }

    #[test]
    fn working_days_leave_out_holidays_and_count_shifted_weekends() {
        assert_eq!(end("2026-09-30", working(3)), "2026-10-10");
        assert_eq!(end("2026-11-20", working(3)), "2026-11-25");
        assert_eq!(end("2026-02-13", working(3)), "2026-02-25");
        assert_eq!(end("2026-04-30", working(3)), "2026-05-08");
        assert_eq!(end("2026-09-18", working(3)), "2026-09-22");
        assert_eq!(end("2026-02-10", working(15)), "2026-03-09");
    }

    #[test]
    fn calendar_days_end_on_a_day_worked() {
        assert_eq!(end("2026-11-23", calendar(7)), "2026-11-30");
        for (from, raw, rolled) in [
            ("2026-09-24", "2026-10-01", "2026-10-08"),
            ("2026-02-10", "2026-02-17", "2026-02-24"),
            ("2026-04-28", "2026-05-05", "2026-05-06"),
            ("2026-11-22", "2026-11-29", "2026-11-30"),
        ] {
            assert_eq!(end(from, unrolled(calendar(7))), raw);
            assert_eq!(end(from, calendar(7)), rolled);
        }
    }

    #[test]
    fn three_full_working_days_before_a_meeting() {
        assert_eq!(
            end("2026-10-12", between(backward(working(3)))),
            "2026-09-30"
        );
        assert_eq!(
            end("2026-10-12", unrolled(between(backward(working(3))))),
            "2026-10-07"
        );
        assert_eq!(end("2026-10-12", backward(working(3))), "2026-10-08");
    }

    #[test]
    fn full_days_between_run_forward_too() {
        // 8, 9 and 10 October lie between; 11 October is a Sunday.
        assert_eq!(end("2026-09-30", between(working(3))), "2026-10-12");
        assert_eq!(
            end("2026-09-30", unrolled(between(working(3)))),
            "2026-10-11"
        );
        assert_eq!(end("2026-11-23", between(calendar(7))), "2026-12-01");
        assert_eq!(end("2026-11-23", between(working(0))), "2026-11-24");
    }

    #[test]
    fn backward_calendar_days_move_to_the_working_day_before() {
        assert_eq!(
            end("2026-10-12", unrolled(backward(calendar(7)))),
            "2026-10-05"
        );
        assert_eq!(end("2026-10-12", backward(calendar(7))), "2026-09-30");
    }

    #[test]
    fn no_days_stay_or_move_to_a_day_worked() {
        assert_eq!(end("2026-11-20", working(0)), "2026-11-20");
        assert_eq!(end("2026-11-21", calendar(0)), "2026-11-23");
    }

    #[test]
    fn a_notice_comes_down_the_day_after_and_a_deadline_before_has_none() {
        let counted = NATIONAL.count(day("2026-09-24"), &calendar(7));
        assert_eq!(counted.removable, Some(day("2026-10-09")));
        assert_eq!(
            NATIONAL
                .count(day("2026-10-12"), &backward(working(3)))
                .removable,
            None
        );
        let json = serde_json::to_string(&NATIONAL.count(day("2026-10-12"), &backward(working(3))))
            .unwrap();
        assert_eq!(json, r#"{"date":"2026-10-08","provisional":false}"#);
    }

    #[test]
    fn touching_an_unpublished_year_is_provisional() {
        let provisional = |from, counting| NATIONAL.count(day(from), &counting).provisional;
        assert!(!provisional("2026-12-28", calendar(3)));
        assert!(provisional("2026-12-28", calendar(4)));
        assert!(provisional("2026-12-30", working(3)));
        assert!(provisional("2027-01-11", backward(working(8))));
        assert!(!provisional("2027-01-01", backward(working(1))));
        assert!(provisional("2027-01-01", calendar(0)));
        assert!(provisional("2004-01-02", backward(working(2))));
    }

    #[test]
    fn the_roll_alone_can_reach_an_unpublished_year() {
        // A published year whose last day is off: 31 December 2022 is a Saturday, and only 2022 is kept.
        let text = include_str!("../../../../../assets/calendars/cn.toml");
        let (before, _) = text.split_once("[[year]]\nyear = 2023").unwrap();
        let short = Calendar::parse("short.toml", before).unwrap();
        assert!(
            !short
                .count(day("2022-12-30"), &unrolled(calendar(1)))
                .provisional
        );
        assert!(short.count(day("2022-12-30"), &calendar(1)).provisional);
    }

    #[test]
    fn refuses_absurd_periods_and_stops_at_the_end_of_dates() {
        assert_eq!(calendar(Counting::MOST).check(), Ok(()));
        assert_eq!(
            calendar(36_526).check(),
            Err(CalendarError::TooLong { count: 36_526 })
        );
        assert_eq!(
            NATIONAL.count(NaiveDate::MAX, &working(2)).date,
            NaiveDate::MAX
        );
        assert_eq!(
            NATIONAL.count(NaiveDate::MIN, &backward(calendar(2))).date,
            NaiveDate::MIN
        );
    }
}
