//! The community and its particulars, which change over time.

use super::ProjectFacts;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Urban community or one turned from a village; the yearly floor depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommunityKind {
    /// 城市社区.
    Urban,
    /// 村改居社区.
    Village,
}

/// Who and where the community is, from a date on. What is not set is `None` and stays a visible blank on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Particulars {
    /// First day on which these particulars hold.
    pub from: NaiveDate,
    /// 社区名称, e.g. 云溪社区.
    pub name: String,
    /// 街道名称, e.g. 太和街道.
    pub street: String,
    /// 区名称, e.g. 官渡区.
    pub district: String,
    /// 社区党组织全称, e.g. 中共太和街道云溪社区委员会; signs notices.
    pub party_organisation: Option<String>,
    /// 党组织书记.
    pub secretary: Option<String>,
    /// Contact for objections (受理联系人), public by purpose.
    pub contact: Option<String>,
    /// Office line (办公电话), public by purpose; never a private mobile.
    pub office_phone: Option<String>,
    /// 办公地址.
    pub address: Option<String>,
    /// 街道监督电话.
    pub street_phone: Option<String>,
}

/// The community of a book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommunityFacts {
    /// Stable id of the book, carried by bundles.
    pub book_id: String,
    /// Urban or village-turned.
    pub kind: CommunityKind,
    /// Id of the pack in force for new acts.
    pub pack: String,
    /// Day from which it was in force here; `None` for the pack the book began with.
    pub pack_since: Option<NaiveDate>,
    /// Dated particulars, oldest first; never empty.
    pub particulars: Vec<Particulars>,
}

impl CommunityFacts {
    /// Returns the particulars that held on a day: the latest from on or before it, else the oldest known.
    pub fn on(&self, day: NaiveDate) -> Option<&Particulars> {
        self.particulars
            .iter()
            .rev()
            .find(|p| p.from <= day)
            .or_else(|| self.particulars.first())
    }

    /// Returns the day of the change of pack after which a running project has not said by which pack it goes on
    /// (第十三条); staying under the old one is an answer.
    pub fn asks_about(&self, project: &ProjectFacts) -> Option<NaiveDate> {
        let since = self.pack_since?;
        let answered = project.pack_turns.iter().any(|turn| turn.from >= since);
        let old = project.pack != self.pack && project.drafted_on < since;
        (old && !answered && project.withdrawn.is_none()).then_some(since)
    }
}
