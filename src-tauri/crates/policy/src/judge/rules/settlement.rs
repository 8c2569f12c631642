//! The settlement of a project: its day and sum, no more than was granted, and nothing paid beyond it (第五条（七）).

use super::Tally;
use crate::accounts::total;
use crate::facts::BudgetLine;
use crate::judge::case::{Case, numbered, unliftable};
use crate::money::Money;
use crate::pack::Rule;

/// The project is settled once it was accepted as a whole.
pub(super) fn settled(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let Some(settlement) = case.project.records.settlements.last() else {
        let says = "已经验收，还没有决算。";
        let remedy = "请登记街道决算的日期和审定金额。";
        let finding = case.finding(rule, says, remedy, "settlements".to_owned());
        return tally.missing(unliftable(finding));
    };
    let fields = &settlement.fields;
    let fact = |key: &str| format!("settlements.{}.{key}", settlement.id);
    let asked = [
        (fields.on.is_none(), "on", "决算日期"),
        (fields.settled_fen.is_none(), "settled_fen", "审定金额"),
    ];
    for (_, key, word) in asked.into_iter().filter(|(lacks, ..)| *lacks) {
        let says = format!("决算没有登记{word}。");
        let finding = case.finding(rule, says, format!("请登记{word}。"), fact(key));
        tally.missing(unliftable(finding));
    }
    if let Some(settled) = fields.settled_fen {
        within(case, rule, (settled, fact("settled_fen")), tally);
    }
}

/// The sum is no more than was granted and found good, and no less than was paid.
fn within(case: &Case<'_>, rule: &Rule, (settled, fact): (Money, String), tally: &mut Tally) {
    let account = case.account();
    let mut say = |says: &str, numbers: String, remedy: &str| {
        let says = format!("{says}：{numbers}。");
        let finding = case.finding(rule, says, remedy, fact.clone());
        tally.wrong(unliftable(numbered(finding, numbers)));
    };
    if let Some(most) = account.fund_fen.filter(|most| settled > *most) {
        let numbers = format!("决算{settled}元，批准{most}元");
        let remedy = "请核对决算；超出的部分不能用专项经费支付。";
        say("决算超过批准的专项经费", numbers, remedy);
    }
    if let Some(most) = accepted(case).filter(|most| settled > *most) {
        let numbers = format!("决算{settled}元，验收认可{most}元");
        let remedy = "请核对决算；没有认可的部分不付，整改后重新验收。";
        say("决算超过验收认可的金额", numbers, remedy);
    }
    let net = account.paid_fen.checked_sub(account.recovered_fen);
    if let Some(net) = net.filter(|net| *net > settled) {
        let numbers = format!("已拨付{net}元，决算{settled}元");
        let remedy = "请收回多付的钱并登记，或核对决算。";
        say("拨付的比决算的多，多付的还没有收回", numbers, remedy);
    }
}

/// Returns what the final acceptance found good: each line as accepted, those it does not name whole.
fn accepted(case: &Case<'_>) -> Option<Money> {
    let lines = &case.final_acceptance()?.fields.lines;
    let of = |line: &BudgetLine| {
        let mut lines = lines.iter();
        let named = lines.find(|one| one.line == line.id);
        named.map_or(line.amount_fen, |one| one.accepted_fen)
    };
    let budget = &case.project.scheme.budget;
    (!lines.is_empty()).then(|| total(budget.iter().map(of)))
}
