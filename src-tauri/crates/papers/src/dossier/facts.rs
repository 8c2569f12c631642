//! What the cover, the list, the notes and the note at the end say, as words for their forms.

use super::gather::Said;
use super::wording::VolumeWords;
use super::{LeftOut, Line, Order};
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::{OVERSIGHT, chinese_date, particulars};
use chrono::NaiveDate;
use policy::facts::Supervision;
use policy::finding::Finding;
use policy::personal::Internal;

/// Code of the retention of a volume in a pack.
const VOLUME: &str = "dossier";

/// What a volume came to.
#[derive(Default)]
pub(super) struct Sums {
    pub pages: usize,
    pub pieces: usize,
    pub photos: usize,
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
}

/// Returns what every form of the volume may say.
pub(super) fn volume(order: &Order<'_>, sums: &Sums) -> Facts {
    let mut facts = particulars(&order.facts.community, order.today);
    let project = order.project;
    facts.is(Fact::Project, &project.scheme.name, "scheme.name");
    facts.is(Fact::Number, &project.number, "project.number");
    facts.is(Fact::Year, project.year.to_string(), "project.year");
    facts.is(Fact::Today, chinese_date(order.today), "today");
    facts.is(Fact::Fund, &order.pack.fund.name, "pack.fund.name");
    facts.is(Fact::Head, order.head, "head");
    facts.is(Fact::Program, env!("CARGO_PKG_VERSION"), "program");
    archive(order, &mut facts);
    facts.is(Fact::VolumePages, sums.pages.to_string(), "dossier");
    facts.is(Fact::VolumePieces, sums.pieces.to_string(), "dossier");
    facts.is(Fact::VolumePhotos, sums.photos.to_string(), "dossier");
    facts.may(Fact::FirstDated, sums.first.map(chinese_date), "dossier");
    facts.may(Fact::LastDated, sums.last.map(chinese_date), "dossier");
    facts.may(Fact::Ended, ended(order), "terminations");
    facts
}

/// The parts of the 档号 (DA/T 22): what the archive has not given stays blank.
fn archive(order: &Order<'_>, facts: &mut Facts) {
    let words = &order.wording.dossier.words;
    let mut kept = order.pack.retention.iter();
    let kept = kept.find(|one| one.code == VOLUME);
    let code = kept.map(|one| match one.years {
        Some(years) => words.code_of_years.replace("{}", &years.to_string()),
        None => words.code_for_ever.clone(),
    });
    let retention = kept.map(|one| match one.years {
        Some(years) => words.years.replace("{}", &years.to_string()),
        None => words.for_ever.clone(),
    });
    facts.may(Fact::Fonds, order.fonds, "settings.fonds");
    facts.may(Fact::RetentionCode, code, "pack.retention");
    facts.may(Fact::Retention, retention, "pack.retention");
    facts.may(Fact::Bureau, None::<String>, "dossier.bureau");
    facts.may(Fact::PieceNumber, None::<String>, "dossier.piece");
}

/// Says that a project came to its end before it was done.
fn ended(order: &Order<'_>) -> Option<String> {
    let words = &order.wording.dossier.words;
    let ended = order.project.records.terminations.last().map(|one| {
        let fields = &one.fields;
        let why = fields.reason.clone().unwrap_or_default();
        (&words.ended, fields.on, why)
    });
    let withdrawn = || {
        let one = order.project.withdrawn.as_ref()?;
        Some((&words.withdrawn, one.on, one.reason.clone()))
    };
    let (how, on, why) = ended.or_else(withdrawn)?;
    // The forms put their own stop behind it.
    let why = why.trim_end_matches('。').to_owned();
    let why = if why.is_empty() {
        why
    } else {
        format!("：{why}")
    };
    Some(format!("{}{how}{why}", chinese_date(on)))
}

/// Returns the rows of the list.
pub(super) fn list(words: &VolumeWords, said: &[(Said, Line)]) -> Facts {
    let rows = said.iter().enumerate().map(|(i, (said, line))| {
        let path = row_path(i);
        let mut facts = Facts::default();
        facts.is(Fact::Index, (i + 1).to_string(), &path);
        facts.may(Fact::DocumentNumber, said.number.clone(), &path);
        facts.may(Fact::Responsible, said.by.clone(), &path);
        facts.is(Fact::PieceTitle, &said.title, &path);
        facts.may(Fact::Day, said.on.map(digits), &path);
        facts.is(Fact::PageNumber, span(words, line), &path);
        facts.may(Fact::Note, said.note.clone(), &path);
        facts
    });
    let mut facts = Facts::default();
    facts.list(List::Volume, rows.collect());
    facts
}

/// Where the words of a row of the list say that they come from.
pub(super) const ROW: &str = "dossier.rows.";

fn row_path(row: usize) -> String {
    format!("{ROW}{row}")
}

