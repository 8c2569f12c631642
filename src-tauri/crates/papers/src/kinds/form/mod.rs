//! Papers whose whole shape is data: titles, texts, tables and forms in `assets/papers`, filled from a closed set of
//! facts. The real blank of an office replaces such a file without touching Rust.
//!
//! A kind brings its [`Facts`]; the file says where they stand. What a file names and its kind does not have is refused
//! by name. The digest covers the facts that the file shows, and no others.

mod fact;
mod facts;
mod filling;
mod set;
mod table;

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

/// A piece of a paper, from top to bottom.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Block {
    /// A heading of the first level.
    Heading { text: Template<Fact> },
    /// A paragraph; left out when the fact `with` was not recorded, or the fact `without` was.
    Text {
        text: Template<Fact>,
        with: Option<Fact>,
        without: Option<Fact>,
    },
    /// A paragraph of a sentence and of others around it that stand only at times.
    Passage {
        #[serde(default)]
        before: Vec<Clause>,
        lead: Template<Fact>,
        #[serde(default)]
        after: Vec<Clause>,
    },
    /// A line without indent, e.g. for signatures; `above` lines of room stand above it.
    Line {
        text: Template<Fact>,
        #[serde(default)]
        above: f32,
        with: Option<Fact>,
        align: Option<Side>,
    },
    /// Two texts at the edges of one line.
    Edges {
        left: Template<Fact>,
        right: Template<Fact>,
    },
    /// A form: cells on a grid of columns.
    Table {
        columns: Vec<f32>,
        rows: Vec<Row>,
        #[serde(default)]
        letters: Letters,
    },
    /// A list with a head on every page, a row that says its total, or rows of sums under its columns; left out when
    /// it is empty and has no rows to fill.
    List {
        of: List,
        columns: Vec<Column>,
        total: Option<Template<Fact>>,
        #[serde(default)]
        sums: Vec<Row>,
        /// Empty rows when nothing was recorded, for a pen.
        #[serde(default)]
        fill: usize,
    },
    /// Blocks for each record of a list.
    Each { of: List, blocks: Vec<Block> },
    /// Who signs and when.
    SignOff {
        issuer: Template<Fact>,
        date: Template<Fact>,
    },
}

/// A sentence that stands when the fact `with` was recorded and the fact `without` was not.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Clause {
    text: Template<Fact>,
    with: Option<Fact>,
    without: Option<Fact>,
    /// Set in 楷体, as notes are.
    #[serde(default)]
    kai: bool,
}

/// A row of a form, or one for each record of a list with a head and a name at its side.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    cells: Vec<Cell>,
    /// Left out when this fact was not recorded.
    with: Option<Fact>,
    each: Option<List>,
    #[serde(default)]
    head: Vec<Cell>,
    side: Option<Cell>,
    /// Empty rows when nothing was recorded, for a pen.
    #[serde(default)]
    fill: usize,
}

/// A cell of a form.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cell {
    /// What it is called.
    label: Option<Template<Fact>>,
    /// What it shows.
    text: Option<Template<Fact>>,
    /// What stands behind it.
    #[serde(default)]
    after: Vec<Clause>,
    /// Width of the rule where a fact was not recorded, in ideographs; the cell stays empty without.
    blank: Option<usize>,
    /// Columns that it covers.
    #[serde(default = "one")]
    span: usize,
    /// Rows that it covers.
    #[serde(default = "one")]
    rows: usize,
    /// Least height in lines of the table.
    #[serde(default)]
    least: f32,
    /// What stands at its lower right, for pen and seal.
    foot: Option<Template<Fact>>,
    align: Option<Side>,
}

/// A column of a list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Column {
    label: String,
    text: Template<Fact>,
    /// Share of the width.
    width: f32,
    align: Option<Side>,
}

/// Where a text stands in its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Side {
    Left,
    Centre,
    Right,
    Justify,
}

/// A paper by the name of its file, without ending, and by what it is called.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named {
    pub file: &'static str,
    pub label: &'static str,
}

fn one() -> usize {
    1
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
