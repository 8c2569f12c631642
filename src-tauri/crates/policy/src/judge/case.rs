//! One project with all that it is judged by, and how a rule speaks about it.

use super::days::{NoticeDays, notice_days};
use super::ledger::Ledger;
use super::vote::{VoteResult, vote_result};
use super::{Policies, words};
use crate::calendar::Calendar;
use crate::facts::record::{Payment, Recorded};
use crate::facts::{
    BookFacts, DemandFacts, DemandId, FilingFacts, MeetingFacts, NoticeFacts, ProjectFacts,
    ProjectId, ReviewResult, RevisionFacts, Scheme,
};
use crate::finding::{Bearer, Due, Finding, Ground, Severity, Subject};
use crate::pack::{Pack, Publicity, Rule, StepKind, Vote, Weight};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A book on the desk: its demands by id, so that a project finds its own without walking through all.
pub(super) struct Desk<'a> {
    facts: &'a BookFacts,
    policies: &'a Policies,
    calendar: &'a Calendar,
    today: NaiveDate,
    demands: BTreeMap<&'a DemandId, usize>,
    meetings: BTreeMap<&'a ProjectId, Vec<&'a MeetingFacts>>,
    filings: BTreeMap<i32, Vec<&'a FilingFacts>>,
    ledger: Arc<Ledger<'a>>,
}

impl<'a> Desk<'a> {
    pub fn new(
        facts: &'a BookFacts,
        policies: &'a Policies,
        calendar: &'a Calendar,
        today: NaiveDate,
    ) -> Self {
        let numbered = facts.demands.iter().enumerate();
        let demands = numbered
            .map(|(index, demand)| (&demand.id, index))
            .collect();
        Self {
            facts,
            policies,
            calendar,
            today,
            demands,
            meetings: by_project(facts),
            filings: by_year(facts),
            ledger: Arc::new(Ledger::of(facts)),
        }
    }

    /// Returns the case of a project; `None` when its pack is not loaded.
    pub fn case(&self, project: &'a ProjectFacts) -> Option<Case<'a>> {
        let linked = project
            .demands
            .iter()
            .filter_map(|id| self.demands.get(id).copied());
        // The order of the demand list, each demand once.
        let linked: BTreeSet<usize> = linked.collect();
        Some(Case {
            facts: self.facts,
            project,
            demands: linked
                .into_iter()
                .map(|index| &self.facts.demands[index])
                .collect(),
            meetings: self.meetings.get(&project.id).cloned().unwrap_or_default(),
            filings: self.filings.get(&project.year).cloned().unwrap_or_default(),
            ledger: Arc::clone(&self.ledger),
            pack: self.policies.packs.get(project.pack_on(self.today))?,
            policies: self.policies,
            calendar: self.calendar,
            today: self.today,
        })
    }
}

/// Returns the meetings of each project, by day.
fn by_project(facts: &BookFacts) -> BTreeMap<&ProjectId, Vec<&MeetingFacts>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for meeting in &facts.meetings {
        for matter in &meeting.matters {
            found.entry(&matter.project).or_default().push(meeting);
        }
    }
    found
}

/// Returns the filings of the lists, by fund year.
fn by_year(facts: &BookFacts) -> BTreeMap<i32, Vec<&FilingFacts>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for filing in &facts.filings {
        found.entry(filing.fields.year).or_default().push(filing);
    }
    found
}

/// One project with all that it is judged by.
pub(super) struct Case<'a> {
    pub facts: &'a BookFacts,
    pub project: &'a ProjectFacts,
    /// The demands that the project answers, in the order of the demand list.
    pub demands: Vec<&'a DemandFacts>,
    /// The meetings that had the project before them, by day.
    pub meetings: Vec<&'a MeetingFacts>,
    /// The filings of the lists of its fund year.
    pub filings: Vec<&'a FilingFacts>,
    /// The payments and vouchers of the whole book.
    pub ledger: Arc<Ledger<'a>>,
    pub pack: &'a Pack,
    pub policies: &'a Policies,
    pub calendar: &'a Calendar,
    pub today: NaiveDate,
}

