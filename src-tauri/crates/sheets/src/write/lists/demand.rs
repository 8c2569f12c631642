//! 需求清单: all demands of the book, of a year, or of a project (官组通〔2021〕11号 第五条（一）).

use crate::demands::{DemandField, state_label, urgency_label};
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use chrono::Datelike;
use policy::facts::{DemandFacts, DemandState, Urgency};
use policy::pack::Named;
use std::collections::BTreeMap;

/// Demands that were merged into another are left out and counted in the line under the title.
pub(in crate::write) struct Demands;

impl List for Demands {
    type Field = DemandField;
    type Row<'a> = &'a DemandFacts;
    const KIND: Kind = Kind::DemandList;

    fn rows<'a>(job: &Job<'a>) -> Vec<&'a DemandFacts> {
        let own = chosen(job).filter(|demand| demand.merged_into.is_none());
        own.collect()
    }

    fn id(demand: &&DemandFacts) -> String {
        demand.id.to_string()
    }

    fn value(column: &Column<DemandField>, demand: &&DemandFacts, job: &Job<'_>) -> Value {
        match column.field {
            DemandField::Number => demand.number.into(),
            DemandField::CollectedOn => demand.collected_on.into(),
            DemandField::Channel => demand.channel.clone().into(),
            DemandField::Collector => demand.collector.clone().into(),
            DemandField::Proposer => demand.proposer.as_ref().into(),
            DemandField::ProposerRole => demand.proposer_role.clone().into(),
            DemandField::Phone => demand.phone.as_ref().into(),
            DemandField::Location => demand.location.as_ref().into(),
            DemandField::Content => demand.content.clone().into(),
            DemandField::Category => category(demand, job).into(),
            DemandField::Households => match demand.households {
                Some(count) if demand.households_approximate => Value::About(count),
                count => count.into(),
            },
            DemandField::Urgency => demand.urgency.map(urgency_label).into(),
            DemandField::State => state_label(demand.state).into(),
            DemandField::Projects => job.numbers(&demand.projects).into(),
            DemandField::Note => demand.note.clone().into(),
        }
    }

    fn choices(job: &Job<'_>) -> BTreeMap<String, Vec<String>> {
        use DemandState::{Answered, Explained, Open, Planned, Referred};
        let urgencies = [Urgency::Normal, Urgency::Urgent, Urgency::Critical];
        let urgencies = urgencies.map(|urgency| urgency_label(urgency).to_owned());
        let states = [Open, Planned, Referred, Explained, Answered];
        let states = states.map(|state| state_label(state).to_owned());
        let names = |named: &[Named]| named.iter().map(|one| one.name.clone()).collect();
        BTreeMap::from([
            ("categories".to_owned(), names(&job.pack.categories)),
            ("channels".to_owned(), names(&job.pack.channels)),
            ("states".to_owned(), states.to_vec()),
            ("urgencies".to_owned(), urgencies.to_vec()),
        ])
    }

    fn aside(job: &Job<'_>) -> usize {
        let merged = chosen(job).filter(|demand| demand.merged_into.is_some());
        merged.count()
    }
}

fn chosen<'a>(job: &Job<'a>) -> impl Iterator<Item = &'a DemandFacts> {
    let (facts, projects, year) = (job.facts, job.projects, job.year);
    facts.demands.iter().filter(move |demand| {
        let answers = |id| {
            facts
                .project(id)
                .is_some_and(|project| project.demands.contains(&demand.id))
        };
        let of_year = year.is_none_or(|year| demand.collected_on.year() == year);
        of_year && projects.is_none_or(|ids| ids.iter().any(answers))
    })
}

/// Returns the pack's name of the category, or what the office wrote.
fn category(demand: &DemandFacts, job: &Job<'_>) -> Option<String> {
    let named = demand.category.as_deref();
    let named = named.and_then(|code| job.pack.category(code));
    named
        .map(str::to_owned)
        .or_else(|| demand.category_text.clone())
}
