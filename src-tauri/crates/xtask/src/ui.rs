//! The interface: its packages, its build, its checks. Everything goes through npm scripts.

use std::path::PathBuf;

use crate::phases::Outcome;
use crate::shell::{at_root, run};
use crate::stamp::{below, once};
use crate::tree;
use crate::trouble::Result;

/// What npm or the build puts below `ui/`; all else is source.
const MADE: [&str; 3] = ["node_modules", "dist", "public"];

/// Installs exactly the packages of the lock file.
///
/// # Errors
/// npm fails.
pub fn packages() -> Result<Outcome> {
    let inputs = [
        folder().join("package.json"),
        folder().join("package-lock.json"),
    ];
    // npm writes this file last.
    let outputs = [folder().join("node_modules/.package-lock.json")];
    once("npm", &inputs, &outputs, || npm("ci --no-audit --no-fund"))
}

/// Builds `ui/dist`, which the window embeds: cargo cannot compile the window before.
///
/// # Errors
/// The build fails.
pub fn build() -> Result<Outcome> {
    let is_source = |path: &PathBuf| !MADE.iter().any(|made| path.ends_with(made));
    let inputs: Vec<PathBuf> = below(&folder())?.into_iter().filter(is_source).collect();
    once("ui", &inputs, &[folder().join("dist")], || {
        npm("run --silent build")
    })
}

/// Runs one script of `ui/package.json`.
///
/// # Errors
/// The script fails.
pub fn script(name: &str) -> Result<()> {
    npm(&format!("run --silent {name}"))
}

fn npm(arguments: &str) -> Result<()> {
    run(at_root("npm")
        .args(arguments.split_whitespace())
        .current_dir(folder()))
}

fn folder() -> PathBuf {
    tree::root().join("ui")
}
