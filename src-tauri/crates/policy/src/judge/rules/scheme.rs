//! The scheme: what it must name, that its sums agree, and who benefits.

use super::Tally;
use crate::facts::{Scheme, SourceKind};
use crate::judge::case::{Case, unliftable, warning};
use crate::judge::words::{blank, list};
use crate::money::Money;
use crate::pack::{BeneficiaryField, Rule, SchemeField};

/// The scheme names what the text asks for, and its sources add up to its budget.
pub(super) fn contents(
    case: &Case<'_>,
    rule: &Rule,
    fields: &[SchemeField],
    balanced: bool,
) -> Tally {
    let mut tally = Tally::default();
    for field in fields
        .iter()
        .filter(|field| lacks(&case.project.scheme, **field))
    {
        let (key, word) = (field.key(), name(*field));
        let says = format!("方案还没有写明{word}。");
        let finding = case.finding(
            rule,
            says,
            format!("请在方案里填写{word}。"),
            format!("scheme.{key}"),
        );
        // Amounts and dates that are missing cannot be lifted away.
        let fixed = matches!(
            field,
            SchemeField::Amount | SchemeField::Start | SchemeField::Finish
        );
        tally.missing(if fixed { unliftable(finding) } else { finding });
    }
    if balanced {
        balance(case, rule, &mut tally);
    }
    tally
}

fn balance(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let scheme = &case.project.scheme;
    let funded = Money::sum(scheme.sources.iter().map(|source| source.amount_fen));
    let (Some(budget), Some(funded), false) = (scheme.total(), funded, scheme.sources.is_empty())
    else {
        return;
    };
    if budget == funded {
        return;
    }
    let numbers = format!("预算合计{budget}元，资金来源合计{funded}元");
    let mut finding = case.finding(
        rule,
        format!("预算和资金来源对不上：{numbers}。"),
        "请核对预算明细和资金来源，使两边合计相等。",
        "sources".to_owned(),
    );
    finding.because = rule.source.ground_of("balanced", Some(numbers));
    finding.facts.push("budget".to_owned());
    tally.wrong(unliftable(finding));
}

/// Sources are of kinds that the text knows, add up to the budget, and say who gives when it is not the fund (第二条).
pub(super) fn sources(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let scheme = &case.project.scheme;
    if scheme.sources.is_empty() && scheme.total().is_some() {
        let remedy = "请登记每一笔钱或实物从哪里来、是多少。";
        let fact = "scheme.sources".to_owned();
        tally.missing(case.finding(rule, "有预算，还没有登记资金来源。", remedy, fact));
    }
    for source in &scheme.sources {
        let fact = |key: &str| format!("sources.{}.{key}", source.id);
        let name = case.pack.source_name(source.kind);
        if name.is_none() {
            let says = format!("有一笔{}元的来源不是规定的种类。", source.amount_fen);
            let remedy = "请改选规定的来源，或先问街道。";
            tally.wrong(case.finding(rule, says, remedy, fact("kind")));
        }
        if source.kind != SourceKind::Fund && blank(source.from.as_ref()) {
            let name = name.unwrap_or("其他来源");
            let says = format!("{name}{}元没有写明由谁出。", source.amount_fen);
            tally.missing(case.finding(rule, says, "请写明出资或捐赠的单位、个人。", fact("from")));
        }
    }
    by_kind(case, rule, &mut tally);
    tally
}

/// The totals by kind add up to the budget.
fn by_kind(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let scheme = &case.project.scheme;
    let kinds = case.pack.sources.iter().map(|source| source.kind);
    let given = kinds.filter_map(|kind| {
        let name = case.pack.source_name(kind)?;
        let sum = scheme
            .funded_by(kind)
            .filter(|sum| *sum > Money::from_fen(0))?;
        Some((name, sum))
    });
    let given: Vec<_> = given.collect();
    let whole = Money::sum(given.iter().map(|(_, sum)| *sum));
    let (Some(budget), Some(whole)) = (scheme.total(), whole) else {
        return;
    };
    if given.is_empty() || whole == budget {
        return;
    }
    let sums = list(given.iter().map(|(name, sum)| format!("{name}{sum}元")));
    let says = format!("各种来源加起来不等于预算：{sums}，合计{whole}元，预算{budget}元。");
    let remedy = "请核对各笔来源的金额。";
    let mut finding = case.finding(rule, says, remedy, "sources".to_owned());
    finding.because.numbers = Some(format!("来源合计{whole}元，预算{budget}元"));
    tally.wrong(finding);
}

