//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the clone. Cargo names it at every start; what was compiled in may come from another
/// clone, when two share a `CARGO_TARGET_DIR`.
pub fn root() -> PathBuf {
    let compiled = env!("CARGO_MANIFEST_DIR");
    let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| compiled.into());
    Path::new(&here)
        .ancestors()
        .nth(3)
        .unwrap_or(Path::new("."))
        .to_owned()
}

/// What is made here and may be thrown away. It stays with the clone even where
/// `CARGO_TARGET_DIR` is shared, because stamps speak of files of this clone.
pub fn made() -> PathBuf {
    root().join("target")
}

/// A program of the workspace as cargo leaves it.
pub fn program(profile: &str, name: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(made, |dir| root().join(dir));
    target.join(profile).join(name)
}
