//! Providers and the services they offer: the 服务清单 (官组通〔2021〕11号 第五条（二）).

use crate::Tx;
use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::list::{List, numbered};
use crate::values::Values;
use policy::facts::{ProviderFields, ProviderId, Service};
use rusqlite::Connection;

const BIN: Bin = Bin {
    table: "provider",
    what: "个承接方",
};

const SERVICES: List = List {
    field: "services",
    delete_gone: "DELETE FROM provider_service
        WHERE provider = :owner AND id NOT IN (SELECT value FROM json_each(:kept))",
    count: "SELECT COUNT(*) AS rows FROM provider_service WHERE provider = :owner",
};

/// Enters a provider, or writes over one that is there, with all services in order.
///
/// # Errors
/// `Gone` when it is in the bin; `BadValue` for an empty name, a credit code that has not 18 characters, or a service
/// of another provider.
pub fn save(
    tx: &mut Tx<'_>,
    id: &ProviderId,
    fields: &ProviderFields,
    services: &[Service],
) -> Result<(), WorkbookError> {
    columns(fields)?
        .id(":id", id.as_str())
        .run(tx.conn(), include_str!("save_provider.sql"))?;
    present(tx.conn(), id)?;
    let ids = services.iter().map(|service| service.id.as_str());
    SERVICES.keep(tx.conn(), id.as_str(), ids)?;
    for (ord, service) in numbered(services) {
        Values::of_row("services", ord)
            .said(":name", "服务名称", &service.name)?
            .id(":id", service.id.as_str())
            .id(":provider", id.as_str())
            .put(":ord", ord)
            .text(":audience", service.audience.as_deref())
            .text(":content", service.content.as_deref())
            .text(":price", service.price.as_deref())
            .text(":period", service.period.as_deref())
            .text(":cases", service.cases.as_deref())
            .run(tx.conn(), include_str!("save_service.sql"))?;
    }
    SERVICES.check(tx.conn(), id.as_str(), services.len())
}

fn columns(fields: &ProviderFields) -> Result<Values, WorkbookError> {
    let values = Values::new();
    let code = fields.credit_code.as_deref().map(str::trim);
    if code.is_some_and(|code| !code.is_empty() && code.chars().count() != 18) {
        return Err(values.refused(":credit_code", "统一社会信用代码应为18位".to_owned()));
    }
    Ok(values
        .said(":name", "承接方名称", &fields.name)?
        .word(":kind", &fields.kind)?
        .text(":credit_code", code)
        .text(":grade", fields.grade.as_deref())
        .text(":officer", fields.officer.as_deref())
        .personal(":contact", fields.contact.as_ref())
        .personal(":phone", fields.phone.as_ref())
        .day_opt(":registered_on", fields.registered_on)
        .text(":note", fields.note.as_deref()))
}

/// Puts a provider into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &ProviderId) -> Result<(), WorkbookError> {
    BIN.remove(tx, id.as_str())
}

/// Takes a provider out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &ProviderId) -> Result<(), WorkbookError> {
    BIN.restore(tx, id.as_str())
}

/// Checks that a provider is there and not in the bin.
fn present(db: &Connection, id: &ProviderId) -> Result<(), WorkbookError> {
    BIN.present(db, id.as_str())
}
