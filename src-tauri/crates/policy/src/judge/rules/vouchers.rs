//! Vouchers: three people, one invoice once, gross less withheld is net, on a budget line and within it (第三条).

use super::Tally;
use crate::accounts::total;
use crate::facts::record::{Recorded, Voucher};
use crate::finding::Finding;
use crate::judge::case::{Case, numbered, stopping, warning};
use crate::judge::ledger::invoice;
use crate::judge::words::list;
use crate::money::Money;
use crate::pack::Rule;
use crate::personal::{Internal, Personal};

/// Judges every voucher of the project, then what they come to.
pub(super) fn judge(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    for voucher in &case.project.records.vouchers {
        let one = One {
            case,
            rule,
            voucher,
        };
        one.signed(tally);
        one.once(tally);
        one.adds_up(tally);
        one.on_line(tally);
    }
    over_spent(case, rule, tally);
    beyond_paid(case, rule, tally);
}

struct One<'a> {
    case: &'a Case<'a>,
    rule: &'a Rule,
    voucher: &'a Recorded<Voucher>,
}

impl One<'_> {
    fn say(&self, says: impl Into<String>, remedy: &str, key: &str) -> Finding {
        let fact = format!("vouchers.{}.{key}", self.voucher.id);
        self.case.finding(self.rule, says, remedy, fact)
    }

    fn what(&self) -> &str {
        &self.voucher.fields.what
    }

    /// 经办、证明、审批 are three people.
    fn signed(&self, tally: &mut Tally) {
        let fields = &self.voucher.fields;
        let people = [
            (&fields.handled_by, "handled_by", "经办人"),
            (&fields.witnessed_by, "witnessed_by", "证明人"),
            (&fields.approved_by, "approved_by", "审批人"),
        ];
        let lacking: Vec<_> = people
            .iter()
            .filter(|(who, ..)| name(who).is_none())
            .collect();
        if let Some((_, key, _)) = lacking.first() {
            let words = list(lacking.iter().map(|(_, _, word)| word));
            let says = format!("凭证“{}”没有登记{words}。", self.what());
            let remedy = format!("请登记{words}。");
            tally.remark(warning(self.say(says, &remedy, key)));
        }
        let same = |one: usize, other: usize| {
            name(people[one].0).is_some() && name(people[one].0) == name(people[other].0)
        };
        let twice = [(0, 1), (0, 2), (1, 2)];
        if let Some((_, other)) = twice.into_iter().find(|(one, other)| same(*one, *other)) {
            let says = format!("凭证“{}”的经办、证明、审批不是三个人。", self.what());
            let remedy = "请核对签字；应由三个不同的人签。";
            tally.remark(warning(self.say(says, remedy, people[other].1)));
        }
    }

    /// No invoice is entered twice, in the project or in another one.
    fn once(&self, tally: &mut Tally) {
        let Some(number) = invoice(self.voucher.fields.invoice.as_ref()) else {
            return;
        };
        let (project, id) = (&self.case.project.id, &self.voucher.id);
        let all = self.case.ledger.vouchers_of(number);
        let before = all.iter().take_while(|(_, other)| *other != id);
        let here = before.clone().any(|(other, _)| *other == project);
        let elsewhere = all.iter().any(|(other, _)| *other != project);
        let says = match (here, elsewhere) {
            (true, _) => format!("发票号码{number}在这个项目里登记了两次。"),
            (false, true) => format!("发票号码{number}在别的项目里也登记了。"),
            (false, false) => return,
        };
        let remedy = "请核对发票；重复的请删去，同一张发票分摊的请写明理由。";
        tally.wrong(stopping(self.say(says, remedy, "invoice")));
    }

    fn adds_up(&self, tally: &mut Tally) {
        let fields = &self.voucher.fields;
        let withheld = fields.withheld_fen.unwrap_or(Money::ZERO);
        let net = fields.gross_fen.checked_sub(withheld);
        let said = fields.net_fen.filter(|said| Some(*said) != net);
        if let Some(said) = said {
            let numbers = format!("应付{}元，代扣{withheld}元，实付{said}元", fields.gross_fen);
            let says = format!("凭证“{}”的金额对不上：{numbers}。", self.what());
            let finding = self.say(says, "请核对应付、代扣和实付。", "net_fen");
            tally.remark(warning(numbered(finding, numbers)));
        }
    }

    fn on_line(&self, tally: &mut Tally) {
        let budget = &self.case.project.scheme.budget;
        let line = self.voucher.fields.line.as_ref();
        if !line.is_some_and(|id| budget.iter().any(|one| &one.id == id)) {
            let says = format!("凭证“{}”没有对应的预算明细。", self.what());
            let remedy = "请选择它属于哪一条预算。";
            tally.remark(warning(self.say(says, remedy, "line")));
        }
    }
}

/// Returns a name that was written.
fn name(who: &Option<Personal<String>>) -> Option<&str> {
    let name = who.as_ref()?.read(&Internal).trim();
    (!name.is_empty()).then_some(name)
}

/// No line is spent beyond its budget; said at its last voucher.
fn over_spent(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let account = case.account();
    for line in account
        .lines
        .iter()
        .filter(|line| line.spent_fen > line.budget_fen)
    {
        let mut vouchers = case.project.records.vouchers.iter().rev();
        let last = vouchers.find(|one| one.fields.line.as_ref() == Some(&line.line));
        let Some(last) = last else { continue };
        let numbers = format!("预算{}元，已支出{}元", line.budget_fen, line.spent_fen);
        let says = format!("预算“{}”超支：{numbers}。", line.item);
        let remedy = "请核对凭证归在哪一条预算；确实超出的要先报变更。";
        let fact = format!("vouchers.{}.gross_fen", last.id);
        let finding = case.finding(rule, says, remedy, fact);
        tally.remark(warning(numbered(finding, numbers)));
    }
}

/// Vouchers prove no more than was paid and laid out.
fn beyond_paid(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let account = case.account();
    let paid = total([account.paid_fen, account.other_fen, account.owed_fen]);
    let paid = paid.checked_sub(account.recovered_fen).unwrap_or(paid);
    let paid = paid.max(Money::ZERO);
    if account.spent_fen > paid {
        let numbers = format!("凭证合计{}元，已拨付和垫付{paid}元", account.spent_fen);
        let says = format!("凭证比付出的钱多：{numbers}。");
        let remedy = "请补登拨付或垫付，或核对凭证。";
        let finding = case.finding(rule, says, remedy, "vouchers".to_owned());
        tally.remark(warning(numbered(finding, numbers)));
    }
}
