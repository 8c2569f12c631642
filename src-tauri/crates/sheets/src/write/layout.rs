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

/// What the sum under a column is a sum of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Total {
    /// Things counted.
    Count,
    /// Amounts in 元.
    Yuan,
}

/// The sheet of paper on which a list is printed, lying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub(super) enum Paper {
    /// What every office printer holds.
    #[default]
    A4,
    /// For lists of so many columns that nobody could read them on A4.
    A3,
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
    /// Name in the head; `{name}` stands for the name of the item when there is a column for each.
    pub head: String,
    /// Width in characters.
    pub width: f64,
    /// Where its texts stand.
    pub align: Align,
    /// Choices.
    pub choice: Option<Choice>,
    /// What the sum under it is; none when it is not summed.
    pub total: Option<Total>,
    /// True when there is such a column for each item of the pack that the list names (its votes).
    #[serde(default)]
    pub each: bool,
    /// Code of the item it is for.
    #[serde(skip)]
    pub item: String,
}

/// An item of the pack that has a column of its own.
pub(super) struct Item {
    /// Code in the pack.
    pub code: String,
    /// Name in the head.
    pub name: String,
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
    /// Title, with `{community}` and `{year}`.
    pub title: String,
    /// How many rows there are, with `{count}`.
    pub count: String,
    /// How many records were left out, with `{count}`; not said when it is none.
    #[serde(default)]
    pub aside: String,
    /// On what it is printed.
    #[serde(default)]
    pub paper: Paper,
    /// How many columns stay in sight when the sheet is moved to the left.
    pub frozen: u16,
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

impl<F: Clone> Layout<F> {
    /// Puts a column for each item where the file has one that stands for all.
    pub(super) fn spread(mut self, items: &[Item]) -> Self {
        let columns = self.columns.into_iter();
        self.columns = columns
            .flat_map(|column| match column.each {
                true => items.iter().map(|item| column.of(item)).collect(),
                false => vec![column],
            })
            .collect();
        self
    }
}

impl<F: Clone> Column<F> {
    fn of(&self, item: &Item) -> Self {
        Self {
            head: self.head.replace("{name}", &item.name),
            item: item.code.clone(),
            ..self.clone()
        }
    }
}
