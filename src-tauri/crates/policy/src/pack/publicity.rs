//! Publicity rules: how long, where, and what a notice must name, by phase.

use super::reader::Record;
use super::source::Source;
use crate::calendar::{Counting, Unit};
use crate::facts::{NoticeKind, PlaceKind};
use serde::{Deserialize, Serialize};

/// What is published, and so at which point of the road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// 征集情况.
    Collection,
    /// 审前公示, before the vote.
    BeforeVote,
    /// 决议公开.
    Decision,
    /// 立项公示, the scheme.
    Project,
    /// 合同公开.
    Contract,
    /// 经费支出公开.
    Spending,
    /// 完成公示.
    Completion,
    /// 评价结果公开.
    Evaluation,
    /// 审计及资金使用公开.
    Settlement,
    /// 终止公告.
    Termination,
}

impl From<NoticeKind> for Phase {
    fn from(kind: NoticeKind) -> Self {
        match kind {
            NoticeKind::Project => Phase::Project,
            NoticeKind::Decision => Phase::Decision,
            NoticeKind::Completion => Phase::Completion,
            NoticeKind::Contract => Phase::Contract,
            NoticeKind::Evaluation => Phase::Evaluation,
            NoticeKind::Termination => Phase::Termination,
        }
    }
}

/// How the days of a notice relate to the day that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// Runs this long from the posting on.
    Run,
    /// This many full days lie between the posting and the act it precedes.
    Between,
}

/// A content of a scheme that a rule may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SchemeField {
    /// 名称.
    Name,
    /// 金额.
    Amount,
    /// 承办单位.
    Undertaker,
    /// 主要措施.
    Measures,
    /// 实施地点.
    Place,
    /// 开始时间.
    Start,
    /// 完成时限.
    Finish,
    /// 承接方式.
    Mode,
    /// 实施步骤.
    Plan,
}

impl SchemeField {
    /// Returns the path of the content in a scheme.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Amount => "budget",
            Self::Undertaker => "undertaker",
            Self::Measures => "measures",
            Self::Place => "place",
            Self::Start => "start",
            Self::Finish => "finish",
            Self::Mode => "mode",
            Self::Plan => "plan",
        }
    }
}

/// The rule for one kind of notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publicity {
    /// Code in the pack.
    pub code: String,
    /// Name of the notice on screen and paper.
    pub name: String,
    /// What it publishes.
    pub phase: Phase,
    /// How its days relate to the act.
    pub timing: Timing,
    /// Least length in `unit`s; `None` when not regulated.
    pub days: Option<u32>,
    /// Unit of the length.
    pub unit: Unit,
    /// True when the day of posting is the first day of the period.
    pub start_counted: bool,
    /// True when a last day that is no working day moves to the next one.
    pub roll: bool,
    /// Kinds of place of which each must be there.
    pub places: Vec<PlaceKind>,
    /// Least number of photos of each place.
    pub photos: u32,
    /// What the notice must name.
    pub names: Vec<SchemeField>,
    /// Calendar days in which an objection is answered; `None` when not regulated.
    pub answer_days: Option<u32>,
    /// True when a place found torn down starts again.
    pub torn_restarts: bool,
    /// True when an objection that changes the scheme materially starts the full period again.
    pub material_restarts: bool,
    /// Where it comes from.
    pub source: Source,
}

impl Publicity {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        let publicity = Self {
            code: record.text("code"),
            name: record.text("name"),
            phase: record.choice("phase", Phase::Project),
            timing: record.choice("timing", Timing::Run),
            days: record.whole_opt("days"),
            unit: record.choice("unit", Unit::Calendar),
            start_counted: record.truth("start_counted"),
            roll: record.truth("roll"),
            places: record.choices("places"),
            photos: record.whole("photos"),
            names: record.choices("names"),
            answer_days: record.whole_opt("answer_days"),
            torn_restarts: record.truth("torn_restarts"),
            material_restarts: record.truth("material_restarts"),
            source: record.source(),
        };
        let absurd = |days: &u32| *days == 0 || *days > Counting::MOST;
        if [publicity.days, publicity.answer_days]
            .iter()
            .flatten()
            .any(absurd)
        {
            record.wrong(
                "公示或答复的天数不合常理。",
                "请写正整数；条文没有规定的，请删去这个键。",
            );
        }
        publicity
    }

    /// Returns true for the notice of the scheme, whose facts a book records and the rules judge.
    pub fn is_of_scheme(&self) -> bool {
        self.phase == Phase::Project && self.timing == Timing::Run
    }
}
