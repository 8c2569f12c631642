//! How a meeting stands while hands are still counted, so that the page neither counts nor knows a rule.

use super::api::{MeetingWeigh, Weighed, WeighedMatter};
use super::unknown_vote;
use crate::Failure;
use crate::cx::{Cx, current_pack};
use policy::facts::{Ballot, BookFacts, HeadCount};
use policy::judge::{Policies, VoteResult, vote_result};
use policy::pack::Vote;

/// Weighs a list and votes that nobody has recorded yet, each project under the pack it runs under that day.
pub(crate) fn weigh(cx: &Cx<'_>, request: MeetingWeigh) -> Result<Weighed, Failure> {
    let facts = cx.facts()?;
    let policies = cx.policies()?;
    let pack = current_pack(&policies, &facts.community)?;
    let vote = pack.vote(&request.vote).ok_or_else(|| unknown_vote(pack))?;
    let heads = HeadCount::of(&request.roster, request.counted);
    let result = |vote: &Vote, ballot: Option<&Ballot>| -> VoteResult {
        vote_result(&policies.laws, vote, request.on, heads, ballot)
    };
    let matters = request.matters.iter().map(|matter| {
        let own = own_vote(&facts, &policies, matter, &request);
        result(own.unwrap_or(vote), matter.ballot.as_ref())
    });
    Ok(Weighed {
        matters: matters.collect(),
        meeting: result(vote, None),
    })
}

fn own_vote<'p>(
    facts: &BookFacts,
    policies: &'p Policies,
    matter: &WeighedMatter,
    request: &MeetingWeigh,
) -> Option<&'p Vote> {
    let project = facts.project(&matter.project)?;
    policies
        .packs
        .get(project.pack_on(request.on))?
        .vote(&request.vote)
}
