//! Requests and replies about backups and the way back.

use crate::Failure;
use crate::book::api::{BookInfo, Restored};
use crate::host::FileToken;
use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use workbook::backup::PlaceName;

/// Makes a verified backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BookBackup {
    /// A folder for this one backup; `None` for all known places.
    pub folder: Option<FileToken>,
}

/// A backup that was made and opened again.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupMade {
    /// File name of the backup, in the first place that took one.
    pub file_name: String,
    /// Attachment files written there now; those already there are not written again.
    pub blobs_written: i64,
    /// Hash of the last entry in the backup.
    pub head: String,
    /// What each place answered.
    pub places: Vec<PlaceAnswer>,
}

/// What one place answered to a backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlaceAnswer {
    /// Which place; `None` for a folder that was chosen for this backup.
    pub place: Option<PlaceName>,
    /// The folder in words.
    pub folder: String,
    /// File name of the backup, when one was made.
    pub file_name: Option<String>,
    /// Older backups that went because they need not stay.
    pub thinned: i64,
    /// Why there is none.
    pub refused: Option<Failure>,
}

/// Says where backups go. Remembered in the book.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupPlacesSet {
    /// Another folder on this PC; `None` leaves the first place as it is.
    pub first: Option<FileToken>,
    /// The answer about the second place.
    pub second: SecondChoice,
}

/// The answer about the second place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum SecondChoice {
    /// As it is.
    Same,
    /// 以后再说.
    Later,
    /// A folder elsewhere.
    Folder {
        /// The folder.
        folder: FileToken,
    },
}

/// What was answered about the second place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SecondState {
    /// Nobody was asked yet: the window asks.
    NotAsked,
    /// 以后再说.
    Later,
    /// A folder.
    Chosen,
}

/// The places, what lies in them, and the books that restored ones replaced.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupList {
    /// What was answered about the second place.
    pub second: SecondState,
    /// The day on which it was put off.
    pub later_on: Option<NaiveDate>,
    /// The known places.
    pub places: Vec<BackupPlaceView>,
    /// Books that restored ones replaced, the latest first.
    pub kept: Vec<KeptView>,
}

/// A place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupPlaceView {
    /// Which.
    pub place: PlaceName,
    /// The folder in words.
    pub folder: String,
    /// True when the folder is there now.
    pub present: bool,
    /// Its backups, the newest first.
    pub backups: Vec<BackupView>,
}

/// A backup as it lies in its place, opened now.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupView {
    /// Its file name.
    pub file_name: String,
    /// When it was made.
    pub at: NaiveDateTime,
    /// Bytes, without attachments.
    pub size: i64,
    /// History entries in it; `None` when it cannot be opened.
    pub entries: Option<i64>,
    /// Hash of the last entry.
    pub head: Option<String>,
    /// True when it is a backup of the open book.
    pub ours: bool,
    /// True when it was read back after writing and ends as it did then.
    pub verified: bool,
    /// Attachments that do not lie beside it.
    pub missing: i64,
    /// Why it cannot be opened.
    pub says: Option<String>,
}

/// A book that a restored one replaced.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeptView {
    /// Its file name, beside the book.
    pub file_name: String,
    /// When it was replaced.
    pub at: NaiveDateTime,
    /// Bytes.
    pub size: i64,
}

/// Puts a restored book in the place of the open one, which is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupRestore {
    /// What to restore.
    pub pick: BackupPick,
}

/// Names a backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum BackupPick {
    /// One of a known place.
    Place {
        /// Which place.
        place: PlaceName,
        /// As listed.
        file_name: String,
    },
    /// A book that was replaced earlier: the way back.
    Kept {
        /// As listed.
        file_name: String,
    },
    /// Any backup or book.
    File {
        /// `book-TIME.hmb` with `blobs/` beside it, or a whole book.
        file: FileToken,
    },
}

/// What stands in the place of the book now, and where the old one is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupRestored {
    /// The book that is open now; everything has to be fetched again.
    pub book: BookInfo,
    /// What was restored.
    pub restored: Restored,
    /// File name under which the replaced book is kept, beside it.
    pub kept_as: String,
}
