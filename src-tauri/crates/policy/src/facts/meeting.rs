//! Meetings: who was called, who came, what was put before them, how they voted.

use super::ids::{AttachmentId, MatterId, MeetingId, PersonId, ProjectId, RevisionId};
use super::person::Role;
use crate::personal::Personal;
use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person fills in about a meeting as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingFields {
    /// Code of the vote in the pack: which of the four deliberations this meeting is.
    pub vote: String,
    /// 会议名称, e.g. 云溪社区第5次居民代表会议.
    pub title: Option<String>,
    /// 会议形式 when it differs from the body's usual one, e.g. 党员议事会.
    pub form: Option<String>,
    /// Day of the meeting.
    pub held_on: NaiveDate,
    /// 开始时间.
    pub begins: Option<NaiveTime>,
    /// 结束时间.
    pub ends: Option<NaiveTime>,
    /// 地点.
    pub place: Option<String>,
    /// 主持人.
    pub chair: Option<Personal<String>>,
    /// 记录人.
    pub recorder: Option<Personal<String>>,
    /// Day on which notice of the meeting was given.
    pub notified_on: Option<NaiveDate>,
    /// 通知方式.
    pub notified_by: Option<String>,
    /// Head count of a meeting entered without its roster.
    pub counted: Option<HeadCount>,
    /// What the supervision committee saw (第三条（四）).
    pub supervision: Option<Supervision>,
    /// 备注.
    pub note: Option<String>,
}

/// A head count said for a meeting whose roster was not kept; the roster counts when there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HeadCount {
    /// 全体 with the right to vote.
    pub all: Option<i64>,
    /// 应到会有表决权.
    pub due: Option<i64>,
    /// 实到会有表决权.
    pub present: Option<i64>,
}

impl HeadCount {
    /// Returns the head count of a list; what was said counts while there is no list.
    pub fn of(roster: &[Attendance], counted: Option<HeadCount>) -> Self {
        if roster.is_empty() {
            let unknown = HeadCount {
                all: None,
                due: None,
                present: None,
            };
            return counted.unwrap_or(unknown);
        }
        let voting = || {
            roster
                .iter()
                .filter(|person| person.standing == Standing::Voting)
        };
        let count = |wanted: &dyn Fn(Presence) -> bool| {
            i64::try_from(voting().filter(|person| wanted(person.presence)).count()).ok()
        };
        HeadCount {
            all: count(&|_| true),
            due: count(&|presence| presence != Presence::Exempt),
            present: count(&|presence| presence == Presence::Present),
        }
    }
}

/// An entry of those who supervise: who looked, when, what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Supervision {
    /// Who looked.
    pub by: Personal<String>,
    /// When.
    pub on: NaiveDate,
    /// 监督意见.
    pub says: String,
}

/// Why somebody is on the list of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// 有表决权.
    Voting,
    /// Belongs to the body, has no vote (预备党员).
    NonVoting,
    /// 列席.
    Guest,
}

/// Whether somebody came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// 到会.
    Present,
    /// 请假: still 应到.
    Leave,
    /// 缺席.
    Absent,
    /// 不计入应到 (long illness, away for long), with a reason.
    Exempt,
}

/// One person on the list of a meeting, as things stood that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Attendance {
    /// The person of the roster; `None` for a guest from outside.
    pub person: Option<PersonId>,
    /// 姓名 as it stood that day.
    pub name: Personal<String>,
    /// In what capacity.
    pub role: Option<Role>,
    /// 职务, 单位 or 代表小组 as printed.
    pub title: Option<String>,
    /// Why on the list.
    pub standing: Standing,
    /// Whether the person came.
    pub presence: Presence,
    /// 事由 of leave or exemption.
    pub reason: Option<String>,
}

/// How hands or papers were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VotingManner {
    /// 举手表决.
    Hands,
    /// 无记名投票.
    Secret,
    /// 口头表决.
    Spoken,
}

/// The votes counted for one matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Ballot {
    /// How they were counted.
    pub manner: Option<VotingManner>,
    /// 同意.
    pub approve: i64,
    /// 反对.
    pub against: i64,
    /// 弃权.
    pub abstain: i64,
    /// 未投.
    pub not_cast: i64,
}

/// The result as the meeting announced it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Announced {
    /// 通过.
    Passed,
    /// 未通过.
    Rejected,
}

/// What somebody said at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Remark {
    /// Who spoke; `None` when it was not recorded.
    pub by: Option<Personal<String>>,
    /// What was said.
    pub says: String,
    /// True when it objects.
    pub objects: bool,
}

/// What a person fills in about one project put before a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MatterFields {
    /// The frozen revision that lay before the meeting.
    pub revision: Option<RevisionId>,
    /// 议题说明.
    pub explained: Option<String>,
    /// Remarks and objections, as said.
    pub remarks: Vec<Remark>,
    /// Votes; `None` when none were counted.
    pub ballot: Option<Ballot>,
    /// Result as announced.
    pub announced: Option<Announced>,
    /// 会议结论 as written.
    pub conclusion: Option<String>,
}

/// One project put before a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterFacts {
    /// Stable id.
    pub id: MatterId,
    /// The project.
    pub project: ProjectId,
    /// What was recorded.
    #[serde(flatten)]
    pub fields: MatterFields,
}

/// What a scan shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScanKind {
    /// 会议记录.
    Minutes,
    /// 签到表.
    SignIn,
    /// 表决票 or 计票单.
    Ballots,
    /// 现场照片.
    Photo,
    /// 批复, 意见, 备案回执.
    Decision,
    /// 合同.
    Contract,
    /// 发票, 收据, 签收表.
    Voucher,
    /// 报告, 验收资料.
    Report,
    /// Anything else.
    Other,
}

/// A scan or photo kept with an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanFacts {
    /// The attachment.
    pub attachment: AttachmentId,
    /// SHA-256 of the original bytes.
    pub sha256: String,
    /// What it shows.
    pub kind: ScanKind,
    /// Caption.
    pub caption: Option<String>,
}

/// A meeting as recorded (第三条（四）、第五条（二）).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingFacts {
    /// Stable id.
    pub id: MeetingId,
    /// What was filled in.
    #[serde(flatten)]
    pub fields: MeetingFields,
    /// The list of the meeting, in order.
    pub roster: Vec<Attendance>,
    /// Projects put before it, in order.
    pub matters: Vec<MatterFacts>,
    /// Scans and photos.
    pub scans: Vec<ScanFacts>,
    /// Day on which it was entered into the book.
    pub entered_on: NaiveDate,
}

impl MeetingFacts {
    /// Returns the head count: from the roster when there is one, else as said.
    pub fn heads(&self) -> HeadCount {
        HeadCount::of(&self.roster, self.fields.counted)
    }

    /// Returns what was recorded about a project.
    pub fn matter(&self, project: &ProjectId) -> Option<&MatterFacts> {
        self.matters
            .iter()
            .find(|matter| &matter.project == project)
    }
}
