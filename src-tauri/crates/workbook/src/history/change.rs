//! One changed row: its image before and after.

use crate::{Noun, WorkbookError};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A row as JSON: columns in ascending order; texts and integers as they are, NULL as null.
pub(crate) type Image = BTreeMap<String, Value>;

/// One changed row of one act. The fields stand in ascending order: this is the payload that is digested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    /// The row afterwards; `None` when it was deleted.
    pub(crate) after: Option<Image>,
    /// The row before; `None` when it was inserted.
    pub(crate) before: Option<Image>,
    /// The primary key as text; several columns as a JSON array.
    pub(crate) row: String,
    /// The table.
    pub(crate) table: String,
}

impl Change {
    /// Returns the change that takes this one back.
    pub(crate) fn inverse(self) -> Self {
        Self {
            after: self.before,
            before: self.after,
            ..self
        }
    }
}

/// Reads the JSON of a row.
pub(crate) fn image(json: &str) -> Result<Image, WorkbookError> {
    serde_json::from_str(json).map_err(|error| WorkbookError::Differs {
        says: "历史记录中有一条内容无法读出".to_owned(),
        source: Some(error.into()),
    })
}

/// Returns the nouns whose rows changed.
pub(crate) fn nouns_of(changes: &[Change]) -> impl Iterator<Item = Noun> {
    changes
        .iter()
        .filter_map(|change| Noun::of_table(&change.table))
}
