//! The project supervisor (督导) of what a social organisation undertakes: named, paid from the project, there
//! throughout (第五条（六）).

use super::{Tally, supervision};
use crate::facts::UndertakingMode;
use crate::finding::Finding;
use crate::judge::case::{Case, warning};
use crate::judge::words::{blank, list};
use crate::pack::{Moment, Rule};

/// Who supervises, in which modes, and as which body they stand in the entries.
pub(super) struct Asked<'a> {
    pub roles: &'a [String],
    pub modes: &'a [UndertakingMode],
    pub body: Option<&'a str>,
}

/// The supervisor is named before the work begins, has a line in the budget or a word in the contract, and looks.
pub(super) fn supervisor(case: &Case<'_>, rule: &Rule, asked: &Asked<'_>) -> Tally {
    let mut tally = Tally::default();
    let mode = case.project.scheme.mode;
    if !mode.is_some_and(|mode| asked.modes.contains(&mode)) {
        return tally;
    }
    if case.project.granted().is_none() && case.began_on().is_none() {
        tally.wait("approvals");
        return tally;
    }
    named(case, rule, asked.roles, &mut tally);
    paid(case, rule, &mut tally);
    if let Some(body) = asked.body {
        looked(case, rule, body, &mut tally);
    }
    tally
}

fn named(case: &Case<'_>, rule: &Rule, roles: &[String], tally: &mut Tally) {
    let partners = &case.project.scheme.partners;
    let filled = |role: &&String| partners.iter().any(|partner| &partner.role == *role);
    let open = list(roles.iter().filter(|role| !filled(role)));
    if !open.is_empty() {
        let mode = case.project.scheme.mode;
        let mode = mode.and_then(|mode| case.pack.mode_name(mode));
        let says = format!("{}的项目还没有安排{open}。", mode.unwrap_or("由别人承接"));
        let remedy = format!("请在参与方里写明谁担任{open}。");
        tally.missing(case.finding(rule, says, remedy, "scheme.partners".to_owned()));
    }
}

/// A word that a budget line for the supervisor carries.
const WORD: &str = "督导";

fn paid(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let scheme = &case.project.scheme;
    let lined = scheme.budget.iter().any(|line| line.item.contains(WORD));
    let contracts = case.project.contracts.iter();
    let mut said = contracts.map(|one| one.fields.supervision.as_ref());
    if !lined && !said.any(|said| !blank(said)) {
        let says = "预算和合同里都没有写督导的费用。";
        let remedy = "督导费用从项目资金列支，请在预算里列一条，或在合同里写明怎样支付。";
        let finding = case.finding(rule, says, remedy, "scheme.budget".to_owned());
        tally.remark(warning(finding));
    }
}

fn looked(case: &Case<'_>, rule: &Rule, body: &str, tally: &mut Tally) {
    let acceptances = &case.project.records.acceptances;
    let accepted = acceptances.iter().any(|one| one.fields.on.is_some());
    let stages = [
        (Moment::Execution, case.began_on().is_some()),
        (Moment::Acceptance, accepted),
    ];
    let mut seen = Tally::default();
    for (moment, _) in stages.into_iter().filter(|(_, came)| *came) {
        supervision::at_moment(case, rule, body, moment, &mut seen);
    }
    let lighter = seen.findings.into_iter().map(warning);
    lighter.for_each(|finding: Finding| tally.remark(finding));
}
