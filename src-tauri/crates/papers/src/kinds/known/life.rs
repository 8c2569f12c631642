//! What happened to a project after its approval: contract, progress, acceptance, satisfaction, evaluation, change, end.

use super::{day, inside, joined, numbered};
use crate::error::PaperError;
use crate::job::Job;
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::{chinese_date, chinese_figures};
use crate::wording::Words;
use policy::Money;
use policy::accounts::ProjectAccount;
use policy::facts::record::{
    Acceptance, AcceptanceResult, Completion, Evaluation, EvaluationResult, Joint, JointMember,
    JointRole, ProgressReport, Recorded, Survey, Termination,
};
use policy::facts::{ContractFacts, ContractFields, ProjectFacts};

/// A fact, the field it is filled in, and how it is read.
type Read<T> = (Fact, &'static str, fn(&T) -> Option<String>);

/// Adds all of it; names of people are read only for a paper that is not `public`.
pub(super) fn life(
    job: &Job<'_>,
    project: &ProjectFacts,
    public: bool,
    facts: &mut Facts,
) -> Result<(), PaperError> {
    contract(job, project, facts)?;
    money(job, project, facts);
    let records = &project.records;
    let progress = records.progress.iter().map(|one| step(one, public));
    facts.list(List::Progress, numbered(progress));
    let acceptances = records.acceptances.iter().map(|one| acceptance(job, one));
    facts.list(List::Acceptances, numbered(acceptances));
    let surveys = records.surveys.iter().map(survey);
    facts.list(List::Surveys, numbered(surveys));
    facts.join(latest_survey(records.surveys.last()));
    let evaluations = records.evaluations.iter().map(|one| evaluation(job, one));
    facts.list(List::Evaluations, numbered(evaluations));
    facts.join(completion(records.completions.last()));
    facts.join(termination(records.terminations.last()));
    facts.join(joint(job, records.joints.last()));
    Ok(())
}

/// Writes an amount with its unit.
pub(super) fn yuan(words: &Words, amount: Money) -> String {
    format!("{amount}{}", words.yuan)
}

/// The contract in force: the newest that did not end, else the newest.
fn contract(job: &Job<'_>, project: &ProjectFacts, facts: &mut Facts) -> Result<(), PaperError> {
    let mut running = project.contracts.iter().rev();
    let running = running.find(|one| one.fields.ended_on.is_none());
    let contract = running.or(project.contracts.last());
    let path = |key: &str| match contract {
        Some(contract) => format!("contracts.{}.{key}", contract.id),
        None => format!("contracts.{key}"),
    };
    let fields = contract.map(|one| &one.fields);
    let texts: [Read<ContractFields>; 8] = [
        (Fact::ContractNumber, "number", |f| f.number.clone()),
        (Fact::Object, "object", |f| f.object.clone()),
        (Fact::Payment, "payment", |f| f.payment.clone()),
        (Fact::Standard, "standard", |f| f.standard.clone()),
        (Fact::Supervising, "supervision", |f| f.supervision.clone()),
        (Fact::Privacy, "privacy", |f| f.privacy.clone()),
        (Fact::Breach, "breach", |f| f.breach.clone()),
        (Fact::SignedOn, "signed_on", |f| day(f.signed_on)),
    ];
    for (fact, key, read) in texts {
        facts.may(fact, fields.and_then(read), path(key));
    }
    let words = &job.wording.words;
    let amount = fields.and_then(|f| f.amount_fen);
    facts.may(
        Fact::ContractAmount,
        amount.map(|sum| yuan(words, sum)),
        path("amount_fen"),
    );
    let capitals = amount.map(|sum| sum.capitals(&job.capitals)).transpose()?;
    facts.may(Fact::ContractCapitals, capitals, path("amount_fen"));
    let term = fields.and_then(|f| f.starts_on.zip(f.finishes_on));
    let term =
        term.map(|(from, to)| format!("{}{}{}", chinese_date(from), words.to, chinese_date(to)));
    facts.may(Fact::Term, term, path("finishes_on"));
    facts.list(List::ContractShares, shares(job, amount)?);
    second(job, project, contract, facts);
    Ok(())
}

/// The contract's sum by the shares of the pack, to the fen.
fn shares(job: &Job<'_>, amount: Option<Money>) -> Result<Vec<Facts>, PaperError> {
    let Some(terms) = &job.pack.instalments else {
        return Ok(Vec::new());
    };
    let parts = amount
        .map(|amount| amount.shares(&terms.shares))
        .transpose()?;
    let row = |(at, stage): (usize, &String)| {
        let mut facts = Facts::default();
        facts.is(Fact::Number1, (at + 1).to_string(), "contracts.amount_fen");
        facts.is(Fact::Stage, stage, "contracts.amount_fen");
        let share = terms.shares.get(at).map(u32::to_string);
        facts.may(Fact::Share, share, "contracts.amount_fen");
        let part = parts.as_ref().and_then(|parts| parts.get(at));
        let part = part.map(Money::to_string);
        facts.may(Fact::DueSum, part, "contracts.amount_fen");
        facts
    };
    Ok(terms.stages.iter().enumerate().map(row).collect())
}

/// Who stands on the other side: the provider of the contract, else the undertaker of the scheme.
fn second(
    job: &Job<'_>,
    project: &ProjectFacts,
    contract: Option<&ContractFacts>,
    facts: &mut Facts,
) {
    let named = contract.and_then(|one| one.fields.provider.as_ref());
    let provider = named.or(project.scheme.provider.as_ref());
    let provider = provider.and_then(|id| job.facts.provider(id));
    let name = provider.map(|one| one.fields.name.clone());
    let name = name.or_else(|| project.scheme.undertaker.clone());
    let path = match contract {
        Some(contract) => format!("contracts.{}.provider", contract.id),
        None => "contracts.provider".to_owned(),
    };
    facts.may(Fact::Second, name, &path);
    let fields = provider.map(|one| &one.fields);
    facts.may(
        Fact::SecondCode,
        fields.and_then(|f| f.credit_code.clone()),
        &path,
    );
    facts.may(
        Fact::SecondOfficer,
        fields.and_then(|f| f.officer.clone()),
        &path,
    );
}

fn money(job: &Job<'_>, project: &ProjectFacts, facts: &mut Facts) {
    let words = &job.wording.words;
    let account = ProjectAccount::of(project, job.pack);
    let sum = |amount: Money| yuan(words, amount);
    facts.may(Fact::Base, account.base_fen.map(sum), "approvals.fund_fen");
    facts.is(Fact::PaidTotal, sum(account.paid_fen), "payments");
    facts.is(Fact::Owed, sum(account.owed_fen), "payments");
    facts.is(Fact::Spent, sum(account.spent_fen), "vouchers");
    facts.may(Fact::Left, account.left_fen.map(sum), "payments");
    facts.may(
        Fact::Settled,
        account.settled_fen.map(sum),
        "settlements.settled_fen",
    );
    let saved = account.fund_fen.zip(account.settled_fen);
    let saved = saved.and_then(|(fund, settled)| fund.checked_sub(settled));
    facts.may(Fact::Saved, saved.map(sum), "settlements.settled_fen");
    let settlement = project.records.settlements.last().map(|one| &one.fields);
    facts.may(
        Fact::SettledOn,
        day(settlement.and_then(|one| one.on)),
        "settlements.on",
    );
    facts.may(
        Fact::SettledBy,
        settlement.and_then(|one| one.by.clone()),
        "settlements.by",
    );
    facts.list(List::Instalments, instalments(&account));
    facts.list(List::Spending, numbered(spending(&account)));
    let budget = account.lines.iter().map(|line| line.budget_fen);
    facts.is(
        Fact::TotalBudget,
        policy::accounts::total(budget).to_string(),
        "budget",
    );
    facts.is(Fact::TotalSpent, account.spent_fen.to_string(), "vouchers");
    let settled = account.settled_fen.map(|one| one.to_string());
    facts.may(Fact::TotalSettled, settled, "settlements.settled_fen");
}

fn instalments(account: &ProjectAccount) -> Vec<Facts> {
    let row = |one: &policy::accounts::InstalmentAccount| {
        let path = format!("payments.{}", one.number);
        let mut facts = Facts::default();
        facts.is(Fact::Number1, one.number.to_string(), &path);
        facts.is(Fact::Stage, &one.stage, &path);
        facts.is(Fact::Share, one.share.to_string(), &path);
        facts.may(Fact::DueSum, one.due_fen.map(|sum| sum.to_string()), &path);
        facts.is(Fact::PaidSum, one.paid_fen.to_string(), &path);
        facts.may(Fact::AcceptedOn, day(one.accepted_on), "acceptances");
        facts
    };
    account.instalments.iter().map(row).collect()
}

fn spending(account: &ProjectAccount) -> impl Iterator<Item = Facts> {
    account.lines.iter().map(|line| {
        let path = format!("budget.{}", line.line);
        let mut facts = Facts::default();
        facts.is(Fact::Item, &line.item, &path);
        facts.is(Fact::BudgetSum, line.budget_fen.to_string(), &path);
        facts.is(Fact::SpentSum, line.spent_fen.to_string(), "vouchers");
        let settled = line.settled_fen.map(|sum| sum.to_string());
        facts.may(Fact::SettledSum, settled, "settlements.lines");
        facts
    })
}

fn step(one: &Recorded<ProgressReport>, public: bool) -> Facts {
    let path = format!("progress.{}", one.id);
    let mut facts = Facts::default();
    facts.is(Fact::Day, chinese_date(one.fields.on), &path);
    facts.is(Fact::Says, &one.fields.says, &path);
    let percent = one.fields.percent.map(|percent| format!("{percent}%"));
    facts.may(Fact::Percent, percent, &path);
    if !public {
        facts.may(Fact::By, inside(one.fields.by.as_ref()), &path);
    }
    facts
}

/// Returns an acceptance in one row.
pub(super) fn acceptance(job: &Job<'_>, one: &Recorded<Acceptance>) -> Facts {
    let words = &job.wording.words;
    let path = |key: &str| format!("acceptances.{}.{key}", one.id);
    let fields = &one.fields;
    let mut facts = Facts::default();
    facts.is(
        Fact::Stage,
        stage(job, fields.instalment),
        path("instalment"),
    );
    facts.may(Fact::AcceptedOn, day(fields.on), path("on"));
    let result = fields.result.map(|result| match result {
        AcceptanceResult::Qualified => &words.qualified,
        AcceptanceResult::Rectify => &words.rectify,
        AcceptanceResult::Failed => &words.failed,
    });
    facts.may(Fact::AcceptResult, result, path("result"));
    facts.may(Fact::Done, fields.done.clone(), path("done"));
    facts.may(Fact::Problems, fields.problems.clone(), path("problems"));
    facts.may(Fact::MendBy, day(fields.rectify_by), path("rectify_by"));
    facts.may(
        Fact::MendedOn,
        day(fields.rectified_on),
        path("rectified_on"),
    );
    facts.may(
        Fact::Mended,
        fields.rectification.clone(),
        path("rectification"),
    );
    facts
}

/// Returns the name of a stage: that of the pack, or the final one.
pub(super) fn stage(job: &Job<'_>, instalment: Option<i64>) -> String {
    let Some(number) = instalment else {
        return job.wording.words.final_stage.clone();
    };
    let stages = job.pack.instalments.as_ref().map(|one| &one.stages);
    let named = usize::try_from(number - 1)
        .ok()
        .and_then(|at| stages?.get(at));
    named.cloned().unwrap_or_else(|| number.to_string())
}

fn survey(one: &Recorded<Survey>) -> Facts {
    let path = format!("surveys.{}", one.id);
    let fields = &one.fields;
    let mut facts = counts(fields, &path);
    facts.is(Fact::Day, chinese_date(fields.on), &path);
    facts.may(Fact::SurveyManner, fields.manner.clone(), &path);
    facts.may(Fact::Says, fields.says.clone(), &path);
    facts
}

pub(super) fn latest_survey(one: Option<&Recorded<Survey>>) -> Facts {
    match one {
        Some(one) => counts(&one.fields, &format!("surveys.{}", one.id)),
        None => {
            let mut facts = Facts::default();
            facts.may(Fact::SatisfiedShare, None::<String>, "surveys");
            facts.may(Fact::Answered, None::<String>, "surveys");
            facts
        }
    }
}

/// The share of those who are satisfied or very satisfied, cut off after a tenth of a percent.
fn counts(survey: &Survey, path: &str) -> Facts {
    let good = survey.very_satisfied.saturating_add(survey.satisfied);
    let answered = good
        .saturating_add(survey.fair)
        .saturating_add(survey.dissatisfied);
    let mut facts = Facts::default();
    facts.may(Fact::AskedCount, survey.asked.map(chinese_figures), path);
    facts.is(Fact::Answered, chinese_figures(answered), path);
    for (fact, count) in [
        (Fact::VerySatisfied, survey.very_satisfied),
        (Fact::Satisfied, survey.satisfied),
        (Fact::Fair, survey.fair),
        (Fact::Dissatisfied, survey.dissatisfied),
    ] {
        facts.is(fact, chinese_figures(count), path);
    }
    let thousandths = (answered > 0).then(|| i128::from(good) * 1000 / i128::from(answered));
    let share = thousandths.map(|share| match share % 10 {
        0 => format!("{}%", share / 10),
        tenth => format!("{}.{tenth}%", share / 10),
    });
    facts.may(Fact::SatisfiedShare, share, path);
    facts
}

fn evaluation(job: &Job<'_>, one: &Recorded<Evaluation>) -> Facts {
    let words = &job.wording.words;
    let path = format!("evaluations.{}", one.id);
    let fields = &one.fields;
    let mut facts = Facts::default();
    facts.is(Fact::Method, method(job, &fields.method), &path);
    facts.may(Fact::EvaluatedOn, day(fields.on), &path);
    facts.may(Fact::Evaluator, fields.by.clone(), &path);
    let score = fields.score.map(|score| score.normalize().to_string());
    facts.may(Fact::Points, score, &path);
    let result = fields.result.map(|result| match result {
        EvaluationResult::Spreadable => &words.spreadable,
        EvaluationResult::Reached => &words.reached,
        EvaluationResult::Missed => &words.missed,
        EvaluationResult::NoEffect => &words.no_effect,
        EvaluationResult::Irregular => &words.irregular,
    });
    facts.may(Fact::EvaluationResult, result, &path);
    facts.may(Fact::Says, fields.says.clone(), &path);
    facts
}

/// Returns the name of a method of acceptance or evaluation.
pub(super) fn method(job: &Job<'_>, code: &str) -> String {
    let mut methods = job.pack.methods.iter();
    let found = methods.find(|method| method.code == code);
    found.map_or(code, |method| &method.name).to_owned()
}

fn completion(one: Option<&Recorded<Completion>>) -> Facts {
    let path = |key: &str| match one {
        Some(one) => format!("completions.{}.{key}", one.id),
        None => format!("completions.{key}"),
    };
    let fields = one.map(|one| &one.fields);
    let texts: [Read<Completion>; 6] = [
        (Fact::FinishedOn, "on", |f| day(f.on)),
        (Fact::Built, "built", |f| f.built.clone()),
        (Fact::MoneySaid, "money", |f| f.money.clone()),
        (Fact::Good, "good", |f| f.good.clone()),
        (Fact::UpkeepBy, "upkeep_by", |f| f.upkeep_by.clone()),
        (Fact::UpkeepMoney, "upkeep_money", |f| {
            f.upkeep_money.clone()
        }),
    ];
    let mut facts = Facts::default();
    for (fact, key, read) in texts {
        facts.may(fact, fields.and_then(read), path(key));
    }
    facts
}

fn termination(one: Option<&Recorded<Termination>>) -> Facts {
    let path = |key: &str| match one {
        Some(one) => format!("terminations.{}.{key}", one.id),
        None => format!("terminations.{key}"),
    };
    let fields = one.map(|one| &one.fields);
    let mut facts = Facts::default();
    facts.may(Fact::EndedOn, day(fields.map(|f| f.on)), path("on"));
    let reason = fields.and_then(|f| f.reason.clone());
    facts.may(Fact::EndReason, reason, path("reason"));
    facts.may(
        Fact::Done,
        fields.and_then(|f| f.done.clone()),
        path("done"),
    );
    let recover = fields
        .and_then(|f| f.recover_fen)
        .map(|sum| sum.to_string());
    facts.may(Fact::Recover, recover, path("recover_fen"));
    let back = day(fields.and_then(|f| f.recovered_on));
    facts.may(Fact::RecoveredOn, back, path("recovered_on"));
    facts
}

/// What several communities do together; nothing for a project of this community alone.
fn joint(job: &Job<'_>, joint: Option<&Recorded<Joint>>) -> Facts {
    let words = &job.wording.words;
    let mut facts = Facts::default();
    let path = |key: &str| match joint {
        Some(joint) => format!("joints.{}.{key}", joint.id),
        None => format!("joints.{key}"),
    };
    let fields = joint.map(|one| &one.fields);
    let role = |role: Option<JointRole>| {
        role.map(|role| match role {
            JointRole::Lead => words.leads.clone(),
            JointRole::Partner => words.takes_part.clone(),
        })
    };
    let sum = |sum: Option<Money>| sum.map(|sum| yuan(words, sum));
    facts.may(
        Fact::Joint,
        fields.map(|_| words.yes.clone()),
        path("number"),
    );
    let number = fields.and_then(|one| one.number.clone());
    facts.may(Fact::JointNumber, number, path("number"));
    let own = role(fields.and_then(|one| one.role));
    facts.may(Fact::JointRole, own, path("role"));
    let (whole, share) = (
        sum(fields.and_then(|one| one.total_fen)),
        sum(fields.and_then(|one| one.share_fen)),
    );
    facts.may(Fact::JointTotal, whole, path("total_fen"));
    facts.may(Fact::JointShare, share, path("share_fen"));
    let member = |one: &JointMember| {
        let said = role(one.role).into_iter().chain(sum(one.share_fen));
        let said = joined(said, "，").map(|said| format!("（{said}）"));
        format!("{}{}", one.community, said.unwrap_or_default())
    };
    let members = fields.into_iter().flat_map(|one| &one.members).map(member);
    facts.may(Fact::JointMembers, names(members), path("members"));
    facts
}

/// Returns a row for each body that agreed, or is asked to.
pub(super) fn consents(job: &Job<'_>, consents: &[policy::facts::record::Consent]) -> Vec<Facts> {
    let row = |one: &policy::facts::record::Consent| {
        let name = job.pack.body(&one.body).map(|body| body.on_paper());
        let mut facts = Facts::default();
        facts.is(Fact::ConsentBody, name.unwrap_or(&one.body), "consents");
        facts.may(Fact::Consented, day(one.on), "consents");
        facts.may(Fact::Refused, day(one.refused_on), "consents");
        facts.may(Fact::Document1, one.document.clone(), "consents");
        facts
    };
    consents.iter().map(row).collect()
}

/// Joins names that stand on a paper for the office.
pub(super) fn names(words: impl IntoIterator<Item = String>) -> Option<String> {
    joined(words, "、")
}
