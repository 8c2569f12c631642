//! The life of a project after its approval, as rules ask about it.

use super::case::Case;
use crate::accounts::{ProjectAccount, agreed, leaves_fund};
use crate::facts::record::{
    Acceptance, AcceptanceResult, Change, Completion, EvaluationResult, Payment, Recorded,
    Termination,
};
use crate::facts::{ApprovalFacts, ContractFacts, SourceKind};
use crate::money::Money;
use crate::pack::RuleKind;
use chrono::NaiveDate;

/// What was granted by a day.
pub(super) enum Granted {
    /// Nothing.
    No,
    /// A project whose fund part nobody recorded.
    Unsaid,
    /// So much of the fund.
    Fund(Money),
}

impl<'a> Case<'a> {
    /// Returns the account of the project.
    pub fn account(&self) -> ProjectAccount {
        ProjectAccount::of(self.project, self.pack)
    }

    /// Returns what was paid or came back, by day: of one day what comes in stands first.
    pub fn payments(&self) -> Vec<&'a Recorded<Payment>> {
        let paid = self.project.records.payments.iter();
        let mut paid: Vec<_> = paid.filter(|one| one.fields.paid_on.is_some()).collect();
        paid.sort_by_key(|one| paid_order(one));
        paid
    }

    /// Returns the first day on which money left the fund for the project.
    pub fn first_paid(&self) -> Option<NaiveDate> {
        let payments = self.project.records.payments.iter();
        let paid = payments.filter(|one| leaves_fund(&one.fields));
        paid.filter_map(|one| one.fields.paid_on).min()
    }

    /// Returns the day of the approval that counts, when it was granted.
    pub fn approved_on(&self) -> Option<NaiveDate> {
        self.project.granted()?.fields.approved_on
    }

    /// Returns the fund money that was granted by the end of a day, as changed by then with every consent (第六条).
    pub fn granted_by(&self, day: NaiveDate) -> Granted {
        let answered = |one: &&ApprovalFacts| {
            one.fields.granted.is_some() && one.fields.approved_on.is_some_and(|on| on <= day)
        };
        let approvals = self.project.approvals.iter().filter(answered);
        let newest = approvals.max_by_key(|one| one.fields.approved_on);
        let Some(granted) = newest.filter(|one| one.fields.granted == Some(true)) else {
            return Granted::No;
        };
        let holds = |one: &&Recorded<Change>| {
            agreed(one, self.pack) && holds_from(&one.fields).is_some_and(|on| on <= day)
        };
        let mut changes = self.project.records.changes.iter().rev().filter(holds);
        let changed = changes.find_map(|one| one.fields.fund_fen);
        let fund = changed.or(granted.fields.fund_fen);
        fund.map_or(Granted::Unsaid, Granted::Fund)
    }

    /// Says that a change which would grant more of the fund did not hold on a day; nothing when there is none.
    pub fn unheld(&self, sum: Money, day: NaiveDate) -> String {
        let holds = |one: &Recorded<Change>| {
            agreed(one, self.pack) && holds_from(&one.fields).is_some_and(|on| on <= day)
        };
        let changes = self.project.records.changes.iter().rev();
        let mut would = changes.filter(|one| one.fields.fund_fen.is_some_and(|fund| fund >= sum));
        let open = would.find(|one| !holds(one));
        open.map_or_else(String::new, |one| {
            let on = self.day(one.fields.asked_on);
            format!("；{on}申请增加经费的变更还没有生效")
        })
    }

    /// Returns the end before the end, when there was one.
    pub fn terminated(&self) -> Option<&'a Recorded<Termination>> {
        self.project.records.terminations.last()
    }

    /// Returns the completion that counts: the one entered last.
    pub fn completed(&self) -> Option<&'a Recorded<Completion>> {
        self.project.records.completions.last()
    }

    /// Returns the number of instalments; none when the text fixes no shares.
    pub fn instalments(&self) -> i64 {
        let terms = self.pack.instalments.as_ref();
        terms.map_or(0, |terms| terms.shares.len() as i64)
    }

    /// Returns true for an acceptance of the whole: one for no instalment, or for the last.
    pub fn is_final(&self, acceptance: &Acceptance) -> bool {
        acceptance
            .instalment
            .is_none_or(|number| number == self.instalments())
    }

    /// Returns the acceptances that count: the newest for each instalment, in order of entry.
    pub fn acceptances(&self) -> Vec<&'a Recorded<Acceptance>> {
        let all = &self.project.records.acceptances;
        let last = |(at, one): &(usize, &'a Recorded<Acceptance>)| {
            let mut later = all.iter().skip(at + 1);
            !later.any(|other| other.fields.instalment == one.fields.instalment)
        };
        let counting = all.iter().enumerate().filter(last);
        counting.map(|(_, one)| one).collect()
    }

    /// Returns the newest acceptance of the whole.
    pub fn final_acceptance(&self) -> Option<&'a Recorded<Acceptance>> {
        let all = self.project.records.acceptances.iter();
        all.rev().find(|one| self.is_final(&one.fields))
    }

    /// Returns true once the project is about to close: accepted as a whole, or recorded as complete.
    pub fn closes(&self) -> bool {
        let accepted = self.final_acceptance();
        accepted.is_some_and(|one| one.fields.on.is_some()) || self.completed().is_some()
    }

    /// Returns the contract in force: the last one that has not ended.
    pub fn contract(&self) -> Option<&'a ContractFacts> {
        let contracts = self.project.contracts.iter();
        contracts.rev().find(|one| one.fields.ended_on.is_none())
    }

    /// Returns true when a contract is asked for the way the project is undertaken.
    pub fn asks_contract(&self) -> bool {
        let mode = self.project.scheme.mode;
        let asks = |kind: &RuleKind| match kind {
            RuleKind::Contract { modes, .. } => mode.is_some_and(|mode| modes.contains(&mode)),
            _ => false,
        };
        self.pack.rules.iter().any(|rule| asks(&rule.kind))
    }

    /// Returns the first day on which the project was being carried out.
    pub fn began_on(&self) -> Option<NaiveDate> {
        let progress = self.project.records.progress.iter();
        let progress = progress.map(|one| one.fields.on);
        let contracts = self.project.contracts.iter();
        let starts = contracts.filter_map(|one| one.fields.starts_on);
        let starts = starts.filter(|on| *on <= self.today);
        progress.chain(starts).chain(self.first_paid()).min()
    }

    /// Returns true when the newest evaluation that has a result came to one of these.
    pub fn evaluated_as(&self, results: &[EvaluationResult]) -> bool {
        let all = self.project.records.evaluations.iter();
        let said = all.filter_map(|one| Some((one.fields.on, one.fields.result?)));
        let newest = said.max_by_key(|(on, _)| *on);
        newest.is_some_and(|(_, result)| results.contains(&result))
    }

    /// Returns the first day on which an acceptance of the whole stood: passed at once, or found mended.
    pub fn accepted_whole(&self) -> Option<NaiveDate> {
        let all = self.project.records.acceptances.iter();
        let whole = all.filter(|one| self.is_final(&one.fields));
        whole.filter_map(|one| passed_on(&one.fields)).min()
    }

    /// Returns the day that a due has now, when it was put off with a reason.
    pub fn moved(&self, clause: &str, on: NaiveDate) -> NaiveDate {
        let postponements = self.project.records.postponements.iter();
        let own = postponements.filter(|one| one.fields.rule == clause);
        own.fold(on, |on, one| {
            if one.fields.from == on {
                one.fields.to
            } else {
                on
            }
        })
    }
}

/// Returns the day on which an acceptance stood.
pub(super) fn passed_on(acceptance: &Acceptance) -> Option<NaiveDate> {
    match acceptance.result? {
        AcceptanceResult::Qualified => acceptance.on,
        AcceptanceResult::Rectify => acceptance.rectified_on,
        AcceptanceResult::Failed => None,
    }
}

/// Returns the day from which a change holds; that of the last consent when none was said.
pub(super) fn holds_from(change: &Change) -> Option<NaiveDate> {
    let consents = change.consents.iter().filter_map(|one| one.on);
    change.effective_on.or(consents.max())
}

/// Returns what payments stand in order by: day, in before out, then as entered.
pub(super) fn paid_order(
    payment: &Recorded<Payment>,
) -> (Option<NaiveDate>, bool, NaiveDate, String) {
    let fields = &payment.fields;
    let out = fields.source == SourceKind::Fund && leaves_fund(fields);
    let id = payment.id.to_string();
    (fields.paid_on, out, payment.entered_on, id)
}
