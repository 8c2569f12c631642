//! Issued papers: number, bytes and hash are kept and never change; reprints and the dossier use those bytes.

use crate::columns::{Columns, Origin, all, first};
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Noun, Reader, Tx, attachment, meeting, project, record};
use chrono::NaiveDate;
use policy::facts::{MeetingId, NoticeId, PaperId, ProjectId, RecordId};
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};

const PAPER: Origin = Origin {
    table: "paper",
    key: "id",
};

/// Format of the sheets of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetSize {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm, for notice boards.
    A3,
}

/// A paper to be issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPaper {
    /// Id from the host.
    pub id: PaperId,
    /// The project that it is about.
    pub project: Option<ProjectId>,
    /// The notice that it publishes.
    pub notice: Option<NoticeId>,
    /// The meeting that it records.
    pub meeting: Option<MeetingId>,
    /// The record that it is made of.
    pub record: Option<RecordId>,
    /// Kind of paper, e.g. 立项公示.
    pub kind: String,
    /// Number printed on it, made by the caller from [`next_ordinal`]; no two papers share one.
    pub number: String,
    /// Format of its sheets.
    pub sheet_size: SheetSize,
    /// Number of its pages, from 1.
    pub pages: u32,
    /// Digest of what it was composed from, 64 hexadecimal digits.
    pub facts_digest: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}

/// An issued paper as the book lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Stable id.
    pub id: PaperId,
    /// The project that it is about.
    pub project: Option<ProjectId>,
    /// The notice that it publishes.
    pub notice: Option<NoticeId>,
    /// The meeting that it records.
    pub meeting: Option<MeetingId>,
    /// The record that it is made of.
    pub record: Option<RecordId>,
    /// Kind of paper.
    pub kind: String,
    /// Number printed on it.
    pub number: String,
    /// Format of its sheets.
    pub sheet_size: SheetSize,
    /// Number of its pages.
    pub pages: u32,
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Digest of what it was composed from.
    pub facts_digest: String,
}

/// Returns the ordinal of the next paper, from 1: what its number is made of.
///
/// # Errors
/// When the book cannot be read.
pub fn next_ordinal(reader: &Reader<'_>) -> Result<i64, WorkbookError> {
    let sql = "SELECT COALESCE(MAX(ord), 0) + 1 AS ord FROM paper";
    Ok(reader
        .conn()
        .prepare_cached(sql)?
        .query_row((), |row| row.get("ord"))?)
}

/// Records a paper as issued on the day of the act and returns the SHA-256 of its bytes.
///
/// # Errors
/// `Gone` for the project, the meeting, the record, or for a notice that is not one of it; `NotNow` when the number is taken; `BadValue` when
/// kind or number are empty.
pub fn issue(tx: &mut Tx<'_>, paper: &NewPaper) -> Result<String, WorkbookError> {
    if let Some(project) = &paper.project {
        project::present(tx.conn(), project)?;
    }
    check_notice(tx.conn(), paper)?;
    if let Some(meeting) = &paper.meeting {
        meeting::present(tx.conn(), meeting)?;
    }
    if let Some(record) = &paper.record {
        record::present(tx.conn(), record)?;
    }
    refuse_taken(tx.conn(), &paper.number)?;
    let sha256 = attachment::store(tx.conn(), &paper.bytes)?.sha256;
    Values::new()
        .id(":id", paper.id.as_str())
        .text(":project", paper.project.as_ref().map(ProjectId::as_str))
        .text(":notice", paper.notice.as_ref().map(NoticeId::as_str))
        .text(":meeting", paper.meeting.as_ref().map(MeetingId::as_str))
        .text(":record", paper.record.as_ref().map(RecordId::as_str))
        .said(":kind", "文书种类", &paper.kind)?
        .said(":number", "文书编号", &paper.number)?
        .word(":sheet_size", &paper.sheet_size)?
        .put(":pages", paper.pages)
        .day(":issued_on", tx.day())
        .id(":sha256", &sha256)
        .id(":facts_digest", &paper.facts_digest)
        .run(tx.conn(), include_str!("issue_paper.sql"))?;
    tx.touch(Noun::Attachment);
    Ok(sha256)
}

/// Lists all issued papers, in order of issue.
///
/// # Errors
/// When the book cannot be read.
pub fn list(reader: &Reader<'_>) -> Result<Vec<Paper>, WorkbookError> {
    all(
        reader.conn(),
        PAPER,
        include_str!("list_papers.sql"),
        (),
        paper,
    )
}

/// Returns the bytes of an issued paper, checked against their hash.
///
/// # Errors
/// `Gone`; `Differs` when the bytes are missing or damaged.
pub fn bytes(reader: &Reader<'_>, id: &PaperId) -> Result<Vec<u8>, WorkbookError> {
    let sql = "SELECT id, sha256 FROM paper WHERE id = :id";
    let sha256 = first(
        reader.conn(),
        PAPER,
        sql,
        named_params! { ":id": id.as_str() },
        |row| row.text("sha256"),
    )?;
    attachment::load(
        reader.conn(),
        &sha256.ok_or(WorkbookError::Gone { what: "份文书" })?,
    )
}

fn check_notice(db: &Connection, paper: &NewPaper) -> Result<(), WorkbookError> {
    let Some(notice) = &paper.notice else {
        return Ok(());
    };
    let sql = "SELECT 1 FROM notice WHERE id = :id AND project IS :project AND removed_on IS NULL";
    let project = paper.project.as_ref().map(ProjectId::as_str);
    let params = named_params! { ":id": notice.as_str(), ":project": project };
    if db.prepare_cached(sql)?.exists(params)? {
        Ok(())
    } else {
        Err(WorkbookError::Gone { what: "份公示" })
    }
}

fn refuse_taken(db: &Connection, number: &str) -> Result<(), WorkbookError> {
    let sql = "SELECT 1 FROM paper WHERE number = :number";
    if !db
        .prepare_cached(sql)?
        .exists(named_params! { ":number": number })?
    {
        return Ok(());
    }
    Err(WorkbookError::NotNow {
        says: format!("文书编号“{number}”已经用过"),
        remedy: "请重新生成这份文书，编号会自动顺延。".to_owned(),
    })
}

fn paper(row: &Columns<'_>) -> Result<Paper, WorkbookError> {
    Ok(Paper {
        id: PaperId::new(row.text("id")?),
        project: row.text_opt("project")?.map(ProjectId::new),
        notice: row.text_opt("notice")?.map(NoticeId::new),
        meeting: row.text_opt("meeting")?.map(MeetingId::new),
        record: row.text_opt("record")?.map(RecordId::new),
        kind: row.text("kind")?,
        number: row.text("number")?,
        sheet_size: row.word("sheet_size")?,
        pages: row.get("pages")?,
        issued_on: row.day("issued_on")?,
        sha256: row.text("sha256")?,
        facts_digest: row.text("facts_digest")?,
    })
}
