//! The dialogs of the system, and the two ways in which bytes leave the program.

use crate::calls::run;
use crate::shell::{ChosenFile, Shell};
use commands::{BlobToken, Failure};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use tauri::ipc::{InvokeBody, Request};
use tauri::{AppHandle, State, Url, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

/// What a dialog offers.
#[derive(Debug, Deserialize)]
pub struct Filter {
    name: String,
    extensions: Vec<String>,
}

/// Asks for a file to read.
#[tauri::command]
pub async fn open_file(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    filters: Vec<Filter>,
) -> Result<Option<ChosenFile>, Failure> {
    let dialog = dialog(&window, &filters);
    let path = choose(&shell, move || dialog.blocking_pick_file()).await?;
    Ok(path.map(|path| shell.offer(&path)))
}

/// Asks where a file is to be; nothing is written.
#[tauri::command]
pub async fn save_file(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    suggested: String,
    filters: Vec<Filter>,
) -> Result<Option<ChosenFile>, Failure> {
    let dialog = dialog(&window, &filters).set_file_name(suggested);
    let path = choose(&shell, move || dialog.blocking_save_file()).await?;
    Ok(path.map(|path| shell.offer(&path)))
}

/// Asks for a folder.
#[tauri::command]
pub async fn open_folder(
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<ChosenFile>, Failure> {
    let dialog = dialog(&window, &[]);
    let path = choose(&shell, move || dialog.blocking_pick_folder()).await?;
    Ok(path.map(|path| shell.offer(&path)))
}

/// Asks where, and writes the bytes of a reply there.
#[tauri::command]
pub async fn save_bytes(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    token: String,
    suggested: String,
) -> Result<Option<ChosenFile>, Failure> {
    let bytes = shell.desk.bytes(&BlobToken::from(token))?;
    let dialog = dialog(&window, &[]).set_file_name(suggested);
    let Some(path) = choose(&shell, move || dialog.blocking_save_file()).await? else {
        return Ok(None);
    };
    let chosen = shell.offer(&path);
    run(move || host::write_whole(&path, &bytes)).await??;
    Ok(Some(chosen))
}

/// Shows the bytes of a reply in the program that the computer has for them.
#[tauri::command]
pub async fn open_bytes(
    app: AppHandle,
    shell: State<'_, Shell>,
    token: String,
    name: String,
) -> Result<(), Failure> {
    let bytes = shell.desk.bytes(&BlobToken::from(token))?;
    let path = shell.put_aside(&name, &bytes)?;
    let opened = app.opener().open_path(path.to_string_lossy(), None::<&str>);
    opened.map_err(|error| no_program(&path, &error.to_string()))
}

/// Takes bytes that the person dropped or pasted; they lie aside until the window closes.
#[tauri::command]
pub async fn take_file(
    shell: State<'_, Shell>,
    request: Request<'_>,
) -> Result<ChosenFile, Failure> {
    let (InvokeBody::Raw(bytes), Some(name)) = (request.body(), name_in(&request)) else {
        return Err(Failure::bug("a file without bytes or name"));
    };
    Ok(shell.offer(&shell.put_aside(&name, bytes)?))
}

/// Headers hold no Chinese: the page writes the name as part of an address.
fn name_in(request: &Request<'_>) -> Option<String> {
    let written = request.headers().get("name")?.to_str().ok()?;
    let address = Url::parse(&format!("file:?name={written}")).ok()?;
    let (_, name) = address.query_pairs().next()?;
    Some(name.into_owned())
}

fn dialog(window: &WebviewWindow, filters: &[Filter]) -> FileDialogBuilder<tauri::Wry> {
    filters.iter().fold(
        window.dialog().file().set_parent(window),
        |dialog, filter| {
            let extensions: Vec<&str> = filter.extensions.iter().map(String::as_str).collect();
            dialog.add_filter(&filter.name, &extensions)
        },
    )
}

async fn choose(
    shell: &Shell,
    ask: impl FnOnce() -> Option<FilePath> + Send + 'static,
) -> Result<Option<PathBuf>, Failure> {
    if let Some(answer) = shell.scripted() {
        return Ok(answer);
    }
    let chosen = run(ask).await?;
    chosen
        .map(|path| {
            path.into_path()
                .map_err(|error| Failure::bug(error.to_string()))
        })
        .transpose()
}

fn no_program(path: &Path, detail: &str) -> Failure {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut failure = Failure::file(
        commands::Code::Io,
        format!("没有程序可以打开“{name}”。"),
        "请先存为文件，再用电脑里看 PDF 的程序打开打印。",
    );
    detail.clone_into(&mut failure.detail);
    failure
}
