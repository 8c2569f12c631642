//! The contract with whoever undertakes: after the publicity, made public (第五条（四）).

use super::Tally;
use crate::accounts::granted_amount;
use crate::facts::{ContractFacts, NoticeKind, UndertakingMode};
use crate::finding::Finding;
use crate::judge::case::{Case, unliftable, warning};
use crate::judge::words::{blank, list};
use crate::pack::Rule;
use chrono::NaiveDate;

/// Somebody else undertakes: a contract is signed after the publicity and made public; before the approval it is
/// noticed. The last contract that has not ended is the one in force; those before it ended for a reason.
pub(super) fn contract(case: &Case<'_>, rule: &Rule, modes: &[UndertakingMode]) -> Tally {
    let mut tally = Tally::default();
    let mode = case.project.scheme.mode;
    if !mode.is_some_and(|mode| modes.contains(&mode)) {
        return tally;
    }
    for contract in &case.project.contracts {
        let said = Said {
            case,
            rule,
            contract,
        };
        said.ended(&mut tally);
    }
    let Some(contract) = case.contract() else {
        if case.terminated().is_none() {
            tally.wait("contracts");
        }
        return tally;
    };
    let said = Said {
        case,
        rule,
        contract,
    };
    said.recorded(&mut tally);
    said.agreed(&mut tally);
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

    /// What the two sides agreed on stands in it.
    fn agreed(&self, tally: &mut Tally) {
        let fields = &self.contract.fields;
        let asked = [
            (fields.provider.is_none(), "provider", "承接方"),
            (blank(fields.object.as_ref()), "object", "标的"),
            (blank(fields.payment.as_ref()), "payment", "付款约定"),
            (blank(fields.standard.as_ref()), "standard", "验收标准"),
            (blank(fields.privacy.as_ref()), "privacy", "个人信息保密"),
            (blank(fields.breach.as_ref()), "breach", "违约责任"),
        ];
        let lacks: Vec<_> = asked.into_iter().filter(|(lacks, ..)| *lacks).collect();
        if let Some((_, key, _)) = lacks.first() {
            let words = list(lacks.iter().map(|(_, _, word)| word));
            let says = format!("合同没有写明{words}。");
            let remedy = "请和承接方补充约定后登记。";
            tally.remark(warning(self.say(says, remedy, key)));
        }
    }

    /// A contract that ended early says why.
    fn ended(&self, tally: &mut Tally) {
        let fields = &self.contract.fields;
        let Some(on) = fields.ended_on else { return };
        if blank(fields.end_reason.as_ref()) {
            let says = format!("合同{}提前终止，没有写明原因。", self.case.day(on));
            let remedy = "请写明提前终止的原因。";
            tally.missing(self.say(says, remedy, "end_reason"));
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

    /// What was paid on contracts that ended, and this one, stay within what was granted.
    fn within(&self, tally: &mut Tally) {
        let granted = granted_amount(self.case.project, self.case.pack);
        let account = self.case.account();
        let said = self.contract.fields.amount_fen;
        let Some((amount, most)) = said.and(account.contract_fen).zip(granted) else {
            return;
        };
        if amount > most {
            let word = if self.case.project.contracts.len() > 1 {
                "已终止的合同付了的加现在的合同"
            } else {
                "合同"
            };
            let numbers = format!("{word}{amount}元，批准{most}元");
            let open = self.case.unheld(amount, self.case.today);
            let mut finding = self.say(
                format!("合同金额超过批准金额：{numbers}{open}。"),
                "请核对金额；超出的部分不能用专项经费支付。",
                "amount_fen",
            );
            finding.because.numbers = Some(numbers);
            tally.wrong(unliftable(finding));
        }
    }
}
