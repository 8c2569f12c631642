//! A window with nothing in it: what the start of the program is measured against.

use tauri::{WebviewUrl, WebviewWindowBuilder};

#[allow(clippy::disallowed_macros, reason = "Tauri's own macro expands to it")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let blank = "about:blank".parse()?;
    tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "empty", WebviewUrl::External(blank)).build()?;
            Ok(())
        })
        .run(tauri::generate_context!())?;
    Ok(())
}
