//! Providers that failed: not chosen in the years after the decision (第十条).

use super::Tally;
use crate::facts::record::{ProviderStanding, Recorded};
use crate::facts::{ContractFacts, ProviderId};
use crate::finding::Finding;
use crate::judge::case::{Case, warning};
use crate::judge::whole::Whole;
use crate::judge::words::blank;
use crate::pack::Rule;
use chrono::{Datelike, NaiveDate};

/// The provider of the project may undertake in the years that the project falls in.
pub(super) fn chosen(case: &Case<'_>, rule: &Rule, years: u32) -> Tally {
    let mut tally = Tally::default();
    for standing in &case.facts.records.standings {
        if let Some(decided) = lost_on(standing) {
            let one = One {
                case,
                rule,
                standing,
                decided,
            };
            one.judge(years, &mut tally);
        }
    }
    tally
}

/// Returns the day of the decision, unless what was wrong had been mended by then.
fn lost_on(standing: &Recorded<ProviderStanding>) -> Option<NaiveDate> {
    let fields = &standing.fields;
    let decided = fields.decided_on?;
    let mended = fields.rectified_on.is_some_and(|on| on <= decided);
    (!mended).then_some(decided)
}

struct One<'a> {
    case: &'a Case<'a>,
    rule: &'a Rule,
    standing: &'a Recorded<ProviderStanding>,
    decided: NaiveDate,
}

impl One<'_> {
    fn provider(&self) -> &ProviderId {
        &self.standing.fields.provider
    }

    fn judge(&self, years: u32, tally: &mut Tally) {
        let case = self.case;
        let project = case.project;
        let planned = project.scheme.provider.as_ref() == Some(self.provider());
        let contract = case.contract();
        let contract = contract.filter(|one| one.fields.provider.as_ref() == Some(self.provider()));
        if !planned && contract.is_none() {
            return;
        }
        let first = self.decided.year() + 1;
        let last = self.decided.year().saturating_add_unsigned(years);
        let signed = contract.and_then(|one| one.fields.signed_on);
        let chosen = case.approved_on().unwrap_or(project.drafted_on);
        let mut of = [
            Some(project.year),
            Some(chosen.year()),
            signed.map(|on| on.year()),
        ]
        .into_iter()
        .flatten();
        if of.any(|year| (first..=last).contains(&year)) {
            self.barred(contract, (first, last), tally);
        } else if signed.is_some_and(|on| on <= self.decided) && self.goes_on() {
            let says = format!(
                "{}{}被取消承接资格，这个项目的合同是在那以前签的。",
                self.name(),
                case.day(self.decided)
            );
            let remedy = "合同可以继续履行，请加强检查，按合同追究违约责任。";
            tally.remark(warning(self.say(contract, says, remedy)));
        }
    }

    fn goes_on(&self) -> bool {
        self.case.completed().is_none() && self.case.terminated().is_none()
    }

    fn barred(
        &self,
        contract: Option<&ContractFacts>,
        (first, last): (i32, i32),
        tally: &mut Tally,
    ) {
        let (name, decided) = (self.name(), self.case.day(self.decided));
        let until = if first == last {
            format!("{first}年")
        } else {
            format!("{first}年至{last}年")
        };
        let says = format!("{name}{decided}被取消{until}的承接资格，不能承接这个项目。");
        let mut finding = self.say(contract, says, "请另选承接方。");
        finding.because = self.rule.source.ground(Some(format!("取消{until}的资格")));
        tally.wrong(finding);
    }

    fn name(&self) -> &str {
        let provider = self.case.facts.provider(self.provider());
        provider.map_or("承接方", |one| &one.fields.name)
    }

    fn say(&self, contract: Option<&ContractFacts>, says: String, remedy: &str) -> Finding {
        let fact = match contract {
            Some(contract) => format!("contracts.{}.provider", contract.id),
            None => "scheme.provider".to_owned(),
        };
        let mut finding = self.case.finding(self.rule, says, remedy, fact);
        let standing = format!("book.standings.{}.decided_on", self.standing.id);
        finding.facts.push(standing);
        finding
    }
}

/// Every decision gave a day to mend first, and has its document.
pub(super) fn decided(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    for standing in &book.facts.records.standings {
        let (fields, id) = (&standing.fields, &standing.id);
        let Some(decided) = fields.decided_on else {
            continue;
        };
        let provider = book.facts.provider(&fields.provider);
        let name = provider.map_or("承接方", |one| &one.fields.name);
        let mut say = |says: String, remedy: &str, key: &str| {
            let fact = format!("book.standings.{id}.{key}");
            tally.remark(warning(book.finding(rule, says, remedy, fact)));
        };
        if fields.rectify_by.is_none_or(|by| by >= decided) {
            let on = book.day(decided);
            let says = format!("{name}{on}被取消资格，之前没有给过整改期限。");
            say(says, "请核对；给过期限的请补登。", "rectify_by");
        }
        if blank(fields.document.as_ref()) {
            let says = format!("{name}被取消资格，没有登记文号。");
            say(says, "请登记决定的文号。", "document");
        }
    }
    tally
}
