//! The service list and the resource list.

use super::Children;
use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use policy::facts::{
    ProjectId, ProviderFacts, ProviderFields, ProviderId, ResourceFacts, ResourceFields,
    ResourceId, Service, ServiceId,
};
use rusqlite::Connection;

const PROVIDER: Origin = Origin {
    table: "provider",
    key: "id",
};
const SERVICE: Origin = Origin {
    table: "provider_service",
    key: "id",
};
const RESOURCE: Origin = Origin {
    table: "resource",
    key: "id",
};
const LINK: Origin = Origin {
    table: "resource_project",
    key: "resource",
};

/// Loads the providers that are not in the bin, by number.
pub(super) fn providers(db: &Connection) -> Result<Vec<ProviderFacts>, WorkbookError> {
    let services = all(db, SERVICE, include_str!("load_services.sql"), (), service)?;
    let mut services = Children::new(services);
    all(
        db,
        PROVIDER,
        include_str!("load_providers.sql"),
        (),
        |row| {
            let id = row.text("id")?;
            Ok(ProviderFacts {
                number: row.get("number")?,
                fields: provider(row)?,
                services: services.take(&id),
                id: ProviderId::new(id),
            })
        },
    )
}

fn provider(row: &Columns<'_>) -> Result<ProviderFields, WorkbookError> {
    Ok(ProviderFields {
        name: row.text("name")?,
        kind: row.word("kind")?,
        credit_code: row.text_opt("credit_code")?,
        grade: row.text_opt("grade")?,
        officer: row.text_opt("officer")?,
        contact: row.personal_opt("contact")?,
        phone: row.personal_opt("phone")?,
        registered_on: row.day_opt("registered_on")?,
        note: row.text_opt("note")?,
    })
}

fn service(row: &Columns<'_>) -> Result<(String, Service), WorkbookError> {
    let service = Service {
        id: ServiceId::new(row.text("id")?),
        name: row.text("name")?,
        audience: row.text_opt("audience")?,
        content: row.text_opt("content")?,
        price: row.text_opt("price")?,
        period: row.text_opt("period")?,
        cases: row.text_opt("cases")?,
    };
    Ok((row.text("provider")?, service))
}

/// Loads the resources that are not in the bin, by number.
pub(super) fn resources(db: &Connection) -> Result<Vec<ResourceFacts>, WorkbookError> {
    let sql = include_str!("load_resource_projects.sql");
    let links = all(db, LINK, sql, (), |row| {
        Ok((row.text("resource")?, ProjectId::new(row.text("project")?)))
    })?;
    let mut links = Children::new(links);
    all(
        db,
        RESOURCE,
        include_str!("load_resources.sql"),
        (),
        |row| {
            let id = row.text("id")?;
            Ok(ResourceFacts {
                number: row.get("number")?,
                fields: resource(row)?,
                projects: links.take(&id),
                id: ResourceId::new(id),
            })
        },
    )
}

fn resource(row: &Columns<'_>) -> Result<ResourceFields, WorkbookError> {
    Ok(ResourceFields {
        owner: row.text("owner")?,
        nature: row.text_opt("nature")?,
        kind: row.word("kind")?,
        what: row.text("what")?,
        quantity: row.text_opt("quantity")?,
        available: row.text_opt("available")?,
        contact: row.personal_opt("contact")?,
        phone: row.personal_opt("phone")?,
        intent: row.text_opt("intent")?,
        note: row.text_opt("note")?,
    })
}
