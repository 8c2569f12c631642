//! The label beside an open book that tells others who holds it.
//!
//! Only a label: the lock is SQLite's. It is read when the lock was refused and rewritten when it was granted, so a
//! label that outlived its process does no harm.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// Who holds a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Account on the machine.
    pub user: String,
    /// Name of the machine.
    pub machine: String,
    /// Since when, local time.
    pub since: NaiveDateTime,
}

impl Owner {
    /// Returns the holder as words of a sentence.
    pub(crate) fn words(owner: Option<&Self>) -> String {
        match owner {
            Some(Self {
                user,
                machine,
                since,
            }) => {
                format!(
                    "{user}在电脑{machine}上（自{}起）",
                    since.format("%Y年%-m月%-d日%H:%M")
                )
            }
            None => "另一个程序".to_owned(),
        }
    }

    /// Reads the label of a book; a missing or unreadable one says nothing.
    pub(crate) fn read(book: &Path) -> Option<Self> {
        let text = fs::read_to_string(label_of(book)).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// Writes the label of a book that was just locked. On a full disk there is none; the lock holds without it.
    pub(crate) fn write(&self, book: &Path) {
        if let Ok(text) = serde_json::to_string(self) {
            let _ = fs::write(label_of(book), text);
        }
    }

    /// Removes the label of a book that is about to be released; one that stays behind does no harm.
    pub(crate) fn remove(book: &Path) {
        let _ = fs::remove_file(label_of(book));
    }
}

/// Returns `NAME.hmb.owner` for `NAME.hmb`.
fn label_of(book: &Path) -> PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push(".owner");
    PathBuf::from(name)
}
