//! A newtype for every id; ids come from the host and are unique across books.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
        pub struct $name(String);

        impl $name {
            /// Wraps an id made by the host or read from a book.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// Returns the id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A demand of a resident (需求).
    DemandId,
    /// A project (项目).
    ProjectId,
    /// A budget line (预算明细).
    BudgetLineId,
    /// A funding source of a project (资金来源).
    SourceId,
    /// A step of an implementation plan (实施步骤).
    PlanStepId,
    /// A frozen revision of a scheme (方案定稿).
    RevisionId,
    /// A notice (公示).
    NoticeId,
    /// A place where a notice hangs (张贴处).
    PlaceId,
    /// An objection to a notice (异议).
    ObjectionId,
    /// An attachment (附件).
    AttachmentId,
    /// An issued paper (文书).
    PaperId,
    /// A submission to the street (报送).
    SubmissionId,
    /// A person (人员).
    PersonId,
    /// An office held by a person (任职).
    TermId,
    /// A meeting (会议).
    MeetingId,
    /// A project put before a meeting (议题).
    MatterId,
    /// A review round (评审).
    ReviewId,
    /// An approval (审批).
    ApprovalId,
    /// A filing with one body (备案).
    FilingId,
    /// A contract (合同).
    ContractId,
    /// An entry of a supervising body (监督).
    EntryId,
    /// A provider (承接方).
    ProviderId,
    /// A service that a provider offers (服务).
    ServiceId,
    /// A resource (资源).
    ResourceId,
    /// A participant of the undertaking (参与方).
    PartnerId,
    /// An indicator of the result (指标).
    IndicatorId,
    /// A disclosure of spending (经费公开).
    DisclosureId,
    /// A rule of the community's own (制度).
    HouseRuleId,
    /// A correction of an issued paper (更正).
    CorrectionId,
    /// A hand-over between secretaries (移交).
    HandoverId,
    /// A record of the life of a project or a year (登记).
    RecordId,
}
