//! Votes: who is called, how many must come, how many must agree, and whether they did.
//!
//! The same answer serves rules, papers and the window, so that all three say the same while hands are counted.
//!
//! Decisions: a number of national law that somebody has read takes the place of a pack's default, and stands beside a
//! number that the pack cites: then both must be reached. A law whose numbers nobody has read gives none. Numbers that
//! contradict one another give no result at all, because one of them was not what happened.

use crate::facts::{Attendance, Ballot, HeadCount, PersonFacts, Presence, Role, Standing};
use crate::finding::Ground;
use crate::pack::{Base, LawLayers, Pack, Share, Source, Vote};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A number that a vote must reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Bar {
    /// The share in words: 全体2/3以上, 超过应到的1/2.
    pub says: String,
    /// People of whom the share is taken; `None` when not recorded.
    pub of: Option<i64>,
    /// People needed; `None` when `of` is not recorded.
    pub needed: Option<i64>,
    /// People there were; `None` when not recorded.
    pub got: Option<i64>,
    /// Whether it was reached; `None` when something is not recorded.
    pub reached: Option<bool>,
    /// Where the share comes from.
    pub ground: Ground,
}

/// How a vote stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct VoteResult {
    /// Those with a vote.
    pub heads: HeadCount,
    /// What attendance must reach; empty when not regulated.
    pub attendance: Vec<Bar>,
    /// What agreement must reach; empty when not regulated.
    pub approval: Vec<Bar>,
    /// Whether enough came; `None` when not recorded or not regulated.
    pub quorate: Option<bool>,
    /// Whether it passed; `None` when not recorded, not regulated, or when numbers contradict one another.
    pub passed: Option<bool>,
    /// Numbers that contradict one another, in words.
    pub contradictions: Vec<String>,
}

/// Returns how a vote stands under the numbers that hold on its day.
pub fn vote_result(
    laws: &LawLayers,
    vote: &Vote,
    day: NaiveDate,
    heads: HeadCount,
    ballot: Option<&Ballot>,
) -> VoteResult {
    let law = law_of(laws, vote, day);
    let shares = |key: &str, of: fn(&Vote) -> Option<Share>| shares(vote, law, key, of);
    weigh(
        &shares("attendance", |vote| vote.attendance),
        &shares("approval", |vote| vote.approval),
        heads,
        ballot,
    )
}

/// A share with its ground.
type Sourced = (Share, Ground);

/// Weighs heads and votes against shares.
pub(super) fn weigh(
    attendance: &[Sourced],
    approval: &[Sourced],
    heads: HeadCount,
    ballot: Option<&Ballot>,
) -> VoteResult {
    let bars = |shares: &[Sourced], got| -> Vec<Bar> {
        shares
            .iter()
            .map(|(share, ground)| bar(*share, ground, heads, got))
            .collect()
    };
    let attendance = bars(attendance, heads.present);
    let approval = bars(approval, ballot.map(|ballot| ballot.approve));
    let contradictions = contradictions(heads, ballot);
    let quorate = all_reached(&attendance);
    let agreed = all_reached(&approval);
    let passed = match (quorate, agreed) {
        _ if !contradictions.is_empty() => None,
        (Some(false), _) => ballot.map(|_| false),
        (quorate, agreed) => quorate.zip(agreed).map(|(came, agreed)| came && agreed),
    };
    VoteResult {
        heads,
        attendance,
        approval,
        quorate,
        passed,
        contradictions,
    }
}

fn law_of<'l>(laws: &'l LawLayers, vote: &Vote, day: NaiveDate) -> Option<&'l Vote> {
    let law = laws.on(vote.law.as_deref()?, day)?;
    law.votes.iter().find(|own| own.code == vote.code)
}

fn shares(
    vote: &Vote,
    law: Option<&Vote>,
    key: &str,
    of: fn(&Vote) -> Option<Share>,
) -> Vec<Sourced> {
    let sourced = |source: &Source, share| (share, source.ground_of(key, None));
    let by_law = law.and_then(|law| Some(sourced(&law.source, of(law)?)));
    let own = of(vote).filter(|_| by_law.is_none() || !vote.source.is_default(key));
    let own = own.map(|share| sourced(&vote.source, share));
    by_law.into_iter().chain(own).collect()
}

