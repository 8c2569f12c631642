//! Streams an XLSX: one cell at a time, never a dense range.

use super::sink::Sink;
use crate::cell::{Address, CellValue, Merge};
use crate::error::SheetError;
use crate::line::SheetLine;
use calamine::{
    Data, DataType, Dimensions, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError,
};
use std::io::{Cursor, Write};

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Writes all worksheets; chart and dialog sheets hold no cells.
pub(super) fn read(bytes: &[u8], sink: &mut Sink<impl Write>) -> Result<(), SheetError> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| fault(error, None))?;
    for sheet in book.sheets_metadata().to_vec() {
        if sheet.typ == SheetType::WorkSheet {
            begin(&mut book, &sheet, sink)?;
            cells(&mut book, &sheet.name, sink)?;
        }
    }
    Ok(())
}

fn begin(
    book: &mut Book<'_>,
    sheet: &Sheet,
    sink: &mut Sink<impl Write>,
) -> Result<(), SheetError> {
    let broken = |error| fault(error, Some(sheet.name.clone()));
    let merges = book
        .merge_cells_by_sheet_name(&sheet.name)
        .map_err(broken)?;
    let dimension = book
        .worksheet_cells_reader(&sheet.name)
        .map_err(broken)?
        .dimensions();
    sink.sheet(SheetLine {
        sheet: sheet.name.clone(),
        index: 0,
        visible: sheet.visible == SheetVisible::Visible,
        merges: merges
            .iter()
            .map(|area| Merge::new(area.start, area.end))
            .collect(),
        dimension: Some(span(dimension)),
    })
}

fn span(area: Dimensions) -> String {
    format!(
        "{}:{}",
        Address::new(area.start.0, area.start.1),
        Address::new(area.end.0, area.end.1)
    )
}

fn cells(book: &mut Book<'_>, name: &str, sink: &mut Sink<impl Write>) -> Result<(), SheetError> {
    let mut reader = book
        .worksheet_cells_reader(name)
        .map_err(|error| fault(error, Some(name.to_owned())))?;
    let mut last = None;
    loop {
        // The library does not say where it stumbled: the cell before is the best hint.
        let place = || last.map_or_else(|| name.to_owned(), |at| format!("{}之后", sink.place(at)));
        let Some(record) = reader
            .next_cell_with_formula_metadata()
            .map_err(|error| fault(error, Some(place())))?
        else {
            return Ok(());
        };
        let at = Address::new(record.pos.0, record.pos.1);
        last = Some(at);
        let formula = record.formula.is_some();
        if let Some(value) = value(record.value.into()).or_else(|| formula.then(unsolved)) {
            sink.cell(at, value)?;
        }
    }
}

fn unsolved() -> CellValue {
    CellValue::Formula(String::new())
}

/// Turns a cell of the library into ours; `None` for an empty one.
pub(super) fn value(data: Data) -> Option<CellValue> {
    match data {
        Data::Empty => None,
        Data::String(text) if text.is_empty() => None,
        Data::String(text) | Data::DurationIso(text) => Some(CellValue::Text(text)),
        Data::Int(number) => Some(CellValue::Number(number as f64)),
        Data::Float(number) if number.is_finite() => Some(CellValue::Number(number)),
        Data::Float(number) => Some(CellValue::Error(number.to_string())),
        Data::Bool(flag) => Some(CellValue::Bool(flag)),
        Data::Error(error) => Some(CellValue::Error(error.to_string())),
        Data::DateTime(stamp) if stamp.is_duration() => Some(CellValue::Number(stamp.as_f64())),
        Data::DateTime(_) | Data::DateTimeIso(_) => Some(date(&data)),
    }
}

fn date(data: &Data) -> CellValue {
    match (data, data.as_datetime()) {
        (_, Some(stamp)) => CellValue::Date(stamp),
        (Data::DateTimeIso(text), None) => CellValue::Text(text.clone()),
        (_, None) => CellValue::Error("日期超出范围".to_owned()),
    }
}

fn fault(error: XlsxError, place: Option<String>) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        other => SheetError::damaged(place, other),
    }
}
