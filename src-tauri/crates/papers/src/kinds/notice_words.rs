//! The days and places of a notice in words.

use super::words::chinese_date;
use crate::job::Job;
use crate::wording::Words;
use policy::calendar::Unit;
use policy::facts::NoticeFacts;
use policy::judge::{NoticeDays, notice_days};

/// The days of a notice.
pub(crate) struct Span {
    pub first: String,
    pub last: String,
    pub removable: String,
    pub length: String,
    /// True when holidays inside are not published yet.
    pub provisional: bool,
    /// From the first day to the last.
    pub in_words: String,
    /// True when the last day is over.
    pub over: bool,
}

impl Span {
    /// Returns the days of a notice that was posted or planned.
    pub(crate) fn of(job: &Job<'_>, notice: &NoticeFacts) -> Option<Self> {
        let days = notice_days(notice, job.pack, job.calendar)?;
        let words = &job.wording.words;
        let (first, last) = (chinese_date(days.first_day), chinese_date(days.last_day));
        Some(Self {
            in_words: format!("{first}{}{last}", words.to),
            removable: chinese_date(days.removable),
            length: length(&days, words),
            provisional: days.provisional,
            over: days.last_day < job.today,
            first,
            last,
        })
    }
}

/// Returns the length of the period: in calendar days from the first to the last, which may be more than the least
/// when the last day moved off a holiday.
fn length(days: &NoticeDays, words: &Words) -> String {
    match days.unit {
        Unit::Working => format!("{}{}", days.days, words.working_days),
        Unit::Calendar => format!(
            "{}{}",
            (days.last_day - days.first_day).num_days() + 1,
            words.calendar_days
        ),
    }
}

/// Returns the places where it was posted.
pub(crate) fn posted_places(notice: &NoticeFacts) -> Option<String> {
    let posted = notice
        .places
        .iter()
        .filter(|place| place.posted_on.is_some());
    let names: Vec<&str> = posted.map(|place| place.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join("、"))
}
