//! The end of a fund year: settled by its day, what is left returned, stock handed in, what stays carried over (第六条).

use super::Tally;
use crate::accounts::{CarriedMoney, YearAccount, leaves_fund};
use crate::facts::record::{Carry, Opening, Payment, Recorded, YearSettlement};
use crate::finding::{Finding, Ground};
use crate::judge::case::{Case, numbered, warning};
use crate::judge::whole::{Whole, duty_day, overdue};
use crate::judge::words::blank;
use crate::money::Money;
use crate::pack::{Duty, Rule};
use chrono::Datelike;
use std::collections::BTreeSet;

/// Every year with money is settled, and nothing of it is left over.
pub(super) fn settled(book: &Whole<'_>, rule: &Rule, duty: &Duty) -> Tally {
    let mut tally = Tally::default();
    for year in years(book) {
        let one = Closing {
            book,
            rule,
            duty,
            year,
        };
        one.judge(&mut tally);
    }
    for carry in &book.facts.records.carries {
        carried(book, rule, carry, &mut tally);
    }
    for opening in &book.facts.records.openings {
        taken_over(book, rule, opening, &mut tally);
    }
    tally
}

/// Returns the years for which money was given or arrived, oldest first.
pub(super) fn years(book: &Whole<'_>) -> BTreeSet<i32> {
    let given = book.facts.allocations.iter().map(|one| one.year);
    let arrived = book.facts.records.allotments.iter();
    let arrived = arrived.filter(|one| one.fields.received_on.is_some());
    let taken = book.facts.records.openings.iter();
    given
        .chain(arrived.map(|one| one.fields.year))
        .chain(taken.map(|one| one.fields.year))
        .collect()
}

struct Closing<'a> {
    book: &'a Whole<'a>,
    rule: &'a Rule,
    duty: &'a Duty,
    year: i32,
}

impl Closing<'_> {
    fn say(&self, says: String, remedy: &str, fact: String) -> Finding {
        overdue(self.book.finding(self.rule, says, remedy, fact))
    }

    fn judge(&self, tally: &mut Tally) {
        let (book, year) = (self.book, self.year);
        let account = book.account(year);
        for carried in &account.carried {
            self.carried(carried, tally);
        }
        let Some(by) = duty_day(self.duty, year) else {
            return;
        };
        let all = book.facts.records.year_settlements.iter();
        let settlement = all.rev().find(|one| one.fields.year == year);
        if let Some(settlement) = settlement {
            self.said(settlement, tally);
        }
        let moved = book.moved(self.rule, year, by);
        if book.today <= moved.on {
            if settlement.is_none() && by.year() <= book.today.year() {
                let (name, last) = (&self.duty.name, book.day(moved.on));
                let says = format!("{name}，最晚{last}{}。", moved.words());
                tally.due(book.due(self.rule, Some(self.duty), says, moved.on));
            }
            return;
        }
        let came = crate::accounts::total([account.opening_fen, account.received_fen]);
        if settlement.is_none() && came > Money::ZERO {
            let says = format!("{year}年的经费还没有年度决算。");
            let remedy = "请登记决算日期、退还的节余和文号。";
            let fact = "book.year_settlements".to_owned();
            tally.missing(self.say(says, remedy, fact));
        }
        self.left(&account, settlement, tally);
    }

    /// What is left after what was carried over goes back; of older years it is stock.
    fn left(
        &self,
        account: &YearAccount,
        settlement: Option<&Recorded<YearSettlement>>,
        tally: &mut Tally,
    ) {
        let (book, year) = (self.book, self.year);
        let stock = year + 1 < book.today.year();
        let (word, key) = if stock {
            ("作为存量资金上交", "stock_fen")
        } else {
            ("按原渠道退还", "returned_fen")
        };
        let fact = settlement.map_or_else(
            || "book.year_settlements".to_owned(),
            |one| format!("book.year_settlements.{}.{key}", one.id),
        );
        let opening = match account.opening_fen {
            Money::ZERO => String::new(),
            opening => format!("期初{opening}元，"),
        };
        let numbers = format!(
            "{opening}到账{}元，拨付{}元，结转{}元，已退还和上交{}元",
            account.received_fen,
            account.paid_fen,
            account.carried_fen,
            crate::accounts::total([account.returned_fen, account.stock_fen])
        );
        if account.surplus_fen > Money::ZERO {
            let left = account.surplus_fen;
            let says = format!("{year}年还有节余{left}元没有{word}{}。", expired(account));
            let remedy = "请办理后登记金额和日期；继续用的，先办结转。";
            tally.missing(numbered(self.say(says, remedy, fact), numbers));
        } else if account.balance_fen < Money::ZERO && settlement.is_some() {
            let says = format!("{year}年退还和上交的比节余多。");
            let remedy = "请核对到账、拨付和退还的金额。";
            tally.wrong(numbered(self.say(says, remedy, fact), numbers));
        }
    }

    /// What was carried over is used within its sum and by its day, when somebody set one.
    fn carried(&self, carried: &CarriedMoney, tally: &mut Tally) {
        let (book, year, sum) = (self.book, self.year, carried.amount_fen);
        let of = carried.number.as_deref().unwrap_or_default();
        let fact = || "book.carries".to_owned();
        if carried.used_fen > sum {
            let numbers = format!("结转{sum}元，跨年用了{}元", carried.used_fen);
            let says = format!("{of}用{year}年的钱超过了结转的数：{numbers}。");
            let remedy = "请核对经费年度和结转的金额；没有结转的，用当年的经费。";
            tally.wrong(numbered(self.say(says, remedy, fact()), numbers));
        }
        let open = carried.until.filter(|_| carried.left_fen > Money::ZERO);
        let Some(until) = open.filter(|until| book.today <= *until) else {
            return;
        };
        let (left, day) = (carried.left_fen, book.day(until));
        let says = format!("{of}结转的{year}年经费还有{left}元，{day}到期，用不完的退还。");
        let mut due = book.due(self.rule, Some(self.duty), says, until);
        // A day that the approval said is no day of the text.
        due.because = if carried.regulated {
            self.rule.source.ground_of("carry_months", None)
        } else {
            Ground {
                document: None,
                article: None,
                numbers: Some("批准结转时定的日期".to_owned()),
            }
        };
        tally.due(due);
    }

    /// A sum that went back has its day and its document.
    fn said(&self, settlement: &Recorded<YearSettlement>, tally: &mut Tally) {
        let (fields, year) = (&settlement.fields, self.year);
        let some = |sum: Option<Money>| sum.is_some_and(|sum| sum > Money::ZERO);
        let (returned, stock) = (some(fields.returned_fen), some(fields.stock_fen));
        let asked = [
            (
                returned && fields.returned_on.is_none(),
                "returned_on",
                "退还日期",
            ),
            (stock && fields.stock_on.is_none(), "stock_on", "上交日期"),
            (
                (returned || stock) && blank(fields.document.as_ref()),
                "document",
                "文号或凭证号",
            ),
        ];
        for (_, key, word) in asked.into_iter().filter(|(lacks, ..)| *lacks) {
            let says = format!("{year}年的决算没有登记{word}。");
            let fact = format!("book.year_settlements.{}.{key}", settlement.id);
            tally.missing(self.say(says, &format!("请登记{word}。"), fact));
        }
    }
}

