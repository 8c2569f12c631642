//! A project: its plan as it was frozen, and the whole of its road for forms.

use super::community::{OVERSIGHT, community};
use super::life::life;
use super::scheme::{same, scheme};
use super::street::{approval, filings, reviews};
use super::{day, inside, joined};
use crate::error::PaperError;
use crate::job::{Job, Subject};
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::notice_words::{Span, posted_places};
use crate::kinds::{chinese_date, chinese_figures};
use policy::facts::{
    EntryFacts, MeetingFacts, NoticeFacts, NoticeKind, ProjectFacts, ProjectId, RevisionFacts,
    Scheme, SourceKind,
};
use policy::judge::vote_result;
use policy::pack::Vote;

/// Returns the facts for the plan: the scheme as it was last frozen, or as it stands in a draft.
pub(crate) fn plan(job: &Job<'_>) -> Result<Facts, PaperError> {
    let project = subject(job)?;
    let frozen = match project.latest_revision() {
        Some(revision) if same(&revision.scheme, &project.scheme)? => Some(revision),
        _ => None,
    };
    if frozen.is_none() && !job.stamp.is_draft() {
        return Err(PaperError::NotNow {
            says: "方案还没有定稿，或者定稿以后又改过，不能正式印发。",
            remedy: "请先把现在的方案定稿，再印发。",
        });
    }
    facts(job, project, &project.scheme, frozen)
}

/// Returns the facts for forms about the project that is asked for.
pub(crate) fn project(job: &Job<'_>) -> Result<Facts, PaperError> {
    about(job, subject(job)?)
}

/// Returns the facts for forms: the scheme that was approved, else the newest handed in or frozen.
pub(super) fn about(job: &Job<'_>, project: &ProjectFacts) -> Result<Facts, PaperError> {
    let approved = project
        .granted()
        .and_then(|one| one.fields.revision.as_ref());
    let handed = project
        .reviews
        .last()
        .and_then(|one| one.fields.revision.as_ref());
    let named = approved.or(handed).and_then(|id| project.revision(id));
    let frozen = named.or_else(|| project.latest_revision());
    let scheme = frozen.map_or(&project.scheme, |revision| &revision.scheme);
    facts(job, project, scheme, frozen)
}

fn subject<'a>(job: &Job<'a>) -> Result<&'a ProjectFacts, PaperError> {
    let Subject::Project(project) = &job.subject else {
        return Err(job.wrong_subject());
    };
    let found = job.facts.project(project);
    found.ok_or(PaperError::NotFound { what: "项目" })
}

fn facts(
    job: &Job<'_>,
    project: &ProjectFacts,
    shown: &Scheme,
    frozen: Option<&RevisionFacts>,
) -> Result<Facts, PaperError> {
    let mut facts = community(job, job.today);
    facts.join(scheme(job, shown)?);
    facts.is(Fact::Number, &project.number, "project.number");
    facts.is(Fact::Year, project.year.to_string(), "project.year");
    facts.is(
        Fact::Drafted,
        chinese_date(project.drafted_on),
        "project.drafted_on",
    );
    let number = frozen.map(|revision| revision.number.to_string());
    facts.may(Fact::Revision, number, "revisions");
    let frozen_on = day(frozen.map(|revision| revision.frozen_on));
    facts.may(Fact::FrozenOn, frozen_on, "revisions");
    demands(job, project, &mut facts);
    facts.list(List::Votes, votes(job, project));
    facts.list(List::Deliberated, deliberated(job, project));
    notices(job, project, &mut facts);
    reviews(job, project, &mut facts);
    approval(job, project, &mut facts)?;
    filings(job, project, &mut facts);
    instalments(job, project, shown, &mut facts)?;
    facts.may(Fact::Supervised, supervised(job, project), "entries");
    life(job, project, false, &mut facts)?;
    Ok(facts)
}

fn demands(job: &Job<'_>, project: &ProjectFacts, facts: &mut Facts) {
    let demands: Vec<_> = job.facts.demands_of(project).collect();
    let households = demands.iter().filter_map(|demand| demand.households);
    let households = households.fold(None, |sum: Option<i64>, one| {
        Some(sum.unwrap_or(0).saturating_add(one))
    });
    let count = (!demands.is_empty()).then(|| demands.len().to_string());
    facts.may(Fact::Demands, count, "demands");
    facts.may(Fact::Households, households.map(chinese_figures), "demands");
    let mut channels: Vec<String> = Vec::new();
    for channel in demands.iter().filter_map(|demand| demand.channel.clone()) {
        if !channels.contains(&channel) {
            channels.push(channel);
        }
    }
    facts.may(Fact::Channels, joined(channels, "、"), "demands");
}

/// Returns a row for each vote that the pack asks for, held or not.
pub(super) fn votes(job: &Job<'_>, project: &ProjectFacts) -> Vec<Facts> {
    let meetings: Vec<&MeetingFacts> = job.facts.meetings_of(&project.id).collect();
    let held = |vote: &Vote| {
        let mut newest = meetings.iter().rev();
        let newest = newest.find(|meeting| meeting.fields.vote == vote.code);
        newest.copied()
    };
    let votes = job.pack.votes.iter();
    votes
        .map(|vote| vote_row(job, project, vote, held(vote)))
        .collect()
}

