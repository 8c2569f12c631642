//! The one read model: what the book knows, as plain values.
//!
//! Loaded by `workbook`, judged here, printed by `papers`, listed by `sheets`, sent by `exchange`. Nothing is
//! invented: what was not recorded is `None` or an empty list, and stays a visible blank on paper.

mod community;
mod demand;
mod ids;
mod meeting;
mod notice;
mod person;
mod project;
mod provider;
pub mod record;
mod scheme;
mod street;
mod year;

pub use community::{CommunityFacts, CommunityKind, Particulars};
pub use demand::{DemandFacts, DemandFields, DemandState, Urgency};
pub use ids::{
    ApprovalId, AttachmentId, BudgetLineId, ContractId, CorrectionId, DemandId, DisclosureId,
    EntryId, FilingId, HandoverId, HouseRuleId, IndicatorId, MatterId, MeetingId, NoticeId,
    ObjectionId, PaperId, PartnerId, PersonId, PlaceId, PlanStepId, ProjectId, ProviderId,
    RecordId, ResourceId, ReviewId, RevisionId, ServiceId, SourceId, SubmissionId, TermId,
};
pub use meeting::{
    Announced, Attendance, Ballot, HeadCount, MatterFacts, MatterFields, MeetingFacts,
    MeetingFields, Presence, Remark, ScanFacts, ScanKind, Standing, Supervision, VotingManner,
};
pub use notice::{NoticeFacts, NoticeKind, ObjectionFacts, PhotoFacts, PlaceFacts, PlaceKind};
pub use person::{PersonFacts, PersonFields, Role, TermFacts};
pub use project::{Decision, IssuedPaperFacts, LiftFacts, PackTurn, ProjectFacts, RevisionFacts};
pub use provider::{
    ProviderFacts, ProviderFields, ProviderKind, ResourceFacts, ResourceFields, ResourceKind,
    Service, is_credit_code,
};
pub use record::{BookRecords, ProjectRecords, Record, RecordKind, Recorded};
pub use scheme::{
    Beneficiaries, BudgetLine, Declaration, FundingSource, Indicator, Partner, PlanStep, Scheme,
    SchemeFields, SourceKind, UndertakingMode,
};
pub use street::{
    ApprovalFacts, ApprovalFields, ContractFacts, ContractFields, EntryFacts, FilingFacts,
    FilingFields, FilingKind, ReviewFacts, ReviewFields, ReviewResult, Watched, Withdrawal,
};
pub use year::{
    Allocation, CorrectionFacts, DisclosureFacts, HandoverFacts, HouseRuleFacts, YearFacts,
};

use crate::money::Money;
use serde::{Deserialize, Serialize};

/// Everything a book knows, in the order it was entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BookFacts {
    /// The community whose book this is.
    pub community: CommunityFacts,
    /// All demands that were not removed.
    pub demands: Vec<DemandFacts>,
    /// The projects asked for; all that were not removed, unless the loader was given one.
    pub projects: Vec<ProjectFacts>,
    /// Meetings that had one of these projects before them, by day; all, when all projects were asked for.
    pub meetings: Vec<MeetingFacts>,
    /// Everybody on a roster.
    pub people: Vec<PersonFacts>,
    /// 服务清单.
    pub providers: Vec<ProviderFacts>,
    /// 资源清单.
    pub resources: Vec<ResourceFacts>,
    /// 年度额度, by year.
    pub allocations: Vec<Allocation>,
    /// Filings of the three lists.
    pub filings: Vec<FilingFacts>,
    /// Disclosures of spending, by day.
    pub disclosures: Vec<DisclosureFacts>,
    /// The community's own rules for the fund, by day.
    pub house_rules: Vec<HouseRuleFacts>,
    /// Hand-overs between secretaries, by day.
    pub handovers: Vec<HandoverFacts>,
    /// Issued papers that are about no one project (of meetings, lists, hand-overs), oldest first.
    pub papers: Vec<IssuedPaperFacts>,
    /// Records about years, money received, things, providers.
    #[serde(default)]
    pub records: BookRecords,
    /// What was paid for projects that are not among these; none when all projects were asked for.
    #[serde(default)]
    pub elsewhere: Vec<Recorded<record::Payment>>,
}

