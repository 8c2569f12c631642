//! Makes a new book: whole or not at all, never over an existing file.

use super::desk::IDLE;
use super::{Book, Opener, connection};
use crate::pack::StoredPack;
use crate::schema::{self, Schema};
use crate::transact::{Act, Tx, transact};
use crate::{WorkbookError, community, history, pack, place};
use policy::facts::{CommunityKind, Particulars};
use rusqlite::{Connection, named_params};
use std::fs::File;
use std::path::{Path, PathBuf};
use tempfile::TempPath;

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
            identify(tx, book_id)?;
            first(tx)
        })?;
        settle(conn, draft, path)?;
        Self::open_as(path, opener, schema, IDLE)
    }
}

/// Writes the one row that says what the book is.
fn identify(tx: &Tx<'_>, book_id: &str) -> Result<(), WorkbookError> {
    tx.conn()
        .prepare("INSERT INTO book (id, kind, created, program) VALUES (:id, 'community', :created, :program)")?
        .execute(named_params! {
            ":id": book_id,
            ":created": tx.at().format("%Y-%m-%dT%H:%M:%S").to_string(),
            ":program": env!("CARGO_PKG_VERSION"),
        })?;
    Ok(())
}

/// Makes an empty file beside a target that does not exist yet; it is removed unless [`settle`] gives it the name.
pub(crate) fn reserve(target: &Path) -> Result<TempPath, WorkbookError> {
    if target.symlink_metadata().is_ok() {
        return Err(WorkbookError::TargetExists {
            path: target.to_owned(),
        });
    }
    let folder = folder_of(target);
    let folder = folder
        .canonicalize()
        .map_err(|error| WorkbookError::io(&folder, error))?;
    place::admit(&folder.join(target.file_name().unwrap_or_default()))?;
    temporary(&folder)
}

/// Makes an empty file in a folder, to be written, synchronised and renamed.
pub(crate) fn temporary(folder: &Path) -> Result<TempPath, WorkbookError> {
    let made = tempfile::Builder::new()
        .prefix(".")
        .suffix(".part")
        .tempfile_in(folder);
    Ok(made
        .map_err(|error| WorkbookError::io(folder, error))?
        .into_temp_path())
}

/// Closes a finished file and gives it its name, unless another file took it meanwhile.
pub(crate) fn settle(
    conn: Connection,
    draft: TempPath,
    target: &Path,
) -> Result<(), WorkbookError> {
    conn.close().map_err(|(_, error)| error)?;
    draft
        .persist_noclobber(target)
        .map_err(|failed| match failed.error.kind() {
            std::io::ErrorKind::AlreadyExists => WorkbookError::TargetExists {
                path: target.to_owned(),
            },
            _ => WorkbookError::io(target, failed.error),
        })?;
    sync_folder(&folder_of(target))
}

/// Puts the names in a folder on the disk; Windows does so by itself and cannot open a folder.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), WorkbookError> {
    if cfg!(windows) {
        return Ok(());
    }
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| WorkbookError::io(folder, error))
}

/// Returns the folder of a file; `.` for a bare name.
pub(crate) fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}
