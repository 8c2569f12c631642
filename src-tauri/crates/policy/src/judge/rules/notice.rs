//! Notices: whom they name, which text they carry, and the rule of publicity as a whole.

use super::Tally;
use super::objections;
use super::posting::{self, Posted};
use super::scheme;
use crate::facts::{NoticeFacts, NoticeKind};
use crate::finding::Finding;
use crate::judge::case::Case;
use crate::judge::words::{blank, list};
use crate::pack::{NoticeField, Publicity, Rule};

/// Every notice names the party organisation and the fund, so that residents know where the benefit comes from.
pub(super) fn names(case: &Case<'_>, rule: &Rule, fields: &[NoticeField]) -> Tally {
    let mut tally = Tally::default();
    for notice in &case.project.notices {
        let day = notice.posted_on().unwrap_or(case.today);
        let particulars = case.facts.community.on(day);
        for field in fields {
            let (lacks, fact, word) = match field {
                NoticeField::PartyOrganisation => {
                    let lacks =
                        particulars.is_none_or(|known| blank(known.party_organisation.as_ref()));
                    (lacks, "community.party_organisation", "党组织全称")
                }
                NoticeField::Fund => (
                    case.pack.fund.name.trim().is_empty(),
                    "pack.fund",
                    "经费名称",
                ),
            };
            if lacks {
                let says = format!("公示写不出{word}：{}的社区资料里没有填。", case.day(day));
                let remedy = format!("请在社区资料里填写{word}。");
                let finding = case.finding(rule, says, remedy, fact.to_owned());
                tally.missing(Finding {
                    subject: case.notice(notice),
                    ..finding
                });
            }
        }
    }
    tally
}

/// The newest notice of the scheme hangs as the text wants; objections to any of them are dealt with.
pub(super) fn publicity(case: &Case<'_>, rule: &Rule, publicity: &Publicity) -> Tally {
    let mut tally = Tally::default();
    let of_scheme = |notice: &&(usize, &NoticeFacts)| notice.1.kind == NoticeKind::Project;
    let numbered: Vec<_> = case.project.notices.iter().enumerate().collect();
    let notices: Vec<_> = numbered.iter().filter(of_scheme).collect();
    for (index, notice) in &notices {
        objections::judge(case, rule, publicity, *index, notice, &mut tally);
    }
    let Some((index, notice)) = notices.last() else {
        tally.wait("notices");
        return tally;
    };
    text(case, rule, publicity, *index, notice, &mut tally);
    let posted = Posted {
        case,
        rule,
        publicity,
        index: *index,
        notice,
    };
    posting::judge(&posted, &mut tally);
    tally
}

/// The posted text is a frozen scheme, that scheme is today's, and it names what the notice must name.
fn text(
    case: &Case<'_>,
    rule: &Rule,
    publicity: &Publicity,
    index: usize,
    notice: &NoticeFacts,
    tally: &mut Tally,
) {
    let say = |says: &str, remedy: &str| Finding {
        subject: case.notice(notice),
        ..case.finding(rule, says, remedy, format!("notices.{index}.revision"))
    };
    let Some(id) = &notice.revision else {
        let remedy = "请先给方案定稿，再用定稿公示。";
        return tally.missing(say("公示没有用定稿的方案。", remedy));
    };
    let Some(revision) = case.project.revision(id) else {
        return tally.wrong(say(
            "公示所用的定稿不在工作簿里。",
            "请重新选择公示所用的定稿。",
        ));
    };
    let recorded = case.project.scheme.digest();
    if recorded.map_or(true, |recorded| recorded != revision.digest) {
        let says = format!(
            "张贴的文本和现在的记录不一致：公示用的是第{}稿，方案后来改过。",
            revision.number
        );
        tally.wrong(say(&says, "请改回定稿的内容，或重新定稿、重新公示。"));
    }
    let lacking = publicity
        .names
        .iter()
        .filter(|field| scheme::lacks(&revision.scheme, **field));
    let words = list(lacking.map(|field| scheme::name(*field).1));
    if !words.is_empty() {
        tally.missing(say(
            &format!("公示的定稿没有写明{words}。"),
            "请补全方案，重新定稿后公示。",
        ));
    }
}
