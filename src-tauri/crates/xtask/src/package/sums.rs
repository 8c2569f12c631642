//! The list of what was made: sizes, and SHA-256 in the form that `sha256sum -c` reads.

use std::fs;

use super::folder;
use super::release::Release;
use crate::phases::{Outcome, say};
use crate::stamp::{below, sha256, write};
use crate::trouble::{Result, Trouble};

const LIST: &str = "SHA256SUMS";

/// Most bytes of a package: an office PC may have a slow stick. The set-up counts without Microsoft's installer.
const MOST: [(&str, u64); 2] = [("deb", 25_000_000), ("exe", 30_000_000)];
/// What Microsoft's installer adds.
const WEBVIEW2: u64 = 100_000_000;

/// Writes the list.
///
/// # Errors
/// A package is larger than it may be, or cannot be read.
pub fn write_list(release: &Release) -> Result<Outcome> {
    let mut lines = Vec::new();
    for path in below(&folder())? {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() || name == LIST {
            continue;
        }
        let size = fs::metadata(&path).map_err(Trouble::at(&path))?.len();
        fits(&name, size)?;
        say(&format!("{name}: {:.1} MB", size as f64 / 1e6));
        lines.push(format!("{}  {name}\n", sha256(&path)?));
    }
    write(&folder().join(LIST), lines.concat())?;
    say(&format!(
        "version {}, commit {}",
        release.version, release.commit
    ));
    Ok(Outcome::Done)
}

/// The list as it was written.
///
/// # Errors
/// There is none.
pub fn read() -> Result<String> {
    let path = folder().join(LIST);
    fs::read_to_string(&path).map_err(Trouble::at(path))
}

fn fits(name: &str, size: u64) -> Result<()> {
    let most = MOST.iter().find(|(end, _)| name.ends_with(end));
    match most {
        Some((_, most)) if size > *most && size < WEBVIEW2 => Err(Trouble::Unfit(format!(
            "{name} has {size} bytes, it may have {most}"
        ))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_outgrew_its_size_is_refused() {
        assert!(fits("huiminbu_0.1.0_amd64.deb", 24_000_000).is_ok());
        assert!(fits("huiminbu_0.1.0_amd64.deb", 26_000_000).is_err());
        assert!(fits("huiminbu-0.1.0-setup.exe", 31_000_000).is_err());
        assert!(
            fits("huiminbu-0.1.0-setup.exe", 160_000_000).is_ok(),
            "with Microsoft's installer"
        );
    }
}
