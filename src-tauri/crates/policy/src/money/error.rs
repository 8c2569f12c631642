//! What can be wrong with an amount.

use crate::explain::{Code, Explain, Kind};
use thiserror::Error;

/// An amount that cannot be read, written or split.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// Not digits with at most two decimals.
    #[error("“{text}”不是金额。")]
    NotAnAmount {
        /// What was written.
        text: String,
    },
    /// Not a quantity of at most three decimals.
    #[error("“{text}”不是数量。")]
    NotAQuantity {
        /// What was written.
        text: String,
    },
    /// Separators that do not stand before each three digits.
    #[error("“{text}”的千位分隔符位置不对。")]
    Separators {
        /// What was written.
        text: String,
    },
    /// More than fits.
    #[error("金额太大，超出了能记录或书写的范围。")]
    TooLarge,
    /// Below zero where an amount of money is meant.
    #[error("金额不能是负数。")]
    Negative,
    /// Not an amount in capitals.
    #[error("“{text}”不是规范的大写金额。")]
    NotCapitals {
        /// What was written.
        text: String,
    },
    /// No weight above zero to split by.
    #[error("没有可以分配的份额。")]
    NoShares,
}

impl Explain for MoneyError {
    fn code(&self) -> Code {
        Code::BadValue
    }

    fn kind(&self) -> Kind {
        Kind::User
    }

    fn remedy(&self) -> String {
        match self {
            Self::NotAnAmount { .. } => "请只写数字，最多两位小数，例如 1234.50 或 1,234.50。",
            Self::NotAQuantity { .. } => "请只写数字，最多三位小数，例如 24 或 1.5。",
            Self::Separators { .. } => "请每三位写一个分隔符，例如 1,234,567.00，或者不写分隔符。",
            Self::TooLarge => "请核对金额，大写金额最大为 9,999,999,999,999.99 元。",
            Self::Negative => "请写零或大于零的金额。",
            Self::NotCapitals { .. } => "请按票据写法书写，例如 人民币壹仟肆佰零玖元伍角。",
            Self::NoShares => "请至少写一个大于零的比例。",
        }
        .to_owned()
    }
}
