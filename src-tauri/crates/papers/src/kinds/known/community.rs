//! The community as it was on a day, and the regulation it acts under.

use crate::job::Job;
use crate::kinds::chinese_date;
use crate::kinds::form::{Fact, Facts};
use chrono::NaiveDate;
use policy::facts::{CommunityFacts, CommunityKind, Particulars};
use policy::pack::Pack;

/// Code of the body in a pack that supervises throughout.
pub(crate) const OVERSIGHT: &str = "oversight";

/// Returns what is particular to the community on a day.
pub(crate) fn particulars(community: &CommunityFacts, day: NaiveDate) -> Facts {
    let on = community.on(day);
    let mut facts = Facts::default();
    let mut particular = |fact, path: &str, read: fn(&Particulars) -> Option<String>| {
        facts.may(fact, on.and_then(read), format!("community.{path}"));
    };
    particular(Fact::Community, "name", |p| Some(p.name.clone()));
    particular(Fact::Street, "street", |p| Some(p.street.clone()));
    particular(Fact::District, "district", |p| Some(p.district.clone()));
    particular(Fact::Party, "party_organisation", |p| {
        p.party_organisation.clone()
    });
    particular(Fact::Secretary, "secretary", |p| p.secretary.clone());
    particular(Fact::Contact, "contact", |p| p.contact.clone());
    particular(Fact::OfficePhone, "office_phone", |p| {
        p.office_phone.clone()
    });
    particular(Fact::Address, "address", |p| p.address.clone());
    particular(Fact::StreetPhone, "street_phone", |p| {
        p.street_phone.clone()
    });
    facts
}

/// Returns the facts of the community on a day.
pub(super) fn community(job: &Job<'_>, day: NaiveDate) -> Facts {
    let mut facts = particulars(&job.facts.community, day);
    let words = &job.wording.words;
    let kind = match job.facts.community.kind {
        CommunityKind::Urban => &words.urban,
        CommunityKind::Village => &words.village,
    };
    facts.is(Fact::CommunityKind, kind, "community.kind");
    facts.is(Fact::Today, chinese_date(job.today), "today");
    regulation(job, &mut facts);
    facts
}

fn regulation(job: &Job<'_>, facts: &mut Facts) {
    let pack = job.pack;
    facts.is(Fact::Fund, &pack.fund.name, "pack.fund.name");
    facts.is(Fact::Document, cite(pack), "pack.document");
    let title = pack.paper_title(job.kind.label());
    facts.is(
        Fact::Title,
        title.unwrap_or(job.kind.label()),
        "pack.papers",
    );
    for (fact, code) in [
        (Fact::StreetBody, "street_party"),
        (Fact::Station, "street_station"),
        (Fact::Oversight, OVERSIGHT),
    ] {
        let name = pack.body(code).map(|body| body.name.clone());
        facts.may(fact, name, format!("pack.bodies.{code}"));
    }
}

/// Returns the regulation as papers cite it: 《title》（number）.
fn cite(pack: &Pack) -> String {
    match pack.document() {
        Some(number) => format!("《{}》（{number}）", pack.title()),
        None => format!("《{}》", pack.title()),
    }
}
