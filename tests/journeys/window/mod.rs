//! The real window, driven through WebDriver: pressed, typed into and read as a person does it.

mod barriers;
mod close;
mod driver;
mod faults;
mod fields;
mod forms;
mod life;
mod looks;
mod meeting;
mod pace;
mod page;
mod returned;
mod road;
mod spine;
mod stop;

use page::Window;
use serde_json::{Value, json};
use tests::Desk;

/// Two characters that old fonts and careless seams lose: one of three bytes in UTF-8, one of four.
const RARE: &str = "䶮𬱖";
/// The project of the journey.
const PROJECT: &str = "铁路新村等老旧小区路灯更换";

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
