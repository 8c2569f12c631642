//! One project with all that it is judged by, and how a rule speaks about it.

use super::{Policies, words};
use crate::calendar::Calendar;
use crate::facts::{BookFacts, DemandFacts, DemandId, NoticeFacts, ProjectFacts};
use crate::finding::{Bearer, Due, Finding, Ground, Severity, Subject};
use crate::pack::{Pack, Rule, Weight};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A book on the desk: its demands by id, so that a project finds its own without walking through all.
pub(super) struct Desk<'a> {
    facts: &'a BookFacts,
    policies: &'a Policies,
    calendar: &'a Calendar,
    today: NaiveDate,
    demands: BTreeMap<&'a DemandId, usize>,
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
            pack: self.policies.packs.get(&project.pack)?,
            calendar: self.calendar,
            today: self.today,
        })
    }
}

/// One project with all that it is judged by.
pub(super) struct Case<'a> {
    pub facts: &'a BookFacts,
    pub project: &'a ProjectFacts,
    /// The demands that the project answers, in the order of the demand list.
    pub demands: Vec<&'a DemandFacts>,
    pub pack: &'a Pack,
    pub calendar: &'a Calendar,
    pub today: NaiveDate,
}

impl Case<'_> {
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
