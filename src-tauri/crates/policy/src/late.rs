//! What was entered long after its day (补录): marked for ever, and nothing is shortened by it.

use crate::facts::record::Dated;
use crate::facts::{BookFacts, ProjectFacts, ProjectId};
use crate::pack::Late;
use chrono::NaiveDate;
use std::collections::HashMap;

/// How many acts of a project were entered late, and how late the latest of them was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LateEntries {
    /// How many.
    pub count: i64,
    /// Most days between an act and its entry; 0 when none is late.
    pub most_days: i64,
}

impl LateEntries {
    fn add(&mut self, late: &Late, on: Option<NaiveDate>, entered: NaiveDate) {
        if let Some(days) = on.and_then(|on| late.days_late(on, entered)) {
            self.count += 1;
            self.most_days = self.most_days.max(days);
        }
    }
}

/// Counts what of each project was entered late: meetings, the acts of the street, contracts, filings, records.
/// Projects of which nothing is late are left out, and so are those whose pack `late_of` does not know.
pub fn late_entries<'a>(
    facts: &'a BookFacts,
    late_of: impl Fn(&ProjectFacts) -> Option<&'a Late>,
) -> HashMap<&'a ProjectId, LateEntries> {
    let known = facts.projects.iter();
    let known = known.filter_map(|project| Some((&project.id, late_of(project)?)));
    let rules: HashMap<&ProjectId, &Late> = known.collect();
    let mut counted: HashMap<&ProjectId, LateEntries> = HashMap::new();
    for project in &facts.projects {
        let Some(late) = rules.get(&project.id) else {
            continue;
        };
        let own = counted.entry(&project.id).or_default();
        acts(project)
            .into_iter()
            .for_each(|(on, entered)| own.add(late, on, entered));
    }
    for meeting in &facts.meetings {
        let on = Some(meeting.fields.held_on);
        for matter in &meeting.matters {
            if let Some((id, late)) = rules.get_key_value(&matter.project) {
                counted
                    .entry(id)
                    .or_default()
                    .add(late, on, meeting.entered_on);
            }
        }
    }
    counted.retain(|_, one| one.count > 0);
    counted
}

/// Returns the day of each act of a project and of its entry.
fn acts(project: &ProjectFacts) -> Vec<(Option<NaiveDate>, NaiveDate)> {
    let mut acts = project.records.days();
    acts.extend(
        project
            .reviews
            .iter()
            .map(|one| (one.fields.day(), one.entered_on)),
    );
    acts.extend(
        project
            .approvals
            .iter()
            .map(|one| (one.fields.day(), one.entered_on)),
    );
    acts.extend(
        project
            .contracts
            .iter()
            .map(|one| (one.fields.day(), one.entered_on)),
    );
    acts.extend(
        project
            .filings
            .iter()
            .map(|one| (one.fields.day(), one.entered_on)),
    );
    acts
}
