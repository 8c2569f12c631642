//! Payments: out of the fund only for an approved project, within what was granted and what had arrived (第三条).
//!
//! The payments are walked by day. One that goes beyond carries its finding for ever, and so do those after it until
//! the money is there; an advance is a debt to whoever laid it out and no spending of the fund.

use super::Tally;
use super::vouchers;
use crate::accounts::{granted_fund, leaves_fund, received_through, returns_to_fund, total};
use crate::facts::record::{Manner, Payment, PaymentKind, Recorded};
use crate::judge::case::{Case, numbered, warning};
use crate::judge::life::Granted;
use crate::judge::words::blank;
use crate::money::Money;
use crate::pack::Rule;
use chrono::NaiveDate;

/// Every payment is covered, and vouchers prove what was spent.
pub(super) fn spending(case: &Case<'_>, rule: &Rule, cash: Option<Money>) -> Tally {
    let mut tally = Tally::default();
    let mut walk = Walk {
        case,
        rule,
        net: Money::ZERO,
        owed: Money::ZERO,
        beyond: false,
    };
    for payment in case.payments() {
        walk.step(payment, &mut tally);
        walk.named(payment, cash, &mut tally);
    }
    walk.reduced(&mut tally);
    vouchers::judge(case, rule, &mut tally);
    tally
}

/// What was paid and laid out so far.
struct Walk<'a> {
    case: &'a Case<'a>,
    rule: &'a Rule,
    net: Money,
    owed: Money,
    beyond: bool,
}

