//! A meeting: who was called, who came, what was said and how it was voted, as recorded.

use super::community::community;
use super::project::weighed;
use super::{inside, joined, late, numbered};
use crate::error::PaperError;
use crate::job::{Job, Subject};
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::{chinese_date, chinese_figures};
use policy::facts::{
    Announced, Attendance, HeadCount, MatterFacts, MeetingFacts, Presence, ProjectId, Remark,
    Standing, VotingManner,
};
use policy::judge::{Bar, called, vote_result};
use policy::pack::Vote;

/// Returns the facts of a meeting.
pub(crate) fn meeting(job: &Job<'_>) -> Result<Facts, PaperError> {
    let Subject::Meeting(id) = &job.subject else {
        return Err(job.wrong_subject());
    };
    let meeting = job
        .facts
        .meeting(id)
        .ok_or(PaperError::NotFound { what: "会议" })?;
    let vote = job.pack.vote(&meeting.fields.vote);
    let mut facts = community(job, meeting.fields.held_on);
    whole(job, meeting, vote, &mut facts);
    heads(meeting.heads(), &mut facts);
    let weighed = vote.map(|vote| {
        let day = meeting.fields.held_on;
        vote_result(&job.policies.laws, vote, day, meeting.heads(), None)
    });
    let quorum = weighed.and_then(|one| bars(&one.attendance, &job.wording.words.persons));
    facts.may(
        Fact::Quorum,
        quorum,
        format!("meetings.{}.roster", meeting.id),
    );
    people(job, meeting, vote, &mut facts);
    let matters = meeting
        .matters
        .iter()
        .map(|matter| matter_of(job, meeting, vote, matter));
    facts.list(List::Matters, numbered(matters));
    Ok(facts)
}

fn whole(job: &Job<'_>, meeting: &MeetingFacts, vote: Option<&Vote>, facts: &mut Facts) {
    let fields = &meeting.fields;
    let path = |key: &str| format!("meetings.{}.{key}", meeting.id);
    facts.may(
        Fact::VoteName,
        vote.map(|vote| vote.name.clone()),
        path("vote"),
    );
    let body = vote
        .and_then(|vote| job.pack.body(&vote.body))
        .map(|body| body.name.clone());
    let title = || {
        let (body, vote) = (body.clone()?, vote?);
        Some(format!("{body}（{}）", vote.name))
    };
    facts.may(
        Fact::Meeting,
        fields.title.clone().or_else(title),
        path("title"),
    );
    facts.may(Fact::BodyName, body.clone(), path("vote"));
    facts.may(Fact::Form, fields.form.clone().or(body), path("form"));
    facts.is(Fact::HeldOn, chinese_date(fields.held_on), path("held_on"));
    let (on, entered) = (Some(fields.held_on), meeting.entered_on);
    late(job.pack, on, entered, &path("entered_on"), facts);
    let clock = |time: chrono::NaiveTime| time.format("%-H:%M").to_string();
    let begins = fields.begins.map(clock);
    let time = match (begins, fields.ends.map(clock)) {
        (Some(begins), Some(ends)) => Some(format!("{begins}—{ends}")),
        (begins, _) => begins,
    };
    facts.may(Fact::Time, time, path("begins"));
    facts.may(Fact::Ends, fields.ends.map(clock), path("ends"));
    facts.may(Fact::MeetingPlace, fields.place.clone(), path("place"));
    facts.may(Fact::Chair, inside(fields.chair.as_ref()), path("chair"));
    facts.may(
        Fact::Recorder,
        inside(fields.recorder.as_ref()),
        path("recorder"),
    );
    let notified = fields.notified_on.map(|on| {
        let by = fields.notified_by.as_deref().map(|by| format!("，{by}"));
        format!("{}{}", chinese_date(on), by.unwrap_or_default())
    });
    facts.may(Fact::Notified, notified, path("notified_on"));
    facts.may(Fact::MeetingNote, fields.note.clone(), path("note"));
    let seen = fields.supervision.as_ref();
    let by = seen.and_then(|one| inside(Some(&one.by)));
    facts.may(Fact::SupervisedBy, by, path("supervision"));
    let on = seen.map(|one| chinese_date(one.on));
    facts.may(Fact::SupervisedOn, on, path("supervision"));
    facts.may(
        Fact::Supervision,
        seen.map(|one| one.says.clone()),
        path("supervision"),
    );
}

