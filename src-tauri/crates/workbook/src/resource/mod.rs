//! Resources around the community: the 资源清单 (官组通〔2021〕11号 第三条（六）).

use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, project};
use policy::facts::{ProjectId, ResourceFields, ResourceId};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "resource",
    what: "项资源",
};

/// Enters a resource, or writes over one that is there, with the projects it serves.
///
/// # Errors
/// `Gone` when it or a project is in the bin; `BadValue` for an empty owner or offer.
pub fn save(
    tx: &mut Tx<'_>,
    id: &ResourceId,
    fields: &ResourceFields,
    projects: &[ProjectId],
) -> Result<(), WorkbookError> {
    columns(fields)?
        .id(":id", id.as_str())
        .run(tx.conn(), include_str!("save_resource.sql"))?;
    present(tx.conn(), id)?;
    let clear = "DELETE FROM resource_project WHERE resource = :id";
    Values::new().id(":id", id.as_str()).run(tx.conn(), clear)?;
    for project in projects {
        project::present(tx.conn(), project)?;
        let link = "INSERT INTO resource_project (resource, project) VALUES (:id, :project)
            ON CONFLICT (resource, project) DO NOTHING";
        let values = Values::new()
            .id(":id", id.as_str())
            .id(":project", project.as_str());
        values.run(tx.conn(), link)?;
    }
    Ok(())
}

fn columns(fields: &ResourceFields) -> Result<Values, WorkbookError> {
    Ok(Values::new()
        .said(":owner", "提供单位或个人", &fields.owner)?
        .said(":what", "可提供的资源", &fields.what)?
        .word(":kind", &fields.kind)?
        .text(":nature", fields.nature.as_deref())
        .text(":quantity", fields.quantity.as_deref())
        .text(":available", fields.available.as_deref())
        .personal(":contact", fields.contact.as_ref())
        .personal(":phone", fields.phone.as_ref())
        .text(":intent", fields.intent.as_deref())
        .text(":note", fields.note.as_deref()))
}

/// Puts a resource into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &ResourceId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes a resource out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &ResourceId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Checks that a resource is there and not in the bin.
fn present(db: &Connection, id: &ResourceId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}
