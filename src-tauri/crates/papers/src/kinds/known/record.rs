//! Papers about one record: a payment, an acceptance, a change, what was handed out, an asset.

use super::community::community;
use super::life::{acceptance, consents, method, names, stage, yuan};
use super::{assets, day, inside, late, numbered, project};
use crate::error::PaperError;
use crate::job::{Job, Subject};
use crate::kinds::Kind;
use crate::kinds::chinese_date;
use crate::kinds::form::{Fact, Facts, List};
use policy::accounts::{ProjectAccount, leaves_fund, total};
use policy::facts::record::{
    Acceptance, Change, ChangedPart, Manner, Payment, Receiver, Recorded, Voucher,
};
use policy::facts::{ProjectFacts, RecordId};

/// Returns the facts of the record that is asked for.
pub(crate) fn record(job: &Job<'_>) -> Result<Facts, PaperError> {
    let Subject::Record(id) = &job.subject else {
        return Err(job.wrong_subject());
    };
    match job.kind {
        Kind::AssetCard => assets::card(job, id),
        Kind::PaymentForm => {
            let (of, one) = find(job, id, |p| &p.records.payments)?;
            payment(job, of, one)
        }
        Kind::AcceptanceForm => {
            let (of, one) = find(job, id, |p| &p.records.acceptances)?;
            accepted(job, of, one)
        }
        Kind::ChangeForm => {
            let (of, one) = find(job, id, |p| &p.records.changes)?;
            change(job, of, one)
        }
        _ => {
            let (of, one) = find(job, id, |p| &p.records.vouchers)?;
            handed_out(job, of, one)
        }
    }
}

fn find<'a, T>(
    job: &Job<'a>,
    id: &RecordId,
    list: impl Fn(&'a ProjectFacts) -> &'a Vec<Recorded<T>>,
) -> Result<(&'a ProjectFacts, &'a Recorded<T>), PaperError> {
    let mut projects = job.facts.projects.iter();
    let found = projects.find_map(|project| {
        let one = list(project).iter().find(|one| &one.id == id)?;
        Some((project, one))
    });
    found.ok_or(PaperError::NotFound { what: "登记" })
}

fn payment(job: &Job<'_>, of: &ProjectFacts, one: &Recorded<Payment>) -> Result<Facts, PaperError> {
    let words = &job.wording.words;
    let fields = &one.fields;
    let path = |key: &str| format!("payments.{}.{key}", one.id);
    let mut facts = project::about(job, of)?;
    late(
        job.pack,
        fields.paid_on.or(fields.asked_on),
        one.entered_on,
        &path("entered_on"),
        &mut facts,
    );
    facts.is(
        Fact::Stage,
        stage(job, fields.instalment),
        path("instalment"),
    );
    facts.is(
        Fact::This,
        yuan(words, fields.amount_fen),
        path("amount_fen"),
    );
    let capitals = fields.amount_fen.capitals(&job.capitals)?;
    facts.is(Fact::ThisCapitals, capitals, path("amount_fen"));
    facts.is(Fact::Before, yuan(words, before(of, one)), "payments");
    facts.may(Fact::AskedOn, day(fields.asked_on), path("asked_on"));
    facts.may(Fact::PaidOn, day(fields.paid_on), path("paid_on"));
    facts.may(Fact::Payer, fields.payer.clone(), path("payer"));
    facts.may(Fact::Payee, fields.payee.clone(), path("payee"));
    facts.may(Fact::Bank, fields.bank.clone(), path("bank"));
    facts.may(
        Fact::Account,
        inside(fields.account.as_ref()),
        path("account"),
    );
    let manner = fields.manner.map(|manner| match manner {
        Manner::Transfer => &words.transfer,
        Manner::Cash => &words.cash,
    });
    facts.may(Fact::PayManner, manner, path("manner"));
    let account = ProjectAccount::of(of, job.pack);
    let own = fields
        .instalment
        .and_then(|number| account.instalment(number));
    let accepted = own.and_then(|own| own.accepted_on);
    facts.may(Fact::AcceptedOn, day(accepted), "acceptances");
    let share = own.map(|own| own.share.to_string());
    facts.may(Fact::Share, share, path("instalment"));
    let proving = of.records.vouchers.iter();
    let proving = proving.filter(|voucher| voucher.fields.payment.as_ref() == Some(&one.id));
    let vouchers: Vec<Facts> = proving.map(|voucher| voucher_row(of, voucher)).collect();
    facts.is(Fact::Evidence, vouchers.len().to_string(), "vouchers");
    facts.list(List::Vouchers, numbered(vouchers.into_iter()));
    Ok(facts)
}

