//! What is neither a crate nor a package of the interface: fonts, the standard library, what the linker of Windows
//! programs adds, Microsoft's loader.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::inventory::{Part, Source};
use super::packaging;
use crate::fonts;
use crate::shell::{at_root, read};
use crate::tree;
use crate::trouble::{Result, Trouble};

/// Gathers them.
pub(super) fn parts() -> Result<Vec<Part>> {
    let mut parts = fonts()?;
    parts.push(standard_library()?);
    parts.push(runtime()?);
    parts.push(loader()?);
    Ok(parts)
}

fn fonts() -> Result<Vec<Part>> {
    let assets = tree::root().join("assets");
    let lock = fonts::read_lock(&assets.join("fonts.lock.toml"))?;
    let part = |font: fonts::Font| {
        let licence = assets
            .join("fonts")
            .join(format!("LICENSE-{}.txt", font.output));
        Ok(Part {
            source: Source::Other,
            purl: format!(
                "pkg:deb/debian/{}@{}",
                font.package,
                font.version.replace(':', "%3A")
            ),
            hash: Some(("SHA-256", font.sha256)),
            name: format!("{} ({})", font.output, font.package),
            version: font.version,
            licence: font.spdx,
            needs: Vec::new(),
            texts: vec![text(&licence)?],
        })
    };
    lock.font.into_iter().map(part).collect()
}

fn standard_library() -> Result<Part> {
    let version = read(&mut at_root("rustc --version"))?;
    let version = version.split_whitespace().nth(1).unwrap_or_default();
    let licence = text(Path::new("/usr/share/doc/rust-web-src/copyright"))?;
    other("rust-std", version, "MIT OR Apache-2.0", licence)
}

/// Start-up code and the helpers of the C compiler, in the programs for Windows.
fn runtime() -> Result<Part> {
    let package = "gcc-mingw-w64-x86-64-win32-runtime";
    let mut texts = text(Path::new("/usr/share/doc/mingw-w64-common/copyright"))?;
    texts += &text(&Path::new("/usr/share/doc").join(package).join("copyright"))?;
    let licence = "ZPL-2.1 AND GPL-3.0-or-later WITH GCC-exception-3.1";
    other("mingw-w64-runtime", &installed(package)?, licence, texts)
}

/// `WebView2Loader.dll`, out of the crate that carries it.
fn loader() -> Result<Part> {
    let licence = text(&packaging("licences/BSD-3-Clause.txt"))?;
    let licence = licence.replace("@AUTHORS@", "Microsoft Corporation");
    other(
        "WebView2Loader.dll",
        "Microsoft.Web.WebView2",
        "BSD-3-Clause",
        licence,
    )
}

fn other(name: &str, version: &str, licence: &str, text: String) -> Result<Part> {
    Ok(Part {
        source: Source::Other,
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
        hash: None,
        purl: format!("pkg:generic/{name}@{version}"),
        needs: Vec::new(),
        texts: vec![text],
    })
}

fn installed(package: &str) -> Result<String> {
    read(Command::new("dpkg-query").args(["-W", "-f=${Version}", package]))
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(Trouble::at(path))
}
