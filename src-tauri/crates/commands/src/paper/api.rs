//! Requests and replies about papers.

use crate::host::BlobToken;
use crate::project::api::IssuedPaperView;
use policy::facts::{
    CorrectionId, HandoverId, MeetingId, NoticeId, PaperId, ProjectId, RecordId, SubmissionId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a kind of paper or sheet must be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// A project.
    Project,
    /// A meeting.
    Meeting,
    /// A notice.
    Notice,
    /// A correction.
    Correction,
    /// A hand-over.
    Handover,
    /// A submission.
    Submission,
    /// A year.
    Year,
    /// A record: a payment, an acceptance, a change, a voucher, an asset.
    Record,
}

/// A kind of paper or sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct KindView {
    /// Name used in requests.
    pub kind: String,
    /// Name on screen.
    pub label: String,
    /// What it must be told.
    pub needs: Vec<Need>,
    /// The kind of record that it prints, where it needs one: `payment`.
    pub of_record: Option<String>,
}

/// All kinds.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Kinds {
    /// In the order of the road.
    pub kinds: Vec<KindView>,
}

/// Sheet size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub enum PaperSize {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm, for notice boards.
    A3,
}

/// Says which paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperRequest {
    /// Kind, by its Chinese name.
    pub kind: String,
    /// The project, where the kind needs one.
    pub project: Option<ProjectId>,
    /// The notice; the newest of the project when `None`.
    pub notice: Option<NoticeId>,
    /// The meeting, where the kind needs one.
    pub meeting: Option<MeetingId>,
    /// The correction; the newest of the project when `None`.
    pub correction: Option<CorrectionId>,
    /// The hand-over; the newest when `None`.
    pub handover: Option<HandoverId>,
    /// The submission, where the kind needs one.
    pub submission: Option<SubmissionId>,
    /// The record, where the kind needs one.
    pub record: Option<RecordId>,
    /// The fund year, where the kind needs one; that of today when `None`.
    pub year: Option<i32>,
    /// Size; A4 when `None`.
    pub size: Option<PaperSize>,
    /// For whom a list is printed; the street when `None`.
    pub audience: Option<Audience>,
    /// Whether a preview shows the grid of 28 × 22 letters; it does not when `None`. An issued paper never does.
    pub grid: Option<bool>,
}

/// For whom a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// 街道: with who asked.
    Street,
    /// 居民: without persons.
    Residents,
}

/// A place on a paper that is still blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BlankView {
    /// Path of the fact that would fill it.
    pub path: String,
    /// What is missing, in words.
    pub label: String,
}

/// A fact on a preview and where it stands, in ten-thousandths of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MarkView {
    /// Page, from 1.
    pub page: i64,
    /// Left edge, of the width.
    pub left: i64,
    /// Upper edge, of the height.
    pub top: i64,
    /// Width, of the width.
    pub width: i64,
    /// Height, of the height.
    pub height: i64,
    /// What stands there.
    pub says: String,
    /// Path of the fact; leads to its record.
    pub path: String,
}

/// A preview: never for use.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperPreview {
    /// The PDF, marked as a draft.
    pub pdf: BlobToken,
    /// Pages.
    pub pages: i64,
    /// What is still blank.
    pub blanks: Vec<BlankView>,
    /// The facts that it shows, in the order of reading.
    pub marks: Vec<MarkView>,
}

/// A paper that was issued.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperIssued {
    /// Its id.
    pub id: PaperId,
    /// Number printed on it.
    pub number: String,
    /// The PDF as kept.
    pub pdf: BlobToken,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Pages.
    pub pages: i64,
    /// What stayed blank.
    pub blanks: Vec<BlankView>,
}

/// Names an issued paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperPick {
    /// Which.
    pub paper: PaperId,
}

/// The bytes of something kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BytesReply {
    /// The bytes.
    pub bytes: BlobToken,
    /// A file name for them.
    pub file_name: String,
    /// Media type.
    pub media_type: String,
}

/// Asks which issued papers no longer say what the record says.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperCompare {
    /// Those of a project; those of all projects when `None`.
    pub project: Option<ProjectId>,
}

/// Says whose papers are put together: a project's, or a year's with its projects; of one step alone when it is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperAllRequest {
    /// The project.
    pub project: Option<ProjectId>,
    /// The fund year, when no project is named.
    pub year: Option<i32>,
    /// Code of a step in the pack.
    pub step: Option<String>,
}

/// All papers of a project, a year or a step in one archive.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperAll {
    /// The archive: issued papers byte for byte, the others as drafts.
    pub zip: BlobToken,
    /// A file name for it.
    pub file_name: String,
    /// Papers inside.
    pub papers: i64,
    /// How many of them are drafts.
    pub drafts: i64,
    /// Papers that cannot be made yet, a sentence each.
    pub lacks: Vec<String>,
}

/// The issued papers that no longer say what the record says: a correction or a new paper is due.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperCompared {
    /// Oldest first.
    pub differs: Vec<PaperId>,
}

/// All issued papers.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperList {
    /// Oldest first.
    pub papers: Vec<IssuedPaperView>,
}
