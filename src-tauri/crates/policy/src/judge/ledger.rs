//! What a rule must know of the other projects: what their payments leave of a year's money, and their invoices.

use super::life::paid_order;
use crate::accounts::{outlay, outlays, total};
use crate::facts::record::{Payment, Recorded};
use crate::facts::{BookFacts, ProjectId, RecordId};
use crate::money::Money;
use std::collections::BTreeMap;

/// The payments and vouchers of a whole book.
#[derive(Default)]
pub(super) struct Ledger<'a> {
    spent: BTreeMap<&'a RecordId, Money>,
    invoices: BTreeMap<&'a str, Vec<(&'a ProjectId, &'a RecordId)>>,
}

impl<'a> Ledger<'a> {
    /// Reads the payments of every project, also of those that are not loaded, and the vouchers of the loaded ones.
    pub fn of(facts: &'a BookFacts) -> Self {
        let mut ledger = Self::default();
        let mut years: BTreeMap<i32, Vec<&'a Recorded<Payment>>> = BTreeMap::new();
        for payment in outlays(facts).filter(|one| outlay(&one.fields) != Money::ZERO) {
            years.entry(payment.fields.year).or_default().push(payment);
        }
        years.into_values().for_each(|year| ledger.add(year));
        for project in &facts.projects {
            for voucher in &project.records.vouchers {
                if let Some(number) = invoice(voucher.fields.invoice.as_ref()) {
                    let known = ledger.invoices.entry(number).or_default();
                    known.push((&project.id, &voucher.id));
                }
            }
        }
        ledger
    }

    fn add(&mut self, mut year: Vec<&'a Recorded<Payment>>) {
        year.sort_by_key(|one| paid_order(one));
        let mut spent = Money::ZERO;
        for payment in year {
            spent = total([spent, outlay(&payment.fields)]);
            self.spent.insert(&payment.id, spent);
        }
    }

    /// Returns what was spent of the year's money up to and with a payment, by all projects.
    pub fn spent_with(&self, payment: &RecordId) -> Money {
        self.spent.get(payment).copied().unwrap_or(Money::ZERO)
    }

    /// Returns the vouchers that carry an invoice number, in order of the projects and of entry.
    pub fn vouchers_of(&self, number: &str) -> &[(&'a ProjectId, &'a RecordId)] {
        self.invoices.get(number).map_or(&[], Vec::as_slice)
    }
}

/// Returns an invoice number as it is compared; `None` when none was recorded.
pub(super) fn invoice(number: Option<&String>) -> Option<&str> {
    number
        .map(|number| number.trim())
        .filter(|number| !number.is_empty())
}