/// Writes a day with eight digits, as lists of archives do (DA/T 22).
fn digits(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn span(words: &VolumeWords, line: &Line) -> String {
    match line.pages {
        1 => line.page.to_string(),
        pages => format!("{}{}{}", line.page, words.until, line.page + pages - 1),
    }
}

/// Returns what was lifted and by what reason, what still stands, and what those who supervise found.
pub(super) fn notes(order: &Order<'_>) -> Facts {
    let mut facts = Facts::default();
    let none = &order.wording.dossier.words.none;
    let listed = |rows, (shown, others): (Fact, &[Fact])| numbered(rows, none, shown, others);
    let columns = [Fact::Clause, Fact::Reason, Fact::DecidedBy, Fact::LiftedOn];
    facts.list(List::Lifts, listed(lifts(order), (Fact::Found, &columns)));
    let columns = [Fact::Clause, Fact::Article];
    let standing = listed(standing(order), (Fact::Found, &columns));
    facts.list(List::Standing, standing);
    let columns = [Fact::Watcher, Fact::Moment, Fact::By, Fact::Day];
    facts.list(
        List::Watched,
        listed(watched(order), (Fact::Says, &columns)),
    );
    facts
}

/// A lift is shown with the words of the finding that it lifts, when that is still found.
fn lifts(order: &Order<'_>) -> Vec<Facts> {
    let found = order.judged.map_or(&[][..], |one| &one.findings);
    let lift = |lift: &policy::facts::LiftFacts| {
        let says = found
            .iter()
            .find(|one| one.is_named_by(lift))
            .map(|one| one.says.clone());
        let decision = lift.decision.as_ref().map(|one| {
            let dated = chinese_date(one.dated_on);
            format!("{}{}（{dated}）", one.body, one.document)
        });
        let mut facts = Facts::default();
        facts.is(Fact::Clause, &lift.rule, "lifts");
        facts.may(Fact::Found, says, "lifts");
        facts.is(Fact::Reason, &lift.reason, "lifts");
        facts.may(Fact::DecidedBy, decision, "lifts");
        facts.is(Fact::LiftedOn, digits(lift.lifted_on), "lifts");
        facts
    };
    order.project.lifts.iter().map(lift).collect()
}

/// Returns the findings that nobody lifted.
fn standing(order: &Order<'_>) -> Vec<Facts> {
    let found = order.judged.map_or(&[][..], |one| &one.findings);
    let row = |one: &Finding| {
        let mut facts = Facts::default();
        facts.is(Fact::Clause, &one.rule, "findings");
        facts.is(Fact::Found, &one.says, "findings");
        facts.may(Fact::Article, one.because.article.clone(), "findings");
        facts
    };
    found.iter().filter(|one| one.stands()).map(row).collect()
}

fn watched(order: &Order<'_>) -> Vec<Facts> {
    let words = &order.wording.dossier.words;
    let body = |code: &str| {
        let named = order.pack.body(code).map(|body| body.name.clone());
        named.unwrap_or_else(|| words.unknown_body.clone())
    };
    let meetings = order.facts.meetings_of(&order.project.id);
    let at_meetings = meetings.filter_map(|meeting| {
        let seen = meeting.fields.supervision.as_ref()?;
        let vote = order.pack.vote(&meeting.fields.vote);
        let moment = vote.map_or(meeting.fields.vote.clone(), |vote| vote.name.clone());
        Some((seen.on, watch(body(OVERSIGHT), moment, seen)))
    });
    let entries = order.project.entries.iter().map(|entry| {
        let moment = words.watched.of(entry.moment).to_owned();
        let facts = watch(body(&entry.body), moment, &entry.entry);
        (entry.entry.on, facts)
    });
    let mut rows: Vec<(NaiveDate, Facts)> = at_meetings.chain(entries).collect();
    rows.sort_by_key(|(on, _)| *on);
    rows.into_iter().map(|(_, facts)| facts).collect()
}

fn watch(body: String, moment: String, seen: &Supervision) -> Facts {
    let mut facts = Facts::default();
    facts.is(Fact::Watcher, body, "entries");
    facts.is(Fact::Moment, moment, "entries");
    facts.is(Fact::By, seen.by.read(&Internal), "entries");
    facts.is(Fact::Day, digits(seen.on), "entries");
    facts.is(Fact::Says, &seen.says, "entries");
    facts
}

/// Returns what is not inside, and what keeps the file from conforming.
pub(super) fn closing(order: &Order<'_>, left_out: &[LeftOut], breaches: &[LeftOut]) -> Facts {
    let words = &order.wording.dossier.words;
    let row = |one: &LeftOut| {
        let mut facts = Facts::default();
        facts.is(Fact::PieceTitle, &one.title, "dossier.left_out");
        facts.is(Fact::LeftOut, &one.says, "dossier.left_out");
        facts
    };
    let says = match breaches.is_empty() {
        true => &words.archival,
        false => &words.not_archival,
    };
    let mut facts = Facts::default();
    let (title, why) = (Fact::PieceTitle, [Fact::LeftOut]);
    let rows = left_out.iter().map(row).collect();
    let listed = numbered(rows, &words.none, title, &why);
    facts.list(List::LeftOut, listed);
    let rows: Vec<Facts> = breaches.iter().map(row).collect();
    let listed = match rows.is_empty() {
        true => rows,
        false => numbered(rows, &words.none, title, &why),
    };
    facts.list(List::Formats, listed);
    facts.is(Fact::Archival, says, "dossier");
    facts
}

/// Numbers rows from 1; a list of nothing says so in one column and leaves the others empty.
fn numbered(rows: Vec<Facts>, none: &str, shown: Fact, others: &[Fact]) -> Vec<Facts> {
    if rows.is_empty() {
        let mut row = Facts::default();
        row.is(shown, none, "");
        for fact in others.iter().chain([&Fact::Index]) {
            row.may(*fact, None::<String>, "");
        }
        return vec![row];
    }
    let numbered = rows.into_iter().enumerate().map(|(i, mut row)| {
        row.is(Fact::Index, (i + 1).to_string(), "");
        row
    });
    numbered.collect()
}
