//! The account of a fund year: what was announced and received, what was paid out of it, what is left to return.

use super::carried::{self, CarriedMoney};
use super::project::granted_fund;
use super::{leaves_fund, less, paid, returns_to_fund, total};
use crate::facts::record::{Allotment, Opening, Payment, Recorded};
use crate::facts::{BookFacts, ProjectFacts, SourceKind};
use crate::money::Money;
use crate::pack::Pack;
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a source gave to a year and what was paid out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SourceAccount {
    /// Kind of source.
    pub kind: SourceKind,
    /// 下拨 or promised.
    pub allotted_fen: Money,
    /// 到账.
    pub received_fen: Money,
    /// 已拨付.
    pub paid_fen: Money,
}

/// The account of a fund year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct YearAccount {
    /// The year.
    pub year: i32,
    /// 年度额度.
    pub allocation_fen: Option<Money>,
    /// 专项经费下拨.
    pub allotted_fen: Money,
    /// 专项经费到账.
    pub received_fen: Money,
    /// 期初余额 taken over from the book before this one.
    pub opening_fen: Money,
    /// Fund money granted to projects of the year, as changed.
    pub approved_fen: Money,
    /// 专项经费已拨付.
    pub paid_fen: Money,
    /// 专项经费已收回.
    pub recovered_fen: Money,
    /// 已退还区财政.
    pub returned_fen: Money,
    /// 已上交的存量资金.
    pub stock_fen: Money,
    /// 结转.
    pub carried_fen: Money,
    /// 核减 of this year.
    pub deducted_fen: Money,
    /// 垫付 not repaid.
    pub owed_fen: Money,
    /// 账面余额: taken over + received − paid + recovered − returned − handed in.
    pub balance_fen: Money,
    /// 节余: the balance without what is carried over and still to be used; to be returned once the year is over.
    pub surplus_fen: Money,
    /// True once the year is over: until then the surplus is only what is left as of the day of the account.
    pub ended: bool,
    /// Money of this year that was carried over, by project.
    pub carried: Vec<CarriedMoney>,
    /// Money of earlier years that was still to be used at the start of this one, by year and project.
    pub brought: Vec<CarriedMoney>,
    /// Every source that gave or paid anything.
    pub sources: Vec<SourceAccount>,
}

impl YearAccount {
    /// Draws up the account of a year as it stands on a day; `pack_of` names the pack of a project.
    pub fn of<'p>(
        facts: &BookFacts,
        year: i32,
        on: NaiveDate,
        pack_of: impl Fn(&ProjectFacts) -> Option<&'p Pack>,
    ) -> Self {
        let records = &facts.records;
        let fund = |one: &&Recorded<Allotment>| one.fields.source == SourceKind::Fund;
        let allotments = || allotments(facts, year);
        let received_fen = total(allotments().filter(fund).filter_map(received));
        let payments: Vec<_> = outlays(facts)
            .filter(|one| one.fields.year == year)
            .collect();
        let paid_fen = paid(payments.iter().copied(), leaves_fund);
        let recovered_fen = paid(payments.iter().copied(), returns_to_fund);
        let closed = records.year_settlements.iter();
        let closed: Vec<_> = closed.filter(|one| one.fields.year == year).collect();
        let returned_fen = total(closed.iter().filter_map(|one| one.fields.returned_fen));
        let stock_fen = total(closed.iter().filter_map(|one| one.fields.stock_fen));
        let (carried, brought) = carried::in_year(facts, year, on, &pack_of);
        let waits = carried.iter().filter(|one| !one.expired);
        let waits = total(waits.map(|one| one.left_fen));
        let opening_fen = total(openings(facts, year).map(|one| one.fields.amount_fen));
        let came = total([opening_fen, received_fen, recovered_fen]);
        let balance_fen = less(less(less(came, paid_fen), returned_fen), stock_fen);
        let projects = || facts.projects.iter().filter(|project| project.year == year);
        let deducted = records
            .deductions
            .iter()
            .filter(|one| one.fields.year == year);
        let given = facts.allocations.iter().find(|one| one.year == year);
        let approved = projects().filter_map(|project| granted_fund(project, pack_of(project)?));
        Self {
            year,
            allocation_fen: given.map(|one| one.amount_fen),
            allotted_fen: total(allotments().filter(fund).map(|one| one.fields.amount_fen)),
            received_fen,
            opening_fen,
            approved_fen: total(approved),
            paid_fen,
            recovered_fen,
            returned_fen,
            stock_fen,
            carried_fen: total(carried.iter().map(|one| one.amount_fen)),
            deducted_fen: total(deducted.map(|one| one.fields.amount_fen)),
            owed_fen: total(projects().filter_map(|project| {
                Some(super::ProjectAccount::of(project, pack_of(project)?).owed_fen)
            })),
            balance_fen,
            surplus_fen: less(balance_fen, waits).max(Money::ZERO),
            ended: on.year() > year,
            carried,
            brought,
            sources: sources(allotments, &payments),
        }
    }
}

