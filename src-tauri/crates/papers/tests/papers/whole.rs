//! A book in which every kind of paper has something to say, and the printing of each.

use crate::given::*;
use papers::{Audience, Kind, Needs, PaperError, Rendered, Size, Stamp, Subject};
use policy::facts::*;
use policy::judge::Policies;
use policy::pack::LawLayers;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

pub static POLICIES: LazyLock<Policies> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/policies");
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut laws: Vec<(String, String)> = files
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                path,
            )
        })
        .filter(|(name, _)| name.starts_with("law-"))
        .map(|(name, path)| (name, std::fs::read_to_string(path).unwrap()))
        .collect();
    laws.sort();
    let laws: Vec<(&str, &str)> = laws.iter().map(|(name, text)| (&**name, &**text)).collect();
    policies(LawLayers::load(&laws).unwrap())
});

/// The road of the rules' own cases: 铁路新村路灯更换, 38,600.00 yuan, resolved 41:2:1 on 12 June 2026.
pub fn base() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../policy/tests/cases/base.toml");
    let base: toml::Value = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut book = serde_json::to_value(base).unwrap();
    let particulars = serde_json::to_value(particulars()).unwrap();
    book["community"]["particulars"] = json!([particulars]);
    book["projects"][0]["scheme"]["partners"] =
        json!([{ "id": "q1", "role": "党组织", "name": "社区党委" }]);
    book["projects"][0]["scheme"]["indicators"] =
        json!([{ "id": "i1", "name": "亮灯率", "target": "98%以上", "weight": 60 }]);
    book
}

/// Freezes the scheme into the revisions and reads the book.
pub fn read(mut book: Value) -> BookFacts {
    let scheme = book["projects"][0]["scheme"].clone();
    let digest = serde_json::from_value::<Scheme>(scheme.clone())
        .unwrap()
        .digest()
        .unwrap();
    for revision in book["projects"][0]["revisions"].as_array_mut().unwrap() {
        revision["scheme"] = scheme.clone();
        revision["digest"] = Value::from(digest.as_str());
    }
    serde_json::from_value(book).unwrap()
}

pub fn attendance(name: &str, standing: &str, presence: &str, reason: Option<&str>) -> Value {
    json!({
        "person": null, "name": name, "role": "party_member", "title": "第一支部",
        "standing": standing, "presence": presence, "reason": reason
    })
}

/// The road with the roster of the party's meeting ticked: 3 with a vote, of them 2 there.
pub fn full() -> Value {
    let mut book = base();
    let meeting = &mut book["meetings"][2];
    for (key, value) in [
        ("title", "云溪社区第3次党员大会"),
        ("begins", "09:00:00"),
        ("ends", "10:20:00"),
        ("place", "社区党群服务中心二楼会议室"),
        ("chair", "赵云霞"),
        ("recorder", "章丽"),
        ("notified_on", "2026-06-05"),
        ("notified_by", "微信群通知"),
    ] {
        meeting[key] = Value::from(value);
    }
    meeting["roster"] = json!([
        attendance("王建国", "voting", "present", None),
        attendance("李喆", "voting", "present", None),
        attendance("欧阳明珠", "voting", "leave", Some("住院")),
        attendance("陈晨", "non_voting", "present", None),
        attendance("周科长", "guest", "present", None),
    ]);
    let matter = &mut meeting["matters"][0];
    matter["explained"] = Value::from("路灯损坏多年，居民夜间出行不便。");
    matter["remarks"] = json!([
        { "by": "王建国", "says": "建议先换学校门口的灯。", "objects": false },
        { "by": null, "says": "担心费用不够。", "objects": true },
    ]);
    matter["conclusion"] = Value::from("同意提交居民代表会议决议。");
    book["projects"][0]["notices"][0]["objections"] = json!([{
        "id": "o1", "received_on": "2026-06-26", "objector": "张丽华", "content": "灯太亮影响休息。",
        "decision": "加装遮光罩。", "decided_on": "2026-06-28", "answered_on": "2026-06-29", "material": false
    }]);
    book["projects"][0]["corrections"] = json!([{
        "id": "k1", "paper": "w1", "on": "2026-07-03", "wrong": "路灯24盏", "right": "路灯26盏", "reason": "笔误"
    }]);
    book["handovers"] = json!([{
        "id": "h1", "on": "2026-07-05", "from": "赵云霞", "to": "李红梅", "overseer": "周科长", "note": null
    }]);
    book["resources"] = json!([{
        "id": "e1", "number": 1, "owner": "云溪小学", "nature": "驻区单位", "kind": "place", "what": "操场、多功能厅",
        "quantity": "2处", "available": "周末", "contact": "钱老师", "phone": "13888000001", "intent": "长期支持",
        "note": null, "projects": ["p1"]
    }]);
    book["providers"] = json!([{
        "id": "c1", "number": 1, "name": "官渡区暖阳社会工作服务中心", "kind": "social_organisation",
        "credit_code": "91350100M000100Y43", "grade": "3A", "officer": "孙主任", "contact": "孙燕",
        "phone": "13888000002", "registered_on": null, "note": null,
        "services": [{ "id": "s1", "name": "老年助餐", "audience": "高龄老人", "content": "配餐、送餐",
                       "price": "12元/份", "period": "工作日", "cases": null }]
    }]);
    life(&mut book);
    book
}

