//! The JSON lines between worker and parent: sheets, their cells, at the end `{"end":true}` or an error.

use crate::cell::{CellValue, Merge};
use crate::error::Reported;
use serde::{Deserialize, Serialize};

/// One line.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Line {
    /// A sheet begins; its cells follow.
    Sheet(SheetLine),
    /// A cell of sheet `s`.
    Cell(CellLine),
    /// The file cannot be read; nothing follows.
    Error(Reported),
    /// All was said. A stream without this line was cut short.
    End(bool),
}

/// Head of a sheet.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SheetLine {
    /// Name on the tab.
    pub sheet: String,
    /// Position in the file from 0.
    pub index: u32,
    /// False for hidden ones.
    pub visible: bool,
    /// Merged areas.
    pub merges: Vec<Merge>,
    /// What the sheet claims to cover, e.g. A1:M101; only a claim.
    pub dimension: Option<String>,
}

/// A cell, named shortly because there are many.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct CellLine {
    /// Index of its sheet.
    pub s: u32,
    /// Row from 0.
    pub r: u32,
    /// Column from 0.
    pub c: u32,
    /// Value.
    pub v: CellValue,
}
