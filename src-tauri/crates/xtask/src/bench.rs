//! Times of the release build as ratios, measured side by side in one run; then the pauses of the page.
//!
//! A time says more about the machine than about the program; a ratio to something measured in the
//! same minute can be compared with last year's. Nothing is asserted: a busy machine is no bug.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::phases::{Outcome, Phases, say};
use crate::shell::{at_root, cargo, read, run};
use crate::trouble::{Result, Trouble};
use crate::{set_up, tree};

/// Rows of the large workbook: many years of a large community.
const ROWS: &str = "50000";
/// Projects of the large book: all communities of a district, for years.
const PROJECTS: &str = "10000";
/// The day on which the large book is judged: a finding may name it, so that it must not move.
const DAY: &str = "2026-08-01";

/// Set-up, the release build, a book and a large workbook, then the races and the window.
///
/// # Errors
/// Those of the first phase that fails.
pub fn phases(phases: &mut Phases) -> Result<()> {
    set_up::phases(phases)?;
    phases.need("release build", || {
        run(&mut cargo("build --release -p cli"))?;
        let window = "build --release -p huiminbu-window --bins --examples";
        run(&mut cargo(window)).map(|()| Outcome::Done)
    })?;
    let folder = tree::made().join("bench");
    phases.need("book and rows", || prepare(&folder).map(|()| Outcome::Done))?;
    phases.need("races", || races(&folder).map(|()| Outcome::Done))?;
    phases.need("window", || window().map(|()| Outcome::Done))
}

/// Has the journeys measure in the real window, one after the other: they tell each pause of the page on the road, and
/// how long the start takes beside that of an empty window.
fn window() -> Result<()> {
    run(&mut cargo(
        "test --release -p tests -- --ignored --nocapture --test-threads=1 window::pace",
    ))
}

fn prepare(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(Trouble::at(folder))?;
    run(huiminbu(&["demo"]).arg(folder).stdout(Stdio::null()))?;
    let script = "/usr/bin/python3 src-tauri/crates/xtask/bench/rows.py";
    run(at_root(script).arg(ROWS).arg(rows(folder)))?;
    let script = "/usr/bin/python3 src-tauri/crates/xtask/bench/projects.py";
    let mut large_book = at_root(script);
    large_book.arg(PROJECTS).arg(folder.join("book.hmb"));
    run(large_book.arg(large(folder)))
}

/// Each race: what it is, how often, the yardstick, the measured.
fn races(folder: &Path) -> Result<()> {
    let book = folder.join("book.hmb");
    let start = || Ok(huiminbu(&["commands", "--json"]));
    race(
        "cold start ÷ an empty program",
        15,
        || Ok(at_root("true")),
        start,
    )?;
    let plain_read = || {
        let path = rows(folder);
        let file = File::open(&path).map_err(Trouble::at(&path))?;
        let mut command = huiminbu(&["read-workbook"]);
        command.stdin(file);
        Ok(command)
    };
    let preview = || {
        let mut command = huiminbu(&["import"]);
        command.arg(&book).arg("demands").arg(rows(folder));
        command.args(["--dry-run", "--json"]);
        Ok(command)
    };
    race(
        "preview of 50,000 rows ÷ reading their cells",
        3,
        plain_read,
        preview,
    )?;
    let project = first_project(&book)?;
    let notice = || {
        let mut command = huiminbu(&["paper"]);
        command
            .arg(&book)
            .args(["立项公示", "--project", &project, "-o"]);
        command.arg(folder.join("notice.pdf"));
        Ok(command)
    };
    race("notice as PDF ÷ cold start", 7, start, notice)?;
    judge_all(folder)
}

/// Opens a large book, loads all its facts, judges every project and hashes what was found, beside one reading of
/// the same tables by SQLite; then says the hash, which must not change when only the time may.
fn judge_all(folder: &Path) -> Result<()> {
    let scan = || {
        let mut command = at_root("/usr/bin/python3 src-tauri/crates/xtask/bench/scan.py");
        command.arg(large(folder));
        Ok(command)
    };
    let judge = || {
        let mut command = huiminbu(&["--today", DAY, "call"]);
        command.arg(large(folder)).arg("check_digest");
        Ok(command)
    };
    let name = format!("{PROJECTS} projects opened, loaded and judged ÷ a scan of their tables");
    race(&name, 5, scan, judge)?;
    // What of that is the check of the whole file, history included, before any book is opened.
    let open = || {
        let mut command = huiminbu(&["--today", DAY, "call"]);
        command.arg(large(folder)).arg("book_info");
        Ok(command)
    };
    race("opening that book ÷ the same scan", 5, scan, open)?;
    say(read(&mut judge()?)?.trim());
    Ok(())
}

/// Runs both in turn, so that a busy minute falls on both, and prints medians and ratio.
fn race(
    name: &str,
    rounds: usize,
    yardstick: impl Fn() -> Result<Command>,
    measured: impl Fn() -> Result<Command>,
) -> Result<()> {
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..rounds {
        times[0].push(time(yardstick()?)?);
        times[1].push(time(measured()?)?);
    }
    let [below, above] = times.map(|mut times| {
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1e3
    });
    let ratio = above / below;
    say(&format!(
        "{name}: {above:.1} ms ÷ {below:.1} ms = {ratio:.1}"
    ));
    Ok(())
}

fn time(mut command: Command) -> Result<Duration> {
    let started = Instant::now();
    run(command.stdout(Stdio::null()))?;
    Ok(started.elapsed())
}

/// The reply of `project_list`, as far as it is needed.
#[derive(Deserialize)]
struct ProjectList {
    rows: Vec<Project>,
}

#[derive(Deserialize)]
struct Project {
    number: String,
}

/// The number of the project that the demo drafted.
fn first_project(book: &Path) -> Result<String> {
    let told = read(huiminbu(&["call"]).arg(book).arg("project_list"))?;
    let list: std::result::Result<ProjectList, _> = serde_json::from_str(&told);
    let number = list
        .ok()
        .and_then(|list| list.rows.into_iter().next())
        .map(|first| first.number);
    number.ok_or_else(|| Trouble::Unfit(format!("the demo drafted no project: {told}")))
}

fn huiminbu(words: &[&str]) -> Command {
    let mut command = Command::new(tree::program("release", "huiminbu"));
    command.args(words);
    command
}

fn large(folder: &Path) -> PathBuf {
    folder.join("large.hmb")
}

fn rows(folder: &Path) -> PathBuf {
    folder.join("rows.xlsx")
}
