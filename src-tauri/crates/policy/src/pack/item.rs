//! The lists of a pack that people choose from: bodies, channels, categories, forbidden uses, modes, sources.

use super::reader::Record;
use super::source::Source;
use crate::facts::{CommunityKind, Role, SourceKind, UndertakingMode};
use crate::finding::Bearer;
use crate::money::Money;

/// A body that acts under the regulation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// Code in the pack.
    pub code: String,
    /// Name as the regulation says it.
    pub name: String,
    /// Full name as it signs papers, when it differs.
    pub full_name: Option<String>,
    /// Level at which it stands; `None` for the city and above.
    pub level: Option<Bearer>,
    /// In what capacities people belong to it with a vote.
    pub voting: Vec<Role>,
    /// In what capacities people belong to it without a vote.
    pub attending: Vec<Role>,
    /// Where the name comes from.
    pub source: Source,
}

impl Body {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            code: record.text("code"),
            name: record.text("name"),
            full_name: record.text_opt("full_name"),
            level: record.choice_opt("level"),
            voting: record.choices("voting"),
            attending: record.choices("attending"),
            source: record.source(),
        }
    }

    /// Returns the name to print where the body signs.
    pub fn on_paper(&self) -> &str {
        self.full_name.as_deref().unwrap_or(&self.name)
    }
}

/// A channel of collecting demands (征集方式), or a spending category (服务类别).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Code in the pack.
    pub code: String,
    /// Name on screen and paper.
    pub name: String,
    /// What the regulation says belongs to it.
    pub text: Option<String>,
    /// Other words by which offices name it in their registers.
    pub aliases: Vec<String>,
    /// Where it comes from.
    pub source: Source,
}

impl Named {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            code: record.text("code"),
            name: record.text("name"),
            text: record.text_opt("text"),
            aliases: record.texts("aliases"),
            source: record.source(),
        }
    }
}

/// Something that looks like a forbidden use and is allowed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Neighbour {
    /// What is allowed.
    pub text: String,
    /// Where that stands.
    pub source: Source,
}

impl Neighbour {
    fn read(record: &Record<'_>) -> Self {
        Self {
            text: record.text("text"),
            source: record.source(),
        }
    }
}

/// A forbidden use of the fund.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForbiddenUse {
    /// Code in the pack.
    pub code: String,
    /// What must not be paid.
    pub text: String,
    /// Words in a budget line that raise the question; they never decide it.
    pub hints: Vec<String>,
    /// What looks alike and is allowed.
    pub allowed: Vec<Neighbour>,
    /// Where it comes from.
    pub source: Source,
}

impl ForbiddenUse {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            code: record.text("code"),
            text: record.text("text"),
            hints: record.texts("hints"),
            allowed: record.records("allowed", "允许的相近支出", Neighbour::read),
            source: record.source(),
        }
    }
}

/// The name of an undertaking mode (承接方式).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mode {
    /// The mode.
    pub mode: UndertakingMode,
    /// Name on screen and paper.
    pub name: String,
    /// Where it comes from.
    pub source: Source,
}

impl Mode {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            mode: record.choice("mode", UndertakingMode::SelfRun),
            name: record.text("name"),
            source: record.source(),
        }
    }
}

/// The name of a kind of funding source (资金来源).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceName {
    /// The kind.
    pub kind: SourceKind,
    /// Name on screen and paper.
    pub name: String,
    /// Where it comes from.
    pub source: Source,
}

impl SourceName {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            kind: record.choice("kind", SourceKind::Fund),
            name: record.text("name"),
            source: record.source(),
        }
    }
}

/// The fund that a pack is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fund {
    /// Full name, as a notice must give it.
    pub name: String,
    /// Short name.
    pub short: String,
    /// Where it comes from.
    pub source: Source,
}

impl Fund {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            name: record.text("name"),
            short: record.text("short"),
            source: record.source(),
        }
    }
}

/// The yearly amount of a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearlyAmount {
    /// Kind of community; all kinds when `None`.
    pub community: Option<CommunityKind>,
    /// At least this much a year.
    pub floor_fen: Option<Money>,
    /// At most this much a year.
    pub cap_fen: Option<Money>,
    /// Kinds of source that count.
    pub counts: Vec<SourceKind>,
    /// Where it comes from.
    pub source: Source,
}

impl YearlyAmount {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        let amount = Self {
            community: record.choice_opt("community"),
            floor_fen: record.money_opt("floor_fen"),
            cap_fen: record.money_opt("cap_fen"),
            counts: record.choices("counts"),
            source: record.source(),
        };
        if matches!((amount.floor_fen, amount.cap_fen), (Some(floor), Some(cap)) if floor > cap) {
            record.wrong("年度额度的下限高于上限。", "请核对 floor_fen 和 cap_fen。");
        }
        amount
    }
}
