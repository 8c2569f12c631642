//! 报送单: the cover of what goes to the street, signed by both sides.
//!
//! Its history head is the outside anchor against which a later copy of the book is checked, so it is printed whole.

mod set;

use super::{Composed, Shown, chinese_date, first_that_fits};
use crate::error::PaperError;
use crate::job::{Content, Job, Subject, Submission};
use crate::typeface::Faces;
use crate::wording::{Looks, SheetSize, Template, TypeSize, slots};
use policy::Money;
use serde::{Deserialize, Serialize};

slots! {
    /// Facts that the texts of a submission slip may name.
    Place {
        Community = "社区", Party = "党组织", Street = "街道", Fund = "经费", Purpose = "用途", Sequence = "序号",
        Acknowledged = "回执号", SentOn = "报送日",
    }
}

/// What a submission slip says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Texts {
    sheet: SheetSize,
    looks: Looks<Look>,
    title: Template<Place>,
    whole_words: Vec<String>,
    number: Template<Place>,
    addressee: Template<Place>,
    lead: Template<Place>,
    since: Template<Place>,
    since_begin: Template<Place>,
    heads: Heads,
    proof: Proof,
    sender: Vec<String>,
    receiver: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Look {
    title: TypeSize,
    body: TypeSize,
    table: TypeSize,
    proof: TypeSize,
    sign: TypeSize,
}

/// The table of what is inside.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heads {
    row: String,
    what: String,
    count: String,
    amount: String,
    total: String,
    capitals: String,
}

/// The table of what proves the bundle.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Proof {
    head: String,
    key: String,
    new_key: String,
    hint: String,
}

/// What the slip knows.
#[derive(Debug, Serialize)]
struct View<'a> {
    community: Shown,
    party: Shown,
    street: Shown,
    fund: Shown,
    submission: &'a Submission,
    total: Option<(Money, String)>,
}

impl View<'_> {
    /// Returns the fact of a place in a text.
    fn value(&self, place: Place) -> Shown {
        let submission = self.submission;
        match place {
            Place::Community => self.community.clone(),
            Place::Party => self.party.clone(),
            Place::Street => self.street.clone(),
            Place::Fund => self.fund.clone(),
            Place::Purpose => Shown::is(&submission.purpose, "submission.purpose"),
            Place::Sequence => Shown::is(submission.sequence.to_string(), "submission.sequence"),
            Place::Acknowledged => Shown::may(
                submission.acknowledged.map(|number| number.to_string()),
                "submission.acknowledged",
            ),
            Place::SentOn => Shown::is(chinese_date(submission.sent_on), "submission.sent_on"),
        }
    }
}

/// Composes the slip.
pub(crate) fn compose(job: &Job<'_>, faces: &Faces<'_>) -> Result<Composed, PaperError> {
    let Subject::Submission(submission) = job.subject else {
        return Err(job.wrong_subject());
    };
    let on = job.facts.community.on(submission.sent_on);
    let view = View {
        community: Shown::may(on.map(|p| p.name.clone()), "community.name"),
        party: Shown::may(
            on.and_then(|p| p.party_organisation.clone()),
            "community.party_organisation",
        ),
        street: Shown::may(on.map(|p| p.street.clone()), "community.street"),
        fund: Shown::is(&job.pack.fund.name, "pack.fund.name"),
        submission,
        total: total(&submission.contents)
            .map(|total| Ok::<_, PaperError>((total, total.capitals(&job.capitals)?)))
            .transpose()?,
    };
    let texts = &job.wording.submission_slip;
    first_that_fits(&texts.looks, |look| set::set(&view, texts, look, faces))
}

/// Returns the sum of the amounts inside; `None` when there are none.
fn total(contents: &[Content]) -> Option<Money> {
    let amounts: Vec<Money> = contents
        .iter()
        .filter_map(|content| content.amount)
        .collect();
    if amounts.is_empty() {
        None
    } else {
        Money::sum(amounts)
    }
}
