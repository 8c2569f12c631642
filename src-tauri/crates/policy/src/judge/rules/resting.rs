//! What rests on a change that does not hold yet: money paid and contracts signed after it began, before every consent
//! (第六条).

use super::Tally;
use super::change::withheld;
use crate::accounts::leaves_fund;
use crate::facts::record::{Change, Recorded};
use crate::judge::case::Case;
use crate::pack::Rule;
use chrono::NaiveDate;

const REMEDY: &str = "请补报批准；没有同意的，把这一笔按原来批准的内容改回来。";

/// Payments and contracts from the day on which a change was carried out until every body had agreed to it.
pub(super) fn on_change(
    case: &Case<'_>,
    rule: &Rule,
    (change, from): (&Recorded<Change>, NaiveDate),
    bodies: &[String],
    tally: &mut Tally,
) {
    let lacks = |on: NaiveDate| {
        let lacks = withheld(case, &change.fields.consents, bodies, on);
        (from <= on && !lacks.is_empty()).then(|| lacks.join("，"))
    };
    for payment in case.payments() {
        let fields = &payment.fields;
        let on = fields.paid_on.filter(|_| leaves_fund(fields));
        let Some((on, who)) = on.and_then(|on| Some((on, lacks(on)?))) else {
            continue;
        };
        let (on, amount) = (case.day(on), fields.amount_fen);
        let says = format!("{on}拨付{amount}元，依据的变更还没有生效：{who}。");
        tally.wrong(case.of_payment(rule, payment, says, REMEDY, "paid_on"));
    }
    for contract in &case.project.contracts {
        let on = contract.fields.signed_on;
        let Some((on, who)) = on.and_then(|on| Some((on, lacks(on)?))) else {
            continue;
        };
        let says = format!("{}签的合同，依据的变更还没有生效：{who}。", case.day(on));
        let fact = format!("contracts.{}.signed_on", contract.id);
        tally.wrong(case.finding(rule, says, REMEDY, fact));
    }
}
