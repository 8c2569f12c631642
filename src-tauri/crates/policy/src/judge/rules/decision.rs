//! The votes: held in order, with enough people, passed by enough votes, and made public.

use super::notice::Published;
use super::{Tally, posting};
use crate::facts::{Announced, MeetingFacts, NoticeKind};
use crate::finding::{Finding, Ground, Severity, Subject};
use crate::judge::case::{Case, unliftable};
use crate::judge::vote::{Bar, VoteResult};
use crate::pack::{Publicity, Rule, Vote};

/// A meeting that had the project before it, under the rule of its vote.
struct Held<'a> {
    case: &'a Case<'a>,
    rule: &'a Rule,
    vote: &'a Vote,
    meeting: &'a MeetingFacts,
}

impl Held<'_> {
    /// Returns a finding about the meeting; `fact` is the path behind the meeting's own.
    fn say(&self, says: impl Into<String>, remedy: impl Into<String>, fact: &str) -> Finding {
        let fact = format!("meetings.{}.{fact}", self.meeting.id);
        let finding = self.case.finding(self.rule, says, remedy, fact);
        let subject = Subject::Meeting {
            project: self.case.project.id.clone(),
            meeting: self.meeting.id.clone(),
        };
        Finding { subject, ..finding }
    }

    /// Returns 6月12日的决议.
    fn name(&self) -> String {
        format!(
            "{}的{}",
            self.case.day(self.meeting.fields.held_on),
            self.vote.name
        )
    }
}

/// The votes are held in order, each with its quorum and its majority; the last one is made public.
pub(super) fn decision(
    case: &Case<'_>,
    rule: &Rule,
    votes: &[String],
    publicity: Option<&Publicity>,
) -> Tally {
    let mut tally = Tally::default();
    let votes = votes.iter().filter_map(|code| case.pack.vote(code));
    let votes: Vec<&Vote> = votes.collect();
    let last_held = votes.iter().rposition(|vote| case.meeting(vote).is_some());
    let mut before: Option<Held<'_>> = None;
    for (place, vote) in votes.iter().enumerate() {
        let Some(meeting) = case.meeting(vote) else {
            absent(case, rule, vote, last_held > Some(place), &mut tally);
            continue;
        };
        let held = Held {
            case,
            rule,
            vote,
            meeting,
        };
        ordered(before.as_ref(), &held, &mut tally);
        judge(&held, &mut tally);
        before = Some(held);
    }
    if let (Some(publicity), Some(last)) = (publicity, before) {
        published(&last, publicity, &mut tally);
    }
    tally
}

/// A vote that was not held is still to come, unless a later one was held without it.
fn absent(case: &Case<'_>, rule: &Rule, vote: &Vote, passed_over: bool, tally: &mut Tally) {
    if !passed_over {
        return tally.wait("meetings");
    }
    let says = format!("没有{}的记录，后面的会议已经开了。", vote.name);
    let remedy = format!("开过的请补登{}；没有开的，请从这一步重新议。", vote.name);
    let fact = format!("meetings.{}", vote.code);
    tally.missing(unliftable(case.finding(rule, says, remedy, fact)));
}

fn ordered(before: Option<&Held<'_>>, held: &Held<'_>, tally: &mut Tally) {
    let Some(before) = before else { return };
    if held.meeting.fields.held_on >= before.meeting.fields.held_on {
        return;
    }
    let says = format!("次序不对：{}早于{}。", held.name(), before.name());
    let remedy = "日期登记错的请改正；确实先后颠倒的，请按次序重新议。";
    tally.wrong(held.say(says, remedy, "held_on"));
}

fn judge(held: &Held<'_>, tally: &mut Tally) {
    let Some(matter) = held.meeting.matter(&held.case.project.id) else {
        return;
    };
    if matter.fields.revision.is_none() {
        let says = format!("{}没有写明议的是哪一稿方案。", held.name());
        tally.missing(held.say(
            says,
            "请先给方案定稿，再在议题里选定那一稿。",
            "matter.revision",
        ));
    }
    let result = held.case.vote(held.vote, held.meeting);
    counted(held, &result, matter.fields.ballot.is_some(), tally);
    reached(held, &result, tally);
    announced(held, &result, matter.fields.announced, tally);
    late(held, tally);
}

