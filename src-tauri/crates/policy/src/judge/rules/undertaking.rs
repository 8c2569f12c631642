//! Who undertakes, why, together with whom, and how much the project is wished for.

use super::Tally;
use crate::facts::UndertakingMode;
use crate::judge::case::Case;
use crate::judge::words::{blank, list};
use crate::pack::{PriorityField, Rule};

/// The mode is one that the text names for this act; the choice has its ground where one is asked.
pub(super) fn mode(case: &Case<'_>, rule: &Rule, modes: &[UndertakingMode], ground: bool) -> Tally {
    let mut tally = Tally::default();
    let scheme = &case.project.scheme;
    let Some(mode) = scheme.mode else {
        tally.wait("scheme.mode");
        return tally;
    };
    if !modes.contains(&mode) {
        let name = case.pack.mode_name(mode).unwrap_or_default();
        let says = format!("这一条没有写到{name}。");
        let remedy = "请先问街道能否这样承接，并把答复登记下来。";
        tally.remark(case.finding(rule, says, remedy, "scheme.mode".to_owned()));
    }
    if ground && mode != UndertakingMode::SelfRun && blank(scheme.ground.as_ref()) {
        let remedy = "请写明比较了哪几家、为什么选这一家、由谁选定。";
        let fact = "scheme.ground".to_owned();
        tally.missing(case.finding(rule, "还没有写明为什么选这个承接方。", remedy, fact));
    }
    tally
}

/// Somebody fills every role that the mode asks for.
pub(super) fn roles(
    case: &Case<'_>,
    rule: &Rule,
    roles: &[String],
    modes: &[UndertakingMode],
) -> Tally {
    let mut tally = Tally::default();
    let scheme = &case.project.scheme;
    if !scheme.mode.is_some_and(|mode| modes.contains(&mode)) {
        return tally;
    }
    let filled = |role: &&String| scheme.partners.iter().any(|partner| &partner.role == *role);
    let open = list(roles.iter().filter(|role| !filled(role)));
    if !open.is_empty() {
        let says = format!("参与方还没有写明：{open}。");
        let remedy = "请在参与方里写明各由谁担任。";
        tally.missing(case.finding(rule, says, remedy, "scheme.partners".to_owned()));
    }
    tally
}

/// The meetings are shown how many want the project, how urgently, and where it ranks.
pub(super) fn priority(case: &Case<'_>, rule: &Rule, fields: &[PriorityField]) -> Tally {
    let mut tally = Tally::default();
    let scheme = &case.project.scheme;
    for field in fields {
        let (lacks, key, word) = match field {
            PriorityField::Households => {
                let asked = case
                    .demands
                    .iter()
                    .any(|demand| demand.households.is_some());
                let none = !asked && scheme.beneficiaries.households.is_none();
                (none, "beneficiaries.households", "涉及户数")
            }
            PriorityField::Urgency => (scheme.urgency.is_none(), "urgency", "紧急程度"),
            PriorityField::Rank => (scheme.rank.is_none(), "rank", "在需求中的位次"),
        };
        if lacks {
            let says = format!("方案没有写明{word}，会上看不出群众有多需要。");
            let fact = format!("scheme.{key}");
            tally.missing(case.finding(rule, says, format!("请填写{word}。"), fact));
        }
    }
    tally
}
