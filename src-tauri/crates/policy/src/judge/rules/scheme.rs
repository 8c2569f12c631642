//! The scheme: what it must name, that its sums agree, and who benefits.

use super::Tally;
use crate::facts::Scheme;
use crate::judge::case::{Case, unliftable, warning};
use crate::judge::words::blank;
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
        let (key, word) = name(*field);
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

/// Returns the path and the word of a content.
pub(super) fn name(field: SchemeField) -> (&'static str, &'static str) {
    match field {
        SchemeField::Name => ("name", "名称"),
        SchemeField::Amount => ("budget", "金额"),
        SchemeField::Undertaker => ("undertaker", "承办单位"),
        SchemeField::Measures => ("measures", "主要措施"),
        SchemeField::Place => ("place", "实施地点"),
        SchemeField::Start => ("start", "开始时间"),
        SchemeField::Finish => ("finish", "完成时限"),
        SchemeField::Mode => ("mode", "承接方式"),
        SchemeField::Plan => ("plan", "实施步骤"),
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
