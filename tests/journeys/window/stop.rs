//! Long work is shown while it lasts and can be stopped; what was stopped changed nothing.

use super::looks::bench;
use super::page::Window;
use serde_json::json;
use std::fs::File;
use std::path::Path;
use tests::Desk;
use zip::ZipArchive;

/// Stops the next long work as soon as the window offers it, and remembers what it said then.
const STOP: &str = "
    new MutationObserver((_, watch) => {
        const button = document.querySelector('[data-test=cancel]');
        if (!button) return;
        watch.disconnect();
        window.stopped = button.closest('[data-test=progress]').innerText;
        button.click();
    }).observe(document.body, { childList: true, subtree: true });
";
/// Rows of a register that nobody reads at a glance.
const MANY: &str = "2000";

#[tokio::test]
async fn taking_in_a_long_register_is_stopped_and_then_done() {
    let desk = super::desk_of_today();
    let rows = desk.path("rows.xlsx");
    bench("rows.py", &[Path::new(MANY), &rows]);
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    window.go("需求").await;
    window.press("导入登记表").await;
    window.next_file(&rows);
    window.press("选择文件").await;
    window.see("导入 2000 条").await;
    window.run(STOP).await;
    window.press("导入 2000 条").await;
    window.see("已取消，什么也没有改动。").await;
    let said = window.run("return window.stopped").await;
    let said = said.as_str().expect("words").to_owned();
    assert!(said.starts_with("正在"), "{said}");
    window.picture("stopped").await;
    window.press("导入 2000 条").await;
    window.hear("导入完成：新增 2000 条").await;
    window.close("book.hmb").await;
    let kept = desk.call("demand_list", &json!({}));
    assert_eq!(kept["count"], 2000, "once, not twice");
}

#[tokio::test]
async fn all_papers_of_a_project_are_kept_in_one_file() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let window = Window::open(&desk, Some(&desk.path("demo/book.hmb"))).await;
    window.go("项目").await;
    window.click("//*[@data-row]").await;
    window.see("每一步都走完了").await;
    window.turn_to("文书").await;
    window.next_file(&desk.path("全部.zip"));
    window.press("全部存成一个文件").await;
    let kept = window.hear("已存为 全部.zip").await;
    window.close("demo/book.hmb").await;
    let archive = ZipArchive::new(File::open(desk.path("全部.zip")).expect("the file"));
    let papers = archive.expect("an archive").len();
    assert!(kept.contains(&format!("共 {papers} 份")), "{kept}");
    assert!(papers > 15, "all papers of a road: {papers}");
}
