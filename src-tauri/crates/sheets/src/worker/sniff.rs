//! What a file is by its content; its name says nothing (.xls that are web pages, .xlsx that are .xls).

use super::preflight;
use crate::error::{Looks, SheetError};

/// A workbook that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// .xlsx and .xlsm.
    Xlsx,
    /// .xls and WPS .et.
    Xls,
    /// .ods.
    Ods,
}

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const STARTS: &[(&[u8], Looks)] = &[
    (b"%PDF", Looks::Pdf),
    (b"Rar!", Looks::Archive),
    (b"7z\xBC\xAF", Looks::Archive),
    (b"\x1F\x8B", Looks::Archive),
    (b"\x89PNG", Looks::Picture),
    (b"\xFF\xD8\xFF", Looks::Picture),
    (b"{\\rtf", Looks::TextDocument),
];

/// Tells the format, and checks the zip of those that are one.
///
/// # Errors
/// [`SheetError::NotAWorkbook`], [`SheetError::Encrypted`], and what the pre-flight of the zip finds.
pub(super) fn format(bytes: &[u8]) -> Result<Format, SheetError> {
    if bytes.starts_with(b"PK") {
        return preflight::check(bytes);
    }
    if bytes.starts_with(OLE) {
        return ole(bytes);
    }
    let start = STARTS.iter().find(|(start, _)| bytes.starts_with(start));
    Err(SheetError::NotAWorkbook(
        start.map_or_else(|| text(bytes), |(_, looks)| *looks),
    ))
}

/// Tells OLE containers apart by the names of their streams, which stand in it as UTF-16.
fn ole(bytes: &[u8]) -> Result<Format, SheetError> {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if has("EncryptedPackage") {
        Err(SheetError::Encrypted)
    } else if has("Workbook") || has("Book") {
        Ok(Format::Xls)
    } else if has("WordDocument") {
        Err(SheetError::NotAWorkbook(Looks::TextDocument))
    } else {
        Err(SheetError::NotAWorkbook(Looks::Unknown))
    }
}

fn text(bytes: &[u8]) -> Looks {
    let head: String = start_of(bytes).to_lowercase();
    let head = head.trim_start();
    if head.is_empty() {
        Looks::Empty
    } else if head.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && head.starts_with("<?xml")
    {
        Looks::SpreadsheetXml
    } else if ["<!doctype", "<html", "<table", "<meta", "<style"]
        .iter()
        .any(|tag| head.starts_with(tag))
    {
        Looks::Html
    } else if !head.contains('\0')
        && !head.starts_with('<')
        && head.contains([',', '\t', ';', '，'])
    {
        Looks::Csv
    } else {
        Looks::Unknown
    }
}

/// Decodes the first bytes well enough to see ASCII in them; GBK and UTF-16 keep their separators.
fn start_of(bytes: &[u8]) -> String {
    let head = &bytes[..bytes.len().min(4096)];
    let wide = |unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = head[2..]
            .chunks_exact(2)
            .map(|pair| unit([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&units)
    };
    match head {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8_lossy(head).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(bytes: &[u8]) -> Looks {
        match format(bytes) {
            Err(SheetError::NotAWorkbook(looks)) => looks,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn tells_what_is_no_workbook() {
        assert_eq!(looks(b""), Looks::Empty);
        assert_eq!(looks(b" \r\n<HTML><table>"), Looks::Html);
        assert_eq!(
            looks("\u{feff}序号,征集日期\r\n1,2026/1/7".as_bytes()),
            Looks::Csv
        );
        assert_eq!(looks(b"\xD0\xF2\xBA\xC5,\xC8\xD5\xC6\xDA\r\n"), Looks::Csv);
        assert_eq!(looks(b"\xFF\xFEa\0\t\0b\0"), Looks::Csv);
        assert_eq!(looks(b"%PDF-1.7"), Looks::Pdf);
        assert_eq!(looks(&[0x89, b'P', b'N', b'G', 13]), Looks::Picture);
        assert_eq!(looks(&[7, 0, 1, 2, 3]), Looks::Unknown);
        let xml = r#"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">"#;
        assert_eq!(looks(xml.as_bytes()), Looks::SpreadsheetXml);
    }
}
