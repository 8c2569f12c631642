//! Every page of an empty, a typical and a full book: opened, looked at by axe, kept as pictures for people to look at.
//!
//! The sizes are those of two common screens in the units of the page: at 150 % a screen of 1366 × 768 has room for
//! 911 × 512, one of 1920 × 1080 for 1280 × 720.

use super::driver::webview_folder;
use super::page::Window;
use super::{PROJECT, desk_of_today, see_the_notice};
use std::path::Path;
use std::process::Command;
use tests::{Desk, root};

/// The pictures in the README, and which of those taken here they are.
const README: [(&str, &str); 3] = [
    ("start.png", "start.png"),
    ("project.png", "project-typical-1366.png"),
    ("meeting.png", "meeting-typical-1366.png"),
];
/// Set to renew the pictures in the README.
const WRITE: &str = "HUIMINBU_WRITE_SCREENSHOTS";
/// Each with its name in the pictures.
const SIZES: [(&str, u32, u32); 4] = [
    ("1366", 1366, 768),
    ("1366-150", 911, 512),
    ("1920", 1920, 1080),
    ("1920-150", 1280, 720),
];
/// The size in which most must be scrolled.
const NARROWEST: &str = "1366-150";
/// Places of the rail with the names of their pictures.
const PAGES: [(&str, &str); 15] = [
    ("今日", "today"),
    ("需求", "demands"),
    ("项目", "projects"),
    ("会议", "meetings"),
    ("公示", "notices"),
    ("经费", "money"),
    ("文书", "papers"),
    ("核查", "checks"),
    ("报送", "submissions"),
    ("人员", "people"),
    ("承接方与资源", "providers"),
    ("资产", "assets"),
    ("年度", "year"),
    ("历史", "history"),
    ("设置", "settings"),
];
/// What says that the typical book is drawn.
const WORDS: [&str; 15] = [
    "要办的事",
    "85 条需求，涉及 16,850 户",
    PROJECT,
    "次会议",
    "世纪半岛",
    "登记下拨",
    "出文书",
    "要求重新立项",
    "第 1 次 · 送审",
    "人，按任期记",
    "找谁来做、身边有什么能用。",
    "登记资产",
    "年度额度",
    "生成第 9 号报送包",
    "社区党组织全称",
];
/// What says that the full book is drawn.
const FULL: [&str; 15] = [
    "要办的事",
    "2,085 条需求",
    "60 个项目",
    "次会议",
    "张正在办",
    "登记下拨",
    "已印发",
    "接着看",
    "第 1 次 · 送审",
    "人，按任期记",
    "找谁来做、身边有什么能用。",
    "登记资产",
    "经费公开",
    "导入需求：新增 2000 条",
    "社区党组织全称",
];
/// Sections of a project's page, save its road and its notices, which are looked at on their own.
pub const SECTIONS: [&str; 17] = [
    "方案",
    "预算",
    "资金来源",
    "实施方案",
    "需求",
    "评审",
    "审批",
    "合同",
    "备案",
    "进度",
    "监督",
    "验收",
    "拨付",
    "变更",
    "完成",
    "文书",
    "卷宗",
];
/// How many pixels of the page, or of the window around it, lie beyond the right edge.
const HIDDEN: &str = "const beyond = ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth;
    return Math.max(beyond(document.querySelector('main')), beyond(document.documentElement))";
/// Projects and demands of a full book.
const MANY: [&str; 2] = ["60", "2000"];

#[tokio::test]
async fn every_page_opens_and_nothing_is_kept_in_the_webview() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let book = desk.path("demo/book.hmb");
    let window = Window::open(&desk, None).await;
    window.see("这里会列出最近打开的工作簿").await;
    let start = window.picture("start").await;
    window.bars_nobody("start").await;
    window.next_file(&book);
    window.press("打开工作簿").await;
    let mut cut = Vec::new();
    for ((link, name), words) in PAGES.into_iter().zip(WORDS) {
        window.go(link).await;
        window.see(words).await;
        window.bars_nobody(name).await;
        cut.extend(keep(&window, name, "typical").await);
    }
    cut.extend(look_deeper(&desk, &window).await);
    assert!(cut.is_empty(), "{cut:?}");
    for (kept, picture) in README {
        keep_for_the_readme(kept, &start.with_file_name(picture));
    }
    open_what_opens(&window).await;
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

#[tokio::test]
async fn an_empty_book_says_on_every_page_what_belongs_there() {
    let desk = desk_of_today();
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    let mut cut = Vec::new();
    for (link, name) in PAGES {
        window.go(link).await;
        window.still().await;
        window.bars_nobody(name).await;
        cut.extend(keep(&window, name, "empty").await);
    }
    assert!(cut.is_empty(), "{cut:?}");
    window.close("book.hmb").await;
}

