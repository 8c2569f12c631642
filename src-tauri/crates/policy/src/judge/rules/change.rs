//! Changes while a project is carried out: the reason, and the consent of every body before they hold (第六条).

use super::{Tally, drift, resting, termination};
use crate::accounts::{consent, refusal};
use crate::facts::record::{Change, ChangedPart, Consent, Recorded};
use crate::finding::{Finding, Severity};
use crate::judge::case::{Case, numbered, warning};
use crate::judge::words::{blank, list};
use crate::pack::Rule;
use chrono::NaiveDate;

/// Whose consent a change needs.
pub(super) struct Asked<'a> {
    pub bodies: &'a [String],
    /// The body whose consent is enough when only the time changes.
    pub time_only: &'a str,
}

/// Every change was agreed before it held, the scheme is the one agreed to, and an end before the end is in order.
pub(super) fn changes(case: &Case<'_>, rule: &Rule, asked: &Asked<'_>) -> Tally {
    let mut tally = Tally::default();
    for change in &case.project.records.changes {
        let one = One { case, rule, change };
        one.judge(asked, &mut tally);
    }
    drift::unchanged(case, rule, &mut tally);
    drift::replaced(case, rule, &mut tally);
    if let Some(end) = case.terminated() {
        termination::judge(case, rule, asked.bodies, end, &mut tally);
    }
    tally
}

/// Returns true when a change touches nothing but the time.
fn is_time_only(change: &Change) -> bool {
    !change.parts.is_empty() && change.parts.iter().all(|one| one.part == ChangedPart::Time)
}

struct One<'a> {
    case: &'a Case<'a>,
    rule: &'a Rule,
    change: &'a Recorded<Change>,
}

impl One<'_> {
    fn say(&self, says: impl Into<String>, remedy: &str, key: &str) -> Finding {
        let fact = format!("changes.{}.{key}", self.change.id);
        self.case.finding(self.rule, says, remedy, fact)
    }

    fn judge(&self, asked: &Asked<'_>, tally: &mut Tally) {
        let fields = &self.change.fields;
        let on = self.case.day(fields.asked_on);
        let time_only = is_time_only(fields);
        if fields.parts.is_empty() {
            let says = format!("{on}申请的变更没有写明变更什么。");
            tally.missing(self.say(says, "请选择变更的内容。", "parts"));
        }
        if blank(fields.reason.as_ref()) {
            let says = format!("{on}申请的变更没有写明原因。");
            let finding = self.say(says, "请写明变更的原因。", "reason");
            if time_only {
                tally.remark(warning(finding));
            } else {
                tally.missing(finding);
            }
        }
        if time_only {
            self.time(asked.time_only, tally);
        } else {
            self.agreed(asked.bodies, tally);
        }
    }

    /// The bodies agreed before the change held, and before anything rested on it.
    fn agreed(&self, bodies: &[String], tally: &mut Tally) {
        let fields = &self.change.fields;
        let Some(from) = fields.effective_on else {
            return self.awaited(bodies, tally);
        };
        let says = |who: String| format!("变更从{}起执行，{who}。", self.case.day(from));
        let remedy = "请补报批准；没有同意的，恢复原来的做法。";
        for who in withheld(self.case, &fields.consents, bodies, from) {
            tally.wrong(self.say(says(who), remedy, "consents"));
        }
        resting::on_change(self.case, self.rule, (self.change, from), bodies, tally);
    }

    /// Until it holds a change waits for the bodies; one that was refused is over.
    fn awaited(&self, bodies: &[String], tally: &mut Tally) {
        let (case, fields) = (self.case, &self.change.fields);
        let on = case.day(fields.asked_on);
        let refused = bodies
            .iter()
            .filter_map(|body| Some((body, refusal(&fields.consents, body)?)));
        let refused =
            refused.map(|(body, day)| format!("{}{}不同意", case.body(body), case.day(day)));
        let refused = list(refused);
        if !refused.is_empty() {
            let says = format!("{on}申请的变更没有生效：{refused}。");
            let remedy = "请按原来批准的内容办；还要变更的，重新申请。";
            return tally.remark(Finding {
                severity: Severity::Info,
                ..warning(self.say(says, remedy, "consents"))
            });
        }
        tally.wait("changes");
        self.in_part(bodies, tally);
    }

    /// Some bodies agreed and others are silent: it does not hold yet.
    fn in_part(&self, bodies: &[String], tally: &mut Tally) {
        let (case, fields) = (self.case, &self.change.fields);
        let given = |body: &&String| consent(&fields.consents, body).is_some();
        let (agreed, silent): (Vec<_>, Vec<_>) = bodies.iter().partition(given);
        if agreed.is_empty() || silent.is_empty() {
            return;
        }
        let names = |bodies: Vec<&String>| list(bodies.into_iter().map(|body| case.body(body)));
        let (agreed, silent) = (names(agreed), names(silent));
        let on = case.day(fields.asked_on);
        let says = format!("{on}申请的变更只有{agreed}同意，还差{silent}，没有生效。");
        let remedy = "请催问后登记同意或不同意的日期；两家都同意以前，不按变更的内容付款、签合同。";
        let days = (case.today - fields.asked_on).num_days();
        let numbers = format!("申请以后{days}天");
        let finding = warning(self.say(says, remedy, "consents"));
        tally.remark(numbered(finding, numbers));
    }

    fn time(&self, body: &str, tally: &mut Tally) {
        let fields = &self.change.fields;
        let body = [body.to_owned()];
        let Some(from) = fields.effective_on else {
            return self.awaited(&body, tally);
        };
        for who in withheld(self.case, &fields.consents, &body, from) {
            let says = format!("时间变更从{}起执行，{who}。", self.case.day(from));
            let remedy = "请补登同意的日期。";
            let mut finding = warning(self.say(says, remedy, "consents"));
            finding.because = self.rule.source.ground_of("time_only", None);
            tally.remark(finding);
        }
    }
}

/// Says who had not agreed by a day, who refused, and who agreed after it.
pub(super) fn withheld(
    case: &Case<'_>,
    consents: &[Consent],
    bodies: &[String],
    by: NaiveDate,
) -> Vec<String> {
    let day_of = |body: &&String| consent(consents, body);
    let no = |body: &&String| refusal(consents, body);
    let refused = bodies.iter().filter_map(|body| Some((body, no(&body)?)));
    let refused = refused.map(|(body, on)| format!("{}{}不同意", case.body(body), case.day(on)));
    let silent = bodies
        .iter()
        .filter(|body| day_of(body).is_none() && no(body).is_none());
    let silent = list(silent.map(|body| case.body(body)));
    let late = bodies
        .iter()
        .filter_map(|body| Some((body, day_of(&body)?)));
    let late = late.filter(|(_, on)| *on > by);
    let late = late.map(|(body, on)| format!("{}{}才同意", case.body(body), case.day(on)));
    let silent = (!silent.is_empty()).then(|| format!("还没有{silent}的同意"));
    silent.into_iter().chain(refused).chain(late).collect()
}
