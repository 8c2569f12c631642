//! Where and how long a notice hangs.
//!
//! A place that is posted again is a new record of the same kind and name; the last record of a place counts. The day
//! on which the last place was posted starts the period for all.

use super::Tally;
use crate::calendar::Unit;
use crate::facts::{NoticeFacts, NoticeKind, PlaceFacts, PlaceKind};
use crate::finding::{Due, Finding};
use crate::judge::case::{Case, unliftable};
use crate::judge::days::{self, NoticeDays};
use crate::judge::words::day;
use crate::pack::{Publicity, Rule};
use chrono::NaiveDate;

/// A notice under its publicity rule.
pub(super) struct Posted<'a> {
    pub case: &'a Case<'a>,
    pub rule: &'a Rule,
    pub publicity: &'a Publicity,
    pub index: usize,
    pub notice: &'a NoticeFacts,
}

/// Judges places, photos and days.
pub(super) fn judge(posted: &Posted<'_>, tally: &mut Tally) {
    let days = posted
        .notice
        .posted_on()
        .and_then(|on| days::count(on, posted.publicity, posted.case.calendar));
    posted.kinds(tally);
    if posted
        .notice
        .places
        .iter()
        .all(|place| place.posted_on.is_none())
    {
        tally.wait("notices");
        posted.planned(tally);
        return;
    }
    let changed = posted.changed_on();
    for (number, place) in hanging(posted.notice) {
        posted.place(number, place, changed, tally);
    }
    if let Some(days) = days {
        posted.running(&days, tally);
    }
}

/// Returns the places that count, with their numbers: the last record of each kind and name.
pub(in crate::judge) fn hanging(notice: &NoticeFacts) -> Vec<(usize, &PlaceFacts)> {
    let places = notice.places.iter().enumerate();
    let last = |(number, place): &(usize, &PlaceFacts)| {
        let later = &notice.places[number + 1..];
        !later
            .iter()
            .any(|other| other.kind == place.kind && other.name == place.name)
    };
    places.filter(last).collect()
}

