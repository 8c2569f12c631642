//! Attachments: files that the book keeps by their hash.

pub mod api;
mod media;
mod photo;

use crate::Failure;
use crate::cx::Cx;
use crate::host::FileToken;
use crate::paper::api::BytesReply;
use crate::plain::Nothing;
use api::{AttachmentAdd, AttachmentList, AttachmentPick, AttachmentView};
use chrono::NaiveDate;
use policy::Code;
use policy::facts::AttachmentId;
use workbook::attachment::{self, NewAttachment, Original};

/// A scan or photo may be this large.
const LIMIT: u64 = 50_000_000;

pub(crate) fn add(cx: &Cx<'_>, request: AttachmentAdd) -> Result<AttachmentView, Failure> {
    let new = read(cx, &request.file)?;
    let view = view(&new, cx.host.today());
    cx.act_as(format!("添加附件“{}”", new.name), move |tx| {
        attachment::add(tx, &new)
    })?;
    Ok(view)
}

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<AttachmentList, Failure> {
    let rows = cx
        .open()?
        .book
        .read(|reader| attachment::list(reader, None))?;
    let attachments = rows.into_iter().map(|row| AttachmentView {
        id: row.id,
        name: row.name,
        media_type: row.media_type,
        size: row.size,
        sha256: row.sha256,
        added_on: row.added_on,
    });
    Ok(AttachmentList {
        attachments: attachments.collect(),
    })
}

pub(crate) fn bytes(cx: &Cx<'_>, request: AttachmentPick) -> Result<BytesReply, Failure> {
    let open = cx.open()?;
    let rows = open.book.read(|reader| attachment::list(reader, None))?;
    let row = rows
        .into_iter()
        .find(|row| row.id == request.attachment)
        .ok_or_else(gone)?;
    let bytes = open
        .book
        .read(move |reader| attachment::bytes(reader, &request.attachment))?;
    Ok(BytesReply {
        bytes: cx.keep(bytes),
        file_name: row.name,
        media_type: row.media_type,
    })
}

fn gone() -> Failure {
    Failure::user(
        Code::NotFound,
        "找不到这个附件，可能已被删除。",
        "请刷新后再试。",
    )
}

/// Reads a chosen file, says what it is and shrinks a photo to what print needs.
pub(crate) fn read(cx: &Cx<'_>, file: &FileToken) -> Result<NewAttachment, Failure> {
    let file = cx.host.file_in(file, LIMIT)?;
    let media = media::of(&file.bytes).ok_or_else(|| media::unknown(&file.name))?;
    let photo = media
        .starts_with("image/")
        .then(|| photo::keep(&file.name, &file.bytes))
        .transpose()?;
    let pixels = photo.as_ref().map(|photo| photo.pixels);
    let original = Original {
        sha256: exchange::sha256(&file.bytes),
        size: file.bytes.len() as i64,
    };
    let (bytes, media, original) = match photo.and_then(|photo| photo.shrunk) {
        Some((bytes, media)) => (bytes, media, Some(original)),
        None => (file.bytes, media, None),
    };
    Ok(NewAttachment {
        id: AttachmentId::new(cx.host.new_id()),
        project: None,
        name: file.name,
        media_type: media.to_owned(),
        bytes,
        original,
        pixels,
    })
}

/// Shows an attachment that was just read.
pub(crate) fn view(new: &NewAttachment, added_on: NaiveDate) -> AttachmentView {
    AttachmentView {
        id: new.id.clone(),
        name: new.name.clone(),
        media_type: new.media_type.clone(),
        size: new.bytes.len() as i64,
        sha256: exchange::sha256(&new.bytes),
        added_on,
    }
}
