//! Photos that show a notice where it hangs.

use super::posting::present;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, attachment};
use chrono::NaiveDate;
use policy::facts::{AttachmentId, PlaceId};

/// A photo of a posting; its bytes are an attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPhoto {
    /// The attachment.
    pub attachment: AttachmentId,
    /// Day on which it was taken, when said.
    pub taken_on: Option<NaiveDate>,
    /// What it shows.
    pub caption: Option<String>,
}

/// Records that a photo shows the notice at a place; one recorded before gets the new day and caption.
///
/// # Errors
/// `Gone` for place or attachment.
pub fn add_photo(tx: &mut Tx<'_>, place: &PlaceId, photo: &NewPhoto) -> Result<(), WorkbookError> {
    present(tx.conn(), place)?;
    attachment::present(tx.conn(), &photo.attachment)?;
    Values::new()
        .id(":place", place.as_str())
        .id(":attachment", photo.attachment.as_str())
        .day_opt(":taken_on", photo.taken_on)
        .text(":caption", photo.caption.as_deref())
        .run(tx.conn(), include_str!("add_photo.sql"))?;
    Ok(())
}

/// Takes a photo away from a place; the attachment stays.
///
/// # Errors
/// `Gone` for the place, or when it has no such photo.
pub fn remove_photo(
    tx: &mut Tx<'_>,
    place: &PlaceId,
    photo: &AttachmentId,
) -> Result<(), WorkbookError> {
    present(tx.conn(), place)?;
    let sql = "DELETE FROM notice_photo WHERE place = :place AND attachment = :attachment";
    match Values::new()
        .id(":place", place.as_str())
        .id(":attachment", photo.as_str())
        .run(tx.conn(), sql)?
    {
        0 => Err(WorkbookError::Gone { what: "张照片" }),
        _ => Ok(()),
    }
}
