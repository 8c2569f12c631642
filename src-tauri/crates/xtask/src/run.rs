//! The main job on the sample file, then the window on its result.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::phases::{Outcome, Phases, say};
use crate::shell::{build, run};
use crate::stamp::below;
use crate::trouble::Result;
use crate::{set_up, tree};

/// Set-up, the build, the demo, the window.
///
/// # Errors
/// Those of the first phase that fails.
pub fn phases(phases: &mut Phases) -> Result<()> {
    set_up::phases(phases)?;
    phases.need("build", || build().map(|()| Outcome::Done))?;
    let demo = tree::made().join("demo");
    phases.need("demo", || {
        run(Command::new(tree::program("debug", "huiminbu"))
            .args(["demo", "--year"])
            .arg(&demo))?;
        list(&demo)?;
        Ok(Outcome::Done)
    })?;
    phases.need("window", || window(&demo.join("book.hmb")))
}

/// Names what the demo made, a line a file.
fn list(folder: &Path) -> Result<()> {
    for path in below(folder)? {
        if path.is_dir() {
            list(&path)?;
        } else {
            say(&format!("  {}", path.display()));
        }
    }
    Ok(())
}

/// Opens the book and waits until the window is closed; without a screen, says how to see it.
fn window(book: &Path) -> Result<Outcome> {
    let program = tree::program("debug", "huiminbu-window");
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| env::var_os(name).is_some());
    if screen {
        return run(Command::new(program).arg(book)).map(|()| Outcome::Done);
    }
    say(
        "There is no screen here. In a desktop session, or through X forwarding, open the window with:",
    );
    say(&format!("  {} {}", program.display(), book.display()));
    Ok(Outcome::Fresh)
}
