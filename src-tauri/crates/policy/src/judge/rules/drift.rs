//! The scheme as it stands beside what was approved and agreed to: nothing changes without a change (第六条).

use super::{Tally, scheme};
use crate::accounts::agreed;
use crate::compare::changed;
use crate::facts::record::{Change, ChangedPart, Recorded};
use crate::facts::{ContractFacts, Scheme};
use crate::judge::case::Case;
use crate::judge::life::holds_from;
use crate::judge::words::list;
use crate::pack::{Rule, SchemeField};

/// What the money, the use, the undertaker, the content and the place of a scheme are.
const FIELDS: [SchemeField; 6] = [
    SchemeField::Name,
    SchemeField::Amount,
    SchemeField::Mode,
    SchemeField::Undertaker,
    SchemeField::Measures,
    SchemeField::Place,
];

/// What differs from the approved scheme was changed by a recorded change.
pub(super) fn unchanged(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let Some(before) = agreed_to(case) else {
        return;
    };
    let now = &case.project.scheme;
    // The street may approve less than was asked for: the scheme then follows the approval.
    let granted = case.project.granted();
    let granted = granted.and_then(|one| one.fields.amount_fen);
    let as_granted = granted.is_some() && granted == now.total();
    let open = |field: &&&SchemeField| {
        let follows = **field == &SchemeField::Amount && as_granted;
        !follows && !covered(case, field)
    };
    let mut words: Vec<&str> = changed(before, now, &FIELDS)
        .iter()
        .filter(open)
        .map(|field| scheme::name(**field))
        .collect();
    let lines = before.budget != now.budget && before.total() == now.total();
    if lines
        && !has(
            case,
            &[ChangedPart::Lines, ChangedPart::Total, ChangedPart::Use],
        )
    {
        words.push("预算明细");
    }
    if !words.is_empty() {
        let words = list(words);
        let says = format!("方案和批准的不一样了，没有登记变更：{words}。");
        let remedy = "请改回批准的内容；确实要改的，登记变更并报批。";
        tally.wrong(case.finding(rule, says, remedy, "changes".to_owned()));
    }
}

/// The scheme of the newest change that holds one, else the approved one.
fn agreed_to<'a>(case: &Case<'a>) -> Option<&'a Scheme> {
    let project = case.project;
    let granted = project.granted()?;
    let of_change = |one: &'a Recorded<Change>| project.revision(one.fields.revision.as_ref()?);
    let mut changes = project.records.changes.iter().rev();
    let approved = || project.revision(granted.fields.revision.as_ref()?);
    let revision = changes.find_map(of_change).or_else(approved)?;
    Some(&revision.scheme)
}

/// Returns true when some change without a scheme of its own touches a content.
fn covered(case: &Case<'_>, field: &SchemeField) -> bool {
    use ChangedPart::{Content, Lines, Place, Total, Undertaker, Use};
    match field {
        SchemeField::Amount => has(case, &[Total, Lines]),
        SchemeField::Mode | SchemeField::Undertaker => has(case, &[Undertaker]),
        SchemeField::Place => has(case, &[Place]),
        _ => has(case, &[Content, Use]),
    }
}

fn has(case: &Case<'_>, parts: &[ChangedPart]) -> bool {
    let changes = case.project.records.changes.iter();
    let bare = changes.filter(|one| one.fields.revision.is_none());
    let mut touched = bare.flat_map(|one| &one.fields.parts);
    touched.any(|one| parts.contains(&one.part))
}

/// Whoever took over from an undertaker whose contract ended was agreed to, before the new contract was signed.
pub(super) fn replaced(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let undertaker = |one: &&Recorded<Change>| {
        let mut parts = one.fields.parts.iter();
        parts.any(|it| it.part == ChangedPart::Undertaker) && agreed(one, case.pack)
    };
    let changes = case.project.records.changes.iter().filter(undertaker);
    let held = changes.filter_map(|one| holds_from(&one.fields)).min();
    let pairs = case.project.contracts.windows(2);
    let other = |pair: &&[ContractFacts]| {
        let providers = (&pair[0].fields.provider, &pair[1].fields.provider);
        pair[0].fields.ended_on.is_some() && providers.1.is_some() && providers.0 != providers.1
    };
    for pair in pairs.filter(other) {
        let fields = &pair[1].fields;
        let name = fields
            .provider
            .as_ref()
            .and_then(|id| case.facts.provider(id));
        let name = name.map_or("新的承接方", |one| &one.fields.name);
        let says = match (held, fields.signed_on) {
            (None, _) => format!("承接方换成了{name}，没有经同意的变更。"),
            (Some(held), Some(signed)) if signed < held => {
                let (signed, held) = (case.day(signed), case.day(held));
                format!("{signed}和{name}签了合同，换承接方的变更{held}才生效。")
            }
            _ => continue,
        };
        let remedy = "请登记承接方的变更，报批后再签新合同。";
        tally.wrong(case.finding(rule, says, remedy, "changes".to_owned()));
    }
}
