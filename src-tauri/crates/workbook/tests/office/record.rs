//! Records of every kind: what was filled in comes back as it was, through correction, bin, undo and redo.

use super::{Desk, new_project, occasion};
use policy::facts::record::{Fields, RECORD_KINDS, Record, RecordKind, RecordVisitor, Recorded};
use policy::facts::{ProjectId, ProviderFields, ProviderId, ProviderKind, RecordId};
use serde::Serialize;
use serde_json::{Value, json};
use workbook::{project, provider, record};

/// One record of every kind, each field filled.
fn samples() -> Vec<Value> {
    vec![
        json!({ "kind": "progress", "on": "2026-08-03", "says": "安装12盏", "percent": 50, "by": "韩正明" }),
        json!({ "kind": "payment", "what": "instalment", "instalment": 1, "contract": null, "amount_fen": 1_930_000, "year": 2026,
            "source": "fund", "asked_on": "2026-07-20", "paid_on": "2026-07-22", "payer": "太和街道办事处", "payee": "明亮照明",
            "bank": "官渡农商行", "account": "6228000011112222", "manner": "transfer", "document": "记-17", "settles": null,
            "note": "首期" }),
        json!({ "kind": "voucher", "line": "b1", "payment": "payment", "on": "2026-07-25", "seller": "明亮照明",
            "invoice": "24532000000012345678", "what": "路灯24盏", "gross_fen": 3_600_000, "withheld_fen": 0,
            "net_fen": 3_600_000, "handled_by": "章丽", "witnessed_by": "王强", "approved_by": "李敏",
            "receivers": [
                { "name": "刘芳", "what": "手电", "amount_fen": 3_000, "on": "2026-07-26" },
                { "name": "周燕", "what": null, "amount_fen": null, "on": null },
            ] }),
        json!({ "kind": "acceptance", "instalment": 1, "on": "2026-07-21", "result": "rectify", "done": "到货", "problems": "缺2盏",
            "rectify_by": "2026-07-28", "rectified_on": "2026-07-27", "rectification": "补齐",
            "opinions": [{ "method": "site", "by": "陈志", "on": "2026-07-21", "says": "属实" }],
            "inspectors": [{ "name": "陈志", "role": "街道" }, { "name": "刘芳", "role": "居民代表" }],
            "lines": [{ "line": "b1", "accepted_fen": 3_300_000, "says": "缺2盏" }],
            "scores": [{ "indicator": "k1", "by": "街道", "score": "95.5" }] }),
        json!({ "kind": "survey", "on": "2026-09-22", "manner": "入户问卷", "asked": 60, "very_satisfied": 40, "satisfied": 15,
            "fair": 3, "dissatisfied": 1, "says": "再亮些" }),
        json!({ "kind": "change", "asked_on": "2026-08-05", "reason": "灯型停产", "revision": null, "provider": "v1",
            "fund_fen": 3_700_000, "finish": "2026-10-15", "effective_on": "2026-08-20",
            "parts": [{ "part": "total" }, { "part": "time" }],
            "consents": [{ "body": "district_organisation", "on": "2026-08-18", "refused_on": "2026-08-10", "document": "官组复3号" },
                { "body": "district_civil", "on": null, "refused_on": null, "document": null }] }),
        json!({ "kind": "termination", "on": "2026-08-30", "reason": "地块征收", "done": "完成一半", "recover_fen": 100_000,
            "recovered_on": "2026-09-10", "consents": [{ "body": "district_civil", "on": "2026-08-29", "refused_on": null, "document": "民复1号" }] }),
        json!({ "kind": "completion", "on": "2026-09-20", "built": "换灯24盏", "money": "没有超支", "good": "340户受益",
            "upkeep_by": "社区居委会", "upkeep_money": "集体经济" }),
        json!({ "kind": "project_settlement", "on": "2026-10-10", "settled_fen": 3_850_000, "by": "太和街道财政所", "says": "属实",
            "document": "太财审2号", "lines": [{ "line": "b1", "settled_fen": 3_590_000 }] }),
        json!({ "kind": "evaluation", "method": "third_party", "on": "2026-10-08", "by": "昆明评估", "score": "92",
            "result": "reached", "says": "达到预期", "disclosed_on": "2026-10-12" }),
        json!({ "kind": "joint", "number": "太和-联-1", "role": "lead", "total_fen": 9_000_000, "share_fen": 4_000_000,
            "members": [{ "community": "双凤社区", "role": "partner", "share_fen": 5_000_000 },
                { "community": "阳光社区", "role": null, "share_fen": null }] }),
        json!({ "kind": "postponement", "rule": "GD-5.6b", "from": "2026-09-30", "to": "2026-10-15", "reason": "经费晚到" }),
        json!({ "kind": "allotment", "year": 2026, "source": "fund", "amount_fen": 20_000_000, "dated_on": "2026-01-20",
            "document": "官组通1号", "from": "区委组织部", "received_on": "2026-02-03", "received_fen": 20_000_000, "note": "全额" }),
        json!({ "kind": "carry", "year": 2026, "amount_fen": 386_000, "on": "2026-12-20", "by": "区财政局", "document": "官财1号",
            "reason": "质保金", "until": "2027-06-30" }),
        json!({ "kind": "deduction", "year": 2027, "amount_fen": 500_000, "on": "2026-12-25", "by": "街道党工委",
            "document": "太街7号", "reason": "没有成效" }),
        json!({ "kind": "award", "year": 2026, "on": "2026-11-01", "evidence": "邻里来学", "result": "推广", "award_fen": 1_000_000,
            "awarded_on": "2026-12-01", "document": "官组奖1号" }),
        json!({ "kind": "audit", "year": 2026, "body": "district_audit", "what": "spot_check", "on": "2026-11-20",
            "finding": "一张凭证缺证明人", "rectify_by": "2026-11-30", "rectified_on": "2026-11-28", "rectification": "已补",
            "recover_fen": 100, "recovered_on": "2026-11-29", "document": "官审1号" }),
        json!({ "kind": "provider_standing", "provider": "v1", "ground": "not_mended", "says": "逾期", "rectify_by": "2026-09-01",
            "rectified_on": null, "decided_on": "2026-09-15", "decided_by": "区民政局", "document": "官民2号" }),
        json!({ "kind": "asset", "number": "YX-001", "name": "路灯", "category": "照明", "model": "LED60", "unit": "盏",
            "quantity": "24", "value_fen": 3_600_000, "acquired_on": "2026-07-25", "voucher": "voucher",
            "place": "铁路新村", "keeper": "韩正明", "note": "质保三年" }),
        json!({ "kind": "asset_event", "asset": "asset", "what": "moved", "on": "2026-12-01", "by": "李敏", "says": "移到9幢",
            "place": "9幢", "keeper": "王强", "document": "社纪要5号" }),
        json!({ "kind": "year_settlement", "year": 2026, "on": "2026-12-31", "returned_fen": 120_000, "returned_on": "2026-12-30",
            "stock_fen": 5_000, "stock_on": "2026-12-30", "document": "退-1", "by": "陈志", "note": "无误" }),
        json!({ "kind": "report", "year": 2026, "to": "residents", "on": "2026-12-18", "form": "党员大会", "appraisal": "好" }),
        json!({ "kind": "opening", "year": 2026, "on": "2026-03-01", "amount_fen": 500_000, "from": "原云溪居委会", "document": "移交1号",
            "note": "更名" }),
        json!({ "kind": "year_postponement", "year": 2026, "rule": "GD-6a", "from": "2026-12-31", "to": "2027-01-20", "reason": "年底关账" }),
        json!({ "kind": "reconciliation", "year": 2026, "through": "2026-09-30", "on": "2026-10-09", "street_fen": 1_930_000,
            "by": "章丽", "says": "相符" }),
    ]
}

