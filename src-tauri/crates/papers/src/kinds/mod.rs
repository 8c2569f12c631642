//! The kinds of paper. Each file turns facts into its own view, and the view into strips.

pub(crate) mod demand_list;
pub(crate) mod project_notice;
mod shown;
pub(crate) mod submission_slip;
mod words;

pub use shown::Blank;
pub(crate) use shown::{Blanks, Shown};
pub(crate) use words::{chinese_date, chinese_figures, digest};

use crate::error::PaperError;
use crate::layout::{Sheet, Strip, pages};
use crate::wording::Looks;
use std::fmt;

/// A kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// 需求清单: what residents asked for.
    DemandList,
    /// 立项公示: the scheme that is to be carried out, on the notice board.
    ProjectNotice,
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
    pub const ALL: [Kind; 3] = [Self::DemandList, Self::ProjectNotice, Self::SubmissionSlip];

    /// Returns the Chinese name, the same in commands, files and on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::DemandList => "需求清单",
            Self::ProjectNotice => "立项公示",
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
            Self::DemandList => Needs::Book,
            Self::ProjectNotice => Needs::Notice,
            Self::SubmissionSlip => Needs::Submission,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
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
