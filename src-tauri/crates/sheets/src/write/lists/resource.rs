//! 资源清单: what can be drawn on around the community (官组通〔2021〕11号 第三条（六）、第五条（四）).

use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use crate::write::words;
use policy::facts::ResourceFacts;
use serde::Deserialize;

/// A fact of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum ResourceField {
    Number,
    Owner,
    Nature,
    Kind,
    What,
    Quantity,
    Available,
    Contact,
    Phone,
    Intent,
    Projects,
    Note,
}

/// All resources of the book, or those that were matched with some projects.
pub(in crate::write) struct Resources;

impl List for Resources {
    type Field = ResourceField;
    type Row<'a> = &'a ResourceFacts;
    const KIND: Kind = Kind::ResourceList;

    fn rows<'a>(job: &Job<'a>) -> Vec<&'a ResourceFacts> {
        let matched = |one: &&ResourceFacts| {
            let mut own = one.projects.iter();
            job.projects
                .is_none_or(|ids| own.any(|id| ids.contains(id)))
        };
        job.facts.resources.iter().filter(matched).collect()
    }

    fn id(row: &&ResourceFacts) -> String {
        row.id.to_string()
    }

    fn value(column: &Column<ResourceField>, row: &&ResourceFacts, job: &Job<'_>) -> Value {
        let fields = &row.fields;
        match column.field {
            ResourceField::Number => row.number.into(),
            ResourceField::Owner => fields.owner.clone().into(),
            ResourceField::Nature => fields.nature.clone().into(),
            ResourceField::Kind => words::resource_kind(fields.kind).into(),
            ResourceField::What => fields.what.clone().into(),
            ResourceField::Quantity => fields.quantity.clone().into(),
            ResourceField::Available => fields.available.clone().into(),
            ResourceField::Contact => fields.contact.as_ref().into(),
            ResourceField::Phone => fields.phone.as_ref().into(),
            ResourceField::Intent => fields.intent.clone().into(),
            ResourceField::Projects => job.numbers(&row.projects).into(),
            ResourceField::Note => fields.note.clone().into(),
        }
    }
}
