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
        StepKind::Execute => execution(case),
        StepKind::Accept => acceptance(case),
        StepKind::Disclose if case.completed().is_none() => "completions",
        StepKind::Disclose => "notices",
        StepKind::Evaluate | StepKind::Settle => return None,
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

/// The contract where one is asked for, then how the work goes on, then that it is complete.
fn execution(case: &Case<'_>) -> &'static str {
    if case.asks_contract() && case.contract().is_none() {
        "contracts"
    } else if case.accepted_whole().is_some() {
        "completions"
    } else {
        "progress"
    }
}

/// The acceptance of each instalment, then its payment; the settlement once the whole is accepted.
fn acceptance(case: &Case<'_>) -> &'static str {
    let account = case.account();
    let mut open = account.instalments.iter();
    let open = open.find(|one| one.due_fen.is_none_or(|due| one.paid_fen < due));
    match open {
        _ if case.accepted_whole().is_some() && account.settled_fen.is_none() => "settlements",
        Some(one) if one.accepted_on.is_some() => "payments",
        Some(_) => "acceptances",
        None if case.accepted_whole().is_none() => "acceptances",
        None => "settlements",
    }
}
