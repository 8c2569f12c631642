//! How long the page stands still on the road through a large book, and how soon a day's work can begin.
//!
//! The page walks by itself: a driver that looks in between would be measured too. Times are told and not asserted:
//! `cargo xtask bench` asks for them, of the release build; a run of the tests leaves them out.

use super::driver::{Machine, in_time, until};
use super::looks::bench;
use super::page::Window;
use fantoccini::Locator;
use serde_json::json;
use std::path::Path;
use std::time::{Duration, Instant};
use tests::{Desk, program};

/// Projects of a district for many years.
const PROJECTS: &str = "2000";
/// A pause that a person feels, in milliseconds.
const PAUSE: f64 = 100.0;
/// Starts that are measured, of which the quickest counts.
const STARTS: usize = 3;

/// Goes to an address and tells the longest time that the page did nothing else until it was left alone for a second.
const GO: &str = "
    const [address, done] = arguments;
    let worst = 0, last = performance.now(), changed = last, walking = true;
    const tick = () => {
        const now = performance.now();
        worst = Math.max(worst, now - last);
        last = now;
        if (walking) setTimeout(tick, 1);
    };
    const watch = new MutationObserver(() => { changed = performance.now(); });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    tick();
    location.hash = address;
    const wait = setInterval(() => {
        if (performance.now() - changed < 1000) return;
        clearInterval(wait);
        watch.disconnect();
        walking = false;
        done(worst);
    }, 50);
";

#[tokio::test]
#[ignore = "a measurement: cargo xtask bench"]
async fn the_page_hardly_pauses_on_the_road_through_2000_projects() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let large = desk.path("large.hmb");
    bench(
        "projects.py",
        &[Path::new(PROJECTS), &desk.path("demo/book.hmb"), &large],
    );
    let listed = desk.json(&["call", "large.hmb", "project_list"]);
    let addresses = road(listed["rows"][0]["id"].as_str().expect("an id"));
    let window = Window::open(&desk, Some(&large)).await;
    window.see("要办的事").await;
    let mut pauses = Vec::new();
    for address in addresses {
        let pause = window.wait_for_with(GO, vec![json!(address)]).await;
        let pause = pause.as_f64().expect("a time");
        tell(&format!("pause at {address}: {pause:.0} ms"));
        pauses.push(pause);
    }
    let worst = pauses.iter().copied().fold(0.0, f64::max);
    tell(&format!(
        "longest pause on the road in {PROJECTS} projects: {worst:.0} ms (aim: {PAUSE:.0} ms)"
    ));
    window.close("large.hmb").await;
}

#[tokio::test]
#[ignore = "a measurement: cargo xtask bench"]
async fn today_can_be_used_soon_after_an_empty_window_stands() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let book = desk.path("demo/book.hmb");
    let (mut empty, mut today) = (Duration::MAX, Duration::MAX);
    for _ in 0..STARTS {
        let blank = program("examples/empty");
        empty = empty.min(start(&desk, &blank, &[], "html").await);
        let window = program("huiminbu-window");
        today = today.min(start(&desk, &window, &[&book], ".task").await);
    }
    let ratio = today.as_secs_f64() / empty.as_secs_f64();
    let [today, empty] = [today, empty].map(|time| time.as_millis());
    tell(&format!(
        "start to usable Today ÷ an empty window: {today} ms ÷ {empty} ms = {ratio:.2} (aim: 1.5)"
    ));
}

/// Returns how long it takes until something is on the page, the driver included.
async fn start(desk: &Desk, program: &Path, arguments: &[&Path], css: &str) -> Duration {
    let started = Instant::now();
    let machine = Machine::start_program(desk, program, arguments).await;
    let there = async || machine.client.find(Locator::Css(css)).await.ok();
    until(there).await.expect("the page is drawn");
    let took = started.elapsed();
    in_time(machine.client.close())
        .await
        .expect("in time")
        .expect("the window closes");
    took
}

/// The places of a day: all lists, and every section of one project.
fn road(project: &str) -> Vec<String> {
    let sections = [
        "road",
        "scheme",
        "budget",
        "plan",
        "reviews",
        "notices",
        "approvals",
        "contracts",
        "filings",
        "progress",
        "entries",
        "acceptance",
        "payments",
        "course",
        "completion",
        "papers",
        "dossier",
    ];
    let of_project = sections.map(|section| format!("/projects/{project}/{section}"));
    let lists = ["/today", "/demands", "/projects"].map(str::to_owned);
    let rest = [
        "/meetings",
        "/notices",
        "/money",
        "/papers",
        "/checks",
        "/submissions",
        "/people",
        "/providers",
        "/assets",
        "/year",
        "/history",
        "/today",
    ];
    lists
        .into_iter()
        .chain(of_project)
        .chain(rest.map(str::to_owned))
        .collect()
}

/// Tells a measured time on standard output, where a run with `--nocapture` shows it.
#[allow(
    clippy::disallowed_macros,
    reason = "a measurement is there to be read"
)]
fn tell(line: &str) {
    println!("{line}");
}
