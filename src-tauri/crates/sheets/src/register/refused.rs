//! The refused rows as a workbook: title and head as they were, the rows, and a column of reasons.
//!
//! The copy imports again once the cells are mended: the head is the office's own, the column of reasons is not read.

use super::reply::{Preview, RowState, SheetReport};
use crate::cell::{Address, CellValue};
use crate::error::SheetError;
use crate::value::read_text;
use crate::workbook::{Sheet, Workbook};
use crate::write::{row_height, stamp};
use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet};
use std::collections::BTreeMap;

/// Name of the added column.
const REASONS: &str = "退回原因";
/// Widths in characters, of that column and of the others.
const WIDE: f64 = 40.0;
const NARROW: f64 = 13.0;

/// A row of a preview, as far as its refusal goes.
pub trait ReportedRow {
    /// Returns its sheet and its number from 1.
    fn place(&self) -> (&str, u32);
    /// Returns what would be done with it.
    fn state(&self) -> RowState;
    /// Returns why.
    fn says(&self) -> &str;
}

/// Writes the refused rows of a preview as XLSX, sheet by sheet; `None` when no row was refused.
///
/// # Errors
/// [`SheetError::NotWritten`] when the writer refuses.
pub fn refused_copy<F>(
    workbook: &Workbook,
    preview: &Preview<impl ReportedRow, F>,
    made_on: NaiveDate,
) -> Result<Option<Vec<u8>>, SheetError> {
    let mut copy = rust_xlsxwriter::Workbook::new();
    copy.set_properties(&stamp(made_on)?);
    let mut written = 0;
    for report in &preview.sheets {
        let refused = preview
            .rows
            .iter()
            .filter(|row| row.place().0 == report.sheet && row.state() == RowState::Refused);
        let reasons: BTreeMap<u32, &str> =
            refused.map(|row| (row.place().1 - 1, row.says())).collect();
        let sheet = workbook
            .sheets
            .iter()
            .find(|sheet| sheet.name == report.sheet);
        if let (Some(sheet), false) = (sheet, reasons.is_empty()) {
            write_sheet(copy.add_worksheet(), sheet, report, &reasons)?;
            written += 1;
        }
    }
    if written == 0 {
        Ok(None)
    } else {
        Ok(Some(copy.save_to_buffer()?))
    }
}

fn write_sheet<F>(
    out: &mut Worksheet,
    sheet: &Sheet,
    report: &SheetReport<F>,
    reasons: &BTreeMap<u32, &str>,
) -> Result<(), SheetError> {
    let Some(head) = &report.head else {
        return Ok(());
    };
    out.set_name(&sheet.name)?;
    let last = head.rows.last - 1;
    let beyond = last_column(sheet, last, reasons)? + 1;
    for (to, from) in (0..).zip(0..=last) {
        let look = if from < head.rows.first - 1 {
            title()
        } else {
            ruled()
        };
        let reason = (from == last).then_some(REASONS);
        write_row(
            out,
            to,
            sheet,
            from,
            reason.map(|reason| (beyond, reason)),
            &look,
        )?;
    }
    for (to, (from, says)) in (last + 1..).zip(reasons) {
        ruled_blanks(out, to, beyond)?;
        write_row(out, to, sheet, *from, Some((beyond, says)), &ruled())?;
        out.set_row_height(to, height(sheet, *from, says))?;
    }
    merge_above(out, sheet, last, head.rows.first - 1)?;
    set_up(out, last, beyond)
}

/// Writes one row of the sheet at its new place, and a text behind it.
fn write_row(
    out: &mut Worksheet,
    to: u32,
    sheet: &Sheet,
    from: u32,
    behind: Option<(u16, &str)>,
    look: &Format,
) -> Result<(), SheetError> {
    for (at, value) in sheet.row(from) {
        write_cell(out, Address::new(to, at.column), value, look)?;
    }
    if let Some((beyond, text)) = behind {
        out.write_string_with_format(to, beyond, text, look)?;
    }
    Ok(())
}