impl<'a> Case<'a> {
    /// Returns a finding of a rule with the rule's own weight and ground, about the project.
    pub fn finding(
        &self,
        rule: &Rule,
        says: impl Into<String>,
        remedy: impl Into<String>,
        fact: String,
    ) -> Finding {
        let subject = self.subject();
        let mut steps = self.pack.steps.iter();
        let step = steps.find(|step| step.rules.contains(&rule.clause));
        Finding {
            step: step.map(|step| step.code.clone()),
            ..finding(rule, subject, says.into(), remedy.into(), fact)
        }
    }

    /// Returns a finding about a field of a payment.
    pub fn of_payment(
        &self,
        rule: &Rule,
        payment: &Recorded<Payment>,
        says: impl Into<String>,
        remedy: &str,
        field: &str,
    ) -> Finding {
        let fact = format!("payments.{}.{field}", payment.id);
        self.finding(rule, says, remedy, fact)
    }

    /// Returns the kind of step whose completion a rule touches.
    pub fn step_of(&self, rule: &Rule) -> Option<StepKind> {
        let mut steps = self.pack.steps.iter();
        let step = steps.find(|step| step.rules.contains(&rule.clause));
        step.map(|step| step.kind)
    }

    /// Returns the newest meeting of a vote that had the project before it.
    pub fn meeting(&self, vote: &Vote) -> Option<&'a MeetingFacts> {
        let of_vote = |meeting: &&&MeetingFacts| meeting.fields.vote == vote.code;
        self.meetings.iter().rev().find(of_vote).copied()
    }

    /// Returns the pack in force for an act of the project on its own day (第十三条).
    pub fn pack_on(&self, day: NaiveDate) -> &'a Pack {
        let then = self.policies.packs.get(self.project.pack_on(day));
        then.unwrap_or(self.pack)
    }

    /// Returns the publicity rule with this code as it was when the notice was posted.
    pub fn publicity_of(&self, notice: &NoticeFacts, publicity: &'a Publicity) -> &'a Publicity {
        let then = notice.posted_on().map(|on| self.pack_on(on));
        let then = then.and_then(|pack| pack.publicity_rule(&publicity.code));
        then.unwrap_or(publicity)
    }

    /// Returns the days of a notice, under the pack of its own day.
    pub fn days_of(&self, notice: &NoticeFacts) -> Option<NoticeDays> {
        let pack = self.pack_on(notice.posted_on()?);
        notice_days(notice, pack, self.calendar)
    }

    /// Returns how the project fared at a meeting, under the pack and the law of its day (第十三条).
    pub fn vote(&self, vote: &Vote, meeting: &MeetingFacts) -> VoteResult {
        let day = meeting.fields.held_on;
        let then = self.pack_on(day).vote(&vote.code).unwrap_or(vote);
        let matter = meeting.matter(&self.project.id);
        let ballot = matter.and_then(|matter| matter.fields.ballot.as_ref());
        vote_result(&self.policies.laws, then, day, meeting.heads(), ballot)
    }

    /// Returns the newest meeting of the last vote that the pack asks for.
    pub fn resolution(&self) -> Option<&'a MeetingFacts> {
        self.meeting(self.pack.votes.last()?)
    }

    /// Returns the day on which the residents resolved a scheme, and that scheme, when the vote passed.
    pub fn resolved(&self) -> Option<(NaiveDate, &'a Scheme)> {
        let meeting = self.resolution()?;
        let vote = self.pack.votes.last()?;
        self.vote(vote, meeting).passed.filter(|passed| *passed)?;
        let matter = meeting.matter(&self.project.id)?;
        let revision = self.project.revision(matter.fields.revision.as_ref()?)?;
        Some((meeting.fields.held_on, &revision.scheme))
    }

    /// Returns the scheme that the road to the approval was about: as it stands now; as it was approved, once a change
    /// followed, which is judged for itself (第六条).
    pub fn scheme_of_road(&self) -> &'a Scheme {
        let approved = || {
            let revision = self.project.granted()?.fields.revision.as_ref()?;
            Some(&self.project.revision(revision)?.scheme)
        };
        let changed = !self.project.records.changes.is_empty();
        let approved = changed.then(approved).flatten();
        approved.unwrap_or(&self.project.scheme)
    }

    /// Returns the newest revision that no change brought.
    pub fn revision_of_road(&self) -> Option<&'a RevisionFacts> {
        let changes = &self.project.records.changes;
        let brought = |one: &&RevisionFacts| {
            let id = Some(&one.id);
            changes
                .iter()
                .any(|change| change.fields.revision.as_ref() == id)
        };
        self.project.revisions.iter().rfind(|one| !brought(one))
    }

    /// Returns the day on which the street last sent the scheme back for adjustment, on or after a day.
    pub fn returned_since(&self, day: NaiveDate) -> Option<NaiveDate> {
        let returned = self.project.reviews.iter().rev();
        let mut returned =
            returned.filter(|review| review.fields.result == Some(ReviewResult::Adjust));
        returned
            .find_map(|review| review.fields.reviewed_on)
            .filter(|on| *on >= day)
    }

    /// Returns true when an act was entered so long after its day that it is marked.
    pub fn is_late(&self, on: NaiveDate, entered: NaiveDate) -> bool {
        self.pack.late.days_late(on, entered).is_some()
    }

    /// Returns the subject of what is said about the project.
    pub fn subject(&self) -> Subject {
        Subject::Project {
            project: self.project.id.clone(),
        }
    }

    /// Returns the subject of what is said about a notice.
    pub fn notice(&self, notice: &NoticeFacts) -> Subject {
        Subject::Notice {
            project: self.project.id.clone(),
            notice: notice.id.clone(),
        }
    }

    /// Returns a due of the community.
    pub fn due(
        &self,
        rule: &Rule,
        subject: Subject,
        says: String,
        on: NaiveDate,
        because: Ground,
    ) -> Due {
        let rule = rule.clause.clone();
        Due {
            rule,
            subject,
            says,
            on,
            bearer: Bearer::Community,
            because,
            provisional: false,
        }
    }

    /// Returns a day in words, without the year when it is this year's.
    pub fn day(&self, day: NaiveDate) -> String {
        words::day(day, self.today)
    }

    /// Returns the name of a body.
    pub fn body<'n>(&'n self, code: &'n str) -> &'n str {
        self.pack.body(code).map_or(code, |body| &body.name)
    }

    /// Returns true when the rule stops its step.
    pub fn blocks(rule: &Rule) -> bool {
        matches!(rule.weight, Weight::Block | Weight::Fixed)
    }
}

