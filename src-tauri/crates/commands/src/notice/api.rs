//! Requests and replies about notices.

use crate::host::FileToken;
use chrono::NaiveDate;
use policy::facts::{
    AttachmentId, NoticeId, NoticeKind, ObjectionId, PlaceId, PlaceKind, ProjectId, RevisionId,
};
use policy::judge::NoticeDays;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Drafts a notice of a project.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeAdd {
    /// The project.
    pub project: ProjectId,
    /// What it publishes.
    pub kind: NoticeKind,
    /// The frozen revision; the newest when `None`.
    pub revision: Option<RevisionId>,
    /// Day from which it is to hang.
    pub planned_on: Option<NaiveDate>,
}

/// A notice that was drafted.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeAdded {
    /// Its id.
    pub id: NoticeId,
}

/// Changes a notice.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeUpdate {
    /// Which.
    pub notice: NoticeId,
    /// What it publishes.
    pub kind: NoticeKind,
    /// The frozen revision it carries.
    pub revision: Option<RevisionId>,
    /// Day from which it is to hang.
    pub planned_on: Option<NaiveDate>,
}

/// Puts a notice into the bin.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticePick {
    /// Which.
    pub notice: NoticeId,
}

/// A place where a notice is to hang.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlaceForm {
    /// Its id; `None` for a new one.
    pub id: Option<PlaceId>,
    /// Kind of place.
    pub kind: PlaceKind,
    /// Name, e.g. 铁路新村3幢.
    pub name: String,
}

/// Sets the places of a notice.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticePlacesSet {
    /// Which notice.
    pub notice: NoticeId,
    /// The places in order.
    pub places: Vec<PlaceForm>,
}

/// The notice's places after a change.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlacesSet {
    /// Ids in order.
    pub places: Vec<PlaceId>,
}

/// What happened to postings on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PostingEvent {
    /// 张贴.
    Posted,
    /// 撤下.
    Removed,
    /// 发现被撕毁.
    Torn,
}

/// Records what happened to postings.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticePosting {
    /// Which notice.
    pub notice: NoticeId,
    /// Which places.
    pub places: Vec<PlaceId>,
    /// What happened.
    pub event: PostingEvent,
    /// The day.
    pub on: NaiveDate,
}

/// Adds a photo of a posting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticePhotoAdd {
    /// Which notice.
    pub notice: NoticeId,
    /// Which place.
    pub place: PlaceId,
    /// The picture: JPEG or PNG.
    pub file: FileToken,
    /// Day on which it was taken.
    pub taken_on: Option<NaiveDate>,
    /// What it shows.
    pub caption: Option<String>,
}

/// Records an objection.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeObjectionAdd {
    /// Which notice.
    pub notice: NoticeId,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Who objected.
    pub objector: Option<String>,
    /// What was said.
    pub content: String,
}

/// An objection that was recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ObjectionAdded {
    /// Its id.
    pub id: ObjectionId,
}

/// Records what was decided and answered.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeObjectionDecide {
    /// Which objection.
    pub objection: ObjectionId,
    /// The decision.
    pub decision: Option<String>,
    /// Its day.
    pub decided_on: Option<NaiveDate>,
    /// Day of the answer.
    pub answered_on: Option<NaiveDate>,
    /// True when it changes the scheme materially.
    pub material: Option<bool>,
}

/// A notice as the desk sees it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeView {
    /// Its id.
    pub id: NoticeId,
    /// What it publishes.
    pub kind: NoticeKind,
    /// The frozen revision it carries.
    pub revision: Option<RevisionId>,
    /// 第几稿.
    pub revision_number: Option<i64>,
    /// Day from which it is to hang.
    pub planned_on: Option<NaiveDate>,
    /// Its days, when they can be counted.
    pub days: Option<NoticeDays>,
    /// Its places.
    pub places: Vec<PlaceView>,
    /// Objections.
    pub objections: Vec<ObjectionView>,
}

/// A notice among those of all projects.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeRow {
    /// The project that it is about.
    pub project: ProjectId,
    /// 项目编号.
    pub number: String,
    /// 项目名称.
    pub name: String,
    /// The notice.
    pub notice: NoticeView,
}

/// The notices of all projects.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeList {
    /// In the order of the projects.
    pub rows: Vec<NoticeRow>,
}

/// A place as the desk sees it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlaceView {
    /// Its id.
    pub id: PlaceId,
    /// Kind of place.
    pub kind: PlaceKind,
    /// Name.
    pub name: String,
    /// Day of posting.
    pub posted_on: Option<NaiveDate>,
    /// Day of taking down.
    pub removed_on: Option<NaiveDate>,
    /// Day on which it was found torn down.
    pub torn_on: Option<NaiveDate>,
    /// Its photos.
    pub photos: Vec<PhotoView>,
}

/// A photo as the desk sees it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PhotoView {
    /// The attachment.
    pub attachment: AttachmentId,
    /// Day on which it was taken.
    pub taken_on: Option<NaiveDate>,
    /// What it shows.
    pub caption: Option<String>,
}

/// An objection as the desk sees it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ObjectionView {
    /// Its id.
    pub id: ObjectionId,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Who objected.
    pub objector: Option<String>,
    /// What was said.
    pub content: String,
    /// The decision.
    pub decision: Option<String>,
    /// Its day.
    pub decided_on: Option<NaiveDate>,
    /// Day of the answer.
    pub answered_on: Option<NaiveDate>,
    /// True when it changes the scheme materially.
    pub material: Option<bool>,
}
