//! The implementation plan: who does what by when, in agreement with what was resolved (第五条（二）).

use super::{Tally, scheme};
use crate::compare::{changed, rises};
use crate::judge::case::{Case, unliftable};
use crate::judge::words::{blank, list};
use crate::pack::{Rule, SchemeField};

/// What must be as it was resolved, and what must be so after a return.
pub(super) struct Agreement<'a> {
    pub agrees: &'a [SchemeField],
    pub after_return: &'a [SchemeField],
}

/// Every step has an owner and days, and the scheme is still the one that was resolved.
pub(super) fn plan(case: &Case<'_>, rule: &Rule, agreement: &Agreement<'_>) -> Tally {
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
    agrees(case, rule, agreement, &mut tally);
    tally
}

/// The scheme is the one that the residents resolved in all that the text names, else it goes back to the meeting.
///
/// After a return the street's own advice is followed: less money or another name is no new matter for the meeting.
fn agrees(case: &Case<'_>, rule: &Rule, asked: &Agreement<'_>, tally: &mut Tally) {
    let Some((held_on, resolved)) = case.resolved() else {
        return;
    };
    let now = case.scheme_of_road();
    let returned = case.returned_since(held_on);
    let (key, fields) = match returned {
        Some(_) => ("after_return", asked.after_return),
        None => ("agrees", asked.agrees),
    };
    let differs = changed(resolved, now, fields).into_iter();
    let counts = |field: &&SchemeField| {
        **field != SchemeField::Amount || returned.is_none() || rises(resolved, now)
    };
    let differs: Vec<_> = differs.filter(counts).copied().collect();
    let Some(first) = differs.first() else {
        return;
    };
    let words = list(differs.iter().map(|field| scheme::name(*field)));
    let (says, remedy) = match returned {
        Some(on) => (
            format!("{}退回以后，{words}和决议通过的不一样了。", case.day(on)),
            "请把新方案重新提交会议决议，再报送评审。",
        ),
        None => (
            format!("方案和决议通过的不一致：{words}变了。"),
            "请改回决议通过的内容，或把新方案重新提交会议。",
        ),
    };
    let fact = format!("scheme.{}", first.key());
    let mut finding = case.finding(rule, says, remedy, fact);
    finding.because = rule.source.ground_of(key, None);
    tally.wrong(unliftable(finding));
}
