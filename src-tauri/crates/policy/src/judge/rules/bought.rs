//! How a thing was bought: its voucher, and its value beside what the voucher says (第八条).

use super::Tally;
use crate::accounts::total;
use crate::facts::BookFacts;
use crate::facts::record::{Asset, Recorded, Voucher};
use crate::finding::Finding;
use crate::judge::case::{numbered, warning};
use crate::judge::words::blank;
use crate::money::Money;
use crate::pack::Rule;

/// A thing of the register beside the vouchers of the book.
pub(super) struct Bought<'a> {
    pub facts: &'a BookFacts,
    pub rule: &'a Rule,
    pub asset: &'a Recorded<Asset>,
    /// Value from which a voucher is asked for.
    pub from: Option<Money>,
}

impl Bought<'_> {
    /// A thing of some value has its voucher, and the things of one voucher come to what it says.
    pub fn judge(&self, say: &impl Fn(String, &str, String) -> Finding, tally: &mut Tally) {
        let fields = &self.asset.fields;
        let Some((from, value)) = self.from.zip(fields.value_fen) else {
            return;
        };
        let remark = |says: String, remedy: &str, numbers: String| {
            let fact = format!("book.assets.{}.voucher", self.asset.id);
            let finding = numbered(warning(say(says, remedy, fact)), numbers.clone());
            let because = self
                .rule
                .source
                .ground_of("voucher_from_fen", Some(numbers));
            Finding { because, ..finding }
        };
        let name = &fields.name;
        if fields.voucher.is_none() && value >= from {
            let numbers = format!("原值{value}元，{from}元以上要有凭证");
            let says = format!("资产“{name}”没有选购置的凭证。");
            let remedy = "请选购置它的凭证；接受捐赠、调拨来的，在备注里写明来源。";
            if blank(fields.note.as_ref()) {
                tally.remark(remark(says, remedy, numbers));
            }
        }
        let Some(voucher) = self.voucher() else {
            return;
        };
        let (sum, gross) = (self.bought_with(voucher), voucher.fields.gross_fen);
        // A thing may be paid by instalments, and a voucher may hold what is no thing: then a note says so.
        if sum != gross && blank(fields.note.as_ref()) && self.is_last(voucher) {
            let numbers = format!("登记的原值{sum}元，凭证{gross}元");
            let says = format!("资产“{name}”的原值和购置凭证对不上：{numbers}。");
            let remedy = "请核对原值和凭证；分期付款的、凭证里还有不算资产的，在备注里写明。";
            tally.remark(remark(says, remedy, numbers));
        }
    }

    /// Returns the voucher; `None` too when its project was not loaded.
    fn voucher(&self) -> Option<&Recorded<Voucher>> {
        let id = self.asset.fields.voucher.as_ref()?;
        let mut all = self
            .facts
            .projects
            .iter()
            .flat_map(|one| &one.records.vouchers);
        all.find(|one| &one.id == id)
    }

    fn of_voucher<'v>(
        &'v self,
        voucher: &'v Recorded<Voucher>,
    ) -> impl DoubleEndedIterator<Item = &'v Recorded<Asset>> {
        let all = self.facts.records.assets.iter();
        all.filter(|one| one.fields.voucher.as_ref() == Some(&voucher.id))
    }

    fn bought_with(&self, voucher: &Recorded<Voucher>) -> Money {
        total(
            self.of_voucher(voucher)
                .filter_map(|one| one.fields.value_fen),
        )
    }

    /// A difference is said once: at the thing entered last.
    fn is_last(&self, voucher: &Recorded<Voucher>) -> bool {
        let last = self.of_voucher(voucher).next_back();
        last.is_some_and(|one| one.id == self.asset.id)
    }
}
