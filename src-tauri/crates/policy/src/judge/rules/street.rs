//! What the street decides: review and approval.

use super::filing::filed;
use super::{Tally, open_objection};
use crate::facts::{
    ApprovalFacts, FilingKind, NoticeFacts, NoticeKind, ReviewFacts, ReviewResult, SourceKind,
    Withdrawal,
};
use crate::finding::{Finding, Severity};
use crate::judge::case::{Case, unliftable, warning};
use crate::judge::words::blank;
use crate::money::Money;
use crate::pack::Rule;
use chrono::NaiveDate;

/// The newest review round passed the scheme as it stands (第五条（三）).
pub(super) fn review(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let Some(review) = case.project.reviews.last() else {
        tally.wait("reviews");
        return tally;
    };
    match review.fields.result {
        None => tally.wait("reviews"),
        Some(ReviewResult::Passed) => passed(case, rule, review, &mut tally),
        Some(result) => returned(case, rule, review, result, &mut tally),
    }
    submitted(case, rule, review, &mut tally);
    let said = review.fields.reviewed_on;
    entered_late(
        case,
        rule,
        ("评审", "reviews"),
        said,
        review.entered_on,
        &mut tally,
    );
    tally
}

/// What was handed in is a frozen revision, and after a return another one than before.
fn submitted(case: &Case<'_>, rule: &Rule, review: &ReviewFacts, tally: &mut Tally) {
    let Some(id) = &review.fields.revision else {
        if review.fields.result != Some(ReviewResult::Passed) {
            tally.missing(lacking(
                case,
                rule,
                "报送",
                "所报的定稿",
                path(review, "revision"),
            ));
        }
        return;
    };
    let digest = |id| Some(&case.project.revision(id)?.digest);
    let mut before = case.project.reviews.iter().rev().skip(1);
    let last = before.find(|one| one.fields.result == Some(ReviewResult::Adjust));
    let last = last.and_then(|one| digest(one.fields.revision.as_ref()?));
    if review.fields.result.is_none() && last.is_some() && last == digest(id) {
        let says = "这次报送的和上次退回的是同一稿，内容没有调整。";
        let remedy = "请按退回的意见修改方案，重新定稿后再报；不用改的，请说明理由。";
        tally.remark(warning(case.finding(
            rule,
            says,
            remedy,
            path(review, "revision"),
        )));
    }
}

fn returned(
    case: &Case<'_>,
    rule: &Rule,
    review: &ReviewFacts,
    result: ReviewResult,
    tally: &mut Tally,
) {
    let on = review
        .fields
        .reviewed_on
        .map(|day| case.day(day))
        .unwrap_or_default();
    let why = reason(review.fields.opinion.as_deref());
    let (says, remedy) = match result {
        ReviewResult::SetUpAnew => (
            format!("{on}街道评审没有通过，要求重新立项：{why}。"),
            "请撤回这个项目，另起草一个接续它的新项目。",
        ),
        _ => (
            format!("{on}街道评审退回，要求调整内容：{why}。"),
            "请按意见修改方案，重新定稿后再次报送；金额增加，内容、方式或单位变了的，先重新决议。",
        ),
    };
    let fact = review
        .fields
        .points_to
        .clone()
        .unwrap_or_else(|| path(review, "result"));
    tally.wrong(unliftable(case.finding(
        rule,
        says.replace("。。", "。"),
        remedy,
        fact,
    )));
}

fn passed(case: &Case<'_>, rule: &Rule, review: &ReviewFacts, tally: &mut Tally) {
    let fields = &review.fields;
    let dated = fields.reviewed_on;
    if dated.is_none() {
        let finding = lacking(case, rule, "评审", "评审日期", path(review, "reviewed_on"));
        tally.missing(unliftable(finding));
    }
    if blank(fields.opinion.as_ref()) {
        tally.missing(lacking(
            case,
            rule,
            "评审",
            "评审意见",
            path(review, "opinion"),
        ));
    }
    let revision = fields
        .revision
        .as_ref()
        .and_then(|id| case.project.revision(id));
    let Some(revision) = revision else {
        return tally.missing(lacking(
            case,
            rule,
            "评审",
            "所评的定稿",
            path(review, "revision"),
        ));
    };
    if let Some(later) = case
        .revision_of_road()
        .filter(|one| one.digest != revision.digest)
    {
        let says = format!(
            "评审通过的是第{}稿，之后又定了第{}稿。",
            revision.number, later.number
        );
        let remedy = "请把新的一稿重新报送评审，或用通过的那一稿。";
        tally.wrong(case.finding(rule, says, remedy, path(review, "revision")));
    }
    let resolved = case.resolution().map(|meeting| meeting.fields.held_on);
    if let Some((reviewed, resolved)) = dated.zip(resolved).filter(|(one, other)| one < other) {
        let (on, after) = (case.day(reviewed), case.day(resolved));
        let says = format!("次序不对：{on}评审，{after}才决议。");
        let remedy = "日期登记错的请改正；确实先评审的，请说明原因。";
        tally.wrong(case.finding(rule, says, remedy, path(review, "reviewed_on")));
    }
}