impl BookFacts {
    /// Returns the facts of a book in which nothing but its community is recorded.
    pub fn of(community: CommunityFacts) -> Self {
        Self {
            community,
            demands: Vec::new(),
            projects: Vec::new(),
            meetings: Vec::new(),
            people: Vec::new(),
            providers: Vec::new(),
            resources: Vec::new(),
            allocations: Vec::new(),
            filings: Vec::new(),
            disclosures: Vec::new(),
            house_rules: Vec::new(),
            handovers: Vec::new(),
            papers: Vec::new(),
            records: BookRecords::default(),
            elsewhere: Vec::new(),
        }
    }

    /// Returns the project with this id.
    pub fn project(&self, id: &ProjectId) -> Option<&ProjectFacts> {
        self.projects.iter().find(|project| &project.id == id)
    }

    /// Returns the id of the pack a meeting is held under: that of its first project on its day, else the one in force.
    pub fn pack_of_meeting(&self, meeting: &MeetingFacts) -> &str {
        let mut matters = meeting.matters.iter();
        let first = matters.find_map(|matter| self.project(&matter.project));
        first.map_or(&self.community.pack, |project| {
            project.pack_on(meeting.fields.held_on)
        })
    }

    /// Returns the projects that have not said by which pack they go on after the community's pack changed.
    pub fn undecided(&self) -> impl Iterator<Item = &ProjectFacts> {
        let projects = self.projects.iter();
        projects.filter(|project| self.community.asks_about(project).is_some())
    }

    /// Returns the meeting with this id.
    pub fn meeting(&self, id: &MeetingId) -> Option<&MeetingFacts> {
        self.meetings.iter().find(|meeting| &meeting.id == id)
    }

    /// Returns what the years of the community hold.
    pub fn years(&self) -> YearFacts {
        YearFacts {
            allocations: self.allocations.clone(),
            filings: self.filings.clone(),
            disclosures: self.disclosures.clone(),
            house_rules: self.house_rules.clone(),
            records: self.records.clone(),
        }
    }

    /// Returns the meetings that had a project before them, by day.
    pub fn meetings_of<'a>(
        &'a self,
        project: &'a ProjectId,
    ) -> impl Iterator<Item = &'a MeetingFacts> + 'a {
        self.meetings
            .iter()
            .filter(move |meeting| meeting.matter(project).is_some())
    }

    /// Returns the fund part of what the street granted to projects of a year; `None` when the sum does not fit.
    pub fn approved_fund(&self, year: i32) -> Option<Money> {
        let projects = self.projects.iter().filter(|project| project.year == year);
        let granted = projects.filter_map(ProjectFacts::granted);
        Money::sum(granted.filter_map(|approval| approval.fields.fund_fen))
    }

    /// Returns the provider with this id.
    pub fn provider(&self, id: &ProviderId) -> Option<&ProviderFacts> {
        self.providers.iter().find(|provider| &provider.id == id)
    }

    /// Returns the people who held one of these roles on a day, in order of the roster.
    pub fn holders(&self, roles: &[Role], day: chrono::NaiveDate) -> Vec<&PersonFacts> {
        self.people
            .iter()
            .filter(|person| person.term_on(roles, day).is_some())
            .collect()
    }

    /// Returns the demands that a project answers, in the order of the demand list.
    pub fn demands_of<'a>(
        &'a self,
        project: &'a ProjectFacts,
    ) -> impl Iterator<Item = &'a DemandFacts> + 'a {
        self.demands
            .iter()
            .filter(|demand| project.demands.contains(&demand.id))
    }
}
