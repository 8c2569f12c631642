//! A demand as a row has it, seen field by field.

use super::field::DemandField;
use super::words::{state_label, urgency_label};
use crate::value::text::plain;
use policy::facts::DemandFields;
use policy::personal::{Internal, Personal};

/// A demand seen field by field, as rows are compared and changed.
pub(crate) trait ByField {
    /// Copies one field from another demand.
    fn copy(&mut self, field: DemandField, from: &Self);
    /// Returns true when both say the same in this field, blanks and a full stop at the end aside.
    fn same(&self, field: DemandField, other: &Self) -> bool;
    /// Returns a field for a sentence: 120, 约399, 2026-01-07, 已转办.
    fn says(&self, field: DemandField) -> String;
}

impl ByField for DemandFields {
    fn copy(&mut self, field: DemandField, from: &Self) {
        match field {
            DemandField::CollectedOn => self.collected_on = from.collected_on,
            DemandField::Channel => self.channel.clone_from(&from.channel),
            DemandField::Collector => self.collector.clone_from(&from.collector),
            DemandField::Proposer => self.proposer.clone_from(&from.proposer),
            DemandField::ProposerRole => self.proposer_role.clone_from(&from.proposer_role),
            DemandField::Phone => self.phone.clone_from(&from.phone),
            DemandField::Location => self.location.clone_from(&from.location),
            DemandField::Content => self.content.clone_from(&from.content),
            DemandField::Category => {
                self.category.clone_from(&from.category);
                self.category_text.clone_from(&from.category_text);
            }
            DemandField::Households => {
                self.households = from.households;
                self.households_approximate = from.households_approximate;
            }
            DemandField::Urgency => self.urgency = from.urgency,
            DemandField::State => self.state = from.state,
            DemandField::Note => self.note.clone_from(&from.note),
            DemandField::Number | DemandField::Projects => {}
        }
    }

    fn same(&self, field: DemandField, other: &Self) -> bool {
        match field {
            DemandField::CollectedOn => self.collected_on == other.collected_on,
            DemandField::Households => {
                (self.households, self.households_approximate)
                    == (other.households, other.households_approximate)
            }
            DemandField::Category => match (&self.category, &other.category) {
                (Some(one), Some(two)) => one == two,
                _ => alike(&self.category_text, &other.category_text),
            },
            DemandField::Urgency => self.urgency == other.urgency,
            DemandField::State => self.state == other.state,
            DemandField::Number | DemandField::Projects => true,
            _ => alike(&text(self, field), &text(other, field)),
        }
    }

    fn says(&self, field: DemandField) -> String {
        match field {
            DemandField::CollectedOn => self.collected_on.to_string(),
            DemandField::Households => {
                let about = if self.households_approximate {
                    "约"
                } else {
                    ""
                };
                self.households
                    .map(|count| format!("{about}{count}"))
                    .unwrap_or_default()
            }
            DemandField::Urgency => self
                .urgency
                .map(urgency_label)
                .unwrap_or_default()
                .to_owned(),
            DemandField::State => state_label(self.state).to_owned(),
            _ => text(self, field).unwrap_or_default(),
        }
    }
}

fn text(demand: &DemandFields, field: DemandField) -> Option<String> {
    let personal = |value: &Option<Personal<String>>| {
        value.as_ref().map(|value| value.read(&Internal).clone())
    };
    match field {
        DemandField::Channel => demand.channel.clone(),
        DemandField::Collector => demand.collector.clone(),
        DemandField::Proposer => personal(&demand.proposer),
        DemandField::ProposerRole => demand.proposer_role.clone(),
        DemandField::Phone => personal(&demand.phone),
        DemandField::Location => personal(&demand.location),
        DemandField::Content => Some(demand.content.clone()),
        DemandField::Category => demand.category_text.clone(),
        DemandField::Note => demand.note.clone(),
        _ => None,
    }
}

fn alike(one: &Option<String>, other: &Option<String>) -> bool {
    canonical(one.as_deref().unwrap_or_default()) == canonical(other.as_deref().unwrap_or_default())
}

/// Returns a text without blanks and without the full stop that one office writes and another does not.
pub(crate) fn canonical(text: &str) -> String {
    plain(text)
        .trim_end_matches(['。', '.', ';', '；', '!', '，', ','])
        .to_owned()
}
