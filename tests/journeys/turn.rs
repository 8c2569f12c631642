//! What changes under way: a scheme between two drafts, the policy under running projects.

use serde_json::{Value, json};
use tests::Desk;

/// A later text of the district: publicity of ten days instead of seven.
const LATER: &str = concat!(
    "pack_schema = 1\n\n[identity]\nid = \"taihe-2026\"\ntitle = \"太和补充规定\"\n",
    "document = \"太组通〔2026〕9号\"\nissuers = [\"中共太和街道工作委员会\"]\nissued_on = 2026-07-01\n",
    "from = 2026-07-01\nvalidity = \"in_force\"\nextends = \"guandu-2021\"\narticle = \"第一条\"\n",
);

fn on(desk: &Desk, day: &str, command: &str, request: &Value) -> Value {
    let request = request.to_string();
    desk.json(&["--today", day, "call", "book.hmb", command, &request])
}

fn draft(desk: &Desk, day: &str, name: &str) -> Value {
    let asked = json!({ "name": name, "year": 2026, "demands": [], "follows": null });
    on(desk, day, "project_add", &asked)
}

fn line(id: &Value, item: &str, price: i64) -> Value {
    json!({ "id": id, "item": item, "category": null, "unit": "盏", "quantity": "24", "unit_price_fen": price,
        "amount_fen": null, "declaration": { "kind": "allowed", "reason": null }, "note": null })
}

#[test]
fn two_drafts_are_laid_side_by_side_line_by_line_in_words() {
    let desk = Desk::with_book();
    let project = draft(&desk, "2026-06-29", "更换路灯")["id"].clone();
    let budget = |lines: Value| {
        let asked = json!({ "project": project, "lines": lines });
        on(&desk, "2026-06-29", "project_budget_set", &asked)["lines"].clone()
    };
    let scheme = |mode: &str, finish: &str| {
        let fields = json!({ "name": "更换路灯", "category": "facility", "mode": mode, "undertaker": null,
            "measures": null, "place": null, "start": null, "finish": finish,
            "beneficiaries": { "who": null, "range": null, "households": 399, "persons": null, "outsiders": null },
            "urgency": null, "rank": null, "provider": null, "ground": null });
        let asked = json!({ "project": project, "scheme": fields });
        on(&desk, "2026-06-29", "project_scheme_set", &asked)
    };
    scheme("self_run", "2026-09-30");
    let lamp = budget(json!([line(&Value::Null, "LED路灯", 80_000)]))[0].clone();
    let freeze = json!({ "project": project, "reason": "送审" });
    let first = on(&desk, "2026-06-29", "project_freeze", &freeze)["id"].clone();
    scheme("enterprise", "2026-10-31");
    budget(json!([
        line(&lamp, "LED路灯", 95_050),
        line(&Value::Null, "灯杆", 30_000)
    ]));
    let asked = json!({ "project": project, "before": first, "after": null });
    let compared = on(&desk, "2026-06-29", "project_compare", &asked);
    let told: Vec<String> = compared["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(said)
        .collect();
    // 24 lamps at 800.00 and at 950.50; 24 posts at 300.00.
    let expected = [
        "承接方式：社区自办 → 企业承接",
        "完成时限：2026年9月30日 → 2026年10月31日",
        "预算明细 · 项目（灯杆）： → 灯杆",
        "预算明细 · 单位（灯杆）： → 盏",
        "预算明细 · 数量（灯杆）： → 24",
        "预算明细 · 单价（LED路灯）：800.00元 → 950.50元",
        "预算明细 · 单价（灯杆）： → 300.00元",
        "预算明细 · 金额（LED路灯）：19,200.00元 → 22,812.00元",
        "预算明细 · 金额（灯杆）： → 7,200.00元",
        "预算明细 · 是否属于禁止用途（灯杆）： → 不属于",
    ];
    assert_eq!(told, expected);
    let same = json!({ "project": project, "before": first, "after": first });
    let same = on(&desk, "2026-06-29", "project_compare", &same);
    assert_eq!(same, json!({ "differences": [] }));
}

fn said(one: &Value) -> String {
    let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
    let line = one["line"].as_str().map(|line| format!("（{line}）"));
    format!(
        "{}{}：{} → {}",
        text("field"),
        line.unwrap_or_default(),
        text("before"),
        text("after")
    )
}

#[test]
fn a_change_of_policy_lists_the_running_projects_and_asks_for_each() {
    let desk = Desk::with_book();
    let lamps = draft(&desk, "2026-06-29", "更换路灯");
    let drains = draft(&desk, "2026-06-30", "疏通下水道");
    desk.write("taihe-2026.toml", LATER);
    on(
        &desk,
        "2026-07-02",
        "pack_add",
        &json!({ "file": "@taihe-2026.toml" }),
    );
    let early = json!({ "pack": "taihe-2026", "from": "2026-07-03" }).to_string();
    let refused = desk.refused(
        1,
        &[
            "--today",
            "2026-07-02",
            "call",
            "book.hmb",
            "pack_use",
            &early,
        ],
    );
    assert_eq!(refused["says"], "2026年7月3日还没有到。");
    let turned = json!({ "pack": "taihe-2026", "from": "2026-07-01" });
    let asked = on(&desk, "2026-07-02", "pack_use", &turned);
    assert_eq!(asked["since"], "2026-07-01");
    let names = |list: &Value| -> Vec<Value> {
        list["projects"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["name"].clone())
            .collect()
    };
    assert_eq!(names(&asked), ["更换路灯", "疏通下水道"]);
    let later = draft(&desk, "2026-07-02", "修凉亭");
    let decide = |project: &Value, pack: &str| {
        let turn =
            json!({ "project": project["id"], "turn": { "from": "2026-07-01", "pack": pack } });
        on(&desk, "2026-07-02", "project_pack_turn", &turn);
        names(&on(&desk, "2026-07-02", "pack_running", &json!({})))
    };
    assert_eq!(decide(&lamps, "taihe-2026"), ["疏通下水道"]);
    assert!(
        decide(&drains, "guandu-2021").is_empty(),
        "going on as before is an answer"
    );
    let pick = json!({ "project": later["id"] });
    let whole = on(&desk, "2026-07-02", "project_get", &pick);
    assert_eq!(
        whole["pack_turns"],
        json!([]),
        "what begins later begins under the new text"
    );
}
