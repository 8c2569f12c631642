//! The set-up and the portable folder for Windows.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use super::payload;
use super::release::Release;
use super::{folder, packaging, workshop};
use crate::phases::{Outcome, say};
use crate::shell::run;
use crate::stamp::{below, write};
use crate::tree;
use crate::trouble::Result;

/// Microsoft's standalone installer; whoever packages may put it beside the script.
const WEBVIEW2: &str = "MicrosoftEdgeWebView2RuntimeInstallerX64.exe";

/// Builds both.
///
/// # Errors
/// A tool fails, or a file cannot be written.
pub fn make(release: &Release) -> Result<Outcome> {
    let root = payload::windows()?;
    let name = format!("huiminbu-{}-setup.exe", release.version);
    set_up(release, &root, &folder().join(name))?;
    portable(release, &root)?;
    Ok(Outcome::Done)
}

/// Builds the set-up of a laid out folder.
///
/// # Errors
/// `makensis` fails.
pub fn set_up(release: &Release, root: &Path, to: &Path) -> Result<()> {
    let removes = workshop("removes.nsh");
    write(&removes, removing(root)?)?;
    let mut build = Command::new("makensis");
    build.args(["-V2", "-INPUTCHARSET", "UTF8"]);
    build.arg(define("VERSION", &release.version));
    build.arg(define("COMMIT", &release.commit));
    build.arg(define("PAYLOAD", root));
    build.arg(define("REMOVES", &removes));
    build.arg(define("ICONS", tree::root().join("assets/icons")));
    build.arg(define("OUT", to));
    let webview2 = packaging(WEBVIEW2);
    if webview2.is_file() {
        build.arg(define("WEBVIEW2", &webview2));
    } else {
        say(&format!(
            "without {WEBVIEW2}: the set-up only says where to get it"
        ));
    }
    build.env("SOURCE_DATE_EPOCH", &release.epoch);
    run(build.arg(packaging("setup.nsi")))
}

fn define(name: &str, value: impl AsRef<std::ffi::OsStr>) -> OsString {
    let mut word = OsString::from(format!("-D{name}="));
    word.push(value);
    word
}

/// The lines that take away what was installed and nothing else: a book that somebody put there stays.
fn removing(root: &Path) -> Result<String> {
    let mut lines = Vec::new();
    for path in below(root)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            for inner in below(&path)? {
                let inner = inner
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                lines.push(format!("Delete \"$INSTDIR\\{name}\\{inner}\""));
            }
            lines.push(format!("RMDir \"$INSTDIR\\{name}\""));
        } else {
            lines.push(format!("Delete \"$INSTDIR\\{name}\""));
        }
    }
    Ok(lines.join("\r\n") + "\r\n")
}

fn portable(release: &Release, root: &Path) -> Result<()> {
    let name = format!("huiminbu-{}-portable", release.version);
    let script = tree::root().join("src-tauri/crates/xtask/packages/zip.py");
    let mut pack = Command::new("/usr/bin/python3");
    pack.arg(script)
        .arg(root)
        .arg(format!("huiminbu-{}", release.version));
    pack.arg(folder().join(format!("{name}.zip")))
        .arg(&release.epoch);
    run(&mut pack)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_installed_is_removed_file_by_file() {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("huiminbu.exe"), "").unwrap();
        write(&folder.path().join("fonts/fang.otf"), "").unwrap();
        let lines = removing(folder.path()).unwrap();
        let expected = [
            r#"Delete "$INSTDIR\fonts\fang.otf""#,
            r#"RMDir "$INSTDIR\fonts""#,
            r#"Delete "$INSTDIR\huiminbu.exe""#,
        ];
        assert_eq!(lines.lines().collect::<Vec<_>>(), expected);
        assert!(!lines.contains("/r"), "a whole folder is never removed");
    }
}
