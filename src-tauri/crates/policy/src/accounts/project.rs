//! The account of one project: what was granted, what each instalment may be, what was paid, spent and settled.

use super::{leaves_fund, less, paid, returns_to_fund, total};
use crate::facts::record::{AcceptanceResult, Change, Consent, PaymentKind, Recorded};
use crate::facts::{BudgetLineId, ContractFacts, ProjectFacts, SourceKind};
use crate::money::Money;
use crate::pack::{Instalments, Pack, RuleKind};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One instalment (第五条（七）).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct InstalmentAccount {
    /// 期次, from 1.
    pub number: i64,
    /// Name of the stage: 启动.
    pub stage: String,
    /// Share as the text writes it: 5.
    pub share: i64,
    /// What it comes to; `None` while the base is not known.
    pub due_fen: Option<Money>,
    /// What was paid of it.
    pub paid_fen: Money,
    /// Day on which its acceptance was passed.
    pub accepted_on: Option<NaiveDate>,
}

/// What a budget line was meant for and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LineAccount {
    /// The line.
    pub line: BudgetLineId,
    /// What is bought or paid.
    pub item: String,
    /// 预算.
    pub budget_fen: Money,
    /// 已支出, by vouchers, gross.
    pub spent_fen: Money,
    /// 剩余: what of the budget no voucher has used; below zero when more was spent.
    pub left_fen: Money,
    /// 决算; `None` while it is not settled.
    pub settled_fen: Option<Money>,
}

/// The account of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectAccount {
    /// 批准总金额.
    pub approved_fen: Option<Money>,
    /// 批准的专项经费, as last changed with every consent.
    pub fund_fen: Option<Money>,
    /// Sum of the contracts that count: what was paid on ended ones, and the amount of the running one.
    pub contract_fen: Option<Money>,
    /// What the shares are taken of: the fund part of the approval, or the contract when that is lower.
    pub base_fen: Option<Money>,
    /// The instalments, in order; none when the text fixes no shares.
    pub instalments: Vec<InstalmentAccount>,
    /// 已拨付 out of the fund.
    pub paid_fen: Money,
    /// 已收回 to the fund.
    pub recovered_fen: Money,
    /// Paid out of other sources.
    pub other_fen: Money,
    /// 垫付 that nobody has repaid yet.
    pub owed_fen: Money,
    /// 凭证合计, gross.
    pub spent_fen: Money,
    /// 审定的专项经费支出.
    pub settled_fen: Option<Money>,
    /// What is left of the granted fund money; below zero when more was paid.
    pub left_fen: Option<Money>,
    /// The budget lines, in order.
    pub lines: Vec<LineAccount>,
}

impl ProjectAccount {
    /// Draws up the account of a project under its pack.
    pub fn of(project: &ProjectFacts, pack: &Pack) -> Self {
        let records = &project.records;
        let paid_fen = paid(&records.payments, leaves_fund);
        let recovered_fen = paid(&records.payments, returns_to_fund);
        let (fund_fen, settled_fen) = (granted_fund(project, pack), settled(project));
        let contract_fen = contracted(project);
        let base_fen = base(fund_fen, contract_fen);
        let net = less(paid_fen, recovered_fen);
        Self {
            approved_fen: project.granted().and_then(|one| one.fields.amount_fen),
            fund_fen,
            contract_fen,
            base_fen,
            instalments: instalments(project, pack.instalments.as_ref(), base_fen, settled_fen),
            paid_fen,
            recovered_fen,
            other_fen: paid(&records.payments, |one| {
                one.source != SourceKind::Fund
                    && one.what == PaymentKind::Instalment
                    && one.paid_on.is_some()
            }),
            owed_fen: owed(project),
            spent_fen: total(records.vouchers.iter().map(|one| one.fields.gross_fen)),
            settled_fen,
            left_fen: fund_fen.map(|fund| less(fund, net)),
            lines: lines(project),
        }
    }

    /// Returns an instalment by its number.
    pub fn instalment(&self, number: i64) -> Option<&InstalmentAccount> {
        self.instalments.iter().find(|one| one.number == number)
    }
}

/// Returns the fund part of what was granted, as the last change with every consent left it (第六条).
pub(crate) fn granted_fund(project: &ProjectFacts, pack: &Pack) -> Option<Money> {
    let granted = project.granted()?.fields.fund_fen;
    let mut changes = project.records.changes.iter().rev();
    let changed = changes.find_map(|change| {
        agreed(change, pack)
            .then_some(change.fields.fund_fen)
            .flatten()
    });
    changed.or(granted)
}

/// Returns the whole sum that was granted, with what a change with every consent added to its fund part or took from it.
pub(crate) fn granted_amount(project: &ProjectFacts, pack: &Pack) -> Option<Money> {
    let fields = &project.granted()?.fields;
    let now = granted_fund(project, pack);
    let more = now.zip(fields.fund_fen).map(|(now, then)| less(now, then));
    Some(total(fields.amount_fen.into_iter().chain(more))).filter(|_| fields.amount_fen.is_some())
}

/// Returns true when every body that the text names agreed to a change.
pub(crate) fn agreed(change: &Recorded<Change>, pack: &Pack) -> bool {
    let mut rules = pack.rules.iter();
    let bodies = rules.find_map(|rule| match &rule.kind {
        RuleKind::Change { bodies, .. } => Some(bodies),
        _ => None,
    });
    bodies.is_none_or(|bodies| {
        let given = |body: &String| consent(&change.fields.consents, body).is_some();
        bodies.iter().all(given)
    })
}

