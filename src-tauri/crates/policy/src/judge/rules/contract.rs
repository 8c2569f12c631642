//! The contract with whoever undertakes: after the publicity, made public (第五条（四）).

use super::Tally;
use crate::facts::{ContractFacts, NoticeKind, UndertakingMode};
use crate::finding::Finding;
use crate::judge::case::{Case, unliftable, warning};
use crate::pack::Rule;
use chrono::NaiveDate;

/// Somebody else undertakes: a contract is signed after the publicity and made public; before the approval it is
/// noticed.
pub(super) fn contract(case: &Case<'_>, rule: &Rule, modes: &[UndertakingMode]) -> Tally {
    let mut tally = Tally::default();
    let mode = case.project.scheme.mode;
    if !mode.is_some_and(|mode| modes.contains(&mode)) {
        return tally;
    }
    let Some(contract) = case.project.contracts.last() else {
        tally.wait("contracts");
        return tally;
    };
    let said = Said {
        case,
        rule,
        contract,
    };
    said.recorded(&mut tally);
    if let Some(signed) = contract.fields.signed_on {
        said.in_order(signed, &mut tally);
    }
    said.within(&mut tally);
    tally
}

struct Said<'a> {
    case: &'a Case<'a>,
    rule: &'a Rule,
    contract: &'a ContractFacts,
}

impl Said<'_> {
    fn say(&self, says: impl Into<String>, remedy: &str, key: &str) -> Finding {
        let fact = format!("contracts.{}.{key}", self.contract.id);
        self.case.finding(self.rule, says, remedy, fact)
    }

    fn recorded(&self, tally: &mut Tally) {
        let fields = &self.contract.fields;
        if fields.signed_on.is_none() {
            let finding = self.say("合同没有登记签订日期。", "请登记签订日期。", "signed_on");
            tally.missing(unliftable(finding));
        }
        if fields.amount_fen.is_none() {
            let finding = self.say("合同没有登记金额。", "请登记合同金额。", "amount_fen");
            tally.missing(unliftable(finding));
        }
        if fields.disclosed_on.is_none() {
            let remedy = "请向社会公布后登记日期和地点。";
            tally.missing(self.say("合同还没有向社会公布。", remedy, "disclosed_on"));
        }
    }

    fn in_order(&self, signed: NaiveDate, tally: &mut Tally) {
        let case = self.case;
        let mut notices = case.project.notices.iter();
        let notice = notices.rfind(|one| one.kind == NoticeKind::Project);
        let days = notice.and_then(|notice| case.days_of(notice));
        if let Some(days) = days.filter(|days| signed < days.removable) {
            let (on, last) = (case.day(signed), case.day(days.last_day));
            let says = format!("公示到{last}才满，{on}就签了合同。");
            tally.wrong(self.say(says, "请核对日期；确实提前的，请说明原因。", "signed_on"));
        }
        let granted = case
            .project
            .granted()
            .and_then(|one| one.fields.approved_on);
        if granted.is_none_or(|granted| signed < granted) {
            let says = format!("{}签合同时还没有审批。", case.day(signed));
            let finding = self.say(says, "请在审批后签订，金额不超过批准的数。", "signed_on");
            tally.remark(warning(finding));
        }
    }

    fn within(&self, tally: &mut Tally) {
        let granted = self
            .case
            .project
            .granted()
            .and_then(|one| one.fields.amount_fen);
        let Some((amount, most)) = self.contract.fields.amount_fen.zip(granted) else {
            return;
        };
        if amount > most {
            let numbers = format!("合同{amount}元，批准{most}元");
            let mut finding = self.say(
                format!("合同金额超过批准金额：{numbers}。"),
                "请核对金额；超出的部分不能用专项经费支付。",
                "amount_fen",
            );
            finding.because.numbers = Some(numbers);
            tally.wrong(unliftable(finding));
        }
    }
}
