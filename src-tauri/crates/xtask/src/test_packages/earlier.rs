//! Packages of a made-up earlier release, with a file that the next one no longer has.

use std::path::PathBuf;
use std::process::Command;

use super::place;
use crate::package::{self, Release};
use crate::shell::run;
use crate::stamp::write;
use crate::trouble::Result;

const VERSION: &str = "0.0.9";
/// The file that an upgrade takes away.
pub const GONE: &str = "gone-with-0.0.9.txt";

/// The .deb of the earlier release.
///
/// # Errors
/// A tool fails.
pub fn deb(now: &Release) -> Result<PathBuf> {
    let root = place("earlier-deb");
    run(Command::new("rm").arg("-rf").arg(&root))?;
    let package = package::folder().join(format!("huiminbu_{}_amd64.deb", now.version));
    run(Command::new("dpkg-deb").arg("-R").arg(package).arg(&root))?;
    write(&root.join("usr/lib/huiminbu").join(GONE), "")?;
    let version = format!("s/^Version: .*/Version: {VERSION}/");
    run(Command::new("sed")
        .args(["-i", &version])
        .arg(root.join("DEBIAN/control")))?;
    let made = place("earlier.deb");
    let mut build = Command::new("dpkg-deb");
    run(build
        .args(["--root-owner-group", "-Zgzip", "-z1", "-b"])
        .arg(root)
        .arg(&made))?;
    Ok(made)
}

/// The set-up of the earlier release.
///
/// # Errors
/// A tool fails.
pub fn set_up(now: &Release) -> Result<PathBuf> {
    let root = place("earlier-windows");
    run(Command::new("rm").arg("-rf").arg(&root))?;
    run(Command::new("cp")
        .arg("-a")
        .arg(package::workshop("windows"))
        .arg(&root))?;
    write(&root.join(GONE), "")?;
    let earlier = Release {
        version: VERSION.to_owned(),
        commit: now.commit.clone(),
        epoch: now.epoch.clone(),
    };
    let made = place("earlier-setup.exe");
    package::set_up(&earlier, &root, &made)?;
    Ok(made)
}
