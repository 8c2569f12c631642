//! Quantities of budget lines, and a price times a quantity.

use super::{Money, MoneyError};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// Decimals that a quantity may have.
const DECIMALS: u32 = 3;

/// Reads a quantity: digits with at most 3 decimals, above or equal to zero.
///
/// # Errors
/// [`MoneyError::NotAQuantity`] for anything else.
pub fn quantity(text: &str) -> Result<Decimal, MoneyError> {
    let refused = || MoneyError::NotAQuantity {
        text: text.to_owned(),
    };
    let plain = text.trim();
    if plain.is_empty() || !plain.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return Err(refused());
    }
    let quantity: Decimal = plain.parse().map_err(|_| refused())?;
    if quantity.scale() > DECIMALS {
        Err(refused())
    } else {
        Ok(quantity)
    }
}

impl Money {
    /// Returns this price times a quantity, half a fen rounded up.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] when it does not fit.
    pub fn times(self, quantity: Decimal) -> Result<Money, MoneyError> {
        let product = Decimal::from(self.fen())
            .checked_mul(quantity)
            .ok_or(MoneyError::TooLarge)?;
        let fen = product
            .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
            .to_i64();
        fen.map(Money::from_fen).ok_or(MoneyError::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplies_and_rounds_half_a_fen_up() {
        for (price, count, product) in [
            (85_000, "24", 2_040_000),
            (1_800, "400", 720_000),
            (333, "0.5", 167),
            (1, "0.499", 0),
            (0, "7", 0),
        ] {
            let said = Money::from_fen(price)
                .times(quantity(count).unwrap())
                .unwrap();
            assert_eq!(said.fen(), product, "{price} fen × {count}");
        }
    }

    #[test]
    fn refuses_what_is_no_quantity_and_what_does_not_fit() {
        for text in ["", "-1", "1.2345", "二十", "1e3", "1.2.3"] {
            assert!(quantity(text).is_err(), "{text}");
        }
        assert_eq!(
            Money::from_fen(i64::MAX).times(Decimal::from(2)),
            Err(MoneyError::TooLarge)
        );
    }
}
