//! Objections: none is left open, each is decided, answered and dated.

use super::Tally;
use crate::calendar::Unit;
use crate::facts::{NoticeFacts, ObjectionFacts};
use crate::finding::{Due, Finding};
use crate::judge::case::{Case, unliftable, warning};
use crate::judge::days::forward;
use crate::judge::words::{blank, list};
use crate::pack::{Publicity, Rule};

/// Judges the objections to one notice.
pub(super) fn judge(
    case: &Case<'_>,
    rule: &Rule,
    publicity: &Publicity,
    index: usize,
    notice: &NoticeFacts,
    tally: &mut Tally,
) {
    for (number, objection) in notice.objections.iter().enumerate() {
        let path = format!("notices.{index}.objections.{number}");
        let about = |finding: Finding| Finding {
            subject: case.notice(notice),
            ..finding
        };
        let open = open_fields(objection);
        if let Some((key, _)) = open.first() {
            let words = list(open.iter().map(|(_, word)| word));
            let says = format!(
                "{}收到的异议还没有处理完，缺：{words}。",
                case.day(objection.received_on)
            );
            let remedy = format!("请登记{words}。");
            tally.missing(about(unliftable(case.finding(
                rule,
                says,
                remedy,
                format!("{path}.{key}"),
            ))));
        }
        let Some(days) = publicity.answer_days else {
            continue;
        };
        let last = forward(
            case.calendar,
            objection.received_on,
            Unit::Calendar,
            days,
            publicity.roll,
        );
        let ground = publicity
            .source
            .ground_of("answer_days", Some(format!("收到后{days}天内答复")));
        match objection.answered_on {
            Some(answered) if answered > last.date => {
                let says = format!(
                    "异议的答复晚了：应在{}前，实际{}。",
                    case.day(last.date),
                    case.day(answered)
                );
                let finding = case.finding(
                    rule,
                    says,
                    "请在处理记录里说明原因。",
                    format!("{path}.answered_on"),
                );
                let finding = Finding {
                    because: ground,
                    provisional: last.provisional,
                    ..finding
                };
                tally.remark(about(warning(finding)));
            }
            Some(_) => {}
            None => {
                let says = format!(
                    "答复{}收到的异议，最晚{}。",
                    case.day(objection.received_on),
                    case.day(last.date)
                );
                let due = case.due(rule, case.notice(notice), says, last.date, ground);
                tally.due(Due {
                    provisional: last.provisional,
                    ..due
                });
            }
        }
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
