//! What the journeys share: the built programs, a desk of one's own in a temporary folder, answers as JSON.
//!
//! The journeys use the same door as everybody: `huiminbu` as a process, the window through WebDriver. They find the
//! programs in the target folder, where `cargo xtask test` built them first.

#![allow(clippy::expect_used, clippy::panic, reason = "a failing test panics")]

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// Returns the root of the tree.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Names the folder with the programs to try, when they are not the ones just built: an installed package, or stand-ins
/// that start the programs for Windows.
const PROGRAMS: &str = "HUIMINBU_PROGRAMS";

/// Returns a built program.
///
/// # Panics
/// When it was not built.
pub fn program(name: &str) -> PathBuf {
    if let Some(folder) = std::env::var_os(PROGRAMS) {
        return PathBuf::from(folder).join(name);
    }
    let me = std::env::current_exe().expect("a test has a path");
    let folder = me
        .ancestors()
        .nth(2)
        .expect("tests lie in target/PROFILE/deps");
    let path = folder.join(name);
    assert!(
        path.is_file(),
        "{name} is not built; run `cargo build -p cli -p huiminbu-window` first"
    );
    path
}

/// A desk with a profile and a folder of its own.
pub struct Desk {
    folder: TempDir,
}

/// What a call of the program answered.
#[derive(Debug)]
pub struct Answer {
    /// Exit status.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

impl Desk {
    /// Sits down at an empty desk.
    ///
    /// # Panics
    /// When there is no temporary folder.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// Sits down at a desk with a new book `book.hmb` of 云溪社区, dated 2026-06-29.
    pub fn with_book() -> Self {
        let desk = Self::new();
        desk.make_book(&["--today", "2026-06-29"]);
        desk
    }

    /// Makes `book.hmb` of 云溪社区, with these options before the subcommand.
    pub fn make_book(&self, options: &[&str]) {
        let new = [
            "new",
            "book.hmb",
            "--pack",
            "guandu-2021",
            "--community",
            "云溪社区",
        ];
        let place = [
            "--kind",
            "urban",
            "--street",
            "太和街道",
            "--district",
            "官渡区",
        ];
        self.done(&[options, &new, &place].concat());
    }

    /// Returns the folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Returns a path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).expect("a file in the temporary folder");
        path
    }

    /// Copies the office's register of demands into the folder.
    ///
    /// # Panics
    /// When it cannot be copied.
    pub fn bring_sample(&self) -> PathBuf {
        let path = self.path("需求征集登记表.xlsx");
        std::fs::copy(root().join("assets/sample/需求征集登记表.xlsx"), &path).expect("the sample");
        path
    }

    /// Returns the program, ready to be started in the folder with the desk's own profile.
    pub fn huiminbu(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program("huiminbu"));
        command
            .args(arguments)
            .current_dir(self.folder())
            .env("HUIMINBU_HOME", self.path("profile"));
        command.env("USER", "secretary").stdin(Stdio::null());
        command
    }

    /// Starts the program and waits for its answer.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.huiminbu(arguments)
            .output()
            .map(Answer::of)
            .expect("huiminbu starts")
    }

    /// Starts the program, expects exit status 0 and returns its output.
    ///
    /// # Panics
    /// When it answers with another status.
    pub fn done(&self, arguments: &[&str]) -> String {
        let answer = self.run(arguments);
        assert_eq!(answer.status, 0, "{arguments:?}: {}", answer.err);
        answer.out
    }

    /// Like [`Desk::done`], and reads the output as JSON.
    ///
    /// # Panics
    /// When it is none.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let out = self.done(arguments);
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {out}"))
    }

    /// Calls one command on `book.hmb`.
    pub fn call(&self, name: &str, request: &Value) -> Value {
        self.json(&["call", "book.hmb", name, &request.to_string()])
    }

    /// Starts the program, expects it to refuse with this status and returns the error object.
    ///
    /// # Panics
    /// When it does not refuse so, or its error is not one object with Chinese words.
    pub fn refused(&self, status: i32, arguments: &[&str]) -> Value {
        self.run(arguments).refusal(status)
    }
}

impl Answer {
    /// Reads what a process left.
    pub fn of(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Expects a refusal in words: one object {code, says, remedy, place}, one sentence, no English.
    ///
    /// # Panics
    /// When it is another one.
    pub fn refusal(&self, status: i32) -> Value {
        assert_eq!(self.status, status, "out: {} err: {}", self.out, self.err);
        let refusal: Value =
            serde_json::from_str(self.err.trim()).unwrap_or_else(|_| panic!("{}", self.err));
        for field in ["says", "remedy"] {
            let words = refusal[field].as_str().unwrap_or_default();
            assert!(words.ends_with('。'), "{field} is a sentence: {words}");
            assert!(
                words
                    .chars()
                    .any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)),
                "{field} is Chinese: {words}"
            );
        }
        assert!(
            refusal.get("code").is_some() && refusal.get("place").is_some(),
            "{refusal}"
        );
        refusal
    }
}

/// Returns a line of a script that registers a demand with a number.
pub fn told(number: usize) -> String {
    let form = json!({
        "collected_on": "2026-06-28", "channel": "走访", "collector": null, "proposer": null, "proposer_role": null,
        "phone": null, "location": null, "content": format!("第{number}条需求"), "category": null,
        "category_text": null, "households": number, "households_approximate": null, "urgency": null, "state": null,
        "note": null,
    });
    json!({ "call": "demand_add", "with": { "form": form } }).to_string()
}
