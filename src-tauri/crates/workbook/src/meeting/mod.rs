//! Meetings: the list of those called and come, the projects put before them, the votes (官组通〔2021〕11号 第五条（二）).

mod matter;
mod roster;

pub use matter::{MatterRow, set_matter, set_matters};
pub use roster::set_roster;

use crate::Tx;
use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::values::Values;
use policy::facts::{MeetingFields, MeetingId, Supervision};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "meeting",
    what: "次会议",
};

/// Enters a meeting. The day of entry is that of the act and never changes: what is entered late stays marked so.
///
/// # Errors
/// `BadValue` for an empty vote or supervision, a head count below zero, an end before the beginning.
pub fn add(tx: &mut Tx<'_>, id: &MeetingId, fields: &MeetingFields) -> Result<(), WorkbookError> {
    columns(fields)?
        .id(":id", id.as_str())
        .day(":entered_on", tx.day())
        .run(tx.conn(), include_str!("add_meeting.sql"))?;
    Ok(())
}

/// Writes the fields of a meeting.
///
/// # Errors
/// `Gone`; as [`add`].
pub fn update(
    tx: &mut Tx<'_>,
    id: &MeetingId,
    fields: &MeetingFields,
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    columns(fields)?
        .id(":id", id.as_str())
        .run(tx.conn(), include_str!("update_meeting.sql"))?;
    Ok(())
}

/// Puts a meeting into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &MeetingId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes a meeting out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &MeetingId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Checks that a meeting is there and not in the bin.
pub(crate) fn present(db: &Connection, id: &MeetingId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}

fn columns(fields: &MeetingFields) -> Result<Values, WorkbookError> {
    let values = Values::new();
    if fields
        .begins
        .zip(fields.ends)
        .is_some_and(|(begins, ends)| ends < begins)
    {
        return Err(values.refused(":ends", "结束时间早于开始时间".to_owned()));
    }
    let counted = fields.counted;
    let values = values
        .said(":vote", "会议类别", &fields.vote)?
        .text(":title", fields.title.as_deref())
        .text(":form", fields.form.as_deref())
        .day(":held_on", fields.held_on)
        .put(
            ":begins",
            fields
                .begins
                .map(|time| time.format("%H:%M:%S").to_string()),
        )
        .put(
            ":ends",
            fields.ends.map(|time| time.format("%H:%M:%S").to_string()),
        )
        .text(":place", fields.place.as_deref())
        .personal(":chair", fields.chair.as_ref())
        .personal(":recorder", fields.recorder.as_ref())
        .day_opt(":notified_on", fields.notified_on)
        .text(":notified_by", fields.notified_by.as_deref())
        .text(":note", fields.note.as_deref())
        .count(
            ":counted_all",
            "全体人数",
            counted.and_then(|heads| heads.all),
        )?
        .count(
            ":counted_due",
            "应到人数",
            counted.and_then(|heads| heads.due),
        )?
        .count(
            ":counted_present",
            "实到人数",
            counted.and_then(|heads| heads.present),
        )?;
    supervised(values, fields.supervision.as_ref())
}

fn supervised(values: Values, entry: Option<&Supervision>) -> Result<Values, WorkbookError> {
    let Some(entry) = entry else {
        let none = None::<String>;
        return Ok(values
            .put(":supervised_by", none.clone())
            .put(":supervised_on", none.clone())
            .put(":supervision_says", none));
    };
    values
        .said(
            ":supervised_by",
            "监督人",
            entry.by.read(&policy::personal::Internal),
        )?
        .day(":supervised_on", entry.on)
        .said(":supervision_says", "监督意见", &entry.says)
}
