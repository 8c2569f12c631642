//! The package for Debian and its kin.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::payload::{HOME, PROGRAMS};
use super::release::Release;
use super::{folder, packaging, workshop};
use crate::shell::{read, run};
use crate::stamp::write;
use crate::trouble::{Result, Trouble};

/// Builds `huiminbu_VERSION_amd64.deb` from a laid out root.
///
/// # Errors
/// A tool fails, or a file cannot be written.
pub fn make(release: &Release, root: &Path) -> Result<PathBuf> {
    let staged = workshop("deb");
    renew(root, &staged)?;
    let copyright = fs::read_to_string(packaging("copyright")).map_err(Trouble::at("copyright"))?;
    write(&staged.join("usr/share/doc/huiminbu/copyright"), copyright)?;
    let control = control(release, &staged)?;
    write(&staged.join("DEBIAN/control"), control)?;
    write(&staged.join("DEBIAN/md5sums"), sums(&staged)?)?;
    let package = folder().join(format!("huiminbu_{}_amd64.deb", release.version));
    // Both programs hold the same crates: only a dictionary longer than one of them finds that.
    let mut build = Command::new("dpkg-deb");
    build.args(["--root-owner-group", "-Zxz", "-z9", "--build"]);
    run(build
        .arg(&staged)
        .arg(&package)
        .env("SOURCE_DATE_EPOCH", &release.epoch))?;
    Ok(package)
}

/// Copies the laid out root, links as links.
pub fn renew(root: &Path, staged: &Path) -> Result<()> {
    if staged.exists() {
        fs::remove_dir_all(staged).map_err(Trouble::at(staged))?;
    }
    run(Command::new("cp").arg("-a").arg(root).arg(staged))
}

fn control(release: &Release, staged: &Path) -> Result<String> {
    let path = packaging("control");
    let text = fs::read_to_string(&path).map_err(Trouble::at(&path))?;
    let size = read(
        Command::new("du")
            .args(["-sk", "--apparent-size"])
            .arg(staged.join("usr")),
    )?;
    let size = size.split_whitespace().next().unwrap_or("0");
    Ok(text
        .replace("@VERSION@", &release.version)
        .replace("@DEPENDS@", &needs(staged)?)
        .replace("@SIZE@", size))
}

/// What the programs need of the system, as Debian's own tool reads it from them.
fn needs(staged: &Path) -> Result<String> {
    let place = workshop("needs");
    let source = "Source: huiminbu\n\nPackage: huiminbu\nArchitecture: amd64\n";
    write(&place.join("debian/control"), source)?;
    let mut look = Command::new("dpkg-shlibdeps");
    look.arg("-O").current_dir(&place);
    look.args(PROGRAMS.map(|name| staged.join(HOME).join(name)));
    let told = read(&mut look)?;
    let needs = told.trim().strip_prefix("shlibs:Depends=");
    needs
        .map(str::to_owned)
        .ok_or_else(|| Trouble::Unfit(format!("dpkg-shlibdeps said: {told}")))
}

/// What `dpkg --verify` compares.
fn sums(staged: &Path) -> Result<String> {
    let line = "find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum";
    read(Command::new("sh").args(["-c", line]).current_dir(staged))
}
