//! Urgencies and states: our labels, and the words offices use for them.

use policy::facts::{DemandState, Urgency};

/// Returns the label of an urgency on screen and paper.
pub fn urgency_label(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Normal => "一般",
        Urgency::Urgent => "急",
        Urgency::Critical => "特急",
    }
}

/// Returns the label of a state on screen and paper.
pub(crate) fn state_label(state: DemandState) -> &'static str {
    match state {
        DemandState::Open => "待处理",
        DemandState::Planned => "拟立项",
        DemandState::Referred => "已转办",
        DemandState::Explained => "已解释说明",
        DemandState::Answered => "已答复",
    }
}

/// Reads an urgency; `None` for words that are not known.
pub(super) fn named_urgency(text: &str) -> Option<Urgency> {
    match text {
        "一般" | "普通" | "不急" | "正常" => Some(Urgency::Normal),
        "急" | "紧急" | "较急" | "比较紧急" => Some(Urgency::Urgent),
        "特急" | "特别紧急" | "非常紧急" | "加急" | "十分紧急" => {
            Some(Urgency::Critical)
        }
        _ => None,
    }
}

/// Reads a state from words that say no more than its label.
pub(super) fn named_state(text: &str) -> Option<DemandState> {
    match text {
        "待处理" | "未处理" | "待办" | "未办理" => Some(DemandState::Open),
        "拟立项" | "已立项" | "立项" => Some(DemandState::Planned),
        "已转办" | "转办" => Some(DemandState::Referred),
        "已解释说明" | "解释说明" | "已解释" => Some(DemandState::Explained),
        "已答复" | "答复" | "已回复" => Some(DemandState::Answered),
        _ => None,
    }
}

/// Reads a state from words that say more than its label: 已转物业. A denial says the contrary and is none.
pub(super) fn like_state(text: &str) -> Option<DemandState> {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["未", "不", "没"]) {
        None
    } else if text.starts_with("已转") || text.starts_with("转") {
        Some(DemandState::Referred)
    } else if has(&["立项"]) {
        Some(DemandState::Planned)
    } else if has(&["解释"]) {
        Some(DemandState::Explained)
    } else if has(&["答复", "回复"]) {
        Some(DemandState::Answered)
    } else {
        None
    }
}
