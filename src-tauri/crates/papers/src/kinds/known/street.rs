//! What the street decided about a project and what was filed.

use super::{day, numbered};
use crate::error::PaperError;
use crate::job::Job;
use crate::kinds::form::{Fact, Facts, List};
use policy::facts::{FilingKind, ProjectFacts, ReviewFacts, ReviewResult};

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
    let path = review.map_or("reviews".to_owned(), |one| format!("reviews.{}", one.id));
    let fields = review.map(|one| &one.fields);
    let mut facts = Facts::default();
    let revision = fields.and_then(|fields| project.revision(fields.revision.as_ref()?));
    let number = revision.map(|revision| revision.number.to_string());
    facts.may(Fact::Round, number, &path);
    facts.may(
        Fact::SubmittedOn,
        day(fields.and_then(|f| f.submitted_on)),
        &path,
    );
    facts.may(
        Fact::ReviewedOn,
        day(fields.and_then(|f| f.reviewed_on)),
        &path,
    );
    let result = fields.and_then(|f| f.result).map(|result| match result {
        ReviewResult::Passed => &words.passed,
        ReviewResult::Adjust => &words.adjust,
        ReviewResult::SetUpAnew => &words.set_up_anew,
    });
    facts.may(Fact::ReviewResult, result, &path);
    let score = fields
        .and_then(|f| f.score)
        .map(|score| score.normalize().to_string());
    facts.may(Fact::Score, score, &path);
    facts.may(
        Fact::ReviewOpinion,
        fields.and_then(|f| f.opinion.clone()),
        &path,
    );
    facts.may(
        Fact::StationOpinion,
        fields.and_then(|f| f.station.clone()),
        &path,
    );
    facts.may(
        Fact::ReviewNumber,
        fields.and_then(|f| f.document.clone()),
        &path,
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
    let path = approval.map_or("approvals".to_owned(), |one| {
        format!("approvals.{}", one.id)
    });
    let fields = approval.map(|one| &one.fields);
    facts.may(
        Fact::ApprovedOn,
        day(fields.and_then(|f| f.approved_on)),
        &path,
    );
    let result = fields.and_then(|f| f.granted);
    let result = result.map(|granted| {
        if granted {
            &words.granted
        } else {
            &words.refused
        }
    });
    facts.may(Fact::ApprovalResult, result, &path);
    let amount = fields.and_then(|f| f.amount_fen);
    facts.may(
        Fact::Approved,
        amount.map(|one| format!("{one}{}", words.yuan)),
        &path,
    );
    let capitals = amount
        .map(|amount| amount.capitals(&job.capitals))
        .transpose()?;
    facts.may(Fact::ApprovedCapitals, capitals, &path);
    let fund = fields.and_then(|f| f.fund_fen);
    facts.may(
        Fact::ApprovedFund,
        fund.map(|one| format!("{one}{}", words.yuan)),
        &path,
    );
    facts.may(
        Fact::ApprovalOpinion,
        fields.and_then(|f| f.opinion.clone()),
        &path,
    );
    facts.may(
        Fact::ApprovalNumber,
        fields.and_then(|f| f.document.clone()),
        &path,
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
        let path = filing.map_or("filings".to_owned(), |one| format!("filings.{}", one.id));
        let fields = filing.map(|one| &one.fields);
        let mut facts = Facts::default();
        let name = job.pack.body(code).map(|body| body.on_paper());
        facts.may(Fact::Body, name, &path);
        facts.may(
            Fact::RegisteredOn,
            day(fields.and_then(|f| f.registered_on)),
            &path,
        );
        facts.may(
            Fact::FilingNumber,
            fields.and_then(|f| f.number.clone()),
            &path,
        );
        facts
    };
    facts.list(List::Filings, bodies.iter().map(row).collect());
}
