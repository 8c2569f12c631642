//! What the members of closed sets are called in lists, the same as on papers.

use super::job::Job;
use policy::calendar::Unit;
use policy::facts::record::{
    AcceptanceResult, AssetEvent, AssetEventKind, AuditKind, ChangedPart, ChangedThing, Manner,
    PaymentKind, Recorded,
};
use policy::facts::{
    Announced, FilingKind, NoticeKind, PlaceKind, ProjectFacts, ProviderKind, ResourceKind,
    ReviewResult, VotingManner,
};
use policy::finding::Severity;
use policy::judge::NoticeDays;

/// Where a project stands that was taken back.
pub(super) const WITHDRAWN: &str = "已撤回";
/// What stands where something that a sentence needs was not recorded.
pub(super) const BLANK: &str = "＿＿＿＿";
/// Where a project stands when every step is done.
pub(super) const ALL_DONE: &str = "已全部完成";

/// Returns the name of a kind of resource.
pub(super) fn resource_kind(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::People => "人力",
        ResourceKind::Goods => "物资",
        ResourceKind::Place => "场地",
        ResourceKind::Money => "资金",
        ResourceKind::Skill => "技能、信息",
    }
}

/// Returns the name of a kind of provider.
pub(super) fn provider_kind(kind: ProviderKind) -> &'static str {
    match kind {
        ProviderKind::SocialOrganisation => "社会组织",
        ProviderKind::Enterprise => "企业",
        ProviderKind::Individual => "个人",
    }
}

/// Returns how votes were counted.
pub(super) fn manner(manner: VotingManner) -> &'static str {
    match manner {
        VotingManner::Hands => "举手表决",
        VotingManner::Secret => "无记名投票",
        VotingManner::Spoken => "口头表决",
    }
}

/// Returns the result as it was announced.
pub(super) fn announced(result: Announced) -> &'static str {
    passed(result == Announced::Passed)
}

/// Returns whether a vote passed.
pub(super) fn passed(passed: bool) -> &'static str {
    if passed { "通过" } else { "未通过" }
}

/// Returns what a review came to.
pub(super) fn review(result: ReviewResult) -> &'static str {
    match result {
        ReviewResult::Passed => "通过",
        ReviewResult::Adjust => "退回调整",
        ReviewResult::SetUpAnew => "退回重新立项",
    }
}

/// Returns the name of a kind of notice for which the pack has no rule.
pub(super) fn notice_kind(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Project => "立项公示",
        NoticeKind::Decision => "决议公告",
        NoticeKind::Completion => "完成公示",
        NoticeKind::Contract => "合同公开",
        NoticeKind::Evaluation => "评价结果公示",
        NoticeKind::Termination => "终止公告",
    }
}

/// Returns the name of a kind of place.
pub(super) fn place_kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Board => "社区公示栏",
        PlaceKind::Building => "居民楼栋",
        PlaceKind::Online => "网站、公众号",
        PlaceKind::Site => "施工现场",
        PlaceKind::Other => "其他",
    }
}

/// Returns the length of a period: in calendar days from the first to the last, as on the notice.
pub(super) fn length(days: &NoticeDays) -> String {
    match days.unit {
        Unit::Working => format!("{}个工作日", days.days),
        Unit::Calendar => format!("{}天", (days.last_day - days.first_day).num_days() + 1),
    }
}

/// Returns how objections stand.
pub(super) fn answered(all: bool) -> &'static str {
    if all {
        "均已处理并答复"
    } else {
        "尚未处理完毕"
    }
}

/// Returns what was filed.
pub(super) fn filing_kind(kind: FilingKind) -> &'static str {
    match kind {
        FilingKind::Lists => "三个清单",
        FilingKind::Approval => "立项项目及金额",
        FilingKind::Form => "审核备案表",
    }
}

/// The acceptance of the whole.
pub(super) const FINAL: &str = "竣工";
/// What ended before the end.
pub(super) const TERMINATED: &str = "终止";

/// Returns the step at which a project stands.
pub(super) fn step(job: &Job<'_>, project: &ProjectFacts) -> String {
    let mut judged = job.judgement.projects.iter();
    let own = judged.rfind(|one| one.project == project.id);
    let step = own.and_then(|one| one.stands_at());
    step.map_or(ALL_DONE, |step| &step.name).to_owned()
}

/// Returns what a payment is.
pub(super) fn payment(kind: PaymentKind) -> &'static str {
    match kind {
        PaymentKind::Instalment => "按期拨付",
        PaymentKind::Advance => "垫付",
        PaymentKind::Repayment => "归还垫付",
        PaymentKind::Recovery => "收回",
    }
}

/// Returns how money changed hands.
pub(super) fn paid_by(manner: Manner) -> &'static str {
    match manner {
        Manner::Transfer => "转账",
        Manner::Cash => "现金",
    }
}

/// Returns what an acceptance came to.
pub(super) fn accepted(result: AcceptanceResult) -> &'static str {
    match result {
        AcceptanceResult::Qualified => "合格",
        AcceptanceResult::Rectify => "整改",
        AcceptanceResult::Failed => "不合格",
    }
}

/// Returns what a change touches.
pub(super) fn parts(parts: &[ChangedThing]) -> String {
    let name = |one: &ChangedThing| match one.part {
        ChangedPart::Total => "总金额",
        ChangedPart::Lines => "预算明细",
        ChangedPart::Use => "用途",
        ChangedPart::Undertaker => "承接方",
        ChangedPart::Content => "项目内容",
        ChangedPart::Place => "实施地点",
        ChangedPart::Time => "时间",
    };
    parts.iter().map(name).collect::<Vec<_>>().join("、")
}

/// Returns the state of an asset after what happened to it.
pub(super) fn asset_state(events: &[&Recorded<AssetEvent>]) -> &'static str {
    let state = |event: &&Recorded<AssetEvent>| match event.fields.what {
        AssetEventKind::Idle => Some("闲置"),
        AssetEventKind::Transferred => Some("移交"),
        AssetEventKind::WrittenOff => Some("核销"),
        AssetEventKind::Moved | AssetEventKind::Repaired => Some("在用"),
        AssetEventKind::Inspected => None,
    };
    events.iter().rev().find_map(state).unwrap_or("在用")
}

/// Returns the kind of a check.
pub(super) fn audit(kind: AuditKind) -> &'static str {
    match kind {
        AuditKind::SpotCheck => "抽查",
        AuditKind::Audit => "审计",
    }
}

/// Returns how heavy a finding is.
pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "必须办",
        Severity::Warn => "提醒",
        Severity::Info => "说明",
    }
}