fn heads(heads: HeadCount, facts: &mut Facts) {
    for (fact, count) in [
        (Fact::All, heads.all),
        (Fact::Due, heads.due),
        (Fact::Present, heads.present),
    ] {
        facts.may(fact, count.map(chinese_figures), "meetings.roster");
    }
}

/// Adds the list of the meeting: as ticked, or, before the meeting, as it is to be called.
fn people(job: &Job<'_>, meeting: &MeetingFacts, vote: Option<&Vote>, facts: &mut Facts) {
    let to_call = || {
        let called = |vote| called(&job.facts.people, job.pack, vote, meeting.fields.held_on);
        vote.map(called).unwrap_or_default()
    };
    let ticked = !meeting.roster.is_empty();
    let roster = if ticked {
        meeting.roster.clone()
    } else {
        to_call()
    };
    for (list, standing) in [
        (List::Voting, Standing::Voting),
        (List::Others, Standing::NonVoting),
        (List::Guests, Standing::Guest),
    ] {
        let of_standing = roster.iter().filter(|one| one.standing == standing);
        facts.list(list, numbered(of_standing.map(|one| person(job, one))));
    }
    names(&meeting.roster, facts);
}

fn person(job: &Job<'_>, one: &Attendance) -> Facts {
    let words = &job.wording.words;
    let path = "meetings.roster";
    let mut facts = Facts::default();
    facts.may(Fact::Name, inside(Some(&one.name)), path);
    let role = one.role.map(|role| words.role(role).to_owned());
    facts.may(Fact::RoleTitle, role.or_else(|| one.title.clone()), path);
    facts.is(Fact::Group, one.title.clone().unwrap_or_default(), path);
    let has_vote = one.standing == Standing::Voting;
    facts.is(
        Fact::HasVote,
        if has_vote { &words.yes } else { &words.no },
        path,
    );
    let absent = match one.presence {
        Presence::Leave => words.leave.as_str(),
        Presence::Exempt => words.exempt.as_str(),
        Presence::Present | Presence::Absent => "",
    };
    let reason = one.reason.as_deref().map(|reason| format!("（{reason}）"));
    facts.is(
        Fact::Reason,
        format!("{absent}{}", reason.unwrap_or_default()),
        path,
    );
    facts
}

/// Adds names in words: who came, who was on leave and why, who was absent, who sat in.
fn names(roster: &[Attendance], facts: &mut Facts) {
    let named = |wanted: &dyn Fn(&Attendance) -> bool, reasons: bool| {
        let chosen = roster.iter().filter(|one| wanted(one));
        let name = |one: &Attendance| {
            let reason = one.reason.as_deref().filter(|_| reasons);
            let reason = reason.map(|reason| format!("（{reason}）"));
            format!(
                "{}{}",
                inside(Some(&one.name)).unwrap_or_default(),
                reason.unwrap_or_default()
            )
        };
        joined(chosen.map(name), "、")
    };
    let member = |one: &Attendance| one.standing != Standing::Guest;
    let at = "meetings.roster";
    let lists: [(Fact, Option<String>); 6] = [
        (
            Fact::PresentNames,
            named(
                &|one| one.standing == Standing::Voting && one.presence == Presence::Present,
                false,
            ),
        ),
        (
            Fact::NonVoting,
            named(
                &|one| one.standing == Standing::NonVoting && one.presence == Presence::Present,
                false,
            ),
        ),
        (
            Fact::Guests,
            named(
                &|one| !member(one) && one.presence == Presence::Present,
                false,
            ),
        ),
        (
            Fact::Leave,
            named(&|one| member(one) && one.presence == Presence::Leave, true),
        ),
        (
            Fact::Absent,
            named(&|one| member(one) && one.presence == Presence::Absent, true),
        ),
        (
            Fact::Exempt,
            named(&|one| member(one) && one.presence == Presence::Exempt, true),
        ),
    ];
    for (fact, words) in lists {
        facts.may(fact, words, at);
    }
}

