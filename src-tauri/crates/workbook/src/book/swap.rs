//! Closes a book, puts a restored one in its place, opens what then stands there.

use super::{Book, Opener};
use crate::WorkbookError;
use crate::backup::{Staged, put_back};
use std::path::PathBuf;

/// What became of a book that was to be replaced.
pub struct Swapped {
    /// The book that stands there now: the restored one, or the old one when it could not be replaced.
    pub book: Result<Book, WorkbookError>,
    /// Where the old book is kept, or why it was not replaced.
    pub kept: Result<PathBuf, WorkbookError>,
}

impl Book {
    /// Puts a restored book in the place of this one and opens it. A book that could not be replaced is open again.
    pub fn replace(self, staged: Staged, opener: &Opener) -> Swapped {
        let path = self.path.clone();
        // A log that was not folded in belongs to the old file and would be lost to it under another name.
        let kept = self.close().and_then(|()| staged.swap());
        let book = Self::open(&path, opener);
        match (book, kept) {
            (Err(error), Ok(kept)) => {
                put_back(&kept, &path);
                Swapped {
                    book: Self::open(&path, opener),
                    kept: Err(error),
                }
            }
            (book, kept) => Swapped { book, kept },
        }
    }
}
