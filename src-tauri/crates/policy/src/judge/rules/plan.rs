//! The implementation plan: who does what by when, in agreement with what was resolved (第五条（二）).

use super::Tally;
use crate::facts::Scheme;
use crate::judge::case::{Case, unliftable};
use crate::judge::words::{blank, list};
use crate::pack::Rule;

/// Every step has an owner and days, and the scheme is still the one that was resolved.
pub(super) fn plan(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let steps = &case.project.scheme.plan;
    if steps.is_empty() {
        let remedy = "请填写实施步骤：做什么、谁负责、从哪天到哪天。";
        let fact = "scheme.plan".to_owned();
        tally.missing(unliftable(case.finding(
            rule,
            "还没有具体的实施步骤。",
            remedy,
            fact,
        )));
    }
    for step in steps {
        let asked = [
            (blank(step.owner.as_ref()), "owner", "负责人"),
            (step.start.is_none(), "start", "开始日期"),
            (step.finish.is_none(), "finish", "完成日期"),
        ];
        let lacks: Vec<_> = asked.into_iter().filter(|(lacks, ..)| *lacks).collect();
        let Some((_, key, _)) = lacks.first() else {
            continue;
        };
        let words = list(lacks.iter().map(|(_, _, word)| word));
        let says = format!("实施步骤“{}”没有写明{words}。", step.what);
        let fact = format!("scheme.plan.{}.{key}", step.id);
        let finding = case.finding(rule, says, format!("请填写{words}。"), fact);
        let dated = lacks.iter().any(|(_, key, _)| *key != "owner");
        tally.missing(if dated { unliftable(finding) } else { finding });
    }
    agrees(case, rule, &mut tally);
    tally
}

/// Name, amount, mode and unit are those that the residents resolved, else the scheme goes back to the meeting.
fn agrees(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let Some(resolved) = case.resolved() else {
        return;
    };
    let differs = differing(resolved, &case.project.scheme);
    if differs.is_empty() {
        return;
    }
    let says = format!("方案和决议通过的不一致：{}变了。", list(&differs));
    let remedy = "请改回决议通过的内容，或把新方案重新提交会议。";
    let finding = case.finding(rule, says, remedy, "scheme.name".to_owned());
    tally.wrong(unliftable(finding));
}

fn differing(resolved: &Scheme, now: &Scheme) -> Vec<&'static str> {
    let compared = [
        (resolved.name == now.name, "名称"),
        (resolved.total() == now.total(), "金额"),
        (resolved.mode == now.mode, "承接方式"),
        (resolved.undertaker == now.undertaker, "承办单位"),
    ];
    let differing = compared.into_iter().filter(|(same, _)| !same);
    differing.map(|(_, word)| word).collect()
}
