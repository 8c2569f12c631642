//! What can go wrong while the machine is prepared, in words for a developer.

use std::io;
use std::path::PathBuf;

/// The outcome of every step here.
pub type Result<T> = std::result::Result<T, Trouble>;

/// A step that could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A program that is not there or may not be started.
    #[error("`{line}` could not be started: {source}")]
    Start {
        /// The command line as typed.
        line: String,
        /// What the system said.
        source: io::Error,
    },
    /// A program that ended with something other than success.
    #[error("`{line}` failed ({status})")]
    Failed {
        /// The command line as typed.
        line: String,
        /// Its exit status or signal.
        status: std::process::ExitStatus,
    },
    /// A file that cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something that stands against going on; the text says what to do.
    #[error("{0}")]
    Unfit(String),
}

impl Trouble {
    /// Names the file beside what the system said; for `map_err`.
    pub fn at(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}
