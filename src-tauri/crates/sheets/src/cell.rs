//! Cells, addresses like J17, merged areas.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a cell holds. Empty cells are not kept at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum CellValue {
    /// Text as typed, untrimmed.
    Text(String),
    /// A finite number without a date format.
    Number(f64),
    /// A number with a date format, or an ISO date.
    Date(NaiveDateTime),
    /// True or false.
    Bool(bool),
    /// An error value as Excel writes it (#N/A), or a number that is none.
    Error(String),
    /// A formula whose result was never stored.
    Formula(String),
}

/// Row and column of a cell, both from 0. Displayed as J17.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Row from 0.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
}

impl Address {
    /// Makes an address from row and column, both from 0.
    pub fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// Returns the letters of a column: 0 → A, 27 → AB.
    pub fn column_name(column: u32) -> String {
        let mut letters = Vec::new();
        let mut rest = u64::from(column) + 1;
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
            rest /= 26;
        }
        letters.iter().rev().collect()
    }

    /// Reads the letters of a column: AB → 27. `None` for anything else, or beyond XFD.
    pub fn parse_column(name: &str) -> Option<u32> {
        let fits = (1..=3).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphabetic());
        fits.then(|| {
            name.bytes().fold(0, |column, b| {
                column * 26 + u32::from(b.to_ascii_uppercase() - b'A') + 1
            }) - 1
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}{}",
            Self::column_name(self.column),
            u64::from(self.row) + 1
        )
    }
}

/// A merged area; its value stands in the first cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// First row, from 0.
    pub top: u32,
    /// First column, from 0.
    pub left: u32,
    /// Last row, from 0.
    pub bottom: u32,
    /// Last column, from 0.
    pub right: u32,
}

impl Merge {
    /// Makes an area from two corners in any order (D4:A1 occurs in real files).
    pub fn new(one: (u32, u32), other: (u32, u32)) -> Self {
        Self {
            top: one.0.min(other.0),
            left: one.1.min(other.1),
            bottom: one.0.max(other.0),
            right: one.1.max(other.1),
        }
    }

    /// Returns true when the cell lies in it.
    pub fn contains(&self, at: Address) -> bool {
        (self.top..=self.bottom).contains(&at.row) && (self.left..=self.right).contains(&at.column)
    }

    /// Returns the cell that holds its value.
    pub fn origin(&self) -> Address {
        Address::new(self.top, self.left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_columns_as_excel_does() {
        for (column, name) in [
            (0, "A"),
            (9, "J"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ] {
            assert_eq!(Address::column_name(column), name);
            assert_eq!(Address::parse_column(name), Some(column));
        }
        assert_eq!(Address::new(16, 9).to_string(), "J17");
        assert_eq!(Address::parse_column(""), None);
        assert_eq!(Address::parse_column("J1"), None);
    }

    #[test]
    fn turns_reversed_merges_round() {
        let merge = Merge::new((3, 3), (0, 0));
        assert_eq!(merge.origin(), Address::new(0, 0));
        assert!(merge.contains(Address::new(3, 3)));
        assert!(!merge.contains(Address::new(4, 0)));
    }
}
