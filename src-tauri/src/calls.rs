//! The one command of the page, its byte entry, and the few questions about the window itself.

use crate::shell::{ChosenFile, Shell};
use commands::{BlobToken, Desk, Failure, FileToken, Host, Progress};
use host::{NativeHost, Recent};
use serde::Serialize;
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;
use tauri::ipc::{Channel, Response};
use tauri::{State, WebviewWindow};

/// What the page gets for a call.
#[derive(Serialize)]
pub struct Answer {
    /// After the schema of the command.
    reply: Value,
    /// Nouns that were written.
    changed: Value,
}

/// A book opened lately.
#[derive(Serialize)]
pub struct RecentBook {
    #[serde(flatten)]
    file: ChosenFile,
    /// Its folder, as the computer writes it.
    folder: String,
}

/// Calls one command of the table. A long one tells how far it has come, until it is cancelled by its number.
#[tauri::command]
pub async fn call(
    shell: State<'_, Shell>,
    name: String,
    request: Value,
    number: u64,
    progress: Channel<Progress>,
) -> Result<Answer, Failure> {
    let desk = Arc::clone(&shell.desk);
    let under_way = shell.running.begin(number);
    // Nobody shows it any more when the page is gone; the call goes on all the same.
    let host = shell
        .host
        .clone()
        .with_listener(under_way.listener(move |told| drop(progress.send(told))));
    run(move || call_now(&desk, &host, &name, request)).await?
}

/// Stops a call at its next step; one that is done by then stays done.
#[tauri::command]
pub async fn cancel(shell: State<'_, Shell>, number: u64) -> Result<(), Failure> {
    shell.running.cancel(number);
    Ok(())
}

/// Returns the bytes that a reply named by a token.
#[tauri::command]
pub async fn bytes(shell: State<'_, Shell>, token: String) -> Result<Response, Failure> {
    Ok(Response::new(
        shell.desk.bytes(&BlobToken::from(token))?.to_vec(),
    ))
}

/// Returns the book named on the command line.
#[tauri::command]
pub async fn book_at_start(shell: State<'_, Shell>) -> Result<Option<ChosenFile>, Failure> {
    Ok(shell.book_at_start())
}

/// Returns the books opened lately that are still there.
#[tauri::command]
pub async fn recent_books(shell: State<'_, Shell>) -> Result<Vec<RecentBook>, Failure> {
    let books = Recent::of_user()?.books();
    let folder = |path: &Path| {
        path.parent()
            .map(|folder| folder.display().to_string())
            .unwrap_or_default()
    };
    let known = books.iter().filter(|path| path.is_file());
    Ok(known
        .map(|path| RecentBook {
            file: shell.offer(path),
            folder: folder(path),
        })
        .collect())
}

/// Writes the title of the window.
#[tauri::command]
pub async fn set_title(window: WebviewWindow, title: String) -> Result<(), Failure> {
    window
        .set_title(&title)
        .map_err(|error| Failure::bug(error.to_string()))
}

/// Says whether nothing may move in the window: for screenshots and slow machines.
#[tauri::command]
pub async fn still() -> bool {
    std::env::var_os("HUIMINBU_STILL").is_some_and(|value| value == "1")
}

/// Does blocking work away from the thread that draws.
pub async fn run<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(|error| Failure::bug(error.to_string()))
}

fn call_now(desk: &Desk, host: &NativeHost, name: &str, request: Value) -> Result<Answer, Failure> {
    let opened = matches!(name, "book_new" | "book_open")
        .then(|| request.get("file").cloned())
        .flatten();
    let reply = desk.call(name, request, host)?;
    if let Some(file) = opened {
        remember(host, file);
    }
    let changed =
        serde_json::to_value(&reply.changed).map_err(|error| Failure::bug(error.to_string()))?;
    Ok(Answer {
        reply: reply.value,
        changed,
    })
}

/// The list of books is a convenience: a book that was opened stays opened when the list cannot be written.
fn remember(host: &NativeHost, file: Value) {
    let Ok(token) = serde_json::from_value::<FileToken>(file) else {
        return;
    };
    let path = host.path(&token);
    drop(path.and_then(|path| Recent::of_user()?.remember(&path)));
}