/// A scheme that was fixed has indicators, and their weights add up (第三条（六）).
pub(super) fn indicators(case: &Case<'_>, rule: &Rule, total: u32) -> Tally {
    let mut tally = Tally::default();
    let indicators = &case.project.scheme.indicators;
    let fact = || "scheme.indicators".to_owned();
    if indicators.is_empty() && case.project.revisions.is_empty() {
        tally.wait("scheme.indicators");
    } else if indicators.is_empty() {
        let remedy = "请写明用什么指标评价效果，每项占多少分。";
        tally.missing(case.finding(rule, "方案没有评估指标。", remedy, fact()));
    } else {
        let sum: i64 = indicators.iter().map(|one| one.weight).sum();
        if sum != i64::from(total) {
            let says = format!("评估指标的权重加起来是{sum}，应当是{total}。");
            let mut finding = case.finding(rule, says, "请调整各项指标的权重。", fact());
            let numbers = format!("权重合计{total}，现在{sum}");
            finding.because = rule.source.ground_of("total", Some(numbers));
            tally.wrong(finding);
        }
    }
    tally
}

/// Returns true when the scheme does not say this.
pub(super) fn lacks(scheme: &Scheme, field: SchemeField) -> bool {
    match field {
        SchemeField::Name => scheme.name.trim().is_empty(),
        SchemeField::Amount => scheme
            .total()
            .is_none_or(|total| total <= Money::from_fen(0)),
        SchemeField::Undertaker => blank(scheme.undertaker.as_ref()),
        SchemeField::Measures => blank(scheme.measures.as_ref()),
        SchemeField::Place => blank(scheme.place.as_ref()),
        SchemeField::Start => scheme.start.is_none(),
        SchemeField::Finish => scheme.finish.is_none(),
        SchemeField::Mode => scheme.mode.is_none(),
        SchemeField::Plan => scheme.plan.is_empty(),
    }
}

/// Returns the word of a content.
pub(super) fn name(field: SchemeField) -> &'static str {
    match field {
        SchemeField::Name => "名称",
        SchemeField::Amount => "金额",
        SchemeField::Undertaker => "承办单位",
        SchemeField::Measures => "主要措施",
        SchemeField::Place => "实施地点",
        SchemeField::Start => "开始时间",
        SchemeField::Finish => "完成时限",
        SchemeField::Mode => "承接方式",
        SchemeField::Plan => "实施步骤",
    }
}

/// Who benefits is known; people from outside are noticed, because the money serves this community alone.
pub(super) fn beneficiaries(
    case: &Case<'_>,
    rule: &Rule,
    fields: &[BeneficiaryField],
    only_here: bool,
) -> Tally {
    let mut tally = Tally::default();
    let people = &case.project.scheme.beneficiaries;
    for field in fields {
        let (lacks, key, word) = match field {
            BeneficiaryField::Who => (blank(people.who.as_ref()), "who", "受益对象"),
            BeneficiaryField::Number => {
                let none = people
                    .households
                    .or(people.persons)
                    .is_none_or(|number| number <= 0);
                (none, "households", "受益户数或人数")
            }
            BeneficiaryField::Range => (blank(people.range.as_ref()), "range", "受益范围"),
        };
        if lacks {
            let says = format!("方案还没有写明{word}。");
            let fact = format!("scheme.beneficiaries.{key}");
            tally.missing(case.finding(rule, says, format!("请在方案里填写{word}。"), fact));
        }
    }
    if let Some(outsiders) = people.outsiders.filter(|number| only_here && *number > 0) {
        let says = format!("受益的人里有{outsiders}人不是本社区居民。");
        let remedy = "请确认经费只用于本社区居民，或说明外来受益的由来。";
        let mut finding = case.finding(
            rule,
            says,
            remedy,
            "scheme.beneficiaries.outsiders".to_owned(),
        );
        finding.because.numbers = Some(format!("本社区以外{outsiders}人"));
        tally.remark(warning(finding));
    }
    tally
}
