//! Notices with their places, photos and objections.

use super::{Children, Span};
use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use policy::facts::{
    AttachmentId, NoticeFacts, NoticeId, ObjectionFacts, ObjectionId, PhotoFacts, PlaceFacts,
    PlaceId, RevisionId,
};
use rusqlite::Connection;

const NOTICE: Origin = Origin {
    table: "notice",
    key: "id",
};
const PLACE: Origin = Origin {
    table: "notice_place",
    key: "id",
};
const PHOTO: Origin = Origin {
    table: "notice_photo",
    key: "attachment",
};
const OBJECTION: Origin = Origin {
    table: "notice_objection",
    key: "id",
};

/// Loads the notices of the projects of a span that are not in the bin, by project.
pub(super) fn load(db: &Connection, span: &Span) -> Result<Children<NoticeFacts>, WorkbookError> {
    let params = &span.params()[..];
    let mut photos = Children::new(all(
        db,
        PHOTO,
        include_str!("load_photos.sql"),
        params,
        photo,
    )?);
    let mut places = Children::new(all(
        db,
        PLACE,
        include_str!("load_places.sql"),
        params,
        |row| place(row, &mut photos),
    )?);
    let mut objections = Children::new(all(
        db,
        OBJECTION,
        include_str!("load_objections.sql"),
        params,
        objection,
    )?);
    let notices = all(
        db,
        NOTICE,
        include_str!("load_notices.sql"),
        params,
        |row| notice(row, &mut places, &mut objections),
    )?;
    Ok(Children::new(notices))
}

fn notice(
    row: &Columns<'_>,
    places: &mut Children<PlaceFacts>,
    objections: &mut Children<ObjectionFacts>,
) -> Result<(String, NoticeFacts), WorkbookError> {
    let id = row.text("id")?;
    let notice = NoticeFacts {
        kind: row.word("kind")?,
        revision: row.text_opt("revision")?.map(RevisionId::new),
        planned_on: row.day_opt("planned_on")?,
        places: places.take(&id),
        objections: objections.take(&id),
        id: NoticeId::new(id),
    };
    Ok((row.text("project")?, notice))
}

fn place(
    row: &Columns<'_>,
    photos: &mut Children<PhotoFacts>,
) -> Result<(String, PlaceFacts), WorkbookError> {
    let id = row.text("id")?;
    let place = PlaceFacts {
        kind: row.word("kind")?,
        name: row.text("name")?,
        posted_on: row.day_opt("posted_on")?,
        removed_on: row.day_opt("removed_on")?,
        torn_on: row.day_opt("torn_on")?,
        photos: photos.take(&id),
        id: PlaceId::new(id),
    };
    Ok((row.text("notice")?, place))
}

fn photo(row: &Columns<'_>) -> Result<(String, PhotoFacts), WorkbookError> {
    let photo = PhotoFacts {
        attachment: AttachmentId::new(row.text("attachment")?),
        sha256: row.text("original_sha256")?,
        taken_on: row.day_opt("taken_on")?,
        caption: row.text_opt("caption")?,
    };
    Ok((row.text("place")?, photo))
}

fn objection(row: &Columns<'_>) -> Result<(String, ObjectionFacts), WorkbookError> {
    let objection = ObjectionFacts {
        id: ObjectionId::new(row.text("id")?),
        received_on: row.day("received_on")?,
        objector: row.personal_opt("objector")?,
        content: row.text("content")?,
        decision: row.text_opt("decision")?,
        decided_on: row.day_opt("decided_on")?,
        answered_on: row.day_opt("answered_on")?,
        material: row.get("material")?,
    };
    Ok((row.text("notice")?, objection))
}
