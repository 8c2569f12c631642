//! The fonts of papers: obtained from their Debian packages, compared with a lock file, cut down.
//!
//! They are third-party data of 70 MB and therefore not committed. The lock file pins each source
//! file by SHA-256, so that the same clone prints the same paper on every machine; a package is
//! only unpacked for the files that are wanted, never installed with what it depends on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::phases::{Outcome, say};
use crate::shell::{at_root, read, run};
use crate::stamp::{below, once, sha256, write};
use crate::tree;
use crate::trouble::{Result, Trouble};

/// The system's own Python: the one that python3-fonttools is installed for.
const PYTHON: &str = "/usr/bin/python3";

/// `assets/fonts.lock.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// The fonts, in the order of the file.
    pub font: Vec<Font>,
}

/// One font of the bundled set.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Font {
    /// Name of the file in `assets/fonts/`; its stem is the role.
    pub output: String,
    /// Debian package and its version.
    pub package: String,
    pub version: String,
    /// Path of the font within the package, and the face within a collection.
    file: PathBuf,
    face: u32,
    /// SHA-256 of the whole font file before it is cut.
    pub sha256: String,
    /// Path of the licence within the package.
    licence: PathBuf,
    /// The licence as an SPDX expression.
    pub spdx: String,
    /// The name of the cut font where the licence reserves the original one.
    family: Option<String>,
    /// How many characters of the list it has no glyph for.
    lacks: usize,
}

/// Fills `assets/fonts/` from the lock file and the list of characters.
///
/// # Errors
/// A source that differs from the lock, a font that lacks other characters than the lock says, a
/// package that cannot be had.
pub fn obtain() -> Result<Outcome> {
    let assets = tree::root().join("assets");
    let inputs = [
        assets.join("fonts.lock.toml"),
        assets.join("fonts-chars.txt"),
        script(),
    ];
    let folder = assets.join("fonts");
    once("fonts", &inputs, std::slice::from_ref(&folder), || {
        let lock = read_lock(&inputs[0])?;
        fs::create_dir_all(&folder).map_err(Trouble::at(&folder))?;
        lock.font
            .iter()
            .try_for_each(|font| font.make(&inputs[1], &folder))
    })
}

/// Reads the lock file.
///
/// # Errors
/// It cannot be read, or says something that is not known.
pub fn read_lock(path: &Path) -> Result<Lock> {
    let text = fs::read_to_string(path).map_err(Trouble::at(path))?;
    toml::from_str(&text).map_err(|error| Trouble::Unfit(format!("{}: {error}", path.display())))
}

impl Font {
    fn make(&self, characters: &Path, folder: &Path) -> Result<()> {
        let base = self.source()?;
        let output = folder.join(&self.output);
        let lacks = self.cut(&base, characters, &output)?;
        let count = lacks.chars().count();
        if count != self.lacks {
            let (name, expected) = (&self.output, self.lacks);
            return Err(Trouble::Unfit(format!(
                "{name} lacks {count} characters of the list, the lock file says {expected}: {lacks}"
            )));
        }
        self.licence(&base, folder)?;
        let size = fs::metadata(&output).map_err(Trouble::at(&output))?.len();
        say(&format!(
            "{}: {size} bytes, lacks {count} characters of the list",
            self.output
        ));
        Ok(())
    }

    /// The folder below which the font and its licence stand as in the package: the system where
    /// the package is installed whole, else an unpacked copy.
    fn source(&self) -> Result<PathBuf> {
        let copy = tree::made().join("fonts-src").join(&self.package);
        for base in [Path::new("/"), &copy] {
            if base.join(&self.licence).is_file() && self.is_locked(base) {
                return Ok(base.to_owned());
            }
        }
        self.unpack(&copy)?;
        if self.is_locked(&copy) {
            return Ok(copy);
        }
        Err(Trouble::Unfit(format!(
            "{} of {} {} is not the file of assets/fonts.lock.toml: papers would look different; \
             look at it, then lock its SHA-256",
            self.file.display(),
            self.package,
            self.version
        )))
    }

    fn is_locked(&self, base: &Path) -> bool {
        sha256(&base.join(&self.file)).is_ok_and(|found| found == self.sha256)
    }

