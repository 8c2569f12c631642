//! The places where a notice is to hang, written whole.

use super::present;
use crate::Tx;
use crate::columns::{Origin, first};
use crate::error::WorkbookError;
use crate::list::{List, numbered};
use crate::values::Values;
use policy::facts::{NoticeId, PlaceId, PlaceKind};
use rusqlite::{Connection, named_params};

const PLACE: Origin = Origin {
    table: "notice_place",
    key: "id",
};

const PLACES: List = List {
    field: "places",
    delete_gone: "DELETE FROM notice_place
        WHERE notice = :owner AND id NOT IN (SELECT value FROM json_each(:kept))",
    count: "SELECT COUNT(*) AS rows FROM notice_place WHERE notice = :owner",
};

/// A place as filled in; its days and photos are recorded on their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFields {
    /// Id from the host, the same as long as it is the same place.
    pub id: PlaceId,
    /// Kind of place.
    pub kind: PlaceKind,
    /// Name, e.g. 铁路新村3幢.
    pub name: String,
}

/// Writes the places of a notice, in order. Days and photos of places that stay are kept.
///
/// # Errors
/// `Gone`; `NotNow` when a place that was posted, or has photos, is no longer in the list; `BadValue` for an empty
/// name or a place of another notice.
pub fn set_places(
    tx: &mut Tx<'_>,
    id: &NoticeId,
    places: &[PlaceFields],
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    refuse_used(tx.conn(), id, places)?;
    PLACES.keep(
        tx.conn(),
        id.as_str(),
        places.iter().map(|place| place.id.as_str()),
    )?;
    for (ord, place) in numbered(places) {
        Values::of_row("places", ord)
            .id(":id", place.id.as_str())
            .id(":notice", id.as_str())
            .put(":ord", ord)
            .word(":kind", &place.kind)?
            .said(":name", "张贴处的名称", &place.name)?
            .run(tx.conn(), include_str!("save_place.sql"))?;
    }
    PLACES.check(tx.conn(), id.as_str(), places.len())
}

/// What happened at a place stays on record: such a place cannot silently leave the list.
fn refuse_used(
    db: &Connection,
    id: &NoticeId,
    places: &[PlaceFields],
) -> Result<(), WorkbookError> {
    let kept =
        serde_json::Value::from_iter(places.iter().map(|place| place.id.as_str())).to_string();
    let params = named_params! { ":notice": id.as_str(), ":kept": kept };
    match first(
        db,
        PLACE,
        include_str!("find_used_place.sql"),
        params,
        |row| row.text("name"),
    )? {
        None => Ok(()),
        Some(name) => Err(WorkbookError::NotNow {
            says: format!("“{name}”已经登记了张贴或照片，不能从名单里去掉"),
            remedy: "登记有误的，请先撤销这一处的张贴登记并去掉照片。".to_owned(),
        }),
    }
}
