//! A list's layout: data of `assets/sheets`, one file a list.

use crate::error::SheetError;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Where the texts of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Align {
    Left,
    Center,
    Right,
}

/// What may be chosen in a column.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    /// Name of the list of choices.
    pub list: String,
    /// True when nothing else may be typed.
    pub strict: bool,
}

/// A column: a fact, its head and its look.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column<F> {
    /// The fact.
    pub field: F,
    /// Name in the head.
    pub head: String,
    /// Width in characters.
    pub width: f64,
    /// Where its texts stand.
    pub align: Align,
    /// Choices.
    pub choice: Option<Choice>,
    /// True when the list ends with its sum.
    #[serde(default)]
    pub total: bool,
}

/// The layout of a list whose columns hold facts `F`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Layout<F> {
    /// Id under which an exported list is known again.
    pub template: String,
    /// Version of the layout; a newer one is not read by row keys.
    pub version: u32,
    /// Name on the tab.
    pub sheet: String,
    /// Title, with `{name}` for what the composer fills in.
    pub title: String,
    /// Columns from the left; the first holds the number that the row keys are kept under.
    pub columns: Vec<Column<F>>,
}

impl<F: DeserializeOwned> Layout<F> {
    /// Reads a layout.
    ///
    /// # Errors
    /// [`SheetError::BadLayout`] for unknown keys, fields or values.
    pub(super) fn parse(text: &str) -> Result<Self, SheetError> {
        toml::from_str(text).map_err(|error| SheetError::BadLayout(Box::new(error)))
    }
}
