//! Properties of money: whatever is approved, received, accepted and paid in whatever order, no payment beyond what was
//! there passes without its finding.

use crate::cases::book;
use crate::support::{calendar, day, policies};
use chrono::{Days, NaiveDate};
use policy::Money;
use policy::accounts::{ProjectAccount, received_through};
use policy::facts::record::{Payment, PaymentKind, Recorded};
use policy::facts::{BookFacts, RecordId, SourceKind};
use policy::finding::{Finding, ProjectJudgement, Severity, StepStatus};
use policy::judge::{Policies, judge};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The packs of the tree, loaded once for all runs.
static POLICIES: LazyLock<Policies> = LazyLock::new(policies);

/// What can happen to the money of the only project, on a day counted from 1 July 2026.
#[derive(Debug, Clone)]
enum Act {
    Approve(u64, i64),
    Refuse(u64),
    Receive(u64, i64),
    Accept(u64, i64),
    Pay(u64, i64, i64),
    Recover(u64, i64),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let (on, sum, most) = (0u64..30, 1i64..500, 1i64..2_000);
    let act = prop_oneof![
        2 => (on.clone(), most.clone()).prop_map(|(on, sum)| Act::Approve(on, sum)),
        1 => on.clone().prop_map(Act::Refuse),
        2 => (on.clone(), most).prop_map(|(on, sum)| Act::Receive(on, sum)),
        3 => (on.clone(), 1i64..4).prop_map(|(on, stage)| Act::Accept(on, stage)),
        6 => (on.clone(), 1i64..4, sum.clone()).prop_map(|(on, stage, sum)| Act::Pay(on, stage, sum)),
        1 => (on, sum).prop_map(|(on, sum)| Act::Recover(on, sum)),
    ];
    prop::collection::vec(act, 1..14)
}

fn on(days: u64) -> NaiveDate {
    day("2026-07-01") + Days::new(days)
}

fn payment(
    number: usize,
    what: PaymentKind,
    days: u64,
    stage: Option<i64>,
    sum: i64,
) -> Recorded<Payment> {
    Recorded {
        id: RecordId::new(format!("z{number:02}")),
        project: None,
        entered_on: on(days),
        fields: Payment {
            what,
            instalment: stage,
            contract: None,
            amount_fen: Money::from_fen(sum),
            year: 2026,
            source: SourceKind::Fund,
            asked_on: None,
            paid_on: Some(on(days)),
            payer: Some("街道".to_owned()),
            payee: Some("甲".to_owned()),
            bank: None,
            account: None,
            manner: None,
            document: None,
            settles: None,
            note: None,
        },
        scans: Vec::new(),
    }
}

/// Returns the good book in which nothing of the money had happened, and then all this.
fn after(acts: &[Act]) -> BookFacts {
    let mut facts = book();
    let allotment = facts.records.allotments.remove(0);
    let project = &mut facts.projects[0];
    let approval = project.approvals.remove(0);
    for (number, act) in acts.iter().enumerate() {
        match *act {
            Act::Approve(days, sum) => {
                let mut one = approval.clone();
                one.fields.approved_on = Some(on(days));
                one.fields.fund_fen = Some(Money::from_fen(sum));
                project.approvals.push(one);
            }
            Act::Refuse(days) => {
                let mut one = approval.clone();
                one.fields.approved_on = Some(on(days));
                one.fields.granted = Some(false);
                project.approvals.push(one);
            }
            Act::Receive(days, sum) => {
                let mut one = allotment.clone();
                one.fields.received_on = Some(on(days));
                one.fields.amount_fen = Money::from_fen(sum);
                facts.records.allotments.push(one);
            }
            Act::Accept(days, stage) => {
                let text = format!(
                    r#"{{"id":"y{number}","project":null,"entered_on":"{0}","on":"{0}","instalment":{stage},"result":"qualified","opinions":[],"inspectors":[],"lines":[],"scores":[]}}"#,
                    on(days)
                );
                let one = serde_json::from_str(&text).unwrap();
                project.records.acceptances.push(one);
            }
            Act::Pay(days, stage, sum) => {
                let one = payment(number, PaymentKind::Instalment, days, Some(stage), sum);
                project.records.payments.push(one);
            }
            Act::Recover(days, sum) => {
                let one = payment(number, PaymentKind::Recovery, days, None, sum);
                project.records.payments.push(one);
            }
        }
    }
    facts
}

fn judged(facts: &BookFacts) -> ProjectJudgement {
    let judgement = judge(facts, &POLICIES, calendar(), day("2026-08-15"));
    judgement.projects[0].clone()
}

/// Returns what stops the spending of a project.
fn stops(judgement: &ProjectJudgement) -> Vec<&Finding> {
    let findings = judgement.findings.iter();
    let spending = findings.filter(|one| one.rule == "GD-3a-payment");
    spending
        .filter(|one| one.severity == Severity::Block)
        .collect()
}

