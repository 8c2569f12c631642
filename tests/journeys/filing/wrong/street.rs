//! Review, publicity, approval, filing.

use super::{Script, Wrong, waits, wrong};
use serde_json::{Value, json};

pub(super) const STREET: &[Wrong] = &[
    waits(
        "not reviewed",
        |s| s.leave_out("lamps_review1"),
        "还没有报送评审",
        "review",
    ),
    wrong(
        "returned",
        |s| s.set("lamps_review1", "/fields/result", json!("adjust")),
        ("GD-5.3", "block"),
        "7月24日街道评审退回，要求调整内容",
        "review",
    ),
    wrong(
        "to be set up anew",
        |s| s.set("lamps_review1", "/fields/result", json!("set_up_anew")),
        ("GD-5.3", "block"),
        "要求重新立项",
        "review",
    ),
    wrong(
        "no opinion",
        |s| s.set("lamps_review1", "/fields/opinion", Value::Null),
        ("GD-5.3", "block"),
        "评审没有登记评审意见",
        "review",
    ),
    wrong(
        "reviewed before the vote",
        |s| s.set("lamps_review1", "/fields/reviewed_on", json!("2026-07-09")),
        ("GD-5.3", "block"),
        "次序不对：7月9日评审，7月10日才决议",
        "review",
    ),
    wrong(
        "no party organisation",
        nameless,
        ("GD-3e", "block"),
        "公示写不出党组织全称",
        "publicity",
    ),
    wrong(
        "no building",
        board_only,
        ("GD-5.4a", "block"),
        "公示还没有楼栋的张贴记录",
        "publicity",
    ),
    wrong(
        "no photo of a building",
        |s| s.leave_out("notice_photo1"),
        ("GD-5.4a", "block"),
        "“铁路新村2幢”的张贴照片还差1张",
        "publicity",
    ),
    wrong(
        "taken down early",
        |s| s.set("notice_removed", "/on", json!("2026-08-01")),
        ("GD-5.4a", "block"),
        "8月1日就撤下了，应当公示到8月3日",
        "publicity",
    ),
    wrong(
        "torn down",
        torn,
        ("GD-5.4a", "block"),
        "的公示7月30日被撕毁",
        "publicity",
    ),
    wrong(
        "another text than the one passed",
        changed,
        ("GD-5.4a", "block"),
        "张贴的文本和现在的记录不一致",
        "publicity",
    ),
    wrong(
        "an objection left",
        objected,
        ("GD-5.4a", "block"),
        "7月30日收到的异议还没有处理完",
        "publicity",
    ),
    wrong(
        "approved over an objection",
        objected,
        ("GD-5.5", "block"),
        "还有1条异议没有处理完",
        "approval",
    ),
    wrong(
        "approved without a notice",
        |s| s.leave_out("notice"),
        ("GD-5.5", "block"),
        "还没有公示就审批了",
        "approval",
    ),
    wrong(
        "approved on the last day",
        |s| s.set("lamps_approval", "/fields/approved_on", json!("2026-08-03")),
        ("GD-5.5", "block"),
        "公示到8月3日才满，8月3日就审批了",
        "approval",
    ),
    wrong(
        "more than was posted",
        |s| s.set("lamps_approval", "/fields/amount_fen", json!(3_900_000)),
        ("GD-5.5", "block"),
        "批准金额39,000.00元，公示的方案38,600.00元",
        "approval",
    ),
    wrong(
        "refused",
        |s| s.set("lamps_approval", "/fields/granted", json!(false)),
        ("GD-5.5", "block"),
        "街道没有批准",
        "approval",
    ),
    wrong(
        "no document number",
        |s| s.set("lamps_approval", "/fields/document", Value::Null),
        ("GD-5.5", "block"),
        "审批没有登记审批文号",
        "approval",
    ),
    wrong(
        "no amount",
        |s| s.set("lamps_approval", "/fields/amount_fen", Value::Null),
        ("GD-5.5", "block"),
        "审批没有登记批准金额",
        "approval",
    ),
    waits(
        "not filed with the civil bureau",
        |s| s.leave_out("lamps_approval_district_civil"),
        "批准 38,600.00 元",
        "approval",
    ),
    wrong(
        "the lists not filed",
        |s| s.leave_out("lists_lists_district_organisation"),
        ("GD-5.4c", "warn"),
        "三个清单还没有报区委组织部备案",
        "approval",
    ),
    wrong(
        "the lists not posted",
        |s| {
            s.set(
                "lists_lists_district_civil",
                "/fields/posted_on",
                Value::Null,
            )
        },
        ("GD-5.4c", "warn"),
        "还没有在区级社会资源交易平台上公布",
        "approval",
    ),
    wrong(
        "the form never printed",
        |s| s.leave_out("filing_paper"),
        ("GD-5.6a", "block"),
        "没有印发过《审核备案表》",
        "filing",
    ),
    waits(
        "registered by one body alone",
        |s| s.leave_out("lamps_form_district_civil"),
        "区委组织部 ● 区民政局 ○",
        "filing",
    ),
    wrong(
        "begun before the filing",
        |s| s.set("lamps_plan", "/plan/0/start", json!("2026-08-10")),
        ("GD-5.6a", "warn"),
        "方案写的是8月10日开始实施，",
        "filing",
    ),
];

fn nameless(script: &mut Script) {
    let particulars = json!({
        "from": "2026-06-29", "name": "云溪社区", "street": "太和街道", "district": "官渡区",
        "party_organisation": null, "secretary": null, "contact": null, "office_phone": null,
        "address": null, "street_phone": null,
    });
    script.then(
        "all",
        "community_set",
        json!({ "particulars": particulars }),
    );
}

fn board_only(script: &mut Script) {
    for photo in 1..5 {
        script.leave_out(&format!("notice_photo{photo}"));
    }
    let board = json!([{ "id": null, "kind": "board", "name": "社区党群服务中心公示栏" }]);
    script.set("notice_places", "/places", board);
}

fn torn(script: &mut Script) {
    script.set("notice_removed", "/event", json!("torn"));
    script.set("notice_removed", "/on", json!("2026-07-30"));
}

fn changed(script: &mut Script) {
    let mut scheme = script.request("lamps_scheme");
    scheme["scheme"]["measures"] = json!("只更换灯头，不换电缆。");
    script.then("notice_removed", "project_scheme_set", scheme);
}

fn objected(script: &mut Script) {
    let objection = json!({
        "notice": "$notice.id", "received_on": "2026-07-30", "objector": "戚勇",
        "content": "铁路新村5幢也没有路灯，为什么没有列入。",
    });
    script.then("notice_posted", "notice_objection_add", objection);
}
