//! Reads .xls and .ods, which the library only knows as dense ranges: the limits of the process guard the memory.

use super::sink::Sink;
use super::xlsx::value;
use crate::cell::{Address, Merge};
use crate::error::SheetError;
use crate::line::SheetLine;
use calamine::{Ods, OdsError, Reader, Sheet, SheetType, SheetVisible, Xls, XlsError};
use std::io::{Cursor, Write};

/// Writes the worksheets of a BIFF workbook.
pub(super) fn read_xls(bytes: &[u8], sink: &mut Sink<impl Write>) -> Result<(), SheetError> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => SheetError::Encrypted,
        other => SheetError::damaged(None, other),
    })?;
    for sheet in worksheets(&book) {
        let merges = book.merge_cells_by_sheet_name(&sheet.name);
        let merges = merges.map_err(|error| SheetError::damaged(sheet.name.clone(), error))?;
        let merges = merges
            .iter()
            .map(|area| Merge::new(area.start, area.end))
            .collect();
        write(&mut book, &sheet, merges, sink)?;
    }
    Ok(())
}

/// Writes the sheets of an OpenDocument spreadsheet; its merged areas are not told by the library.
pub(super) fn read_ods(bytes: &[u8], sink: &mut Sink<impl Write>) -> Result<(), SheetError> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => SheetError::Encrypted,
        other => SheetError::damaged(None, other),
    })?;
    for sheet in worksheets(&book) {
        write(&mut book, &sheet, Vec::new(), sink)?;
    }
    Ok(())
}

fn worksheets<'b, R: Reader<Cursor<&'b [u8]>>>(book: &R) -> Vec<Sheet> {
    book.sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .cloned()
        .collect()
}

fn write<'b, R>(
    book: &mut R,
    sheet: &Sheet,
    merges: Vec<Merge>,
    sink: &mut Sink<impl Write>,
) -> Result<(), SheetError>
where
    R: Reader<Cursor<&'b [u8]>>,
    R::Error: std::error::Error + Send + Sync + 'static,
{
    let range = book
        .worksheet_range(&sheet.name)
        .map_err(|error| SheetError::damaged(sheet.name.clone(), error))?;
    let (top, left) = range.start().unwrap_or_default();
    let visible = sheet.visible == SheetVisible::Visible;
    sink.sheet(SheetLine {
        sheet: sheet.name.clone(),
        index: 0,
        visible,
        merges,
        dimension: None,
    })?;
    for (row, column, data) in range.used_cells() {
        let offset =
            |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(u32::MAX));
        if let Some(value) = value(data.clone()) {
            sink.cell(Address::new(offset(top, row), offset(left, column)), value)?;
        }
    }
    Ok(())
}
