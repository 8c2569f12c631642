//! Where the worker's lines go, with every count capped.

use crate::cell::{Address, CellValue};
use crate::error::SheetError;
use crate::limits;
use crate::line::{CellLine, Line, SheetLine};
use std::io::Write;

/// Writes lines and counts what the file has asked for so far.
pub(super) struct Sink<W> {
    out: W,
    name: String,
    sheets: u32,
    cells: u64,
    text: u64,
}

impl<W: Write> Sink<W> {
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            name: String::new(),
            sheets: 0,
            cells: 0,
            text: 0,
        }
    }

    /// Begins a sheet; cells that follow belong to it.
    pub(super) fn sheet(&mut self, mut sheet: SheetLine) -> Result<(), SheetError> {
        if sheet.merges.len() > limits::MERGES {
            return Err(SheetError::too_much(
                format!("合并单元格超过 {} 处", limits::MERGES),
                sheet.sheet,
            ));
        }
        sheet.index = self.sheets;
        self.sheets += 1;
        self.name.clone_from(&sheet.sheet);
        self.line(&Line::Sheet(sheet))
    }

    /// Writes a cell of the sheet begun last.
    pub(super) fn cell(&mut self, at: Address, value: CellValue) -> Result<(), SheetError> {
        self.check_place(at)?;
        self.check_text(at, &value)?;
        self.cells += 1;
        if self.cells > limits::CELLS {
            return Err(SheetError::too_much(
                "有内容的单元格超过 500 万个",
                self.place(at),
            ));
        }
        self.line(&Line::Cell(CellLine {
            s: self.sheets.saturating_sub(1),
            r: at.row,
            c: at.column,
            v: value,
        }))
    }

    /// Returns the place of a cell of this sheet.
    pub(super) fn place(&self, at: Address) -> String {
        format!("{}!{at}", self.name)
    }

    pub(super) fn line(&mut self, line: &Line) -> Result<(), SheetError> {
        serde_json::to_writer(&mut self.out, line).map_err(std::io::Error::from)?;
        Ok(self.out.write_all(b"\n")?)
    }

    pub(super) fn flush(&mut self) -> Result<(), SheetError> {
        Ok(self.out.flush()?)
    }

    fn check_place(&self, at: Address) -> Result<(), SheetError> {
        if at.row >= limits::ROWS {
            return Err(SheetError::too_much(
                "一张工作表最多读 20 万行",
                self.place(at),
            ));
        }
        if at.column >= limits::COLUMNS {
            return Err(SheetError::too_much(
                "一张工作表最多读 256 列",
                self.place(at),
            ));
        }
        Ok(())
    }

    fn check_text(&mut self, at: Address, value: &CellValue) -> Result<(), SheetError> {
        let (CellValue::Text(text) | CellValue::Error(text) | CellValue::Formula(text)) = value
        else {
            return Ok(());
        };
        if text.len() > limits::CELL_CHARS && text.chars().count() > limits::CELL_CHARS {
            return Err(SheetError::too_much(
                format!("一个单元格超过 {} 个字符", limits::CELL_CHARS),
                self.place(at),
            ));
        }
        self.text += text.len() as u64;
        if self.text > limits::TEXT {
            return Err(SheetError::too_much(
                format!("文字合计超过 {} MB", limits::TEXT >> 20),
                self.place(at),
            ));
        }
        Ok(())
    }
}
