//! When a notice hung at a place: posted, taken down, found torn.

use crate::Tx;
use crate::columns::{Origin, first, require};
use crate::error::WorkbookError;
use crate::values::Values;
use chrono::NaiveDate;
use policy::facts::PlaceId;
use rusqlite::{Connection, named_params};

const PLACE: Origin = Origin {
    table: "notice_place",
    key: "id",
};

/// Records the day of posting. Posting again keeps the day on which the notice was found torn, and forgets the day on
/// which it was taken down: it hangs again.
///
/// # Errors
/// `Gone`.
pub fn post(tx: &mut Tx<'_>, place: &PlaceId, day: NaiveDate) -> Result<(), WorkbookError> {
    present(tx.conn(), place)?;
    let sql = "UPDATE notice_place SET posted_on = :day, removed_on = NULL WHERE id = :id";
    Values::new()
        .id(":id", place.as_str())
        .day(":day", day)
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Records the day on which the office took the notice down.
///
/// # Errors
/// `Gone`; `NotNow` when no posting was recorded; `BadValue` when the day lies before the posting.
pub fn take_down(tx: &mut Tx<'_>, place: &PlaceId, day: NaiveDate) -> Result<(), WorkbookError> {
    refuse_before_posting(tx.conn(), place, day)?;
    let sql = "UPDATE notice_place SET removed_on = :day WHERE id = :id";
    Values::new()
        .id(":id", place.as_str())
        .day(":day", day)
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Records the day on which the notice was found torn down.
///
/// # Errors
/// `Gone`; `NotNow` when no posting was recorded; `BadValue` when the day lies before the posting.
pub fn torn(tx: &mut Tx<'_>, place: &PlaceId, day: NaiveDate) -> Result<(), WorkbookError> {
    refuse_before_posting(tx.conn(), place, day)?;
    let sql = "UPDATE notice_place SET torn_on = :day WHERE id = :id";
    Values::new()
        .id(":id", place.as_str())
        .day(":day", day)
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Takes the record of a posting back, with all days that follow from it: it was entered by mistake.
///
/// # Errors
/// `Gone`.
pub fn unpost(tx: &mut Tx<'_>, place: &PlaceId) -> Result<(), WorkbookError> {
    present(tx.conn(), place)?;
    let sql = "UPDATE notice_place SET posted_on = NULL, removed_on = NULL, torn_on = NULL
        WHERE id = :id";
    Values::new()
        .id(":id", place.as_str())
        .run(tx.conn(), sql)?;
    Ok(())
}

/// Checks that a place is there and belongs to nothing in the bin.
pub(super) fn present(db: &Connection, place: &PlaceId) -> Result<(), WorkbookError> {
    require(db, include_str!("find_place.sql"), place.as_str(), "处张贴")
}

fn refuse_before_posting(
    db: &Connection,
    place: &PlaceId,
    day: NaiveDate,
) -> Result<(), WorkbookError> {
    present(db, place)?;
    let sql = "SELECT id, posted_on FROM notice_place WHERE id = :id";
    let posted = first(
        db,
        PLACE,
        sql,
        named_params! { ":id": place.as_str() },
        |row| row.day_opt("posted_on"),
    )?;
    match posted.flatten() {
        Some(posted) if posted <= day => Ok(()),
        Some(posted) => Err(WorkbookError::BadValue {
            field: "day".to_owned(),
            says: format!("日期{day}早于张贴日期{posted}"),
        }),
        None => Err(WorkbookError::NotNow {
            says: "这一处还没有登记张贴".to_owned(),
            remedy: "请先登记张贴日期。".to_owned(),
        }),
    }
}
