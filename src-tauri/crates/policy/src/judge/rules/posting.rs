//! Where and how long a notice hangs.
//!
//! A place that is posted again is a new record of the same kind and name; the last record of a place counts. The day
//! on which the last place was posted starts the period that papers and screen show; each place is held to its own.

use super::Tally;
use super::notice::Published;
use super::place;
use crate::calendar::Unit;
use crate::facts::{NoticeFacts, PlaceFacts, PlaceKind};
use crate::finding::{Due, Finding};
use crate::judge::days::{self, NoticeDays};
use crate::judge::words::day;
use chrono::NaiveDate;

/// Judges places, photos and days.
pub(super) fn judge(notice: &Published<'_>, tally: &mut Tally) {
    kinds(notice, tally);
    let places = &notice.notice.places;
    if places.iter().all(|place| place.posted_on.is_none()) {
        tally.wait("notices");
        return planned(notice, tally);
    }
    let changed = place::changed_on(notice);
    for hung in hanging(notice.notice) {
        place::judge(notice, hung, changed, tally);
    }
    let posted_on = notice.notice.posted_on();
    let days = posted_on.and_then(|on| days::count(on, notice.publicity, notice.case.calendar));
    if let Some(days) = days {
        running(notice, &days, tally);
    }
}

/// Returns the places that count: the last record of each kind and name.
pub(in crate::judge) fn hanging(notice: &NoticeFacts) -> Vec<&PlaceFacts> {
    let last = |(number, place): &(usize, &PlaceFacts)| {
        let mut later = notice.places.iter().skip(number + 1);
        !later.any(|other| other.kind == place.kind && other.name == place.name)
    };
    let places = notice.places.iter().enumerate().filter(last);
    places.map(|(_, place)| place).collect()
}

/// Each kind of place that the text names is among the places.
fn kinds(notice: &Published<'_>, tally: &mut Tally) {
    let places = &notice.notice.places;
    let lacking = |kind: &&PlaceKind| places.iter().all(|place| place.kind != **kind);
    for kind in notice.publicity.places.iter().filter(lacking) {
        let says = format!("公示还没有{}的张贴记录。", kind_word(*kind));
        let fact = format!("places.{}", kind_key(*kind));
        let finding = notice.say(says, "请在那里张贴，登记日期和照片。", &fact);
        let because = notice.publicity.source.ground_of("places", None);
        tally.missing(Finding { because, ..finding });
    }
}

fn planned(notice: &Published<'_>, tally: &mut Tally) {
    let Some(on) = notice.notice.planned_on else {
        return;
    };
    let (case, subject) = (notice.case, notice.case.notice(notice.notice));
    let says = format!("{}张贴{}。", case.day(on), notice.publicity.name);
    let ground = notice.publicity.source.ground(None);
    tally.due(case.due(notice.rule, subject, says, on, ground));
}

/// Waits for the last day, and reminds of taking the notice down.
fn running(notice: &Published<'_>, days: &NoticeDays, tally: &mut Tally) {
    let (case, name) = (notice.case, &notice.publicity.name);
    let due = |says: String, on: NaiveDate| {
        let numbers = Some(format!("公示至少{}{}", days.days, unit(days)));
        let ground = notice.publicity.source.ground_of("days", numbers);
        let due = case.due(notice.rule, case.notice(notice.notice), says, on, ground);
        Due {
            provisional: days.provisional,
            ..due
        }
    };
    if case.today < days.removable {
        tally.wait("notices");
        let last = case.day(days.last_day);
        let says = format!("{name}的最后一天是{last}，这一天还要张贴着。");
        tally.due(due(says, days.last_day));
    }
    let up = |place: &&PlaceFacts| place.removed_on.is_none();
    if hanging(notice.notice).iter().any(up) {
        let says = format!(
            "{name}{}可以撤下，撤下时请拍照登记。",
            case.day(days.removable)
        );
        tally.due(due(says, days.removable));
    }
}

/// Returns the measure word of the days of a notice.
pub(super) fn unit(days: &NoticeDays) -> &'static str {
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

/// Returns 6月25日—7月1日.
pub(in crate::judge) fn span(days: &NoticeDays, today: NaiveDate) -> String {
    format!(
        "{}—{}",
        day(days.first_day, today),
        day(days.last_day, today)
    )
}
