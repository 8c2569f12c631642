//! Notices, the places where they hang, and objections.

use super::ids::{AttachmentId, NoticeId, ObjectionId, PlaceId, RevisionId};
use crate::personal::Personal;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a notice publishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// 立项公示: the scheme that the street passed.
    Project,
    /// 决议公告.
    Decision,
    /// 完成公示.
    Completion,
    /// 合同公开.
    Contract,
    /// 评价结果公示.
    Evaluation,
    /// 终止公告.
    Termination,
}

/// What kind of place a notice hangs at; rules ask for kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// 社区公示栏.
    Board,
    /// 居民楼栋.
    Building,
    /// 网站、公众号.
    Online,
    /// 施工现场.
    Site,
    /// Anything else.
    Other,
}

/// A photo of a posting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoFacts {
    /// The attachment.
    pub attachment: AttachmentId,
    /// SHA-256 of the original bytes.
    pub sha256: String,
    /// Day on which it was taken, when said.
    pub taken_on: Option<NaiveDate>,
    /// What it shows.
    pub caption: Option<String>,
}

/// A place where a notice hangs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceFacts {
    /// Stable id.
    pub id: PlaceId,
    /// Kind of place.
    pub kind: PlaceKind,
    /// Name, e.g. 铁路新村3幢.
    pub name: String,
    /// Day of posting; the period starts the day after.
    pub posted_on: Option<NaiveDate>,
    /// Day on which it was taken down by the office.
    pub removed_on: Option<NaiveDate>,
    /// Day on which it was found torn down; the days start again.
    pub torn_on: Option<NaiveDate>,
    /// Photos.
    pub photos: Vec<PhotoFacts>,
}

/// An objection to a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionFacts {
    /// Stable id.
    pub id: ObjectionId,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Who objected.
    pub objector: Option<Personal<String>>,
    /// What was said.
    pub content: String,
    /// Decision on it.
    pub decision: Option<String>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Day of the answer to the objector.
    pub answered_on: Option<NaiveDate>,
    /// True when the decision changes the scheme materially: the full period runs again.
    pub material: Option<bool>,
}

/// A notice as recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NoticeFacts {
    /// Stable id.
    pub id: NoticeId,
    /// What it publishes.
    pub kind: NoticeKind,
    /// The frozen revision whose text it carries.
    pub revision: Option<RevisionId>,
    /// Day from which the office means to post it; dates of a draft follow from it.
    pub planned_on: Option<NaiveDate>,
    /// Places, in order.
    pub places: Vec<PlaceFacts>,
    /// Objections, oldest first.
    pub objections: Vec<ObjectionFacts>,
}

impl NoticeFacts {
    /// Returns true when it was posted at one place at least.
    pub fn is_hung(&self) -> bool {
        self.places.iter().any(|place| place.posted_on.is_some())
    }

    /// Returns the day on which the last required place was posted, or the planned day before any was.
    pub fn posted_on(&self) -> Option<NaiveDate> {
        self.places
            .iter()
            .filter_map(|place| place.posted_on)
            .max()
            .or(self.planned_on)
    }
}