    /// Downloads the package and unpacks the two files that are wanted.
    fn unpack(&self, copy: &Path) -> Result<()> {
        fs::create_dir_all(copy).map_err(Trouble::at(copy))?;
        let wanted = format!("{}={}", self.package, self.version);
        say(&format!("downloading {wanted}"));
        let download = || {
            run(Command::new("apt-get")
                .args(DOWNLOAD)
                .arg(&wanted)
                .current_dir(copy))
        };
        // A fresh system has no lists of packages yet.
        download()
            .or_else(|_| run(&mut at_root("apt-get update -qq")).and_then(|()| download()))?;
        let is_package = |path: &PathBuf| path.extension().is_some_and(|end| end == "deb");
        for package in below(copy)?.into_iter().filter(is_package) {
            self.pick(&package, copy)?;
            fs::remove_file(&package).map_err(Trouble::at(&package))?;
        }
        Ok(())
    }

    fn pick(&self, package: &Path, copy: &Path) -> Result<()> {
        let line = "dpkg-deb --fsys-tarfile";
        let mut open = at_root(line)
            .arg(package)
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|source| Trouble::Start {
                line: line.to_owned(),
                source,
            })?;
        let mut pick = Command::new("tar");
        pick.arg("-xC").arg(copy);
        pick.args([&self.file, &self.licence].map(|path| Path::new("./").join(path)));
        let picked = match open.stdout.take() {
            Some(archive) => run(pick.stdin(archive)),
            None => Ok(()),
        };
        open.wait().map_err(|source| Trouble::Start {
            line: line.to_owned(),
            source,
        })?;
        picked
    }

    /// Cuts the font down and answers the characters it lacks.
    fn cut(&self, base: &Path, characters: &Path, output: &Path) -> Result<String> {
        let mut cut = Command::new(PYTHON);
        cut.arg(script())
            .arg(base.join(&self.file))
            .arg(self.face.to_string());
        cut.arg(characters).arg(output).args(&self.family);
        Ok(read(&mut cut)?.trim_end_matches('\n').to_owned())
    }

    /// Puts the licence beside the font, under a line that says what was changed.
    fn licence(&self, base: &Path, folder: &Path) -> Result<()> {
        let path = base.join(&self.licence);
        let packed = path.extension().is_some_and(|end| end == "gz");
        let text = read(Command::new(if packed { "zcat" } else { "cat" }).arg(&path))?;
        let Self {
            output,
            file,
            package,
            version,
            ..
        } = self;
        let head = format!(
            "{output} is {} of the Debian package {package} {version}, cut down to the characters\n\
             that papers need, without hints and layout tables. Licence of the original and of {output}:\n\n",
            file.display()
        );
        write(&folder.join(format!("LICENSE-{output}.txt")), head + &text)
    }
}

/// The sandbox of apt cannot write into a folder of root's and would only say so.
const DOWNLOAD: [&str; 4] = ["-qq", "-o", "APT::Sandbox::User=root", "download"];

fn script() -> PathBuf {
    tree::root().join("src-tauri/crates/xtask/fonts/subset.py")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets() -> PathBuf {
        tree::root().join("assets")
    }

    #[test]
    fn the_lock_pins_the_four_fonts_that_papers_ask_for() {
        let lock = read_lock(&assets().join("fonts.lock.toml")).unwrap();
        let names: Vec<_> = lock.font.iter().map(|font| font.output.as_str()).collect();
        assert_eq!(names, ["song-bold.otf", "fang.otf", "kai.ttf", "hei.otf"]);
        for font in &lock.font {
            assert!(font.sha256.len() == 64 && font.sha256.bytes().all(|b| b.is_ascii_hexdigit()));
        }
    }

    #[test]
    fn a_key_that_the_lock_does_not_know_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fonts.lock.toml");
        write(&path, "[[font]]\nsha512 = \"\"\n").unwrap();
        assert!(read_lock(&path).is_err_and(|error| error.to_string().contains("sha512")));
    }

    #[test]
    fn the_list_holds_what_papers_and_rosters_need() {
        let list = fs::read_to_string(assets().join("fonts-chars.txt")).unwrap();
        let missing: String = "惠民簿〇〔〕㎡①⑳—·×€Aé龑堃喆𬱖𨰻䶮"
            .chars()
            .filter(|c| !list.contains(*c))
            .collect();
        assert_eq!(missing, "");
    }
}
