//! The thread that owns the connection: one job after the other, the log folded into the file when nothing comes.

use crate::WorkbookError;
use rusqlite::Connection;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long nothing must come before the log is folded into the file, so that a copied file is whole.
pub(super) const IDLE: Duration = Duration::from_secs(5);

/// What a job works with.
pub(crate) struct Desk {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
    /// True when the log holds what the file does not.
    pub(crate) dirty: bool,
    /// How many jobs that may write it has done.
    pub(crate) writes: Writes,
}

/// Counts the jobs of an open book that may write: as long as it stays, what was read holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Writes(u64);

impl Writes {
    /// Counts one more.
    pub(super) fn count(&mut self) {
        self.0 += 1;
    }
}

type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// The way to the thread.
pub(super) struct Thread {
    jobs: Option<Sender<Job>>,
    handle: Option<JoinHandle<Result<(), WorkbookError>>>,
}

impl Thread {
    /// Starts the thread with a connection that was opened for work.
    pub(super) fn start(desk: Desk, idle: Duration) -> Result<Self, WorkbookError> {
        let (jobs, received) = mpsc::channel();
        let path = desk.path.clone();
        let handle = thread::Builder::new()
            .name("book".to_owned())
            .spawn(move || desk.serve(&received, idle))
            .map_err(|error| WorkbookError::io(&path, error))?;
        Ok(Self {
            jobs: Some(jobs),
            handle: Some(handle),
        })
    }

    /// Runs a job and waits for its answer. A job that panics is our fault; the next one finds the book as it was.
    pub(super) fn run<R, F>(&self, job: F) -> Result<R, WorkbookError>
    where
        R: Send + 'static,
        F: FnOnce(&mut Desk) -> R + Send + 'static,
    {
        let (answer, answered) = mpsc::channel();
        let job: Job = Box::new(move |desk| {
            let outcome = catch_unwind(AssertUnwindSafe(|| job(desk)));
            // Nobody waits any more when the caller is gone; the work is done either way.
            let _ = answer.send(outcome.map_err(|panic| desk.recover(panic.as_ref())));
        });
        let gone = || WorkbookError::bug("the thread of the book is gone");
        self.jobs
            .as_ref()
            .ok_or_else(gone)?
            .send(job)
            .map_err(|_| gone())?;
        answered.recv().map_err(|_| gone())?
    }

    /// Lets the thread fold the log into the file, release the book and end.
    pub(super) fn stop(&mut self) -> Result<(), WorkbookError> {
        self.jobs = None;
        match self.handle.take() {
            Some(handle) => handle
                .join()
                .map_err(|_| WorkbookError::bug("the thread of the book panicked"))?,
            None => Ok(()),
        }
    }
}

impl Desk {
    fn serve(mut self, jobs: &Receiver<Job>, idle: Duration) -> Result<(), WorkbookError> {
        loop {
            let next = if self.dirty {
                jobs.recv_timeout(idle)
            } else {
                jobs.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            match next {
                Ok(job) => job(&mut self),
                // A log that cannot be folded in now (a full disk) is complete as it is; the next pause tries again.
                Err(RecvTimeoutError::Timeout) => drop(self.checkpoint()),
                Err(RecvTimeoutError::Disconnected) => return self.close(),
            }
        }
    }

    /// Folds the log into the file and empties it.
    pub(crate) fn checkpoint(&mut self) -> Result<(), WorkbookError> {
        let busy: bool = self
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        self.dirty = busy;
        Ok(())
    }

    fn close(mut self) -> Result<(), WorkbookError> {
        let folded = self.checkpoint();
        super::Owner::remove(&self.path);
        self.conn.close().map_err(|(_, error)| error)?;
        folded
    }

    /// Brings the connection back to rest after a job that panicked.
    fn recover(&mut self, panic: &(dyn Any + Send)) -> WorkbookError {
        if !self.conn.is_autocommit() {
            let _ = self.conn.execute_batch("ROLLBACK");
        }
        let _ = self.conn.pragma_update(None, "query_only", false);
        let words = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let words = words
            .or_else(|| panic.downcast_ref::<String>().cloned())
            .unwrap_or_default();
        WorkbookError::bug(format!("a job panicked: {words}"))
    }
}
