//! What the machine must have: tools of the languages, and packages of the system.

use std::process::Command;

use crate::phases::{Outcome, say};
use crate::shell::{at_root, read, run};
use crate::trouble::{Result, Trouble};

/// The oldest Node that the interface is built with (vite 8 asks for it).
const NODE: [u32; 3] = [20, 19, 0];

/// Packages of Debian 12, each with what needs it.
const PACKAGES: [&str; 10] = [
    "build-essential",       // the C compiler of the SQLite that is built in
    "pkg-config",            // finds the libraries of the window
    "libwebkit2gtk-4.1-dev", // the window
    "webkit2gtk-driver",     // drives it in tests
    "chromium",              // a second engine for the tests of the interface
    "xvfb",                  // a screen for tests
    "xauth",                 // xvfb-run asks for it
    "poppler-utils",         // reads papers back in tests
    "fonts-noto-cjk",        // Chinese in the window; two of the fonts of papers
    "python3-fonttools",     // cuts the fonts down; brings python3
];

/// Checks the versions of the tools; never installs a language.
///
/// # Errors
/// A sentence that says what is missing and where to get it.
pub fn tools() -> Result<Outcome> {
    let found = read(&mut at_root("node --version")).map_err(|_| node_is("missing".to_owned()))?;
    if !enough(&found) {
        return Err(node_is(format!("too old ({})", found.trim())));
    }
    read(&mut at_root("npm --version"))?;
    let components = [
        ("rustfmt", "cargo fmt --version"),
        ("clippy", "cargo clippy --version"),
    ];
    let mut outcome = Outcome::Fresh;
    for (component, line) in components {
        if read(&mut at_root(line)).is_err() {
            run(at_root("rustup component add").arg(component))?;
            outcome = Outcome::Done;
        }
    }
    Ok(outcome)
}

/// Installs what every command needs.
///
/// # Errors
/// As [`install`].
pub fn packages() -> Result<Outcome> {
    install(&PACKAGES)
}

/// Installs the packages that are missing, and only those.
///
/// # Errors
/// Without Debian's tools or without root, a sentence that names the packages to install.
pub fn install(packages: &[&'static str]) -> Result<Outcome> {
    let missing = missing(packages)?;
    if missing.is_empty() {
        return Ok(Outcome::Fresh);
    }
    let names = missing.join(" ");
    if read(&mut at_root("id -u"))?.trim() != "0" {
        let line = format!("sudo apt-get install --no-install-recommends {names}");
        return Err(Trouble::Unfit(format!(
            "missing packages; install them with:\n  {line}"
        )));
    }
    say(&format!("installing {names}"));
    run(&mut at_root("apt-get update -qq"))?;
    let install = format!("apt-get install -y -qq --no-install-recommends {names}");
    run(at_root(&install).env("DEBIAN_FRONTEND", "noninteractive"))?;
    Ok(Outcome::Done)
}

/// The packages that dpkg does not know as installed.
fn missing(packages: &[&'static str]) -> Result<Vec<&'static str>> {
    let mut query = Command::new("dpkg-query");
    query
        .args(["-W", "-f=${db:Status-Status} ${Package}\n"])
        .args(packages);
    // The status is 1 when one of the packages is unknown: what it prints is what counts.
    let output = query.output().map_err(|_| {
        let names = packages.join(" ");
        Trouble::Unfit(format!(
            "this is not a Debian system; install what these packages hold: {names}"
        ))
    })?;
    let installed = String::from_utf8_lossy(&output.stdout).into_owned();
    let has = |name: &&str| {
        installed
            .lines()
            .any(|line| line == format!("installed {name}"))
    };
    Ok(packages.iter().copied().filter(|name| !has(name)).collect())
}

fn node_is(state: String) -> Trouble {
    let [major, minor, _] = NODE;
    Trouble::Unfit(format!(
        "Node.js is {state}: install {major}.{minor} or newer from https://nodejs.org (Debian 12 itself has 18)"
    ))
}

/// Whether `v20.20.2` is as new as [`NODE`].
fn enough(version: &str) -> bool {
    let numbers = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(|n| n.parse().unwrap_or(0));
    numbers.collect::<Vec<u32>>() >= NODE.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_18_is_too_old_and_20_19_will_do() {
        assert!(!enough("v18.20.4\n"));
        assert!(!enough("v20.18.3\n"));
        assert!(enough("v20.19.0\n"));
        assert!(enough("v24.1.0\n"));
    }
}