/// Tells whether the facts hold a record, project or no project, as it was filled in.
fn found(desk: &Desk, id: &str) -> Option<Recorded<Record>> {
    let facts = desk.facts();
    let of_projects = facts.projects.iter().flat_map(|one| one.records.all());
    let mut all = of_projects.chain(facts.records.all());
    all.find(|one| one.id.as_str() == id)
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.act(|tx| project::add(tx, &new_project("p1", "云溪-2026-01")));
    desk.act(|tx| {
        let fields = ProviderFields {
            name: "明亮照明".to_owned(),
            kind: ProviderKind::Enterprise,
            credit_code: None,
            grade: None,
            officer: None,
            contact: None,
            phone: None,
            registered_on: None,
            note: None,
        };
        provider::save(tx, &ProviderId::new("v1"), &fields, &[])
    });
    desk
}

fn save(desk: &Desk, id: &str, value: &Value) {
    let record: Record = serde_json::from_value(value.clone()).unwrap();
    let id = RecordId::new(id);
    desk.act(move |tx| record::save(tx, &id, Some(&ProjectId::new("p1")), &record));
}

fn enter(desk: &Desk) -> Vec<(String, Value)> {
    let named = samples().into_iter().map(|value| {
        let kind = value["kind"].as_str().unwrap().to_owned();
        (kind, value)
    });
    let named: Vec<_> = named.collect();
    for (id, value) in &named {
        save(desk, id, value);
    }
    named
}

#[test]
fn every_kind_comes_back_as_it_was_filled_in() {
    let desk = desk();
    let entered = enter(&desk);
    assert_eq!(entered.len(), RECORD_KINDS.len(), "a sample of every kind");
    for (id, value) in &entered {
        let one = found(&desk, id).unwrap_or_else(|| panic!("{id} is gone"));
        assert_eq!(&serde_json::to_value(&one.fields).unwrap(), value, "{id}");
        assert_eq!(one.project, Some(ProjectId::new("p1")), "{id}");
    }
}