/// What happened after the approval: paid and accepted once, settled 100.00 yuan below the approval, 55 of 59 satisfied.
pub fn life(book: &mut Value) {
    let of = |id: &str, own: Value| {
        let mut one = json!({ "id": id, "project": "p1", "entered_on": "2026-10-20" });
        one.as_object_mut()
            .unwrap()
            .extend(own.as_object().unwrap().clone());
        one
    };
    let project = &mut book["projects"][0];
    for (id, kind) in [
        ("n2", "completion"),
        ("n3", "contract"),
        ("n4", "evaluation"),
        ("n5", "termination"),
    ] {
        let place = json!({ "id": format!("l-{id}"), "kind": "board", "name": "社区公示栏", "posted_on": "2026-06-24",
            "removed_on": null, "torn_on": null, "photos": [] });
        let notice = json!({ "id": id, "kind": kind, "revision": null, "planned_on": null, "places": [place], "objections": [] });
        project["notices"].as_array_mut().unwrap().push(notice);
    }
    project["contracts"] = json!([{
        "id": "k9", "provider": "c1", "signed_on": "2026-07-03", "amount_fen": 3_860_000, "number": "云合〔2026〕1号",
        "disclosed_on": "2026-07-04", "disclosed_at": "公示栏", "object": "更换路灯24盏", "starts_on": "2026-07-10",
        "finishes_on": "2026-09-20", "payment": "按5:3:2分三期支付", "standard": "亮灯率98%以上", "supervision": "督导费列入预算",
        "privacy": "照片交付，个人信息保密", "breach": "逾期每日千分之一", "ended_on": null, "end_reason": null,
        "scans": [], "entered_on": "2026-07-04"
    }]);
    project["records"] = json!({
        "progress": [of("r1", json!({ "on": "2026-08-03", "says": "安装12盏", "percent": 50, "by": "韩正明" }))],
        "payments": [of("y1", json!({ "what": "instalment", "instalment": 1, "amount_fen": 1_930_000, "year": 2026, "source": "fund",
            "asked_on": "2026-07-12", "paid_on": "2026-07-15", "payer": "太和街道办事处", "payee": "暖阳社工", "bank": "官渡农商行",
            "account": "6228000011112222", "manner": "transfer" }))],
        "vouchers": [of("h1", json!({ "line": "b1", "payment": "y1", "on": "2026-07-16", "seller": "明亮照明", "invoice": "24530001",
            "what": "节能手电", "gross_fen": 3_600_000, "net_fen": 3_600_000, "handled_by": "章丽", "witnessed_by": "王强",
            "approved_by": "赵云霞", "receivers": [{ "id": "v1", "name": "刘芳", "what": "手电", "amount_fen": 3_000, "on": "2026-07-26" }] }))],
        "acceptances": [of("c1", json!({ "instalment": 1, "on": "2026-07-11", "result": "rectify", "done": "到货24盏", "problems": "缺2盏",
            "rectify_by": "2026-07-20", "rectified_on": "2026-07-12", "rectification": "补齐",
            "opinions": [{ "method": "site", "by": "周科长", "on": "2026-07-11", "says": "属实" }],
            "inspectors": [{ "id": "v1", "name": "周科长", "role": "街道" }],
            "lines": [{ "line": "b1", "accepted_fen": 3_300_000, "says": "缺2盏" }],
            "scores": [{ "indicator": "i1", "by": "街道", "score": "95.5" }] }))],
        "surveys": [of("u1", json!({ "on": "2026-09-22", "manner": "入户问卷", "asked": 60, "very_satisfied": 40, "satisfied": 15,
            "fair": 3, "dissatisfied": 1, "says": "再亮些" }))],
        "changes": [of("g1", json!({ "asked_on": "2026-08-05", "reason": "灯型停产", "fund_fen": 3_860_000, "finish": "2026-10-15",
            "effective_on": "2026-08-20", "parts": [{ "part": "use" }, { "part": "time" }],
            "consents": [{ "body": "district_organisation", "on": "2026-08-18", "document": "官组复3号" }] }))],
        "terminations": [of("t1", json!({ "on": "2026-08-30", "reason": "地块征收", "done": "完成一半", "recover_fen": 100_000,
            "recovered_on": "2026-09-10", "consents": [] }))],
        "completions": [of("f1", json!({ "on": "2026-09-20", "built": "换灯24盏", "money": "没有超支", "good": "340户夜间出行亮了",
            "upkeep_by": "社区居委会", "upkeep_money": "集体经济" }))],
        "settlements": [of("j1", json!({ "on": "2026-10-10", "settled_fen": 3_850_000, "by": "太和街道财政所",
            "lines": [{ "line": "b1", "settled_fen": 3_590_000 }] }))],
        "evaluations": [of("e1", json!({ "method": "third_party", "on": "2026-10-08", "by": "昆明评估", "score": "92",
            "result": "reached", "says": "达到预期" }))],
    });
    book["records"] = json!({
        "allotments": [of("a1", json!({ "year": 2026, "source": "fund", "amount_fen": 20_000_000, "received_on": "2026-02-03" }))],
        "assets": [of("s1", json!({ "number": "YX-001", "name": "路灯", "category": "照明", "model": "LED60", "unit": "盏",
            "quantity": "24", "value_fen": 3_600_000, "acquired_on": "2026-07-16", "place": "铁路新村", "keeper": "韩正明" }))],
        "asset_events": [of("b1", json!({ "asset": "s1", "what": "moved", "on": "2026-12-01", "by": "李红梅", "says": "移到9幢",
            "place": "9幢", "keeper": "王强", "document": "社纪要5号" }))],
        "year_settlements": [of("d1", json!({ "year": 2026, "on": "2026-12-31", "returned_fen": 18_070_000, "returned_on": "2026-12-30" }))],
        "reports": [of("p1r", json!({ "year": 2026, "to": "residents", "on": "2026-12-18", "appraisal": "好" }))],
    });
}