/// Heads and votes are recorded and do not contradict one another; nobody's reason takes their place.
fn counted(held: &Held<'_>, result: &VoteResult, balloted: bool, tally: &mut Tally) {
    let regulated = !result.attendance.is_empty();
    if regulated && result.quorate.is_none() {
        let says = format!("{}没有登记到会人数。", held.name());
        let finding = held.say(
            says,
            "请从名册点选到会人员，或登记应到、实到人数。",
            "roster",
        );
        tally.missing(unliftable(finding));
    }
    if !balloted {
        let says = format!("{}没有登记表决票数。", held.name());
        let finding = held.say(says, "请登记同意、反对、弃权的票数。", "matter.ballot");
        tally.missing(unliftable(finding));
    }
    for contradiction in &result.contradictions {
        let says = format!("{}的人数对不上：{contradiction}。", held.name());
        let finding = held.say(says, "请对照签到表和计票单改正。", "matter.ballot");
        tally.wrong(unliftable(finding));
    }
}

fn reached(held: &Held<'_>, result: &VoteResult, tally: &mut Tally) {
    let missed = |bars: &[Bar]| bars.iter().find(|bar| bar.reached == Some(false)).cloned();
    if let Some(bar) = missed(&result.attendance) {
        let says = format!("{}到会人数不够：{}。", held.name(), numbers(&bar, "人"));
        let finding = held.say(says, "请重新召开，达到人数后再表决。", "roster");
        tally.wrong(unliftable(grounded(finding, bar, "人")));
    } else if let Some(bar) = missed(&result.approval) {
        let says = format!("{}没有通过：{}。", held.name(), numbers(&bar, "票"));
        let finding = held.say(says, "请调整方案后重新议，或者撤回项目。", "matter.ballot");
        tally.wrong(unliftable(grounded(finding, bar, "票")));
    }
}

fn grounded(finding: Finding, bar: Bar, unit: &str) -> Finding {
    let numbers = Some(format!("{}；{}", bar.says, numbers(&bar, unit)));
    Finding {
        because: Ground {
            numbers,
            ..bar.ground
        },
        ..finding
    }
}

/// Returns 需41人，实有40人.
fn numbers(bar: &Bar, unit: &str) -> String {
    let said = |count: Option<i64>| count.unwrap_or_default();
    format!("需{}{unit}，实有{}{unit}", said(bar.needed), said(bar.got))
}

fn announced(
    held: &Held<'_>,
    result: &VoteResult,
    announced: Option<Announced>,
    tally: &mut Tally,
) {
    let (Some(passed), Some(announced)) = (result.passed, announced) else {
        return;
    };
    let (counted, said) = match (passed, announced) {
        (true, Announced::Rejected) => ("通过", "未通过"),
        (false, Announced::Passed) => ("未通过", "通过"),
        _ => return,
    };
    let says = format!("{}宣布{said}，按票数应为{counted}。", held.name());
    let finding = held.say(
        says,
        "请对照计票单改正票数，或更正宣布的结果。",
        "matter.announced",
    );
    tally.wrong(unliftable(finding));
}

/// What was entered long after its day is marked for ever, and stops nothing.
fn late(held: &Held<'_>, tally: &mut Tally) {
    let entered = held.meeting.entered_on;
    if !held.case.is_late(held.meeting.fields.held_on, entered) {
        return;
    }
    let says = format!("补录：{}在{}才登记。", held.name(), held.case.day(entered));
    let finding = held.say(says, "请保留会议当时的原始记录备查。", "entered_on");
    tally.remark(Finding {
        severity: Severity::Info,
        liftable: false,
        because: held.case.pack.late.source.ground(None),
        ..finding
    });
}

/// The result is posted after the last vote, where and as long as the publicity rule wants.
fn published(last: &Held<'_>, publicity: &Publicity, tally: &mut Tally) {
    let mut notices = last.case.project.notices.iter();
    let newest = notices.rfind(|notice| notice.kind == NoticeKind::Decision);
    let Some(notice) = newest else {
        return tally.wait("notices");
    };
    let published = Published {
        case: last.case,
        rule: last.rule,
        publicity: last.case.publicity_of(notice, publicity),
        notice,
    };
    posting::judge(&published, tally);
    let posted = notice
        .places
        .iter()
        .filter_map(|place| place.posted_on)
        .min();
    if let Some(on) = posted.filter(|on| *on < last.meeting.fields.held_on) {
        let says = format!(
            "{}在{}张贴，早于{}。",
            publicity.name,
            last.case.day(on),
            last.name()
        );
        tally.wrong(published.say(
            says,
            "请核对张贴日期；会前张贴的，请会后重新公告。",
            "places",
        ));
    }
}