fn path(review: &ReviewFacts, field: &str) -> String {
    format!("reviews.{}.{field}", review.id)
}

fn lacking(case: &Case<'_>, rule: &Rule, act: &str, word: &str, fact: String) -> Finding {
    let says = format!("{act}没有登记{word}。");
    case.finding(rule, says, format!("请登记{word}。"), fact)
}

/// The street approves what was publicised, after the notice and without an open objection, and files it (第五条（五）).
pub(super) fn approval(case: &Case<'_>, rule: &Rule, files: &[String]) -> Tally {
    let mut tally = Tally::default();
    open_objections(case, rule, &mut tally);
    let Some(approval) = case.project.approval() else {
        tally.wait("approvals");
        return tally;
    };
    if approval.fields.granted == Some(false) {
        refused(case, rule, approval, &mut tally);
        return tally;
    }
    recorded(case, rule, approval, &mut tally);
    publicised_first(case, rule, approval, &mut tally);
    within(case, rule, approval, &mut tally);
    filed(
        case,
        files,
        FilingKind::Approval,
        &case.project.filings,
        &mut tally,
    );
    let said = approval.fields.approved_on;
    entered_late(
        case,
        rule,
        ("审批", "approvals"),
        said,
        approval.entered_on,
        &mut tally,
    );
    tally
}

/// An approved project that was taken back is found: stopping it is a change, not a withdrawal.
pub(super) fn withdrawn(case: &Case<'_>, rule: &Rule, withdrawal: &Withdrawal) -> Option<Finding> {
    let approved = case.project.granted()?.fields.approved_on;
    let after = approved.is_none_or(|on| on <= withdrawal.on);
    after.then(|| {
        let on = case.day(withdrawal.on);
        let says = format!("项目已经批准，{on}却作为撤回登记。");
        let remedy = "批准以后不再办的，请按变更报批后终止；撤回登记错的，请取消撤回。";
        warning(case.finding(rule, says, remedy, "withdrawn".to_owned()))
    })
}

fn open_objections(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    // What the completion notice brings up came after the approval.
    let before =
        |notice: &&NoticeFacts| matches!(notice.kind, NoticeKind::Project | NoticeKind::Decision);
    let notices = case.project.notices.iter().filter(before);
    let open = notices
        .flat_map(|notice| &notice.objections)
        .filter(|objection| open_objection(objection));
    let count = open.count();
    if count > 0 {
        let says = format!("还有{count}条异议没有处理完。");
        let remedy = "请先处理、答复异议，再报街道审批。";
        tally.missing(unliftable(case.finding(
            rule,
            says,
            remedy,
            "notices".to_owned(),
        )));
    }
}

/// Returns why the street refused, to stand before a full stop.
fn reason(opinion: Option<&str>) -> &str {
    let said = opinion.unwrap_or_default().trim().trim_end_matches('。');
    if said.is_empty() {
        "没有写明原因"
    } else {
        said
    }
}

fn refused(case: &Case<'_>, rule: &Rule, approval: &ApprovalFacts, tally: &mut Tally) {
    let why = reason(approval.fields.opinion.as_deref());
    let says = format!("街道没有批准：{why}。");
    let remedy = "请按意见调整后重新报批，或者撤回项目。";
    let fact = format!("approvals.{}.granted", approval.id);
    tally.wrong(unliftable(case.finding(rule, says, remedy, fact)));
}

