//! What goes wrong at a desk: rows that cannot be taken in, a second start, a damaged book. One sentence, nothing lost.

use super::page::Window;
use super::{contents, desk_of_today};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use tests::Desk;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// One row is well; a day that does not exist and a number that is none are not.
const ROWS: [[&str; 3]; 4] = [
    ["征集日期", "需求内容", "涉及户数"],
    ["2026年1月9日", "路灯不亮", "约36户"],
    ["2026年2月30日", "下水道堵", "12"],
    ["2026/3/6", "电梯坏了", "十二户多"],
];
/// What the office makes of them.
const MENDED: [(&str, &str); 2] = [("2026年2月30日", "2026年2月28日"), ("十二户多", "13")];

#[tokio::test]
async fn refused_rows_come_back_with_reasons_and_are_taken_in_once_mended() {
    let desk = desk_of_today();
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    window.go("需求").await;
    window.press("导入登记表").await;
    window.next_file(&wrong_register(&desk));
    window.press("选择文件").await;
    see_the_counts(&window, [("new", "1"), ("refused", "2")]).await;
    window.see("A3 “2026年2月30日”不是存在的日期。").await;
    window.see("C4 “十二户多”看不出数目。").await;
    window.picture("import-refused").await;
    window.next_file(&desk.path("未收下.xlsx"));
    window.press("存下不能收的行").await;
    window.hear("已存为 未收下.xlsx").await;
    window.press("导入 1 条").await;
    window.hear("导入完成：新增 1 条").await;
    mend(&desk.path("未收下.xlsx"), &desk.path("改好.xlsx"));
    window.press("导入表格").await;
    window.next_file(&desk.path("改好.xlsx"));
    window.press("选择文件").await;
    see_the_counts(&window, [("new", "2"), ("refused", "0")]).await;
    window.press("导入 2 条").await;
    window.hear("导入完成：新增 2 条").await;
    window.see("3 条需求，涉及 61 户").await;
    window.close("book.hmb").await;
    assert_eq!(contents(&desk), ["路灯不亮", "下水道堵", "电梯坏了"]);
    let kept = desk.call("demand_list", &json!({}));
    assert_eq!(kept["rows"][1]["collected_on"], "2026-02-28");
}

#[tokio::test]
async fn a_second_start_says_who_has_the_book_and_disturbs_nothing() {
    let desk = desk_of_today();
    let book = desk.path("book.hmb");
    let first = Window::open(&desk, Some(&book)).await;
    first.go("需求").await;
    enter(&first, "井盖松动").await;
    let second = first.open_beside(&book).await;
    let said = second.read("//*[@role='alert']").await;
    for words in ["正由secretary在电脑", "打开着", "请先在那里关闭工作簿"] {
        assert!(said.contains(words), "{said}");
    }
    second.picture("second-start").await;
    enter(&first, "路灯不亮").await;
    first.close("book.hmb").await;
    second
        .click("//section[contains(.,'最近打开')]//button[contains(.,'book')]")
        .await;
    second.go("需求").await;
    second.see("井盖松动").await;
    second.see("路灯不亮").await;
    second.close("book.hmb").await;
    assert_eq!(contents(&desk), ["井盖松动", "路灯不亮"]);
    assert_eq!(desk.json(&["verify", "book.hmb", "--json"])["ok"], true);
}

#[tokio::test]
async fn a_damaged_book_is_left_as_it_is_and_the_backup_opens() {
    let desk = desk_of_today();
    for told in ["井盖松动", "路灯不亮"] {
        desk.call("demand_add", &json!({ "form": form(told) }));
    }
    let kept = desk.json(&["backup", "book.hmb", "-o", "backups", "--json"]);
    let book = desk.path("book.hmb");
    damage(&book);
    let damaged = std::fs::read(&book).expect("the book");
    let window = Window::open(&desk, Some(&book)).await;
    let said = window.read("//*[@role='alert']").await;
    for words in [
        "“book.hmb”不是完好的惠民簿工作簿",
        "从备份恢复",
        "损坏的文件会移到旁边另外放好，不会删除",
    ] {
        assert!(said.contains(words), "{said}");
    }
    window.picture("damaged").await;
    window.next_file(&desk.path(kept["path"].as_str().expect("a path")));
    window.press("打开工作簿").await;
    window.go("需求").await;
    window.see("井盖松动").await;
    window.see("路灯不亮").await;
    window.close(kept["path"].as_str().expect("a path")).await;
    let after = std::fs::read(&book).expect("the book");
    assert!(after == damaged, "the damaged file is left as it is");
}

/// Registers one more demand on the page of demands.
async fn enter(window: &Window<'_>, told: &str) {
    window
        .click("//button[normalize-space()='登记一条' or normalize-space()='登记需求']")
        .await;
    window.fill("需求内容", told).await;
    window.press("登记").await;
    window.hear("已登记为第").await;
}

async fn see_the_counts(window: &Window<'_>, counts: [(&str, &str); 2]) {
    for (state, count) in counts {
        let place = format!("//*[@data-state='{state}'][contains(normalize-space(),'{count} 行')]");
        window.read(&place).await;
    }
}

fn wrong_register(desk: &Desk) -> std::path::PathBuf {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(ROWS) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).expect("a cell");
        }
    }
    let path = desk.path("有错.xlsx");
    book.save(&path).expect("a workbook");
    path
}

/// Mends the words of the copy, as its reader would in their own program.
fn mend(copy: &Path, mended: &Path) {
    let mut from = ZipArchive::new(File::open(copy).expect("the copy")).expect("a workbook");
    let mut to = ZipWriter::new(File::create(mended).expect("a file"));
    for at in 0..from.len() {
        let mut part = from.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("parts are text");
        for (wrong, right) in MENDED {
            text = text.replace(wrong, right);
        }
        to.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        to.write_all(text.as_bytes()).expect("a part");
    }
    to.finish().expect("a workbook");
}

/// Overwrites the second quarter of the file with nothing, as a failing disk does.
fn damage(book: &Path) {
    let mut bytes = std::fs::read(book).expect("the book");
    let quarter = bytes.len() / 4;
    bytes[quarter..2 * quarter].fill(0);
    std::fs::write(book, bytes).expect("the book");
}

fn form(content: &str) -> Value {
    json!({ "collected_on": "2026-06-28", "content": content })
}
