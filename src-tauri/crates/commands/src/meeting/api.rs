//! Requests and replies about meetings.

use crate::scan::api::ScanView;
use chrono::NaiveDate;
use policy::facts::{
    Attendance, Ballot, HeadCount, MatterFields, MatterId, MeetingFields, MeetingId, ProjectId,
    RevisionId,
};
use policy::judge::VoteResult;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Enters a meeting, or writes over the fields of one that is there.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingSave {
    /// Which; `None` for a new one.
    pub id: Option<MeetingId>,
    /// What was filled in.
    pub fields: MeetingFields,
}

/// A meeting that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingSaved {
    /// The meeting.
    pub id: MeetingId,
}

/// Names a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingPick {
    /// Which.
    pub meeting: MeetingId,
}

/// Asks who is to be called to a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingRoster {
    /// Code of the vote in the pack.
    pub vote: String,
    /// Day of the meeting.
    pub on: NaiveDate,
}

/// Those to be called to a meeting, nobody ticked yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Called {
    /// In order of the roster.
    pub roster: Vec<Attendance>,
}

/// A project of the agenda with the votes counted for it so far.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WeighedMatter {
    /// The project.
    pub project: ProjectId,
    /// Votes; `None` when none were counted.
    pub ballot: Option<Ballot>,
}

/// Asks how a meeting stands while hands are counted; nothing is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingWeigh {
    /// Code of the vote in the pack.
    pub vote: String,
    /// Day of the meeting.
    pub on: NaiveDate,
    /// Everybody on its list.
    pub roster: Vec<Attendance>,
    /// Head count said where there is no list.
    pub counted: Option<HeadCount>,
    /// Its agenda.
    pub matters: Vec<WeighedMatter>,
}

/// How a meeting stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Weighed {
    /// Attendance alone.
    pub meeting: VoteResult,
    /// Each project of the agenda, in order.
    pub matters: Vec<VoteResult>,
}

/// Writes the list of a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingRosterSet {
    /// Which.
    pub meeting: MeetingId,
    /// Everybody on it, in order.
    pub roster: Vec<Attendance>,
}

/// A project on the agenda as filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MatterForm {
    /// Its id; `None` for a new one.
    pub id: Option<MatterId>,
    /// The project.
    pub project: ProjectId,
    /// The frozen revision that lies before the meeting; the newest one when `None`.
    pub revision: Option<RevisionId>,
}

/// Writes the agenda of a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingMattersSet {
    /// Which.
    pub meeting: MeetingId,
    /// The projects, in order.
    pub matters: Vec<MatterForm>,
}

/// The agenda as it stands now.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MattersSet {
    /// Ids in order.
    pub matters: Vec<MatterId>,
}

/// Writes what was recorded about one project at a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingMatterSet {
    /// Which.
    pub matter: MatterId,
    /// What was recorded.
    pub fields: MatterFields,
}

/// A project at a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MatterView {
    /// Its id.
    pub id: MatterId,
    /// The project.
    pub project: ProjectId,
    /// What was recorded.
    pub fields: MatterFields,
    /// 第几稿 of the revision that lay before the meeting.
    pub revision_number: Option<i64>,
    /// 项目编号; `None` when the project is in the bin.
    pub number: Option<String>,
    /// 项目名称.
    pub name: Option<String>,
}

/// A meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingView {
    /// Its id.
    pub id: MeetingId,
    /// What was filled in.
    pub fields: MeetingFields,
    /// Name of its vote in the pack, e.g. 决议.
    pub vote_name: String,
    /// Those with a vote: all, due, present.
    pub heads: HeadCount,
    /// Everybody on the list.
    pub roster: Vec<Attendance>,
    /// Projects put before it.
    pub matters: Vec<MatterView>,
    /// Scans.
    pub scans: Vec<ScanView>,
    /// Day on which it was entered.
    pub entered_on: NaiveDate,
}

/// All meetings.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingList {
    /// By day.
    pub rows: Vec<MeetingView>,
}
