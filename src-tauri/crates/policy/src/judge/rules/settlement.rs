//! The settlement of a project: its day and sum, no more than was granted, and nothing paid beyond it (第五条（七）).

use super::Tally;
use crate::judge::case::{Case, numbered, unliftable};
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
    let account = case.account();
    let Some(settled) = fields.settled_fen else {
        return;
    };
    if let Some(most) = account.fund_fen.filter(|most| settled > *most) {
        let numbers = format!("决算{settled}元，批准{most}元");
        let says = format!("决算超过批准的专项经费：{numbers}。");
        let remedy = "请核对决算；超出的部分不能用专项经费支付。";
        let finding = case.finding(rule, says, remedy, fact("settled_fen"));
        tally.wrong(unliftable(numbered(finding, numbers)));
    }
    let net = account.paid_fen.checked_sub(account.recovered_fen);
    if let Some(net) = net.filter(|net| *net > settled) {
        let numbers = format!("已拨付{net}元，决算{settled}元");
        let says = format!("拨付的比决算的多，多付的还没有收回：{numbers}。");
        let remedy = "请收回多付的钱并登记，或核对决算。";
        let finding = case.finding(rule, says, remedy, fact("settled_fen"));
        tally.wrong(unliftable(numbered(finding, numbers)));
    }
}
