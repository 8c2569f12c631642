//! Objections: none is left open, each is decided, answered and dated.

use super::Tally;
use super::notice::Published;
use crate::calendar::{Counted, Unit};
use crate::facts::ObjectionFacts;
use crate::finding::{Due, Finding, Ground};
use crate::judge::case::{unliftable, warning};
use crate::judge::days::forward;
use crate::judge::words::{blank, list};
use chrono::NaiveDate;

/// Judges the objections to one notice.
pub(super) fn judge(notice: &Published<'_>, tally: &mut Tally) {
    for objection in &notice.notice.objections {
        let path = format!("objections.{}", objection.id);
        closed(notice, objection, &path, tally);
        if let Some(days) = notice.publicity.answer_days {
            answered(notice, objection, &path, days, tally);
        }
    }
}

fn closed(notice: &Published<'_>, objection: &ObjectionFacts, path: &str, tally: &mut Tally) {
    let open = open_fields(objection);
    if let Some((key, _)) = open.first() {
        let words = list(open.iter().map(|(_, word)| word));
        let received = notice.case.day(objection.received_on);
        let says = format!("{received}收到的异议还没有处理完，缺：{words}。");
        let remedy = format!("请登记{words}。");
        tally.missing(unliftable(notice.say(
            says,
            remedy,
            &format!("{path}.{key}"),
        )));
    }
}

/// An answer that came late is noticed; one that has not come has a day.
fn answered(
    notice: &Published<'_>,
    objection: &ObjectionFacts,
    path: &str,
    days: u32,
    tally: &mut Tally,
) {
    let (calendar, received) = (notice.case.calendar, objection.received_on);
    let last = forward(
        calendar,
        received,
        Unit::Calendar,
        days,
        notice.publicity.roll,
    );
    let numbers = Some(format!("收到后{days}天内答复"));
    let because = notice.publicity.source.ground_of("answer_days", numbers);
    match objection.answered_on {
        Some(answered) if answered > last.date => {
            let finding = late(notice, answered, last, &format!("{path}.answered_on"));
            tally.remark(warning(Finding { because, ..finding }));
        }
        Some(_) => {}
        None => tally.due(answer(notice, received, last, because)),
    }
}

fn late(notice: &Published<'_>, answered: NaiveDate, last: Counted, fact: &str) -> Finding {
    let (by, on) = (notice.case.day(last.date), notice.case.day(answered));
    let says = format!("异议的答复晚了：应在{by}前，实际{on}。");
    let finding = notice.say(says, "请在处理记录里说明原因。", fact);
    Finding {
        provisional: last.provisional,
        ..finding
    }
}

fn answer(notice: &Published<'_>, received: NaiveDate, last: Counted, because: Ground) -> Due {
    let (case, subject) = (notice.case, notice.case.notice(notice.notice));
    let (on, by) = (case.day(received), case.day(last.date));
    let says = format!("答复{on}收到的异议，最晚{by}。");
    let due = case.due(notice.rule, subject, says, last.date, because);
    Due {
        provisional: last.provisional,
        ..due
    }
}

/// Returns the paths and words of what keeps an objection open.
fn open_fields(objection: &ObjectionFacts) -> Vec<(&'static str, &'static str)> {
    let fields = [
        (blank(objection.decision.as_ref()), "decision", "处理结果"),
        (objection.decided_on.is_none(), "decided_on", "处理日期"),
        (objection.material.is_none(), "material", "是否实质改变方案"),
        (objection.answered_on.is_none(), "answered_on", "答复日期"),
    ];
    fields
        .into_iter()
        .filter(|(open, _, _)| *open)
        .map(|(_, key, word)| (key, word))
        .collect()
}

/// Returns true while something keeps an objection open.
pub(in crate::judge) fn open(objection: &ObjectionFacts) -> bool {
    !open_fields(objection).is_empty()
}
