//! What people install: .deb and .rpm for Linux, a set-up and a portable zip for Windows, and what goes with them.
//!
//! Everything is made here from the tree, Debian's own tools and nothing else: `dpkg-deb`, `rpmbuild`, `makensis`, and for
//! Windows the compilers of Debian with the standard library built from source. The bundler of Tauri was rejected: its
//! set-up for Windows downloads a plug-in, and its packages know neither our fonts nor the headless program.
//!
//! The same commit makes the same bytes: paths are mapped away, times are those of the commit, names are sorted.

mod build;
mod crates;
mod debian;
mod inventory;
mod licences;
mod npm;
mod payload;
mod release;
mod rest;
mod rpm;
mod sbom;
mod sums;
mod windows;

use std::path::PathBuf;

use crate::phases::{Outcome, Phases};
use crate::trouble::Result;
use crate::{machine, set_up, tree};
pub use release::Release;
pub use sums::read as sums_written;
pub use windows::set_up;

/// Packages of Debian 12 that only this command needs.
const NEEDED: [&str; 6] = [
    "rustc-web",    // a compiler whose standard library comes in source, for Windows
    "rust-web-src", // that source
    "gcc-mingw-w64-x86-64-win32", // links for Windows, compiles SQLite for it
    "nsis",         // the set-up
    "rpm",          // rpmbuild
    "dpkg-dev",     // finds what the programs need of the system
];

/// Set-up, both systems' programs, what goes with them, the packages, their sums.
///
/// # Errors
/// Those of the first phase that fails.
pub fn phases(phases: &mut Phases) -> Result<()> {
    set_up::phases(phases)?;
    phases.need("tools of packages", || machine::install(&NEEDED))?;
    let release = Release::of_tree()?;
    phases.need("programs for Linux", || build::linux(&release))?;
    phases.need("parts and licences", || {
        let parts = inventory::parts()?;
        licences::write(&parts)?;
        sbom::write(&release, &parts)
    })?;
    phases.need("packages for Linux", || linux(&release))?;
    phases.need("programs for Windows", || build::windows(&release))?;
    phases.need("packages for Windows", || windows::make(&release))?;
    phases.need("sums", || sums::write_list(&release))
}

fn linux(release: &Release) -> Result<Outcome> {
    let root = payload::linux()?;
    debian::make(release, &root)?;
    rpm::make(release, &root)
}

/// Packs the same programs once more and says the sums of what came out.
///
/// # Errors
/// A tool fails.
pub fn pack_again() -> Result<String> {
    let release = Release::of_tree()?;
    linux(&release)?;
    windows::make(&release)?;
    sums::write_list(&release)?;
    sums::read()
}

/// Where the packages lie.
pub fn folder() -> PathBuf {
    tree::made().join("packages")
}

/// Where they are put together.
pub fn workshop(name: &str) -> PathBuf {
    tree::made().join("package").join(name)
}

/// What only packages need and is written by hand.
fn packaging(name: &str) -> PathBuf {
    tree::root().join("assets/packaging").join(name)
}
