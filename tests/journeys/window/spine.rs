//! The main job, through the window alone: an office's register in, a printed notice and a signed bundle out.

use super::page::Window;
use super::{PROJECT, see_the_notice};
use crate::road::{python_says, run_of};
use serde_json::json;
use std::path::Path;
use std::process::Command;
use tests::Desk;

/// Item, unit, quantity, price: 20,400 + 7,200 + 7,200 + 3,800 = 38,600 yuan.
const BUDGET: [(&str, &str, &str, &str); 4] = [
    ("LED路灯灯头", "盏", "24", "850"),
    ("灯杆检修、除锈刷漆", "根", "24", "300"),
    ("铠装电缆", "米", "400", "18.00"),
    ("安装调试人工", "项", "1", "3,800"),
];
#[tokio::test]
async fn a_register_becomes_a_notice_and_a_bundle_through_the_window_alone() {
    let desk = Desk::new();
    let window = Window::open(&desk, None).await;
    make_the_book(&desk, &window).await;
    take_in_the_register(&desk, &window).await;
    draft_the_project(&window).await;
    let number = issue_the_notice(&desk, &window).await;
    make_the_bundle(&desk, &window).await;
    window.close("book.hmb").await;
    let pages = check_the_notice(&desk, &number);
    assert_eq!(pages, 1, "the notice of the journey fits one sheet");
    check_the_books(&desk);
}

async fn make_the_book(desk: &Desk, window: &Window<'_>) {
    window.press("新建工作簿").await;
    for (label, text) in [
        ("社区名称", "云溪社区"),
        ("所属街道", "太和街道"),
        ("所属区", "官渡区"),
    ] {
        window.fill(label, text).await;
    }
    window.choose("社区类型", "城市社区").await;
    window.choose("执行的政策", "官组通〔2021〕11号").await;
    window.next_file(&desk.path("book.hmb"));
    window.press("选好位置并新建").await;
    for (label, text) in [
        ("社区党组织全称", "中共官渡区太和街道云溪社区委员会"),
        ("党组织书记", "孔祎"),
        ("异议受理联系人", "章丽"),
        ("办公电话", "0871-65550123"),
        ("办公地址", "云溪社区党群服务中心一楼"),
        ("街道监督电话", "0871-65550456"),
    ] {
        window.fill(label, text).await;
    }
    window.press("保存社区信息").await;
    window.hear("社区信息已保存").await;
}

async fn take_in_the_register(desk: &Desk, window: &Window<'_>) {
    window.go("需求").await;
    window.press("导入登记表").await;
    window.next_file(&desk.bring_sample());
    window.press("选择文件").await;
    let new = window.read("//*[@data-state='new']").await;
    assert!(
        new.contains("新增") && new.contains("85"),
        "the preview counts: {new}"
    );
    let refused = window.read("//*[@data-state='refused']").await;
    assert!(refused.contains('0'), "every row is understood: {refused}");
    window.press("导入 85 条").await;
    window.hear("导入完成：新增 85 条").await;
    window.see("85 条需求，涉及 16,850 户").await;
}

async fn draft_the_project(window: &Window<'_>) {
    window.filter("需求", "路灯").await;
    window.see("筛出 6 条").await;
    window
        .click("//*[@aria-label='全选']/ancestor-or-self::label")
        .await;
    window.press("用选中的起草项目").await;
    window.see("回应选中的 6 条需求").await;
    window.fill("项目名称", PROJECT).await;
    window.press("起草").await;
    fill_the_scheme(window).await;
    fill_the_budget(window).await;
    fill_sources_and_plan(window).await;
    window.go("方案").await;
    window.fill("为什么定稿", "公示").await;
    window.press("方案定稿").await;
    window.hear("已定为第 1 稿").await;
}

async fn fill_the_scheme(window: &Window<'_>) {
    window.go("方案").await;
    window.choose("服务类别", "物业").await;
    window.choose("承接方式", "社区自办").await;
    for (label, text) in [
        ("承办单位", "云溪社区居民委员会"),
        (
            "主要措施",
            "更换损坏路灯24盏，检修灯杆并除锈刷漆，更换老化电缆400米。",
        ),
        ("实施地点", "铁路新村、金马小区"),
        ("开始时间", "2026-12-21"),
        ("完成时限", "2026年12月31日"),
        ("受益对象", "铁路新村、金马小区居民"),
        ("受益范围", "两个小区主干道和出入口"),
        ("受益户数", "704"),
        ("受益人数", "2,110"),
    ] {
        window.fill(label, text).await;
    }
    window.press("保存方案").await;
    window.hear("方案已保存").await;
}

async fn fill_the_budget(window: &Window<'_>) {
    window.go("预算").await;
    window.press("填写预算").await;
    for (row, (item, unit, quantity, price)) in (1..).zip(BUDGET) {
        if row > 1 {
            window.press("加一行").await;
        }
        window.fill_cell(row, "内容", item).await;
        window.fill_cell(row, "单位", unit).await;
        window.fill_cell(row, "数量", quantity).await;
        window.fill_cell(row, "单价", price).await;
        window.choose_cell(row, "不得列支", "不属于").await;
    }
    window.press("保存预算").await;
    window.hear("预算已保存，合计 38,600 元").await;
    window.see("叁万捌仟陆佰元整").await;
}

