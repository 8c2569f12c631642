//! One project with all that it is judged by, and how a rule speaks about it.

use super::vote::{VoteResult, vote_result};
use super::{Policies, words};
use crate::calendar::Calendar;
use crate::facts::{
    BookFacts, DemandFacts, DemandId, MeetingFacts, NoticeFacts, ProjectFacts, ProjectId, Scheme,
};
use crate::finding::{Bearer, Due, Finding, Ground, Severity, Subject};
use crate::pack::{Pack, Rule, StepKind, Vote, Weight};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A book on the desk: its demands by id, so that a project finds its own without walking through all.
pub(super) struct Desk<'a> {
    facts: &'a BookFacts,
    policies: &'a Policies,
    calendar: &'a Calendar,
    today: NaiveDate,
    demands: BTreeMap<&'a DemandId, usize>,
    meetings: BTreeMap<&'a ProjectId, Vec<&'a MeetingFacts>>,
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

/// One project with all that it is judged by.
pub(super) struct Case<'a> {
    pub facts: &'a BookFacts,
    pub project: &'a ProjectFacts,
    /// The demands that the project answers, in the order of the demand list.
    pub demands: Vec<&'a DemandFacts>,
    /// The meetings that had the project before them, by day.
    pub meetings: Vec<&'a MeetingFacts>,
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
        let severity = match rule.weight {
            Weight::Block | Weight::Fixed => Severity::Block,
            Weight::Warn => Severity::Warn,
            Weight::Info | Weight::Plan => Severity::Info,
        };
        let step = self
            .pack
            .steps
            .iter()
            .find(|step| step.rules.contains(&rule.clause));
        Finding {
            rule: rule.clause.clone(),
            subject: Subject::Project {
                project: self.project.id.clone(),
            },
            step: step.map(|step| step.code.clone()),
            says: says.into(),
            because: rule.source.ground(None),
            remedy: remedy.into(),
            severity,
            liftable: rule.weight == Weight::Block,
            lifted: None,
            facts: vec![fact],
            provisional: false,
        }
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

    /// Returns how the project fared at a meeting, under the pack and the law of its day (第十三条).
    pub fn vote(&self, vote: &Vote, meeting: &MeetingFacts) -> VoteResult {
        let day = meeting.fields.held_on;
        let pack = self.policies.packs.get(self.project.pack_on(day));
        let then = pack.and_then(|pack| pack.vote(&vote.code)).unwrap_or(vote);
        let matter = meeting.matter(&self.project.id);
        let ballot = matter.and_then(|matter| matter.fields.ballot.as_ref());
        vote_result(&self.policies.laws, then, day, meeting.heads(), ballot)
    }

    /// Returns the newest meeting of the last vote that the pack asks for.
    pub fn resolution(&self) -> Option<&'a MeetingFacts> {
        self.meeting(self.pack.votes.last()?)
    }

    /// Returns the scheme that the residents resolved, when the vote passed.
    pub fn resolved(&self) -> Option<&'a Scheme> {
        let meeting = self.resolution()?;
        let vote = self.pack.votes.last()?;
        self.vote(vote, meeting).passed.filter(|passed| *passed)?;
        let matter = meeting.matter(&self.project.id)?;
        let revision = self.project.revision(matter.fields.revision.as_ref()?)?;
        Some(&revision.scheme)
    }

    /// Returns true when an act was entered so long after its day that it is marked.
    pub fn is_late(&self, on: NaiveDate, entered: NaiveDate) -> bool {
        let days = self.pack.late.days.map(i64::from);
        days.is_some_and(|days| (entered - on).num_days() > days)
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

    /// Returns true when the rule stops its step.
    pub fn blocks(rule: &Rule) -> bool {
        matches!(rule.weight, Weight::Block | Weight::Fixed)
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
