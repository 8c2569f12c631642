//! Embeds the built interface; a new file in `ui/dist` alone must also trigger a rebuild.

#[allow(
    clippy::disallowed_macros,
    reason = "cargo reads the standard output of a build script"
)]
fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
