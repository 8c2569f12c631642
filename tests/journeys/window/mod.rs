//! The real window, driven through WebDriver: pressed, typed into and read as a person does it.

mod close;
mod driver;
mod faults;
mod fields;
mod meeting;
mod page;
mod spine;

use driver::webview_folder;
use page::Window;
use serde_json::{Value, json};
use std::path::Path;
use tests::{Desk, root};

/// Two characters that old fonts and careless seams lose: one of three bytes in UTF-8, one of four.
const RARE: &str = "䶮𬱖";
/// The project of the journey.
const PROJECT: &str = "铁路新村等老旧小区路灯更换";
/// Set to renew the picture in the README.
const WRITE: &str = "HUIMINBU_WRITE_SCREENSHOTS";

#[tokio::test]
async fn undo_names_the_act_and_survives_a_restart() {
    let desk = desk_of_today();
    let told = format!("{RARE}路的路灯不亮");
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    window.go("需求").await;
    window.press("登记一条").await;
    window.fill("需求内容", &told).await;
    window.press("登记").await;
    window.hear("已登记为第 1 条").await;
    window.see(&told).await;
    window.press_control('z').await;
    window.hear("已撤销：登记需求").await;
    window
        .read("//*[@data-test='redo'][normalize-space()='重做：登记需求']")
        .await;
    window.press_control('y').await;
    window.hear("已重做：登记需求").await;
    window
        .read("//*[@data-test='undo'][normalize-space()='撤销：登记需求']")
        .await;
    window.see(&told).await;
    window.close("book.hmb").await;
    assert_eq!(
        contents(&desk),
        [told.as_str()],
        "what was typed is what was kept"
    );
    let window = Window::open(&desk, None).await;
    window
        .click("//section[contains(.,'最近打开')]//button[contains(.,'book')]")
        .await;
    window
        .read("//*[@data-test='undo'][normalize-space()='撤销：登记需求']")
        .await;
    window.press_control('z').await;
    window.hear("已撤销：登记需求").await;
    window.close("book.hmb").await;
    assert!(contents(&desk).is_empty(), "the act is taken back");
}

#[tokio::test]
async fn the_window_shows_what_others_wrote_character_by_character() {
    let desk = desk_of_today();
    let told = format!("“{RARE}”巷口、3幢：井盖破了！①㎡");
    let mut form = json!({ "collected_on": "2026-06-28", "content": told });
    for field in [
        "channel",
        "collector",
        "proposer",
        "proposer_role",
        "phone",
        "location",
        "category",
        "category_text",
        "households",
        "households_approximate",
        "urgency",
        "state",
        "note",
    ] {
        form[field] = Value::Null;
    }
    desk.call("demand_add", &json!({ "form": form }));
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    window.go("需求").await;
    window.see(&told).await;
    window.close("book.hmb").await;
}

#[tokio::test]
async fn every_page_opens_and_nothing_is_kept_in_the_webview() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let book = desk.path("demo/book.hmb");
    let window = Window::open(&desk, None).await;
    window.see("这里会列出最近打开的工作簿").await;
    keep_for_the_readme(&window.picture("start").await);
    window.next_file(&book);
    window.press("打开工作簿").await;
    look_at_every_page(&desk, &window).await;
    window.close("demo/book.hmb").await;
    std::fs::remove_dir_all(webview_folder(&desk)).expect("the webview has a folder of its own");
    let window = Window::open(&desk, None).await;
    window
        .click("//section[contains(.,'最近打开')]//button[contains(.,'book')]")
        .await;
    window.go("需求").await;
    window.see("85 条需求，涉及 16,850 户").await;
    window.go("历史").await;
    window.press("校验整本工作簿").await;
    window.see("内容与历史一致").await;
    window.close("demo/book.hmb").await;
}

/// Waits until the one page of the notice is drawn, as a draft or as issued, and reads it.
async fn see_the_notice(window: &Window<'_>, draft: bool) {
    let drawn = "const sheet = document.querySelector('figure:has(canvas[data-drawn])');
        return sheet && sheet.textContent.replace(/\\s/g, '');";
    let paper = async || {
        let paper = window.run(drawn).await.as_str()?.to_owned();
        let whole = paper.contains(PROJECT) && paper.contains("草稿") == draft;
        whole.then_some(paper)
    };
    let paper = window.wait("to see the notice drawn", paper).await;
    for expected in ["38,600.00", "叁万捌仟陆佰元整", "第1页，共1页"] {
        assert!(paper.contains(expected), "{expected}: {paper}");
    }
    window.see("共 1 页").await;
}

async fn look_at_every_page(desk: &Desk, window: &Window<'_>) {
    window.see("要办的事").await;
    window.picture("today").await;
    for (link, words, picture) in [
        ("需求", "85 条需求，涉及 16,850 户", "demands"),
        ("项目", PROJECT, "projects"),
        ("会议", "次会议", "meetings"),
        ("人员", "人，按任期记", "people"),
        ("承接方与资源", "找谁来做、身边有什么能用。", "providers"),
        ("年度", "年度额度", "year"),
        ("公示", "世纪半岛", "notices"),
        ("文书", "出文书", "papers"),
        ("核查", "要求重新立项", "checks"),
        ("报送", "第 1 次 · 送审", "submissions"),
        ("历史", "生成第 8 号报送包", "history"),
        ("设置", "社区党组织全称", "settings"),
    ] {
        window.go(link).await;
        window.see(words).await;
        window.picture(picture).await;
    }
    window.go("需求").await;
    window.press("导入表格").await;
    window.next_file(&desk.bring_sample());
    window.press("选择文件").await;
    window.see("没有要写入的").await;
    window.picture("import").await;
    window.go("项目").await;
    window.click("//*[@data-row]").await;
    window.see("下一步").await;
    window.picture("project").await;
    window.turn_to("公示").await;
    // The decision's own notice stands before it.
    window
        .click("(//*[self::button or self::a][normalize-space()='看这张公示'])[last()]")
        .await;
    see_the_notice(window, true).await;
    window.picture("paper").await;
    // The first page was drawn before anybody listened for breaches of the policy: it is drawn once more.
    window.click("//a[normalize-space()='换一本工作簿']").await;
    window.see("最近打开").await;
    window.press("回到云溪社区").await;
    window.see("要办的事").await;
}

/// The README shows the first page: committed, renewed on request.
fn keep_for_the_readme(picture: &Path) {
    let kept = root().join("assets/screenshots/start.png");
    if std::env::var_os(WRITE).is_some() {
        std::fs::create_dir_all(kept.parent().expect("a folder")).expect("a folder");
        std::fs::copy(picture, &kept).expect("the picture");
    }
    assert!(
        kept.is_file(),
        "the README has its picture; {WRITE}=1 makes it"
    );
}

/// A desk with a book made today: the window has no other day to go by.
fn desk_of_today() -> Desk {
    let desk = Desk::new();
    desk.make_book(&[]);
    desk
}

fn contents(desk: &Desk) -> Vec<String> {
    let list = desk.call("demand_list", &json!({}));
    let demands = list["rows"].as_array().expect("a list").iter();
    demands
        .map(|demand| demand["content"].as_str().expect("words").to_owned())
        .collect()
}
