//! The lists of what follows the approval: the right fact at the right place, sums worked by hand.

use crate::given::{Table, job, judged, table, year};
use policy::facts::{BookFacts, BookRecords, ProjectRecords};
use policy::finding::{Finding, Ground, Severity, StepStatus, Subject};
use serde_json::{Value, json};
use sheets::write::{Job, Kind, write};

fn of(id: &str, project: Option<&str>, own: Value) -> Value {
    let mut one = json!({ "id": id, "project": project, "entered_on": "2026-10-20" });
    let fields = own.as_object().unwrap().clone();
    one.as_object_mut().unwrap().extend(fields);
    one
}

/// 路灯更换, granted 38,500.50, of which 38,500.00 is fund money: two instalments paid, 1,000.00 laid out by somebody, 500.00 that came back.
fn lived() -> BookFacts {
    let mut facts = year();
    let project = &mut facts.projects[0];
    let id = project.id.to_string();
    let here = |one: &str, own: Value| of(one, Some(&id), own);
    let line = project.scheme.budget[0].id.to_string();
    let paid = |id: &str, what: &str, instalment: Option<i64>, fen: i64, on: &str| {
        here(
            id,
            json!({ "what": what, "instalment": instalment, "amount_fen": fen, "year": 2026, "source": "fund",
            "paid_on": on, "payer": "太和街道办事处", "payee": "明亮照明", "manner": "transfer" }),
        )
    };
    let records: ProjectRecords = serde_json::from_value(json!({
        "progress": [here("r1", json!({ "on": "2026-08-20", "says": "安装12盏", "percent": 50, "by": "韩正明" }))],
        "payments": [
            paid("y1", "instalment", Some(1), 1_925_025, "2026-08-21"),
            paid("y2", "instalment", Some(2), 1_155_015, "2026-09-10"),
            paid("y3", "advance", None, 100_000, "2026-09-11"),
            paid("y4", "recovery", None, 50_000, "2026-09-12"),
        ],
        "vouchers": [here("v1", json!({ "line": line, "payment": "y1", "on": "2026-08-22", "seller": "明亮照明",
            "invoice": "=1+1", "what": "路灯", "gross_fen": 1_900_000, "withheld_fen": 10_000, "net_fen": 1_890_000,
            "handled_by": "章丽", "witnessed_by": "王强", "approved_by": "赵云霞",
            "receivers": [{ "name": "刘芳" }, { "name": "周燕" }] }))],
        "acceptances": [here("c1", json!({ "instalment": 1, "on": "2026-08-20", "result": "qualified", "done": "到货",
            "opinions": [{ "method": "site" }, { "method": "third_party" }], "inspectors": [{ "name": "陈志" }],
            "lines": [], "scores": [] }))],
        "surveys": [here("u1", json!({ "on": "2026-09-22", "very_satisfied": 40, "satisfied": 15, "fair": 3, "dissatisfied": 1 }))],
        "changes": [here("g1", json!({ "asked_on": "2026-09-01", "reason": "停产", "finish": "2026-10-15",
            "parts": [{ "part": "use" }, { "part": "time" }],
            "consents": [{ "body": "district_organisation", "on": "2026-09-05", "document": "官组复3号" }, { "body": "district_civil" }] }))],
        "settlements": [here("j1", json!({ "on": "2026-10-10", "settled_fen": 3_850_000, "lines": [] }))],
    }))
    .unwrap();
    project.records = records;
    let records: BookRecords = serde_json::from_value(json!({
        "allotments": [of("a1", None, json!({ "year": 2026, "source": "fund", "amount_fen": 20_000_000, "dated_on": "2026-01-20",
            "received_on": "2026-02-03" })),
            of("a2", None, json!({ "year": 2027, "source": "donation", "amount_fen": 1_000 }))],
        "assets": [here("s1", json!({ "number": "YX-001", "name": "路灯", "quantity": "24.000", "value_fen": 3_600_000,
            "place": "铁路新村", "keeper": "韩正明" }))],
        "asset_events": [of("b1", None, json!({ "asset": "s1", "what": "inspected", "on": "2026-12-01" })),
            of("b2", None, json!({ "asset": "s1", "what": "moved", "on": "2026-12-02", "keeper": "王强" }))],
        "audits": [of("d1", None, json!({ "year": 2026, "body": "district_audit", "what": "spot_check", "on": "2026-11-20",
            "finding": "缺证明人", "recover_fen": 12_345 }))],
    }))
    .unwrap();
    facts.records = records;
    facts
}

fn says(list: &Table, row: u32, expected: &[(&str, &str)]) {
    for (head, words) in expected {
        assert_eq!(&list.says(row, head), words, "{head}");
    }
}

