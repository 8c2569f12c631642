//! The kinds of paper. Each file turns facts into its own view, and the view into strips.

pub(crate) mod form;
mod known;
mod notice_words;
mod scheme_words;
mod shown;
mod words;

pub use shown::Blank;
pub(crate) use shown::{Blanks, Shown};
pub(crate) use words::{chinese_date, chinese_figures, digest};

use crate::error::PaperError;
use crate::job::{Audience, Job, Subject};
use crate::layout::{Sheet, Strip, pages};
use crate::typeface::Faces;
use crate::wording::Looks;
use std::fmt;

/// A kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// 需求清单: what residents asked for.
    DemandList,
    /// 资源清单: what can be drawn on.
    ResourceList,
    /// 服务清单: who can undertake what.
    ServiceList,
    /// 项目实施方案: how a project is carried out.
    ImplementationPlan,
    /// 会议签到表: who was called, to sign.
    SignInSheet,
    /// 会议记录: what was said and voted.
    Minutes,
    /// 决议公告: what was resolved, on the notice board.
    DecisionNotice,
    /// 评审审批表: the street's review and approval.
    ReviewForm,
    /// 立项公示: the scheme that is to be carried out, on the notice board.
    ProjectNotice,
    /// 异议处理记录: who objected to a notice and what became of it.
    ObjectionRecord,
    /// 审核备案表: the form that is filed.
    FilingForm,
    /// 更正: what an issued paper said wrongly.
    Correction,
    /// 移交清单: what one secretary hands to the next.
    HandoverList,
    /// 报送单: the cover of what is sent to the street.
    SubmissionSlip,
}

/// What a paper is about, and so what must be named to print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// The book as a whole.
    Book,
    /// A project.
    Project,
    /// A meeting.
    Meeting,
    /// A notice of a project.
    Notice,
    /// A correction of an issued paper.
    Correction,
    /// A hand-over between secretaries.
    Handover,
    /// A submission to the street.
    Submission,
}

impl Needs {
    /// Returns what must be named, in words.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Book => "工作簿",
            Self::Project => "项目",
            Self::Meeting => "会议",
            Self::Correction => "更正",
            Self::Handover => "移交",
            Self::Notice => "项目和公示",
            Self::Submission => "报送记录",
        }
    }
}

impl Kind {
    /// Every kind, in the order of the road.
    pub const ALL: [Kind; 14] = [
        Self::DemandList,
        Self::ResourceList,
        Self::ServiceList,
        Self::ImplementationPlan,
        Self::SignInSheet,
        Self::Minutes,
        Self::DecisionNotice,
        Self::ReviewForm,
        Self::ProjectNotice,
        Self::ObjectionRecord,
        Self::FilingForm,
        Self::Correction,
        Self::HandoverList,
        Self::SubmissionSlip,
    ];

    /// Returns the Chinese name, the same in commands, files and on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::DemandList => "需求清单",
            Self::ResourceList => "资源清单",
            Self::ServiceList => "服务清单",
            Self::ImplementationPlan => "项目实施方案",
            Self::SignInSheet => "会议签到表",
            Self::Minutes => "会议记录",
            Self::DecisionNotice => "决议公告",
            Self::ReviewForm => "评审审批表",
            Self::ProjectNotice => "立项公示",
            Self::ObjectionRecord => "异议处理记录",
            Self::FilingForm => "审核备案表",
            Self::Correction => "更正",
            Self::HandoverList => "移交清单",
            Self::SubmissionSlip => "报送单",
        }
    }

    /// Returns the kind with this Chinese name.
    pub fn named(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.label() == label)
    }

    /// Returns what must be named to print it.
    pub fn needs(self) -> Needs {
        match self {
            Self::DemandList | Self::ResourceList | Self::ServiceList => Needs::Book,
            Self::ImplementationPlan | Self::ReviewForm | Self::FilingForm => Needs::Project,
            Self::SignInSheet | Self::Minutes => Needs::Meeting,
            Self::DecisionNotice | Self::ProjectNotice | Self::ObjectionRecord => Needs::Notice,
            Self::Correction => Needs::Correction,
            Self::HandoverList => Needs::Handover,
            Self::SubmissionSlip => Needs::Submission,
        }
    }

    /// Returns the name of its file in `assets/papers`, without ending.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::DemandList => "demand_list",
            Self::ResourceList => "resource_list",
            Self::ServiceList => "service_list",
            Self::ImplementationPlan => "implementation_plan",
            Self::SignInSheet => "sign_in_sheet",
            Self::Minutes => "minutes",
            Self::DecisionNotice => "decision_notice",
            Self::ReviewForm => "review_form",
            Self::ProjectNotice => "project_notice",
            Self::ObjectionRecord => "objection_record",
            Self::FilingForm => "filing_form",
            Self::Correction => "correction",
            Self::HandoverList => "handover_list",
            Self::SubmissionSlip => "submission_slip",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// Composes a paper from its facts and the file of its kind.
pub(crate) fn compose(job: &Job<'_>, faces: &Faces<'_>) -> Result<Composed, PaperError> {
    let (facts, public) = match job.kind {
        Kind::DemandList => (known::demands(job)?, for_residents(job)),
        Kind::ResourceList => (known::resources(job)?, for_residents(job)),
        Kind::ServiceList => (known::services(job)?, for_residents(job)),
        Kind::ImplementationPlan => (known::plan(job)?, false),
        Kind::ReviewForm | Kind::FilingForm => (known::project(job)?, false),
        Kind::SignInSheet | Kind::Minutes => (known::meeting(job)?, false),
        Kind::DecisionNotice | Kind::ProjectNotice => (known::notice(job, true)?, true),
        Kind::ObjectionRecord => (known::notice(job, false)?, false),
        Kind::Correction => (known::correction(job)?, true),
        Kind::HandoverList => (known::handover(job)?, false),
        Kind::SubmissionSlip => (known::submission(job)?, false),
    };
    let form = job.wording.form(job.kind, public)?;
    form::compose(job, faces, form, &facts, public)
}

fn for_residents(job: &Job<'_>) -> bool {
    matches!(job.subject, Subject::Book(Audience::Residents))
}

/// A paper that is composed and not yet on pages.
pub(crate) struct Composed {
    /// The sheet.
    pub sheet: Sheet,
    /// Its strips, from top to bottom.
    pub strips: Vec<Strip>,
    /// Its title, for the file's own description.
    pub title: String,
    /// The party organisation that answers for it.
    pub author: String,
    /// What was not recorded.
    pub blanks: Blanks,
    /// SHA-256 of what it was composed from.
    pub digest: String,
    /// True when residents read it.
    pub public: bool,
}

impl Composed {
    /// Returns how many pages it takes.
    fn length(&self) -> usize {
        pages(self.strips.clone(), &self.sheet).len()
    }
}

/// Composes with the first look that brings the paper on one page.
pub(crate) fn first_that_fits<L>(
    looks: &Looks<L>,
    compose: impl Fn(&L) -> Result<Composed, PaperError>,
) -> Result<Composed, PaperError> {
    looks.first_that(compose, |composed| composed.length() <= 1)
}
