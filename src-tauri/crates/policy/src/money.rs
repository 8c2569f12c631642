//! Money: whole fen, checked.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An amount in fen. May be negative (a difference); records hold amounts ≥ 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS, JsonSchema)]
#[ts(type = "number & { readonly __unit: \"fen\" }")]
pub struct Money(i64);

impl Money {
    /// Wraps an amount in fen.
    pub fn from_fen(fen: i64) -> Self {
        Self(fen)
    }

    /// Returns the amount in fen.
    pub fn fen(self) -> i64 {
        self.0
    }

    /// Returns the sum, or `None` when it does not fit.
    pub fn sum(amounts: impl IntoIterator<Item = Money>) -> Option<Money> {
        amounts.into_iter().try_fold(0i64, |total, amount| total.checked_add(amount.0)).map(Money)
    }
}
