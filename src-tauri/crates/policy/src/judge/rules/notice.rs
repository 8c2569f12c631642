//! Notices: whom they name, which text they carry, and the rule of publicity as a whole.

use super::{Tally, objections, posting, scheme};
use crate::compare::changed;
use crate::facts::{NoticeFacts, NoticeKind, RevisionFacts};
use crate::finding::Finding;
use crate::judge::case::Case;
use crate::judge::words::{blank, list};
use crate::pack::{NoticeField, Publicity, Rule};

/// A notice of the scheme under its publicity rule.
pub(super) struct Published<'a> {
    pub case: &'a Case<'a>,
    pub rule: &'a Rule,
    pub publicity: &'a Publicity,
    pub notice: &'a NoticeFacts,
}

impl Published<'_> {
    /// Returns a finding about the notice; `fact` is the path behind the notice's own.
    pub fn say(&self, says: impl Into<String>, remedy: impl Into<String>, fact: &str) -> Finding {
        let fact = format!("notices.{}.{fact}", self.notice.id);
        let finding = self.case.finding(self.rule, says, remedy, fact);
        Finding {
            subject: self.case.notice(self.notice),
            ..finding
        }
    }
}

/// Every notice names the party organisation and the fund, so that residents know where the benefit comes from.
pub(super) fn names(case: &Case<'_>, rule: &Rule, fields: &[NoticeField]) -> Tally {
    let mut tally = Tally::default();
    // The fund's name is the pack's, and no pack loads without it.
    if !fields.contains(&NoticeField::PartyOrganisation) {
        return tally;
    }
    for notice in &case.project.notices {
        let day = notice.posted_on().unwrap_or(case.today);
        let particulars = case.facts.community.on(day);
        if particulars.is_none_or(|known| blank(known.party_organisation.as_ref())) {
            let on = case.day(day);
            let says = format!("公示写不出党组织全称：{on}的社区资料里没有填。");
            let fact = "community.party_organisation".to_owned();
            let finding = case.finding(rule, says, "请在社区资料里填写党组织全称。", fact);
            let subject = case.notice(notice);
            tally.missing(Finding { subject, ..finding });
        }
    }
    tally
}

/// The newest notice of the scheme hangs as the text wants; objections to any of them are dealt with.
pub(super) fn publicity<'a>(case: &'a Case<'a>, rule: &'a Rule, publicity: &'a Publicity) -> Tally {
    let mut tally = Tally::default();
    let published = published(case, rule, publicity, NoticeKind::Project);
    for notice in &published {
        objections::judge(notice, &mut tally);
    }
    match published.last() {
        Some(newest) => {
            text(newest, &mut tally);
            posting::judge(newest, &mut tally);
        }
        None => tally.wait("notices"),
    }
    tally
}

/// Returns the notices of a kind under their rule, oldest first.
pub(super) fn published<'a>(
    case: &'a Case<'a>,
    rule: &'a Rule,
    publicity: &'a Publicity,
    kind: NoticeKind,
) -> Vec<Published<'a>> {
    let notices = case.project.notices.iter();
    let of_kind = notices.filter(|notice| notice.kind == kind);
    of_kind
        .map(|notice| Published {
            case,
            rule,
            publicity: case.publicity_of(notice, publicity),
            notice,
        })
        .collect()
}

/// The posted text is a frozen scheme, that scheme is today's, and it names what the notice must name.
fn text(notice: &Published<'_>, tally: &mut Tally) {
    let Some(id) = &notice.notice.revision else {
        return tally.missing(notice.say(
            "公示没有用定稿的方案。",
            "请先给方案定稿，再用定稿公示。",
            "revision",
        ));
    };
    let Some(revision) = notice.case.project.revision(id) else {
        return tally.wrong(notice.say(
            "公示所用的定稿不在工作簿里。",
            "请重新选择公示所用的定稿。",
            "revision",
        ));
    };
    unchanged(notice, revision, tally);
    let lacking = notice
        .publicity
        .names
        .iter()
        .filter(|field| scheme::lacks(&revision.scheme, **field));
    let words = list(lacking.map(|field| scheme::name(*field)));
    if !words.is_empty() {
        let says = format!("公示的定稿没有写明{words}。");
        tally.missing(notice.say(says, "请补全方案，重新定稿后公示。", "revision"));
    }
}

fn unchanged(notice: &Published<'_>, revision: &RevisionFacts, tally: &mut Tally) {
    let now = notice.case.scheme_of_road();
    if now
        .digest()
        .is_ok_and(|recorded| recorded == revision.digest)
    {
        return;
    }
    let material = changed(&revision.scheme, now, &notice.publicity.names);
    let words = list(material.iter().map(|field| scheme::name(**field)));
    let (what, remedy) = if words.is_empty() {
        (
            "方案后来改过".to_owned(),
            "请改回定稿的内容，或重新定稿、重新公示。",
        )
    } else {
        (
            format!("后来{words}变了"),
            "请改回定稿的内容；确实要改的，重新定稿、重新公示，天数从头计算。",
        )
    };
    let says = format!(
        "张贴的文本和现在的记录不一致：公示用的是第{}稿，{what}。",
        revision.number
    );
    tally.wrong(notice.say(says, remedy, "revision"));
}
