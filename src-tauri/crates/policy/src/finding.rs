//! What `judge` answers: step states, findings with their remedies, and dues.

use crate::facts::{LiftFacts, MeetingId, NoticeId, ProjectId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How heavy a finding is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The step is not completed while it stands.
    Block,
    /// Shown, never hidden, stops nothing.
    Warn,
    /// Said once.
    Info,
}

/// What a finding is about; leads the window to the field that mends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Subject {
    /// The book as a whole.
    Book,
    /// A project.
    Project {
        /// Its id.
        project: ProjectId,
    },
    /// A notice of a project.
    Notice {
        /// The project.
        project: ProjectId,
        /// The notice.
        notice: NoticeId,
    },
    /// A meeting that had a project before it.
    Meeting {
        /// The project.
        project: ProjectId,
        /// The meeting.
        meeting: MeetingId,
    },
}

/// The ground of a finding: document and article, or that the value is a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Ground {
    /// Document number, e.g. 官组通〔2021〕11号; `None` for a default that no document fixes.
    pub document: Option<String>,
    /// Article as cited, e.g. 第五条（四）.
    pub article: Option<String>,
    /// The numbers that were compared, as words: 公示至少7天，已公示5天.
    pub numbers: Option<String>,
}

/// One thing that a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Finding {
    /// Clause id, e.g. `GD-5.4a`.
    pub rule: String,
    /// What it is about.
    pub subject: Subject,
    /// Code of the step whose completion it touches.
    pub step: Option<String>,
    /// What is wrong, one Chinese sentence.
    pub says: String,
    /// Why, with article and numbers.
    pub because: Ground,
    /// What to do, one Chinese sentence.
    pub remedy: String,
    /// How heavy.
    pub severity: Severity,
    /// True when a written reason may lift it; missing amounts, dates and votes cannot be lifted.
    pub liftable: bool,
    /// The written reason, when it was lifted.
    pub lifted: Option<String>,
    /// Paths of the facts it read, e.g. `scheme.finish`, `budget.<id>.declaration`; records of a list are
    /// named by their ids. The first is the field that mends it.
    pub facts: Vec<String>,
    /// True when a date in it rests on a year whose holidays are not published.
    pub provisional: bool,
}

impl Finding {
    /// Returns what a lift of this finding names as its subject: whom it is about and the field that mends it.
    pub fn lift_key(&self) -> String {
        let field = self.facts.first().map_or("", String::as_str);
        match &self.subject {
            Subject::Book => format!("book:{field}"),
            Subject::Project { project } => format!("project:{project}:{field}"),
            Subject::Notice { notice, .. } => format!("notice:{notice}:{field}"),
            Subject::Meeting { project, meeting } => {
                format!("meeting:{meeting}:{project}:{field}")
            }
        }
    }

    /// Returns true when a lift names this finding.
    pub fn is_named_by(&self, lift: &LiftFacts) -> bool {
        self.rule == lift.rule && self.lift_key() == lift.subject
    }

    /// Returns true when somebody still has to see to it: a warning or a block that was not lifted.
    pub fn stands(&self) -> bool {
        self.severity != Severity::Info && self.lifted.is_none()
    }

    /// Returns true when it stops its step: a block that was not lifted.
    pub fn stops(&self) -> bool {
        self.severity == Severity::Block && self.lifted.is_none()
    }
}

/// Where a step of the road stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepStatus {
    /// Complete: nothing blocks it and its facts are there.
    Done,
    /// Begun, not complete.
    Running,
    /// Not begun.
    Open,
    /// Begun, and a block stands.
    Blocked,
    /// Some of its rules are not judged yet: never shown as done.
    NotJudged,
}

/// One statutory step of a project's road.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StepState {
    /// Code of the step in the pack.
    pub code: String,
    /// Its name on screen and paper.
    pub name: String,
    /// Article as cited.
    pub article: Option<String>,
    /// Where it stands.
    pub status: StepStatus,
    /// What is there, in words: 12 条需求，340 户.
    pub says: String,
    /// Path of the fact with which it goes on, `meetings.<vote>` for a meeting that was not held; none where this program
    /// records nothing of it yet.
    pub fact: Option<String>,
}

/// Whose duty a due is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bearer {
    /// 社区.
    Community,
    /// 街道.
    Street,
    /// 区.
    District,
}

/// Something with a day on which it is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Due {
    /// Clause id.
    pub rule: String,
    /// What it is about.
    pub subject: Subject,
    /// What is to do, in words.
    pub says: String,
    /// The day.
    pub on: NaiveDate,
    /// Whose duty.
    pub bearer: Bearer,
    /// Ground.
    pub because: Ground,
    /// True when the day rests on a year whose holidays are not published.
    pub provisional: bool,
}

/// What was found about one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectJudgement {
    /// The project.
    pub project: ProjectId,
    /// Its road, in the pack's order.
    pub steps: Vec<StepState>,
    /// All findings, block first.
    pub findings: Vec<Finding>,
    /// Its dues, earliest first.
    pub dues: Vec<Due>,
}

/// What was found in a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Judgement {
    /// One entry a project, in the order of the facts.
    pub projects: Vec<ProjectJudgement>,
    /// Findings about the book as a whole.
    pub findings: Vec<Finding>,
    /// All dues, earliest first.
    pub dues: Vec<Due>,
}

impl ProjectJudgement {
    /// Returns the step at which the project stands: one that is begun, else the first that is open, else the first
    /// that nobody judges; `None` when all are done.
    pub fn stands_at(&self) -> Option<&StepState> {
        use StepStatus::{Blocked, NotJudged, Open, Running};
        let first =
            |wanted: &[StepStatus]| self.steps.iter().find(|step| wanted.contains(&step.status));
        first(&[Blocked, Running])
            .or_else(|| first(&[Open]))
            .or_else(|| first(&[NotJudged]))
    }
}
