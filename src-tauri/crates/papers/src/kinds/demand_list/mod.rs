//! 需求清单: what residents asked for, on landscape A4, with a row of totals.
//!
//! Two lists from one file: for the street with who asked and the full address, for residents with the estate alone.

mod set;
mod view;

use super::{Composed, first_that_fits};
use crate::error::PaperError;
use crate::job::{Job, Subject};
use crate::typeface::Faces;
use crate::wording::{Looks, SheetSize, Template, TypeSize, slots};
use serde::Deserialize;

slots! {
    /// Facts that the texts of a demand list may name.
    Place {
        Community = "社区", Party = "党组织", Street = "街道", First = "起日", Last = "止日",
        Count = "条数", Households = "户数", Today = "制表日",
    }
}

/// What a demand list says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Texts {
    sheet: SheetSize,
    looks: Looks<Look>,
    title: Template<Place>,
    title_public: Template<Place>,
    whole_words: Vec<String>,
    left: Template<Place>,
    right: Template<Place>,
    total: Template<Place>,
    about: String,
    merged: String,
    columns: Vec<Column>,
    columns_public: Vec<Column>,
    urgency: UrgencyWords,
    state: StateWords,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Look {
    title: TypeSize,
    note: TypeSize,
    table: TypeSize,
}

/// A column of the list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Column {
    field: Field,
    label: String,
    /// Share of the width.
    width: f32,
}

/// What a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Field {
    Number,
    Date,
    Channel,
    Proposer,
    Place,
    Content,
    Category,
    Households,
    Urgency,
    State,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct UrgencyWords {
    normal: String,
    urgent: String,
    critical: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct StateWords {
    open: String,
    planned: String,
    referred: String,
    explained: String,
    answered: String,
}

/// Composes the list of all demands that were not merged into another.
pub(crate) fn compose(job: &Job<'_>, faces: &Faces<'_>) -> Result<Composed, PaperError> {
    let Subject::Book(audience) = job.subject else {
        return Err(job.wrong_subject());
    };
    let texts = &job.wording.demand_list;
    let view = view::view(job, texts, audience);
    first_that_fits(&texts.looks, |look| {
        set::set(&view, texts, look, audience, faces)
    })
}
