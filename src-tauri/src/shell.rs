//! What the window keeps between two calls.

use crate::running::Running;
use crate::runtime;
use commands::{Desk, Failure, FileToken};
use host::NativeHost;
use serde::Serialize;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;

/// Names a text file with one path a line: each dialog answers with the next one instead of opening. System dialogs
/// cannot be driven from outside, so the end-to-end tests choose files this way.
const DIALOG_FILE: &str = "HUIMINBU_DIALOG_FILE";

/// A file or folder that the person chose.
#[derive(Debug, Clone, Serialize)]
pub struct ChosenFile {
    /// What the page hands back.
    pub token: FileToken,
    /// Its name without folders.
    pub name: String,
}

/// The desk, the machine, and what was chosen.
pub struct Shell {
    /// The desk with at most one open book.
    pub desk: Arc<Desk>,
    /// The machine.
    pub host: NativeHost,
    /// The calls that are under way.
    pub running: Running,
    start: Option<PathBuf>,
    answered: AtomicUsize,
    shown: Mutex<Option<TempDir>>,
}

impl Shell {
    /// Returns a shell without a book; `start` is the book named on the command line.
    ///
    /// # Errors
    /// When the data inside the program does not load.
    pub fn new(start: Option<OsString>) -> Result<Self, Sentence> {
        Ok(Self {
            desk: Arc::new(Desk::new()?),
            host: NativeHost::new().with_web(runtime::version()),
            running: Running::default(),
            start: start.map(PathBuf::from),
            answered: AtomicUsize::new(0),
            shown: Mutex::new(None),
        })
    }

    /// Returns the book named on the command line.
    pub fn book_at_start(&self) -> Option<ChosenFile> {
        self.start.as_deref().map(|path| self.offer(path))
    }

    /// Makes a token for a path.
    pub fn offer(&self, path: &Path) -> ChosenFile {
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let name = whole
            .file_name()
            .unwrap_or(whole.as_os_str())
            .to_string_lossy()
            .into_owned();
        ChosenFile {
            token: self.host.offer_path(whole),
            name,
        }
    }

    /// Returns the next answer of a script, when one stands in for the dialogs: `Some(None)` after its last line.
    pub fn scripted(&self) -> Option<Option<PathBuf>> {
        let script = std::env::var_os(DIALOG_FILE)?;
        let lines = std::fs::read_to_string(script).unwrap_or_default();
        let at = self.answered.fetch_add(1, Ordering::Relaxed);
        Some(
            lines
                .lines()
                .nth(at)
                .filter(|line| !line.is_empty())
                .map(PathBuf::from),
        )
    }

    /// Writes bytes where the computer's own programs can open them: a folder that only this user reads and that is
    /// removed when the window closes.
    ///
    /// # Errors
    /// When the folder or the file cannot be written.
    pub fn put_aside(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.is_none() {
            let made = tempfile::Builder::new().prefix("huiminbu-").tempdir();
            *shown = Some(made.map_err(|error| Failure::bug(error.to_string()))?);
        }
        let folder = shown
            .as_ref()
            .map_or_else(std::env::temp_dir, |folder| folder.path().to_owned());
        let path = folder.join(Path::new(name).file_name().unwrap_or("文书.pdf".as_ref()));
        host::write_whole(&path, bytes)?;
        Ok(path)
    }

    /// Closes the book and removes what was put aside. Calls under way stop at their next step and are waited for.
    pub fn close(&self) {
        self.running.cancel_all();
        // Without an open book there is nothing to close, and nobody is left to be told.
        drop(
            self.desk
                .call("book_close", serde_json::json!({}), &self.host),
        );
        drop(
            self.shown
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take(),
        );
    }
}

/// A failure before there is a window to show it.
#[derive(Debug)]
pub struct Sentence(Failure);

impl From<Failure> for Sentence {
    fn from(failure: Failure) -> Self {
        Self(failure)
    }
}

impl std::fmt::Display for Sentence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.0.says, self.0.remedy)
    }
}

impl std::error::Error for Sentence {}

#[cfg(test)]
mod tests {
    use super::*;
    use commands::{Flow, Listener};
    use serde_json::json;
    use std::sync::mpsc;
    use std::time::Duration;

    #[test]
    fn offers_a_token_that_hides_the_path() {
        let shell = Shell::new(Some("/家/云溪.hmb".into())).unwrap();
        let chosen = shell.book_at_start().unwrap();
        assert_eq!(chosen.name, "云溪.hmb");
        assert!(!chosen.token.as_str().contains("云溪"));
    }

    #[test]
    fn puts_bytes_aside_under_their_own_name_and_removes_them_at_close() {
        let shell = Shell::new(None).unwrap();
        let path = shell.put_aside("../立项公示.pdf", b"%PDF").unwrap();
        assert_eq!(path.file_name().unwrap(), "立项公示.pdf");
        assert_eq!(std::fs::read(&path).unwrap(), b"%PDF");
        shell.close();
        assert!(!path.exists());
    }

    #[test]
    fn a_book_is_closed_only_when_the_last_call_on_it_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let shell = Shell::new(None).unwrap();
        let path = folder.path().join("云溪.hmb");
        let new = json!({
            "file": shell.offer(&path).token, "pack": "guandu-2021", "name": "云溪社区", "kind": "urban",
            "street": "太和街道", "district": "官渡区",
        });
        shell.desk.call("book_new", new, &shell.host).unwrap();
        let log = folder.path().join("云溪.hmb-wal");
        assert!(log.exists(), "what was written last stands in the log");

        let (begun, begins) = mpsc::channel();
        let (_never, held) = mpsc::channel::<()>();
        let held = Mutex::new(Some(held));
        let slow: Listener = Arc::new(move |_| {
            if let Some(held) = held.lock().unwrap().take() {
                begun.send(()).unwrap();
                held.recv_timeout(Duration::from_millis(300)).unwrap_err();
            }
            Flow::Continue
        });
        let (desk, host) = (
            Arc::clone(&shell.desk),
            shell.host.clone().with_listener(slow),
        );
        let into = json!({ "folder": shell.offer(&folder.path().join("备份")).token });
        let call = std::thread::spawn(move || desk.call("book_backup", into, &host));
        begins.recv().unwrap();
        shell.close();
        assert!(!log.exists(), "the file alone is whole");
        call.join().unwrap().unwrap();
    }
}
