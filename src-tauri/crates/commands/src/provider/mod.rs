//! Providers and the services they offer.

pub mod api;

use crate::Failure;
use crate::cx::Cx;
use crate::plain::{Done, Nothing};
use crate::words::said;
use api::{ProviderList, ProviderPick, ProviderRow, ProviderSave, ProviderSaved, ServiceForm};
use policy::facts::{ProviderFields, ProviderId, Service, ServiceId, is_credit_code};
use workbook::provider;

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<ProviderList, Failure> {
    let rows = cx.facts()?.providers.clone();
    let rows = rows.into_iter().map(|provider| ProviderRow {
        id: provider.id,
        number: provider.number,
        fields: provider.fields,
        services: provider.services,
    });
    Ok(ProviderList {
        rows: rows.collect(),
    })
}

pub(crate) fn save(cx: &Cx<'_>, request: ProviderSave) -> Result<ProviderSaved, Failure> {
    let id = request
        .id
        .unwrap_or_else(|| ProviderId::new(cx.host.new_id()));
    let services = request.services.into_iter().map(|form| service(cx, form));
    let services: Vec<Service> = services.collect();
    let saved = ProviderSaved {
        id: id.clone(),
        remarks: remarks(&request.fields),
    };
    let label = format!("{} · {}", cx.command.label, request.fields.name.trim());
    cx.act_as(label, move |tx| {
        provider::save(tx, &id, &request.fields, &services)
    })?;
    Ok(saved)
}

pub(crate) fn remove(cx: &Cx<'_>, request: ProviderPick) -> Result<Done, Failure> {
    cx.act(move |tx| provider::remove(tx, &request.provider))?;
    Ok(Done {})
}

fn service(cx: &Cx<'_>, form: ServiceForm) -> Service {
    Service {
        id: form.id.unwrap_or_else(|| ServiceId::new(cx.host.new_id())),
        name: form.name.trim().to_owned(),
        audience: said(form.audience),
        content: said(form.content),
        price: said(form.price),
        period: said(form.period),
        cases: said(form.cases),
    }
}

/// A code copied from a paper is recorded as it stands there; whether it can be right is said beside it.
fn remarks(fields: &ProviderFields) -> Vec<String> {
    let code = fields.credit_code.as_deref().map(str::trim);
    let wrong = code.filter(|code| !code.is_empty() && !is_credit_code(code));
    let remark = |code| format!("统一社会信用代码{code}的校验位不对，请对照证照核对。");
    wrong.map(remark).into_iter().collect()
}