fn matter_of(
    job: &Job<'_>,
    meeting: &MeetingFacts,
    vote: Option<&Vote>,
    matter: &MatterFacts,
) -> Facts {
    let path = |key: &str| format!("meetings.{}.matters.{}.{key}", meeting.id, matter.id);
    let mut facts = Facts::default();
    let project = job.facts.project(&matter.project);
    let frozen = project.and_then(|project| project.revision(matter.fields.revision.as_ref()?));
    let scheme = frozen
        .map(|one| &one.scheme)
        .or(project.map(|one| &one.scheme));
    facts.may(
        Fact::Project,
        scheme.map(|one| one.name.clone()),
        path("project"),
    );
    facts.may(
        Fact::Number,
        project.map(|one| one.number.clone()),
        path("project"),
    );
    let number = frozen.map(|one| one.number.to_string());
    facts.may(Fact::Revision, number, path("revision"));
    facts.may(
        Fact::Explained,
        matter.fields.explained.clone(),
        path("explained"),
    );
    facts.may(
        Fact::Conclusion,
        matter.fields.conclusion.clone(),
        path("conclusion"),
    );
    counted(job, vote, Some(meeting), &matter.project, &mut facts);
    let remarks = &matter.fields.remarks;
    let count = (!remarks.is_empty()).then(|| remarks.len().to_string());
    facts.may(Fact::SpeechCount, count, path("remarks"));
    facts.may(Fact::Said, None::<String>, path("remarks"));
    facts.list(
        List::Remarks,
        numbered(remarks.iter().map(|one| remark(job, one))),
    );
    facts
}

fn remark(job: &Job<'_>, one: &Remark) -> Facts {
    let path = "meetings.remarks";
    let words = &job.wording.words;
    let mut facts = Facts::default();
    facts.is(
        Fact::Speaker,
        inside(one.by.as_ref()).unwrap_or_else(|| words.somebody.clone()),
        path,
    );
    let objects = if one.objects {
        words.objects.as_str()
    } else {
        ""
    };
    facts.is(Fact::Said, format!("{objects}{}", one.says), path);
    facts
}

/// Adds what was counted for a project at a meeting, and what it had to reach when the pack knows the vote.
pub(super) fn counted(
    job: &Job<'_>,
    vote: Option<&Vote>,
    held: Option<&MeetingFacts>,
    project: &ProjectId,
    facts: &mut Facts,
) {
    let words = &job.wording.words;
    let path = held.map_or("meetings".to_owned(), |one| {
        format!("meetings.{}.matter", one.id)
    });
    let matter = held.and_then(|meeting| meeting.matter(project));
    let ballot = matter.and_then(|matter| matter.fields.ballot);
    for (fact, key, count) in [
        (Fact::Approve, "approve", ballot.map(|one| one.approve)),
        (Fact::Against, "against", ballot.map(|one| one.against)),
        (Fact::Abstain, "abstain", ballot.map(|one| one.abstain)),
        (Fact::NotCast, "not_cast", ballot.map(|one| one.not_cast)),
    ] {
        let path = format!("{path}.ballot.{key}");
        facts.may(fact, count.map(chinese_figures), path);
    }
    let manner = ballot.and_then(|ballot| ballot.manner);
    let manner = manner.map(|manner| match manner {
        VotingManner::Hands => &words.hands,
        VotingManner::Secret => &words.secret,
        VotingManner::Spoken => &words.spoken,
    });
    facts.may(Fact::Manner, manner, format!("{path}.ballot.manner"));
    let announced = matter.and_then(|matter| matter.fields.announced);
    let announced = announced.map(|announced| match announced {
        Announced::Passed => &words.vote_passed,
        Announced::Rejected => &words.vote_rejected,
    });
    facts.may(Fact::Result, announced, format!("{path}.announced"));
    heads(held.map_or(NOBODY, MeetingFacts::heads), facts);
    let result = held.zip(vote);
    let result = result.map(|(meeting, vote)| weighed(job, vote, meeting, project));
    let approval = result.and_then(|one| bars(&one.approval, &words.votes));
    facts.may(Fact::Bar, approval, &path);
}

/// A meeting that nobody counted.
const NOBODY: HeadCount = HeadCount {
    all: None,
    due: None,
    present: None,
};

/// Returns what must be reached, in words.
fn bars(bars: &[Bar], unit: &str) -> Option<String> {
    joined(bars.iter().map(|bar| in_words(bar, unit)), "，")
}

/// Returns 应到的1/2以上（25人）.
fn in_words(bar: &Bar, unit: &str) -> String {
    let needed = bar.needed.map(|needed| format!("（{needed}{unit}）"));
    format!("{}{}", bar.says, needed.unwrap_or_default())
}
