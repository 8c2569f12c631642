//! The papers from the meetings to the filing, on a project that went the whole road: full, empty and overfull.

use crate::given::*;
use crate::whole::*;
use papers::{Audience, Kind, Size, Stamp, Subject};
use policy::facts::*;
use policy::personal::Personal;
use serde_json::{Value, json};

/// The kinds whose whole shape is data.
const KINDS: [Kind; 11] = [
    Kind::ResourceList,
    Kind::ServiceList,
    Kind::ImplementationPlan,
    Kind::SignInSheet,
    Kind::Minutes,
    Kind::DecisionNotice,
    Kind::ReviewForm,
    Kind::ObjectionRecord,
    Kind::FilingForm,
    Kind::Correction,
    Kind::HandoverList,
];

fn text(facts: &BookFacts, kind: Kind) -> String {
    let paper = printed(facts, kind, ISSUED).unwrap();
    squashed(&copied(&format!("road-{kind}"), &paper.pdf))
}

fn assert_says(text: &str, said: &[&str]) {
    for words in said {
        assert!(text.contains(words), "{words} is missing in {text}");
    }
}

/// 55 of 59 answers are good: 93.2 %. Received 200,000.00, paid 19,300.00, returned 180,700.00: nothing is left.
#[test]
fn every_paper_of_the_life_says_its_facts() {
    let facts = read(full());
    for (kind, said) in [
        (
            Kind::Contract,
            vec![
                "甲方：中共太和街道云溪社区委员会",
                "乙方：官渡区暖阳社会工作服务中心",
                "38,600.00元（人民币叁万捌仟陆佰元整）",
                "2026年7月10日至2026年9月20日",
                "亮灯率98%以上",
                "19,300.00",
                "11,580.00",
                "7,720.00",
            ],
        ),
        (
            Kind::ContractNotice,
            vec![
                "云合〔2026〕1号",
                "官渡区暖阳社会工作服务中心",
                "38,600.00元",
            ],
        ),
        (
            Kind::ProgressReport,
            vec!["2026年8月3日", "安装12盏", "50%", "韩正明"],
        ),
        (
            Kind::ChangeForm,
            vec![
                "用途、时间",
                "灯型停产",
                "2026年10月15日",
                "中共官渡区委组织部",
                "官组复3号",
            ],
        ),
        (
            Kind::TerminationNotice,
            vec!["2026年8月30日", "地块征收", "1,000.00元"],
        ),
        (
            Kind::AcceptanceForm,
            vec![
                "启动",
                "实地检查",
                "缺2盏",
                "33,000.00",
                "95.5",
                "周科长",
                "整改",
                "93.2%",
            ],
        ),
        (
            Kind::Satisfaction,
            vec!["59", "93.2%", "再亮些", "入户问卷"],
        ),
        (
            Kind::PaymentForm,
            vec![
                "19,300.00元（人民币壹万玖仟叁佰元整）",
                "6228000011112222",
                "转账",
                "2026年7月12日",
                "24530001",
                "此前已拨0.00元",
            ],
        ),
        (
            Kind::ReceiptSheet,
            vec!["节能手电签收表", "刘芳", "30.00", "章丽"],
        ),
        (
            Kind::EvaluationNotice,
            vec!["第三方评估", "昆明评估", "92", "达到预期", "93.2%"],
        ),
        (
            Kind::CompletionNotice,
            vec![
                "换灯24盏",
                "340户夜间出行亮了",
                "35,900.00",
                "批准38,600.00元",
                "审定38,500.00元",
                "节余100.00元",
            ],
        ),
        (
            Kind::AssetRegister,
            vec!["YX-001", "路灯", "36,000.00", "9幢", "王强", "共1项"],
        ),
        (
            Kind::AssetCard,
            vec!["LED60", "24盏", "移动", "社纪要5号", "王强"],
        ),
        (
            Kind::SpendingNotice,
            vec!["到账200,000.00元", "已拨付19,300.00元", "铁路新村路灯更换"],
        ),
        (
            Kind::YearSettlement,
            vec![
                "已退还区财政180,700.00元",
                "账面余额0.00元",
                "截至2026年7月6日的结余0.00元",
                "2026年12月30日",
            ],
        ),
        (
            Kind::FundReport,
            vec!["社区物业服务", "38,600.00", "评议结果：好"],
        ),
        (
            Kind::AnnualReport,
            vec!["城市社区", "专项经费", "200,000.00", "340户夜间出行亮了"],
        ),
        (Kind::SelfCheck, vec!["云溪-2026-03"]),
    ] {
        assert_says(&text(&facts, kind), &said);
    }
}

