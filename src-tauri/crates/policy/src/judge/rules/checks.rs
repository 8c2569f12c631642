//! Checks and audits by upper bodies: what was found is mended by its day, misused money comes back (第十一条).

use super::Tally;
use crate::facts::record::{Audit, AuditKind, Recorded};
use crate::finding::{Finding, Severity};
use crate::judge::whole::{Whole, overdue};
use crate::judge::words::blank;
use crate::money::Money;
use crate::pack::Rule;
use chrono::NaiveDate;

/// Judges every check.
pub(super) fn mended(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    for audit in &book.facts.records.audits {
        let check = Check { book, rule, audit };
        if !blank(audit.fields.finding.as_ref()) {
            check.mended(&mut tally);
        }
        check.recovered(&mut tally);
    }
    tally
}

struct Check<'a> {
    book: &'a Whole<'a>,
    rule: &'a Rule,
    audit: &'a Recorded<Audit>,
}

impl Check<'_> {
    fn say(&self, says: String, remedy: &str, key: &str) -> Finding {
        let fact = format!("book.audits.{}.{key}", self.audit.id);
        overdue(self.book.finding(self.rule, says, remedy, fact))
    }

    /// 3月2日区审计局审计.
    fn name(&self) -> String {
        let fields = &self.audit.fields;
        let body = self.book.pack.body(&fields.body);
        let body = body.map_or(fields.body.as_str(), |body| &body.name);
        let word = match fields.what {
            AuditKind::SpotCheck => "抽查",
            AuditKind::Audit => "审计",
        };
        format!("{}{body}{word}", self.book.day(fields.on))
    }

    fn mended(&self, tally: &mut Tally) {
        let (fields, name) = (&self.audit.fields, self.name());
        match (fields.rectified_on, fields.rectify_by) {
            (Some(on), Some(by)) if on > by => {
                let (on, by) = (self.book.day(on), self.book.day(by));
                let says = format!("{name}发现的问题整改晚了：应在{by}前，实际{on}。");
                tally.remark(self.say(says, "请在整改情况里写明原因。", "rectified_on"));
            }
            (Some(_), _) => {}
            (None, None) => {
                let says = format!("{name}发现了问题，没有登记整改期限。");
                tally.missing(self.say(says, "请登记整改期限。", "rectify_by"));
            }
            (None, Some(by)) if by < self.book.today => {
                let says = format!("{name}要求{}前整改，还没有完成。", self.book.day(by));
                let remedy = "请整改后登记日期和情况。";
                tally.missing(self.say(says, remedy, "rectified_on"));
            }
            (None, Some(by)) => self.due(by, tally),
        }
    }

    fn due(&self, by: NaiveDate, tally: &mut Tally) {
        let says = format!("{}要求整改，最晚{}。", self.name(), self.book.day(by));
        tally.due(self.book.due(self.rule, None, says, by));
    }

    /// Money to be given back is back; once its day has passed that stops what it stands in.
    fn recovered(&self, tally: &mut Tally) {
        let fields = &self.audit.fields;
        let open = fields.recover_fen.filter(|sum| *sum > Money::ZERO);
        let Some(sum) = open.filter(|_| fields.recovered_on.is_none()) else {
            return;
        };
        let late = fields.rectify_by.is_none_or(|by| by < self.book.today);
        let says = format!("{}要求追缴{sum}元，还没有追回。", self.name());
        let finding = self.say(says, "请追回后登记日期。", "recovered_on");
        tally.missing(if late {
            Finding {
                severity: Severity::Block,
                ..finding
            }
        } else {
            finding
        });
    }
}
