//! Every kind of paper on its sheet: full, with an empty record and with far too much, inside the margins of its file.

use crate::given::*;
use crate::layout::assert_inside;
use crate::whole::{full, printed, read};
use papers::{Kind, Page, Rendered, Stamp, TextRun};
use policy::facts::Scheme;
use serde_json::{Value, json};

/// What a file says of its margins: left, top, right and bottom in mm.
fn margins(kind: Kind) -> (f32, f32, f32, f32) {
    match kind {
        // Signed forms use the sheet up to what a binder needs.
        Kind::FilingForm => (20.0, 16.0, 18.0, 26.0),
        Kind::ReviewForm
        | Kind::SignInSheet
        | Kind::ProgressReport
        | Kind::ChangeForm
        | Kind::AcceptanceForm
        | Kind::Satisfaction
        | Kind::PaymentForm
        | Kind::ReceiptSheet
        | Kind::AssetCard
        | Kind::YearSettlement => (20.0, 20.0, 18.0, 26.0),
        // Wide registers.
        Kind::DemandList
        | Kind::ResourceList
        | Kind::ServiceList
        | Kind::AssetRegister
        | Kind::SelfCheck => (18.0, 22.0, 18.0, 22.0),
        // GB/T 9704.
        _ => (28.0, 37.0, 26.0, 35.0),
    }
}

/// A record in which nothing is known but that its things exist.
fn empty() -> Value {
    let mut book = full();
    book["people"] = json!([]);
    book["demands"] = json!([]);
    book["resources"] = json!([]);
    book["providers"] = json!([]);
    book["community"]["particulars"] = json!([{
        "from": "2025-01-01", "name": "云溪社区", "street": "太和街道", "district": "官渡区"
    }]);
    book["meetings"] = json!([{
        "id": "m3", "vote": "deliberation", "held_on": "2026-06-10", "roster": [], "scans": [],
        "matters": [{ "id": "x9", "project": "p1", "remarks": [] }], "entered_on": "2026-06-10"
    }]);
    let project = &mut book["projects"][0];
    let scheme = &mut project["scheme"];
    *scheme = serde_json::to_value(Scheme::default()).unwrap();
    scheme["name"] = Value::from("铁路新村路灯更换");
    for list in [
        "demands",
        "contracts",
        "entries",
        "reviews",
        "approvals",
        "filings",
        "payments",
    ] {
        project[list] = json!([]);
    }
    book["records"] = json!({ "assets": [{ "id": "s1", "project": "p1", "entered_on": "2026-07-06", "name": "路灯" }] });
    let day = json!({ "project": "p1", "entered_on": "2026-07-06", "opinions": [], "inspectors": [], "lines": [], "scores": [],
        "receivers": [], "parts": [], "consents": [] });
    let bare = |id: &str, own: Value| {
        let mut one = day.clone();
        one["id"] = Value::from(id);
        one.as_object_mut()
            .unwrap()
            .extend(own.as_object().unwrap().clone());
        json!([one])
    };
    let project = &mut book["projects"][0];
    project["records"] = json!({
        "payments": bare("y1", json!({ "what": "instalment", "amount_fen": 0, "year": 2026, "source": "fund" })),
        "vouchers": bare("h1", json!({ "what": "手电", "gross_fen": 0 })),
        "acceptances": bare("c1", json!({})),
        "changes": bare("g1", json!({ "asked_on": "2026-08-01" })),
    });
    for notice in project["notices"].as_array_mut().unwrap() {
        notice["places"] = json!([]);
        notice["objections"] = json!([]);
    }
    book
}

fn repeated(record: &Value, count: usize) -> Value {
    (1..=count)
        .map(|i| {
            let mut one = record.clone();
            one["id"] = Value::from(format!("z{i}"));
            one
        })
        .collect()
}

