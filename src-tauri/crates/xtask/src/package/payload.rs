//! The files of a package, laid out as they are installed.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use super::{build, folder, packaging, workshop};
use crate::stamp::below;
use crate::tree;
use crate::trouble::{Result, Trouble};

/// The programs, on both systems.
pub const PROGRAMS: [&str; 2] = ["huiminbu", "huiminbu-window"];
/// Where they lie on Linux, beside their fonts.
pub const HOME: &str = "usr/lib/huiminbu";
/// What is written about a release and goes with it.
pub const TOLD: [&str; 2] = ["LICENCES.txt", "huiminbu.cdx.json"];
/// Sizes in which the icons ship.
const SIZES: [&str; 6] = ["16", "32", "48", "64", "128", "256"];

/// Lays out the root of the Linux packages.
///
/// # Errors
/// A file is missing or cannot be written.
pub fn linux() -> Result<PathBuf> {
    let root = fresh("linux")?;
    for name in PROGRAMS {
        put(
            &build::linux_program(name),
            &root.join(HOME).join(name),
            0o755,
        )?;
        let link = root.join("usr/bin").join(name);
        make_parent(&link)?;
        symlink(Path::new("../lib/huiminbu").join(name), &link).map_err(Trouble::at(&link))?;
    }
    fonts(&root.join(HOME).join("fonts"))?;
    icons(&root.join("usr/share/icons/hicolor"))?;
    let share =
        |from: &str, to: &str| put(&packaging(from), &root.join("usr/share").join(to), 0o644);
    share("huiminbu.desktop", "applications/huiminbu.desktop")?;
    share("huiminbu.xml", "mime/packages/huiminbu.xml")?;
    told(&root.join("usr/share/doc/huiminbu"))?;
    Ok(root)
}

/// Lays out the folder of the Windows packages.
///
/// # Errors
/// As [`linux`].
pub fn windows() -> Result<PathBuf> {
    let root = fresh("windows")?;
    for name in ["huiminbu.exe", "huiminbu-window.exe", "WebView2Loader.dll"] {
        put(&build::windows_program(name), &root.join(name), 0o644)?;
    }
    fonts(&root.join("fonts"))?;
    told(&root)?;
    put(&packaging("read-me.txt"), &root.join("使用说明.txt"), 0o644)?;
    put(
        &tree::root().join("assets/icons/book.ico"),
        &root.join("book.ico"),
        0o644,
    )?;
    Ok(root)
}

fn fresh(name: &str) -> Result<PathBuf> {
    let root = workshop(name);
    if root.exists() {
        fs::remove_dir_all(&root).map_err(Trouble::at(&root))?;
    }
    fs::create_dir_all(&root).map_err(Trouble::at(&root))?;
    Ok(root)
}

fn fonts(to: &Path) -> Result<()> {
    for file in below(&tree::root().join("assets/fonts"))? {
        put(&file, &to.join(file.file_name().unwrap_or_default()), 0o644)?;
    }
    Ok(())
}

/// Licences, parts, and our own licence.
fn told(to: &Path) -> Result<()> {
    for name in TOLD {
        put(&folder().join(name), &to.join(name), 0o644)?;
    }
    put(
        &tree::root().join("LICENSE"),
        &to.join("LICENSE.txt"),
        0o644,
    )
}

fn icons(to: &Path) -> Result<()> {
    let icon = |file: &str| tree::root().join("assets/icons").join(file);
    for (name, kind, shown) in [
        ("huiminbu", "apps", "huiminbu"),
        ("book", "mimetypes", "application-x-huiminbu"),
    ] {
        for size in SIZES {
            let at = to.join(format!("{size}x{size}")).join(kind);
            put(
                &icon(&format!("{name}-{size}.png")),
                &at.join(format!("{shown}.png")),
                0o644,
            )?;
        }
        let at = to.join("scalable").join(kind).join(format!("{shown}.svg"));
        put(&icon(&format!("{name}.svg")), &at, 0o644)?;
    }
    Ok(())
}

/// Copies a file to its place with its mode, whatever the mask of the person is.
pub fn put(from: &Path, to: &Path, mode: u32) -> Result<()> {
    make_parent(to)?;
    fs::copy(from, to).map_err(Trouble::at(from))?;
    fs::set_permissions(to, fs::Permissions::from_mode(mode)).map_err(Trouble::at(to))
}

fn make_parent(path: &Path) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(Trouble::at(folder))
}