pub fn subject(kind: Kind) -> Subject<'static> {
    match kind.needs() {
        Needs::Book => Subject::Book(Audience::Street),
        Needs::Project => Subject::Project(ProjectId::new("p1")),
        Needs::Meeting => Subject::Meeting(MeetingId::new("m3")),
        Needs::Notice if kind == Kind::DecisionNotice => notice_of("n0"),
        Needs::Notice if kind == Kind::CompletionNotice => notice_of("n2"),
        Needs::Notice if kind == Kind::ContractNotice => notice_of("n3"),
        Needs::Notice if kind == Kind::EvaluationNotice => notice_of("n4"),
        Needs::Notice if kind == Kind::TerminationNotice => notice_of("n5"),
        Needs::Notice => notice_of("n1"),
        Needs::Correction => Subject::Correction {
            project: ProjectId::new("p1"),
            correction: CorrectionId::new("k1"),
        },
        Needs::Handover => Subject::Handover(HandoverId::new("h1")),
        Needs::Record => Subject::Record(RecordId::new(match kind {
            Kind::PaymentForm => "y1",
            Kind::ReceiptSheet => "h1",
            Kind::AcceptanceForm => "c1",
            Kind::ChangeForm => "g1",
            _ => "s1",
        })),
        Needs::Year => Subject::Year(2026),
        Needs::Submission => unreachable!("{kind} has tests of its own"),
    }
}

pub fn notice_of(id: &str) -> Subject<'static> {
    Subject::Notice {
        project: ProjectId::new("p1"),
        notice: NoticeId::new(id),
    }
}

pub fn printed(facts: &BookFacts, kind: Kind, stamp: Stamp<'_>) -> Result<Rendered, PaperError> {
    print_sized(facts, kind, Size::A4, stamp)
}

pub fn print_sized(
    facts: &BookFacts,
    kind: Kind,
    size: Size,
    stamp: Stamp<'_>,
) -> Result<Rendered, PaperError> {
    print_under(
        &POLICIES,
        day("2026-07-06"),
        facts,
        kind,
        subject(kind),
        size,
        stamp,
    )
}