fn recorded(case: &Case<'_>, rule: &Rule, approval: &ApprovalFacts, tally: &mut Tally) {
    let fields = &approval.fields;
    let asked = [
        (
            fields.approved_on.is_none(),
            true,
            "approved_on",
            "审批日期",
        ),
        (fields.amount_fen.is_none(), true, "amount_fen", "批准金额"),
        (
            fields.fund_fen.is_none(),
            true,
            "fund_fen",
            "批准的专项经费",
        ),
        (blank(fields.opinion.as_ref()), false, "opinion", "审批意见"),
        (
            blank(fields.document.as_ref()),
            false,
            "document",
            "审批文号",
        ),
        (fields.revision.is_none(), false, "revision", "所批的定稿"),
    ];
    for (lacks, fixed, key, word) in asked {
        if lacks {
            let fact = format!("approvals.{}.{key}", approval.id);
            let finding = lacking(case, rule, "审批", word, fact);
            tally.missing(if fixed { unliftable(finding) } else { finding });
        }
    }
}

fn publicised_first(case: &Case<'_>, rule: &Rule, approval: &ApprovalFacts, tally: &mut Tally) {
    let fact = |key: &str| format!("approvals.{}.{key}", approval.id);
    let mut notices = case.project.notices.iter();
    let newest = notices.rfind(|one| one.kind == NoticeKind::Project && one.is_hung());
    let Some(notice) = newest else {
        let says = "还没有公示就审批了。";
        return tally.wrong(case.finding(
            rule,
            says,
            "请先公示，期满无异议再报批。",
            fact("approved_on"),
        ));
    };
    let days = case.days_of(notice);
    let early = |(approved, days): &(NaiveDate, _)| {
        let days: &crate::judge::NoticeDays = days;
        *approved < days.removable
    };
    if let Some((approved, days)) = approval.fields.approved_on.zip(days).filter(early) {
        let (on, last) = (case.day(approved), case.day(days.last_day));
        let says = format!("公示到{last}才满，{on}就审批了。");
        let mut finding = case.finding(
            rule,
            says,
            "请核对日期；确实提前的，请说明原因。",
            fact("approved_on"),
        );
        finding.provisional = days.provisional;
        tally.wrong(finding);
    }
    let other = approval.fields.revision.is_some() && approval.fields.revision != notice.revision;
    if other {
        let says = "批准的不是公示的那一稿。";
        tally.wrong(case.finding(
            rule,
            says,
            "请核对定稿；方案改了的要重新公示。",
            fact("revision"),
        ));
    }
}

/// What is approved stays within what was publicised, as a whole and for the fund.
fn within(case: &Case<'_>, rule: &Rule, approval: &ApprovalFacts, tally: &mut Tally) {
    let revision = approval
        .fields
        .revision
        .as_ref()
        .and_then(|id| case.project.revision(id));
    let Some(scheme) = revision.map(|revision| &revision.scheme) else {
        return;
    };
    let sums = [
        (
            "批准金额",
            "amount_fen",
            approval.fields.amount_fen,
            scheme.total(),
        ),
        (
            "批准的专项经费",
            "fund_fen",
            approval.fields.fund_fen,
            scheme.funded_by(SourceKind::Fund),
        ),
    ];
    for (word, key, approved, most) in sums {
        let above = |(approved, most): &(Money, Money)| approved > most;
        if let Some((approved, most)) = approved.zip(most).filter(above) {
            let numbers = format!("{word}{approved}元，公示的方案{most}元");
            let says = format!("批得比公示的多：{numbers}。");
            let fact = format!("approvals.{}.{key}", approval.id);
            let mut finding =
                case.finding(rule, says, "请核对金额；确实增加的要重新决议、公示。", fact);
            finding.because.numbers = Some(numbers);
            tally.wrong(unliftable(finding));
        }
    }
}

/// What was entered long after its day is marked for ever, and stops nothing.
fn entered_late(
    case: &Case<'_>,
    rule: &Rule,
    (act, fact): (&str, &str),
    on: Option<NaiveDate>,
    entered: NaiveDate,
    tally: &mut Tally,
) {
    let Some(on) = on.filter(|on| case.is_late(*on, entered)) else {
        return;
    };
    let says = format!(
        "补录：{}的{act}在{}才登记。",
        case.day(on),
        case.day(entered)
    );
    let finding = case.finding(
        rule,
        says,
        "请保留当时的原始文件备查。",
        format!("{fact}.entered_on"),
    );
    tally.remark(Finding {
        severity: Severity::Info,
        liftable: false,
        because: case.pack.late.source.ground(None),
        ..finding
    });
}
