//! Embeds the built interface; a new file in `ui/dist` alone must also trigger a rebuild.
fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
