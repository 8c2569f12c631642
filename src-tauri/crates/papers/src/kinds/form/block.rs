//! The pieces that the file of a paper is made of.

use super::{Fact, Letters, List};
use crate::typeface::FontRole;
use crate::wording::Template;
use serde::Deserialize;

/// A piece of a paper, from top to bottom.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Block {
    /// A heading, of the first level when not said otherwise.
    Heading {
        text: Template<Fact>,
        #[serde(default)]
        level: Level,
    },
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
    /// A name in 黑体 and what stands behind it, hanging below its own beginning: 出席：… (GB/T 9704 10.3); left out when
    /// the fact `with` was not recorded.
    Named {
        name: Template<Fact>,
        text: Template<Fact>,
        /// Free lines above.
        #[serde(default)]
        above: f32,
        with: Option<Fact>,
    },
    /// The names of what is attached, one line below the text (附件说明, GB/T 9704 7.3.4).
    Attachments {
        mark: Template<Fact>,
        names: Vec<Template<Fact>>,
    },
    /// What is attached, on pages of its own: its mark, its title, its blocks (附件, GB/T 9704 7.3.7).
    Attachment {
        mark: Template<Fact>,
        title: Template<Fact>,
        blocks: Vec<Block>,
    },
    /// Lying bars, a group for each record of a list; left out when it is empty.
    Chart {
        title: Template<Fact>,
        of: List,
        name: Template<Fact>,
        bars: Vec<ChartBar>,
        /// What a bar of full length stands for; the largest value when it is not given.
        full: Option<f32>,
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
        /// Whether a seal is set on it.
        #[serde(default = "yes")]
        seal: bool,
        /// Free lines above when a seal is set: two give a seal of 42 mm its place.
        #[serde(default = "two")]
        room: f32,
    },
}

/// A level of headings: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋 (GB/T 9704 7.3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u8")]
pub(super) struct Level(u8);

impl Default for Level {
    fn default() -> Self {
        Self(1)
    }
}

impl TryFrom<u8> for Level {
    type Error = &'static str;

    fn try_from(level: u8) -> Result<Self, Self::Error> {
        match level {
            1..=4 => Ok(Self(level)),
            _ => Err("标题只有1至4级"),
        }
    }
}

impl Level {
    /// Returns the face of the level.
    pub(super) fn font(self) -> FontRole {
        match self.0 {
            1 => FontRole::Hei,
            2 => FontRole::Kai,
            _ => FontRole::Fang,
        }
    }
}

/// A bar of each group of a chart.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChartBar {
    /// What it means, in the legend.
    pub label: Template<Fact>,
    /// The figure that is its length.
    pub value: Fact,
    /// What is printed behind it.
    pub text: Template<Fact>,
}

/// A sentence that stands when the fact `with` was recorded and the fact `without` was not.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clause {
    pub text: Template<Fact>,
    pub with: Option<Fact>,
    pub without: Option<Fact>,
    /// Set in 楷体, as notes are.
    #[serde(default)]
    pub kai: bool,
}

/// A row of a form, or one for each record of a list with a head and a name at its side.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub cells: Vec<Cell>,
    /// Left out when this fact was not recorded.
    pub with: Option<Fact>,
    pub each: Option<List>,
    #[serde(default)]
    pub head: Vec<Cell>,
    pub side: Option<Cell>,
    /// Empty rows when nothing was recorded, for a pen.
    #[serde(default)]
    pub fill: usize,
}

/// A cell of a form.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cell {
    /// What it is called.
    pub label: Option<Template<Fact>>,
    /// What it shows.
    pub text: Option<Template<Fact>>,
    /// What stands behind it.
    #[serde(default)]
    pub after: Vec<Clause>,
    /// Width of the rule where a fact was not recorded, in ideographs; the cell stays empty without.
    pub blank: Option<usize>,
    /// Columns that it covers.
    #[serde(default = "one")]
    pub span: usize,
    /// Rows that it covers.
    #[serde(default = "one")]
    pub rows: usize,
    /// Least height in lines of the table.
    #[serde(default)]
    pub least: f32,
    /// What stands at its lower right, for pen and seal.
    pub foot: Option<Template<Fact>>,
    pub align: Option<Side>,
}

/// A column of a list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column {
    pub label: String,
    pub text: Template<Fact>,
    /// Share of the width.
    pub width: f32,
    pub align: Option<Side>,
}

/// Where a text stands in its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Side {
    Left,
    Centre,
    Right,
    Justify,
}

fn one() -> usize {
    1
}

fn two() -> f32 {
    2.0
}

fn yes() -> bool {
    true
}
