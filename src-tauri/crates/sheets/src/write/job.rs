//! What a list is written from.

use chrono::NaiveDate;
use policy::calendar::Calendar;
use policy::facts::{BookFacts, ProjectFacts, ProjectId};
use policy::finding::Judgement;
use policy::judge::Policies;
use policy::pack::Pack;

/// Everything a list is written from.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    /// What the book knows.
    pub facts: &'a BookFacts,
    /// All packs, for acts of their own day.
    pub policies: &'a Policies,
    /// The pack in force for new acts.
    pub pack: &'a Pack,
    /// The national calendar.
    pub calendar: &'a Calendar,
    /// What the judge found as of today.
    pub judgement: &'a Judgement,
    /// Only what is about these projects; all when `None`.
    pub projects: Option<&'a [ProjectId]>,
    /// Only what is of this year; all when `None`.
    pub year: Option<i32>,
    /// Day of making.
    pub today: NaiveDate,
}

impl<'a> Job<'a> {
    /// Returns the projects that the list is about, in order of entry.
    pub(super) fn projects(&self) -> impl Iterator<Item = &'a ProjectFacts> {
        let (projects, year) = (self.projects, self.year);
        self.facts.projects.iter().filter(move |project| {
            let named = projects.is_none_or(|ids| ids.contains(&project.id));
            named && year.is_none_or(|year| project.year == year)
        })
    }

    /// Returns the pack that the acts of a project follow on a day; the book's own when it is not loaded.
    pub(super) fn pack_on(&self, project: &ProjectFacts, day: NaiveDate) -> &'a Pack {
        let then = self.policies.packs.get(project.pack_on(day));
        then.unwrap_or(self.pack)
    }

    /// Returns the numbers of projects, joined; those that were not loaded are left out.
    pub(super) fn numbers(&self, projects: &[ProjectId]) -> Option<String> {
        let known = projects.iter().filter_map(|id| self.facts.project(id));
        let numbers: Vec<&str> = known.map(|project| project.number.as_str()).collect();
        (!numbers.is_empty()).then(|| numbers.join("、"))
    }
}
