//! The forms of all records, each with a row of each of its lists and with each of its choices open.

use super::looks::SECTIONS;
use super::page::Window;
use serde_json::Value;
use tests::Desk;

/// Pages with forms of records, each with what leads to those that stand deeper.
const PAGES: [(&str, Option<&str>); 4] = [
    ("经费", None),
    ("资产", Some("(//button[@data-test='events'])[1]")),
    ("年度", None),
    ("承接方与资源", Some("//a[normalize-space()='资格处理']")),
];
/// Kinds of records that can be entered here, by the names of their buttons.
const KINDS: &str = "return [...document.querySelectorAll('button[data-test^=\"add-record_save.\"]')].map((one) => one.dataset.test.split('.')[1])";
/// Adds a row to every list of a form.
const ROWS: &str = "document.querySelectorAll(arguments[0] + ' :is([data-test=add-line], [data-test=add-block])').forEach((one) => one.click())";
/// How many of these there are.
const COUNT: &str = "return document.querySelectorAll(arguments[0]).length";

#[tokio::test]
async fn every_form_of_a_record_bars_nobody_with_its_lists_and_choices_open() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let window = Window::open(&desk, Some(&desk.path("demo/book.hmb"))).await;
    let mut seen = Vec::new();
    for (page, deeper) in PAGES {
        window.go(page).await;
        if let Some(deeper) = deeper {
            window.click(deeper).await;
        }
        seen.extend(look_at_forms(&window).await);
    }
    window.go("项目").await;
    window.click("//*[@data-row]").await;
    window.see("每一步都走完了").await;
    for section in SECTIONS {
        window.turn_to(section).await;
        seen.extend(look_at_forms(&window).await);
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 25, "every kind of record: {seen:?}");
    window.close("demo/book.hmb").await;
}

/// Opens every form of a record that stands on the page, one after the other, and names their kinds.
async fn look_at_forms(window: &Window<'_>) -> Vec<String> {
    window.still().await;
    let kinds = window.run(KINDS).await;
    let kinds = kinds.as_array().expect("a list").iter();
    let kinds: Vec<String> = kinds.filter_map(Value::as_str).map(str::to_owned).collect();
    for kind in &kinds {
        look_at_form(window, kind).await;
    }
    kinds
}

async fn look_at_form(window: &Window<'_>, kind: &str) {
    let form = format!("[data-kind='{kind}'] form");
    let within = |xpath: &str| format!("//*[@data-kind='{kind}']{xpath}");
    let button = format!("//button[@data-test='add-record_save.{kind}']");
    window.click(&within(&button)).await;
    count(window, &form, 1).await;
    window.ask(ROWS, &[&form]).await.expect("rows are added");
    window.still().await;
    window.bars_nobody(kind).await;
    let choices = format!("{form} .el-select__wrapper");
    let choices = window.ask(COUNT, &[&choices]).await;
    let open = format!("{form} [role=combobox][aria-expanded=true]");
    for at in 1..=choices.and_then(|many| many.as_i64()).expect("a number") {
        let choice = within("//form//div[contains(@class,'el-select__wrapper')]");
        let choice = format!("({choice})[{at}]");
        window.click(&choice).await;
        count(window, &open, 1).await;
        window.still().await;
        window.bars_nobody(&format!("choice {at} of {kind}")).await;
        window.click(&choice).await;
        count(window, &open, 0).await;
    }
    // A list on its way out still takes the clicks that are meant for what lies behind it.
    window.still().await;
    window
        .click(&within("//form//button[normalize-space()='不改了']"))
        .await;
    count(window, &form, 0).await;
    window.still().await;
}

/// Waits until there are so many of these.
async fn count(window: &Window<'_>, css: &str, many: i64) {
    let counted = async || (window.ask(COUNT, &[css]).await? == many).then_some(());
    window.wait(&format!("for {many} {css}"), counted).await;
}
