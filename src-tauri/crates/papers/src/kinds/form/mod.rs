//! Papers whose whole shape is data: titles, texts, tables and forms in `assets/papers`, filled from a closed set of
//! facts. The real blank of an office replaces such a file without touching Rust.
//!
//! A kind brings its [`Facts`]; the file says where they stand. What a file names and its kind does not have is refused
//! by name. The digest covers the facts that the file shows, and no others.

mod block;
mod chart;
mod fact;
mod facts;
mod filling;
mod parts;
mod set;
mod table;

use block::{Block, Cell, Clause, Column, Row, Side};
pub(crate) use fact::{Fact, List};
pub(crate) use facts::Facts;

use super::{Composed, first_that_fits};
use crate::error::PaperError;
use crate::job::{Job, Size};
use crate::typeface::Faces;
use crate::wording::{Looks, SheetSize, Template, TypeSize};
use serde::Deserialize;

/// A paper as its file describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Form {
    title: Template<Fact>,
    /// How far the title stands below the upper edge of the text, in mm (GB/T 9704 10.3: 35 for 纪要).
    #[serde(default)]
    title_below: f32,
    whole_words: Vec<String>,
    blocks: Vec<Block>,
    sheet: SheetSize,
    looks: Looks<Look>,
    /// How it is set as a poster; A4 all the same when absent.
    a3: Option<Poster>,
}

/// The sheet and sizes of a poster.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Poster {
    sheet: SheetSize,
    looks: Looks<Look>,
}

/// Sizes to try, the best first.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct Look {
    title: TypeSize,
    body: TypeSize,
    table: TypeSize,
    /// Of tables in small letters, e.g. for long digits.
    small: Option<TypeSize>,
    /// Of tables to sign in, which stay with what stands above them.
    sign: Option<TypeSize>,
    /// Blank in a cell, in points.
    pad: f32,
}

impl Look {
    /// Returns the look with the letters of one table.
    fn lettered(self, letters: Letters) -> Self {
        let chosen = match letters {
            Letters::Table => None,
            Letters::Small => self.small,
            Letters::Sign => self.sign,
        };
        Self {
            table: chosen.unwrap_or(self.table),
            ..self
        }
    }
}

/// Which letters a table is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Letters {
    #[default]
    Table,
    Small,
    Sign,
}

/// A paper by the name of its file, without ending, and by what it is called.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named {
    pub file: &'static str,
    pub label: &'static str,
}

/// Composes a paper from its file and its facts.
pub(crate) fn compose(
    job: &Job<'_>,
    faces: &Faces<'_>,
    form: &Form,
    facts: &Facts,
    public: bool,
) -> Result<Composed, PaperError> {
    let (sheet, looks) = match (&form.a3, job.size) {
        (Some(poster), Size::A3) => (&poster.sheet, &poster.looks),
        _ => (&form.sheet, &form.looks),
    };
    let named = Named {
        file: job.kind.file(),
        label: job.kind.label(),
    };
    first_that_fits(looks, |look| {
        set::set((named, public), form, facts, (look, sheet.sheet()), faces)
    })
}

/// Composes a paper that is no kind of its own: a page of a volume.
pub(crate) fn compose_leaf(
    named: Named,
    faces: &Faces<'_>,
    form: &Form,
    facts: &Facts,
) -> Result<Composed, PaperError> {
    let sheet = form.sheet.sheet();
    first_that_fits(&form.looks, |look| {
        set::set((named, false), form, facts, (look, sheet), faces)
    })
}
