//! Makes a new book: whole or not at all, never over an existing file.

use super::desk::IDLE;
use super::settle::{reserve, settle};
use super::{Book, Opener, connection};
use crate::pack::StoredPack;
use crate::schema::{self, Schema};
use crate::transact::{Act, Tx, transact};
use crate::{WorkbookError, community, history, pack};
use policy::facts::{CommunityKind, Particulars};
use rusqlite::named_params;
use std::path::Path;

/// What a new book begins with.
#[derive(Debug, Clone)]
pub struct NewBook {
    /// Stable id, carried by bundles.
    pub book_id: String,
    /// Urban or village-turned.
    pub kind: CommunityKind,
    /// Who and where the community is.
    pub particulars: Particulars,
    /// Id of the pack in force.
    pub pack: String,
    /// The text of that pack and those of its parents.
    pub packs: Vec<StoredPack>,
}

impl Book {
    /// Creates a book with its community and packs and opens it. This first act is a barrier: a book without its
    /// community is not a book.
    ///
    /// # Errors
    /// [`WorkbookError::TargetExists`], a refused place, the disk, particulars without a name, a pack that is not
    /// among the packs.
    pub fn create(path: &Path, new: &NewBook, opener: &Opener) -> Result<Self, WorkbookError> {
        Self::create_as(path, &new.book_id, opener, &schema::BOOK, |tx| {
            pack::store(tx, &new.packs)?;
            community::create(tx, new.kind, &new.pack, &new.particulars)
        })
    }

    pub(crate) fn create_as(
        path: &Path,
        book_id: &str,
        opener: &Opener,
        schema: &Schema,
        first: impl FnOnce(&mut Tx<'_>) -> Result<(), WorkbookError>,
    ) -> Result<Self, WorkbookError> {
        let draft = reserve(path)?;
        let mut conn = connection::make(&draft)?;
        schema.lay_out(&conn, schema.version())?;
        history::watch(&conn)?;
        let act = Act {
            op: "book_new",
            label: "建立工作簿".to_owned(),
            barrier: true,
            by: opener.by.clone(),
        };
        transact(&mut conn, &act, |tx| {
            identify(tx, book_id, &opener.program)?;
            first(tx)
        })?;
        settle(conn, draft, path)?;
        Self::open_as(path, opener, schema, IDLE)
    }
}

/// Writes the one row that says what the book is.
fn identify(tx: &Tx<'_>, book_id: &str, program: &str) -> Result<(), WorkbookError> {
    tx.conn()
        .prepare("INSERT INTO book (id, kind, created, program) VALUES (:id, 'community', :created, :program)")?
        .execute(named_params! {
            ":id": book_id,
            ":created": tx.at().format("%Y-%m-%dT%H:%M:%S").to_string(),
            ":program": program,
        })?;
    Ok(())
}
