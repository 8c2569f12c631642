//! Bundles that left for the street, and which of them it acknowledged.

use crate::columns::{Columns, Origin, all, first};
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Noun, Reader, Tx, attachment};
use chrono::NaiveDate;
use policy::facts::SubmissionId;
use rusqlite::{Connection, named_params};

const SUBMISSION: Origin = Origin {
    table: "submission",
    key: "id",
};

/// A bundle as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Stable id.
    pub id: SubmissionId,
    /// Number of the bundle in this book, from 1 without gaps.
    pub sequence: i64,
    /// The last sequence that the street had acknowledged when it was made; 0 when none.
    pub base: i64,
    /// Why it was sent (送审, 审核备案 …).
    pub purpose: String,
    /// Name of its file, without folders.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Head of the book's history when it was made.
    pub head: String,
    /// Public half of the key that signed it, 64 hexadecimal digits; a new one is announced on the next 报送单.
    pub public_key: String,
    /// Day on which it was made.
    pub made_on: NaiveDate,
    /// Day on which the street acknowledged it, or one after it.
    pub acknowledged_on: Option<NaiveDate>,
}

/// Where the next bundle stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextBundle {
    /// Its sequence.
    pub sequence: i64,
    /// Its base: all after this is not acknowledged yet.
    pub base: i64,
}

/// Returns where the next bundle stands.
///
/// # Errors
/// When the book cannot be read.
pub fn next(reader: &Reader<'_>) -> Result<NextBundle, WorkbookError> {
    next_of(reader.conn())
}

/// Records a bundle that was made, and keeps its bytes: it can be handed over again as it was.
///
/// # Errors
/// `NotNow` when another bundle took its sequence meanwhile; `BadValue` when purpose or file name are empty.
pub fn add(tx: &mut Tx<'_>, submission: &Submission, bytes: &[u8]) -> Result<(), WorkbookError> {
    if submission.sequence != next_of(tx.conn())?.sequence {
        return Err(WorkbookError::NotNow {
            says: format!("第{}号报送包的序号已经不是下一号", submission.sequence),
            remedy: "请重新生成报送包。".to_owned(),
        });
    }
    if attachment::store(tx.conn(), bytes)?.sha256 != submission.sha256 {
        return Err(WorkbookError::bug(
            "a submission whose hash is not that of its bytes",
        ));
    }
    tx.touch(Noun::Attachment);
    Values::new()
        .id(":id", submission.id.as_str())
        .put(":sequence", submission.sequence)
        .put(":base", submission.base)
        .said(":purpose", "报送事由", &submission.purpose)?
        .said(":file_name", "报送包文件名", &submission.file_name)?
        .id(":sha256", &submission.sha256)
        .id(":head", &submission.head)
        .id(":public_key", &submission.public_key)
        .day(":made_on", submission.made_on)
        .day_opt(":acknowledged_on", submission.acknowledged_on)
        .run(tx.conn(), include_str!("add_submission.sql"))?;
    Ok(())
}

/// Records that the street acknowledged a bundle on a day, and with it all before it that were open.
///
/// # Errors
/// `NotFound` when no bundle has this sequence.
pub fn acknowledge(tx: &mut Tx<'_>, sequence: i64, day: NaiveDate) -> Result<(), WorkbookError> {
    if !(1..next_of(tx.conn())?.sequence).contains(&sequence) {
        return Err(WorkbookError::NotFound {
            what: "报送包",
            id: sequence.to_string(),
        });
    }
    let sql = "UPDATE submission SET acknowledged_on = :day
        WHERE sequence <= :sequence AND acknowledged_on IS NULL";
    Values::new()
        .day(":day", day)
        .put(":sequence", sequence)
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Lists all bundles by sequence.
///
/// # Errors
/// When the book cannot be read.
pub fn list(reader: &Reader<'_>) -> Result<Vec<Submission>, WorkbookError> {
    all(
        reader.conn(),
        SUBMISSION,
        include_str!("list_submissions.sql"),
        (),
        submission,
    )
}

/// Returns the bytes of a bundle, checked against their hash.
///
/// # Errors
/// `Gone`; `Differs` when the bytes are missing or damaged.
pub fn bytes(reader: &Reader<'_>, id: &SubmissionId) -> Result<Vec<u8>, WorkbookError> {
    let sql = "SELECT id, sha256 FROM submission WHERE id = :id";
    let params = named_params! { ":id": id.as_str() };
    let sha256 = first(reader.conn(), SUBMISSION, sql, params, |row| {
        row.text("sha256")
    })?;
    attachment::load(
        reader.conn(),
        &sha256.ok_or(WorkbookError::Gone { what: "次报送" })?,
    )
}

fn next_of(db: &Connection) -> Result<NextBundle, WorkbookError> {
    let mut statement = db.prepare_cached(include_str!("find_next.sql"))?;
    Ok(statement.query_row((), |row| {
        Ok(NextBundle {
            sequence: row.get("sequence")?,
            base: row.get("base")?,
        })
    })?)
}

fn submission(row: &Columns<'_>) -> Result<Submission, WorkbookError> {
    Ok(Submission {
        id: SubmissionId::new(row.text("id")?),
        sequence: row.get("sequence")?,
        base: row.get("base")?,
        purpose: row.text("purpose")?,
        file_name: row.text("file_name")?,
        sha256: row.text("sha256")?,
        head: row.text("head")?,
        public_key: row.text("public_key")?,
        made_on: row.day("made_on")?,
        acknowledged_on: row.day_opt("acknowledged_on")?,
    })
}
