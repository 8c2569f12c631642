//! 公示台账: every notice at every place where it hangs, with its days. Who objected is not told.

use super::{Numbered, name_at, numbered};
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use crate::write::words;
use policy::facts::{NoticeFacts, ObjectionFacts, PlaceFacts, ProjectFacts};
use policy::judge::{NoticeDays, notice_days};
use policy::pack::Pack;
use serde::Deserialize;

/// A fact of a notice, or of a place where it hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum NoticeField {
    Number,
    ProjectNumber,
    Project,
    Kind,
    Revision,
    Place,
    PlaceKind,
    PostedOn,
    FirstDay,
    LastDay,
    Length,
    Removable,
    RemovedOn,
    TornOn,
    Photos,
    Objections,
    Answered,
}

/// A notice at a place, with its days under the pack of the day of posting; one that has no place yet has a row without.
pub(in crate::write) struct Posting<'a> {
    project: &'a ProjectFacts,
    notice: &'a NoticeFacts,
    place: Option<&'a PlaceFacts>,
    pack: &'a Pack,
    /// Nothing is said of days before it hangs.
    days: Option<NoticeDays>,
}

/// All notices of all projects, or of some.
pub(in crate::write) struct Notices;

impl List for Notices {
    type Field = NoticeField;
    type Row<'a> = Numbered<Posting<'a>>;
    const KIND: Kind = Kind::NoticeLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Numbered<Posting<'a>>> {
        let of_project = |project: &'a ProjectFacts| {
            let notices = project.notices.iter();
            notices.flat_map(|notice| postings(job, project, notice))
        };
        numbered(job.projects().flat_map(of_project))
    }

    fn id(line: &Numbered<Posting<'_>>) -> String {
        let Posting { notice, place, .. } = &line.row;
        place.map_or_else(|| notice.id.to_string(), |place| place.id.to_string())
    }

    fn value(column: &Column<NoticeField>, line: &Numbered<Posting<'_>>, _: &Job<'_>) -> Value {
        let Posting {
            project,
            notice,
            place,
            pack,
            days,
        } = &line.row;
        match column.field {
            NoticeField::Number => line.number.into(),
            NoticeField::ProjectNumber => project.number.clone().into(),
            NoticeField::Project => name_at(project, notice.revision.as_ref()),
            NoticeField::Kind => {
                let rule = pack.publicity(notice.kind);
                rule.map_or(words::notice_kind(notice.kind), |rule| &rule.name)
                    .into()
            }
            NoticeField::Revision => {
                let frozen = notice.revision.as_ref().and_then(|id| project.revision(id));
                frozen.map(|one| format!("第{}稿", one.number)).into()
            }
            NoticeField::Place => place.map(|place| place.name.as_str()).into(),
            NoticeField::PlaceKind => place.map(|place| words::place_kind(place.kind)).into(),
            NoticeField::PostedOn => place.and_then(|place| place.posted_on).into(),
            NoticeField::FirstDay => days.map(|days| days.first_day).into(),
            NoticeField::LastDay => days.map(|days| days.last_day).into(),
            NoticeField::Length => days.map(|days| words::length(&days)).into(),
            NoticeField::Removable => days.map(|days| days.removable).into(),
            NoticeField::RemovedOn => place.and_then(|place| place.removed_on).into(),
            NoticeField::TornOn => place.and_then(|place| place.torn_on).into(),
            NoticeField::Photos => place.map(|place| count(&place.photos)).into(),
            NoticeField::Objections => {
                let hung = notice.is_hung();
                hung.then(|| count(&notice.objections)).into()
            }
            NoticeField::Answered => answered(&notice.objections).into(),
        }
    }
}

fn postings<'a>(
    job: &Job<'a>,
    project: &'a ProjectFacts,
    notice: &'a NoticeFacts,
) -> impl Iterator<Item = Posting<'a>> {
    let pack = job.pack_on(project, notice.posted_on().unwrap_or(job.today));
    let hung = notice.is_hung();
    let days = hung.then(|| notice_days(notice, pack, job.calendar));
    let days = days.flatten();
    let none = notice.places.is_empty().then_some(None);
    let places = notice.places.iter().map(Some).chain(none);
    places.map(move |place| Posting {
        project,
        notice,
        place,
        pack,
        days,
    })
}

fn count<T>(things: &[T]) -> i64 {
    i64::try_from(things.len()).unwrap_or(i64::MAX)
}

/// Returns how the objections stand; nothing where there are none.
fn answered(objections: &[ObjectionFacts]) -> Option<&'static str> {
    let open = |one: &ObjectionFacts| one.decided_on.is_none() || one.answered_on.is_none();
    let some = !objections.is_empty();
    some.then(|| words::answered(!objections.iter().any(open)))
}
