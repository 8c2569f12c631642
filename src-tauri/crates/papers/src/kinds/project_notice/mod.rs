//! 立项公示: the scheme as it was frozen, its days, and where to object.
//!
//! Public: composed from the scheme and from particulars that are public by purpose; nothing here reads
//! `Personal`, and the net scans the finished pages.

mod set;
mod view;

use super::{Composed, first_that_fits};
use crate::error::PaperError;
use crate::job::{Job, Size};
use crate::typeface::Faces;
use crate::wording::{Looks, SheetSize, Template, TypeSize, slots};
use serde::Deserialize;

slots! {
    /// Facts that the texts of a project notice may name.
    Place {
        Party = "党组织", Community = "社区", Fund = "经费", Document = "文件", Article = "条款",
        Project = "项目", FirstDay = "公示首日", LastDay = "公示末日", Removable = "可撤日", Days = "公示天数",
        Address = "地址", Contact = "联系人", OfficePhone = "办公电话", StreetPhone = "街道电话", Dated = "落款日期",
    }
}

/// What a project notice says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Texts {
    a4: Looks<Look>,
    a3: Looks<Look>,
    sheet_a4: SheetSize,
    sheet_a3: SheetSize,
    title: Template<Place>,
    whole_words: Vec<String>,
    basis: Template<Place>,
    lead: Template<Place>,
    rows: Labels,
    period: Template<Place>,
    provisional: String,
    objections: Template<Place>,
    contacts: Vec<Template<Place>>,
}

/// Sizes to try, the best first.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Look {
    title: TypeSize,
    body: TypeSize,
    table: TypeSize,
    /// Blank in a cell, in points.
    pad: f32,
}

/// What the rows of the table are called.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Labels {
    name: String,
    measures: String,
    place: String,
    period: String,
    undertaker: String,
    budget: String,
    sources: String,
    beneficiaries: String,
}

/// Composes the notice, on A4 after GB/T 9704 or on A3 to be read from two metres.
pub(crate) fn compose(job: &Job<'_>, faces: &Faces<'_>) -> Result<Composed, PaperError> {
    let texts = &job.wording.project_notice;
    let view = view::view(job)?;
    let (looks, sheet) = match job.size {
        Size::A4 => (&texts.a4, &texts.sheet_a4),
        Size::A3 => (&texts.a3, &texts.sheet_a3),
    };
    first_that_fits(looks, |look| set::set(&view, texts, look, sheet, faces))
}
