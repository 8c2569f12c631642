//! The plug is pulled: whatever was acknowledged is there, the chain holds, undo works on the survivor.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdout, Stdio};
use tests::Desk;

const KILLS: usize = 200;

/// A small generator of our own: the same moments at each run, so that a failure comes back.
struct Moments(u64);

impl Moments {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// Starts a run that is fed line by line without waiting, and kills it after some acknowledgements.
fn killed_run(desk: &Desk, from: usize, acknowledgements: u64, spin: u64) -> Vec<Value> {
    let mut command = desk.huiminbu(&["--today", "2026-06-30", "run", "book.hmb", "-"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let feeder = std::thread::spawn(move || {
        // The pipe breaks when the program dies; that is the point.
        (from..from + 400).all(|number| writeln!(input, "{}", tests::told(number)).is_ok())
    });
    let lines = BufReader::new(child.stdout.take().unwrap());
    let acknowledged = read_then_kill(&mut child, lines, acknowledgements, spin);
    drop(feeder.join());
    acknowledged
}

fn read_then_kill(
    child: &mut Child,
    mut lines: BufReader<ChildStdout>,
    after: u64,
    spin: u64,
) -> Vec<Value> {
    let mut acknowledged = Vec::new();
    let mut line = String::new();
    for _ in 0..after {
        line.clear();
        if lines.read_line(&mut line).unwrap() == 0 {
            break;
        }
        acknowledged.push(line.clone());
    }
    // A different moment inside the next act each time, without asking a clock.
    std::hint::black_box((0..spin).fold(0u64, |sum, n| sum.wrapping_add(n)));
    child.kill().unwrap();
    child.wait().unwrap();
    let rest = lines.lines().map_while(Result::ok);
    let whole = acknowledged.into_iter().chain(rest);
    whole
        .filter_map(|line| serde_json::from_str(&line).ok())
        .collect()
}

#[test]
fn every_acknowledged_act_survives_200_kills() {
    let desk = Desk::with_book();
    let mut moments = Moments(20_260_630);
    let mut known: usize = 0;
    for kill in 0..KILLS {
        let acknowledged = killed_run(&desk, known + 1, moments.next(6), moments.next(400_000));
        let list = desk.call("demand_list", &json!({}));
        let count = usize::try_from(list["count"].as_i64().unwrap()).unwrap();
        assert!(
            count >= known + acknowledged.len(),
            "kill {kill}: {count} < {known} + {}",
            acknowledged.len()
        );
        assert_eq!(list["rows"].as_array().unwrap().len(), count);
        if let Some(last) = acknowledged.last() {
            let history = desk.json(&["history", "book.hmb", "--json"]);
            let seqs: Vec<&Value> = history["entries"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| &one["seq"])
                .collect();
            assert!(
                seqs.contains(&&last["seq"]),
                "kill {kill}: the acknowledged entry is in the history"
            );
        }
        known = count;
    }
    assert!(
        known > KILLS / 2,
        "the kills hit a working program, {known} acts were written"
    );
    assert_eq!(desk.json(&["verify", "book.hmb", "--json"])["ok"], true);
    desk.done(&["undo", "book.hmb", "3"]);
    assert_eq!(desk.call("demand_list", &json!({}))["count"], known - 3);
    desk.done(&["redo", "book.hmb", "3"]);
    assert_eq!(desk.json(&["verify", "book.hmb", "--json"])["ok"], true);
}