/// What had left the fund for the project before this payment was asked for.
fn before(of: &ProjectFacts, one: &Recorded<Payment>) -> policy::Money {
    let earlier = of.records.payments.iter();
    let earlier = earlier.take_while(|other| other.id != one.id);
    let earlier = earlier.filter(|other| leaves_fund(&other.fields));
    total(earlier.map(|other| other.fields.amount_fen))
}

/// Returns a voucher in one row.
fn voucher_row(of: &ProjectFacts, one: &Recorded<Voucher>) -> Facts {
    let path = |key: &str| format!("vouchers.{}.{key}", one.id);
    let fields = &one.fields;
    let mut facts = Facts::default();
    facts.may(Fact::BoughtOn, day(fields.on), path("on"));
    facts.is(Fact::Content, &fields.what, path("what"));
    facts.may(Fact::Seller, fields.seller.clone(), path("seller"));
    facts.may(Fact::Invoice, fields.invoice.clone(), path("invoice"));
    facts.is(Fact::Gross, fields.gross_fen.to_string(), path("gross_fen"));
    let withheld = fields.withheld_fen.map(|sum| sum.to_string());
    facts.may(Fact::Withheld, withheld, path("withheld_fen"));
    let net = fields.net_fen.map(|sum| sum.to_string());
    facts.may(Fact::Net, net, path("net_fen"));
    facts.may(
        Fact::Handler,
        inside(fields.handled_by.as_ref()),
        path("handled_by"),
    );
    facts.may(
        Fact::Witness,
        inside(fields.witnessed_by.as_ref()),
        path("witnessed_by"),
    );
    facts.may(
        Fact::Approver,
        inside(fields.approved_by.as_ref()),
        path("approved_by"),
    );
    let line = fields.line.as_ref();
    let item = line.and_then(|line| of.scheme.budget.iter().find(|one| &one.id == line));
    facts.may(Fact::Item, item.map(|one| one.item.clone()), path("line"));
    facts
}

fn accepted(
    job: &Job<'_>,
    of: &ProjectFacts,
    one: &Recorded<Acceptance>,
) -> Result<Facts, PaperError> {
    let fields = &one.fields;
    let path = |key: &str| format!("acceptances.{}.{key}", one.id);
    let mut facts = project::about(job, of)?;
    late(
        job.pack,
        fields.on,
        one.entered_on,
        &path("entered_on"),
        &mut facts,
    );
    for fact in acceptance(job, one).into_single() {
        facts.put(fact.0, fact.1);
    }
    let opinions = fields.opinions.iter().map(|opinion| {
        let mut row = Facts::default();
        row.is(Fact::Method, method(job, &opinion.method), path("opinions"));
        row.may(Fact::By, inside(opinion.by.as_ref()), path("opinions"));
        row.may(Fact::Day, day(opinion.on), path("opinions"));
        row.may(Fact::Says, opinion.says.clone(), path("opinions"));
        row
    });
    facts.list(List::Opinions, numbered(opinions));
    let inspectors = fields.inspectors.iter().map(|inspector| {
        let mut row = Facts::default();
        row.may(
            Fact::Name,
            inside(Some(&inspector.name)),
            path("inspectors"),
        );
        row.may(Fact::RoleTitle, inspector.role.clone(), path("inspectors"));
        row
    });
    facts.list(List::Inspectors, numbered(inspectors));
    let lines = of.scheme.budget.iter().map(|line| {
        let looked = fields.lines.iter().find(|one| one.line == line.id);
        let sum = looked.map_or(line.amount_fen, |one| one.accepted_fen);
        let mut row = Facts::default();
        row.is(Fact::Item, &line.item, path("lines"));
        row.is(Fact::BudgetSum, line.amount_fen.to_string(), path("lines"));
        row.is(Fact::AcceptedSum, sum.to_string(), path("lines"));
        row.may(
            Fact::Says,
            looked.and_then(|one| one.says.clone()),
            path("lines"),
        );
        row
    });
    facts.list(List::AcceptedLines, numbered(lines));
    facts.list(List::Scores, numbered(scores(of, one)));
    Ok(facts)
}