/// Returns what had been paid of the money by the end of a day, less what had come back.
fn net_by(facts: &BookFacts, day: NaiveDate) -> i64 {
    let payments = facts.projects[0].records.payments.iter();
    let until = payments.filter(|one| one.fields.paid_on.is_some_and(|on| on <= day));
    until
        .map(|one| match one.fields.what {
            PaymentKind::Recovery => -one.fields.amount_fen.fen(),
            _ => one.fields.amount_fen.fen(),
        })
        .sum()
}

fn accepts_done(judgement: &ProjectJudgement) -> bool {
    let mut steps = judgement.steps.iter();
    let step = steps.find(|step| step.code == "acceptance");
    step.is_some_and(|step| step.status == StepStatus::Done)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn money_paid_beyond_what_had_arrived_is_found_on_the_day(acts in acts()) {
        let facts = after(&acts);
        let judgement = judged(&facts);
        for payment in &facts.projects[0].records.payments {
            let on = payment.fields.paid_on.unwrap();
            let beyond = net_by(&facts, on) > received_through(&facts, 2026, on).fen();
            if beyond && payment.fields.what == PaymentKind::Instalment {
                let said = |one: &&Finding| one.facts[0].starts_with("payments.z") && one.says.contains("到账");
                prop_assert!(stops(&judgement).iter().any(said), "{judgement:#?}");
                prop_assert!(!accepts_done(&judgement));
            }
        }
    }

    #[test]
    fn a_payment_before_any_approval_carries_a_finding_of_its_own(acts in acts()) {
        let facts = after(&acts);
        let judgement = judged(&facts);
        let first = facts.projects[0].approvals.iter().filter(|one| one.fields.granted == Some(true));
        let first = first.filter_map(|one| one.fields.approved_on).min();
        let payments = facts.projects[0].records.payments.iter();
        for payment in payments.filter(|one| one.fields.what == PaymentKind::Instalment) {
            if first.is_none_or(|first| payment.fields.paid_on.unwrap() < first) {
                let fact = format!("payments.{}.paid_on", payment.id);
                prop_assert!(stops(&judgement).iter().any(|one| one.facts[0] == fact), "{judgement:#?}");
                prop_assert!(!accepts_done(&judgement));
            }
        }
    }

    #[test]
    fn a_payment_beyond_the_approval_and_every_one_after_it_carry_findings(
        fund in 0i64..500,
        sums in prop::collection::vec(1i64..200, 1..8),
    ) {
        let pays = sums.iter().enumerate().map(|(at, sum)| Act::Pay(at as u64 + 2, 1, *sum));
        let acts: Vec<Act> = [Act::Approve(1, fund), Act::Receive(1, i64::MAX / 2)].into_iter().chain(pays).collect();
        let judgement = judged(&after(&acts));
        let mut paid = 0;
        let mut beyond = 0;
        for (at, sum) in sums.iter().enumerate() {
            paid += sum;
            let fact = format!("payments.z{:02}.amount_fen", at + 2);
            let said = stops(&judgement).iter().any(|one| one.facts[0] == fact);
            prop_assert_eq!(said, paid > fund, "payment {}", at);
            beyond += usize::from(said);
        }
        prop_assert_eq!(stops(&judgement).len(), beyond);
    }

    #[test]
    fn what_no_finding_stops_is_within_the_approval_and_what_arrived(acts in acts()) {
        let facts = after(&acts);
        let judgement = judged(&facts);
        if !stops(&judgement).is_empty() {
            return Ok(());
        }
        let pack = &POLICIES.packs["guandu-2021"];
        let account = ProjectAccount::of(&facts.projects[0], pack);
        let net = account.paid_fen.fen() - account.recovered_fen.fen();
        prop_assert!(net >= 0 && net <= account.fund_fen.unwrap_or(Money::ZERO).fen());
        for days in 0..30 {
            prop_assert!(net_by(&facts, on(days)) <= received_through(&facts, 2026, on(days)).fen());
        }
    }

    #[test]
    fn the_instalments_of_any_base_close_to_the_fen(base in 0i64..=i64::MAX / 10) {
        let mut facts = book();
        facts.projects[0].approvals[0].fields.fund_fen = Some(Money::from_fen(base));
        let pack = &POLICIES.packs["guandu-2021"];
        let account = ProjectAccount::of(&facts.projects[0], pack);
        let due: Vec<i64> = account.instalments.iter().map(|one| one.due_fen.unwrap().fen()).collect();
        prop_assert_eq!(due.iter().sum::<i64>(), base);
        let tenths = [5, 3, 2].map(|share: i64| base / 10 * share);
        prop_assert!(due.iter().zip(tenths).all(|(due, tenth)| (0..10).contains(&(due - tenth))), "{:?}", due);
    }
}
