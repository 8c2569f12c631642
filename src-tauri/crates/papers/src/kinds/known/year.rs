//! A fund year: its money, its projects, what is missing in their files (第六条、第七条).

use super::community::community;
use super::life::{latest_survey, yuan};
use super::{day, joined, numbered};
use crate::error::PaperError;
use crate::job::{Job, Subject};
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::{Kind, chinese_date};
use chrono::{Datelike, NaiveDate};
use policy::Money;
use policy::accounts::{ProjectAccount, SourceAccount, YearAccount, total};
use policy::facts::ProjectFacts;
use policy::finding::ProjectJudgement;
use policy::judge::{Judgement, judge};
use policy::pack::Pack;

/// Returns the facts of the year that is asked for.
pub(crate) fn year(job: &Job<'_>) -> Result<Facts, PaperError> {
    let Subject::Year(year) = job.subject else {
        return Err(job.wrong_subject());
    };
    let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(job.today);
    let mut facts = community(job, job.today.min(last));
    facts.is(Fact::Year, year.to_string(), "year");
    let account = YearAccount::of(job.facts, year, job.today, |project| pack_of(job, project));
    money(job, &account, &mut facts)?;
    let own: Vec<&ProjectFacts> = projects(job, year).collect();
    let judged = judge(job.facts, job.policies, job.calendar, job.today);
    facts.list(
        List::YearProjects,
        numbered(rows(job, &own, &judged).into_iter()),
    );
    facts.list(
        List::YearCategories,
        numbered(categories(job, &own).into_iter()),
    );
    facts.list(List::YearSurveys, surveys(&own));
    counts(job, year, &own, &judged, &mut facts);
    reports(job, year, &mut facts);
    if job.kind == Kind::SelfCheck {
        facts.list(
            List::Checks,
            numbered(checks(job, &own, &judged).into_iter()),
        );
    }
    Ok(facts)
}

fn pack_of<'a>(job: &Job<'a>, project: &ProjectFacts) -> Option<&'a Pack> {
    job.policies.packs.get(project.pack_on(job.today))
}

fn projects<'a>(job: &Job<'a>, year: i32) -> impl Iterator<Item = &'a ProjectFacts> {
    let all = job.facts.projects.iter();
    all.filter(move |project| project.year == year && project.withdrawn.is_none())
}

fn money(job: &Job<'_>, account: &YearAccount, facts: &mut Facts) -> Result<(), PaperError> {
    let words = &job.wording.words;
    let sum = |amount: Money| yuan(words, amount);
    facts.may(
        Fact::Allocation,
        account.allocation_fen.map(sum),
        "book.allocations",
    );
    for (fact, amount, path) in [
        (Fact::Allotted, account.allotted_fen, "book.allotments"),
        (Fact::ReceivedSum, account.received_fen, "book.allotments"),
        (Fact::Opening, account.opening_fen, "book.openings"),
        (Fact::GrantedSum, account.approved_fen, "approvals"),
        (Fact::PaidTotal, account.paid_fen, "payments"),
        (Fact::RecoveredSum, account.recovered_fen, "payments"),
        (Fact::Carried, account.carried_fen, "book.carries"),
        (Fact::Deducted, account.deducted_fen, "book.deductions"),
        (
            Fact::Returned,
            account.returned_fen,
            "book.year_settlements",
        ),
        (Fact::Stock, account.stock_fen, "book.year_settlements"),
        (Fact::Owed, account.owed_fen, "payments"),
        (Fact::Balance, account.balance_fen, "payments"),
        (Fact::Surplus, account.surplus_fen, "payments"),
    ] {
        facts.is(fact, sum(amount), path);
    }
    // Until the year is over nothing is due to be returned: what is left is so as of a day.
    let name = if account.ended {
        words.surplus.clone()
    } else {
        let on = chinese_date(job.today);
        format!("{}{on}{}", words.so_far, words.left_so_far)
    };
    facts.is(Fact::SurplusName, name, "payments");
    facts.list(List::Carried, numbered(carried(account)));
    let capitals = account.surplus_fen.capitals(&job.capitals)?;
    facts.is(Fact::SumCapitals, capitals, "payments");
    let row = |one: &SourceAccount| {
        let name = job.pack.source_name(one.kind).unwrap_or_default();
        let mut facts = Facts::default();
        facts.is(Fact::Item, name, "book.allotments");
        facts.is(
            Fact::Allotted,
            one.allotted_fen.to_string(),
            "book.allotments",
        );
        facts.is(
            Fact::ReceivedSum,
            one.received_fen.to_string(),
            "book.allotments",
        );
        facts.is(Fact::PaidSum, one.paid_fen.to_string(), "payments");
        facts
    };
    facts.list(List::YearSources, numbered(account.sources.iter().map(row)));
    Ok(())
}

