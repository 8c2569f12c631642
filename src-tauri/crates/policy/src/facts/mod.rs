//! The one read model: what the book knows, as plain values.
//!
//! Loaded by `workbook`, judged here, printed by `papers`, listed by `sheets`, sent by `exchange`. Nothing is
//! invented: what was not recorded is `None` or an empty list, and stays a visible blank on paper.

mod community;
mod demand;
mod ids;
mod notice;
mod project;
mod scheme;

pub use community::{CommunityFacts, CommunityKind, Particulars};
pub use demand::{DemandFacts, DemandFields, DemandState, Urgency};
pub use ids::{
    AttachmentId, BudgetLineId, DemandId, NoticeId, ObjectionId, PaperId, PlaceId, PlanStepId,
    ProjectId, RevisionId, SourceId, SubmissionId,
};
pub use notice::{NoticeFacts, NoticeKind, ObjectionFacts, PhotoFacts, PlaceFacts, PlaceKind};
pub use project::{IssuedPaperFacts, LiftFacts, ProjectFacts, RevisionFacts};
pub use scheme::{
    Beneficiaries, BudgetLine, Declaration, FundingSource, PlanStep, Scheme, SchemeFields,
    SourceKind, UndertakingMode,
};

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
}

impl BookFacts {
    /// Returns the project with this id.
    pub fn project(&self, id: &ProjectId) -> Option<&ProjectFacts> {
        self.projects.iter().find(|project| &project.id == id)
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