impl Posted<'_> {
    fn say(&self, says: String, remedy: &str, fact: String) -> Finding {
        let finding = self.case.finding(
            self.rule,
            says,
            remedy,
            format!("notices.{}.{fact}", self.index),
        );
        Finding {
            subject: self.case.notice(self.notice),
            ..finding
        }
    }

    /// Each kind of place that the text names is among the places.
    fn kinds(&self, tally: &mut Tally) {
        for kind in &self.publicity.places {
            if self.notice.places.iter().all(|place| place.kind != *kind) {
                let says = format!("公示还没有{}的张贴记录。", kind_word(*kind));
                let fact = format!("places.{}", kind_key(*kind));
                let finding = self.say(says, "请在那里张贴，登记日期和照片。", fact);
                tally.missing(Finding {
                    because: self.publicity.source.ground_of("places", None),
                    ..finding
                });
            }
        }
    }

    fn planned(&self, tally: &mut Tally) {
        if let Some(on) = self.notice.planned_on {
            let says = format!("{}张贴{}。", self.case.day(on), self.publicity.name);
            let ground = self.publicity.source.ground(None);
            tally.due(
                self.case
                    .due(self.rule, self.case.notice(self.notice), says, on, ground),
            );
        }
    }

    /// Returns the day of the last decision that changed the scheme materially, on whichever notice it was raised.
    fn changed_on(&self) -> Option<NaiveDate> {
        let notices = self
            .case
            .project
            .notices
            .iter()
            .filter(|notice| notice.kind == NoticeKind::Project);
        let objections = notices.flat_map(|notice| &notice.objections);
        let material = objections.filter(|objection| objection.material == Some(true));
        material
            .filter_map(|objection| objection.decided_on)
            .max()
            .filter(|_| self.publicity.material_restarts)
    }

    /// One place: posted, photographed, not before a material change, and kept up for its own full period.
    fn place(
        &self,
        number: usize,
        place: &PlaceFacts,
        changed: Option<NaiveDate>,
        tally: &mut Tally,
    ) {
        let name = &place.name;
        let Some(on) = place.posted_on else {
            let says = format!("“{name}”还没有登记张贴日期。");
            let finding = self.say(
                says,
                "张贴后请登记日期和照片。",
                format!("places.{number}.posted_on"),
            );
            return tally.missing(unliftable(finding));
        };
        self.photos(number, place, tally);
        if let Some(decided) = changed.filter(|decided| on < *decided) {
            self.stale(number, place, decided, tally);
        } else if let Some(days) = days::count(on, self.publicity, self.case.calendar) {
            self.kept_up(number, place, &days, tally);
        }
    }

    fn photos(&self, number: usize, place: &PlaceFacts, tally: &mut Tally) {
        let (asked, there) = (self.publicity.photos, place.photos.len());
        let lacking = (asked as usize).saturating_sub(there);
        if lacking > 0 {
            let says = format!("“{}”的张贴照片还差{lacking}张。", place.name);
            let finding = self.say(
                says,
                "请补上能看清公示内容和地点的照片。",
                format!("places.{number}.photos"),
            );
            let numbers = format!("每处至少{asked}张，已有{there}张");
            tally.missing(Finding {
                because: self.publicity.source.ground_of("photos", Some(numbers)),
                ..finding
            });
        }
    }

    fn stale(&self, number: usize, place: &PlaceFacts, decided: NaiveDate, tally: &mut Tally) {
        let says = format!(
            "{}的处理结果实质改变了方案，“{}”还没有重新公示。",
            self.case.day(decided),
            place.name
        );
        let finding = self.say(
            says,
            "请用新的定稿重新张贴，天数从头计算。",
            format!("places.{number}.posted_on"),
        );
        tally.wrong(Finding {
            because: self.publicity.source.ground_of("material_restarts", None),
            ..finding
        });
    }

    /// The place was neither torn down nor taken down before the period was over.
    fn kept_up(&self, number: usize, place: &PlaceFacts, days: &NoticeDays, tally: &mut Tally) {
        let torn = place
            .torn_on
            .filter(|torn| self.publicity.torn_restarts && *torn <= days.last_day);
        if let Some(torn) = torn {
            let says = format!(
                "“{}”的公示{}被撕毁，还没有重新张贴。",
                place.name,
                self.case.day(torn)
            );
            let finding = self.say(
                says,
                "请重新张贴并登记，天数从头计算。",
                format!("places.{number}.torn_on"),
            );
            let because = self.publicity.source.ground_of("torn_restarts", None);
            return tally.wrong(Finding { because, ..finding });
        }
        if let Some(removed) = place.removed_on.filter(|removed| *removed <= days.last_day) {
            let last = self.case.day(days.last_day);
            let says = format!(
                "“{}”的公示{}就撤下了，应当公示到{last}。",
                place.name,
                self.case.day(removed)
            );
            let finding = self.say(
                says,
                "请重新张贴并公示满期。",
                format!("places.{number}.removed_on"),
            );
            let (hung, unit) = (self.hung(days, removed), unit(days));
            let numbers = if hung < days.days as usize {
                format!("公示至少{}{unit}，只公示了{hung}{unit}", days.days)
            } else {
                format!("公示至少{}{unit}，最后一天遇休息日顺延到{last}", days.days)
            };
            let because = self.publicity.source.ground_of("days", Some(numbers));
            tally.wrong(Finding {
                because,
                provisional: days.provisional,
                ..finding
            });
        }
    }

    /// Counts the full days on which the notice hung before it was taken down.
    fn hung(&self, days: &NoticeDays, removed: NaiveDate) -> usize {
        let full = days.first_day.iter_days().take_while(|day| *day < removed);
        full.filter(|day| days.unit == Unit::Calendar || self.case.calendar.is_working_day(*day))
            .count()
    }

    /// Waits for the last day, and reminds of taking the notice down.
    fn running(&self, days: &NoticeDays, tally: &mut Tally) {
        let up = hanging(self.notice)
            .iter()
            .any(|(_, place)| place.removed_on.is_none());
        let due = |says: String, on: NaiveDate| {
            let numbers = Some(format!("公示至少{}{}", days.days, unit(days)));
            let ground = self.publicity.source.ground_of("days", numbers);
            let due = self
                .case
                .due(self.rule, self.case.notice(self.notice), says, on, ground);
            Due {
                provisional: days.provisional,
                ..due
            }
        };
        let (last, removable) = (self.case.day(days.last_day), self.case.day(days.removable));
        let name = &self.publicity.name;
        if self.case.today < days.removable {
            tally.wait("notices");
            let says = format!("{name}的最后一天是{last}，这一天还要张贴着。");
            tally.due(due(says, days.last_day));
        }
        if up {
            tally.due(due(
                format!("{name}{removable}可以撤下，撤下时请拍照登记。"),
                days.removable,
            ));
        }
    }
}

fn unit(days: &NoticeDays) -> &'static str {
    match days.unit {
        Unit::Working => "个工作日",
        Unit::Calendar => "天",
    }
}

fn kind_key(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Board => "board",
        PlaceKind::Building => "building",
        PlaceKind::Online => "online",
        PlaceKind::Site => "site",
        PlaceKind::Other => "other",
    }
}

/// Returns the short word for a kind of place.
pub(in crate::judge) fn kind_word(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Board => "公示栏",
        PlaceKind::Building => "楼栋",
        PlaceKind::Online => "网上",
        PlaceKind::Site => "现场",
        PlaceKind::Other => "其他地方",
    }
}

/// Returns 6月24日—7月1日.
pub(in crate::judge) fn span(days: &NoticeDays, today: NaiveDate) -> String {
    format!(
        "{}—{}",
        day(days.first_day, today),
        day(days.last_day, today)
    )
}