/// A record of long words and long lists.
fn overfull() -> Value {
    let long = |words: &str| Value::from(words.repeat(5_000 / words.chars().count()));
    let mut book = full();
    for list in ["resources", "providers", "demands"] {
        book[list] = repeated(&book[list][0], 60);
    }
    let roster = &book["meetings"][2]["roster"];
    book["meetings"][2]["roster"] = repeated(&roster[0], 60);
    let matter = &mut book["meetings"][2]["matters"][0];
    matter["explained"] = long("路灯损坏多年，居民夜间出行不便。");
    book["handovers"][0]["note"] = long("账目已经核对，");
    let project = &mut book["projects"][0];
    project["scheme"]["measures"] = long("更换路灯、敷设线路，");
    project["scheme"]["budget"] = repeated(&project["scheme"]["budget"][0], 90);
    project["corrections"][0]["wrong"] = long("路灯24盏，");
    let objections = &project["notices"][0]["objections"];
    project["notices"][0]["objections"] = repeated(&objections[0], 20);
    project["reviews"][0]["opinion"] = long("方案可行，同意立项，");
    project["approvals"][0]["opinion"] = long("同意实施，按期完成，");
    let records = &mut project["records"];
    for (list, fields) in [
        ("completions", &["built", "good"][..]),
        ("acceptances", &["done", "problems"]),
        ("changes", &["reason"]),
        ("terminations", &["reason", "done"]),
    ] {
        for field in fields {
            records[list][0][field] = long("更换路灯、敷设线路，");
        }
    }
    for list in ["progress", "surveys", "evaluations"] {
        records[list] = repeated(&records[list][0], 60);
    }
    let receivers = &records["vouchers"][0]["receivers"];
    records["vouchers"][0]["receivers"] = repeated(&receivers[0], 60);
    let inspectors = &records["acceptances"][0]["inspectors"];
    records["acceptances"][0]["inspectors"] = repeated(&inspectors[0], 60);
    for field in [
        "object",
        "payment",
        "standard",
        "supervision",
        "privacy",
        "breach",
    ] {
        project["contracts"][0][field] = long("按照约定完成，经验收合格，");
    }
    for list in ["assets", "asset_events"] {
        book["records"][list] = repeated(&book["records"][list][0], 60);
    }
    book["records"]["assets"][0]["id"] = Value::from("s1");
    book
}

pub fn kinds() -> impl Iterator<Item = Kind> {
    let own = |kind: &Kind| !matches!(kind, Kind::SubmissionSlip);
    Kind::ALL.iter().copied().filter(own)
}

fn set(variant: &str, book: Value, stamp: Stamp<'_>) -> Vec<(Kind, Rendered)> {
    let facts = read(book);
    kinds()
        .map(|kind| {
            let paper = printed(&facts, kind, stamp).unwrap();
            keep(&format!("{kind}-{variant}"), &paper.pdf);
            (kind, paper)
        })
        .collect()
}

/// Asserts that nothing stands below the text but the page's number and its note.
fn assert_foot_alone(page: &Page, number: usize, bottom: f32) {
    let edge = page.height - bottom * 72.0 / 25.4;
    let below = runs(page)
        .into_iter()
        .filter(|run| run.turn == 0.0 && run.y > edge);
    let below: String = below.map(TextRun::text).collect();
    let notes = [
        format!("编号 云溪-2026-立项公示-01　记录校验码 {HEAD}"),
        "草稿，仅供核对，未编号，不得张贴或报送。".to_owned(),
    ];
    let expected = notes.map(|note| format!("— {number} —{note}"));
    assert!(expected.contains(&below), "{below}");
}

pub fn assert_on_sheet(papers: &[(Kind, Rendered)]) {
    for (kind, paper) in papers {
        for (i, page) in paper.pages.iter().enumerate() {
            assert_inside(page, margins(*kind));
            assert_foot_alone(page, i + 1, margins(*kind).3);
        }
    }
}

#[test]
fn every_full_paper_stands_inside_its_margins() {
    assert_on_sheet(&set("full", full(), ISSUED));
}

#[test]
fn every_empty_paper_stands_inside_its_margins_and_lists_its_blanks() {
    let papers = set("empty", empty(), Stamp::Draft);
    assert_on_sheet(&papers);
    for (kind, label) in [
        (Kind::FilingForm, "主要措施"),
        (Kind::ReviewForm, "批准金额"),
        (Kind::SignInSheet, "会议地点"),
        (Kind::Minutes, "主持人"),
        (Kind::ImplementationPlan, "主要措施"),
        (Kind::DecisionNotice, "公示首日"),
        (Kind::ObjectionRecord, "公示地点"),
    ] {
        let (_, paper) = papers.iter().find(|(own, _)| *own == kind).unwrap();
        let labels: Vec<&String> = paper.blanks.iter().map(|blank| &blank.label).collect();
        assert!(labels.iter().any(|own| *own == label), "{kind}: {labels:?}");
    }
}

