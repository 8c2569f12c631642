//! One open book and the host that serves it.

use crate::args::Arguments;
use crate::out;
use commands::{Desk, Failure, FileToken, Flow, Reply};
use host::{Clock, NativeHost};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A desk with its native host.
pub struct Seat {
    desk: Desk,
    /// The host; scripts set its clock line by line.
    pub host: NativeHost,
    folder: PathBuf,
}

impl Seat {
    /// Sits down without a book; paths are relative to the working folder.
    pub fn empty(arguments: &Arguments) -> Result<Self, Failure> {
        Self::in_folder(arguments, Path::new(""))
    }

    /// Sits down without a book; paths are relative to `folder`.
    pub fn in_folder(arguments: &Arguments, folder: &Path) -> Result<Self, Failure> {
        let host = NativeHost::new()
            .with_paths_from(folder)
            .allowing_earlier_days(arguments.allow_earlier)
            .with_listener(Arc::new(|progress| {
                out::progress(progress);
                Flow::Continue
            }));
        if let Some(day) = arguments.today {
            host.set_clock(Clock::Fixed(day));
        }
        Ok(Self {
            desk: Desk::new()?,
            host,
            folder: folder.to_owned(),
        })
    }

    /// Sits down and opens a book.
    pub fn at(arguments: &Arguments, book: &Path) -> Result<Self, Failure> {
        let seat = Self::empty(arguments)?;
        seat.call("book_open", json!({ "file": seat.token(book) }))?;
        Ok(seat)
    }

    /// Calls one command of the table.
    pub fn call(&self, name: &str, request: Value) -> Result<Reply, Failure> {
        let reply = self.desk.call(name, request, &self.host);
        out::end_progress();
        reply
    }

    /// Returns a token for a path of the command line.
    pub fn token(&self, path: &Path) -> FileToken {
        self.host.offer_path(path.to_owned())
    }

    /// Writes the bytes of a reply to a file; into a folder under the name that the reply gives.
    pub fn write(&self, reply: &Reply, path: &Path) -> Result<(), Failure> {
        let bytes = self.desk.blob(reply)?;
        let path = self.folder.join(path);
        match reply.value["file_name"].as_str().filter(|_| path.is_dir()) {
            Some(name) => host::write_whole(&path.join(name), &bytes),
            None => host::write_whole(&path, &bytes),
        }
    }
}
