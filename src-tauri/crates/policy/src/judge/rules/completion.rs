//! The completion notice: how it was built, how the money was used, what good it did (第五条（八）).

use super::notice::published;
use super::{Tally, objections, posting};
use crate::facts::NoticeKind;
use crate::judge::case::{Case, unliftable};
use crate::judge::words::blank;
use crate::pack::{Publicity, Rule};

/// What was done is recorded and hangs as long and where the text wants it.
pub(super) fn completion<'a>(
    case: &'a Case<'a>,
    rule: &'a Rule,
    publicity: &'a Publicity,
) -> Tally {
    let mut tally = Tally::default();
    if case.terminated().is_some() {
        return tally;
    }
    let notices = published(case, rule, publicity, NoticeKind::Completion);
    let hung = notices.iter().any(|one| one.notice.is_hung());
    recorded(case, rule, hung, &mut tally);
    for notice in &notices {
        objections::judge(notice, &mut tally);
    }
    match notices.last() {
        Some(newest) => posting::judge(newest, &mut tally),
        None => tally.wait("notices"),
    }
    tally
}

fn recorded(case: &Case<'_>, rule: &Rule, hung: bool, tally: &mut Tally) {
    let Some(completion) = case.completed() else {
        tally.wait("completions");
        if hung {
            let says = "完成情况已经公示，还没有登记。";
            let remedy = "请登记完工日期、建设过程、资金使用和社会效益。";
            tally.missing(case.finding(rule, says, remedy, "completions".to_owned()));
        }
        return;
    };
    let fields = &completion.fields;
    let asked = [
        (fields.on.is_none(), true, "on", "完工日期"),
        (blank(fields.built.as_ref()), false, "built", "建设过程"),
        (blank(fields.money.as_ref()), false, "money", "资金使用情况"),
        (blank(fields.good.as_ref()), false, "good", "社会效益"),
    ];
    for (_, fixed, key, word) in asked.into_iter().filter(|(lacks, ..)| *lacks) {
        let says = format!("完成情况没有写明{word}。");
        let fact = format!("completions.{}.{key}", completion.id);
        let finding = case.finding(rule, says, format!("请填写{word}。"), fact);
        tally.missing(if fixed { unliftable(finding) } else { finding });
    }
}