#[test]
fn every_overfull_paper_stands_inside_its_margins_and_keeps_its_areas_to_sign() {
    let papers = set("overfull", overfull(), ISSUED);
    assert_on_sheet(&papers);
    // 居务监督委员会, 党组织 and 街道 sign the filing form; 社工站 and 街道 twice the review form.
    for (kind, signs) in [(Kind::FilingForm, 3), (Kind::ReviewForm, 3)] {
        let (_, paper) = papers.iter().find(|(own, _)| *own == kind).unwrap();
        let text: String = paper.pages.iter().map(page_text).collect();
        assert_eq!(text.matches("签字：").count(), signs, "{kind}");
    }
}

#[test]
fn the_lines_of_a_long_budget_stand_under_their_head_on_every_page() {
    let facts = read(overfull());
    let form = printed(&facts, Kind::FilingForm, ISSUED).unwrap();
    let texts: Vec<String> = form.pages.iter().map(page_text).collect();
    let with_lines: Vec<&String> = texts
        .iter()
        .filter(|text| text.contains("36,000.00"))
        .collect();
    assert!(with_lines.len() > 2, "90 lines do not stand on two pages");
    for text in with_lines {
        assert!(
            text.contains("预算明细") && text.contains("金额（元）"),
            "{text}"
        );
    }
}

fn says(book: Value, kind: Kind) -> String {
    let paper = printed(&read(book), kind, Stamp::Draft).unwrap();
    paper.pages.iter().map(page_text).collect()
}

#[test]
fn nobody_is_said_to_have_no_objection_to_a_notice_that_never_hung() {
    let mut hung = full();
    hung["projects"][0]["notices"][0]["objections"] = json!([]);
    for kind in [Kind::ObjectionRecord, Kind::FilingForm, Kind::ReviewForm] {
        assert!(says(hung.clone(), kind).contains("无异议"), "{kind}");
        assert!(!says(empty(), kind).contains("无异议"), "{kind}");
    }
}

/// Posted on July 1, seven days end on July 8; printed on July 6.
#[test]
fn that_nobody_objected_is_not_said_while_the_notice_still_hangs() {
    let mut hanging = full();
    let notice = &mut hanging["projects"][0]["notices"][0];
    notice["objections"] = json!([]);
    notice["places"][1]["posted_on"] = json!("2026-07-01");
    for kind in [Kind::ObjectionRecord, Kind::FilingForm, Kind::ReviewForm] {
        assert!(!says(hanging.clone(), kind).contains("无异议"), "{kind}");
    }
}

#[test]
fn a_hand_over_counts_the_papers_of_meetings_and_lists_too() {
    let mut book = full();
    let kept = book["projects"][0]["papers"].as_array().unwrap().len();
    let other = |id: &str| json!({ "id": id, "kind": "会议记录", "number": "1", "issued_on": "2026-07-02", "sha256": "0", "facts_digest": "0" });
    book["papers"] = json!([other("w8"), other("w9")]);
    let expected = format!("已印发文书底稿（份）{}", kept + 2);
    assert!(says(book, Kind::HandoverList).contains(&expected));
}

#[test]
fn a_plan_of_instalments_says_what_it_is_a_share_of() {
    let mut planned = full();
    planned["projects"][0]["approvals"] = json!([]);
    let approved = says(full(), Kind::FilingForm);
    assert!(
        approved.contains("7,720.00元（按批准的专项经费计算）"),
        "{approved}"
    );
    let planned = says(planned, Kind::FilingForm);
    assert!(
        planned.contains("7,720.00元（按方案中的专项经费计算，批准额未登记）"),
        "{planned}"
    );
    assert!(!says(empty(), Kind::FilingForm).contains("专项经费计算"));
}

#[test]
fn minutes_of_a_vote_that_the_regulation_does_not_have_still_print_what_was_counted() {
    let mut book = full();
    book["meetings"][2]["vote"] = Value::from("vote_of_another_regulation");
    let text = says(book, Kind::Minutes);
    assert!(
        text.contains("同意34票，反对1票") && text.contains("宣布结果：通过。"),
        "{text}"
    );
    assert!(!text.contains("通过要求"), "{text}");
}

#[test]
fn a_hand_over_without_a_note_has_no_line_for_it() {
    assert!(!says(full(), Kind::HandoverList).contains("说明"));
    assert!(says(overfull(), Kind::HandoverList).contains("说明：账目已经核对"));
}
