//! Accounts: what records of money come to, for a project and for a fund year.
//!
//! The one place where money is added up for rules, papers, sheets and the window, so that all say the same. Sums that
//! do not fit stay at the most that fits: a payment is then found too high, never too low.

mod carried;
mod project;
mod versions;
mod year;

pub use carried::CarriedMoney;
pub use project::{InstalmentAccount, LineAccount, ProjectAccount};
pub(crate) use project::{agreed, consent, granted_amount, granted_fund, refusal};
pub use versions::{BudgetAct, BudgetVersion, VersionLine, budget_versions};
pub use year::{SourceAccount, YearAccount, outlay, outlays, received_through};

use crate::facts::SourceKind;
use crate::facts::record::{Payment, PaymentKind, Recorded};
use crate::money::Money;

/// Adds up amounts.
pub fn total(amounts: impl IntoIterator<Item = Money>) -> Money {
    Money::sum(amounts).unwrap_or(Money::MOST)
}

/// Takes one amount from another; below zero when more was taken than there was.
fn less(from: Money, taken: Money) -> Money {
    from.checked_sub(taken).unwrap_or(Money::ZERO)
}

/// Returns true for money that left the fund: paid by instalment, or to settle what somebody had laid out.
pub fn leaves_fund(payment: &Payment) -> bool {
    let out = matches!(
        payment.what,
        PaymentKind::Instalment | PaymentKind::Repayment
    );
    out && payment.source == SourceKind::Fund && payment.paid_on.is_some()
}

/// Returns true for money that came back to the fund.
pub fn returns_to_fund(payment: &Payment) -> bool {
    payment.what == PaymentKind::Recovery
        && payment.source == SourceKind::Fund
        && payment.paid_on.is_some()
}

/// Adds up the payments that a condition picks.
fn paid<'a>(
    payments: impl IntoIterator<Item = &'a Recorded<Payment>>,
    picked: impl Fn(&Payment) -> bool,
) -> Money {
    let picked = payments.into_iter().filter(|one| picked(&one.fields));
    total(picked.map(|one| one.fields.amount_fen))
}