/// Paid 19,250.25 + 11,550.15 = 30,800.40, 500.00 came back: of 38,500.00 are 38,500.00 − 30,300.40 = 8,199.60 left.
#[test]
fn the_money_of_a_project_adds_up() {
    let list = table(Kind::MoneyLedger, &lived());
    says(
        &list,
        1,
        &[
            ("项目编号", "云溪-2026-01"),
            ("批准金额（元）", "38500.5"),
            ("拨付基数（元）", "38500"),
            ("已拨付（元）", "30800.4"),
            ("已收回（元）", "500"),
            ("凭证合计（元）", "19000"),
            ("审定金额（元）", "38500"),
            ("未拨金额（元）", "8199.6"),
            ("垫付余额（元）", "1000"),
        ],
    );
}

/// 19,250.25 + 11,550.15 − 500.00 = 30,300.40: what somebody laid out is no spending of the fund.
#[test]
fn payments_are_summed_by_what_leaves_the_fund() {
    let list = table(Kind::PaymentLedger, &lived());
    says(
        &list,
        1,
        &[
            ("类型", "按期拨付"),
            ("阶段验收日期", "2026-08-20"),
            ("其中专项经费支出（元）", "19250.25"),
        ],
    );
    says(
        &list,
        2,
        &[
            ("阶段验收日期", ""),
            ("拨付日期", "2026-09-10"),
            ("支付方式", "转账"),
        ],
    );
    says(
        &list,
        3,
        &[
            ("类型", "垫付"),
            ("金额（元）", "1000"),
            ("其中专项经费支出（元）", "0"),
        ],
    );
    says(
        &list,
        4,
        &[("类型", "收回"), ("其中专项经费支出（元）", "-500")],
    );
    assert_eq!(last(&list, "其中专项经费支出（元）"), "30300.4");
}

#[test]
fn vouchers_stand_on_their_budget_line_and_receivers_are_only_counted() {
    let list = table(Kind::SpendingLedger, &lived());
    says(
        &list,
        1,
        &[
            ("发票号码", "=1+1"),
            ("应付金额（元）", "19000"),
            ("代扣（元）", "100"),
            ("实付金额（元）", "18900"),
            ("签收人数", "2"),
            ("经办人", "章丽"),
            ("审批人", "赵云霞"),
        ],
    );
    assert!(
        !list.texts().contains("刘芳"),
        "who received is for the file alone"
    );
}

#[test]
fn money_that_is_awaited_has_no_sum_received() {
    let list = table(Kind::AllotmentLedger, &lived());
    says(
        &list,
        1,
        &[("资金来源", "专项经费"), ("到账金额（元）", "200000")],
    );
    says(
        &list,
        2,
        &[
            ("资金来源", "捐赠"),
            ("到账金额（元）", ""),
            ("下拨金额（元）", "10"),
        ],
    );
    let facts = lived();
    let only = Job {
        year: Some(2026),
        ..job(&facts)
    };
    let list = Table::of(&write(Kind::AllotmentLedger, &only).unwrap());
    assert_eq!(list.says(1, "经费年度"), "2026");
    assert_eq!(last(&list, "到账金额（元）"), "200000");
}

#[test]
fn progress_acceptance_and_change_say_who_looked_and_who_agreed() {
    let facts = lived();
    says(
        &table(Kind::ProgressLedger, &facts),
        1,
        &[
            ("进展情况", "安装12盏"),
            ("完成比例（%）", "50"),
            ("照片张数", "0"),
        ],
    );
    says(
        &table(Kind::AcceptanceLedger, &facts),
        1,
        &[
            ("验收阶段", "启动"),
            ("结论", "合格"),
            ("验收方式", "实地检查、第三方评估"),
            ("满意份数", "55"),
            ("收回份数", "59"),
        ],
    );
    says(
        &table(Kind::ChangeLedger, &facts),
        1,
        &[
            ("变更事项", "用途、时间"),
            ("变更后时限", "2026-10-15"),
            (
                "同意情况",
                "区委组织部 2026-09-05 官组复3号\n区民政局 未答复",
            ),
        ],
    );
}

