//! The nouns that a reply names as changed, so that the window fetches only these again.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of record.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// The community and its particulars (社区).
    Community,
    /// A demand (需求).
    Demand,
    /// A project with its budget, sources, plan and revisions (项目).
    Project,
    /// A notice with places, photos and objections (公示).
    Notice,
    /// An attachment (附件).
    Attachment,
    /// An issued paper (文书).
    Paper,
    /// A submission to the street (报送).
    Submission,
    /// A draft of a form (草稿).
    Draft,
    /// A remembered mapping of columns (列对应).
    Mapping,
    /// A policy pack (政策包).
    Pack,
    /// A setting of the book (设置).
    Setting,
}

impl Noun {
    /// Returns the noun of a table: tables begin with their noun, `project_budget_line` belongs to the project.
    pub(crate) fn of_table(table: &str) -> Option<Self> {
        let first = table.split('_').next().unwrap_or(table);
        Some(match first {
            "book" | "community" => Self::Community,
            "demand" => Self::Demand,
            "project" => Self::Project,
            "notice" => Self::Notice,
            "attachment" => Self::Attachment,
            "paper" => Self::Paper,
            "submission" => Self::Submission,
            "draft" => Self::Draft,
            "mapping" => Self::Mapping,
            "pack" => Self::Pack,
            "setting" => Self::Setting,
            _ => return None,
        })
    }
}
