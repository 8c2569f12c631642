//! Lists as XLSX that a person in the street office reads, filters and prints as they are.
//!
//! A list is a layout (data in `assets/sheets`: columns, widths, which fact each holds), the closed set of facts of its
//! rows (`lists`, one file a list: rows, and one function from facts to a value), and one ledger writer for all. Same
//! facts, same layout, same day: same bytes.
//!
//! Decisions: a cell says what was recorded or what the judge found, else it stays an empty cell with its border; only
//! counts and amounts that may be added are summed. All lists are for the office and the street: they show personal
//! data where the work needs it (who to call, who chaired), never who objected to a notice.

mod choices;
mod job;
mod keys;
mod kind;
mod layout;
mod ledger;
mod list;
mod lists;
mod value;
mod words;

pub use job::Job;
pub use kind::{Kind, Narrow};

pub(crate) use keys::RowKeys;

use crate::error::SheetError;
use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime};

/// Writes a list as XLSX. It carries names and phones and is for the office and the street only.
///
/// # Errors
/// [`SheetError::NotWritten`] when the writer refuses.
pub fn write(kind: Kind, job: &Job<'_>) -> Result<Vec<u8>, SheetError> {
    match kind {
        Kind::DemandList => list::write::<lists::Demands>(job),
        Kind::ResourceList => list::write::<lists::Resources>(job),
        Kind::ServiceList => list::write::<lists::Services>(job),
        Kind::ProjectSummary => list::write::<lists::Projects>(job),
        Kind::VoteLedger => list::write::<lists::Votes>(job),
        Kind::NoticeLedger => list::write::<lists::Notices>(job),
        Kind::FilingRegister => list::write::<lists::Filings>(job),
        Kind::ProgressLedger => list::write::<lists::ProgressList>(job),
        Kind::ChangeLedger => list::write::<lists::Changes>(job),
        Kind::AcceptanceLedger => list::write::<lists::Acceptances>(job),
        Kind::MoneyLedger => list::write::<lists::MoneyList>(job),
        Kind::PaymentLedger => list::write::<lists::Payments>(job),
        Kind::SpendingLedger => list::write::<lists::Vouchers>(job),
        Kind::AllotmentLedger => list::write::<lists::Allotments>(job),
        Kind::AssetRegister => list::write::<lists::Assets>(job),
        Kind::AuditLedger => list::write::<lists::Audits>(job),
        Kind::Completeness => list::write::<lists::Completeness>(job),
        Kind::Roster => list::write::<lists::Roster>(job),
    }
}

/// Returns the properties of a workbook made on a day; without them the writer would ask the clock.
pub(crate) fn stamp(made_on: NaiveDate) -> Result<DocProperties, SheetError> {
    let midnight = ExcelDateTime::parse_from_str(&made_on.to_string())?;
    Ok(DocProperties::new()
        .set_author("惠民簿")
        .set_creation_datetime(&midnight))
}

/// Returns the height in points of a row whose wrapped texts stand in columns of these widths (in characters).
///
/// Written out because only Excel finds it by itself: WPS and LibreOffice cut what does not fit the first line.
pub(crate) fn row_height<'t>(cells: impl IntoIterator<Item = (&'t str, f64)>) -> f64 {
    const LINE: f64 = 14.0;
    const SPACE: f64 = 4.0;
    let lines = cells.into_iter().map(|(text, width)| {
        // A Chinese character is as wide as two figures.
        let wide: f64 = text
            .chars()
            .map(|c| if c.is_ascii() { 1.0 } else { 2.0 })
            .sum();
        (wide / width).ceil()
    });
    lines.fold(1.0, f64::max).min(25.0) * LINE + SPACE
}

#[cfg(test)]
mod tests {
    use super::row_height;

    #[test]
    fn a_row_is_as_high_as_its_longest_text_needs() {
        assert_eq!(row_height([("修路灯", 30.0), ("", 8.0)]), 18.0);
        // 15 characters are 30 figures wide: two lines of 20.
        assert_eq!(
            row_height([("一二三四五六七八九十一二三四五", 21.0), ("短", 8.0)]),
            32.0
        );
        // Excel knows no row above 409 points.
        assert!(row_height([("长".repeat(5_000).as_str(), 8.0)]) < 409.0);
    }
}
