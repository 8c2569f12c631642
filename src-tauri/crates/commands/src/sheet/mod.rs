//! Sheets: lists as XLSX.

pub mod api;

use crate::Failure;
use crate::desk::{Cx, current_pack};
use crate::paper::api::{KindView, Kinds};
use crate::plain::Nothing;
use api::{SheetMade, SheetRequest};
use exchange::bundle::NamedFile;
use policy::Code;
use policy::facts::BookFacts;
use sheets::write::{DemandList, Kind};

pub(crate) fn kinds(_: &Cx<'_>, _: Nothing) -> Result<Kinds, Failure> {
    let view = |kind: Kind| KindView {
        kind: kind.label().to_owned(),
        label: kind.label().to_owned(),
        needs: vec![],
    };
    Ok(Kinds {
        kinds: Kind::ALL.into_iter().map(view).collect(),
    })
}

pub(crate) fn export(cx: &Cx<'_>, request: SheetRequest) -> Result<SheetMade, Failure> {
    let kind = Kind::named(&request.kind).ok_or_else(|| {
        let names: Vec<&str> = Kind::ALL.into_iter().map(Kind::label).collect();
        let remedy = format!("可用的有：{}。", names.join("、"));
        Failure::user(
            Code::UnknownName,
            format!("没有“{}”这种表格。", request.kind),
            remedy,
        )
    })?;
    let bytes = write(cx, &cx.facts()?, kind, &request)?;
    Ok(SheetMade {
        xlsx: cx.keep(bytes),
        file_name: format!("{}.xlsx", kind.label()),
    })
}

/// Returns the names of all kinds.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    Kind::ALL.into_iter().map(Kind::label)
}

/// Writes the lists that go with a bundle, by their names.
pub(crate) fn for_bundle(
    cx: &Cx<'_>,
    facts: &BookFacts,
    names: &[String],
) -> Result<Vec<NamedFile>, Failure> {
    let file = |kind: Kind| {
        let request = SheetRequest {
            kind: kind.label().to_owned(),
            project: None,
            year: None,
        };
        Ok(NamedFile {
            name: format!("{}.xlsx", kind.label()),
            bytes: write(cx, facts, kind, &request)?,
        })
    };
    names
        .iter()
        .filter_map(|name| Kind::named(name))
        .map(file)
        .collect()
}

fn write(
    cx: &Cx<'_>,
    facts: &BookFacts,
    kind: Kind,
    request: &SheetRequest,
) -> Result<Vec<u8>, Failure> {
    let policies = cx.policies()?;
    let pack = current_pack(&policies, &facts.community)?;
    let channels: Vec<String> = pack
        .channels
        .iter()
        .map(|channel| channel.name.clone())
        .collect();
    let Kind::DemandList = kind;
    let list = DemandList {
        year: request.year,
        project: request.project.as_ref(),
        categories: &crate::import::categories(pack),
        channels: &channels,
        today: cx.host.today(),
    };
    Ok(sheets::write::demand_list(facts, &list)?)
}
