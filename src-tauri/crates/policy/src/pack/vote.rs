//! Vote rules: who must come, who must agree, and of whom the share is taken.

use super::reader::Record;
use super::source::Source;
use serde::{Deserialize, Serialize};

/// Of whom a share is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// 全体成员.
    #[default]
    All,
    /// 应到会有表决权的人.
    Due,
    /// 实到会的人.
    Present,
}

/// A share that a vote must reach. "以上" includes the number, "超过" does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Above the line.
    pub numerator: u32,
    /// Below the line; never zero.
    pub denominator: u32,
    /// Of whom.
    pub of: Base,
    /// True when the share itself is not enough.
    pub strict: bool,
}

impl Share {
    fn read(record: &Record<'_>) -> Self {
        let text = record.text("share");
        let parts = text
            .split_once('/')
            .and_then(|(a, b)| Some((a.trim().parse().ok()?, b.trim().parse().ok()?)));
        let (numerator, denominator) = parts.filter(|(a, b)| *b > 0 && a <= b).unwrap_or((0, 0));
        if denominator == 0 {
            record.wrong(
                format!("“{text}”不是一个不大于一的分数。"),
                "请写成 \"2/3\" 这样的分数。",
            );
        }
        Self {
            numerator,
            denominator,
            of: record.choice("of", Base::All),
            strict: record.truth("strict"),
        }
    }
}

/// The rule of one vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Code in the pack.
    pub code: String,
    /// Name of the meeting's part, e.g. 决议.
    pub name: String,
    /// Code of the body that meets.
    pub body: String,
    /// Least attendance; `None` when not regulated.
    pub attendance: Option<Share>,
    /// Least agreement; `None` when not regulated.
    pub approval: Option<Share>,
    /// Family of national law that gives numbers of its own, e.g. `city-committee`.
    pub law: Option<String>,
    /// Days of notice before the meeting; `None` when not regulated.
    pub notice_days: Option<u32>,
    /// Where it comes from.
    pub source: Source,
}

impl Vote {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            code: record.text("code"),
            name: record.text("name"),
            body: record.text("body"),
            attendance: record.record("attendance", "到会比例", Share::read),
            approval: record.record("approval", "通过比例", Share::read),
            law: record.text_opt("law"),
            notice_days: record.whole_opt("notice_days"),
            source: record.source(),
        }
    }
}
