//! What the street decided about a project and what was filed.

use super::{day, numbered};
use crate::error::PaperError;
use crate::job::Job;
use crate::kinds::form::{Fact, Facts, List};
use policy::facts::{FilingKind, ProjectFacts, ReviewFacts, ReviewResult};
use std::fmt;

/// Returns the path of a field of a record; that of the record to be made while there is none.
fn place<I: fmt::Display>(list: &str, record: Option<&I>, key: &str) -> String {
    match record {
        Some(id) => format!("{list}.{id}.{key}"),
        None => format!("{list}.{key}"),
    }
}

/// Adds the newest review round, and all of them as a list.
pub(super) fn reviews(job: &Job<'_>, project: &ProjectFacts, facts: &mut Facts) {
    let newest = round(job, project, project.reviews.last());
    facts.join(newest);
    let all = project
        .reviews
        .iter()
        .map(|one| round(job, project, Some(one)));
    facts.list(List::Reviews, numbered(all));
}

fn round(job: &Job<'_>, project: &ProjectFacts, review: Option<&ReviewFacts>) -> Facts {
    let words = &job.wording.words;
    let path = |key: &str| place("reviews", review.map(|one| &one.id), key);
    let fields = review.map(|one| &one.fields);
    let mut facts = Facts::default();
    let revision = fields.and_then(|fields| project.revision(fields.revision.as_ref()?));
    let number = revision.map(|revision| revision.number.to_string());
    facts.may(Fact::Round, number, path("revision"));
    facts.may(
        Fact::SubmittedOn,
        day(fields.and_then(|f| f.submitted_on)),
        path("submitted_on"),
    );
    facts.may(
        Fact::ReviewedOn,
        day(fields.and_then(|f| f.reviewed_on)),
        path("reviewed_on"),
    );
    let result = fields.and_then(|f| f.result).map(|result| match result {
        ReviewResult::Passed => &words.passed,
        ReviewResult::Adjust => &words.adjust,
        ReviewResult::SetUpAnew => &words.set_up_anew,
    });
    facts.may(Fact::ReviewResult, result, path("result"));
    let score = fields
        .and_then(|f| f.score)
        .map(|score| score.normalize().to_string());
    facts.may(Fact::Score, score, path("score"));
    facts.may(
        Fact::ReviewOpinion,
        fields.and_then(|f| f.opinion.clone()),
        path("opinion"),
    );
    facts.may(
        Fact::StationOpinion,
        fields.and_then(|f| f.station.clone()),
        path("station"),
    );
    facts.may(
        Fact::ReviewNumber,
        fields.and_then(|f| f.document.clone()),
        path("document"),
    );
    facts
}

/// Adds the approval that counts.
pub(super) fn approval(
    job: &Job<'_>,
    project: &ProjectFacts,
    facts: &mut Facts,
) -> Result<(), PaperError> {
    let words = &job.wording.words;
    let approval = project.approval();
    let path = |key: &str| place("approvals", approval.map(|one| &one.id), key);
    let fields = approval.map(|one| &one.fields);
    facts.may(
        Fact::ApprovedOn,
        day(fields.and_then(|f| f.approved_on)),
        path("approved_on"),
    );
    let result = fields.and_then(|f| f.granted);
    let result = result.map(|granted| {
        if granted {
            &words.granted
        } else {
            &words.refused
        }
    });
    facts.may(Fact::ApprovalResult, result, path("granted"));
    let amount = fields.and_then(|f| f.amount_fen);
    facts.may(
        Fact::Approved,
        amount.map(|one| format!("{one}{}", words.yuan)),
        path("amount_fen"),
    );
    let capitals = amount
        .map(|amount| amount.capitals(&job.capitals))
        .transpose()?;
    facts.may(Fact::ApprovedCapitals, capitals, path("amount_fen"));
    let fund = fields.and_then(|f| f.fund_fen);
    facts.may(
        Fact::ApprovedFund,
        fund.map(|one| format!("{one}{}", words.yuan)),
        path("fund_fen"),
    );
    facts.may(
        Fact::ApprovalOpinion,
        fields.and_then(|f| f.opinion.clone()),
        path("opinion"),
    );
    facts.may(
        Fact::ApprovalNumber,
        fields.and_then(|f| f.document.clone()),
        path("document"),
    );
    Ok(())
}

/// Adds a row for each body that the form is filed with, registered or not yet.
pub(super) fn filings(job: &Job<'_>, project: &ProjectFacts, facts: &mut Facts) {
    let of_form = |code: &String| {
        let mut filings = project.filings.iter().rev();
        filings.find(|one| one.fields.kind == FilingKind::Form && &one.fields.body == code)
    };
    let bodies = job.pack.filing_bodies(job.kind.label());
    let row = |code: &String| {
        let filing = of_form(code);
        let path = |key: &str| place("filings", filing.map(|one| &one.id), key);
        let fields = filing.map(|one| &one.fields);
        let mut facts = Facts::default();
        let name = job.pack.body(code).map(|body| body.on_paper());
        facts.may(Fact::Body, name, path("body"));
        facts.may(
            Fact::RegisteredOn,
            day(fields.and_then(|f| f.registered_on)),
            path("registered_on"),
        );
        facts.may(
            Fact::FilingNumber,
            fields.and_then(|f| f.number.clone()),
            path("number"),
        );
        facts
    };
    facts.list(List::Filings, bodies.iter().map(row).collect());
}
