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
    /// A project with its scheme and revisions, and what the street decided about it (项目).
    Project,
    /// A person and the offices held (人员).
    Person,
    /// A meeting with its list and votes (会议).
    Meeting,
    /// A provider with its services (承接方).
    Provider,
    /// A resource (资源).
    Resource,
    /// A filing (备案).
    Filing,
    /// A record of the life of a project or a year (登记).
    Record,
    /// What belongs to a year of the community: allocation, disclosures, own rules, hand-overs (年度事项).
    Year,
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
            "project" | "review" | "approval" | "contract" => Self::Project,
            "person" => Self::Person,
            "meeting" => Self::Meeting,
            "provider" => Self::Provider,
            "resource" => Self::Resource,
            "filing" => Self::Filing,
            "record" => Self::Record,
            "allocation" | "disclosure" | "house" | "handover" => Self::Year,
            "notice" => Self::Notice,
            "attachment" | "scan" => Self::Attachment,
            "paper" | "correction" => Self::Paper,
            "submission" => Self::Submission,
            "draft" => Self::Draft,
            "mapping" => Self::Mapping,
            "pack" => Self::Pack,
            "setting" => Self::Setting,
            _ => return None,
        })
    }
}