async fn fill_sources_and_plan(window: &Window<'_>) {
    window.turn_to("资金来源").await;
    window.press("填写资金来源").await;
    window.fill_cell(1, "金额", "38600").await;
    window.press("保存资金来源").await;
    window.hear("资金来源已保存").await;
    window.turn_to("实施方案").await;
    window.press("填写实施步骤").await;
    window.fill_cell(1, "做什么", "更换灯头和电缆").await;
    window.fill_cell(1, "谁负责", "章丽").await;
    window.fill_cell(1, "完成", "2026.12.31").await;
    window.press("保存实施步骤").await;
    window.hear("实施步骤已保存").await;
}

/// Drafts, previews and issues the notice; returns its number.
async fn issue_the_notice(desk: &Desk, window: &Window<'_>) -> String {
    window.turn_to("公示").await;
    window.press("起草公示").await;
    window.fill("打算哪天张贴", "2026-12-07").await;
    window.press("起草公示").await;
    // The day of posting is not counted; the seventh day after it is Monday the 14th, a working day.
    window.see("2026年12月14日").await;
    window.see("2026年12月15日").await;
    window.press("选张贴处").await;
    window.fill_cell(1, "名称", "社区党群服务中心公示栏").await;
    window.fill_cell(2, "名称", "铁路新村2幢").await;
    window.press("保存张贴处").await;
    window.read("//td[normalize-space()='铁路新村2幢']").await;
    window.press("看这张公示").await;
    window.see("没有空着的").await;
    see_the_notice(window, true).await;
    window.press("印发").await;
    window.click("//*[@data-test='issue-yes']").await;
    let said = window.hear("已印发，编号").await;
    see_the_notice(window, false).await;
    window.next_file(&desk.path("公示.pdf"));
    window.press("存为 PDF").await;
    window.hear("已存为 公示.pdf").await;
    said.trim_start_matches("已印发，编号")
        .trim_end_matches('。')
        .trim()
        .to_owned()
}

async fn make_the_bundle(desk: &Desk, window: &Window<'_>) {
    window.go("报送").await;
    window.press("生成第一个报送包").await;
    window.choose("报送什么", "送审").await;
    window.next_file(&desk.path("送审.zip"));
    window.press("生成并存到").await;
    window
        .hear("第 1 次报送：1 个项目，85 条需求，预算合计 38,600 元")
        .await;
    window.hear("已存为 送审.zip").await;
    window.see("等街道确认").await;
}

/// Checks the notice on disk and returns the number of its pages.
fn check_the_notice(desk: &Desk, number: &str) -> usize {
    let pdf = desk.path("公示.pdf");
    let text = run_of(&pdf);
    for expected in [
        PROJECT,
        "中共官渡区太和街道云溪社区委员会",
        "社区党组织服务群众专项经费",
        "38,600.00",
        "叁万捌仟陆佰元整",
        "2026年12月14日",
        "2026年12月15日",
        "0871-65550123",
        "章丽",
    ] {
        assert!(
            text.contains(expected),
            "the notice says {expected}: {text}"
        );
    }
    assert!(!text.contains("草稿"), "an issued paper is no draft");
    let papers = desk.call("paper_list", &json!({}));
    let kept = papers["papers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|paper| paper["number"] == number)
        .unwrap();
    let script =
        json!({ "call": "paper_bytes", "with": { "paper": kept["id"] }, "to": "kept.pdf" });
    desk.write("kept.jsonl", script.to_string());
    desk.done(&["run", "book.hmb", "kept.jsonl"]);
    assert_eq!(
        std::fs::read(desk.path("kept.pdf")).unwrap(),
        std::fs::read(&pdf).unwrap(),
        "the bytes that were issued"
    );
    pages_of(&pdf)
}

fn pages_of(pdf: &Path) -> usize {
    let said = Command::new("pdfinfo")
        .arg(pdf)
        .output()
        .expect("poppler is installed");
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let pages = said
        .lines()
        .find_map(|line| line.strip_prefix("Pages:"))
        .expect("a number of pages");
    pages.trim().parse().expect("a number")
}

fn check_the_books(desk: &Desk) {
    for file in ["送审.zip", "book.hmb"] {
        let ours = desk.json(&["verify", file, "--json"]);
        let theirs = python_says(&desk.path(file));
        assert_eq!(
            (&ours["ok"], &theirs["ok"]),
            (&json!(true), &json!(true)),
            "{file}: {ours} {theirs}"
        );
        assert_eq!(
            ours["head"], theirs["head"],
            "both read the same head of {file}"
        );
    }
    let demands = desk.call("demand_list", &json!({}));
    assert_eq!(
        (&demands["count"], &demands["households"]),
        (&json!(85), &json!(16_850))
    );
    let projects = desk.call("project_list", &json!({}));
    assert_eq!(
        (&projects["rows"][0]["name"], &projects["total_fen"]),
        (&json!(PROJECT), &json!(3_860_000))
    );
}