/// Returns the votes, then a row for each of the two disclosures.
fn deliberated(job: &Job<'_>, project: &ProjectFacts) -> Vec<Facts> {
    let disclosed = [NoticeKind::Decision, NoticeKind::Completion].into_iter();
    let disclosed = disclosed.filter_map(|kind| disclosure(job, project, kind));
    votes(job, project).into_iter().chain(disclosed).collect()
}

fn vote_row(
    job: &Job<'_>,
    project: &ProjectFacts,
    vote: &Vote,
    held: Option<&MeetingFacts>,
) -> Facts {
    let mut facts = Facts::default();
    let path = held.map_or("meetings".to_owned(), |meeting| {
        format!("meetings.{}", meeting.id)
    });
    facts.is(Fact::VoteName, &vote.name, &path);
    let body = job.pack.body(&vote.body).map(|body| body.name.clone());
    facts.may(Fact::BodyName, body, &path);
    facts.may(
        Fact::HeldOn,
        day(held.map(|meeting| meeting.fields.held_on)),
        &path,
    );
    super::meeting::counted(job, Some(vote), held, &project.id, &mut facts);
    facts
}

/// Returns the row of a disclosure: when and where it hung; nobody is counted there.
fn disclosure(job: &Job<'_>, project: &ProjectFacts, kind: NoticeKind) -> Option<Facts> {
    let rule = job.pack.publicity(kind)?;
    let notice = newest(project, kind);
    let path = notice.map_or("notices".to_owned(), |notice| {
        format!("notices.{}", notice.id)
    });
    let mut facts = Facts::default();
    facts.is(Fact::VoteName, &rule.name, &path);
    facts.may(Fact::BodyName, notice.and_then(posted_places), &path);
    let span = notice.and_then(|notice| Span::of(job, notice));
    facts.may(Fact::HeldOn, span.map(|span| span.in_words), &path);
    let none = &job.wording.words.none;
    for fact in [Fact::Due, Fact::Present, Fact::Approve, Fact::Result] {
        facts.is(fact, none, &path);
    }
    Some(facts)
}

fn newest(project: &ProjectFacts, kind: NoticeKind) -> Option<&NoticeFacts> {
    let hung = |notice: &&NoticeFacts| notice.places.iter().any(|place| place.posted_on.is_some());
    let mut notices = project.notices.iter().rev();
    notices.find(|notice| notice.kind == kind && hung(notice))
}

fn notices(job: &Job<'_>, project: &ProjectFacts, facts: &mut Facts) {
    let notice = newest(project, NoticeKind::Project);
    super::notice::days(job, notice, facts);
}

/// Returns what each instalment comes to, of the fund part approved or, before that, of the scheme's.
fn instalments(
    job: &Job<'_>,
    project: &ProjectFacts,
    scheme: &Scheme,
    facts: &mut Facts,
) -> Result<(), PaperError> {
    let granted = project
        .granted()
        .and_then(|approval| approval.fields.fund_fen);
    let planned = || {
        scheme
            .funded_by(SourceKind::Fund)
            .filter(|_| !scheme.sources.is_empty())
    };
    let words = &job.wording.words;
    let basis = if granted.is_some() {
        &words.of_approved
    } else {
        &words.of_planned
    };
    facts.is(Fact::PlanBasis, basis, "approvals");
    let parts = job.pack.instalments.as_ref().zip(granted.or_else(planned));
    let parts = parts.map(|(rule, base)| {
        let amounts = base.shares(&rule.shares)?;
        let named = rule.stages.iter().zip(amounts);
        let named = named.map(|(stage, amount)| format!("{stage}{amount}{}", words.yuan));
        Ok::<_, PaperError>(joined(named, "，"))
    });
    facts.may(Fact::Plan532, parts.transpose()?.flatten(), "sources");
    Ok(())
}

/// Returns what those who supervise found, at the meetings and after them.
fn supervised(job: &Job<'_>, project: &ProjectFacts) -> Option<String> {
    let meetings = job.facts.meetings_of(&project.id);
    let at_meetings = meetings.filter_map(|meeting| meeting.fields.supervision.as_ref());
    let own = |entry: &&EntryFacts| entry.body == OVERSIGHT;
    let entries = project.entries.iter().filter(own);
    let entries = entries.map(|entry| &entry.entry);
    let said = at_meetings.chain(entries).map(|one| {
        let by = inside(Some(&one.by)).unwrap_or_default();
        format!(
            "{}{by}：{}",
            chinese_date(one.on),
            one.says.trim_end_matches('。')
        )
    });
    joined(said, "；")
}

/// Returns the result of a vote under the numbers of its day.
pub(super) fn weighed(
    job: &Job<'_>,
    vote: &Vote,
    meeting: &MeetingFacts,
    project: &ProjectId,
) -> policy::judge::VoteResult {
    let matter = meeting.matter(project);
    let ballot = matter.and_then(|matter| matter.fields.ballot.as_ref());
    vote_result(
        &job.policies.laws,
        vote,
        meeting.fields.held_on,
        meeting.heads(),
        ballot,
    )
}