/// Returns a row for what earlier years left to this one and for what it left to later ones, by year.
fn carried(account: &YearAccount) -> impl Iterator<Item = Facts> {
    let all = account.brought.iter().chain(&account.carried);
    all.map(|one| {
        let mut facts = Facts::default();
        facts.is(Fact::Year, one.year.to_string(), "book.carries");
        facts.may(Fact::Number, one.number.clone(), "book.carries");
        for (fact, sum) in [
            (Fact::Carried, one.amount_fen),
            (Fact::CarriedUsed, one.used_fen),
            (Fact::CarriedLeft, one.left_fen),
        ] {
            facts.is(fact, sum.to_string(), "book.carries");
        }
        facts.may(Fact::CarriedUntil, day(one.until), "book.carries");
        facts
    })
}

fn judged<'a>(all: &'a Judgement, project: &ProjectFacts) -> Option<&'a ProjectJudgement> {
    all.projects.iter().find(|one| one.project == project.id)
}

fn rows(job: &Job<'_>, own: &[&ProjectFacts], all: &Judgement) -> Vec<Facts> {
    let row = |project: &&ProjectFacts| {
        let path = format!("projects.{}", project.id);
        let mut facts = Facts::default();
        facts.is(Fact::Number, &project.number, &path);
        facts.is(Fact::Project, &project.scheme.name, &path);
        let category = project.scheme.category.as_deref();
        let category = category.and_then(|code| job.pack.category(code));
        facts.may(Fact::Category, category, &path);
        facts.may(Fact::Undertaker, project.scheme.undertaker.clone(), &path);
        if let Some(pack) = pack_of(job, project) {
            let account = ProjectAccount::of(project, pack);
            let fund = account.fund_fen.map(|sum| sum.to_string());
            facts.may(Fact::ApprovedFund, fund, &path);
            facts.is(Fact::PaidSum, account.paid_fen.to_string(), &path);
            let settled = account.settled_fen.map(|sum| sum.to_string());
            facts.may(Fact::SettledSum, settled, &path);
        }
        let step = judged(all, project).and_then(ProjectJudgement::stands_at);
        let name = step.map_or(job.wording.words.done.as_str(), |step| &step.name);
        facts.is(Fact::StepName, name, &path);
        let result = project.records.completions.last();
        let good = result.and_then(|one| one.fields.good.clone());
        facts.may(Fact::Good, good, &path);
        facts
    };
    own.iter().map(row).collect()
}

/// What residents answered to the last survey of each project that was asked about.
fn surveys(own: &[&ProjectFacts]) -> Vec<Facts> {
    let row = |project: &&ProjectFacts| {
        let survey = project.records.surveys.last()?;
        let mut facts = latest_survey(Some(survey));
        let path = format!("projects.{}", project.id);
        facts.is(Fact::Project, &project.scheme.name, path);
        Some(facts)
    };
    own.iter().filter_map(row).collect()
}

