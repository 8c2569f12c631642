//! What a bundle is sent for: a closed set, the same words in files, on screen and on the 报送单.

use serde::{Deserialize, Serialize};
use std::fmt;

/// 报送事由.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Purpose {
    /// Schemes for the street to review.
    #[serde(rename = "送审")]
    Review,
    /// The outcome of a publicity notice, for approval.
    #[serde(rename = "公示结果报批")]
    Approval,
    /// Filing of approved projects.
    #[serde(rename = "审核备案")]
    Filing,
    /// A change of what was approved.
    #[serde(rename = "变更")]
    Change,
    /// Payment and acceptance.
    #[serde(rename = "拨付与验收")]
    Payment,
    /// Progress.
    #[serde(rename = "进度")]
    Progress,
    /// The year's settlement.
    #[serde(rename = "决算")]
    Settlement,
}

impl Purpose {
    /// Every purpose, in the order of a project's road.
    pub const ALL: [Purpose; 7] = [
        Purpose::Review,
        Purpose::Approval,
        Purpose::Filing,
        Purpose::Change,
        Purpose::Payment,
        Purpose::Progress,
        Purpose::Settlement,
    ];

    /// Returns the Chinese name.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::Review => "送审",
            Purpose::Approval => "公示结果报批",
            Purpose::Filing => "审核备案",
            Purpose::Change => "变更",
            Purpose::Payment => "拨付与验收",
            Purpose::Progress => "进度",
            Purpose::Settlement => "决算",
        }
    }

    /// Returns the code by which packs name it.
    pub fn code(self) -> &'static str {
        match self {
            Purpose::Review => "review",
            Purpose::Approval => "approval",
            Purpose::Filing => "filing",
            Purpose::Change => "change",
            Purpose::Payment => "payment",
            Purpose::Progress => "progress",
            Purpose::Settlement => "settlement",
        }
    }

    /// Returns the purpose of this Chinese name.
    pub fn from_name(name: &str) -> Option<Purpose> {
        Purpose::ALL
            .into_iter()
            .find(|purpose| purpose.name() == name)
    }
}

impl fmt::Display for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_screen_use_the_same_words() {
        for purpose in Purpose::ALL {
            assert_eq!(serde_json::to_value(purpose).unwrap(), purpose.name());
            assert_eq!(Purpose::from_name(purpose.name()), Some(purpose));
        }
        assert_eq!(Purpose::from_name("别的"), None);
    }
}
