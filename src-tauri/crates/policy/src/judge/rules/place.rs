//! One place of a notice: posted, photographed, not before a material change, and kept up for its full period.

use super::Tally;
use super::notice::Published;
use super::posting::unit;
use crate::calendar::Unit;
use crate::compare::changed;
use crate::facts::{NoticeKind, PlaceFacts};
use crate::finding::Finding;
use crate::judge::case::unliftable;
use crate::judge::days::{self, NoticeDays};
use chrono::NaiveDate;

/// Returns the day of the last decision that changed the scheme materially, on whichever notice it was raised.
pub(super) fn changed_on(notice: &Published<'_>) -> Option<NaiveDate> {
    let notices = &notice.case.project.notices;
    let of_scheme = notices
        .iter()
        .filter(|notice| notice.kind == NoticeKind::Project);
    let objections = of_scheme.flat_map(|notice| &notice.objections);
    let material = objections.filter(|objection| objection.material == Some(true));
    let decided = material.filter_map(|objection| objection.decided_on);
    let changed = decided.chain(refrozen(notice)).max();
    changed.filter(|_| notice.publicity.material_restarts)
}

/// Returns the day on which the text of the notice was frozen, when it differs materially from the one before it: no
/// place can have shown it earlier.
fn refrozen(notice: &Published<'_>) -> Option<NaiveDate> {
    let revisions = &notice.case.project.revisions;
    let shown = notice.notice.revision.as_ref()?;
    let at = revisions.iter().position(|one| &one.id == shown)?;
    let (now, before) = (revisions.get(at)?, revisions.get(at.checked_sub(1)?)?);
    let differs = changed(&before.scheme, &now.scheme, &notice.publicity.names);
    (!differs.is_empty()).then_some(now.frozen_on)
}

/// Judges one place.
pub(super) fn judge(
    notice: &Published<'_>,
    place: &PlaceFacts,
    changed: Option<NaiveDate>,
    tally: &mut Tally,
) {
    let Some(on) = place.posted_on else {
        let says = format!("“{}”还没有登记张贴日期。", place.name);
        let fact = format!("places.{}.posted_on", place.id);
        let finding = notice.say(says, "张贴后请登记日期和照片。", &fact);
        return tally.missing(unliftable(finding));
    };
    photos(notice, place, tally);
    if let Some(decided) = changed.filter(|decided| on < *decided) {
        stale(notice, place, decided, tally);
    } else if let Some(days) = days::count(on, notice.publicity, notice.case.calendar) {
        kept_up(notice, place, &days, tally);
    }
}

fn photos(notice: &Published<'_>, place: &PlaceFacts, tally: &mut Tally) {
    let (asked, there) = (notice.publicity.photos, place.photos.len());
    let lacking = (asked as usize).saturating_sub(there);
    if lacking > 0 {
        let says = format!("“{}”的张贴照片还差{lacking}张。", place.name);
        let remedy = "请补上能看清公示内容和地点的照片。";
        let finding = notice.say(says, remedy, &format!("places.{}.photos", place.id));
        let numbers = format!("每处至少{asked}张，已有{there}张");
        let because = notice.publicity.source.ground_of("photos", Some(numbers));
        tally.missing(Finding { because, ..finding });
    }
}

/// The place shows a text from before an objection changed the scheme.
fn stale(notice: &Published<'_>, place: &PlaceFacts, decided: NaiveDate, tally: &mut Tally) {
    let decided = notice.case.day(decided);
    let says = format!(
        "{decided}方案有了实质改变，“{}”还没有重新公示。",
        place.name
    );
    let remedy = "请用新的定稿重新张贴，天数从头计算。";
    let finding = notice.say(says, remedy, &format!("places.{}.posted_on", place.id));
    let because = notice
        .publicity
        .source
        .ground_of("material_restarts", anew());
    tally.wrong(Finding { because, ..finding });
}

/// The place was neither torn down nor taken down before its period was over.
fn kept_up(notice: &Published<'_>, place: &PlaceFacts, days: &NoticeDays, tally: &mut Tally) {
    let restarts = notice.publicity.torn_restarts;
    let torn = place
        .torn_on
        .filter(|torn| restarts && *torn <= days.last_day);
    let removed = place.removed_on.filter(|removed| *removed <= days.last_day);
    if let Some(torn) = torn {
        let torn = notice.case.day(torn);
        let says = format!("“{}”的公示{torn}被撕毁，还没有重新张贴。", place.name);
        let remedy = "请重新张贴并登记，天数从头计算。";
        let finding = notice.say(says, remedy, &format!("places.{}.torn_on", place.id));
        let because = notice.publicity.source.ground_of("torn_restarts", anew());
        tally.wrong(Finding { because, ..finding });
    } else if let Some(removed) = removed {
        let (on, last) = (notice.case.day(removed), notice.case.day(days.last_day));
        let says = format!("“{}”的公示{on}就撤下了，应当公示到{last}。", place.name);
        let fact = format!("places.{}.removed_on", place.id);
        let finding = notice.say(says, "请重新张贴并公示满期。", &fact);
        let numbers = shortfall(notice, days, removed);
        let because = notice.publicity.source.ground_of("days", Some(numbers));
        tally.wrong(Finding {
            because,
            provisional: days.provisional,
            ..finding
        });
    }
}

/// Says how many full days the notice hung, or that the last day rolled over rest days.
fn shortfall(notice: &Published<'_>, days: &NoticeDays, removed: NaiveDate) -> String {
    let full = days.first_day.iter_days().take_while(|day| *day < removed);
    let counts =
        |day: &NaiveDate| days.unit == Unit::Calendar || notice.case.calendar.is_working_day(*day);
    let (asked, hung, unit) = (days.days, full.filter(counts).count(), unit(days));
    if hung < asked as usize {
        format!("公示至少{asked}{unit}，只公示了{hung}{unit}")
    } else {
        let last = notice.case.day(days.last_day);
        format!("公示至少{asked}{unit}，最后一天遇休息日顺延到{last}")
    }
}

/// Says what a default asks that has no number: an empty ground would say nothing.
fn anew() -> Option<String> {
    Some("重新张贴后天数从头计算".to_owned())
}