fn bar(share: Share, ground: &Ground, heads: HeadCount, got: Option<i64>) -> Bar {
    let of = match share.of {
        Base::All => heads.all,
        Base::Due => heads.due,
        Base::Present => heads.present,
    };
    let needed = of.map(|of| needed(share, of));
    Bar {
        says: words(share),
        of,
        needed,
        got,
        reached: needed.zip(got).map(|(needed, got)| got >= needed),
        ground: ground.clone(),
    }
}

/// Returns the least number that reaches a share: "以上" includes the share itself, "超过" does not.
fn needed(share: Share, of: i64) -> i64 {
    let (above, below) = (i64::from(share.numerator), i64::from(share.denominator));
    let product = of * above;
    if share.strict {
        product / below + 1
    } else {
        (product + below - 1) / below
    }
}

fn words(share: Share) -> String {
    let of = match share.of {
        Base::All => "全体",
        Base::Due => "应到",
        Base::Present => "实到",
    };
    let part = format!("{}/{}", share.numerator, share.denominator);
    if share.strict {
        format!("超过{of}的{part}")
    } else {
        format!("{of}的{part}以上")
    }
}

/// Returns whether every bar was reached; `None` when there is none or one of them is open and none was missed.
fn all_reached(bars: &[Bar]) -> Option<bool> {
    if bars.iter().any(|bar| bar.reached == Some(false)) {
        return Some(false);
    }
    let all = !bars.is_empty() && bars.iter().all(|bar| bar.reached == Some(true));
    all.then_some(true)
}

fn contradictions(heads: HeadCount, ballot: Option<&Ballot>) -> Vec<String> {
    let mut found = Vec::new();
    let more = |one: Option<i64>, than: Option<i64>| {
        let (one, than) = one.zip(than)?;
        (one > than).then_some((one, than))
    };
    if let Some((due, all)) = more(heads.due, heads.all) {
        found.push(format!("应到{due}人，比全体{all}人还多"));
    }
    if let Some((present, due)) = more(heads.present, heads.due) {
        found.push(format!("实到{present}人，比应到{due}人还多"));
    }
    if let Some((ballot, present)) = ballot.zip(heads.present) {
        let Ballot {
            approve,
            against,
            abstain,
            not_cast,
            ..
        } = ballot;
        let sum = approve + against + abstain + not_cast;
        if sum != present {
            found.push(format!(
                "同意{approve}、反对{against}、弃权{abstain}、未投{not_cast}共{sum}，与有表决权实到{present}人不符"
            ));
        }
    }
    found
}

/// Returns the list of a meeting from the roster of its day: those with a vote, then those without, nobody ticked.
///
/// Somebody who belongs to the body in two capacities stands on it once.
pub fn called(people: &[PersonFacts], pack: &Pack, vote: &Vote, day: NaiveDate) -> Vec<Attendance> {
    let Some(body) = pack.body(&vote.body) else {
        return Vec::new();
    };
    let voting = listed(people, &body.voting, Standing::Voting, day);
    let others = listed(people, &body.attending, Standing::NonVoting, day);
    let mut list: Vec<Attendance> = voting.collect();
    let known: Vec<_> = list.iter().map(|one| one.person.clone()).collect();
    list.extend(others.filter(|one| !known.contains(&one.person)));
    list
}

fn listed<'a>(
    people: &'a [PersonFacts],
    roles: &'a [Role],
    standing: Standing,
    day: NaiveDate,
) -> impl Iterator<Item = Attendance> + 'a {
    people.iter().filter_map(move |person| {
        let term = person.term_on(roles, day)?;
        Some(Attendance {
            person: Some(person.id.clone()),
            name: person.fields.name.clone(),
            role: Some(term.role),
            title: term.title.clone().or_else(|| term.group.clone()),
            standing,
            presence: Presence::Absent,
            reason: None,
        })
    })
}
