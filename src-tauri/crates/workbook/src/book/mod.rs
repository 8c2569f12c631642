//! The book as its users hold it: create, open, read, write, close.

mod aside;
pub(crate) mod connection;
mod create;
mod desk;
mod open;
mod owner;
mod program;
mod settle;
mod state;
mod swap;
mod tasks;

pub use create::NewBook;
pub use desk::Writes;
pub use open::Opener;
pub use owner::Owner;
pub use state::BookState;
pub use swap::Swapped;
pub use tasks::{PlaceBackup, PlaceList};

pub(crate) use desk::Desk;
pub(crate) use settle::{folder_of, located, reserve, settle, sync_folder, temporary_named};

use crate::WorkbookError;
use crate::transact::{self, Act, Done, Reader, Tx};
use desk::Thread;
use std::fmt;
use std::path::{Path, PathBuf};

/// An open book. Jobs run on its own thread, one after the other; dropping it releases the file.
pub struct Book {
    path: PathBuf,
    thread: Thread,
}

impl Book {
    /// Returns where the book lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes: everything the work changes stands in one history entry, or nothing is changed.
    ///
    /// # Errors
    /// What the work returns; [`WorkbookError::EarlierDay`] when the act lies before the last entry and nobody
    /// confirmed it; [`WorkbookError::DiskFull`] and [`WorkbookError::Io`] from the disk.
    pub fn transact<R, E, F>(&self, act: Act, work: F) -> Result<Done<R>, E>
    where
        R: Send + 'static,
        E: From<WorkbookError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<R, E> + Send + 'static,
    {
        self.write(move |desk| transact::transact(&mut desk.conn, &act, work))
    }

    /// Reads; whatever tries to write in here fails.
    ///
    /// # Errors
    /// What the work returns.
    pub fn read<R, E, F>(&self, work: F) -> Result<R, E>
    where
        R: Send + 'static,
        E: From<WorkbookError> + Send + 'static,
        F: FnOnce(&Reader<'_>) -> Result<R, E> + Send + 'static,
    {
        self.look(move |desk| work(&Reader::new(&desk.conn)))
    }

    /// Folds the log into the file and releases the book.
    ///
    /// # Errors
    /// When the log cannot be folded in (a full disk): nothing is lost, but the file alone is not whole until the next
    /// opening.
    pub fn close(mut self) -> Result<(), WorkbookError> {
        self.thread.stop().map_err(|error| error.at(&self.path))
    }

    /// Runs a job that cannot write.
    pub(crate) fn look<R, E, F>(&self, job: F) -> Result<R, E>
    where
        R: Send + 'static,
        E: From<WorkbookError> + Send + 'static,
        F: FnOnce(&Desk) -> Result<R, E> + Send + 'static,
    {
        self.thread.run(move |desk| {
            let guarded = |on: bool| {
                desk.conn
                    .pragma_update(None, "query_only", on)
                    .map_err(WorkbookError::from)
            };
            guarded(true)?;
            let reply = job(desk);
            guarded(false)?;
            reply
        })?
    }

    /// Runs a job that may write.
    fn write<R, E, F>(&self, job: F) -> Result<R, E>
    where
        R: Send + 'static,
        E: From<WorkbookError> + Send + 'static,
        F: FnOnce(&mut Desk) -> Result<R, E> + Send + 'static,
    {
        self.thread.run(move |desk| {
            desk.dirty = true;
            desk.writes.count();
            job(desk)
        })?
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        // What could not be folded in stands in the log and is folded in at the next opening.
        let _ = self.thread.stop();
    }
}

impl fmt::Debug for Book {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Book")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
