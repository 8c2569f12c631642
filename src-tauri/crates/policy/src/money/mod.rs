//! Money: whole fen, checked.
//!
//! Every amount of the product is a [`Money`]; sums refuse to wrap, shares add up to the fen, figures and capitals are
//! written and read back here and nowhere else. Binary fractions never appear.

mod capitals;
mod error;
mod figures;
mod quantity;

pub use capitals::CapitalsStyle;
pub use error::MoneyError;
pub use quantity::quantity;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An amount in fen. May be negative (a difference); records hold amounts ≥ 0.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
)]
#[ts(type = "number & { readonly __unit: \"fen\" }")]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);
    /// The most that fits.
    pub const MOST: Money = Money(i64::MAX);

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
        amounts
            .into_iter()
            .try_fold(Money::ZERO, Money::checked_add)
    }

    /// Adds, or returns `None` when the result does not fit.
    pub fn checked_add(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).map(Money)
    }

    /// Subtracts, or returns `None` when the result does not fit.
    pub fn checked_sub(self, other: Money) -> Option<Money> {
        self.0.checked_sub(other.0).map(Money)
    }

    /// Splits the amount by weights (5, 3, 2) into shares that add up to it exactly.
    ///
    /// Each share is cut off at the fen; what is left over goes to the last share that has a weight.
    ///
    /// # Errors
    /// [`MoneyError::NoShares`] when no weight is above zero.
    pub fn shares(self, weights: &[u32]) -> Result<Vec<Money>, MoneyError> {
        let whole: i128 = weights.iter().map(|&weight| i128::from(weight)).sum();
        let last = weights
            .iter()
            .rposition(|&weight| weight > 0)
            .ok_or(MoneyError::NoShares)?;
        let mut left = self.0;
        let mut shares = Vec::with_capacity(weights.len());
        for &weight in weights {
            let cut = i128::from(self.0) * i128::from(weight) / whole;
            let share = i64::try_from(cut).map_err(|_| MoneyError::TooLarge)?;
            left -= share;
            shares.push(Money(share));
        }
        shares[last].0 += left;
        Ok(shares)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fen(amounts: &[i64]) -> Vec<Money> {
        amounts.iter().map(|&fen| Money::from_fen(fen)).collect()
    }

    #[test]
    fn five_three_two_puts_the_odd_fen_in_the_last_instalment() {
        assert_eq!(
            Money::from_fen(10_001).shares(&[5, 3, 2]).unwrap(),
            fen(&[5_000, 3_000, 2_001])
        );
        assert_eq!(
            Money::from_fen(100).shares(&[1, 1, 1]).unwrap(),
            fen(&[33, 33, 34])
        );
    }

    #[test]
    fn a_share_without_weight_gets_nothing() {
        assert_eq!(
            Money::from_fen(1).shares(&[1, 1, 0]).unwrap(),
            fen(&[0, 1, 0])
        );
    }

    #[test]
    fn refuses_to_split_among_nobody() {
        assert_eq!(Money::from_fen(1).shares(&[]), Err(MoneyError::NoShares));
        assert_eq!(
            Money::from_fen(1).shares(&[0, 0]),
            Err(MoneyError::NoShares)
        );
    }

    #[test]
    fn sums_do_not_wrap() {
        let most = Money::from_fen(i64::MAX);
        assert_eq!(most.checked_add(Money::from_fen(1)), None);
        assert_eq!(
            Money::from_fen(i64::MIN).checked_sub(Money::from_fen(1)),
            None
        );
        assert_eq!(Money::sum([most, Money::from_fen(1)]), None);
        assert_eq!(Money::sum(fen(&[1, 2, -4])), Some(Money::from_fen(-1)));
    }

    proptest! {
        #[test]
        fn shares_add_up_and_are_fair_to_the_fen(total in any::<i64>(), weights in prop::collection::vec(0u32.., 1..12)) {
            prop_assume!(weights.iter().any(|&weight| weight > 0));
            let total = Money::from_fen(total);
            let shares = total.shares(&weights).unwrap();
            prop_assert_eq!(Money::sum(shares.iter().copied()), Some(total));
            let whole: i128 = weights.iter().map(|&weight| i128::from(weight)).sum();
            for (share, &weight) in shares.iter().zip(&weights) {
                let off = i128::from(share.fen()) * whole - i128::from(total.fen()) * i128::from(weight);
                prop_assert!(off.abs() < whole * weights.len() as i128);
            }
        }
    }
}
