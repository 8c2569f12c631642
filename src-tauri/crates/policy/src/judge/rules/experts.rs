//! Experts from outside and several parties judge the result before a project closes (第三条（六）).

use super::Tally;
use crate::facts::Indicator;
use crate::judge::case::Case;
use crate::judge::words::{blank, list};
use crate::pack::Rule;
use std::collections::BTreeSet;

/// Each method said something about the project, and enough parties scored each indicator.
pub(super) fn judged(case: &Case<'_>, rule: &Rule, methods: &[String], parties: u32) -> Tally {
    let mut tally = Tally::default();
    if case.terminated().is_some() {
        return tally;
    }
    if !case.closes() {
        tally.wait("acceptances");
        return tally;
    }
    for method in methods.iter().filter(|method| !said(case, method)) {
        let mut known = case.pack.methods.iter();
        let name = known.find(|one| &one.code == method);
        let name = name.map_or(method, |one| &one.name);
        let says = format!("项目要办结了，还没有{name}。");
        let remedy = format!("请登记{name}由谁、哪天作出、怎么说。");
        tally.missing(case.finding(rule, says, remedy, "evaluations".to_owned()));
    }
    let few = |one: &&Indicator| parties_of(case, one) < parties as usize;
    let few = case.project.scheme.indicators.iter().filter(few);
    let few = list(few.map(|one| &one.name));
    if !few.is_empty() {
        let says = format!("指标还没有{parties}方以上评分：{few}。");
        let remedy = "请在验收里登记各方给每个指标的分。";
        let fact = case.final_acceptance();
        let fact = fact.map_or_else(
            || "acceptances".to_owned(),
            |one| format!("acceptances.{}.scores", one.id),
        );
        let mut finding = case.finding(rule, says, remedy, fact);
        finding.because = rule.source.ground_of("parties", None);
        tally.missing(finding);
    }
    tally
}

fn said(case: &Case<'_>, method: &str) -> bool {
    let records = &case.project.records;
    let mut evaluations = records.evaluations.iter();
    let opinions = records.acceptances.iter();
    let mut opinions = opinions.flat_map(|one| &one.fields.opinions);
    evaluations.any(|one| one.fields.method == method)
        || opinions.any(|one| one.method == method && !blank(one.says.as_ref()))
}

fn parties_of(case: &Case<'_>, indicator: &Indicator) -> usize {
    let acceptances = case.project.records.acceptances.iter();
    let scores = acceptances.flat_map(|one| &one.fields.scores);
    let own = scores.filter(|one| one.indicator == indicator.id);
    let by: BTreeSet<&str> = own.map(|one| one.by.trim()).collect();
    by.into_iter().filter(|by| !by.is_empty()).count()
}
