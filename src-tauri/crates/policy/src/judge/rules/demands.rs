//! Residents' wishes: the project answers recorded demands (官组通〔2021〕11号 第三条（二）、第五条（一）).

use super::Tally;
use crate::facts::{DemandFacts, DemandId};
use crate::judge::case::Case;
use crate::judge::words::{blank, list};
use crate::pack::{DemandField, Rule};

/// The project links the demands it answers.
pub(super) fn answered(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let there = |id: &&DemandId| case.demands.iter().any(|demand| demand.id == **id);
    let gone = case.project.demands.iter().filter(|id| !there(id)).count();
    if case.project.demands.is_empty() {
        let says = "项目还没有关联它要解决的居民需求。";
        let remedy = "请从需求清单里选出这个项目要解决的需求。";
        tally.missing(case.finding(rule, says, remedy, "demands".to_owned()));
    } else if gone > 0 {
        let says = format!("项目关联的需求有{gone}条已经不在需求清单里。");
        tally.wrong(case.finding(
            rule,
            says,
            "请重新选择项目要解决的需求。",
            "demands".to_owned(),
        ));
    }
    tally
}

/// Each linked demand says how, by whom and where it was collected, and how many households it is about.
pub(super) fn register(case: &Case<'_>, rule: &Rule, fields: &[DemandField]) -> Tally {
    let mut tally = Tally::default();
    if case.demands.is_empty() {
        tally.wait("demands");
    }
    for field in fields {
        let lacking = case.demands.iter().filter(|demand| lacks(demand, *field));
        let lacking: Vec<_> = lacking.collect();
        let Some(first) = lacking.first() else {
            continue;
        };
        let (key, word) = name(*field);
        let numbers = list(lacking.iter().map(|demand| demand.number.to_string()));
        let says = format!("有{}条需求没有登记{word}（编号{numbers}）。", lacking.len());
        let remedy = format!("请在需求清单里补上{word}。");
        tally.missing(case.finding(rule, says, remedy, format!("demand.{}.{key}", first.id)));
    }
    tally
}

fn lacks(demand: &DemandFacts, field: DemandField) -> bool {
    match field {
        DemandField::Channel => blank(demand.channel.as_ref()),
        DemandField::Collector => blank(demand.collector.as_ref()),
        DemandField::Location => demand.location.is_none(),
        DemandField::Households => demand.households.is_none(),
    }
}

fn name(field: DemandField) -> (&'static str, &'static str) {
    match field {
        DemandField::Channel => ("channel", "征集方式"),
        DemandField::Collector => ("collector", "征集人"),
        DemandField::Location => ("location", "所在小区"),
        DemandField::Households => ("households", "涉及户数"),
    }
}
