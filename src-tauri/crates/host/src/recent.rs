//! The books opened last, for the start page. A convenience: losing it loses nothing.

use commands::Failure;
use std::path::{Path, PathBuf};

const FILE: &str = "recent.txt";
const MOST: usize = 8;

/// The list in the user's profile, one path a line, newest first.
#[derive(Debug)]
pub struct Recent {
    file: PathBuf,
}

impl Recent {
    /// Returns the list of this user.
    ///
    /// # Errors
    /// When the profile cannot be made.
    pub fn of_user() -> Result<Self, Failure> {
        Ok(Self {
            file: crate::files::profile()?.join(FILE),
        })
    }

    /// Returns the books, newest first.
    pub fn books(&self) -> Vec<PathBuf> {
        let text = std::fs::read_to_string(&self.file).unwrap_or_default();
        text.lines()
            .filter(|line| !line.is_empty())
            .map(PathBuf::from)
            .collect()
    }

    /// Puts a book at the head of the list.
    ///
    /// # Errors
    /// When the list cannot be written.
    pub fn remember(&self, book: &Path) -> Result<(), Failure> {
        let mut books = self.books();
        books.retain(|known| known != book);
        books.insert(0, book.to_owned());
        books.truncate(MOST);
        let lines: Vec<String> = books
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        crate::files::write_whole(&self.file, lines.join("\n").as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_newest_first_without_doubles() {
        let folder = tempfile::tempdir().unwrap();
        let recent = Recent {
            file: folder.path().join(FILE),
        };
        for book in ["/a.hmb", "/b.hmb", "/a.hmb"] {
            recent.remember(Path::new(book)).unwrap();
        }
        assert_eq!(
            recent.books(),
            [PathBuf::from("/a.hmb"), PathBuf::from("/b.hmb")]
        );
    }
}
