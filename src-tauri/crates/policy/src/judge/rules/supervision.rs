//! Those who supervise look at each moment that the text names, and write down what they saw (第三条（四）、第九条).

use super::Tally;
use crate::facts::{MeetingFacts, NoticeKind, Watched};
use crate::finding::{Finding, Subject};
use crate::judge::case::{Case, stopping};
use crate::pack::{Moment, Rule};

/// A body saw each meeting, the notice of the scheme, and whatever else of the moments has come.
pub(super) fn entries(case: &Case<'_>, rule: &Rule, body: &str, moments: &[Moment]) -> Tally {
    let mut tally = Tally::default();
    if moments.contains(&Moment::Meeting) {
        let unseen = |meeting: &&&MeetingFacts| meeting.fields.supervision.is_none();
        for meeting in case.meetings.iter().filter(unseen) {
            tally.missing(at_meeting(case, rule, case.body(body), meeting));
        }
    }
    for moment in moments.iter().filter(|moment| came(case, **moment)) {
        at_moment(case, rule, body, *moment, &mut tally);
    }
    if moments.contains(&Moment::Payment) {
        never(case, rule, body, &mut tally);
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

/// Returns true once there is something to look at; a meeting is looked at for itself.
fn came(case: &Case<'_>, moment: Moment) -> bool {
    let records = &case.project.records;
    match moment {
        Moment::Meeting => false,
        Moment::Notice => {
            let mut notices = case.project.notices.iter();
            notices.any(|notice| notice.kind == NoticeKind::Project && notice.is_hung())
        }
        Moment::Budget => case.project.granted().is_some(),
        Moment::Execution | Moment::Payment => case.first_paid().is_some(),
        Moment::Acceptance => records
            .acceptances
            .iter()
            .any(|one| one.fields.on.is_some()),
        Moment::Audit => records
            .settlements
            .iter()
            .any(|one| one.fields.on.is_some()),
    }
}

/// Returns the moment as it is entered, and its word.
fn watched(moment: Moment) -> Option<(Watched, &'static str)> {
    match moment {
        Moment::Meeting => None,
        Moment::Notice => Some((Watched::Notice, "公示")),
        Moment::Budget => Some((Watched::Budget, "预算")),
        Moment::Execution => Some((Watched::Execution, "实施")),
        Moment::Payment => Some((Watched::Payment, "拨付")),
        Moment::Acceptance => Some((Watched::Acceptance, "验收")),
        Moment::Audit => Some((Watched::Audit, "决算审计")),
    }
}

/// Says that nobody of a body looked at a moment.
pub(super) fn at_moment(
    case: &Case<'_>,
    rule: &Rule,
    body: &str,
    moment: Moment,
    tally: &mut Tally,
) {
    let Some((at, word)) = watched(moment) else {
        return;
    };
    let mut entries = case.project.entries.iter();
    if entries.any(|entry| entry.body == body && entry.moment == at) {
        return;
    }
    let says = format!("{word}没有{}的监督记录。", case.body(body));
    let remedy = "请补登谁、哪天、看到什么。";
    tally.missing(case.finding(rule, says, remedy, "entries".to_owned()));
}

/// A project that was supervised by nobody at all is not closed.
fn never(case: &Case<'_>, rule: &Rule, body: &str, tally: &mut Tally) {
    let mut entries = case.project.entries.iter();
    let seen = entries.any(|entry| entry.body == body);
    let mut meetings = case.meetings.iter();
    let attended = meetings.any(|meeting| meeting.fields.supervision.is_some());
    if case.completed().is_some() && !seen && !attended {
        let says = format!("项目已完工，从头到尾没有{}的监督记录。", case.body(body));
        let remedy = "请补登监督记录；确实没有监督的，写明原因。";
        let finding = case.finding(rule, says, remedy, "entries".to_owned());
        tally.wrong(stopping(finding));
    }
}
