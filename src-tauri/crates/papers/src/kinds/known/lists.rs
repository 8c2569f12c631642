//! The lists of resources and services.

use super::community::community;
use super::{inside, joined, numbered};
use crate::error::PaperError;
use crate::job::{Audience, Job, Subject};
use crate::kinds::form::{Fact, Facts, List};
use policy::facts::{ProviderFacts, ResourceFacts, ResourceKind, Service};

/// Returns for whom a list is printed.
pub(super) fn audience(job: &Job<'_>) -> Result<Audience, PaperError> {
    match job.subject {
        Subject::Book(audience) => Ok(audience),
        _ => Err(job.wrong_subject()),
    }
}

/// Returns the facts of the resource list; who to ask is read for the street alone.
pub(crate) fn resources(job: &Job<'_>) -> Result<Facts, PaperError> {
    let audience = audience(job)?;
    let mut facts = community(job, job.today);
    let rows = job
        .facts
        .resources
        .iter()
        .map(|one| resource(job, one, audience));
    let rows: Vec<Facts> = rows.collect();
    facts.is(Fact::Count, rows.len().to_string(), "resources");
    facts.list(List::Resources, numbered(rows.into_iter()));
    Ok(facts)
}

fn resource(job: &Job<'_>, one: &ResourceFacts, audience: Audience) -> Facts {
    let path = format!("resources.{}", one.id);
    let words = &job.wording.words;
    let fields = &one.fields;
    let mut facts = Facts::default();
    facts.is(Fact::ListNumber, one.number.to_string(), &path);
    facts.is(Fact::ProviderName, &fields.owner, &path);
    facts.may(Fact::Nature, fields.nature.clone(), &path);
    let kind = match fields.kind {
        ResourceKind::People => &words.resource_people,
        ResourceKind::Goods => &words.resource_goods,
        ResourceKind::Place => &words.resource_place,
        ResourceKind::Money => &words.resource_money,
        ResourceKind::Skill => &words.resource_skill,
    };
    facts.is(Fact::Category, kind, &path);
    facts.is(Fact::What, &fields.what, &path);
    facts.may(Fact::Quantity, fields.quantity.clone(), &path);
    facts.may(Fact::Available, fields.available.clone(), &path);
    facts.may(Fact::Intent, fields.intent.clone(), &path);
    if audience == Audience::Street {
        facts.may(Fact::Person, inside(fields.contact.as_ref()), &path);
        facts.may(Fact::Phone, inside(fields.phone.as_ref()), &path);
    }
    let projects = one.projects.iter().filter_map(|id| job.facts.project(id));
    let projects = joined(projects.map(|project| project.number.clone()), "、");
    facts.is(Fact::Projects, projects.unwrap_or_default(), &path);
    facts
}

/// Returns the facts of the service list: a row for each service, and one for a provider that named none.
pub(crate) fn services(job: &Job<'_>) -> Result<Facts, PaperError> {
    let audience = audience(job)?;
    let mut facts = community(job, job.today);
    let mut rows = Vec::new();
    for provider in &job.facts.providers {
        let none = provider.services.is_empty().then_some(None);
        let services = provider.services.iter().map(Some).chain(none);
        rows.extend(services.map(|service| offered(provider, service, audience)));
    }
    facts.is(
        Fact::Count,
        job.facts.providers.len().to_string(),
        "providers",
    );
    facts.list(List::Services, numbered(rows.into_iter()));
    Ok(facts)
}

fn offered(provider: &ProviderFacts, service: Option<&Service>, audience: Audience) -> Facts {
    let path = format!("providers.{}", provider.id);
    let fields = &provider.fields;
    let mut facts = Facts::default();
    facts.is(Fact::ListNumber, provider.number.to_string(), &path);
    facts.is(Fact::ProviderName, &fields.name, &path);
    facts.may(Fact::CreditCode, fields.credit_code.clone(), &path);
    facts.may(Fact::Grade, fields.grade.clone(), &path);
    let said = |read: fn(&Service) -> Option<String>| service.and_then(read);
    facts.may(Fact::Service, service.map(|one| one.name.clone()), &path);
    facts.may(Fact::Audience, said(|one| one.audience.clone()), &path);
    facts.may(Fact::Content, said(|one| one.content.clone()), &path);
    facts.may(Fact::Quote, said(|one| one.price.clone()), &path);
    facts.may(Fact::Cycle, said(|one| one.period.clone()), &path);
    facts.may(Fact::Cases, said(|one| one.cases.clone()), &path);
    if audience == Audience::Street {
        facts.may(Fact::Person, inside(fields.contact.as_ref()), &path);
        facts.may(Fact::Phone, inside(fields.phone.as_ref()), &path);
    }
    facts
}
