//! The two programs, built to be shipped: for this Linux by its own compiler, for Windows by Debian's.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::release::Release;
use crate::phases::Outcome;
use crate::shell::{cargo, run};
use crate::tree;
use crate::trouble::Result;

/// Both programs, in the profile that ships.
const BUILD: &str = "build --locked --profile shipped -p cli -p huiminbu-window";
const WINDOWS: &str = "x86_64-pc-windows-gnu";
/// Debian's compiler lies beside the one of this machine.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
/// The linker of Windows programs leaves out the time.
const WINDOWS_FLAGS: &str = "-Clink-arg=-Wl,--no-insert-timestamp -Clink-arg=-static-libgcc";

/// Builds for Linux.
///
/// # Errors
/// The build fails.
pub fn linux(release: &Release) -> Result<Outcome> {
    // The empty window is what the memory of ours is told beside.
    let mut build = cargo(&format!("{BUILD} --bins --examples"));
    build.env("RUSTFLAGS", mapped_away());
    finish(&mut build, release, "linux")
}

/// Builds for Windows, the standard library included.
///
/// # Errors
/// The build fails.
pub fn windows(release: &Release) -> Result<Outcome> {
    let line = format!("{BUILD} -Z build-std=std,panic_abort --target {WINDOWS}");
    let mut build = cargo(&line);
    build
        .env("RUSTC", DEBIAN_RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env(
            "CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER",
            "x86_64-w64-mingw32-gcc",
        )
        .env(
            "CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS",
            format!("{} {WINDOWS_FLAGS}", mapped_away()),
        );
    finish(&mut build, release, "windows")
}

fn finish(build: &mut Command, release: &Release, target: &str) -> Result<Outcome> {
    build
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TARGET_DIR", tree::made().join(target))
        .env("HUIMINBU_COMMIT", &release.commit)
        .env("SOURCE_DATE_EPOCH", &release.epoch);
    run(build).map(|()| Outcome::Done)
}

/// A program must not tell where it was built.
fn mapped_away() -> String {
    let root = tree::root().canonicalize().unwrap_or_else(|_| tree::root());
    let map = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let crates = cargo_home().join("registry/src");
    format!("{} {}", map(&root, "/huiminbu"), map(&crates, "/crates"))
}

fn cargo_home() -> PathBuf {
    let home = || env::home_dir().unwrap_or_default().join(".cargo");
    env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

/// A program as it was built for Linux.
pub fn linux_program(name: &str) -> PathBuf {
    tree::made().join("linux/shipped").join(name)
}

/// A program or library as it was built for Windows.
pub fn windows_program(name: &str) -> PathBuf {
    tree::made()
        .join("windows")
        .join(WINDOWS)
        .join("shipped")
        .join(name)
}
