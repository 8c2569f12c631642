//! The refused rows as a workbook: title and head as they were, the rows, and a column of reasons.
//!
//! The copy imports again once the cells are mended: the head is the office's own, the column of reasons is not read.

use super::preview::{Preview, RowState, SheetReport};
use crate::cell::{Address, CellValue};
use crate::error::SheetError;
use crate::workbook::{Sheet, Workbook};
use crate::write::stamp;
use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatBorder, Worksheet};
use std::collections::BTreeMap;

/// Name of the added column.
const REASONS: &str = "退回原因";

/// Writes the refused rows of a preview as XLSX, sheet by sheet; `None` when no row was refused.
///
/// # Errors
/// [`SheetError::NotWritten`] when the writer refuses.
pub fn refused_copy(
    workbook: &Workbook,
    preview: &Preview,
    made_on: NaiveDate,
) -> Result<Option<Vec<u8>>, SheetError> {
    let mut copy = rust_xlsxwriter::Workbook::new();
    copy.set_properties(&stamp(made_on)?);
    let mut written = 0;
    for report in &preview.sheets {
        let rows = preview
            .rows
            .iter()
            .filter(|row| row.sheet == report.sheet && row.state == RowState::Refused);
        let reasons: BTreeMap<u32, &str> =
            rows.map(|row| (row.row - 1, row.says.as_str())).collect();
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

fn write_sheet(
    out: &mut Worksheet,
    sheet: &Sheet,
    report: &SheetReport,
    reasons: &BTreeMap<u32, &str>,
) -> Result<(), SheetError> {
    out.set_name(&sheet.name)?;
    let Some(head) = &report.head else {
        return Ok(());
    };
    let last = head.rows.last - 1;
    let kept = (0..=last).chain(reasons.keys().copied());
    let width = sheet
        .cells()
        .filter(|(at, _)| at.row <= last || reasons.contains_key(&at.row));
    let beyond = column(width.map(|(at, _)| at.column).max().unwrap_or(0) + 1)?;
    for (to, from) in kept.enumerate() {
        let to = u32::try_from(to).unwrap_or(u32::MAX);
        for (at, value) in sheet.row(from) {
            write_cell(out, Address::new(to, at.column), value)?;
        }
        if let Some(says) = reasons.get(&from) {
            out.write_string_with_format(to, beyond, *says, &Format::new().set_text_wrap())?;
        }
    }
    merge_above(out, sheet, last)?;
    out.write_string_with_format(
        last,
        beyond,
        REASONS,
        &Format::new().set_bold().set_border(FormatBorder::Thin),
    )?;
    out.set_column_width(beyond, 60)?
        .set_freeze_panes(last + 1, 0)?;
    Ok(())
}

/// Merges what was merged in title and head; the values are there already.
fn merge_above(out: &mut Worksheet, sheet: &Sheet, last: u32) -> Result<(), SheetError> {
    let centred = Format::new().set_align(rust_xlsxwriter::FormatAlign::Center);
    for area in sheet.merges.iter().filter(|area| area.bottom <= last) {
        let Ok((left, right)) = column(area.left).and_then(|left| Ok((left, column(area.right)?)))
        else {
            continue;
        };
        // Overlapping areas of a damaged file are left unmerged: the values matter, not the look.
        if out
            .merge_range(area.top, left, area.bottom, right, "", &centred)
            .is_ok()
            && let Some(value) = sheet.cell(area.origin())
        {
            write_cell(out, area.origin(), value)?;
        }
    }
    Ok(())
}

fn write_cell(out: &mut Worksheet, at: Address, value: &CellValue) -> Result<(), SheetError> {
    let (row, column) = (at.row, column(at.column)?);
    match value {
        CellValue::Text(text) => out.write_string(row, column, text)?,
        CellValue::Number(number) => out.write_number(row, column, *number)?,
        CellValue::Date(day) => {
            let format = Format::new().set_num_format("yyyy-mm-dd");
            if out
                .write_datetime_with_format(row, column, day, &format)
                .is_err()
            {
                // Excel has no days before 1900.
                out.write_string(row, column, day.date().to_string())?;
            }
            return Ok(());
        }
        CellValue::Bool(flag) => out.write_boolean(row, column, *flag)?,
        CellValue::Error(error) => out.write_string(row, column, error)?,
        CellValue::Formula(_) => out.write_string(row, column, "（公式没有算出结果）")?,
    };
    Ok(())
}

fn column(column: u32) -> Result<u16, SheetError> {
    u16::try_from(column).map_err(|_| SheetError::too_much("一张工作表最多读 256 列", None))
}
