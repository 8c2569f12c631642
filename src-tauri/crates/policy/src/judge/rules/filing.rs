//! What is filed with the district: the form of a project, before it is carried out and paid, and the lists of a year
//! (第五条（四）、（六）).

use super::Tally;
use crate::accounts::leaves_fund;
use crate::facts::{FilingFacts, FilingKind};
use crate::judge::case::{Case, warning};
use crate::judge::words::list;
use crate::pack::Rule;
use chrono::NaiveDate;

/// The filing form is issued and registered by every body, before the project is carried out (第五条（六）).
pub(super) fn form(case: &Case<'_>, rule: &Rule, bodies: &[String], papers: &[String]) -> Tally {
    let mut tally = Tally::default();
    if case.project.granted().is_none() {
        tally.wait("approvals");
        return tally;
    }
    let issued = |kind: &&String| case.project.papers.iter().any(|paper| &paper.kind == *kind);
    for kind in papers.iter().filter(|kind| !issued(kind)) {
        tally.wait("papers");
        if filed_on(&case.project.filings, FilingKind::Form).is_some() {
            let says = format!("已经备案，但没有印发过《{kind}》。");
            let fact = "papers".to_owned();
            tally.missing(case.finding(rule, says, "请印发后留存；另用纸质表的，请说明。", fact));
        }
    }
    filed(
        case,
        bodies,
        FilingKind::Form,
        &case.project.filings,
        &mut tally,
    );
    started_early(case, rule, &mut tally);
    paid_early(case, rule, bodies, &mut tally);
    tally
}

/// The first money is paid after the last body registered the form.
fn paid_early(case: &Case<'_>, rule: &Rule, bodies: &[String], tally: &mut Tally) {
    let payments = case.payments();
    let mut of_fund = payments.iter().filter(|one| leaves_fund(&one.fields));
    let first = of_fund.next();
    let Some((payment, on)) = first.and_then(|one| Some((one, one.fields.paid_on?))) else {
        return;
    };
    let days = bodies.iter().map(|body| registered_on(case, body));
    let whole: Option<Vec<NaiveDate>> = days.collect();
    let whole = whole.and_then(|days| days.into_iter().max());
    if whole.is_some_and(|registered| registered <= on) {
        return;
    }
    let day = case.day(on);
    let says = match whole {
        Some(registered) => {
            let registered = case.day(registered);
            format!("{day}就拨付了第一笔，{registered}才备案登记完。")
        }
        None => format!("{day}就拨付了第一笔，备案登记还没有办完。"),
    };
    let remedy = "请核对日期；确实先付的，写明原因。";
    tally.wrong(case.of_payment(rule, payment, says, remedy, "paid_on"));
}

/// Returns the day on which a body registered the form of the project.
fn registered_on(case: &Case<'_>, body: &str) -> Option<NaiveDate> {
    let filings = case.project.filings.iter();
    let own = filings.filter(|one| one.fields.kind == FilingKind::Form && one.fields.body == body);
    own.filter_map(|one| one.fields.registered_on).min()
}

/// A contract signed, work reported, or work that the plan begins, before the registration is noticed.
fn started_early(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let contracts = case.project.contracts.iter();
    let signed = contracts.filter_map(|one| one.fields.signed_on).min();
    let steps = case.project.scheme.plan.iter();
    let planned = steps.filter_map(|step| step.start).min();
    let signed = signed.map(|on| (on, format!("{}签了合同", case.day(on))));
    let planned = planned.map(|on| (on, format!("方案写的是{}开始实施", case.day(on))));
    let registered = filed_on(&case.project.filings, FilingKind::Form);
    let progress = case.project.records.progress.iter();
    let worked = progress.map(|one| one.fields.on).min();
    let worked = worked.map(|on| (on, format!("{}已经在实施", case.day(on))));
    let early = signed.into_iter().chain(worked).chain(planned).min();
    let early = early.filter(|(on, _)| *on <= case.today && registered.is_none_or(|day| *on < day));
    if let Some((_, begun)) = early {
        let (filed, remedy) = match registered {
            Some(day) => (
                format!("{}备案登记", case.day(day)),
                "请核对实际哪天开始；确实早于备案的，写明原因存卷。",
            ),
            None => (
                "还没有备案登记".to_owned(),
                "请尽快备案；第一笔拨付要在备案之后。",
            ),
        };
        let says = format!("{begun}，{filed}。");
        tally.remark(warning(case.finding(
            rule,
            says,
            remedy,
            "filings".to_owned(),
        )));
    }
}

/// Returns the first day on which something of a kind was registered.
fn filed_on(filings: &[FilingFacts], kind: FilingKind) -> Option<NaiveDate> {
    let of_kind = filings.iter().filter(|filing| filing.fields.kind == kind);
    of_kind
        .filter_map(|filing| filing.fields.registered_on)
        .min()
}

/// Every body registered it; until then the step waits.
pub(super) fn filed(
    case: &Case<'_>,
    bodies: &[String],
    kind: FilingKind,
    filings: &[FilingFacts],
    tally: &mut Tally,
) {
    if !unregistered(bodies, kind, case.project.year, filings.iter()).is_empty() {
        tally.wait("filings");
    }
}

/// Returns the codes of the bodies that have not registered something of a kind.
pub(in crate::judge) fn unregistered<'f>(
    bodies: &[String],
    kind: FilingKind,
    year: i32,
    filings: impl Iterator<Item = &'f FilingFacts> + Clone,
) -> Vec<String> {
    let registered = |body: &&String| {
        filings.clone().any(|filing| {
            let fields = &filing.fields;
            let same = fields.kind == kind && &fields.body == *body && fields.year == year;
            same && fields.registered_on.is_some()
        })
    };
    bodies
        .iter()
        .filter(|body| !registered(body))
        .cloned()
        .collect()
}

/// The three lists of the year are filed with every body and posted on the platform (第五条（四）).
pub(super) fn lists(case: &Case<'_>, rule: &Rule, bodies: &[String], platform: &str) -> Tally {
    let mut tally = Tally::default();
    if case.project.approval().is_none() {
        return tally;
    }
    let (year, filings) = (case.project.year, &case.filings);
    let open = unregistered(bodies, FilingKind::Lists, year, filings.iter().copied());
    if !open.is_empty() {
        let names = list(
            open.iter()
                .filter_map(|code| case.pack.body(code))
                .map(|body| &body.name),
        );
        let says = format!("{year}年的三个清单还没有报{names}备案。");
        let remedy = "请由街道报备后登记备案日期。";
        tally.missing(case.finding(rule, says, remedy, "book.filings".to_owned()));
    }
    let posted = filings
        .iter()
        .any(|filing| filing.fields.posted_on.is_some());
    if !posted {
        let says = format!("{year}年的三个清单还没有在{platform}上公布。");
        let remedy = "请由区里公布后登记日期和位置。";
        tally.missing(case.finding(rule, says, remedy, "book.filings".to_owned()));
    }
    tally
}
