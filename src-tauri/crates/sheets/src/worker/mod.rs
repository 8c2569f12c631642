//! Reads one foreign workbook in a process of its own: bytes in, cells as JSON lines out.
//!
//! The host limits memory and time of the process before it calls [`run`]; here the file is sniffed by content, its
//! zip is checked before any parser touches it, and every count is capped. A panic of the reading library becomes an
//! error line; an abort becomes a missing last line, which the parent understands.

mod dense;
mod preflight;
mod sink;
mod sniff;
mod xlsx;

use crate::error::SheetError;
use crate::limits;
use crate::line::Line;
use sink::Sink;
use sniff::Format;
use std::io::{BufWriter, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a workbook from `input` and writes its cells to `output`, one JSON object a line.
///
/// What is wrong with the file is written as the last line, `{"error":{code,says,remedy,place}}`; a file that was read
/// whole ends with `{"end":true}`.
///
/// # Errors
/// [`SheetError::Io`] when `input` or `output` breaks.
pub fn run(input: &mut dyn Read, output: &mut dyn Write) -> Result<(), SheetError> {
    let mut sink = Sink::new(BufWriter::new(output));
    let said = take(input).and_then(|bytes| read(&bytes, &mut sink));
    match said {
        Ok(()) => sink.line(&Line::End(true))?,
        Err(SheetError::Io(error)) => return Err(SheetError::Io(error)),
        Err(error) => sink.line(&Line::Error(error.reported()))?,
    }
    sink.flush()
}

/// Takes the file into memory, one byte beyond the limit at most.
fn take(input: &mut dyn Read) -> Result<Vec<u8>, SheetError> {
    let mut bytes = Vec::new();
    input.take(limits::FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limits::FILE {
        return Err(SheetError::too_much(
            format!("文件超过 {} MB", limits::FILE >> 20),
            None,
        ));
    }
    Ok(bytes)
}

fn read(bytes: &[u8], sink: &mut Sink<impl Write>) -> Result<(), SheetError> {
    let reading = AssertUnwindSafe(|| match sniff::format(bytes)? {
        Format::Xlsx => xlsx::read(bytes, sink),
        Format::Xls => dense::read_xls(bytes, sink),
        Format::Ods => dense::read_ods(bytes, sink),
    });
    catch_unwind(reading)
        .unwrap_or_else(|_| Err(SheetError::damaged(None, "the reading library panicked")))
}
