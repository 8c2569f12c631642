//! Periods, limits, instalments, acceptance methods, yearly duties, numbering, titles, retention.

use super::reader::Record;
use super::source::Source;
use crate::finding::Bearer;
use crate::money::Money;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Unit of a period; months end on the corresponding day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// 工作日.
    Working,
    /// 天.
    Calendar,
    /// 个月.
    Month,
}

/// A period in which something is to happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Code in the pack.
    pub code: String,
    /// What is to happen, in words.
    pub name: String,
    /// Length; `None` when not regulated.
    pub count: Option<u32>,
    /// Unit of the length.
    pub unit: Span,
    /// Whose duty.
    pub bearer: Bearer,
    /// Where it comes from.
    pub source: Source,
}

impl Period {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            code: record.text("code"),
            name: record.text("name"),
            count: record.whole_opt("count"),
            unit: record.choice("unit", Span::Calendar),
            bearer: record.choice("bearer", Bearer::Community),
            source: record.source(),
        }
    }
}

/// Kind of project that a limit is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectClass {
    /// 工程.
    Works,
    /// 服务.
    Services,
    /// 货物 (实物).
    Goods,
}

/// A ceiling on a sum or on a share of the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Code in the pack.
    pub code: String,
    /// What it limits, in words.
    pub name: String,
    /// Kind of project; all kinds when `None`.
    pub class: Option<ProjectClass>,
    /// The sum; `None` when not regulated or when it is a share.
    pub amount_fen: Option<Money>,
    /// Per cent of the budget total; `None` when not regulated or when it is a sum.
    pub percent: Option<u32>,
    /// Where it comes from.
    pub source: Source,
}

impl Limit {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        let limit = Self {
            code: record.text("code"),
            name: record.text("name"),
            class: record.choice_opt("class"),
            amount_fen: record.money_opt("amount_fen"),
            percent: record.whole_opt("percent"),
            source: record.source(),
        };
        if limit.percent.is_some_and(|percent| percent > 100) {
            record.wrong("百分比超过一百。", "请写 0 到 100 的整数。");
        }
        limit
    }
}

/// After how long an act counts as entered late.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Late {
    /// Days between the act and its entry that are no matter; `None` when nothing is marked.
    pub days: Option<u32>,
    /// Where it comes from.
    pub source: Source,
}

impl Late {
    /// Returns how many days after its day an act was entered, when that is so many that it is marked (补录).
    pub fn days_late(&self, on: NaiveDate, entered: NaiveDate) -> Option<i64> {
        let days = (entered - on).num_days();
        self.days
            .filter(|most| days > i64::from(*most))
            .map(|_| days)
    }

    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            days: record.whole_opt("days"),
            source: record.source(),
        }
    }
}

/// The shares by which money is paid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Instalments {
    /// Shares as the text writes them, e.g. 5, 3, 2.
    pub shares: Vec<u32>,
    /// Names of the stages, one for each share.
    pub stages: Vec<String>,
    /// True when each payment waits for an acceptance.
    pub after_acceptance: bool,
    /// Where it comes from.
    pub source: Source,
}

impl Instalments {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        let instalments = Self {
            shares: record.filled("shares", record.wholes("shares")),
            stages: record.filled("stages", record.texts("stages")),
            after_acceptance: record.truth("after_acceptance"),
            source: record.source(),
        };
        if instalments.shares.len() != instalments.stages.len() || instalments.shares.contains(&0) {
            record.wrong(
                "拨付比例和阶段对不上。",
                "请让 shares 和 stages 一样多，比例都大于零。",
            );
        }
        instalments
    }
}

/// A yearly duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Code in the pack.
    pub code: String,
    /// What is to do, in words.
    pub name: String,
    /// Whose duty.
    pub bearer: Bearer,
    /// Months in which it falls due, 1 to 12; empty when the text says yearly or regularly without a month.
    pub months: Vec<u32>,
    /// Day of the month; the last day of the month when `None`.
    pub day: Option<u32>,
    /// Months by which its day may be put off at most; `None` when not regulated.
    pub postpone_months: Option<u32>,
    /// Where it comes from.
    pub source: Source,
}

impl Duty {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        let duty = Self {
            code: record.text("code"),
            name: record.text("name"),
            bearer: record.choice("bearer", Bearer::Community),
            months: record.wholes("months"),
            day: record.whole_opt("day"),
            postpone_months: record.whole_opt("postpone_months"),
            source: record.source(),
        };
        // 2028 is a leap year, so 29 February passes as a day of every fourth year.
        let real =
            |month: u32| NaiveDate::from_ymd_opt(2028, month, duty.day.unwrap_or(1)).is_some();
        if !duty.months.iter().all(|month| real(*month)) {
            record.wrong(
                "年度事项的月份或日子不存在。",
                "months 写 1 到 12，day 写当月有的日子。",
            );
        }
        duty
    }
}

/// How projects and papers are numbered. Patterns know `{community}`, `{year}` and `{seq}`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbering {
    /// Pattern of a project number.
    pub project: String,
    /// Pattern of a paper number; knows `{kind}` too.
    pub paper: String,
    /// Least number of digits of `{seq}`.
    pub digits: u32,
    /// Where it comes from.
    pub source: Source,
}

impl Numbering {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        let numbering = Self {
            project: record.text("project"),
            paper: record.text("paper"),
            digits: record.whole("digits"),
            source: record.source(),
        };
        if numbering.digits > 9 {
            record.wrong("序号的位数太多。", "请写 1 到 9。");
        }
        for pattern in [&numbering.project, &numbering.paper] {
            if !pattern.contains("{seq}") {
                record.wrong(
                    format!("编号样式“{pattern}”里没有序号。"),
                    "请在样式里写上 {seq}。",
                );
            }
        }
        numbering
    }

    /// Returns the number of a project, e.g. 云溪-2026-03.
    pub fn project_number(&self, community: &str, year: i32, seq: u32) -> String {
        self.fill(&self.project, seq)
            .replace("{community}", community)
            .replace("{year}", &year.to_string())
    }

    /// Returns the number of a paper.
    pub fn paper_number(&self, community: &str, kind: &str, year: i32, seq: u32) -> String {
        let filled = self.fill(&self.paper, seq).replace("{kind}", kind);
        filled
            .replace("{community}", community)
            .replace("{year}", &year.to_string())
    }

    fn fill(&self, pattern: &str, seq: u32) -> String {
        let width = self.digits as usize;
        pattern.replace("{seq}", &format!("{seq:0width$}"))
    }
}

/// The title of a kind of paper or sheet where the regulation fixes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Kind of paper (its Chinese name), or kind of sheet.
    pub kind: String,
    /// Title; knows `{project}`, `{community}`, `{year}`.
    pub title: String,
    /// Columns in the order the upper body wants, by name; empty when not regulated.
    pub columns: Vec<String>,
    /// Where it comes from.
    pub source: Source,
}

impl Title {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            kind: record.text("kind"),
            title: record.text("title"),
            columns: record.texts("columns"),
            source: record.source(),
        }
    }
}

/// How long a kind of record is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention {
    /// Code in the pack.
    pub code: String,
    /// What is kept, in words.
    pub name: String,
    /// Years; for ever when `None`.
    pub years: Option<u32>,
    /// Where it comes from.
    pub source: Source,
}

impl Retention {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            code: record.text("code"),
            name: record.text("name"),
            years: record.whole_opt("years"),
            source: record.source(),
        }
    }
}