/// Returns a finding of a rule with the rule's own weight and ground.
pub(super) fn finding(
    rule: &Rule,
    subject: Subject,
    says: String,
    remedy: String,
    fact: String,
) -> Finding {
    let severity = match rule.weight {
        Weight::Block | Weight::Fixed => Severity::Block,
        Weight::Warn => Severity::Warn,
        Weight::Info | Weight::Plan => Severity::Info,
    };
    Finding {
        rule: rule.clause.clone(),
        subject,
        step: None,
        says,
        because: rule.source.ground(None),
        remedy,
        severity,
        liftable: rule.weight == Weight::Block,
        lifted: None,
        facts: vec![fact],
        provisional: false,
    }
}

/// Says that a missing amount, date or vote cannot be lifted away.
pub(super) fn unliftable(finding: Finding) -> Finding {
    Finding {
        liftable: false,
        ..finding
    }
}

/// Makes a finding one that is shown and stops nothing.
pub(super) fn warning(finding: Finding) -> Finding {
    Finding {
        severity: finding.severity.max(Severity::Warn),
        liftable: false,
        ..finding
    }
}

/// Makes a finding of a lighter rule one that stops its step until a reason is written.
pub(super) fn stopping(finding: Finding) -> Finding {
    Finding {
        severity: Severity::Block,
        liftable: true,
        ..finding
    }
}

/// Says the numbers that were compared.
pub(super) fn numbered(mut finding: Finding, numbers: String) -> Finding {
    finding.because.numbers = Some(numbers);
    finding
}
