//! A Debian that has nothing of ours nor of the developer's.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::place;
use crate::phases::Outcome;
use crate::shell::{read, run};
use crate::tree;
use crate::trouble::Result;

const SUITE: &str = "bookworm";
/// Laid down last, so that a half-made root is made again.
const MARK: &str = "etc/huiminbu-trials";
/// Reads file types and menu entries; the programs bring what they need themselves.
const READERS: &str = "shared-mime-info desktop-file-utils";
/// A screen and what looks at it, put there after the programs were found to need nothing else.
const SCREEN: &str = "webkit2gtk-driver xvfb xauth poppler-utils fonts-noto-cjk";
const INSTALL: &str = "apt-get install -y -qq --no-install-recommends";

/// The root.
pub fn root() -> PathBuf {
    place("root")
}

/// Makes it, once.
///
/// # Errors
/// `debootstrap` or the installation of tools fails.
pub fn make() -> Result<Outcome> {
    if root().join(MARK).is_file() {
        return Ok(Outcome::Fresh);
    }
    if !root().join("usr/bin/apt-get").is_file() {
        run(Command::new("debootstrap")
            .args(["--variant=minbase", SUITE])
            .arg(root()))?;
    }
    run(Command::new("cp")
        .arg("/etc/resolv.conf")
        .arg(root().join("etc/resolv.conf")))?;
    let inside = Inside::enter()?;
    inside.run("apt-get update -qq")?;
    inside.run(&format!("{INSTALL} {READERS} && apt-get clean"))?;
    crate::stamp::write(&root().join(MARK), "")?;
    Ok(Outcome::Done)
}

/// Puts a screen in.
///
/// # Errors
/// The installation fails.
pub fn screen(inside: &Inside) -> Result<()> {
    inside.run(&format!("{INSTALL} {SCREEN} && apt-get clean"))
}

/// The root with the kernel's file systems and the tree in their places, for as long as this lives.
pub struct Inside {
    mounted: Vec<PathBuf>,
}

impl Inside {
    /// Mounts what programs expect.
    ///
    /// # Errors
    /// Without the right to mount.
    pub fn enter() -> Result<Self> {
        let mut inside = Self {
            mounted: Vec::new(),
        };
        inside.mount("/proc", &["-t", "proc"])?;
        inside.mount("/dev", &["--rbind"])?;
        let tree = tree::root().canonicalize().unwrap_or_else(|_| tree::root());
        inside.mount(&tree.display().to_string(), &["--bind"])?;
        Ok(inside)
    }

    fn mount(&mut self, what: &str, how: &[&str]) -> Result<()> {
        let at = root().join(what.trim_start_matches('/'));
        run(Command::new("mkdir").arg("-p").arg(&at))?;
        run(Command::new("mount").args(how).arg(what).arg(&at))?;
        self.mounted.push(at);
        Ok(())
    }

    /// A command line inside, for a person without a screen.
    pub fn command(&self, line: &str) -> Command {
        let mut command = Command::new("chroot");
        command
            .arg(root())
            .args(["sh", "-ec", line])
            .current_dir("/");
        command
            .env("HOME", "/root")
            .env("LANG", "C.UTF-8")
            .env("DEBIAN_FRONTEND", "noninteractive");
        command
    }

    /// Runs a line inside.
    ///
    /// # Errors
    /// It fails.
    pub fn run(&self, line: &str) -> Result<()> {
        run(&mut self.command(line))
    }

    /// Runs a line inside for what it prints.
    ///
    /// # Errors
    /// It fails.
    pub fn read(&self, line: &str) -> Result<String> {
        read(&mut self.command(line))
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        for at in self.mounted.iter().rev() {
            // Lazily: a program that is just ending does not hinder it.
            drop(unmount(at));
        }
    }
}

fn unmount(at: &Path) -> Result<()> {
    run(Command::new("umount").args(["-R", "-l"]).arg(at))
}
