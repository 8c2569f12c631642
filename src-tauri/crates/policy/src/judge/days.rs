//! The days of a notice: used alike by papers, screen and rules, so that all three say the same.

use crate::calendar::{Calendar, Counted, Counting, Direction, Unit};
use crate::facts::NoticeFacts;
use crate::pack::{Pack, Publicity, Timing};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The days of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeDays {
    /// Day of posting at the last place; the planned day before any was posted.
    pub posted_on: NaiveDate,
    /// First day that counts.
    pub first_day: NaiveDate,
    /// Last day of the period, on which it must still hang.
    pub last_day: NaiveDate,
    /// First day on which it may come down and the next act may begin.
    pub removable: NaiveDate,
    /// Least length that the pack asks for.
    pub days: u32,
    /// Unit of the length.
    pub unit: Unit,
    /// True when a year whose holidays are not published was counted over.
    pub provisional: bool,
}

/// Returns the days of a notice; `None` when it was neither posted nor planned, or when its length is not regulated.
pub fn notice_days(notice: &NoticeFacts, pack: &Pack, calendar: &Calendar) -> Option<NoticeDays> {
    count(notice.posted_on()?, pack.publicity(notice.kind)?, calendar)
}

/// Counts the days of a notice posted on a day.
pub(super) fn count(
    posted_on: NaiveDate,
    rule: &Publicity,
    calendar: &Calendar,
) -> Option<NoticeDays> {
    let days = rule.days?;
    let from = if rule.start_counted {
        posted_on.pred_opt()?
    } else {
        posted_on
    };
    let run = |count, roll| forward(calendar, from, rule.unit, count, roll);
    let (first, last) = (
        run(1, false),
        run(days, rule.roll && rule.timing == Timing::Run),
    );
    Some(NoticeDays {
        posted_on,
        first_day: first.date,
        last_day: last.date,
        removable: last.removable?,
        days,
        unit: rule.unit,
        provisional: first.provisional || last.provisional,
    })
}

/// Counts forward.
pub(super) fn forward(
    calendar: &Calendar,
    from: NaiveDate,
    unit: Unit,
    count: u32,
    roll: bool,
) -> Counted {
    calendar.count(
        from,
        &Counting {
            unit,
            count,
            direction: Direction::Forward,
            between: false,
            roll,
        },
    )
}
