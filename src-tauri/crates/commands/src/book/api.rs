//! Requests and replies about the book as a file.

use crate::host::FileToken;
use chrono::{NaiveDate, NaiveDateTime};
use policy::facts::{CommunityKind, Particulars};
use policy::finding::{Due, Finding, ProjectJudgement};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use workbook::removed::Binned;

/// Makes a new book and opens it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BookNew {
    /// Where the file is to be; must not exist.
    pub file: FileToken,
    /// Id of the pack to start under.
    pub pack: String,
    /// 社区名称.
    pub name: String,
    /// Urban or village-turned.
    pub kind: CommunityKind,
    /// 街道名称.
    pub street: String,
    /// 区名称.
    pub district: String,
}

/// Opens a book; the one that is open is closed first.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BookOpen {
    /// The book.
    pub file: FileToken,
}

/// What is open.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BookInfo {
    /// File name without folders.
    pub file_name: String,
    /// Stable id of the book.
    pub book_id: String,
    /// Urban or village-turned.
    pub kind: CommunityKind,
    /// Id and title of the pack in force.
    pub pack: String,
    /// Title of the pack on screen.
    pub pack_title: String,
    /// Particulars that hold today.
    pub particulars: Particulars,
    /// Entries of the history.
    pub entries: i64,
    /// Hash of the last entry.
    pub head: String,
    /// Moment of the last verified backup, when any was made.
    pub last_backup: Option<NaiveDateTime>,
    /// Today as the host sees it.
    pub today: NaiveDate,
    /// Day of the last entry, when it lies after today: the person is asked before anything is dated.
    pub last_day_ahead: Option<NaiveDate>,
}

/// Everything that was found today.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Checked {
    /// All findings, those of the book first, then project by project.
    pub findings: Vec<Finding>,
    /// All dues, earliest first.
    pub dues: Vec<Due>,
    /// Each project's road with its own findings and dues.
    pub projects: Vec<ProjectJudgement>,
}

/// What [`Checked`] says, in one number: two runs found the same when their digests are equal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CheckDigest {
    /// Projects judged.
    pub projects: i64,
    /// Findings, those of the book included.
    pub findings: i64,
    /// SHA-256 over the findings of the book and over every project's steps, findings and dues, as JSON.
    pub digest: String,
}

/// Checks the chain and the tables of the open book.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BookVerify {
    /// A head printed on a paper or kept by the street.
    pub head: Option<String>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Verified {
    /// True when nothing differs.
    pub ok: bool,
    /// Hash of the last entry (book) or the book's head named in the manifest (bundle).
    pub head: Option<String>,
    /// What differs.
    pub differs: Vec<Difference>,
    /// Payloads that were erased and could not be compared.
    pub erased: i64,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Difference {
    /// Where: entry, table and row, or file of the bundle.
    pub place: String,
    /// What, one Chinese sentence.
    pub says: String,
}

/// Checks a bundle.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BundleVerify {
    /// The bundle.
    pub file: FileToken,
    /// A head to compare with.
    pub head: Option<String>,
}

/// What was removed and can be restored.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Bin {
    /// The newest first.
    pub removed: Vec<BinEntry>,
}

/// A removed record.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BinEntry {
    /// What it is.
    pub noun: Binned,
    /// Its id.
    pub id: String,
    /// Its number as people say it; that of its project or a day, when it has none.
    pub number: String,
    /// What it says, or the name of its project.
    pub label: String,
    /// Day of removal.
    pub removed_on: NaiveDate,
}

/// Names a removed record.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BinPick {
    /// What it is.
    pub noun: Binned,
    /// Its id, as listed.
    pub id: String,
}

/// Builds one whole book from a backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BookRestore {
    /// `book-TIME.hmb` with `blobs/` beside it.
    pub file: FileToken,
    /// The new book; must not exist.
    pub target: FileToken,
}

/// Moves a damaged book away, so that a restored one can take its name.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BookSetAside {
    /// The damaged book.
    pub file: FileToken,
}

/// Where a damaged book lies now.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetAside {
    /// Name of the folder beside it that holds the file and what belongs to it.
    pub folder: String,
}

/// What was restored.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Restored {
    /// Entries in the restored book.
    pub entries: i64,
    /// SHA-256 of attachments that lay neither in nor beside the backup.
    pub missing: Vec<String>,
    /// Hash of the last entry.
    pub head: String,
}
