//! A scheme in words: single values and its lists.

use super::demands::urgency_of;
use super::{day, joined, numbered};
use crate::error::PaperError;
use crate::job::Job;
use crate::kinds::form::{Fact, Facts, List};
use crate::kinds::scheme_words::{beneficiaries, called, period, source, undertaker};
use crate::kinds::{chinese_figures, digest};
use policy::Money;
use policy::facts::{BudgetLine, Scheme, SourceKind};

/// Returns the facts of a scheme.
pub(super) fn scheme(job: &Job<'_>, scheme: &Scheme) -> Result<Facts, PaperError> {
    let (pack, words) = (job.pack, &job.wording.words);
    let mut facts = Facts::default();
    facts.is(Fact::Project, &scheme.name, "scheme.name");
    facts.is(
        Fact::ProjectCalled,
        called(&scheme.name, &words.project),
        "scheme.name",
    );
    let category = scheme
        .category
        .as_deref()
        .and_then(|code| pack.category(code));
    facts.may(Fact::Category, category, "scheme.category");
    let mode = scheme.mode.and_then(|mode| pack.mode_name(mode));
    facts.may(Fact::Mode, mode, "scheme.mode");
    facts.is(Fact::Modes, modes(job, scheme), "scheme.mode");
    facts.may(
        Fact::Undertaker,
        undertaker(scheme, pack),
        "scheme.undertaker",
    );
    facts.may(Fact::Measures, scheme.measures.clone(), "scheme.measures");
    facts.may(Fact::Place, scheme.place.clone(), "scheme.place");
    facts.may(Fact::Period, period(scheme, words), "scheme.finish");
    facts.may(
        Fact::Who,
        scheme.beneficiaries.who.clone(),
        "scheme.beneficiaries",
    );
    facts.may(
        Fact::Range,
        scheme.beneficiaries.range.clone(),
        "scheme.beneficiaries",
    );
    facts.may(
        Fact::Benefit,
        beneficiaries(&scheme.beneficiaries, words),
        "scheme.beneficiaries",
    );
    let urgency = scheme.urgency.map(|urgency| urgency_of(words, urgency));
    facts.may(Fact::Urgency, urgency, "scheme.urgency");
    facts.may(
        Fact::Rank,
        scheme.rank.map(|rank| rank.to_string()),
        "scheme.rank",
    );
    facts.may(Fact::Ground, scheme.ground.clone(), "scheme.ground");
    undertaking(job, scheme, &mut facts);
    money(job, scheme, &mut facts)?;
    lists(job, scheme, &mut facts);
    Ok(facts)
}

/// Returns every mode with a box, the chosen one ticked.
fn modes(job: &Job<'_>, scheme: &Scheme) -> String {
    let words = &job.wording.words;
    let box_of = |chosen: bool| {
        if chosen {
            &words.ticked
        } else {
            &words.unticked
        }
    };
    let modes = job.pack.modes.iter();
    let modes = modes.map(|known| {
        let chosen = scheme.mode == Some(known.mode);
        format!("{}{}", box_of(chosen), known.name)
    });
    joined(modes, "　").unwrap_or_default()
}

/// What the service list says about the undertaker.
fn undertaking(job: &Job<'_>, scheme: &Scheme, facts: &mut Facts) {
    let provider = scheme.provider.as_ref();
    let provider = provider.and_then(|id| job.facts.provider(id));
    let fields = provider.map(|provider| &provider.fields);
    let code = fields.and_then(|fields| fields.credit_code.clone());
    facts.may(Fact::CreditCode, code, "scheme.provider");
    let officer = fields.and_then(|fields| fields.officer.clone());
    facts.may(Fact::Officer, officer, "scheme.provider");
    let phone = fields.and_then(|fields| super::inside(fields.phone.as_ref()));
    facts.may(Fact::OfficerPhone, phone, "scheme.provider");
}

fn money(job: &Job<'_>, scheme: &Scheme, facts: &mut Facts) -> Result<(), PaperError> {
    let words = &job.wording.words;
    let yuan = |amount: Money| format!("{amount}{}", words.yuan);
    let total = scheme.total();
    facts.may(Fact::Total, total.map(yuan), "budget");
    let capitals = total
        .map(|total| total.capitals(&job.capitals))
        .transpose()?;
    let both = total
        .zip(capitals.as_ref())
        .map(|(total, capitals)| format!("{}（{capitals}）", yuan(total)));
    facts.may(Fact::Budget, both, "budget");
    facts.may(Fact::Capitals, capitals, "budget");
    let fund = scheme
        .funded_by(SourceKind::Fund)
        .filter(|_| !scheme.sources.is_empty());
    facts.may(Fact::FundPart, fund.map(yuan), "sources");
    let sources = scheme
        .sources
        .iter()
        .map(|one| source(one, job.pack, words));
    facts.may(Fact::Sources, joined(sources, "；"), "sources");
    Ok(())
}

fn lists(job: &Job<'_>, scheme: &Scheme, facts: &mut Facts) {
    facts.list(List::Budget, numbered(scheme.budget.iter().map(line)));
    let plan = scheme.plan.iter().map(|step| {
        let path = format!("plan.{}", step.id);
        let mut facts = Facts::default();
        facts.is(Fact::Step, &step.what, &path);
        facts.may(Fact::Owner, step.owner.clone(), &path);
        facts.may(Fact::From, day(step.start), &path);
        facts.may(Fact::Until, day(step.finish), &path);
        facts
    });
    facts.list(List::Plan, numbered(plan));
    let partners = scheme.partners.iter().map(|partner| {
        let path = format!("partners.{}", partner.id);
        let mut facts = Facts::default();
        facts.is(Fact::RoleName, &partner.role, &path);
        facts.is(Fact::PartnerName, &partner.name, &path);
        facts
    });
    facts.list(List::Partners, numbered(partners));
    let indicators = scheme.indicators.iter().map(|indicator| {
        let path = format!("indicators.{}", indicator.id);
        let mut facts = Facts::default();
        facts.is(Fact::Indicator, &indicator.name, &path);
        facts.may(Fact::Target, indicator.target.clone(), &path);
        facts.is(Fact::Weight, chinese_figures(indicator.weight), &path);
        facts
    });
    facts.list(List::Indicators, numbered(indicators));
    let sources = scheme.sources.iter().map(|one| {
        let path = format!("sources.{}", one.id);
        let mut facts = Facts::default();
        let name = job.pack.source_name(one.kind).unwrap_or_default();
        facts.is(Fact::Item, name, &path);
        facts.may(Fact::Giver, one.from.clone(), &path);
        facts.is(Fact::Amount, one.amount_fen.to_string(), &path);
        facts
    });
    facts.list(List::Sources, numbered(sources));
}

fn line(line: &BudgetLine) -> Facts {
    let path = format!("budget.{}", line.id);
    let mut facts = Facts::default();
    facts.is(Fact::Item, &line.item, &path);
    facts.may(Fact::Unit, line.unit.clone(), &path);
    let quantity = line
        .quantity
        .map(|quantity| quantity.normalize().to_string());
    facts.may(Fact::Quantity, quantity, &path);
    let price = line.unit_price_fen.map(|price| price.to_string());
    facts.may(Fact::Price, price, &path);
    facts.is(Fact::Amount, line.amount_fen.to_string(), &path);
    facts.may(Fact::Note, line.note.clone(), &path);
    facts
}

/// Tells whether two schemes are word for word the same.
pub(super) fn same(one: &Scheme, other: &Scheme) -> Result<bool, PaperError> {
    Ok(digest(one)? == digest(other)?)
}
