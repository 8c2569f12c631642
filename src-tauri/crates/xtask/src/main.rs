//! `cargo xtask`: the commands of the README, from a fresh clone to the running program.
//!
//! It must never know the product: it starts the tools and the two programs and reads their exit
//! status. It depends on no other crate of the workspace, so that it builds in seconds on a machine
//! that has nothing but Rust.
//!
//! Entry points: `set_up`, `run`, `test`, `check`, `bench`, `looks`, `package` and `test_packages`, one module each. Everything begins
//! with set-up, which does nothing twice ([`stamp`]).
//!
//! Decisions: every step is a named phase with its time ([`phases`]); a check that fails does not
//! hide the ones after it; sources of fonts are compared with a committed lock file, because a
//! printed paper depends on every outline ([`fonts`]). A shell script was rejected: the lock, the
//! stamps and the summary would each need a parser of their own.

mod bench;
mod check;
mod fonts;
mod looks;
mod machine;
mod package;
mod phases;
mod run;
mod set_up;
mod shell;
mod stamp;
mod test;
mod test_packages;
mod tree;
mod trouble;
mod ui;

use std::env;
use std::process::ExitCode;

use phases::{Phases, say};
use trouble::{Result, Trouble};

const USAGE: &str = "usage: cargo xtask set-up | run | test | check | bench | looks | package | test-packages
  set-up   installs what is missing, obtains the fonts, builds the interface
  run      set-up, both programs, the main job on the sample file, then the window
  test     set-up, check, every test of the workspace and of the interface
  check    set-up, format, lints, types, edges between crates
  bench    set-up, then ratios of times, side by side, of the release build
  looks    set-up, then target/looks/index.html: every paper as pictures, with what was seen
  package  set-up, then target/packages: .deb, .rpm, a set-up and a zip for Windows, licences, parts, sums
  test-packages  package, then each installed, upgraded, started, removed; the programs for Windows under Wine";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match begin(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            say(&trouble.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Does what the one word of the command line says.
fn begin(words: &[String]) -> Result<()> {
    let [word] = words else {
        return Err(Trouble::Unfit(USAGE.to_owned()));
    };
    let work: fn(&mut Phases) -> Result<()> = match word.as_str() {
        "set-up" => set_up::phases,
        "run" => run::phases,
        "test" => test::phases,
        "check" => check::phases,
        "bench" => bench::phases,
        "looks" => looks::phases,
        "package" => package::phases,
        "test-packages" => test_packages::phases,
        _ => return Err(Trouble::Unfit(USAGE.to_owned())),
    };
    let mut phases = Phases::begin(word, say);
    let ended = work(&mut phases);
    phases.end(ended)
}