/// Returns the day on which a body agreed, when it did not refuse after that.
pub(crate) fn consent(consents: &[Consent], body: &str) -> Option<NaiveDate> {
    let stands = |one: &Consent| {
        let refused = one.refused_on;
        one.on
            .filter(|on| refused.is_none_or(|refused| refused < *on))
    };
    let mut given = consents.iter().filter(|one| one.body == body);
    given.find_map(stands)
}

/// Returns the day on which a body refused, when it did not agree after that.
pub(crate) fn refusal(consents: &[Consent], body: &str) -> Option<NaiveDate> {
    if consent(consents, body).is_some() {
        return None;
    }
    let mut given = consents.iter().filter(|one| one.body == body);
    given.find_map(|one| one.refused_on)
}

/// A contract that ended early and was followed by another counts with what was paid on it; the others with their amount.
fn contracted(project: &ProjectFacts) -> Option<Money> {
    let last = project.contracts.last()?;
    let amount = |contract: &ContractFacts| {
        if contract.fields.ended_on.is_none() || contract.id == last.id {
            return contract.fields.amount_fen;
        }
        Some(paid(&project.records.payments, |one| {
            leaves_fund(one) && one.contract.as_ref() == Some(&contract.id)
        }))
    };
    let amounts: Vec<Money> = project.contracts.iter().filter_map(amount).collect();
    (!amounts.is_empty()).then(|| total(amounts))
}

fn base(fund: Option<Money>, contract: Option<Money>) -> Option<Money> {
    match (fund, contract) {
        (Some(fund), Some(contract)) => Some(fund.min(contract)),
        (fund, _) => fund,
    }
}

/// Returns what was settled, by the newest settlement that says it.
fn settled(project: &ProjectFacts) -> Option<Money> {
    let mut settlements = project.records.settlements.iter().rev();
    settlements.find_map(|one| one.fields.settled_fen)
}

/// The shares of the base; the last one is what is left, and once the project is settled no more than is still owed.
fn instalments(
    project: &ProjectFacts,
    terms: Option<&Instalments>,
    base: Option<Money>,
    settled: Option<Money>,
) -> Vec<InstalmentAccount> {
    let Some(terms) = terms else {
        return Vec::new();
    };
    let shares = base.and_then(|base| base.shares(&terms.shares).ok());
    let count = terms.shares.len();
    let paid_of = |number: i64| {
        paid(&project.records.payments, |one| {
            leaves_fund(one) && one.instalment == Some(number)
        })
    };
    let share = |index: usize| shares.as_ref()?.get(index).copied();
    // An earlier instalment that was not paid whole keeps its own place; what was paid beyond it, the last one lacks.
    let before =
        || total((0..count - 1).filter_map(|at| Some(share(at)?.max(paid_of(at as i64 + 1)))));
    let due = |index: usize| {
        let own = share(index)?;
        match settled.filter(|_| index + 1 == count) {
            Some(settled) => Some(less(settled.min(base?), before()).max(Money::ZERO)),
            None => Some(own),
        }
    };
    let one = |(index, (share, stage)): (usize, (&u32, &String))| {
        let number = index as i64 + 1;
        InstalmentAccount {
            number,
            stage: stage.clone(),
            share: i64::from(*share),
            due_fen: due(index),
            paid_fen: paid_of(number),
            accepted_on: accepted_on(project, number, index + 1 == count),
        }
    };
    let terms = terms.shares.iter().zip(&terms.stages);
    terms.enumerate().map(one).collect()
}

/// Returns the first day on which the acceptance of an instalment stood: passed at once, or found mended. The final
/// acceptance of the whole opens the last one too.
fn accepted_on(project: &ProjectFacts, instalment: i64, last: bool) -> Option<NaiveDate> {
    let of_instalment = project.records.acceptances.iter().filter(|one| {
        let own = one.fields.instalment;
        own == Some(instalment) || (last && own.is_none())
    });
    of_instalment
        .filter_map(|one| match one.fields.result? {
            AcceptanceResult::Qualified => one.fields.on,
            AcceptanceResult::Rectify => one.fields.rectified_on,
            AcceptanceResult::Failed => None,
        })
        .min()
}

/// Returns what was laid out and not repaid.
fn owed(project: &ProjectFacts) -> Money {
    let laid_out = |what: PaymentKind| {
        paid(&project.records.payments, move |one| {
            one.what == what && one.paid_on.is_some()
        })
    };
    let (advanced, repaid) = (
        laid_out(PaymentKind::Advance),
        laid_out(PaymentKind::Repayment),
    );
    less(advanced, repaid).max(Money::ZERO)
}

fn lines(project: &ProjectFacts) -> Vec<LineAccount> {
    let records = &project.records;
    let spent = |line: &BudgetLineId| {
        let own = records.vouchers.iter();
        let own = own.filter(|one| one.fields.line.as_ref() == Some(line));
        total(own.map(|one| one.fields.gross_fen))
    };
    let settled = |line: &BudgetLineId| {
        let mut all = records.settlements.iter().rev();
        all.find_map(|one| {
            let mut lines = one.fields.lines.iter();
            let found = lines.find(|settled| &settled.line == line);
            found.map(|settled| settled.settled_fen)
        })
    };
    let budget = project.scheme.budget.iter();
    budget
        .map(|line| LineAccount {
            line: line.id.clone(),
            item: line.item.clone(),
            budget_fen: line.amount_fen,
            spent_fen: spent(&line.id),
            left_fen: less(line.amount_fen, spent(&line.id)),
            settled_fen: settled(&line.id),
        })
        .collect()
}
