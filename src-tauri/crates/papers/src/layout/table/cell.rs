//! A cell before it is set.

use crate::layout::cells::{Inline, Type};
use crate::layout::justify::Align;

/// One cell.
#[derive(Debug, Clone)]
pub(crate) struct TableCell {
    /// What it says.
    pub pieces: Vec<Inline>,
    /// Its edges.
    pub align: Align,
    /// How many columns it covers.
    pub span: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// Its letters, when they differ from the table's.
    pub kind: Option<Type>,
    /// Its least height.
    pub least: f32,
    /// What stands at its lower right, for pen and seal; then the rest begins at the top.
    pub foot: Vec<Inline>,
    /// True when its first row is printed again where a page parts the rows that it covers.
    pub heads: bool,
}

impl TableCell {
    /// Returns a cell of one column and one row.
    pub(crate) fn new(align: Align, pieces: Vec<Inline>) -> Self {
        Self {
            pieces,
            align,
            span: 1,
            rows: 1,
            kind: None,
            least: 0.0,
            foot: Vec::new(),
            heads: false,
        }
    }

    /// Returns the same cell over several columns.
    pub(crate) fn over(self, span: usize) -> Self {
        Self { span, ..self }
    }

    /// Returns the same cell over several rows.
    pub(crate) fn down(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// Returns the same cell at the side of a head, which every page repeats.
    pub(crate) fn beside_head(self) -> Self {
        Self {
            heads: true,
            ..self
        }
    }

    /// Returns the same cell in other letters.
    pub(crate) fn set_in(self, kind: Type) -> Self {
        Self {
            kind: Some(kind),
            ..self
        }
    }

    /// Returns the same cell with a least height and with something at its lower right.
    pub(crate) fn area(self, least: f32, foot: Vec<Inline>) -> Self {
        Self {
            least,
            foot,
            ..self
        }
    }
}
