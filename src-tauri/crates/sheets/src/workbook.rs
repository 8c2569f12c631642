//! A workbook as the worker told it: sheets with cells at their absolute addresses.

use crate::cell::{Address, CellValue, Merge};
use crate::error::SheetError;
use crate::limits;
use crate::line::{CellLine, Line, SheetLine};
use std::collections::BTreeMap;
use std::io::{BufRead, Read};

/// A sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Name on the tab.
    pub name: String,
    /// False when the office hid it.
    pub visible: bool,
    /// Merged areas, as the file lists them.
    pub merges: Vec<Merge>,
    cells: BTreeMap<Address, CellValue>,
}

impl Sheet {
    /// Makes a visible sheet without cells.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            visible: true,
            ..Self::default()
        }
    }

    /// Puts a value into a cell, replacing what was there.
    pub fn set(&mut self, at: Address, value: CellValue) {
        self.cells.insert(at, value);
    }

    /// Returns the value of a cell; `None` when it is empty.
    pub fn cell(&self, at: Address) -> Option<&CellValue> {
        self.cells.get(&at)
    }

    /// Returns the cells of a row that have a value, from the left.
    pub fn row(&self, row: u32) -> impl Iterator<Item = (Address, &CellValue)> {
        self.cells
            .range(Address::new(row, 0)..=Address::new(row, u32::MAX))
            .map(|(at, value)| (*at, value))
    }

    /// Returns all cells with a value, row by row.
    pub fn cells(&self) -> impl Iterator<Item = (Address, &CellValue)> {
        self.cells.iter().map(|(at, value)| (*at, value))
    }

    /// Returns the numbers of the rows that have a value, from 0.
    pub fn rows(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.cells.keys().map(|at| at.row).collect();
        rows.dedup();
        rows
    }

    /// Returns the place of a cell as findings name it, e.g. 登记表!J17.
    pub fn place(&self, at: Address) -> String {
        format!("{}!{at}", self.name)
    }
}

/// A workbook.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Workbook {
    /// Sheets in the order of the tabs.
    pub sheets: Vec<Sheet>,
}

impl Workbook {
    /// Reads what a worker wrote.
    ///
    /// # Errors
    /// What the worker reported; [`SheetError::CutShort`] when its last line is missing, which means that the file
    /// used up memory or time; [`SheetError::BadLine`] for lines that are not the worker's.
    pub fn from_lines(mut lines: impl BufRead) -> Result<Self, SheetError> {
        let mut workbook = Workbook::default();
        let mut cells = 0;
        loop {
            match next_line(&mut lines)? {
                Line::Sheet(line) => workbook.begin(line),
                Line::Cell(line) => {
                    cells += 1;
                    if cells > limits::CELLS {
                        return Err(SheetError::CutShort);
                    }
                    workbook.take(line)?;
                }
                Line::Error(said) => return Err(SheetError::Reported(said)),
                Line::End(_) => return Ok(workbook),
            }
        }
    }

    fn begin(&mut self, line: SheetLine) {
        let SheetLine {
            sheet,
            visible,
            merges,
            ..
        } = line;
        self.sheets.push(Sheet {
            name: sheet,
            visible,
            merges,
            cells: BTreeMap::new(),
        });
    }

    fn take(&mut self, line: CellLine) -> Result<(), SheetError> {
        let index = usize::try_from(line.s).unwrap_or(usize::MAX);
        let sheet = self.sheets.get_mut(index).ok_or(SheetError::CutShort)?;
        sheet.set(Address::new(line.r, line.c), line.v);
        Ok(())
    }
}

/// Reads one whole line; half a line is a worker that was stopped.
fn next_line(lines: &mut impl BufRead) -> Result<Line, SheetError> {
    let mut line = Vec::new();
    lines
        .by_ref()
        .take(limits::LINE)
        .read_until(b'\n', &mut line)?;
    if line.last() != Some(&b'\n') {
        return Err(SheetError::CutShort);
    }
    Ok(serde_json::from_slice(&line)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use policy::{Code, Explain};

    const SHEET: &str =
        r#"{"sheet":{"sheet":"登记表","index":0,"visible":true,"merges":[],"dimension":null}}"#;
    const CELL: &str = r#"{"cell":{"s":0,"r":16,"c":9,"v":{"t":"text","v":"261户"}}}"#;

    #[test]
    fn reads_cells_at_their_addresses() {
        let text = format!("{SHEET}\n{CELL}\n{{\"end\":true}}\n");
        let workbook = Workbook::from_lines(text.as_bytes()).unwrap();
        let sheet = &workbook.sheets[0];
        assert_eq!(
            sheet.cell(Address::new(16, 9)),
            Some(&CellValue::Text("261户".to_owned()))
        );
        assert_eq!(sheet.place(Address::new(16, 9)), "登记表!J17");
        assert_eq!(sheet.rows(), [16]);
    }

    #[test]
    fn takes_a_stream_without_an_end_for_a_stopped_worker() {
        for text in [
            String::new(),
            format!("{SHEET}\n{CELL}\n"),
            format!("{SHEET}\n{CELL}\n{{\"end\":tr"),
        ] {
            let error = Workbook::from_lines(text.as_bytes()).unwrap_err();
            assert!(matches!(error, SheetError::CutShort), "{error}");
            assert_eq!(error.code(), Code::BadFile);
        }
    }

    #[test]
    fn passes_on_what_the_worker_said() {
        let text = "{\"error\":{\"code\":\"bad_file\",\"says\":\"读不了。\",\"remedy\":\"重发。\",\"place\":\"登记表!A1\"}}\n";
        let error = Workbook::from_lines(text.as_bytes()).unwrap_err();
        assert_eq!(
            (error.to_string().as_str(), error.remedy().as_str()),
            ("读不了。", "重发。")
        );
        assert_eq!(error.place().as_deref(), Some("登记表!A1"));
    }
}
