//! `huiminbu-window`: the window of 惠民簿, a host of the table of commands.
//!
//! It shows the interface of `ui/`, hands each call to [`commands::Desk`], opens the file dialogs and answers with
//! tokens. It must never know what a command means: no rule, no path and no SQL crosses to the page.
//!
//! Decisions:
//! - Every command is async and does its work on a blocking thread: a synchronous one would stand on the thread that
//!   draws the window.
//! - The page names no file: dialogs give tokens, bytes go out through `save_bytes` and `open_bytes` alone.
//! - No page of another origin is ever shown: navigation and new windows are refused, the policy in `tauri.conf.json`
//!   allows nothing but what ships inside the program. Files that are dropped reach the page as bytes, never as paths.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod calls;
mod dialogs;
mod running;
mod runtime;
mod shell;

use shell::Shell;
use tauri::webview::NewWindowResponse;
use tauri::{App, Manager, RunEvent, Url, WebviewWindowBuilder};

#[allow(clippy::disallowed_macros, reason = "Tauri's own macro expands to it")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    if !runtime::is_there() {
        return Ok(());
    }
    let shell = Shell::new(std::env::args_os().nth(1))?;
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(shell)
        .invoke_handler(tauri::generate_handler![
            calls::call,
            calls::cancel,
            calls::bytes,
            calls::book_at_start,
            calls::recent_books,
            calls::set_title,
            calls::still,
            dialogs::open_file,
            dialogs::save_file,
            dialogs::open_folder,
            dialogs::save_bytes,
            dialogs::open_bytes,
            dialogs::take_file,
        ])
        .setup(|app| Ok(open_window(app)?))
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        // The process ends without running destructors: the book is closed here, so that a copied file is whole.
        if let RunEvent::Exit = event {
            app.state::<Shell>().close();
        }
    });
    Ok(())
}

fn open_window(app: &App) -> tauri::Result<()> {
    for window in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app.handle(), window)?
            .on_navigation(is_ours)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .build()?;
    }
    Ok(())
}

/// The interface is served as `tauri://localhost`, on Windows as `http://tauri.localhost`.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_only_the_pages_that_ship_inside_the_program() {
        let ours = |text: &str| is_ours(&text.parse().unwrap());
        assert!(ours("tauri://localhost/index.html#/demands"));
        assert!(ours("http://tauri.localhost/"));
        for foreign in [
            "https://example.com/",
            "http://localhost:8080/",
            "file:///etc/passwd",
            "tauri://other/",
            "data:text/html,x",
        ] {
            assert!(!ours(foreign), "{foreign}");
        }
    }
}
