//! Instalments: paid in order, each after its acceptance and no more than its share (第五条（七）).

use super::Tally;
use crate::accounts::{InstalmentAccount, ProjectAccount, leaves_fund, total};
use crate::facts::record::{Payment, PaymentKind, Recorded};
use crate::judge::case::{Case, numbered, unliftable};
use crate::judge::words::blank;
use crate::money::Money;
use crate::pack::Rule;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Every payment out of the fund belongs to an instalment whose turn it is.
pub(super) fn paid(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let account = case.account();
    if account.instalments.is_empty() {
        return tally;
    }
    let mut turns = Turns {
        case,
        rule,
        account: &account,
        paid: BTreeMap::new(),
    };
    for payment in case.payments() {
        if leaves_fund(&payment.fields) {
            turns.step(payment, &mut tally);
        }
    }
    for payment in &case.project.records.payments {
        turns.dated(payment, &mut tally);
    }
    if case.terminated().is_none() && !closed(&account) {
        tally.wait("payments");
    }
    tally
}

/// Returns true when every instalment is paid, or as much as was settled.
fn closed(account: &ProjectAccount) -> bool {
    let whole = |one: &InstalmentAccount| one.due_fen.is_some_and(|due| one.paid_fen >= due);
    let settled = account
        .settled_fen
        .is_some_and(|settled| account.paid_fen >= settled);
    settled || account.instalments.iter().all(whole)
}

struct Turns<'a> {
    case: &'a Case<'a>,
    rule: &'a Rule,
    account: &'a ProjectAccount,
    paid: BTreeMap<i64, Money>,
}

impl Turns<'_> {
    /// Takes one payment out of the fund.
    fn step(&mut self, payment: &Recorded<Payment>, tally: &mut Tally) {
        let fields = &payment.fields;
        let (Some(on), amount) = (fields.paid_on, fields.amount_fen) else {
            return;
        };
        let number = fields.instalment.unwrap_or_default();
        let Some(instalment) = self.account.instalment(number) else {
            let count = self.account.instalments.len();
            let says = format!("{}拨付的{amount}元没有写明是第几期。", self.case.day(on));
            let remedy = format!("请选择期次，从第1期到第{count}期。");
            return tally.missing(unliftable(self.case.of_payment(
                self.rule,
                payment,
                says,
                &remedy,
                "instalment",
            )));
        };
        let before = self.paid.get(&number).copied().unwrap_or(Money::ZERO);
        let so_far = total([before, amount]);
        self.in_order(payment, instalment, tally);
        self.accepted(payment, instalment, on, tally);
        self.within(payment, instalment, so_far, tally);
        self.paid.insert(number, so_far);
        if fields.what == PaymentKind::Instalment && blank(fields.payee.as_ref()) {
            let says = format!("第{number}期拨付没有写明付给谁。");
            tally.missing(self.case.of_payment(
                self.rule,
                payment,
                says,
                "请写明收款单位。",
                "payee",
            ));
        }
    }

    fn in_order(
        &self,
        payment: &Recorded<Payment>,
        instalment: &InstalmentAccount,
        tally: &mut Tally,
    ) {
        let number = instalment.number;
        let skipped = (1..number).find(|before| !self.paid.contains_key(before));
        if let Some(skipped) = skipped {
            let says = format!("第{skipped}期还没有拨付，就拨付了第{number}期。");
            let remedy = "请核对期次和日期；确实先付的，写明原因。";
            tally.wrong(
                self.case
                    .of_payment(self.rule, payment, says, remedy, "instalment"),
            );
        }
    }

    fn accepted(
        &self,
        payment: &Recorded<Payment>,
        instalment: &InstalmentAccount,
        on: NaiveDate,
        tally: &mut Tally,
    ) {
        let terms = self.case.pack.instalments.as_ref();
        let (number, day) = (instalment.number, self.case.day(on));
        let accepted = accepted_on(self.case, instalment);
        if !terms.is_some_and(|terms| terms.after_acceptance) || accepted.is_some_and(|it| it <= on)
        {
            return;
        }
        let says = match accepted {
            Some(accepted) => {
                let accepted = self.case.day(accepted);
                format!("第{number}期{day}拨付，{accepted}才通过验收。")
            }
            None => format!("第{number}期{day}拨付，还没有通过验收。"),
        };
        let remedy = "请核对验收和拨付的日期；确实先付的，写明原因。";
        tally.wrong(
            self.case
                .of_payment(self.rule, payment, says, remedy, "paid_on"),
        );
    }

    fn within(
        &self,
        payment: &Recorded<Payment>,
        instalment: &InstalmentAccount,
        paid: Money,
        tally: &mut Tally,
    ) {
        let (number, share) = (instalment.number, instalment.share);
        let Some(due) = instalment.due_fen else {
            let says = format!("第{number}期可以拨付多少还算不出来，批准的专项经费没有登记。");
            let finding = self.case.of_payment(
                self.rule,
                payment,
                says,
                "请登记批准的专项经费。",
                "amount_fen",
            );
            return tally.missing(unliftable(finding));
        };
        if paid > due {
            let numbers = format!("第{number}期应付{due}元，已付{paid}元");
            let says = format!("拨付超过这一期的数：{numbers}。");
            let remedy = format!("请核对金额；这一期占{share}成，最后一期以决算为限。");
            let finding = self
                .case
                .of_payment(self.rule, payment, says, &remedy, "amount_fen");
            tally.wrong(unliftable(numbered(finding, numbers)));
        }
    }

    /// What is neither asked for nor paid has no day.
    fn dated(&self, payment: &Recorded<Payment>, tally: &mut Tally) {
        let fields = &payment.fields;
        if fields.paid_on.is_none() && fields.asked_on.is_none() {
            let says = format!("{}元的拨付没有登记日期。", fields.amount_fen);
            let finding = self.case.of_payment(
                self.rule,
                payment,
                says,
                "请登记申请或拨付的日期。",
                "paid_on",
            );
            tally.missing(unliftable(finding));
        }
    }
}

/// Returns the day on which the payment of an instalment was opened; the acceptance of the whole opens the last.
fn accepted_on(case: &Case<'_>, instalment: &InstalmentAccount) -> Option<NaiveDate> {
    let whole = case.accepted_whole();
    let whole = whole.filter(|_| instalment.number == case.instalments());
    instalment.accepted_on.into_iter().chain(whole).min()
}