/// Money by category of the pack, those categories that have projects.
fn categories(job: &Job<'_>, own: &[&ProjectFacts]) -> Vec<Facts> {
    let row = |category: &policy::pack::Named| {
        let of = own
            .iter()
            .filter(|project| project.scheme.category.as_deref() == Some(category.code.as_str()));
        let of: Vec<_> = of.collect();
        let accounts = of
            .iter()
            .filter_map(|project| Some(ProjectAccount::of(project, pack_of(job, project)?)));
        let accounts: Vec<_> = accounts.collect();
        let mut facts = Facts::default();
        facts.is(Fact::Category, &category.name, "projects");
        facts.is(Fact::ProjectCount, of.len().to_string(), "projects");
        let granted = total(accounts.iter().filter_map(|one| one.fund_fen));
        facts.is(Fact::ApprovedFund, granted.to_string(), "approvals");
        let paid = total(accounts.iter().map(|one| one.paid_fen));
        facts.is(Fact::PaidSum, paid.to_string(), "payments");
        (!of.is_empty()).then_some(facts)
    };
    job.pack.categories.iter().filter_map(row).collect()
}

fn counts(job: &Job<'_>, year: i32, own: &[&ProjectFacts], all: &Judgement, facts: &mut Facts) {
    let done = own
        .iter()
        .filter(|project| judged(all, project).is_some_and(|one| one.stands_at().is_none()));
    let demands = job.facts.demands.iter();
    let demands = demands.filter(|one| one.collected_on.year() == year);
    let meetings = job.facts.meetings.iter();
    let meetings = meetings.filter(|one| one.fields.held_on.year() == year);
    let disclosed = job.facts.disclosures.iter().filter(|one| one.year == year);
    for (fact, count, path) in [
        (Fact::ProjectCount, own.len(), "projects"),
        (Fact::DoneCount, done.count(), "projects"),
        (Fact::DemandCount, demands.count(), "demands"),
        (Fact::MeetingCount, meetings.count(), "meetings"),
        (Fact::DisclosedCount, disclosed.count(), "book.disclosures"),
    ] {
        facts.is(fact, count.to_string(), path);
    }
}

fn reports(job: &Job<'_>, year: i32, facts: &mut Facts) {
    let records = &job.facts.records;
    let report = records.reports.iter().rfind(|one| one.fields.year == year);
    facts.may(
        Fact::ReportedOn,
        day(report.map(|one| one.fields.on)),
        "book.reports",
    );
    let said = report.and_then(|one| one.fields.appraisal.clone());
    facts.may(Fact::Appraisal, said, "book.reports");
    let closed = records
        .year_settlements
        .iter()
        .rfind(|one| one.fields.year == year);
    let fields = closed.map(|one| &one.fields);
    facts.may(
        Fact::SettledOn,
        day(fields.map(|one| one.on)),
        "book.year_settlements",
    );
    let returned = day(fields.and_then(|one| one.returned_on));
    facts.may(Fact::ReturnedOn, returned, "book.year_settlements");
    facts.may(
        Fact::SettledBy,
        fields.and_then(|one| one.by.clone()),
        "book.year_settlements",
    );
}

/// What every project still lacks, step by step, with what to do.
fn checks(job: &Job<'_>, own: &[&ProjectFacts], all: &Judgement) -> Vec<Facts> {
    let mut rows = Vec::new();
    for project in own {
        let found = judged(all, project).map_or(&[][..], |one| &one.findings);
        let open: Vec<_> = found.iter().filter(|one| one.stands()).collect();
        if open.is_empty() {
            let none = &job.wording.words.nothing_missing;
            rows.push(check(job, project, None, none, none));
        }
        for one in open {
            rows.push(check(
                job,
                project,
                one.step.as_deref(),
                &one.says,
                &one.remedy,
            ));
        }
    }
    rows
}

fn check(
    job: &Job<'_>,
    project: &ProjectFacts,
    step: Option<&str>,
    says: &str,
    remedy: &str,
) -> Facts {
    let path = format!("projects.{}", project.id);
    let name = step.and_then(|code| pack_of(job, project)?.step(code));
    let name = name.map_or(job.wording.words.none.as_str(), |step| &step.name);
    let called = joined([project.number.clone(), project.scheme.name.clone()], " ");
    let mut facts = Facts::default();
    facts.is(Fact::Project, called.unwrap_or_default(), &path);
    facts.is(Fact::StepName, name, &path);
    facts.is(Fact::Missing, says, &path);
    facts.is(Fact::Remedy, remedy, &path);
    facts
}
