//! Requests and replies that need no book: days and money.

use chrono::NaiveDate;
use policy::Money;
use policy::calendar::Unit;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Counts days by the national calendar.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DaysCount {
    /// The day that is not counted.
    pub from: NaiveDate,
    /// How many.
    pub count: u32,
    /// Working or calendar days.
    pub unit: Unit,
    /// Count towards earlier days.
    pub backward: Option<bool>,
    /// That many full working days between.
    pub between: Option<bool>,
    /// Do not roll a rest day to a working day.
    pub no_roll: Option<bool>,
}

/// Reads an amount and says it in figures and capitals.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MoneyCapitals {
    /// Digits with at most 2 decimals; separators allowed.
    pub amount: String,
}

/// An amount that was read.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MoneySaid {
    /// In fen.
    pub amount_fen: Money,
    /// With separators: 38,600.00.
    pub figures: String,
    /// 人民币….
    pub capitals: String,
}

/// Reads a date in any spelling an office uses.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DateRead {
    /// As typed.
    pub text: String,
}

/// A date that was read.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DateSaid {
    /// The date.
    pub date: NaiveDate,
    /// As written on papers: 2026年3月5日.
    pub chinese: String,
}
