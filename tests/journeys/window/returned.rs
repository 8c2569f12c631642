//! The street sends a project back: the place it points to is mended, and the project is sent again.

use super::page::Window;
use crate::filing::script::Script;
use crate::filing::{desk_with_files, run};
use crate::road::python_says;
use serde_json::{Value, json};
use tests::Desk;

const OPINION: &str = "电缆单价偏高，请核实后再报。";

#[tokio::test]
async fn a_returned_project_is_mended_where_the_street_points_and_sent_again() {
    let desk = desk_with_files();
    send_and_return(&desk);
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    window.see(OPINION).await;
    window.press("去预算").await;
    mend_the_budget(&window).await;
    window.turn_to("方案").await;
    window.fill("为什么定稿", "按街道意见修改").await;
    window.press("方案定稿").await;
    window.hear("已定为第 2 稿").await;
    send_again(&desk, &window).await;
    pass(&window).await;
    window.close("book.hmb").await;
    check_the_book(&desk);
}

/// The project stands before the street, which returns it and points to the budget.
fn send_and_return(desk: &Desk) {
    let (sent, _) = Script::road().unprinted().split("lamps_review1");
    let replies = run(desk, "book.hmb", &sent);
    let bundle = ["--today", "2026-07-21", "bundle", "book.hmb"];
    desk.done(&[&bundle[..], &["--for", "送审", "--output", "."]].concat());
    let fields = json!({
        "revision": replies["lamps_draft1"]["id"], "submitted_on": "2026-07-21", "reviewed_on": "2026-07-24",
        "score": "78", "opinion": OPINION, "result": "adjust", "points_to": "scheme.budget",
    });
    let review = json!({ "id": null, "project": replies["lamps"]["id"], "fields": fields });
    desk.call("review_save", &review);
}

/// 400 metres at 16 yuan instead of 18 make 800 yuan less: 38,600 − 800 = 37,800.
async fn mend_the_budget(window: &Window<'_>) {
    window.fill_cell(3, "单价", "16").await;
    window.press("保存预算").await;
    window.hear("预算已保存，合计 37,800 元").await;
    window.turn_to("资金来源").await;
    window.press("修改资金来源").await;
    window.fill_cell(1, "金额", "37800").await;
    window.press("保存资金来源").await;
    window.hear("资金来源已保存").await;
}

async fn send_again(desk: &Desk, window: &Window<'_>) {
    window.go("报送").await;
    window.press("生成报送包").await;
    window.choose("报送什么", "送审").await;
    window.next_file(&desk.path("再送审.zip"));
    window.press("生成并存到").await;
    window.hear("第 2 次报送：1 个项目").await;
    window.hear("已存为 再送审.zip").await;
}

async fn pass(window: &Window<'_>) {
    window.go("项目").await;
    window.click("//*[@data-row]").await;
    window.turn_to("评审").await;
    window.press("登记报送评审").await;
    window
        .read("//form//div[contains(@class,'el-select__wrapper')][contains(.,'第 2 稿')]")
        .await;
    window.fill("评审日期", "2026-07-31").await;
    window.fill("评分", "90").await;
    window
        .fill("街道党工委评审意见", "单价已核实，同意。")
        .await;
    window.choose("评审结果", "通过").await;
    window.press("登记报送评审").await;
    window.read("//td[normalize-space()='90 分']").await;
    window.turn_to("进展").await;
    window
        .read("//*[@data-step='review'][contains(.,'已完成')][contains(.,'第2次评审')]")
        .await;
}

fn check_the_book(desk: &Desk) {
    let listed = desk.call("project_list", &json!({}));
    let project = desk.call(
        "project_get",
        &json!({ "project": listed["rows"][0]["id"] }),
    );
    let numbers = |list: &Value| list.as_array().map(Vec::len);
    assert_eq!(numbers(&project["revisions"]), Some(2));
    assert_eq!(numbers(&project["reviews"]), Some(2));
    assert_eq!(project["reviews"][0]["fields"]["result"], "adjust");
    let again = &project["reviews"][1]["fields"];
    assert_eq!(again["result"], "passed");
    assert_eq!(again["revision"], project["revisions"][1]["id"]);
    assert_eq!(listed["total_fen"], 3_780_000);
    let told = python_says(&desk.path("再送审.zip"));
    assert_eq!(told["ok"], true, "{told}");
}
