//! With which fact a step goes on: where a person is led who asks what is next.

use super::case::Case;
use crate::pack::{StepKind, Vote};

/// Returns the path of that fact; `None` for the kinds of step whose facts are not recorded yet.
pub(super) fn fact(case: &Case<'_>, kind: StepKind) -> Option<String> {
    let list = match kind {
        StepKind::Collect => "demands",
        StepKind::Scheme => "scheme",
        StepKind::Decide => return Some(decision(case)),
        StepKind::Review => "reviews",
        StepKind::Publicise => "notices",
        StepKind::Approve if case.project.approval().is_some() => "filings",
        StepKind::Approve => "approvals",
        StepKind::File => "filings",
        StepKind::Execute
        | StepKind::Accept
        | StepKind::Evaluate
        | StepKind::Settle
        | StepKind::Disclose => return None,
    };
    Some(list.to_owned())
}

/// The first vote without a meeting, then the first meeting without votes, then the notice of what was resolved.
fn decision(case: &Case<'_>) -> String {
    let of_vote = |vote: &Vote| match case.meeting(vote) {
        None => Some(format!("meetings.{}", vote.code)),
        Some(meeting) => {
            let matter = meeting.matter(&case.project.id);
            let voted = matter.is_some_and(|matter| matter.fields.ballot.is_some());
            (!voted).then(|| format!("meetings.{}.matter.ballot", meeting.id))
        }
    };
    let open = case.pack.votes.iter().find_map(of_vote);
    open.unwrap_or_else(|| "notices".to_owned())
}
