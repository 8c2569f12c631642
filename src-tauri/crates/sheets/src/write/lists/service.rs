//! 服务清单: who can undertake what (官组通〔2021〕11号 第五条（二）、第五条（四）).

use super::{Numbered, numbered};
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use crate::write::words;
use policy::facts::{ProviderFacts, Service};
use serde::Deserialize;

/// A fact of a provider or of a service that it offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum ServiceField {
    Number,
    ProviderNumber,
    Provider,
    Kind,
    CreditCode,
    Grade,
    Officer,
    Contact,
    Phone,
    RegisteredOn,
    Service,
    Audience,
    Content,
    Price,
    Period,
    Cases,
    Note,
}

/// A service with its provider; a provider that named none has a row without one.
pub(in crate::write) struct Offer<'a> {
    provider: &'a ProviderFacts,
    service: Option<&'a Service>,
}

/// All services of all providers.
pub(in crate::write) struct Services;

impl List for Services {
    type Field = ServiceField;
    type Row<'a> = Numbered<Offer<'a>>;
    const KIND: Kind = Kind::ServiceList;

    fn rows<'a>(job: &Job<'a>) -> Vec<Numbered<Offer<'a>>> {
        numbered(job.facts.providers.iter().flat_map(|provider| {
            let none = provider.services.is_empty().then_some(None);
            let services = provider.services.iter().map(Some).chain(none);
            services.map(|service| Offer { provider, service })
        }))
    }

    fn id(line: &Numbered<Offer<'_>>) -> String {
        let Offer { provider, service } = &line.row;
        service.map_or_else(|| provider.id.to_string(), |one| one.id.to_string())
    }

    fn value(column: &Column<ServiceField>, line: &Numbered<Offer<'_>>, _: &Job<'_>) -> Value {
        let Offer { provider, service } = &line.row;
        let fields = &provider.fields;
        let said = |read: fn(&Service) -> &Option<String>| {
            Value::from(service.and_then(|one| read(one).clone()))
        };
        match column.field {
            ServiceField::Number => line.number.into(),
            ServiceField::ProviderNumber => provider.number.into(),
            ServiceField::Provider => fields.name.clone().into(),
            ServiceField::Kind => words::provider_kind(fields.kind).into(),
            ServiceField::CreditCode => fields.credit_code.clone().into(),
            ServiceField::Grade => fields.grade.clone().into(),
            ServiceField::Officer => fields.officer.clone().into(),
            ServiceField::Contact => fields.contact.as_ref().into(),
            ServiceField::Phone => fields.phone.as_ref().into(),
            ServiceField::RegisteredOn => fields.registered_on.into(),
            ServiceField::Service => service.map(|one| one.name.as_str()).into(),
            ServiceField::Audience => said(|one| &one.audience),
            ServiceField::Content => said(|one| &one.content),
            ServiceField::Price => said(|one| &one.price),
            ServiceField::Period => said(|one| &one.period),
            ServiceField::Cases => said(|one| &one.cases),
            ServiceField::Note => fields.note.clone().into(),
        }
    }
}
