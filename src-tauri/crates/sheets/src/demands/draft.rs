//! A demand as a row has it: the facts without ids.

use super::field::DemandField;
use super::words::{state_label, urgency_label};
use crate::value::text::plain;
use chrono::NaiveDate;
use policy::facts::{DemandFacts, DemandState, Urgency};
use policy::personal::{Internal, Personal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A demand before it is in the book. Fields as in [`DemandFacts`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DemandDraft {
    /// 征集日期.
    pub collected_on: NaiveDate,
    /// 征集方式 as written.
    pub channel: Option<String>,
    /// 征集人.
    pub collector: Option<String>,
    /// 提出人姓名.
    pub proposer: Option<Personal<String>>,
    /// 提出人身份.
    pub proposer_role: Option<String>,
    /// 联系电话.
    pub phone: Option<Personal<String>>,
    /// 所在小区（楼栋） as written.
    pub location: Option<Personal<String>>,
    /// 需求内容.
    pub content: String,
    /// Category code of the pack, when one was recognised.
    pub category: Option<String>,
    /// 类别 as written.
    pub category_text: Option<String>,
    /// 涉及户数.
    pub households: Option<i64>,
    /// True when the office wrote 约.
    pub households_approximate: bool,
    /// 紧急程度.
    pub urgency: Option<Urgency>,
    /// 处理情况.
    pub state: DemandState,
    /// 备注.
    pub note: Option<String>,
}

impl DemandDraft {
    /// Returns the facts of a demand as a draft.
    pub fn of(known: &DemandFacts) -> DemandDraft {
        DemandDraft {
            collected_on: known.collected_on,
            channel: known.channel.clone(),
            collector: known.collector.clone(),
            proposer: known.proposer.clone(),
            proposer_role: known.proposer_role.clone(),
            phone: known.phone.clone(),
            location: known.location.clone(),
            content: known.content.clone(),
            category: known.category.clone(),
            category_text: known.category_text.clone(),
            households: known.households,
            households_approximate: known.households_approximate,
            urgency: known.urgency,
            state: known.state,
            note: known.note.clone(),
        }
    }

    /// Copies one field from another draft.
    pub(crate) fn copy(&mut self, field: DemandField, from: &DemandDraft) {
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

    /// Returns true when both say the same in this field, blanks and a full stop at the end aside.
    pub(crate) fn same(&self, field: DemandField, other: &DemandDraft) -> bool {
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
            _ => alike(&self.text(field), &other.text(field)),
        }
    }

    /// Returns a field for a sentence: 120, 约399, 2026-01-07, 已转办.
    pub(crate) fn says(&self, field: DemandField) -> String {
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
            _ => self.text(field).unwrap_or_default(),
        }
    }

    fn text(&self, field: DemandField) -> Option<String> {
        let personal = |value: &Option<Personal<String>>| {
            value.as_ref().map(|value| value.read(&Internal).clone())
        };
        match field {
            DemandField::Channel => self.channel.clone(),
            DemandField::Collector => self.collector.clone(),
            DemandField::Proposer => personal(&self.proposer),
            DemandField::ProposerRole => self.proposer_role.clone(),
            DemandField::Phone => personal(&self.phone),
            DemandField::Location => personal(&self.location),
            DemandField::Content => Some(self.content.clone()),
            DemandField::Category => self.category_text.clone(),
            DemandField::Note => self.note.clone(),
            _ => None,
        }
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
