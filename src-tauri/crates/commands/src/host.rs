//! What a handler may ask of the outside: the only road to clock, randomness, files and the worker.

use crate::Failure;
use chrono::{NaiveDate, NaiveDateTime};
use policy::{Code, Kind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io::BufRead;
use std::path::PathBuf;
use std::sync::Arc;
use ts_rs::TS;

/// A file or folder that a person chose; only the host knows its path.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
pub struct FileToken(String);

impl FileToken {
    /// Wraps a token made by a host.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    /// Returns the token as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Bytes that a reply made; fetched once or more through the byte entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
pub struct BlobToken(String);

impl BlobToken {
    pub(crate) fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    /// Returns the token as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for BlobToken {
    fn from(token: String) -> Self {
        Self(token)
    }
}

/// A chosen file, read.
#[derive(Debug, Clone)]
pub struct FileIn {
    /// Its name without folders.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Who sits at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Account name.
    pub user: String,
    /// Name of the PC.
    pub machine: String,
}

/// The program that works on books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Program {
    /// Its version.
    pub version: &'static str,
    /// The commit that a packaged one was built from; one from the tree of its makers has none.
    pub commit: Option<&'static str>,
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.commit {
            Some(commit) => write!(f, "{} ({commit})", self.version),
            None => f.write_str(self.version),
        }
    }
}

/// The machine, as a report may speak of it: nothing here tells who sits at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    /// System and processor.
    pub system: String,
    /// Version of the web component; none without a window.
    pub web: Option<String>,
    /// The last lines of the log, the oldest first.
    pub log: Vec<LogLine>,
}

/// One fault of the log, without personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLine {
    /// When.
    pub at: NaiveDateTime,
    /// What was called.
    pub command: String,
    /// What went wrong.
    pub code: Code,
    /// Who has to act.
    pub kind: Kind,
    /// English detail, stripped of names, paths and long numbers.
    pub detail: String,
}

/// How far a long act has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Progress {
    /// What is being done, in words.
    pub says: String,
    /// Steps done.
    pub done: u64,
    /// Steps in all; 0 when not known.
    pub total: u64,
}

/// What the person wants of a long act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    Continue,
    /// Stop, leave nothing half-done.
    Cancel,
}

/// Hears how far a long act has come and answers whether to go on. Shared, because an act goes on on the thread of the
/// book.
pub type Listener = Arc<dyn Fn(&Progress) -> Flow + Send + Sync>;

/// The outside of the table. Grows only when a handler needs something new.
pub trait Host: Send + Sync {
    /// Returns today in Asia/Shanghai, or the day a script set.
    fn today(&self) -> NaiveDate;
    /// Returns the moment in Asia/Shanghai; its day is [`Host::today`].
    fn now(&self) -> NaiveDateTime;
    /// Returns a new id, unique across books.
    fn new_id(&self) -> String;
    /// Returns 32 random bytes.
    ///
    /// # Errors
    /// When the machine gives none.
    fn random(&self) -> Result<[u8; 32], Failure>;
    /// Returns who sits at the desk.
    fn actor(&self) -> Actor;
    /// Returns whether the person agreed to date an act before the last entry.
    fn allows_earlier_day(&self) -> bool;
    /// Returns the path behind a token, for the book itself and backups.
    ///
    /// # Errors
    /// When the token is not known.
    fn path(&self, token: &FileToken) -> Result<PathBuf, Failure>;
    /// Reads a chosen file of at most `limit` bytes.
    ///
    /// # Errors
    /// When the token is not known, the file cannot be read or is too large.
    fn file_in(&self, token: &FileToken, limit: u64) -> Result<FileIn, Failure>;
    /// Returns who hears how far this call has come.
    fn listener(&self) -> Listener;
    /// Reads a foreign workbook in the worker and returns its cells as JSON lines.
    ///
    /// # Errors
    /// When the worker cannot be started. What the worker finds travels in the lines.
    fn read_workbook(&self, bytes: &[u8]) -> Result<Box<dyn BufRead>, Failure>;
    /// Reads the font files by name, e.g. `fang.otf`.
    ///
    /// # Errors
    /// When a file is missing.
    fn fonts(&self, names: &[&str]) -> Result<Vec<Vec<u8>>, Failure>;
    /// Returns the 32-byte seed of this PC's signing key, made at first use in the user's profile.
    ///
    /// # Errors
    /// When it can be neither read nor made.
    fn signing_seed(&self) -> Result<[u8; 32], Failure>;
    /// Returns which program this is.
    fn program(&self) -> Program;
    /// Notes what a command answered instead of a reply, for those who look after the program.
    fn log(&self, command: &str, failure: &Failure);
    /// Returns what may be told of the machine.
    fn machine(&self) -> Machine;
}