/// Who received what, the account, the phone of an officer: none of it stands on what residents read.
#[test]
fn no_public_paper_of_the_life_names_a_person() {
    let facts = read(full());
    for kind in [
        Kind::ContractNotice,
        Kind::TerminationNotice,
        Kind::EvaluationNotice,
        Kind::CompletionNotice,
        Kind::SpendingNotice,
    ] {
        let text = text(&facts, kind);
        for secret in ["刘芳", "章丽", "王强", "6228000011112222", "13888000002"] {
            assert!(!text.contains(secret), "{kind} names {secret}: {text}");
        }
    }
}

#[test]
fn every_paper_of_the_road_says_its_facts() {
    let facts = read(full());
    // 38,600.00 by 5:3:2 is 19,300.00, 11,580.00 and 7,720.00.
    for (kind, said) in [
        (
            Kind::ResourceList,
            vec![
                "云溪社区资源清单",
                "云溪小学",
                "钱老师",
                "13888000001",
                "云溪-2026-03",
            ],
        ),
        (
            Kind::ServiceList,
            vec!["老年助餐", "91350100M000100Y43", "12元/份", "承接主体1家"],
        ),
        (
            Kind::ImplementationPlan,
            vec![
                "铁路新村路灯更换项目实施方案",
                "第1稿",
                "更换铁路新村路灯24盏",
                "章丽",
                "38,600.00元",
                "人民币叁万捌仟陆佰元整",
                "亮灯率",
                "98%以上",
                "党组织：社区党委",
                "2026年6月1日",
            ],
        ),
        (
            Kind::SignInSheet,
            vec![
                "云溪社区第3次党员大会签到表",
                "欧阳明珠",
                "请假（住院）",
                "应到3人，实到2人",
                "周科长",
            ],
        ),
        (
            Kind::Minutes,
            vec![
                "云溪社区第3次党员大会记录",
                "9:00—10:20",
                "应到3人，实到2人",
                "出席：王建国、李喆",
                "请假：欧阳明珠（住院）",
                "列席：周科长",
                "王建国：建议先换学校门口的灯。",
                "与会人员：（不同意见）担心费用不够。",
                "举手表决，同意34票，反对1票，弃权1票，未投0票",
                "同意提交居民代表会议决议。",
                "程序符合规定",
            ],
        ),
        (
            Kind::DecisionNotice,
            vec![
                "决议公告",
                "提议",
                "2026年6月12日",
                "61",
                "44",
                "41",
                "2026年6月13日至2026年6月22日",
                "2026年6月23日起可以撤下",
                "人民币叁万捌仟陆佰元整",
                "0871-67180012",
            ],
        ),
        (
            Kind::ReviewForm,
            vec![
                "通过",
                "92分",
                "方案可行，同意立项",
                "太街批〔2026〕3号",
                "收到异议1条，均已处理并答复",
            ],
        ),
        (
            Kind::ObjectionRecord,
            vec![
                "张丽华",
                "灯太亮影响休息。",
                "加装遮光罩。",
                "2026年6月29日",
            ],
        ),
        (
            Kind::FilingForm,
            vec![
                "官渡区社区党组织服务群众专项经费使用审核备案表",
                "城市社区",
                "■社区自办",
                "启动19,300.00元",
                "中期11,580.00元",
                "后期7,720.00元",
                "共2条，涉及340户",
                "中共官渡区委组织部",
                "太街批〔2026〕3号",
                "路灯",
            ],
        ),
        (
            Kind::Correction,
            vec![
                "《审核备案表》",
                "路灯24盏",
                "路灯26盏",
                "笔误",
                "2026年7月3日",
            ],
        ),
        (
            Kind::HandoverList,
            vec![
                "移交人（赵云霞）",
                "接收人（李红梅）",
                "监交人（周科长）",
                "项目（个）",
            ],
        ),
    ] {
        assert_says(&text(&facts, kind), &said);
    }
}

