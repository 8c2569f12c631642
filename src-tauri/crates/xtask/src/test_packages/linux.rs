//! The Linux packages in a clean Debian.

use std::process::Command;

use super::clean_root::{Inside, root, screen};
use super::{earlier, place};
use crate::package::{self, Release};
use crate::phases::say;
use crate::shell::{cargo, read, run};
use crate::tree;
use crate::trouble::{Result, Trouble};

/// A book of an office, which no package may touch.
const BOOK: &str = "/home/office/demo/book.hmb";

/// Installs the earlier release, works with it, upgrades, works on.
pub fn install() -> Result<()> {
    let (now, inside) = (Release::of_tree()?, Inside::enter()?);
    bring(&earlier::deb(&now)?, "earlier.deb")?;
    let package = package::folder().join(format!("huiminbu_{}_amd64.deb", now.version));
    bring(&package, "now.deb")?;
    inside.run("apt-get remove -y -qq huiminbu >/dev/null 2>&1 || true; rm -rf /home/office")?;
    inside.run(&format!("{INSTALL} /tmp/earlier.deb"))?;
    inside.run("mkdir -p /home/office && huiminbu demo /home/office/demo")?;
    inside.run(&format!("{INSTALL} /tmp/now.deb"))?;
    inside.run(&format!("! test -e /usr/lib/huiminbu/{}", earlier::GONE))?;
    inside.run(
        "! ldd /usr/lib/huiminbu/huiminbu-window /usr/lib/huiminbu/huiminbu | grep 'not found'",
    )?;
    inside.run(&format!("huiminbu verify {BOOK} && dpkg --verify huiminbu"))?;
    inside.run("desktop-file-validate /usr/share/applications/huiminbu.desktop")?;
    inside.run("grep -q 'application/x-huiminbu:\\*.hmb' /usr/share/mime/globs2")?;
    let about = inside.read("huiminbu about")?;
    say(about.trim());
    told(&about, &now.commit)
}

const INSTALL: &str = "apt-get install -y -qq --no-install-recommends";

fn bring(package: &std::path::Path, name: &str) -> Result<()> {
    run(Command::new("cp")
        .arg(package)
        .arg(root().join("tmp").join(name)))
}

fn told(text: &str, wanted: &str) -> Result<()> {
    if text.contains(wanted) {
        return Ok(());
    }
    Err(Trouble::Unfit(format!("{wanted:?} is not in: {text}")))
}

/// The .rpm holds the files of the .deb, byte for byte, and a clean Debian with the .deb has every library it names.
pub fn compare_rpm() -> Result<()> {
    let now = Release::of_tree()?;
    let package = package::folder().join(format!("huiminbu-{}-1.x86_64.rpm", now.version));
    let (rpm, deb) = (place("rpm"), place("deb"));
    run(Command::new("rm").arg("-rf").args([&rpm, &deb]))?;
    run(Command::new("mkdir").arg("-p").arg(&rpm))?;
    let unpack = format!("rpm2cpio {} | cpio -idm --quiet", package.display());
    run(Command::new("sh").args(["-c", &unpack]).current_dir(&rpm))?;
    let other = package::folder().join(format!("huiminbu_{}_amd64.deb", now.version));
    run(Command::new("dpkg-deb").arg("-x").arg(other).arg(&deb))?;
    // Only Debian wants this file.
    run(Command::new("rm").arg(deb.join("usr/share/doc/huiminbu/copyright")))?;
    run(Command::new("diff")
        .args(["-r", "--no-dereference"])
        .args([&rpm, &deb]))?;
    needs_met(&package)
}

fn needs_met(package: &std::path::Path) -> Result<()> {
    let needs = read(Command::new("rpm").args(["-qp", "--requires"]).arg(package))?;
    let libraries = needs
        .lines()
        .filter_map(|line| line.split_once("()(64bit)"))
        .map(|(name, _)| name);
    let inside = Inside::enter()?;
    let there = inside.read("ldconfig -p")?;
    let missing: Vec<&str> = libraries.filter(|name| !there.contains(name)).collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Trouble::Unfit(format!("nothing provides {missing:?}"))),
    }
}

/// Drives the window that the package installed through the journeys, inside.
pub fn window() -> Result<()> {
    let inside = Inside::enter()?;
    screen(&inside)?;
    let runner = format!("chroot {}", root().display());
    let mut journeys = cargo("test --workspace --test journeys -- window::");
    journeys
        .env("CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUNNER", runner)
        .env("HUIMINBU_PROGRAMS", "/usr/lib/huiminbu");
    run(&mut journeys)
}

/// Says the memory of the window at its first page beside that of a window with nothing in it, each as the sum of the
/// proportional sets of its processes.
pub fn memory() -> Result<()> {
    let inside = Inside::enter()?;
    screen(&inside)?;
    let script = tree::root().join("src-tauri/crates/xtask/packages/memory.py");
    let mut measure = Command::new("/usr/bin/python3");
    measure.arg(script).arg(root()).arg(BOOK);
    say(read(&mut measure)?.trim());
    Ok(())
}

/// Removes the package; the book stays as it is.
pub fn remove() -> Result<()> {
    let inside = Inside::enter()?;
    inside.run(&format!("sha256sum {BOOK} > /tmp/book.sum"))?;
    inside.run("apt-get purge -y -qq huiminbu")?;
    inside.run("! test -e /usr/lib/huiminbu && ! test -e /usr/bin/huiminbu-window")?;
    inside.run("sha256sum -c /tmp/book.sum")
}