impl Walk<'_> {
    /// Takes one payment.
    fn step(&mut self, payment: &Recorded<Payment>, tally: &mut Tally) {
        let (fields, amount) = (&payment.fields, payment.fields.amount_fen);
        let Some(on) = fields.paid_on else { return };
        if fields.what == PaymentKind::Advance {
            self.owed = total([self.owed, amount]);
        }
        if fields.what == PaymentKind::Repayment {
            self.repaid(payment, tally);
        }
        if returns_to_fund(fields) {
            self.net = less(self.net, amount);
            self.came_back(payment, tally);
        }
        if leaves_fund(fields) {
            self.net = total([self.net, amount]);
            self.granted(payment, on, tally);
            self.received(payment, on, tally);
        }
    }

    /// What was granted by the day covers all that was paid by then.
    fn granted(&mut self, payment: &Recorded<Payment>, on: NaiveDate, tally: &mut Tally) {
        let (day, amount) = (self.case.day(on), payment.fields.amount_fen);
        let finding = match self.case.granted_by(on) {
            Granted::No => {
                let says = format!("{day}拨付{amount}元时，项目还没有批准。");
                let remedy = "请核对日期和审批记录；确实没有批准的，请把钱收回。";
                self.case
                    .of_payment(self.rule, payment, says, remedy, "paid_on")
            }
            Granted::Unsaid => {
                let says = format!("{day}拨付{amount}元，批准里没有登记专项经费是多少。");
                let remedy = "请在审批记录里登记批准的专项经费。";
                self.case
                    .of_payment(self.rule, payment, says, remedy, "amount_fen")
            }
            Granted::Fund(most) if self.net > most => {
                let numbers = format!("累计拨付{}元，批准{most}元", self.net);
                let open = self.case.unheld(self.net, on);
                let says =
                    format!("{day}拨付{amount}元以后，超过批准的专项经费：{numbers}{open}。");
                let remedy = "请核对金额；多付的请收回，确实要增加的先报变更。";
                numbered(
                    self.case
                        .of_payment(self.rule, payment, says, remedy, "amount_fen"),
                    numbers,
                )
            }
            Granted::Fund(_) => return,
        };
        self.beyond = true;
        tally.wrong(finding);
    }

    /// What had arrived of the year's money by the day covers all that was paid of it, by every project of the book.
    fn received(&self, payment: &Recorded<Payment>, on: NaiveDate, tally: &mut Tally) {
        let (case, year) = (self.case, payment.fields.year);
        let spent = case.ledger.spent_with(&payment.id);
        let arrived = received_through(case.facts, year, on);
        if spent <= arrived {
            return;
        }
        let numbers = format!("到账{arrived}元，累计拨付{spent}元");
        let (day, amount) = (case.day(on), payment.fields.amount_fen);
        let says = format!("{day}拨付{amount}元以后，超过{year}年已到账的专项经费：{numbers}。");
        let remedy = "请核对下拨的到账日期和金额、这笔钱的经费年度；确实还没有到账的，请把钱收回。";
        tally.wrong(numbered(
            self.case
                .of_payment(self.rule, payment, says, remedy, "amount_fen"),
            numbers,
        ));
    }

    fn repaid(&mut self, payment: &Recorded<Payment>, tally: &mut Tally) {
        let amount = payment.fields.amount_fen;
        if amount > self.owed {
            let numbers = format!("归还{amount}元，还欠{}元", self.owed);
            let says = format!("归还的比垫付的多：{numbers}。");
            let remedy = "请核对金额，或先补登那一笔垫付。";
            tally.wrong(numbered(
                self.case
                    .of_payment(self.rule, payment, says, remedy, "amount_fen"),
                numbers,
            ));
        }
        self.owed = less(self.owed, amount).max(Money::ZERO);
    }

    /// No more comes back than was paid: it would cover what others pay.
    fn came_back(&mut self, payment: &Recorded<Payment>, tally: &mut Tally) {
        if self.net < Money::ZERO {
            let amount = payment.fields.amount_fen;
            let says = format!("收回的{amount}元比项目已经拨付的还多。");
            let remedy = "请核对金额和日期，或先补登那一笔拨付。";
            tally.wrong(
                self.case
                    .of_payment(self.rule, payment, says, remedy, "amount_fen"),
            );
        }
    }

    /// Who paid and whom, and not in cash when it is much.
    fn named(&self, payment: &Recorded<Payment>, cash: Option<Money>, tally: &mut Tally) {
        let (fields, amount) = (&payment.fields, payment.fields.amount_fen);
        let advance = fields.what == PaymentKind::Advance;
        if advance && blank(fields.payee.as_ref()) {
            let says = format!("垫付的{amount}元没有写明是谁垫的。");
            tally.remark(warning(self.case.of_payment(
                self.rule,
                payment,
                says,
                "请写明垫付的单位或个人。",
                "payee",
            )));
        }
        if !advance && blank(fields.payer.as_ref()) {
            let says = format!("{amount}元没有写明由谁付款。");
            let remedy = "请写明付款单位；由街道代管账户的写街道。";
            tally.remark(warning(
                self.case
                    .of_payment(self.rule, payment, says, remedy, "payer"),
            ));
        }
        let by_cash = fields.what == PaymentKind::Instalment && fields.manner == Some(Manner::Cash);
        if let Some(most) = cash.filter(|most| by_cash && amount > *most) {
            let numbers = format!("现金{amount}元，{most}元以上转账");
            let says = format!("付给单位的{amount}元用了现金。");
            let mut finding = self.case.of_payment(
                self.rule,
                payment,
                says,
                "请改用转账；确实付了现金的，写明原因。",
                "manner",
            );
            finding.because = self.rule.source.ground_of("cash_fen", Some(numbers));
            tally.remark(warning(finding));
        }
    }

    /// A grant that was lowered, or taken back, after the money had been paid leaves something to recover.
    fn reduced(&self, tally: &mut Tally) {
        let most = granted_fund(self.case.project, self.case.pack).unwrap_or(Money::ZERO);
        if self.beyond || self.net <= most {
            return;
        }
        let numbers = format!("已拨付{}元，现在批准{most}元", self.net);
        let says = format!("付出以后批准的专项经费减少了，多付的还没有收回：{numbers}。");
        let finding = self.case.finding(
            self.rule,
            says,
            "请收回多付的钱并登记。",
            "payments".to_owned(),
        );
        tally.wrong(numbered(finding, numbers));
    }
}

/// Takes one amount from another, at most down to what fits.
fn less(from: Money, taken: Money) -> Money {
    from.checked_sub(taken).unwrap_or(Money::ZERO)
}