#[test]
fn a_vote_is_held_against_the_law_of_its_day() {
    // 党支部工作条例 第十一条: at least half of those with a vote come, more than half of those due agree.
    let said = text(&read(full()), Kind::Minutes);
    assert_says(&said, &["应到的1/2以上（2人）", "超过应到的1/2（2票）"]);
}

#[test]
fn residents_read_no_name_phone_or_objector() {
    let facts = read(full());
    let public = |kind, subject| {
        let paper = print(&facts, kind, subject, Size::A4, ISSUED).unwrap();
        squashed(&copied(&format!("road-public-{kind}"), &paper.pdf))
    };
    let residents = || Subject::Book(Audience::Residents);
    let papers = [
        public(Kind::ResourceList, residents()),
        public(Kind::ServiceList, residents()),
        public(Kind::DecisionNotice, subject(Kind::DecisionNotice)),
    ];
    for name in [
        "钱老师",
        "13888000001",
        "孙燕",
        "13888000002",
        "王建国",
        "张丽华",
        "李翀",
    ] {
        assert!(papers.iter().all(|paper| !paper.contains(name)), "{name}");
    }
    assert_says(&papers[0], &["资源公开清单", "云溪小学"]);
}

#[test]
fn what_was_not_recorded_is_a_visible_blank() {
    let bare = json!({
        "id": "m9", "vote": "deliberation", "held_on": "2026-06-08", "roster": [], "scans": [],
        "matters": [{ "id": "x9", "project": "p1", "remarks": [] }], "entered_on": "2026-06-08"
    });
    let mut book = base();
    book["meetings"] = json!([bare]);
    let paper = print(
        &read(book),
        Kind::Minutes,
        Subject::Meeting(MeetingId::new("m9")),
        Size::A4,
        Stamp::Draft,
    )
    .unwrap();
    let blanks: Vec<&str> = paper
        .blanks
        .iter()
        .map(|blank| blank.label.as_str())
        .collect();
    for label in [
        "会议时间",
        "会议地点",
        "主持人",
        "记录人",
        "应到",
        "议题说明",
        "同意",
        "表决结果",
    ] {
        assert!(blanks.contains(&label), "{label} is not among {blanks:?}");
    }
    let text = squashed(&copied("road-bare-minutes", &paper.pdf));
    assert!(!text.contains("通过。"), "no result is invented: {text}");
}

#[test]
fn a_sign_in_sheet_before_the_meeting_lists_who_is_to_be_called() {
    let mut book = base();
    book["people"] = json!([{
        "id": "u1", "name": "王建国", "phone": null, "location": null, "note": null,
        "terms": [{ "id": "t1", "role": "party_member", "title": null, "group": "第一支部", "from": null, "until": null }]
    }]);
    let text = text(&read(book), Kind::SignInSheet);
    assert_says(&text, &["王建国", "第一支部"]);
}

