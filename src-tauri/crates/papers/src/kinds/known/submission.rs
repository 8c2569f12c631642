//! What goes to the street: what is inside a bundle, its sums, and the anchor that proves it.
//!
//! The head of the history is what a later copy of the book is checked against, so it is given whole.

use super::community::community;
use super::numbered;
use crate::error::PaperError;
use crate::job::{Content, Job, Subject, Submission};
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::{chinese_date, chinese_figures};
use policy::Money;

/// Returns the facts of a submission.
pub(crate) fn submission(job: &Job<'_>) -> Result<Facts, PaperError> {
    let Subject::Submission(sent) = job.subject else {
        return Err(job.wrong_subject());
    };
    let mut facts = community(job, sent.sent_on);
    whole(job, sent, &mut facts);
    let total = total(&sent.contents);
    let path = "submission.total";
    facts.may(Fact::Sum, total.map(|sum| sum.to_string()), path);
    let capitals = total.map(|sum| sum.capitals(&job.capitals)).transpose()?;
    facts.may(Fact::SumCapitals, capitals, path);
    let contents = sent.contents.iter().enumerate();
    let contents = contents.map(|(i, one)| content(i, one));
    facts.list(List::Contents, numbered(contents));
    Ok(facts)
}

fn whole(job: &Job<'_>, sent: &Submission, facts: &mut Facts) {
    let number = |number: i64| number.to_string();
    facts.is(Fact::Purpose, &sent.purpose, "submission.purpose");
    let sequence = number(sent.sequence);
    facts.is(Fact::Sequence, sequence, "submission.sequence");
    let acknowledged = sent.acknowledged.map(number);
    facts.may(Fact::Acknowledged, acknowledged, "submission.acknowledged");
    let sent_on = chinese_date(sent.sent_on);
    facts.is(Fact::SubmittedOn, sent_on, "submission.sent_on");
    facts.is(Fact::Head, &sent.head, "history.head");
    facts.is(Fact::Key, &sent.key, "submission.key");
    let new_key = sent.key_is_new.then_some(job.wording.words.yes.as_str());
    facts.may(Fact::NewKey, new_key, "submission.key_is_new");
}

/// Returns one line; what has no amount has nothing to be written in.
fn content(i: usize, one: &Content) -> Facts {
    let path = |field: &str| format!("submission.contents.{i}.{field}");
    let mut facts = Facts::default();
    facts.is(Fact::Enclosed, &one.what, path("what"));
    let count = format!("{}{}", chinese_figures(one.count), one.unit);
    facts.is(Fact::Quantity, count, path("count"));
    let amount = one.amount.map(|amount| amount.to_string());
    facts.is(Fact::Amount, amount.unwrap_or_default(), path("amount"));
    facts
}

/// Returns the sum of the amounts inside; `None` when there are none.
fn total(contents: &[Content]) -> Option<Money> {
    let amounts: Vec<Money> = contents.iter().filter_map(|one| one.amount).collect();
    if amounts.is_empty() {
        return None;
    }
    Money::sum(amounts)
}