fn ruled_blanks(out: &mut Worksheet, row: u32, beyond: u16) -> Result<(), SheetError> {
    for column in 0..beyond {
        out.write_blank(row, column, &ruled())?;
    }
    Ok(())
}

fn height(sheet: &Sheet, row: u32, says: &str) -> f64 {
    let cells = sheet
        .row(row)
        .filter_map(|(_, value)| read_text(value).ok().flatten());
    let texts: Vec<String> = cells.collect();
    let narrow = texts.iter().map(|text| (text.as_str(), NARROW));
    row_height(narrow.chain([(says, WIDE)]))
}

fn title() -> Format {
    Format::new()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
}

fn ruled() -> Format {
    let ruled = Format::new().set_border(FormatBorder::Thin).set_text_wrap();
    ruled
        .set_align(FormatAlign::Left)
        .set_align(FormatAlign::VerticalCenter)
}

/// Returns the last column of what is copied.
fn last_column(sheet: &Sheet, last: u32, reasons: &BTreeMap<u32, &str>) -> Result<u16, SheetError> {
    let copied = sheet
        .cells()
        .filter(|(at, _)| at.row <= last || reasons.contains_key(&at.row));
    column(copied.map(|(at, _)| at.column).max().unwrap_or(0))
}

fn set_up(out: &mut Worksheet, last: u32, beyond: u16) -> Result<(), SheetError> {
    out.set_column_range_width(0, beyond, NARROW)?
        .set_column_width(beyond, WIDE)?;
    out.set_freeze_panes(last + 1, 0)?
        .set_repeat_rows(last, last)?;
    out.set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Merges what was merged in title and head.
fn merge_above(out: &mut Worksheet, sheet: &Sheet, last: u32, head: u32) -> Result<(), SheetError> {
    for area in sheet.merges.iter().filter(|area| area.bottom <= last) {
        let (left, right) = (column(area.left)?, column(area.right)?);
        let look = if area.top < head { title() } else { ruled() };
        let text = sheet
            .cell(area.origin())
            .and_then(|value| read_text(value).ok().flatten());
        let text = text.unwrap_or_default();
        // Overlapping areas of a damaged file stay unmerged: the values matter, not the look.
        let _ = out.merge_range(area.top, left, area.bottom, right, &text, &look);
    }
    Ok(())
}

fn write_cell(
    out: &mut Worksheet,
    at: Address,
    value: &CellValue,
    look: &Format,
) -> Result<(), SheetError> {
    let (row, column) = (at.row, column(at.column)?);
    match value {
        CellValue::Text(text) => out.write_string_with_format(row, column, text, look)?,
        CellValue::Number(number) => out.write_number_with_format(row, column, *number, look)?,
        CellValue::Date(day) => return write_date(out, row, column, day.date(), look),
        CellValue::Bool(flag) => out.write_boolean_with_format(row, column, *flag, look)?,
        CellValue::Error(error) => out.write_string_with_format(row, column, error, look)?,
        CellValue::Formula(_) => {
            out.write_string_with_format(row, column, "（公式没有算出结果）", look)?
        }
    };
    Ok(())
}

/// Writes a day; as text when it lies before 1900, where Excel has none.
fn write_date(
    out: &mut Worksheet,
    row: u32,
    column: u16,
    day: NaiveDate,
    look: &Format,
) -> Result<(), SheetError> {
    let format = look.clone().set_num_format("yyyy-mm-dd");
    if out
        .write_datetime_with_format(row, column, day, &format)
        .is_err()
    {
        out.write_string_with_format(row, column, day.to_string(), look)?;
    }
    Ok(())
}

fn column(column: u32) -> Result<u16, SheetError> {
    u16::try_from(column).map_err(|_| SheetError::too_much("一张工作表最多读 256 列", None))
}