#[test]
fn overfull_papers_flow_over_pages_and_keep_their_end_with_text() {
    let mut book = full();
    let many: Vec<Value> = (1..=60)
        .map(|i| attendance(&format!("代表{i}"), "voting", "present", None))
        .collect();
    book["meetings"][2]["roster"] = Value::from(many);
    book["meetings"][2]["matters"][0]["explained"] = Value::from("讲".repeat(5_000));
    book["projects"][0]["scheme"]["measures"] = Value::from("换".repeat(5_000));
    let facts = read(book);
    for kind in KINDS {
        let paper = printed(&facts, kind, ISSUED).unwrap();
        let last = page_text(paper.pages.last().unwrap());
        assert!(last.chars().count() > 30, "{kind} ends alone: {last}");
        keep(&format!("road-overfull-{kind}"), &paper.pdf);
    }
    let pages = printed(&facts, Kind::SignInSheet, ISSUED).unwrap().pages;
    assert!(
        pages.len() > 1 && page_text(&pages[1]).contains("签名"),
        "the head is repeated"
    );
}

#[test]
fn the_same_facts_give_the_same_bytes_and_another_fact_another_digest() {
    let facts = read(full());
    for kind in KINDS {
        let first = printed(&facts, kind, ISSUED).unwrap();
        printed(&facts, Kind::Minutes, ISSUED).unwrap();
        assert_eq!(
            first.pdf,
            printed(&facts, kind, ISSUED).unwrap().pdf,
            "{kind}"
        );
    }
    let mut changed = full();
    changed["meetings"][2]["place"] = Value::from("别处");
    let other = printed(&read(changed), Kind::Minutes, ISSUED).unwrap();
    let before = printed(&facts, Kind::Minutes, ISSUED).unwrap();
    assert_ne!(other.facts_digest, before.facts_digest);
}

#[test]
fn a_plan_is_issued_only_as_it_was_frozen() {
    let mut facts = read(full());
    facts.projects[0].scheme.measures = some("另一种做法");
    let refused = printed(&facts, Kind::ImplementationPlan, ISSUED).unwrap_err();
    assert!(refused.to_string().contains("定稿"), "{refused}");
    let draft = printed(&facts, Kind::ImplementationPlan, Stamp::Draft).unwrap();
    assert!(draft.blanks.iter().any(|blank| blank.label == "第几稿"));
}

#[test]
fn a_fact_that_a_kind_does_not_have_is_refused_by_name() {
    let text = wording("correction.toml").replace("{更正原因}", "{同意}");
    let wording = papers::Wording::load(&|file| {
        if file == "correction.toml" {
            Some(text.clone())
        } else {
            shipped(file)
        }
    })
    .unwrap();
    let facts = read(full());
    let refused = print_with(
        &wording,
        &facts,
        Kind::Correction,
        subject(Kind::Correction),
    );
    let refused = refused.unwrap_err().to_string();
    assert!(
        refused.contains("correction.toml") && refused.contains("同意"),
        "{refused}"
    );
}

#[test]
fn the_form_of_an_office_takes_the_place_of_the_shipped_one() {
    let own = wording("filing_form.toml");
    let (before, after) = own.split_once("[[blocks]]").unwrap();
    let after = after.split_once("[sheet]").unwrap().1;
    let own = format!(
        "{before}[[blocks]]\nkind = \"table\"\ncolumns = [1.0, 2.0]\nrows = [{{ cells = [{{ label = \"本区表样\" }}, \
         {{ text = \"{{项目名称}}\" }}] }}]\n\n[sheet]{after}"
    );
    let wording = papers::Wording::load(&|file| {
        if file == "filing_form.toml" {
            Some(own.clone())
        } else {
            shipped(file)
        }
    })
    .unwrap();
    let facts = read(full());
    let paper = print_with(
        &wording,
        &facts,
        Kind::FilingForm,
        subject(Kind::FilingForm),
    )
    .unwrap();
    let text = page_text(&paper.pages[0]);
    assert!(text.contains("本区表样") && text.contains("铁路新村路灯更换"));
    assert!(!text.contains("拨付计划"));
}

#[test]
fn names_with_rare_letters_are_printed_as_written() {
    let mut facts = read(full());
    facts.meetings[2].roster[0].name = Personal::new("𬱖祎䶮".to_owned());
    let paper = printed(&facts, Kind::SignInSheet, ISSUED).unwrap();
    assert!(copied("road-rare", &paper.pdf).contains("𬱖祎䶮"));
}
