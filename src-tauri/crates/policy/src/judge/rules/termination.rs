//! An end before the end: why, who agreed, what comes back, and that the residents are told (第六条).

use super::Tally;
use super::change::withheld;
use crate::facts::NoticeKind;
use crate::facts::record::{Recorded, Termination};
use crate::finding::Finding;
use crate::judge::case::{Case, numbered, warning};
use crate::judge::words::blank;
use crate::money::Money;
use crate::pack::Rule;

/// Judges a termination like a change.
pub(super) fn judge(
    case: &Case<'_>,
    rule: &Rule,
    bodies: &[String],
    end: &Recorded<Termination>,
    tally: &mut Tally,
) {
    let say = |says: String, remedy: &str, key: &str| {
        let fact = format!("terminations.{}.{key}", end.id);
        case.finding(rule, says, remedy, fact)
    };
    let on = case.day(end.fields.on);
    if blank(end.fields.reason.as_ref()) {
        let says = format!("项目{on}终止，没有写明原因。");
        tally.missing(say(says, "请写明终止的原因。", "reason"));
    }
    for who in withheld(case, &end.fields.consents, bodies, end.fields.on) {
        let says = format!("项目{on}终止，{who}。");
        tally.wrong(say(says, "请补报批准。", "consents"));
    }
    recovered(case, end, &say, tally);
    let mut notices = case.project.notices.iter();
    if !notices.any(|one| one.kind == NoticeKind::Termination && one.is_hung()) {
        let says = "项目终止，还没有向居民公告。".to_owned();
        let remedy = "请张贴终止公告，登记日期和照片。";
        let finding = case.finding(rule, says, remedy, "notices".to_owned());
        tally.remark(warning(finding));
    }
}

/// What was paid and not used comes back, by payments that the book holds.
fn recovered(
    case: &Case<'_>,
    end: &Recorded<Termination>,
    say: &impl Fn(String, &str, &str) -> Finding,
    tally: &mut Tally,
) {
    let account = case.account();
    let Some(due) = end.fields.recover_fen else {
        if account.paid_fen > Money::ZERO {
            let says = "项目终止，没有写明应收回多少。".to_owned();
            let remedy = "请登记应收回的金额；不用收回的写0。";
            tally.missing(say(says, remedy, "recover_fen"));
        }
        return;
    };
    let back = account.recovered_fen;
    if back < due {
        let numbers = format!("应收回{due}元，已收回{back}元");
        let says = format!("终止以后的钱还没有收回：{numbers}。");
        let remedy = "请收回后登记收回的那一笔和日期。";
        tally.wrong(numbered(say(says, remedy, "recovered_on"), numbers));
    }
}
