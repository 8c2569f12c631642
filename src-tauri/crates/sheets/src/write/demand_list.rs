//! 需求清单: all demands of the book, of a year, or of a project.

use super::layout::Layout;
use super::ledger::{Ledger, LedgerRow, RowKey, Value};
use crate::demands::{CategoryName, DemandField, state_label, urgency_label};
use crate::error::SheetError;
use chrono::{Datelike, NaiveDate};
use policy::facts::{BookFacts, DemandFacts, DemandState, ProjectId, Urgency};
use policy::personal::{Internal, Personal};
use std::collections::BTreeMap;

const LAYOUT: &str = include_str!("../../../../../assets/sheets/demand_list.toml");

/// What a demand list shows, and what may be chosen in it.
#[derive(Debug, Clone, Copy)]
pub struct DemandList<'a> {
    /// Only demands collected in this year.
    pub year: Option<i32>,
    /// Only demands that this project answers.
    pub project: Option<&'a ProjectId>,
    /// The categories of the pack in force.
    pub categories: &'a [CategoryName],
    /// 征集方式 of the pack in force.
    pub channels: &'a [String],
    /// Day of making.
    pub today: NaiveDate,
}

/// Writes the demand list as XLSX. It carries names and phones and is for the office and the street only.
///
/// Demands that were merged into another are left out and counted in the line under the title.
///
/// # Errors
/// [`SheetError::NotWritten`] when the writer refuses.
pub fn demand_list(facts: &BookFacts, list: &DemandList<'_>) -> Result<Vec<u8>, SheetError> {
    let layout: Layout<DemandField> = Layout::parse(LAYOUT)?;
    let (merged, demands): (Vec<_>, Vec<_>) =
        chosen(facts, list).partition(|demand| demand.merged_into.is_some());
    let particulars = facts.community.on(list.today);
    let community = particulars
        .map(|particulars| particulars.name.clone())
        .unwrap_or_default();
    let street = particulars
        .map(|particulars| particulars.street.clone())
        .unwrap_or_default();
    let year = list
        .year
        .map(|year| format!("{year}年"))
        .unwrap_or_default();
    let ledger = Ledger {
        title: layout
            .title
            .replace("{community}", &community)
            .replace("{year}", &year),
        reporter: format!("填报单位：{street}{community}"),
        summary: summary(demands.len(), merged.len(), list.today),
        source: &facts.community.book_id,
        rows: demands
            .iter()
            .map(|demand| row(demand, facts, list, &layout))
            .collect(),
        choices: &choices(list),
        made_on: list.today,
        layout: &layout,
    };
    ledger.write()
}

/// Returns template id and version of the lists written here.
pub(super) fn template() -> Result<(String, u32), SheetError> {
    let layout: Layout<DemandField> = Layout::parse(LAYOUT)?;
    Ok((layout.template, layout.version))
}

fn chosen<'a>(
    facts: &'a BookFacts,
    list: &DemandList<'a>,
) -> impl Iterator<Item = &'a DemandFacts> {
    let project = list.project.map(|id| facts.project(id));
    let year = list.year;
    facts.demands.iter().filter(move |demand| {
        let of_year = year.is_none_or(|year| demand.collected_on.year() == year);
        let of_project =
            project.is_none_or(|project| project.is_some_and(|p| p.demands.contains(&demand.id)));
        of_year && of_project
    })
}

fn summary(shown: usize, merged: usize, today: NaiveDate) -> String {
    let merged = if merged == 0 {
        String::new()
    } else {
        format!("（另有 {merged} 条重复的已并入）")
    };
    format!(
        "共 {shown} 条需求{merged}　截至{}年{}月{}日",
        today.year(),
        today.month(),
        today.day()
    )
}

fn row(
    demand: &DemandFacts,
    facts: &BookFacts,
    list: &DemandList<'_>,
    layout: &Layout<DemandField>,
) -> LedgerRow {
    LedgerRow {
        key: RowKey {
            number: demand.number.to_string(),
            id: demand.id.to_string(),
        },
        values: layout
            .columns
            .iter()
            .map(|column| value(column.field, demand, facts, list))
            .collect(),
    }
}

fn value(
    field: DemandField,
    demand: &DemandFacts,
    facts: &BookFacts,
    list: &DemandList<'_>,
) -> Value {
    match field {
        DemandField::Number => Value::Count(demand.number),
        DemandField::CollectedOn => Value::Date(demand.collected_on),
        DemandField::Channel => text(demand.channel.clone()),
        DemandField::Collector => text(demand.collector.clone()),
        DemandField::Proposer => personal(&demand.proposer),
        DemandField::ProposerRole => text(demand.proposer_role.clone()),
        DemandField::Phone => personal(&demand.phone),
        DemandField::Location => personal(&demand.location),
        DemandField::Content => Value::Text(demand.content.clone()),
        DemandField::Category => text(category(demand, list.categories)),
        DemandField::Households => match demand.households {
            Some(count) if demand.households_approximate => Value::About(count),
            Some(count) => Value::Count(count),
            None => Value::Blank,
        },
        DemandField::Urgency => text(
            demand
                .urgency
                .map(|urgency| urgency_label(urgency).to_owned()),
        ),
        DemandField::State => Value::Text(state_label(demand.state).to_owned()),
        DemandField::Projects => text(projects(demand, facts)),
        DemandField::Note => text(demand.note.clone()),
    }
}

fn text(text: Option<String>) -> Value {
    text.map_or(Value::Blank, Value::Text)
}

fn personal(value: &Option<Personal<String>>) -> Value {
    text(value.as_ref().map(|value| value.read(&Internal).clone()))
}

/// Returns the pack's name of the category, or what the office wrote.
fn category(demand: &DemandFacts, categories: &[CategoryName]) -> Option<String> {
    let named = demand
        .category
        .as_ref()
        .and_then(|code| categories.iter().find(|category| &category.code == code));
    named
        .map(|category| category.name.clone())
        .or_else(|| demand.category_text.clone())
}

/// Returns the numbers of the projects that answer a demand; those that were not loaded are left out.
fn projects(demand: &DemandFacts, facts: &BookFacts) -> Option<String> {
    let numbers = demand
        .projects
        .iter()
        .filter_map(|id| facts.project(id))
        .map(|project| project.number.as_str());
    let numbers: Vec<&str> = numbers.collect();
    (!numbers.is_empty()).then(|| numbers.join("、"))
}

fn choices(list: &DemandList<'_>) -> BTreeMap<String, Vec<String>> {
    use DemandState::{Answered, Explained, Open, Planned, Referred};
    let urgencies = [Urgency::Normal, Urgency::Urgent, Urgency::Critical]
        .map(|urgency| urgency_label(urgency).to_owned());
    let states =
        [Open, Planned, Referred, Explained, Answered].map(|state| state_label(state).to_owned());
    BTreeMap::from([
        (
            "categories".to_owned(),
            list.categories
                .iter()
                .map(|category| category.name.clone())
                .collect(),
        ),
        ("channels".to_owned(), list.channels.to_vec()),
        ("states".to_owned(), states.to_vec()),
        ("urgencies".to_owned(), urgencies.to_vec()),
    ])
}