/// Everything was typed in on 20 October: the progress of 20 August 61 days after it, a settlement of 10 October in time.
#[test]
fn what_was_typed_in_late_is_marked_with_its_days() {
    let mut facts = lived();
    for (kind, row, late) in [
        (Kind::ProgressLedger, 1, "晚61天"),
        (Kind::AcceptanceLedger, 1, "晚61天"),
        (Kind::ChangeLedger, 1, "晚49天"),
        (Kind::PaymentLedger, 1, "晚60天"),
        (Kind::SpendingLedger, 1, "晚59天"),
        (Kind::AllotmentLedger, 1, "晚259天"),
        (Kind::AllotmentLedger, 2, ""),
    ] {
        assert_eq!(table(kind, &facts).says(row, "补录"), late, "{kind} {row}");
    }
    // Progress, four payments, a voucher, an acceptance, a change; the survey of 22 September came 28 days later.
    let list = table(Kind::ProjectSummary, &facts);
    assert_eq!(list.says(1, "备注"), "补录8条，最晚61天");
    facts.projects[0].records.progress[0].entered_on = "2026-09-19".parse().unwrap();
    let list = table(Kind::ProgressLedger, &facts);
    assert_eq!(list.says(1, "补录"), "", "30 days are no matter");
}

#[test]
fn a_joint_project_stands_in_the_summary_with_a_blank_for_what_is_missing() {
    let mut facts = year();
    let id = facts.projects[0].id.to_string();
    let mut joint = json!({ "number": "太和-联-1", "total_fen": 9_000_000, "share_fen": 3_850_050,
        "members": [{ "community": "双凤社区", "share_fen": 5_149_950 }] });
    let says = |facts: &mut BookFacts, joint: &Value| {
        let joint = of("l1", Some(&id), joint.clone());
        facts.projects[0].records.joints = vec![serde_json::from_value(joint).unwrap()];
        table(Kind::ProjectSummary, facts).says(1, "备注")
    };
    assert_eq!(
        says(&mut facts, &joint),
        "联合项目太和-联-1，份额38,500.50元"
    );
    joint["number"] = Value::Null;
    assert_eq!(
        says(&mut facts, &joint),
        "联合项目＿＿＿＿，份额38,500.50元"
    );
}

#[test]
fn a_refusal_is_no_missing_answer() {
    let mut facts = lived();
    let consents = &mut facts.projects[0].records.changes[0].fields.consents;
    consents[1].refused_on = "2026-09-06".parse().ok();
    let list = table(Kind::ChangeLedger, &facts);
    assert!(
        list.says(1, "同意情况")
            .ends_with("区民政局 2026-09-06不同意")
    );
}

#[test]
fn things_stand_where_they_are_now() {
    let facts = lived();
    says(
        &table(Kind::AssetRegister, &facts),
        1,
        &[
            ("资产编号", "YX-001"),
            ("数量", "24"),
            ("原值（元）", "36000"),
            ("保管人", "王强"),
            ("存放地点", "铁路新村"),
            ("状态", "在用"),
            ("最近检查", "2026-12-01"),
            ("变动次数", "2"),
        ],
    );
    says(
        &table(Kind::AuditLedger, &facts),
        1,
        &[
            ("检查单位", "区审计局"),
            ("类型", "抽查"),
            ("发现的问题", "缺证明人"),
            ("应追缴（元）", "123.45"),
        ],
    );
}

/// A warning and a remark of one project, and a block that was lifted.
#[test]
fn what_a_project_lacks_is_what_the_judge_found() {
    let facts = lived();
    let project = facts.projects[0].id.clone();
    let finding = |says: &str, severity, lifted: Option<&str>| Finding {
        rule: "GD-8".to_owned(),
        subject: Subject::Project {
            project: project.clone(),
        },
        step: Some("completion".to_owned()),
        says: says.to_owned(),
        because: Ground {
            document: Some("官组通〔2021〕11号".to_owned()),
            article: Some("第八条".to_owned()),
            numbers: None,
        },
        remedy: "请登记。".to_owned(),
        severity,
        liftable: true,
        lifted: lifted.map(str::to_owned),
        facts: vec!["assets".to_owned()],
        provisional: false,
    };
    let mut judgement = judged(&[(project.as_str(), "完成公示", StepStatus::Running)]);
    judgement.projects[0].findings = vec![
        finding("已说明", Severity::Block, Some("另有保管")),
        finding("没有登记资产。", Severity::Warn, None),
        finding("一句说明。", Severity::Info, None),
    ];
    let judged = Job {
        judgement: &judgement,
        ..job(&facts)
    };
    let list = Table::of(&write(Kind::Completeness, &judged).unwrap());
    says(
        &list,
        1,
        &[
            ("步骤", "完成公示"),
            ("程度", "提醒"),
            ("缺少的资料或需要核对的事", "没有登记资产。"),
            ("办法", "请登记。"),
            ("依据", "官组通〔2021〕11号第八条"),
        ],
    );
    assert_eq!(list.rows(), 1);
}

/// Returns what the row of sums shows.
fn last(list: &Table, head: &str) -> String {
    list.says(u32::try_from(list.rows()).unwrap(), head)
}