#[tokio::test]
async fn a_full_book_fits_on_every_page() {
    let desk = Desk::new();
    let book = full_book(&desk);
    let window = Window::open(&desk, Some(&book)).await;
    let mut cut = Vec::new();
    for ((link, name), words) in PAGES.into_iter().zip(FULL) {
        window.go(link).await;
        window.see(words).await;
        window.bars_nobody(name).await;
        cut.extend(keep(&window, name, "full").await);
    }
    assert!(cut.is_empty(), "{cut:?}");
    window.close("full.hmb").await;
}

/// Keeps pictures of a page in every size and returns those in which something must be scrolled sideways.
async fn keep(window: &Window<'_>, page: &str, state: &str) -> Vec<String> {
    let mut cut = Vec::new();
    for (size, width, height) in SIZES {
        window.resize(width, height).await;
        window.picture(&format!("{page}-{state}-{size}")).await;
        let hidden = window.run(HIDDEN).await.as_i64().unwrap_or_default();
        if hidden > 0 {
            cut.push(format!("{page}, {state}, {size}: {hidden}"));
        }
        if size == NARROWEST {
            // What is scrolled only where room is short must be reached by keys too.
            window
                .bars_nobody(&format!("{page}, {state}, {size}"))
                .await;
        }
    }
    window.resize(1366, 768).await;
    cut
}

/// The pages that no place of the rail leads to.
async fn look_deeper(desk: &Desk, window: &Window<'_>) -> Vec<String> {
    window.go("需求").await;
    window.press("导入表格").await;
    window.next_file(&desk.bring_sample());
    window.press("选择文件").await;
    window.see("没有要写入的").await;
    window.bars_nobody("import").await;
    let mut cut = keep(window, "import", "typical").await;
    window.go("会议").await;
    window.click("//*[@data-row]").await;
    window.see("到会名单").await;
    window.bars_nobody("meeting").await;
    cut.extend(keep(window, "meeting", "typical").await);
    window.go("项目").await;
    window.click("//*[@data-row]").await;
    window.see("每一步都走完了").await;
    window.bars_nobody("project").await;
    cut.extend(keep(window, "project", "typical").await);
    for section in SECTIONS {
        window.turn_to(section).await;
        window.still().await;
        window.bars_nobody(section).await;
        cut.extend(keep(window, &format!("project-{section}"), "typical").await);
    }
    window.turn_to("公示").await;
    window.bars_nobody("notices of a project").await;
    // The decision's own notice stands before it, that of the completion behind it.
    window
        .click("(//*[self::button or self::a][normalize-space()='看这张公示'])[2]")
        .await;
    see_the_notice(window, true).await;
    window.bars_nobody("paper").await;
    cut.extend(keep(window, "paper", "typical").await);
    cut
}

/// Lists, forms and questions that open over a page.
async fn open_what_opens(window: &Window<'_>) {
    window.press("印发").await;
    window.read("//*[@role='dialog']").await;
    window
        .bars_nobody("the question before a paper is issued")
        .await;
    window.press("先不印").await;
    window.go("会议").await;
    window.press("登记会议").await;
    window
        .click("//form//div[contains(@class,'el-select__wrapper')]")
        .await;
    window.read("//li[@role='option']").await;
    window
        .bars_nobody("the form of a meeting with its list open")
        .await;
    window.picture("open-list").await;
    window.go("需求").await;
    window.press("登记需求").await;
    window.see("需求内容").await;
    window.bars_nobody("the form of a demand").await;
    // The first page was drawn before anybody listened for breaches of the policy: it is drawn once more.
    window.click("//a[normalize-space()='换一本工作簿']").await;
    window.see("最近打开").await;
    window.press("新建工作簿").await;
    window.bars_nobody("the form of a new book").await;
    window.press("不建了").await;
    window.press("回到云溪社区").await;
    window.see("要办的事").await;
}

/// Makes a book with the projects and demands of many years.
fn full_book(desk: &Desk) -> std::path::PathBuf {
    desk.done(&["demo", "demo"]);
    let [projects, demands] = MANY;
    let rows = desk.path("rows.xlsx");
    bench("rows.py", &[Path::new(demands), &rows]);
    desk.done(&["import", "demo/book.hmb", "demands", "rows.xlsx"]);
    let full = desk.path("full.hmb");
    bench(
        "projects.py",
        &[Path::new(projects), &desk.path("demo/book.hmb"), &full],
    );
    full
}

/// Runs a script that makes large files for measuring.
pub fn bench(script: &str, arguments: &[&Path]) {
    let script = root().join("src-tauri/crates/xtask/bench").join(script);
    let mut python = Command::new("/usr/bin/python3");
    let made = python.arg(script).args(arguments).status();
    assert!(made.expect("python3 is installed").success());
}

/// The README shows the first page: committed, renewed on request.
fn keep_for_the_readme(name: &str, picture: &Path) {
    let kept = root().join("assets/screenshots").join(name);
    if std::env::var_os(WRITE).is_some() {
        std::fs::create_dir_all(kept.parent().expect("a folder")).expect("a folder");
        std::fs::copy(picture, &kept).expect("the picture");
    }
    assert!(
        kept.is_file(),
        "the README has its pictures; {WRITE}=1 makes them"
    );
}
