//! The headless program for Windows, under Wine, beside the one for Linux.
//!
//! `HUIMINBU_WINE` names a folder with a stand-in `huiminbu` that starts `huiminbu.exe`. What Wine does not enforce
//! (the memory of a job) is not claimed here.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test panics"
)]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tests::{Answer, Desk, program};

/// A day after the last act of both books of the demo.
const DAY: &str = "2026-11-25";

/// The stand-in for the program of Windows.
fn stand_in() -> PathBuf {
    let folder = std::env::var_os("HUIMINBU_WINE").expect("cargo xtask test-packages sets it");
    PathBuf::from(folder).join("huiminbu")
}

/// One of the two programs at a desk.
fn start(program: &Path, desk: &Desk, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(desk.folder());
    command
        .env("HUIMINBU_HOME", desk.path("profile"))
        .env("USER", "secretary");
    command.stdin(Stdio::null());
    command
}

fn run(program: &Path, desk: &Desk, arguments: &[&str]) -> Answer {
    start(program, desk, arguments)
        .output()
        .map(Answer::of)
        .unwrap()
}

fn done(program: &Path, desk: &Desk, arguments: &[&str]) -> String {
    let answer = run(program, desk, arguments);
    assert_eq!(answer.status, 0, "{arguments:?}: {}", answer.err);
    answer.out
}

fn asked(program: &Path, desk: &Desk, book: &str, command: &str) -> Value {
    let told = done(program, desk, &["--today", DAY, "call", book, command]);
    serde_json::from_str(&told).unwrap()
}

/// Writes every sheet and each project's papers of a book into a folder and returns the names of the files.
fn write_all(program: &Path, desk: &Desk, book: &str, into: &str) -> Vec<String> {
    std::fs::create_dir(desk.path(into)).unwrap();
    let mut names = Vec::new();
    let mut script = String::new();
    for kind in asked(program, desk, book, "sheet_kinds")["kinds"]
        .as_array()
        .unwrap()
    {
        let name = format!("{}.xlsx", kind["kind"].as_str().unwrap());
        let request = json!({ "kind": kind["kind"], "project": null, "year": 2025 });
        script += &line("sheet_export", &request, into, &name);
        names.push(name);
    }
    for project in asked(program, desk, book, "project_list")["rows"]
        .as_array()
        .unwrap()
    {
        let name = format!("{}.zip", project["number"].as_str().unwrap());
        script += &line(
            "paper_all",
            &json!({ "project": project["id"] }),
            into,
            &name,
        );
        names.push(name);
    }
    desk.write("all.jsonl", script);
    done(program, desk, &["--today", DAY, "run", book, "all.jsonl"]);
    names
}

fn line(call: &str, with: &Value, into: &str, name: &str) -> String {
    json!({ "call": call, "with": with, "to": format!("{into}/{name}") }).to_string() + "\n"
}

#[test]
fn papers_and_sheets_of_one_book_are_the_same_bytes_on_both_systems() {
    let (windows, linux, desk) = (stand_in(), program("huiminbu"), Desk::new());
    done(&windows, &desk, &["demo", "示例 文件夹", "--year"]);
    for book in ["示例 文件夹/book.hmb", "示例 文件夹/2025.hmb"] {
        let [there, here] = [(&windows, "there"), (&linux, "here")].map(|(program, into)| {
            let into = format!(
                "{into}-{}",
                Path::new(book).file_stem().unwrap().to_str().unwrap()
            );
            (write_all(program, &desk, book, &into), into)
        });
        assert_eq!(there.0, here.0);
        for name in &there.0 {
            let [one, other] =
                [&there.1, &here.1].map(|into| std::fs::read(desk.path(into).join(name)).unwrap());
            assert!(one == other, "{book}: {name} differs");
        }
        assert!(there.0.len() > 20, "{:?}", there.0);
        let [one, other] =
            [&windows, &linux].map(|program| asked(program, &desk, book, "paper_compare"));
        assert_eq!(one, other, "issued papers say the same of the record");
        let [one, other] =
            [&windows, &linux].map(|program| asked(program, &desk, book, "check_digest"));
        assert_eq!(one, other, "both judge alike");
    }
}

#[test]
fn the_demo_of_windows_says_what_the_demo_of_linux_says() {
    let (windows, linux, desk) = (stand_in(), program("huiminbu"), Desk::new());
    done(&windows, &desk, &["demo", "there"]);
    done(&linux, &desk, &["demo", "here"]);
    let papers = files(&desk.path("here/papers"));
    assert_eq!(files(&desk.path("there/papers")), papers);
    for name in papers.iter().filter(|name| name.ends_with(".pdf")) {
        let [one, other] =
            ["there", "here"].map(|side| text(&desk.path(side).join("papers").join(name)));
        assert_eq!(one, other, "{name}");
    }
    assert_eq!(
        files(&desk.path("there/sheets")),
        files(&desk.path("here/sheets"))
    );
}

fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    let mut names: Vec<String> = entries
        .map(|one| one.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The text of a paper without the heads of the history, which hang on random salts.
fn text(paper: &Path) -> String {
    let told = Command::new("pdftotext")
        .arg("-layout")
        .arg(paper)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8(told.stdout).unwrap();
    let is_head = |word: &str| word.len() >= 8 && word.chars().all(|c| c.is_ascii_hexdigit());
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !is_head(word))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_second_process_meets_the_lock_and_learns_who_holds_the_book() {
    let (windows, desk) = (stand_in(), Desk::with_book());
    let mut holder = start(&windows, &desk, &["run", "book.hmb", "-"]);
    let mut holder = holder
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = holder.stdin.take().unwrap();
    writeln!(input, "{}", json!({ "call": "book_info", "with": {} })).unwrap();
    let mut told = String::new();
    BufReader::new(holder.stdout.take().unwrap())
        .read_line(&mut told)
        .unwrap();
    let refusal = run(&windows, &desk, &["check", "book.hmb", "--json"]).refusal(2);
    assert_eq!(refusal["code"], "held");
    drop(input);
    holder.wait().unwrap();
    done(&windows, &desk, &["check", "book.hmb"]);
}

#[test]
fn a_path_of_more_than_260_characters_with_chinese_and_blanks_works() {
    let (windows, desk) = (stand_in(), Desk::new());
    let folder = ["云溪社区 资料"; 36].join("/");
    std::fs::create_dir_all(desk.path(&folder)).unwrap();
    let book = format!("{folder}/工作簿 一.hmb");
    assert!(book.chars().count() > 260);
    let new = [
        "new",
        &book,
        "--pack",
        "guandu-2021",
        "--community",
        "云溪社区",
        "--kind",
        "urban",
    ];
    done(
        &windows,
        &desk,
        &[&new[..], &["--street", "太和街道", "--district", "官渡区"]].concat(),
    );
    done(
        &windows,
        &desk,
        &["backup", &book, "-o", &format!("{folder}/备份")],
    );
    done(
        &windows,
        &desk,
        &[
            "sheet",
            &book,
            "需求清单",
            "-o",
            &format!("{folder}/清单.xlsx"),
        ],
    );
    assert!(desk.path(&folder).join("清单.xlsx").is_file());
}

#[test]
fn a_folder_that_is_not_there_is_one_sentence() {
    let (windows, desk) = (stand_in(), Desk::with_book());
    let paper = [
        "paper",
        "book.hmb",
        "需求清单",
        "-o",
        "没有/这个/清单.pdf",
        "--json",
    ];
    assert_eq!(run(&windows, &desk, &paper).refusal(3)["code"], "io");
}

#[test]
fn the_worker_reads_a_workbook_inside_its_job() {
    let (windows, desk) = (stand_in(), Desk::with_book());
    desk.bring_sample();
    let arguments = [
        "import",
        "book.hmb",
        "demands",
        "需求征集登记表.xlsx",
        "--dry-run",
        "--json",
    ];
    let [there, here] =
        [&windows, &program("huiminbu")].map(|program| done(program, &desk, &arguments));
    assert_eq!(there, here, "both read the same cells");
}

#[test]
fn fonts_come_from_the_folder_that_is_named_and_from_no_other() {
    let (windows, desk) = (stand_in(), Desk::with_book());
    let folder = desk.path("字体 文件夹");
    std::fs::create_dir(&folder).unwrap();
    let paper = ["paper", "book.hmb", "需求清单", "-o", "清单.pdf", "--json"];
    let printed = || {
        start(&windows, &desk, &paper)
            .env("HUIMINBU_FONTS", &folder)
            .output()
            .map(Answer::of)
            .unwrap()
    };
    assert_eq!(printed().refusal(3)["code"], "font");
    for font in std::fs::read_dir(tests::root().join("assets/fonts"))
        .unwrap()
        .map(Result::unwrap)
    {
        std::fs::copy(font.path(), folder.join(font.file_name())).unwrap();
    }
    assert_eq!(printed().status, 0);
}

#[test]
fn acts_that_were_acknowledged_survive_kills() {
    let (windows, desk) = (stand_in(), Desk::with_book());
    let mut known = 0;
    for after in [1, 3, 0, 2, 5, 1, 4, 2] {
        let mut child = start(
            &windows,
            &desk,
            &["--today", "2026-06-30", "run", "book.hmb", "-"],
        );
        let mut child = child
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        for number in 0..40 {
            writeln!(input, "{}", tests::told(number)).unwrap();
        }
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let acknowledged = lines.by_ref().take(after).map_while(Result::ok).count();
        child.kill().unwrap();
        child.wait().unwrap();
        let count = asked_when_free(&windows, &desk);
        assert!(
            count >= known + acknowledged,
            "{count} < {known} + {acknowledged}"
        );
        known = count;
    }
    assert!(known > 10, "the kills hit a working program");
    done(&windows, &desk, &["verify", "book.hmb"]);
}

/// Asks until the server of Wine has let go of what the killed process held.
fn asked_when_free(windows: &Path, desk: &Desk) -> usize {
    for _ in 0..20 {
        let answer = run(windows, desk, &["call", "book.hmb", "demand_list"]);
        if answer.status == 0 {
            let list: Value = serde_json::from_str(&answer.out).unwrap();
            return usize::try_from(list["count"].as_i64().unwrap()).unwrap();
        }
        assert_eq!(answer.refusal(2)["code"], "held");
    }
    panic!("the lock of a killed process stays");
}
