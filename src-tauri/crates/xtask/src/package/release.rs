//! Which release is made: its version, its commit, its time.

use crate::phases::say;
use crate::shell::{at_root, read};
use crate::trouble::Result;

/// Digits of a commit that are told.
const DIGITS: &str = "--short=12";

/// One release.
pub struct Release {
    /// Version of the workspace.
    pub version: String,
    /// The commit, `…-changed` when files differ from it.
    pub commit: String,
    /// Seconds since 1970 at the commit: the time of every file and package.
    pub epoch: String,
}

impl Release {
    /// Reads version, commit and time from the tree.
    ///
    /// # Errors
    /// Without git, or outside a clone.
    pub fn of_tree() -> Result<Self> {
        let word = |line: &str| Ok(read(&mut at_root(line))?.trim().to_owned());
        let mut commit = word(&format!("git rev-parse {DIGITS} HEAD"))?;
        if !word("git status --porcelain --untracked-files=no")?.is_empty() {
            say("the tree differs from its commit: these packages are for trying only");
            commit.push_str("-changed");
        }
        Ok(Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            commit,
            epoch: word("git log -1 --format=%ct")?,
        })
    }
}
