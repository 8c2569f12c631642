//! Lists as XLSX that a person in the street office reads, filters and prints as they are.
//!
//! A list is a layout (data in `assets/sheets`: columns, widths, which fact each holds), facts, and one ledger writer
//! for all. Same facts, same layout, same day: same bytes.

mod demand_list;
mod keys;
mod kind;
mod layout;
mod ledger;

pub use demand_list::{DemandList, demand_list};
pub use kind::Kind;

pub(crate) use keys::RowKeys;

use crate::error::SheetError;
use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime};

/// Returns the properties of a workbook made on a day; without them the writer would ask the clock.
pub(crate) fn stamp(made_on: NaiveDate) -> Result<DocProperties, SheetError> {
    let midnight = ExcelDateTime::parse_from_str(&made_on.to_string())?;
    Ok(DocProperties::new()
        .set_author("惠民簿")
        .set_creation_datetime(&midnight))
}
