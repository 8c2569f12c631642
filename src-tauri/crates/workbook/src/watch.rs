//! How far a long job has come, and whether it is to go on.

use crate::WorkbookError;
use std::fmt;
use std::sync::Arc;

/// Reports of one job, at most; a person sees no finer steps.
const REPORTS: usize = 100;

/// Units of a long job that are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What is being done, in Chinese.
    pub says: &'static str,
    /// Units done.
    pub done: usize,
    /// Units in all; 0 when nobody knows.
    pub total: usize,
}

/// Answers true when the job is to go on.
type Hears = dyn Fn(Step) -> bool + Send + Sync;

/// Whoever waits for a long job. The job runs on the thread of the book, so it takes the watch along.
#[derive(Clone, Default)]
pub struct Watch {
    hears: Option<Arc<Hears>>,
}

impl Watch {
    /// Lets somebody hear of each step; the job stops when the answer is false.
    pub fn new(hears: impl Fn(Step) -> bool + Send + Sync + 'static) -> Self {
        Self {
            hears: Some(Arc::new(hears)),
        }
    }

    /// Tells that `done` of `total` units are done and the next one begins.
    ///
    /// # Errors
    /// [`WorkbookError::Cancelled`] when the job is to stop; nothing of it may remain then.
    pub fn tell(&self, says: &'static str, done: usize, total: usize) -> Result<(), WorkbookError> {
        let step = Step { says, done, total };
        let due = done.is_multiple_of((total / REPORTS).max(1));
        match &self.hears {
            Some(hears) if due && !hears(step) => Err(WorkbookError::Cancelled),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}
