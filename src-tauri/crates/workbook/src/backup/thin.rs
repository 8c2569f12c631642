//! Which backups of a place stay, and which attachments beside them.
//!
//! Deleting is done last, after the new backup was read back, and only to what is known: a backup of this very book,
//! named as the program names them. What cannot be opened is kept, for it may be all that is left; and as long as one
//! backup of the folder cannot be opened, nobody knows which attachments it needs, so all stay.

use super::hold::Hold;
use super::list::{files_of, read};
use crate::schema::Schema;
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Days of which every backup stays: a mistake is mostly noticed in the week in which it was made.
const ALL: i64 = 7;
/// Days of which the last backup of each day stays: a month's papers are checked at the end of the month.
const DAILY: i64 = 30;
/// Days of which the last backup of each week stays: half a year, as long as most projects run. Of all that is older
/// the last of each month stays, for good: an audit may come after years.
const WEEKLY: i64 = 183;

/// Backups of which only the last one stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Span {
    Day(NaiveDate),
    Week(i32, u32),
    Month(i32, u32),
}

/// Returns the span to which a backup of a day belongs; `None` for those that all stay.
fn span(day: NaiveDate, today: NaiveDate) -> Option<Span> {
    let week = day.iso_week();
    match (today - day).num_days() {
        ..ALL => None,
        ALL..DAILY => Some(Span::Day(day)),
        DAILY..WEEKLY => Some(Span::Week(week.year(), week.week())),
        _ => Some(Span::Month(day.year(), day.month())),
    }
}

/// Returns the backups that need not stay; `backups` in the order of their moments.
fn spare<T>(backups: &[(NaiveDateTime, T)], today: NaiveDate) -> Vec<&T> {
    let spans = |at: usize| backups.get(at).and_then(|(at, _)| span(at.date(), today));
    let gone = backups.iter().enumerate();
    gone.filter(|(at, _)| spans(*at).is_some() && spans(*at) == spans(at + 1))
        .map(|(_, (_, backup))| backup)
        .collect()
}

/// A place after a backup was written into it.
pub(super) struct Place<'a> {
    pub(super) folder: &'a Path,
    pub(super) hold: &'a Hold,
    pub(super) schema: &'a Schema,
    /// The open book: its file is never opened a second time.
    pub(super) book: &'a Path,
    pub(super) book_id: &'a str,
}

impl Place<'_> {
    /// Deletes the backups that need not stay and the attachments that nobody needs; returns the names of the former.
    pub(super) fn thin(&self, today: NaiveDate, needed: BTreeSet<String>) -> Vec<String> {
        let backups = files_of(self.folder);
        let gone: Vec<String> = spare(&backups, today)
            .into_iter()
            .filter(|path| self.is_ours(path) && fs::remove_file(path).is_ok())
            .map(|path| super::file_name(path))
            .collect();
        if !gone.is_empty() && self.hold.is_alone() {
            self.sweep(needed);
        }
        gone
    }

    fn is_ours(&self, path: &Path) -> bool {
        read(path, self.schema).is_ok_and(|found| found.book_id == self.book_id)
    }

    /// Deletes attachments that neither the open book nor any book of the folder names.
    fn sweep(&self, mut needed: BTreeSet<String>) {
        for path in books_of(self.folder) {
            if path == self.book {
                continue;
            }
            match read(&path, self.schema) {
                Ok(found) => needed.extend(found.blobs),
                Err(_) => return,
            }
        }
        for blob in blobs_of(self.folder) {
            if !needed.contains(&super::file_name(&blob)) {
                // One that cannot be deleted is deleted another time.
                drop(fs::remove_file(blob));
            }
        }
    }
}

/// Returns every file of a folder that may be a book or a backup, under whatever name.
fn books_of(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "hmb"))
        .collect()
}

/// Returns the files that are named like attachments.
fn blobs_of(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.join("blobs"))
        .into_iter()
        .flatten()
        .flatten();
    let is_hash = |path: &PathBuf| {
        let name = super::file_name(path);
        name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    entries.map(|entry| entry.path()).filter(is_hash).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str, hour: u32) -> NaiveDateTime {
        let day: NaiveDate = day.parse().unwrap();
        day.and_hms_opt(hour, 0, 0).unwrap()
    }

    /// Returns what stays of these moments on 2026-07-01, a Wednesday.
    fn kept(moments: &[NaiveDateTime]) -> Vec<NaiveDateTime> {
        let backups: Vec<_> = moments.iter().map(|moment| (*moment, *moment)).collect();
        let gone = spare(&backups, "2026-07-01".parse().unwrap());
        let stays = |moment: &NaiveDateTime| !gone.contains(&moment);
        moments.iter().copied().filter(stays).collect()
    }

    #[test]
    fn every_backup_of_the_last_seven_days_stays() {
        let moments = [
            at("2026-06-25", 8),
            at("2026-06-25", 9),
            at("2026-07-01", 8),
        ];
        assert_eq!(kept(&moments), moments);
    }

    #[test]
    fn of_the_last_thirty_days_the_last_of_each_day_stays() {
        let moments = [
            at("2026-06-02", 8),
            at("2026-06-02", 17),
            at("2026-06-24", 8),
            at("2026-06-24", 9),
        ];
        assert_eq!(kept(&moments), [moments[1], moments[3]]);
    }

    #[test]
    fn of_half_a_year_the_last_of_each_week_stays() {
        // 2026-05-25 is a Monday, 05-31 the Sunday of its week, 01-05 a Monday.
        let moments = [
            at("2026-01-05", 8),
            at("2026-01-11", 8),
            at("2026-05-25", 8),
            at("2026-05-31", 8),
        ];
        assert_eq!(kept(&moments), [moments[1], moments[3]]);
    }

    #[test]
    fn of_all_that_is_older_the_last_of_each_month_stays() {
        let moments = [
            at("2023-02-01", 8),
            at("2023-02-28", 8),
            at("2025-12-01", 8),
            at("2025-12-29", 8),
        ];
        assert_eq!(kept(&moments), [moments[1], moments[3]]);
    }

    #[test]
    fn a_backup_of_a_day_to_come_stays() {
        let moments = [at("2031-01-01", 8), at("2031-01-01", 9)];
        assert_eq!(kept(&moments), moments);
    }

    #[test]
    fn thinned_day_by_day_a_long_run_keeps_its_old_and_its_new_end() {
        let first: NaiveDate = "2024-01-01".parse().unwrap();
        let mut backups = Vec::new();
        for day in first.iter_days().take(900) {
            let moment = day.and_hms_opt(8, 0, 0).unwrap();
            backups.push((moment, moment));
            let gone: Vec<_> = spare(&backups, day).into_iter().copied().collect();
            backups.retain(|(moment, _)| !gone.contains(moment));
        }
        // 7 + 23 days, 22 or 23 weeks, about 24 months.
        assert!((70..=82).contains(&backups.len()), "{}", backups.len());
        // The 31st is a Wednesday: the week of which it is a day kept its Sunday, the 4th of February.
        assert_eq!(backups[0].0, at("2024-01-28", 8));
    }
}
