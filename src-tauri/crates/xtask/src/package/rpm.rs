//! The package for systems of the RPM kin.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::release::Release;
use super::{debian, folder, packaging, workshop};
use crate::phases::Outcome;
use crate::shell::run;
use crate::trouble::Result;

/// Builds `huiminbu-VERSION-1.x86_64.rpm` from a laid out root; what it needs is found by `rpmbuild`.
///
/// # Errors
/// `rpmbuild` fails.
pub fn make(release: &Release, root: &Path) -> Result<Outcome> {
    let staged = workshop("rpm-root");
    debian::renew(root, &staged)?;
    let mut build = Command::new("rpmbuild");
    build.args(["-bb", "--quiet", "--target", "x86_64"]);
    for (name, value) in defined(release, &staged) {
        build.arg("--define").arg(format!("{name} {value}"));
    }
    build.env("SOURCE_DATE_EPOCH", &release.epoch);
    run(build.arg(packaging("huiminbu.spec")))?;
    Ok(Outcome::Done)
}

fn defined(release: &Release, staged: &Path) -> [(&'static str, String); 5] {
    let path = |path: PathBuf| path.display().to_string();
    [
        ("_topdir", path(workshop("rpm"))),
        ("_rpmdir", path(folder())),
        (
            "_build_name_fmt",
            "%%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm".to_owned(),
        ),
        ("release_version", release.version.clone()),
        ("staged", path(staged.to_owned())),
    ]
}
