//! What the desk shows of a project.

use super::api::{EntryView, IssuedPaperView, ProjectRow, ProjectView, RevisionView, SourceTotal};
use crate::cx::Cx;
use crate::{Failure, notice, record, setting, street};
use policy::accounts::{ProjectAccount, budget_versions};
use policy::facts::{
    BookFacts, EntryFacts, FundingSource, IssuedPaperFacts, ProjectFacts, RevisionFacts, Scheme,
    SourceKind,
};
use policy::finding::{ProjectJudgement, Severity};
use policy::judge::Policies;
use policy::pack::Pack;
use policy::{LateEntries, Money};

pub(super) fn row(
    project: &ProjectFacts,
    judged: &ProjectJudgement,
    late: LateEntries,
    policies: &Policies,
) -> ProjectRow {
    let step = judged.stands_at();
    let standing = |severity| {
        let same = judged
            .findings
            .iter()
            .filter(|found| found.severity == severity && found.lifted.is_none());
        same.count() as i64
    };
    let pack = policies.packs.get(&project.pack);
    ProjectRow {
        id: project.id.clone(),
        number: project.number.clone(),
        name: project.scheme.name.clone(),
        year: project.year,
        category_name: pack.and_then(|pack| category_name(&project.scheme, pack)),
        mode: project.scheme.mode,
        total_fen: project.scheme.total(),
        step: step.map(|step| step.code.clone()),
        step_name: step.map(|step| step.name.clone()),
        blocks: standing(Severity::Block),
        warnings: standing(Severity::Warn),
        late_entries: late.count,
        most_days_late: late.most_days,
    }
}

pub(super) fn whole(
    cx: &Cx<'_>,
    facts: &BookFacts,
    project: &ProjectFacts,
    judgement: ProjectJudgement,
    pack: &Pack,
) -> Result<ProjectView, Failure> {
    let calendar = &cx.desk.national.calendar;
    let style = setting::capitals(cx)?;
    let scheme = &project.scheme;
    let digest = scheme
        .digest()
        .map_err(|error| Failure::bug(error.to_string()))?;
    let total = scheme.total();
    Ok(ProjectView {
        id: project.id.clone(),
        number: project.number.clone(),
        year: project.year,
        drafted_on: project.drafted_on,
        scheme: scheme.fields(),
        category_name: category_name(scheme, pack),
        budget: scheme.budget.clone(),
        total_fen: total,
        total_capitals: total.map(|total| total.capitals(&style)).transpose()?,
        sources: scheme.sources.clone(),
        source_totals: by_source(&scheme.sources),
        plan: scheme.plan.clone(),
        demands: project.demands.clone(),
        demand_households: facts
            .demands_of(project)
            .filter_map(|demand| demand.households)
            .sum(),
        revisions: project
            .revisions
            .iter()
            .map(|one| revision(one, &digest))
            .collect(),
        notices: project
            .notices
            .iter()
            .map(|one| notice::view(one, project, pack, calendar))
            .collect(),
        partners: scheme.partners.clone(),
        indicators: scheme.indicators.clone(),
        reviews: project.reviews.iter().map(street::review_view).collect(),
        approvals: project
            .approvals
            .iter()
            .map(street::approval_view)
            .collect(),
        contracts: project
            .contracts
            .iter()
            .map(street::contract_view)
            .collect(),
        filings: project.filings.iter().map(street::filing_view).collect(),
        entries: project.entries.iter().map(entry).collect(),
        records: project
            .records
            .all()
            .into_iter()
            .map(|one| record::view(one, &pack.late))
            .collect(),
        account: ProjectAccount::of(project, pack),
        versions: budget_versions(facts, project),
        follows: project.follows.clone(),
        withdrawn: project.withdrawn.clone(),
        pack_turns: project.pack_turns.clone(),
        papers: project
            .papers
            .iter()
            .map(|one| paper(project, one))
            .collect(),
        judgement,
    })
}

/// Shows a revision; it is current when the scheme was not changed since.
pub(super) fn revision(revision: &RevisionFacts, digest_now: &str) -> RevisionView {
    RevisionView {
        id: revision.id.clone(),
        number: revision.number,
        frozen_on: revision.frozen_on,
        reason: revision.reason.clone(),
        digest: revision.digest.clone(),
        current: revision.digest == digest_now,
    }
}

fn entry(entry: &EntryFacts) -> EntryView {
    EntryView {
        id: entry.id.clone(),
        body: entry.body.clone(),
        moment: entry.moment,
        entry: entry.entry.clone(),
    }
}

fn paper(project: &ProjectFacts, paper: &IssuedPaperFacts) -> IssuedPaperView {
    IssuedPaperView {
        id: paper.id.clone(),
        project: Some(project.id.clone()),
        meeting: None,
        kind: paper.kind.clone(),
        number: paper.number.clone(),
        issued_on: paper.issued_on,
        sha256: paper.sha256.clone(),
    }
}

fn category_name(scheme: &Scheme, pack: &Pack) -> Option<String> {
    scheme
        .category
        .as_deref()
        .and_then(|code| pack.category(code))
        .map(str::to_owned)
}

/// Returns the sums by kind of source, those kinds that give anything.
pub(crate) fn by_source(sources: &[FundingSource]) -> Vec<SourceTotal> {
    use SourceKind::{Award, Collective, Donation, Fund, InKind, Society};
    let total = |kind| {
        let same = sources
            .iter()
            .filter(|source| source.kind == kind)
            .map(|source| source.amount_fen);
        let some = same.clone().next().is_some();
        some.then(|| Money::sum(same))
            .flatten()
            .map(|amount_fen| SourceTotal { kind, amount_fen })
    };
    [Fund, Collective, Society, Donation, InKind, Award]
        .into_iter()
        .filter_map(total)
        .collect()
}
