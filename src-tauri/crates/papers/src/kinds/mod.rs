//! The kinds of paper. Each file turns facts into its own view, and the view into strips.

pub(crate) mod form;
mod known;
mod notice_words;
mod scheme_words;
mod shown;
mod words;

pub(crate) use known::{OVERSIGHT, particulars};
pub use shown::Blank;
pub(crate) use shown::{Blanks, Shown};
pub(crate) use words::{chinese_date, chinese_figures, digest};

use crate::error::PaperError;
use crate::job::{Audience, Job, Subject};
use crate::layout::{Sheet, Strip, pages};
use crate::typeface::Faces;
use crate::wording::Looks;
use policy::pack::StepKind;
use std::fmt;

/// Declares every kind once, in the order of the road: variant, Chinese name (the same in commands, files and on
/// screen), file in `assets/papers` without ending, what must be named to print it.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $label:literal, $file:literal, $needs:ident;)+) => {
        /// A kind of paper.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind {
            $($(#[$doc])* $kind,)+
        }

        impl Kind {
            /// Every kind, in the order of the road.
            pub const ALL: &'static [Kind] = &[$(Self::$kind),+];

            /// Returns the Chinese name, the same in commands, files and on screen.
            pub fn label(self) -> &'static str {
                match self { $(Self::$kind => $label),+ }
            }

            /// Returns what must be named to print it.
            pub fn needs(self) -> Needs {
                match self { $(Self::$kind => Needs::$needs),+ }
            }

            /// Returns the name of its file in `assets/papers`, without ending.
            pub fn file(self) -> &'static str {
                match self { $(Self::$kind => $file),+ }
            }
        }
    };
}

kinds! {
    /// What residents asked for.
    DemandList = "需求清单", "demand_list", Book;
    /// What can be drawn on.
    ResourceList = "资源清单", "resource_list", Book;
    /// Who can undertake what.
    ServiceList = "服务清单", "service_list", Book;
    /// How a project is carried out.
    ImplementationPlan = "项目实施方案", "implementation_plan", Project;
    /// Who was called, to sign.
    SignInSheet = "会议签到表", "sign_in_sheet", Meeting;
    /// What was said and voted.
    Minutes = "会议记录", "minutes", Meeting;
    /// What was resolved, on the notice board.
    DecisionNotice = "决议公告", "decision_notice", Notice;
    /// The street's review and approval.
    ReviewForm = "评审审批表", "review_form", Project;
    /// The scheme that is to be carried out, on the notice board.
    ProjectNotice = "立项公示", "project_notice", Notice;
    /// Who objected to a notice and what became of it.
    ObjectionRecord = "异议处理记录", "objection_record", Notice;
    /// The form that is filed.
    FilingForm = "审核备案表", "filing_form", Project;
    /// What the party organisation and the undertaker agree.
    Contract = "服务合同", "contract", Project;
    /// What was agreed, on the notice board.
    ContractNotice = "合同公开", "contract_notice", Notice;
    /// How far the work is.
    ProgressReport = "进度报告", "progress_report", Project;
    /// What is to change, with the consents.
    ChangeForm = "变更申请表", "change_form", Record;
    /// A project that ends before it is done, on the notice board.
    TerminationNotice = "终止公告", "termination_notice", Notice;
    /// What was accepted.
    AcceptanceForm = "验收表", "acceptance_form", Record;
    /// How satisfied residents are.
    Satisfaction = "满意度汇总", "satisfaction", Project;
    /// What is to be paid.
    PaymentForm = "拨付申请表", "payment_form", Record;
    /// Who received what was handed out; never public.
    ReceiptSheet = "签收表", "receipt_sheet", Record;
    /// How the result was judged, on the notice board.
    EvaluationNotice = "评价结果公示", "evaluation_notice", Notice;
    /// How it was built, what it cost, what good it did, on the notice board.
    CompletionNotice = "完成公示", "completion_notice", Notice;
    /// What lasts.
    AssetRegister = "资产台账", "asset_register", Book;
    /// One thing that lasts.
    AssetCard = "资产卡", "asset_card", Record;
    /// What the fund was spent on, on the notice board.
    SpendingNotice = "经费支出公开", "spending_notice", Year;
    /// What a year came to, and what goes back.
    YearSettlement = "年度决算与结余", "year_settlement", Year;
    /// What the secretary reports about the fund.
    FundReport = "述职·专项经费部分", "fund_report", Year;
    /// The year as a whole.
    AnnualReport = "年度报告", "annual_report", Year;
    /// What is missing in the files of each project.
    SelfCheck = "资料自查表", "self_check", Year;
    /// What an issued paper said wrongly.
    Correction = "更正", "correction", Correction;
    /// What one secretary hands to the next.
    HandoverList = "移交清单", "handover_list", Handover;
    /// The cover of what is sent to the street.
    SubmissionSlip = "报送单", "submission_slip", Submission;
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
    /// A record of the life of a project.
    Record,
    /// A fund year.
    Year,
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
            Self::Record => "登记",
            Self::Year => "年度",
        }
    }
}

