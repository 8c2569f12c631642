//! Those who supervise look at each moment that the text names, and write down what they saw (第三条（四）).

use super::Tally;
use crate::facts::{MeetingFacts, NoticeKind, Watched};
use crate::finding::{Finding, Subject};
use crate::judge::case::Case;
use crate::pack::{Moment, Rule};

/// Returns true when all of these moments are recorded by the book.
pub(super) fn judges(moments: &[Moment]) -> bool {
    let known = |moment: &Moment| matches!(moment, Moment::Meeting | Moment::Notice);
    moments.iter().all(known)
}

/// A body saw each meeting and the notice of the scheme.
pub(super) fn entries(case: &Case<'_>, rule: &Rule, body: &str, moments: &[Moment]) -> Tally {
    let mut tally = Tally::default();
    let name = case.pack.body(body).map_or(body, |body| &body.name);
    if moments.contains(&Moment::Meeting) {
        let unseen = |meeting: &&&MeetingFacts| meeting.fields.supervision.is_none();
        for meeting in case.meetings.iter().filter(unseen) {
            tally.missing(at_meeting(case, rule, name, meeting));
        }
    }
    if moments.contains(&Moment::Notice) {
        at_notice(case, rule, body, name, &mut tally);
    }
    tally
}

fn at_meeting(case: &Case<'_>, rule: &Rule, name: &str, meeting: &MeetingFacts) -> Finding {
    let vote = case.pack.vote(&meeting.fields.vote);
    let vote = vote.map_or("会议", |vote| &vote.name);
    let says = format!(
        "{}的{vote}没有{name}的监督记录。",
        case.day(meeting.fields.held_on)
    );
    let remedy = "请补登谁、哪天、看到什么。";
    let fact = format!("meetings.{}.supervision", meeting.id);
    Finding {
        subject: Subject::Meeting {
            project: case.project.id.clone(),
            meeting: meeting.id.clone(),
        },
        ..case.finding(rule, says, remedy, fact)
    }
}

fn at_notice(case: &Case<'_>, rule: &Rule, body: &str, name: &str, tally: &mut Tally) {
    let mut notices = case.project.notices.iter();
    let hung = notices.any(|notice| notice.kind == NoticeKind::Project && notice.is_hung());
    let mut entries = case.project.entries.iter();
    let seen = entries.any(|entry| entry.body == body && entry.moment == Watched::Notice);
    if hung && !seen {
        let says = format!("公示没有{name}的监督记录。");
        let remedy = "请补登谁、哪天、看到什么。";
        tally.missing(case.finding(rule, says, remedy, "entries".to_owned()));
    }
}
