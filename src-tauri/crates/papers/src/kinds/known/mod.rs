//! What a paper may say about each kind of record, as words with the paths of their facts.

mod assets;
mod community;
mod correction;
mod demands;
mod handover;
mod life;
mod lists;
mod meeting;
mod notice;
mod project;
mod record;
mod scheme;
mod street;
mod submission;
mod year;

pub(crate) use assets::assets;
pub(crate) use correction::correction;
pub(crate) use demands::demands;
pub(crate) use handover::handover;
pub(crate) use lists::{resources, services};
pub(crate) use meeting::meeting;
pub(crate) use notice::notice;
pub(crate) use project::{plan, project};
pub(crate) use record::record;
pub(crate) use submission::submission;
pub(crate) use year::year;

use super::chinese_date;
use super::form::{Fact, Facts};
use chrono::NaiveDate;
pub(crate) use community::{OVERSIGHT, particulars};
use policy::pack::Pack;
use policy::personal::{Internal, Personal};

/// Reads a name for a paper that stays inside the office or goes to the street.
fn inside(personal: Option<&Personal<String>>) -> Option<String> {
    personal.map(|words| words.read(&Internal).clone())
}

/// Writes a day that may be missing.
fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(chinese_date)
}

/// Adds that an act was entered so long after its day that it is marked (补录).
fn late(pack: &Pack, on: Option<NaiveDate>, entered: NaiveDate, path: &str, facts: &mut Facts) {
    let days = on.and_then(|on| pack.late.days_late(on, entered));
    facts.may(Fact::DaysLate, days.map(|days| days.to_string()), path);
    let entered = days.map(|_| chinese_date(entered));
    facts.may(Fact::EnteredOn, entered, path);
}

/// Numbers the records of a list from 1.
fn numbered(records: impl Iterator<Item = Facts>) -> Vec<Facts> {
    let numbered = records.enumerate().map(|(i, mut record)| {
        record.is(Fact::Index, (i + 1).to_string(), "");
        record
    });
    numbered.collect()
}

/// Joins words; nothing when there are none.
fn joined(words: impl IntoIterator<Item = String>, between: &str) -> Option<String> {
    let words: Vec<String> = words.into_iter().collect();
    (!words.is_empty()).then(|| words.join(between))
}
