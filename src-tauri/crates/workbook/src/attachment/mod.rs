//! Attachments: rows that refer to bytes. The bytes stand once in an insert-only table, named by their SHA-256.

mod blob;

pub(crate) use blob::{load, store};

use crate::columns::{Columns, Origin, all, first, require};
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Noun, Reader, Tx};
use chrono::NaiveDate;
use policy::facts::{AttachmentId, ProjectId};
use rusqlite::{Connection, named_params};

const ATTACHMENT: Origin = Origin {
    table: "attachment",
    key: "id",
};

/// An attachment to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAttachment {
    /// Id from the host.
    pub id: AttachmentId,
    /// The project that it belongs to, when it is one's.
    pub project: Option<ProjectId>,
    /// File name, for people.
    pub name: String,
    /// Media type, e.g. `image/jpeg`.
    pub media_type: String,
    /// The bytes to keep: the file, or a photo shrunk for print.
    pub bytes: Vec<u8>,
    /// The file that a person handed in, when `bytes` is a shrunk copy of it.
    pub original: Option<Original>,
    /// Width and height in pixels, for pictures.
    pub pixels: Option<Pixels>,
}

/// Identity of a file that was shrunk before it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Size in bytes.
    pub size: i64,
}

/// Size of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pixels {
    /// Width, from 1.
    pub width: u32,
    /// Height, from 1.
    pub height: u32,
}

/// An attachment as the book lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Stable id.
    pub id: AttachmentId,
    /// The project that it belongs to.
    pub project: Option<ProjectId>,
    /// File name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// SHA-256 of the kept bytes.
    pub sha256: String,
    /// Size of the kept bytes.
    pub size: i64,
    /// SHA-256 of the file that a person handed in; that of the kept bytes when nothing was shrunk.
    pub original_sha256: String,
    /// Size of that file.
    pub original_size: i64,
    /// Width and height, for pictures.
    pub pixels: Option<Pixels>,
    /// Day on which it was added.
    pub added_on: NaiveDate,
}

/// Keeps an attachment; bytes that are in the book already are not kept twice. Returns the SHA-256 of the bytes.
///
/// # Errors
/// `Gone` for the project; `BadValue` when name or media type are empty.
pub fn add(tx: &mut Tx<'_>, attachment: &NewAttachment) -> Result<String, WorkbookError> {
    if let Some(project) = &attachment.project {
        crate::project::present(tx.conn(), project)?;
    }
    let kept = store(tx.conn(), &attachment.bytes)?;
    let original = attachment.original.as_ref().unwrap_or(&kept);
    Values::new()
        .id(":id", attachment.id.as_str())
        .text(
            ":project",
            attachment.project.as_ref().map(ProjectId::as_str),
        )
        .said(":name", "附件名称", &attachment.name)?
        .said(":media_type", "附件类型", &attachment.media_type)?
        .id(":sha256", &kept.sha256)
        .put(":size", kept.size)
        .id(":original_sha256", &original.sha256)
        .put(":original_size", original.size)
        .put(":width", attachment.pixels.map(|pixels| pixels.width))
        .put(":height", attachment.pixels.map(|pixels| pixels.height))
        .day(":added_on", tx.day())
        .run(tx.conn(), include_str!("add_attachment.sql"))?;
    tx.touch(Noun::Attachment);
    Ok(kept.sha256)
}

/// Lists the attachments of a project, or all, in order of entry.
///
/// # Errors
/// When the book cannot be read.
pub fn list(
    reader: &Reader<'_>,
    project: Option<&ProjectId>,
) -> Result<Vec<Attachment>, WorkbookError> {
    let params = named_params! { ":project": project.map(ProjectId::as_str) };
    all(
        reader.conn(),
        ATTACHMENT,
        include_str!("list_attachments.sql"),
        params,
        attachment,
    )
}

/// Returns the kept bytes of an attachment, checked against their hash.
///
/// # Errors
/// `Gone`; `Differs` when the bytes are missing or damaged.
pub fn bytes(reader: &Reader<'_>, id: &AttachmentId) -> Result<Vec<u8>, WorkbookError> {
    let sql = "SELECT id, sha256 FROM attachment WHERE id = :id";
    let params = named_params! { ":id": id.as_str() };
    let sha256 = first(reader.conn(), ATTACHMENT, sql, params, |row| {
        row.text("sha256")
    })?;
    load(
        reader.conn(),
        &sha256.ok_or(WorkbookError::Gone { what: "个附件" })?,
    )
}

/// Checks that an attachment is there.
pub(crate) fn present(db: &Connection, id: &AttachmentId) -> Result<(), WorkbookError> {
    require(
        db,
        "SELECT 1 FROM attachment WHERE id = :id",
        id.as_str(),
        "个附件",
    )
}

fn attachment(row: &Columns<'_>) -> Result<Attachment, WorkbookError> {
    let sides: (Option<u32>, Option<u32>) = (row.get("width")?, row.get("height")?);
    Ok(Attachment {
        id: AttachmentId::new(row.text("id")?),
        project: row.text_opt("project")?.map(ProjectId::new),
        name: row.text("name")?,
        media_type: row.text("media_type")?,
        sha256: row.text("sha256")?,
        size: row.get("size")?,
        original_sha256: row.text("original_sha256")?,
        original_size: row.get("original_size")?,
        pixels: match sides {
            (Some(width), Some(height)) => Some(Pixels { width, height }),
            _ => None,
        },
        added_on: row.day("added_on")?,
    })
}