fn allotments(facts: &BookFacts, year: i32) -> impl Iterator<Item = &Recorded<Allotment>> {
    let all = facts.records.allotments.iter();
    all.filter(move |one| one.fields.year == year)
}

/// Returns what arrived; the announced sum when its arrival was recorded without a sum of its own.
fn received(allotment: &Recorded<Allotment>) -> Option<Money> {
    let fields = &allotment.fields;
    fields.received_on?;
    Some(fields.received_fen.unwrap_or(fields.amount_fen))
}

fn openings(facts: &BookFacts, year: i32) -> impl Iterator<Item = &Recorded<Opening>> {
    let all = facts.records.openings.iter();
    all.filter(move |one| one.fields.year == year)
}

/// Returns the fund money of a year that had arrived by the end of a day, with what was taken over by then.
pub fn received_through(facts: &BookFacts, year: i32, day: NaiveDate) -> Money {
    let here = |one: &&Recorded<Allotment>| {
        one.fields.source == SourceKind::Fund && one.fields.received_on.is_some_and(|on| on <= day)
    };
    let arrived = allotments(facts, year).filter(here).filter_map(received);
    let taken = openings(facts, year).filter(|one| one.fields.on <= day);
    total(arrived.chain(taken.map(|one| one.fields.amount_fen)))
}

/// Returns every payment of the book, those of projects that were not asked for too.
pub fn outlays(facts: &BookFacts) -> impl Iterator<Item = &Recorded<Payment>> {
    let of_projects = facts.projects.iter().flat_map(|one| &one.records.payments);
    of_projects.chain(&facts.elsewhere)
}

/// Returns what a payment takes out of the fund: below zero for what comes back, nothing for what does not touch it.
pub fn outlay(payment: &Payment) -> Money {
    if leaves_fund(payment) {
        payment.amount_fen
    } else if returns_to_fund(payment) {
        less(Money::ZERO, payment.amount_fen)
    } else {
        Money::ZERO
    }
}

fn sources<'a, I: Iterator<Item = &'a Recorded<Allotment>>>(
    allotments: impl Fn() -> I,
    payments: &[&Recorded<Payment>],
) -> Vec<SourceAccount> {
    use SourceKind::{Award, Collective, Donation, Fund, InKind, Society};
    let of = |kind: SourceKind| {
        let own = || allotments().filter(move |one| one.fields.source == kind);
        let out = |one: &Payment| {
            let what = crate::facts::record::PaymentKind::Instalment;
            one.source == kind && one.paid_on.is_some() && (one.what == what || leaves_fund(one))
        };
        SourceAccount {
            kind,
            allotted_fen: total(own().map(|one| one.fields.amount_fen)),
            received_fen: total(own().filter_map(received)),
            paid_fen: paid(payments.iter().copied(), out),
        }
    };
    let all = [Fund, Collective, Society, Donation, InKind, Award].map(of);
    let empty = |one: &SourceAccount| {
        [one.allotted_fen, one.received_fen, one.paid_fen] == [Money::ZERO; 3]
    };
    all.into_iter().filter(|one| !empty(one)).collect()
}
