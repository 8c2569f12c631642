//! What the money is spent on: categories, and the uses that are forbidden.

use super::Tally;
use crate::facts::{BudgetLine, Declaration};
use crate::judge::case::{Case, warning};
use crate::judge::words::{blank, list};
use crate::pack::{ForbiddenUse, Rule};

/// The project has a category of the pack, and so has each budget line, by itself or from the project.
pub(super) fn categories(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let scheme = &case.project.scheme;
    let names = || list(case.pack.categories.iter().map(|category| &category.name));
    match &scheme.category {
        None => {
            let remedy = format!("请选择服务类别：{}。", names());
            let says = "项目还没有选服务类别。";
            tally.missing(case.finding(rule, says, remedy, "scheme.category".to_owned()));
        }
        Some(code) if case.pack.category(code).is_none() => {
            let says = format!("项目的服务类别“{code}”不在规定的类别里。");
            tally.wrong(case.finding(
                rule,
                says,
                format!("请改选：{}。", names()),
                "scheme.category".to_owned(),
            ));
        }
        Some(_) => {}
    }
    for line in &scheme.budget {
        let Some(code) = line
            .category
            .as_ref()
            .filter(|code| case.pack.category(code).is_none())
        else {
            continue;
        };
        let says = format!("预算“{}”的服务类别“{code}”不在规定的类别里。", line.item);
        tally.wrong(case.finding(
            rule,
            says,
            format!("请改选：{}。", names()),
            format!("budget.{}.category", line.id),
        ));
    }
    tally
}

/// Each budget line is declared; one declared as forbidden stops the scheme; words only ask.
pub(super) fn forbidden(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let lines = &case.project.scheme.budget;
    if lines.is_empty() {
        tally.wait("budget");
    }
    for line in lines {
        let fact = format!("budget.{}.declaration", line.id);
        match &line.declaration {
            None => undeclared(case, rule, line, fact, &mut tally),
            Some(Declaration::Forbidden { code }) => {
                declared(case, rule, line, code, fact, &mut tally)
            }
            Some(Declaration::Allowed { reason }) if blank(reason.as_ref()) => {
                asked(case, rule, line, &fact, &mut tally);
            }
            Some(Declaration::Allowed { .. }) => {}
        }
    }
    tally
}

fn undeclared(case: &Case<'_>, rule: &Rule, line: &BudgetLine, fact: String, tally: &mut Tally) {
    let forbidden = list(case.pack.forbidden.iter().map(|forbidden| &forbidden.text));
    let says = format!("预算“{}”还没有声明是否属于禁止的支出。", line.item);
    let remedy = format!("请对照禁止的支出逐条声明：{forbidden}。");
    tally.missing(case.finding(rule, says, remedy, fact));
}

fn declared(
    case: &Case<'_>,
    rule: &Rule,
    line: &BudgetLine,
    code: &str,
    fact: String,
    tally: &mut Tally,
) {
    let forbidden = case.pack.forbidden_use(code);
    let text = forbidden.map_or(code, |forbidden| forbidden.text.as_str());
    let says = format!("预算“{}”属于禁止的支出：{text}。", line.item);
    let remedy = "请从预算里去掉这一条，改用别的资金。";
    let mut finding = case.finding(rule, says, remedy, fact);
    finding.because = forbidden.map_or(finding.because, |forbidden| forbidden.source.ground(None));
    finding.because.numbers = Some(format!("{}元", line.amount_fen));
    tally.wrong(finding);
}

/// Asks about each forbidden use that a word of the line brings to mind.
fn asked(case: &Case<'_>, rule: &Rule, line: &BudgetLine, fact: &str, tally: &mut Tally) {
    for forbidden in &case.pack.forbidden {
        let Some(word) = hint(forbidden, line) else {
            continue;
        };
        let says = format!(
            "预算“{}”里有“{word}”，请说明它为什么不是{}。",
            line.item, forbidden.text
        );
        let allowed = list(forbidden.allowed.iter().map(|neighbour| &neighbour.text));
        let remedy = if allowed.is_empty() {
            "属于禁止的就改为禁止，不属于的请写一句理由。".to_owned()
        } else {
            format!("不属于的请写一句理由；允许的有：{allowed}。")
        };
        let mut finding = case.finding(rule, says, remedy, fact.to_owned());
        finding.because = forbidden.source.ground(None);
        tally.remark(warning(finding));
    }
}

fn hint<'a>(forbidden: &'a ForbiddenUse, line: &BudgetLine) -> Option<&'a String> {
    let note = line.note.as_deref().unwrap_or_default();
    forbidden
        .hints
        .iter()
        .find(|word| line.item.contains(word.as_str()) || note.contains(word.as_str()))
}
