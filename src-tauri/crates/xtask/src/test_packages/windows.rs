//! The Windows packages under Wine, which has no WebView2: all but the window itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{earlier, place};
use crate::package::{self, Release};
use crate::phases::Outcome;
use crate::shell::{cargo, read, run};
use crate::stamp::write;
use crate::tree;
use crate::trouble::{Result, Trouble};

/// A runtime that the set-up takes for new enough.
const RUNTIME: &str = "131.0.2903.86";
const CLIENT: &str =
    r"HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
/// Journeys that need nothing but the headless program.
const HEADLESS: [&str; 6] = [
    "contract::",
    "care::",
    "backup::",
    "roster::",
    "road::",
    "bad_files::",
];

/// Makes a Wine of our own, the library it lacks, and the stand-in that starts the program.
pub fn prepare() -> Result<Outcome> {
    let shim = place("shim/bcryptprimitives.dll");
    write(&shim, "")?;
    let source = tree::root().join("src-tauri/crates/xtask/packages/process_prng.c");
    let mut compile = Command::new("x86_64-w64-mingw32-gcc");
    run(compile
        .arg("-shared")
        .arg("-o")
        .arg(&shim)
        .arg(source)
        .arg("-ladvapi32"))?;
    run(&mut wine(&["wineboot", "-i"]))?;
    let programs = place("windows");
    renew(&programs)?;
    run(Command::new("cp").args([&shim, &programs.join("bcryptprimitives.dll")]))?;
    stand_in(&programs.join("huiminbu.exe"))?;
    Ok(Outcome::Done)
}

/// The laid out folder, as the portable zip holds it.
fn renew(programs: &Path) -> Result<()> {
    run(Command::new("rm").arg("-rf").arg(programs))?;
    run(Command::new("cp")
        .arg("-a")
        .arg(package::workshop("windows"))
        .arg(programs))
}

fn stand_in(program: &Path) -> Result<()> {
    let path = stand_ins().join("huiminbu");
    let prefix = prefix().display().to_string();
    let line = format!(
        "#!/bin/sh\nWINEPREFIX='{prefix}' WINEDEBUG=-all exec wine '{}' \"$@\"\n",
        program.display()
    );
    write(&path, line)?;
    run(Command::new("chmod").arg("+x").arg(path))
}

fn stand_ins() -> PathBuf {
    place("stand-ins")
}

fn prefix() -> PathBuf {
    place("prefix")
}

fn wine(words: &[&str]) -> Command {
    let mut command = Command::new("wine");
    command
        .args(words)
        .env("WINEPREFIX", prefix())
        .env("WINEDEBUG", "-all");
    // Neither .NET nor a browser is asked for, and nothing goes into the menus of this machine.
    command.env("WINEDLLOVERRIDES", "mscoree,mshtml=;winemenubuilder.exe=d");
    command
}

/// Installs the earlier set-up, puts a book beside the program, upgrades, removes; the book stays.
pub fn set_up() -> Result<()> {
    let now = Release::of_tree()?;
    let home = installed_at()?;
    run(Command::new("rm").arg("-rf").arg(&home))?;
    drop(run(&mut wine(&["reg", "delete", CLIENT, "/f"])));
    let silently = |program: &Path| run(wine(&[]).arg(program).arg("/S"));
    silently(&earlier::set_up(&now)?)?;
    expect(
        home.join(earlier::GONE).is_file(),
        "the earlier release is installed",
    )?;
    expect(runtime(&home)?.contains("0.0.0.0"), "no runtime is found")?;
    write(&home.join("云溪.hmb"), "a book that somebody put there")?;
    run(&mut wine(&[
        "reg", "add", CLIENT, "/v", "pv", "/d", RUNTIME, "/f",
    ]))?;
    silently(&package::folder().join(format!("huiminbu-{}-setup.exe", now.version)))?;
    expect(
        !home.join(earlier::GONE).exists(),
        "files of the earlier release are gone",
    )?;
    expect(
        home.join("huiminbu-window.exe").is_file(),
        "the program is there",
    )?;
    expect(
        runtime(&home)?.contains(RUNTIME),
        "the runtime and its version are found",
    )?;
    let opens = read(&mut wine(&[
        "reg",
        "query",
        r"HKCU\Software\Classes\huiminbu.book\shell\open\command",
    ]))?;
    expect(
        opens.contains("huiminbu-window.exe\" \"%1\""),
        "a book opens the program",
    )?;
    remove(&home)
}

fn remove(home: &Path) -> Result<()> {
    let uninstall = home.join("uninstall.exe");
    // In its own folder it can wait for itself; without this a copy of it does the work later.
    let inside = read(
        Command::new("winepath")
            .arg("-w")
            .arg(home)
            .env("WINEPREFIX", prefix())
            .env("WINEDEBUG", "-all"),
    )?;
    run(wine(&[])
        .arg(uninstall)
        .arg("/S")
        .arg(format!("_?={}", inside.trim())))?;
    expect(!home.join("huiminbu.exe").exists(), "the program is gone")?;
    expect(!home.join("fonts").exists(), "the fonts are gone")?;
    expect(home.join("云溪.hmb").is_file(), "a book stays")?;
    let query = run(&mut wine(&[
        "reg",
        "query",
        r"HKCU\Software\Classes\huiminbu.book",
    ]));
    expect(query.is_err(), "the file type is gone")
}

/// Where the set-up installs for the one user of this Wine.
fn installed_at() -> Result<PathBuf> {
    let users = prefix().join("drive_c/users");
    let entries = fs::read_dir(&users).map_err(Trouble::at(&users))?;
    let homes = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let home = homes.into_iter().find(|path| !path.ends_with("Public"));
    let home = home.ok_or_else(|| Trouble::Unfit("this Wine has no user".to_owned()))?;
    Ok(home.join("AppData/Local/Programs/huiminbu"))
}

/// What the set-up noted about the runtime, in two bytes a character.
fn runtime(home: &Path) -> Result<String> {
    let path = home.join("webview2.txt");
    let bytes = fs::read(&path).map_err(Trouble::at(&path))?;
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|two| u16::from_le_bytes([two[0], two[1]]))
        .collect();
    Ok(String::from_utf16_lossy(&units))
}

fn expect(holds: bool, what: &str) -> Result<()> {
    match holds {
        true => Ok(()),
        false => Err(Trouble::Unfit(format!("it does not hold that {what}"))),
    }
}

/// Both programs side by side: the same bytes, the lock, kills, long paths, the worker.
pub fn beside_linux() -> Result<()> {
    let mut journeys = cargo("test --workspace --test packages -- --test-threads=2");
    run(journeys.env("HUIMINBU_WINE", stand_ins()))
}

/// The journeys of the headless program, with the one for Windows in its place.
pub fn contract() -> Result<()> {
    let mut journeys =
        cargo("test --workspace --test journeys -- --skip window:: --test-threads=2");
    run(journeys
        .args(HEADLESS)
        .env("HUIMINBU_PROGRAMS", stand_ins()))
}