/// Counts the fields that are filled.
struct Filled;

impl RecordVisitor for Filled {
    type Reply = (usize, usize);
    type Error = ();

    fn visit<T: Fields + Serialize>(self, _: RecordKind, fields: &T) -> Result<(usize, usize), ()> {
        let value = serde_json::to_value(fields).unwrap();
        let known = T::COLUMNS.len() + T::LISTS.len();
        Ok((value.as_object().unwrap().len(), known))
    }
}

#[test]
fn a_record_has_a_column_for_each_of_its_fields() {
    for value in samples() {
        let record: Record = serde_json::from_value(value).unwrap();
        let (fields, columns) = record.visit(Filled).unwrap();
        assert_eq!(fields, columns, "{}", record.kind().name());
    }
}

#[test]
fn a_correction_writes_over_and_undo_brings_the_first_back() {
    let desk = desk();
    let entered = enter(&desk);
    let (_, voucher) = entered.iter().find(|(id, _)| id == "voucher").unwrap();
    let before = desk.facts();
    let mut corrected = voucher.clone();
    corrected["receivers"] =
        json!([{ "name": "周燕", "what": "手电", "amount_fen": 3_000, "on": null }]);
    corrected["gross_fen"] = json!(3_500_000);
    save(&desk, "voucher", &corrected);
    let now = found(&desk, "voucher").unwrap();
    assert_eq!(serde_json::to_value(&now.fields).unwrap(), corrected);
    desk.book.undo(1, occasion()).unwrap();
    assert_eq!(desk.facts(), before);
    desk.book.redo(1, occasion()).unwrap();
    assert_eq!(found(&desk, "voucher").unwrap(), now);
}

#[test]
fn what_is_in_the_bin_is_no_fact_and_comes_back_whole() {
    let desk = desk();
    enter(&desk);
    let before = desk.facts();
    for kind in RECORD_KINDS {
        let id = RecordId::new(kind.name());
        desk.act({
            let id = id.clone();
            move |tx| record::remove(tx, &id)
        });
        assert_eq!(found(&desk, kind.name()), None);
        desk.act(move |tx| record::restore(tx, &id));
        assert_eq!(desk.facts(), before, "{}", kind.name());
    }
}

#[test]
fn payments_of_other_projects_stand_elsewhere() {
    let desk = desk();
    enter(&desk);
    desk.act(|tx| project::add(tx, &new_project("p2", "云溪-2026-02")));
    let other = desk.book.facts(Some(&ProjectId::new("p2"))).unwrap();
    assert_eq!(other.elsewhere.len(), 1);
    assert_eq!(other.elsewhere[0].fields.amount_fen.fen(), 1_930_000);
    let own = desk.book.facts(Some(&ProjectId::new("p1"))).unwrap();
    assert_eq!(own.elsewhere, []);
    assert_eq!(own.projects[0].records.payments.len(), 1);
}

#[test]
fn refuses_with_the_field_what_no_record_may_hold() {
    let desk = desk();
    enter(&desk);
    let wrong = |kind: &str, field: &str, value: Value| {
        let mut sample = samples()
            .into_iter()
            .find(|one| one["kind"] == kind)
            .unwrap();
        match field.split_once('.') {
            Some((list, rest)) => {
                let (at, field) = rest.split_once('.').unwrap();
                sample[list][at.parse::<usize>().unwrap()][field] = value;
            }
            None => sample[field] = value,
        }
        let record: Record = serde_json::from_value(sample).unwrap();
        let id = RecordId::new(kind);
        let project = Some(ProjectId::new("p1"));
        let error = desk.refused(move |tx| record::save(tx, &id, project.as_ref(), &record));
        error.to_string()
    };
    for (kind, field, value, says) in [
        ("payment", "amount_fen", json!(-1), "金额不能小于零。"),
        ("voucher", "what", json!(" "), "摘要不能为空。"),
        ("voucher", "receivers.1.name", json!(""), "名称不能为空。"),
        (
            "progress",
            "percent",
            json!(101),
            "有一项超出了可填的范围。",
        ),
        (
            "asset_event",
            "asset",
            json!("nowhere"),
            "所引用的合同、承接方、定稿或登记不在工作簿里。",
        ),
    ] {
        assert_eq!(wrong(kind, field, value), says, "{kind}.{field}");
    }
}

#[test]
fn a_record_keeps_its_kind_and_its_project() {
    let desk = desk();
    enter(&desk);
    let record: Record = serde_json::from_value(samples().remove(0)).unwrap();
    let other = record.clone();
    let p1 = Some(ProjectId::new("p1"));
    desk.refused(move |tx| record::save(tx, &RecordId::new("payment"), p1.as_ref(), &record));
    desk.refused(move |tx| record::save(tx, &RecordId::new("progress"), None, &other));
}
