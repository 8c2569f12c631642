//! What is recorded of a project's money and of a year's, one act a number.

use super::super::day;
use policy::facts::record::Record;
use policy::facts::{ProjectId, RecordId};
use serde_json::{Value, json};
use workbook::{Tx, WorkbookError, record};

/// The number of things that can be done here.
pub(super) const KINDS: u8 = 6;

/// Does one act on the records of a project; an allotment belongs to none.
pub(super) fn work(tx: &mut Tx<'_>, kind: u8, which: u8, number: u16) -> Result<(), WorkbookError> {
    let project = ProjectId::new(format!("p{which}"));
    let payment = RecordId::new(format!("pay{which}-{}", number % 3));
    let named = |what: &str| RecordId::new(format!("{what}{which}-{}", number % 3));
    match kind {
        0 => record::save(tx, &payment, Some(&project), &paid(which, number)),
        1 => record::save(tx, &named("look"), Some(&project), &accepted(number)),
        2 => record::save(
            tx,
            &named("bill"),
            Some(&project),
            &bought(&payment, number),
        ),
        3 => record::save(tx, &named("allot"), None, &allotted(number)),
        4 => record::remove(tx, &payment),
        _ => record::restore(tx, &payment),
    }
}

fn read(record: Value) -> Record {
    serde_json::from_value(record).unwrap()
}

fn on(number: u16) -> String {
    (day(2025, 1, 1) + chrono::Days::new(u64::from(number))).to_string()
}

fn paid(which: u8, number: u16) -> Record {
    let what = ["instalment", "advance", "recovery"][usize::from(number % 3)];
    let paid_on = (!number.is_multiple_of(5)).then(|| on(number));
    read(json!({
        "kind": "payment", "what": what, "instalment": 1 + i64::from(number % 4), "contract": null,
        "amount_fen": i64::from(number) * 1_000, "year": 2024 + i32::from(which), "source": "fund", "asked_on": null,
        "paid_on": paid_on, "payer": null, "payee": "明亮照明", "bank": null, "account": null, "manner": "transfer",
        "document": null, "settles": null, "note": null,
    }))
}

fn accepted(number: u16) -> Record {
    let result = ["qualified", "rectify", "failed"][usize::from(number % 3)];
    read(json!({
        "kind": "acceptance", "instalment": 1 + i64::from(number % 4), "on": on(number), "result": result, "done": null,
        "problems": null, "rectify_by": null, "rectified_on": null, "rectification": null, "opinions": [],
        "inspectors": [{ "name": "陈志", "role": null }], "lines": [], "scores": [],
    }))
}

fn bought(payment: &RecordId, number: u16) -> Record {
    read(json!({
        "kind": "voucher", "line": null, "payment": payment, "on": on(number), "seller": null,
        "invoice": number.to_string(), "what": "灯具", "gross_fen": i64::from(number) * 100, "withheld_fen": null,
        "net_fen": null, "handled_by": null, "witnessed_by": null, "approved_by": null, "receivers": [],
    }))
}

fn allotted(number: u16) -> Record {
    read(json!({
        "kind": "allotment", "year": 2025, "source": "fund", "amount_fen": i64::from(number) * 1_000, "dated_on": null,
        "document": null, "from": null, "received_on": on(number), "received_fen": i64::from(number) * 500, "note": null,
    }))
}
