//! The lists that can be written.

use std::fmt;

/// A list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 需求清单 (官组通〔2021〕11号 第五条（一）).
    DemandList,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 1] = [Kind::DemandList];

    /// Returns the Chinese name, by which a list is asked for.
    pub fn label(self) -> &'static str {
        match self {
            Kind::DemandList => "需求清单",
        }
    }

    /// Returns what must be named beside the book (`project`, `year`); a demand list needs nothing, and takes both.
    pub fn needs(self) -> &'static [&'static str] {
        match self {
            Kind::DemandList => &[],
        }
    }

    /// Finds a list by its Chinese name.
    pub fn named(label: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.label() == label)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}