impl Kind {
    /// Returns the kind of step whose file it belongs to.
    pub fn step(self) -> StepKind {
        match self {
            Self::DemandList | Self::ResourceList | Self::ServiceList => StepKind::Collect,
            Self::ImplementationPlan | Self::SignInSheet | Self::Minutes | Self::DecisionNotice => {
                StepKind::Decide
            }
            Self::ReviewForm => StepKind::Approve,
            Self::ProjectNotice | Self::ObjectionRecord | Self::Correction => StepKind::Publicise,
            Self::FilingForm | Self::SubmissionSlip => StepKind::File,
            Self::Contract
            | Self::ContractNotice
            | Self::ProgressReport
            | Self::ChangeForm
            | Self::TerminationNotice
            | Self::HandoverList => StepKind::Execute,
            Self::AcceptanceForm
            | Self::Satisfaction
            | Self::PaymentForm
            | Self::ReceiptSheet
            | Self::EvaluationNotice
            | Self::YearSettlement => StepKind::Accept,
            Self::CompletionNotice
            | Self::AssetRegister
            | Self::AssetCard
            | Self::SpendingNotice
            | Self::FundReport
            | Self::AnnualReport
            | Self::SelfCheck => StepKind::Disclose,
        }
    }

    /// Tells whether it hangs where residents read it.
    pub(crate) fn is_posted(self) -> bool {
        matches!(
            self,
            Self::DecisionNotice
                | Self::ProjectNotice
                | Self::ContractNotice
                | Self::TerminationNotice
                | Self::EvaluationNotice
                | Self::CompletionNotice
                | Self::SpendingNotice
                | Self::Correction
        )
    }

    /// Returns the name of the kind of record that it prints, for one that needs a record.
    pub fn of_record(self) -> Option<&'static str> {
        match self {
            Self::ChangeForm => Some("change"),
            Self::AcceptanceForm => Some("acceptance"),
            Self::PaymentForm => Some("payment"),
            Self::ReceiptSheet => Some("voucher"),
            Self::AssetCard => Some("asset"),
            _ => None,
        }
    }

    /// Returns the kind with this Chinese name.
    pub fn named(label: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.label() == label)
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
        Kind::ReviewForm
        | Kind::FilingForm
        | Kind::Contract
        | Kind::ProgressReport
        | Kind::Satisfaction => (known::project(job)?, false),
        Kind::SignInSheet | Kind::Minutes => (known::meeting(job)?, false),
        Kind::DecisionNotice
        | Kind::ProjectNotice
        | Kind::ContractNotice
        | Kind::TerminationNotice
        | Kind::EvaluationNotice
        | Kind::CompletionNotice => (known::notice(job, true)?, true),
        Kind::ObjectionRecord => (known::notice(job, false)?, false),
        Kind::ChangeForm
        | Kind::AcceptanceForm
        | Kind::PaymentForm
        | Kind::ReceiptSheet
        | Kind::AssetCard => (known::record(job)?, false),
        Kind::AssetRegister => (known::assets(job)?, false),
        Kind::SpendingNotice => (known::year(job)?, true),
        Kind::YearSettlement | Kind::FundReport | Kind::AnnualReport | Kind::SelfCheck => {
            (known::year(job)?, false)
        }
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