/// Says how much of what is left was carried over and not used by its day.
fn expired(account: &YearAccount) -> String {
    let expired = account.carried.iter().filter(|one| one.expired);
    let left = crate::accounts::total(expired.map(|one| one.left_fen)).min(account.surplus_fen);
    if left == Money::ZERO {
        return String::new();
    }
    format!("，其中结转到期没有用完的{left}元")
}

fn carried(book: &Whole<'_>, rule: &Rule, carry: &Recorded<Carry>, tally: &mut Tally) {
    let (fields, id) = (&carry.fields, &carry.id);
    let asked = [
        (fields.on.is_none(), "on", "批准日期"),
        (blank(fields.document.as_ref()), "document", "批准文号"),
    ];
    for (_, key, word) in asked.into_iter().filter(|(lacks, ..)| *lacks) {
        let says = format!(
            "{}年结转的{}元没有登记{word}。",
            fields.year, fields.amount_fen
        );
        let fact = format!("book.carries.{id}.{key}");
        let finding = book.finding(rule, says, format!("请登记{word}。"), fact);
        tally.missing(overdue(finding));
    }
}

/// What was taken over from another book says from whom and by which document.
fn taken_over(book: &Whole<'_>, rule: &Rule, opening: &Recorded<Opening>, tally: &mut Tally) {
    let (fields, id) = (&opening.fields, &opening.id);
    let asked = [
        (blank(fields.from.as_ref()), "from", "从哪里接收"),
        (blank(fields.document.as_ref()), "document", "文号"),
    ];
    for (_, key, word) in asked.into_iter().filter(|(lacks, ..)| *lacks) {
        let (year, sum) = (fields.year, fields.amount_fen);
        let says = format!("{year}年期初余额{sum}元没有登记{word}。");
        let fact = format!("book.openings.{id}.{key}");
        let remedy = format!("请按移交清单登记{word}。");
        tally.missing(overdue(book.finding(rule, says, remedy, fact)));
    }
}

/// What is paid after a year's end out of its money was carried over for this project.
pub(super) fn after_end(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let late = |one: &&Recorded<Payment>| {
        let fields = &one.fields;
        leaves_fund(fields) && fields.paid_on.is_some_and(|on| on.year() > fields.year)
    };
    let own = |one: &Recorded<Carry>, year: i32| {
        one.project.as_ref() == Some(&case.project.id) && one.fields.year == year
    };
    for payment in case.payments().iter().filter(|one| late(one)) {
        let (year, amount) = (payment.fields.year, payment.fields.amount_fen);
        let carries = &case.facts.records.carries;
        if carries.iter().any(|one| own(one, year)) {
            continue;
        }
        let says = format!("{amount}元用的是{year}年的经费，年度已过，没有登记结转。");
        let remedy = "请核对经费年度；确实结转的，登记结转的批准。";
        let finding = case.of_payment(rule, payment, says, remedy, "year");
        tally.wrong(warning(overdue(finding)));
    }
    tally
}
