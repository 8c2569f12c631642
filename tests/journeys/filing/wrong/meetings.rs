//! The four meetings and the disclosure of the decision.

use super::{Script, Wrong, waits, wrong};
use serde_json::{Value, json};

pub(super) const MEETINGS: &[Wrong] = &[
    wrong(
        "no deliberation",
        |s| s.leave_out("july_deliberation"),
        ("GD-5.2b", "block"),
        "没有审议的记录，后面的会议已经开了",
        "decide",
    ),
    wrong(
        "the second before the first",
        |s| s.set("july_consultation", "/fields/held_on", json!("2026-07-02")),
        ("GD-5.2b", "block"),
        "次序不对：7月2日的商议早于7月3日的提议",
        "decide",
    ),
    wrong(
        "too few came",
        too_few,
        ("GD-5.2b", "block"),
        "决议到会人数不够：需41人，实有37人",
        "decide",
    ),
    wrong(
        "too few approved",
        |s| {
            s.set("july_resolution_lamps", "/fields/ballot", json!({ "manner": "secret", "approve": 27, "against": 27, "abstain": 0, "not_cast": 0 }))
        },
        ("GD-5.2b", "block"),
        "没有通过：需28票，实有27票",
        "decide",
    ),
    wrong(
        "party members: half of those due",
        |s| {
            s.set("july_deliberation_lamps", "/fields/ballot", json!({ "manner": "hands", "approve": 10, "against": 17, "abstain": 0, "not_cast": 0 }))
        },
        ("GD-5.2b", "block"),
        "7月8日的审议没有通过",
        "decide",
    ),
    wrong(
        "no votes counted",
        |s| s.set("july_resolution_lamps", "/fields/ballot", Value::Null),
        ("GD-5.2b", "block"),
        "没有登记表决票数",
        "decide",
    ),
    wrong(
        "nobody ticked",
        |s| s.leave_out("july_resolution_roster"),
        ("GD-5.2b", "block"),
        "没有登记到会人数",
        "decide",
    ),
    wrong(
        "more votes than people",
        |s| s.set("july_resolution_lamps", "/fields/ballot/approve", json!(60)),
        ("GD-5.2b", "block"),
        "的人数对不上",
        "decide",
    ),
    wrong(
        "announced otherwise",
        |s| {
            s.set(
                "july_resolution_lamps",
                "/fields/announced",
                json!("rejected"),
            )
        },
        ("GD-5.2b", "block"),
        "宣布未通过，按票数应为通过",
        "decide",
    ),
    wrong(
        "no text before the meeting",
        |s| s.set("july_proposal_lamps", "/fields/revision", Value::Null),
        ("GD-5.2b", "block"),
        "没有写明议的是哪一稿方案",
        "decide",
    ),
    waits(
        "the decision not posted",
        |s| s.leave_out("decision"),
        "决议 7月10日 51:2:1",
        "decide",
    ),
    wrong(
        "no photo of the decision",
        |s| s.leave_out("decision_photo0"),
        ("GD-5.2b", "block"),
        "张贴照片还差1张",
        "decide",
    ),
    wrong(
        "the decision taken down early",
        |s| s.set("decision_removed", "/on", json!("2026-07-19")),
        ("GD-5.2b", "block"),
        "7月19日就撤下了，应当公示到7月20日",
        "decide",
    ),
    wrong(
        "posted before the vote",
        |s| s.set("decision_posted", "/on", json!("2026-07-09")),
        ("GD-5.2b", "block"),
        "早于7月10日的决议",
        "decide",
    ),
    wrong(
        "dearer after the vote",
        dearer,
        ("GD-5.2d", "block"),
        "方案和决议通过的不一致：金额变了",
        "decide",
    ),
];

fn too_few(script: &mut Script) {
    script.only_come("july_resolution_roster", 42);
    script.set("july_resolution_lamps", "/fields/ballot/approve", json!(34));
}

/// The same budget with dearer lamps, entered after the vote.
fn dearer(script: &mut Script) {
    let mut budget = script.request("lamps_budget");
    budget["lines"][0]["unit_price_fen"] = json!(90_000);
    script.then("decision_seen", "project_budget_set", budget);
}
