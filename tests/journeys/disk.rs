//! A full disk and folders that cannot be written: one sentence, nothing lost.

use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::Desk;

/// A small file system of its own, unmounted at the end.
struct Small(PathBuf);

impl Small {
    fn mount(at: &Path, options: &str) -> Self {
        std::fs::create_dir_all(at).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(at)
            .status()
            .unwrap();
        assert!(mounted.success(), "tests run as root and may mount a tmpfs");
        Self(at.to_owned())
    }

    fn remount(&self, options: &str) {
        let done = Command::new("mount")
            .args(["-o", &format!("remount,{options}")])
            .arg(&self.0)
            .status()
            .unwrap();
        assert!(done.success());
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        // A lazy unmount cannot fail for being busy; the folder is temporary anyway.
        drop(Command::new("umount").arg("-l").arg(&self.0).status());
    }
}

fn new_book(desk: &Desk, path: &str) {
    desk.done(&[
        "--today",
        "2026-06-29",
        "new",
        path,
        "--pack",
        "guandu-2021",
        "--community",
        "云溪社区",
        "--kind",
        "urban",
        "--street",
        "太和街道",
        "--district",
        "官渡区",
    ]);
}

fn demand(number: usize) -> String {
    let form = json!({
        "collected_on": "2026-06-28", "channel": null, "collector": null, "proposer": null, "proposer_role": null,
        "phone": null, "location": null, "content": "路灯不亮。".repeat(800) + &number.to_string(), "category": null,
        "category_text": null, "households": 1, "households_approximate": null, "urgency": null, "state": null,
        "note": null,
    });
    json!({ "call": "demand_add", "with": { "form": form } }).to_string()
}

#[test]
fn a_full_disk_is_one_sentence_and_loses_nothing_acknowledged() {
    let desk = Desk::new();
    let small = Small::mount(&desk.path("small"), "size=8m");
    new_book(&desk, "small/book.hmb");
    let script: Vec<String> = (0..2_000).map(demand).collect();
    desk.write("fill.jsonl", script.join("\n"));
    let answer = desk.run(&[
        "--today",
        "2026-06-30",
        "run",
        "small/book.hmb",
        "fill.jsonl",
    ]);
    assert_eq!(answer.refusal(3)["code"], "disk_full");
    let acknowledged = answer.out.lines().count();
    assert!(acknowledged > 50, "{acknowledged} acts fitted");
    small.remount("size=64m");
    let list = desk.json(&["call", "small/book.hmb", "demand_list"]);
    assert_eq!(
        list["count"], acknowledged,
        "what was acknowledged is there, the refused act is not"
    );
    assert_eq!(
        desk.json(&["verify", "small/book.hmb", "--json"])["ok"],
        true
    );
    desk.done(&["undo", "small/book.hmb"]);
}

#[test]
fn a_paper_that_does_not_fit_leaves_the_old_one_whole() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let small = Small::mount(&desk.path("small"), "size=16k");
    desk.write("small/旧.pdf", "旧的文书");
    let refusal = desk.refused(
        3,
        &[
            "paper",
            "demo/book.hmb",
            "需求清单",
            "-o",
            "small/旧.pdf",
            "--json",
        ],
    );
    assert_eq!(refusal["code"], "disk_full");
    assert_eq!(
        std::fs::read_to_string(desk.path("small/旧.pdf")).unwrap(),
        "旧的文书"
    );
    assert_eq!(
        std::fs::read_dir(&small.0).unwrap().count(),
        1,
        "nothing half-done stays"
    );
}

#[test]
fn a_folder_that_cannot_be_written_is_one_sentence() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let small = Small::mount(&desk.path("small"), "size=1m");
    small.remount("ro");
    let paper = desk.refused(
        3,
        &[
            "paper",
            "demo/book.hmb",
            "需求清单",
            "-o",
            "small/清单.pdf",
            "--json",
        ],
    );
    assert_eq!(paper["code"], "io");
    let book = desk.refused(
        3,
        &[
            "new",
            "small/book.hmb",
            "--pack",
            "guandu-2021",
            "--community",
            "云溪社区",
            "--kind",
            "urban",
            "--street",
            "街",
            "--district",
            "区",
            "--json",
        ],
    );
    assert_eq!(book["code"], "io");
    desk.refused(
        3,
        &["backup", "demo/book.hmb", "-o", "small/backups", "--json"],
    );
    assert_eq!(
        desk.json(&["verify", "demo/book.hmb", "--json"])["ok"],
        true
    );
}
