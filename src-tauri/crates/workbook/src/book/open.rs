//! Opens a book: place, lock, health, migration, history triggers, in this order.

use super::desk::{Desk, IDLE, Thread, Writes};
use super::program::note;
use super::settle::located;
use super::{Book, Owner, connection};
use crate::schema::{self, Schema};
use crate::{Occasion, WorkbookError, backup, history, place};
use std::path::Path;
use std::time::Duration;

/// Who opens a book; its occasion dates a migration, should one be due.
#[derive(Clone)]
pub struct Opener {
    /// Account on this machine.
    pub user: String,
    /// Name of this machine.
    pub machine: String,
    /// Version of the program, and its commit when it was packaged: `0.1.0 (4f3a91c27b0d)`.
    pub program: String,
    /// Who acts, and when.
    pub by: Occasion,
}

impl Book {
    /// Opens a book for work and holds it until it is dropped.
    ///
    /// # Errors
    /// One sentence each: the file is not there, is no book or damaged, was saved by a newer program, is held by
    /// another process (with the holder's label), lies where a book must not be worked on, or cannot be written.
    pub fn open(path: &Path, opener: &Opener) -> Result<Self, WorkbookError> {
        Self::open_as(path, opener, &schema::BOOK, IDLE)
    }

    pub(crate) fn open_as(
        path: &Path,
        opener: &Opener,
        schema: &Schema,
        idle: Duration,
    ) -> Result<Self, WorkbookError> {
        let path = located(path, "工作簿")?;
        place::admit(&path)?;
        let mut conn = connection::open(&path, schema)?;
        opener.label().write(&path);
        backup::clear_stage(&path);
        schema::migrate(&mut conn, &path, schema, &opener.by).map_err(|error| error.at(&path))?;
        history::watch(&conn)?;
        note(&conn, &opener.program, &opener.by)?;
        let desk = Desk {
            conn,
            path: path.clone(),
            dirty: true,
            writes: Writes::default(),
        };
        Ok(Self {
            path,
            thread: Thread::start(desk, idle)?,
        })
    }
}

impl Opener {
    fn label(&self) -> Owner {
        Owner {
            user: self.user.clone(),
            machine: self.machine.clone(),
            since: self.by.at,
        }
    }
}