fn scores<'a>(
    of: &'a ProjectFacts,
    one: &'a Recorded<Acceptance>,
) -> impl Iterator<Item = Facts> + 'a {
    one.fields.scores.iter().map(move |score| {
        let path = format!("acceptances.{}.scores", one.id);
        let mut indicators = of.scheme.indicators.iter();
        let indicator = indicators.find(|known| known.id == score.indicator);
        let mut row = Facts::default();
        row.may(
            Fact::Indicator,
            indicator.map(|known| known.name.clone()),
            &path,
        );
        row.is(Fact::Scorer, &score.by, &path);
        row.is(Fact::Points, score.score.normalize().to_string(), &path);
        row
    })
}

fn change(job: &Job<'_>, of: &ProjectFacts, one: &Recorded<Change>) -> Result<Facts, PaperError> {
    let words = &job.wording.words;
    let fields = &one.fields;
    let path = |key: &str| format!("changes.{}.{key}", one.id);
    let mut facts = project::about(job, of)?;
    late(
        job.pack,
        Some(fields.asked_on),
        one.entered_on,
        &path("entered_on"),
        &mut facts,
    );
    facts.is(
        Fact::AskedOn,
        chinese_date(fields.asked_on),
        path("asked_on"),
    );
    let part = |part: ChangedPart| match part {
        ChangedPart::Total => words.changed_total.clone(),
        ChangedPart::Lines => words.changed_lines.clone(),
        ChangedPart::Use => words.changed_use.clone(),
        ChangedPart::Undertaker => words.changed_undertaker.clone(),
        ChangedPart::Content => words.changed_content.clone(),
        ChangedPart::Place => words.changed_place.clone(),
        ChangedPart::Time => words.changed_time.clone(),
    };
    let parts = names(fields.parts.iter().map(|one| part(one.part)));
    facts.may(Fact::ChangedParts, parts, path("parts"));
    facts.may(Fact::ChangeReason, fields.reason.clone(), path("reason"));
    let fund = fields.fund_fen.map(|sum| yuan(words, sum));
    facts.may(Fact::ChangedFund, fund, path("fund_fen"));
    facts.may(Fact::ChangedFinish, day(fields.finish), path("finish"));
    let provider = fields
        .provider
        .as_ref()
        .and_then(|id| job.facts.provider(id));
    let provider = provider.map(|one| one.fields.name.clone());
    facts.may(Fact::ChangedProvider, provider, path("provider"));
    facts.may(
        Fact::EffectiveOn,
        day(fields.effective_on),
        path("effective_on"),
    );
    facts.list(List::Consents, consents(job, &fields.consents));
    Ok(facts)
}

fn handed_out(
    job: &Job<'_>,
    of: &ProjectFacts,
    one: &Recorded<Voucher>,
) -> Result<Facts, PaperError> {
    let mut facts = community(job, job.today);
    facts.is(Fact::Number, &of.number, "project.number");
    facts.is(Fact::Project, &of.scheme.name, "scheme.name");
    facts.join(voucher_row(of, one));
    let path = format!("vouchers.{}.receivers", one.id);
    let row = |receiver: &Receiver| {
        let mut row = Facts::default();
        row.may(Fact::Name, inside(Some(&receiver.name)), &path);
        row.may(Fact::Item, receiver.what.clone(), &path);
        row.may(
            Fact::Amount,
            receiver.amount_fen.map(|sum| sum.to_string()),
            &path,
        );
        row.may(Fact::Day, day(receiver.on), &path);
        row
    };
    facts.list(
        List::Receivers,
        numbered(one.fields.receivers.iter().map(row)),
    );
    let sums = one.fields.receivers.iter().filter_map(|one| one.amount_fen);
    facts.is(Fact::Sum, total(sums).to_string(), &path);
    Ok(facts)
}
