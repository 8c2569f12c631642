//! Looks at a zip before any parser does: counts, sizes, ratios, checksums, claimed numbers of texts.
//!
//! The zip crate refuses an entry that grows beyond its declared size, so the declared sizes may be trusted as a
//! bound. Parsers stop at `</sheetData>` and never see a wrong checksum, so every entry is read to its end here.

use super::sniff::Format;
use crate::error::{Looks, SheetError};
use crate::limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Checks the zip and tells which workbook it is.
///
/// # Errors
/// [`SheetError::TooMuch`], [`SheetError::Damaged`] with the entry as place, [`SheetError::Encrypted`],
/// [`SheetError::NotAWorkbook`].
pub(super) fn check(bytes: &[u8]) -> Result<Format, SheetError> {
    let mut zip =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| SheetError::damaged(None, error))?;
    check_sizes(&zip)?;
    let format = format(&mut zip)?;
    for index in 0..zip.len() {
        check_entry(&mut zip, bytes, index)?;
    }
    Ok(format)
}

fn check_sizes(zip: &Archive<'_>) -> Result<(), SheetError> {
    if zip.len() > limits::PARTS {
        return Err(SheetError::too_much(
            format!("文件由 {} 个部分组成，最多 {} 个", zip.len(), limits::PARTS),
            None,
        ));
    }
    if zip.has_duplicate_names() {
        return Err(SheetError::damaged(None, "two entries share a name"));
    }
    let mut declared: u64 = 0;
    for index in 0..zip.len() {
        let entry = zip
            .by_index_data(index)
            .map_err(|error| SheetError::damaged(None, error))?;
        declared = declared.saturating_add(entry.size());
        let packed = entry.compressed_size().max(1);
        if entry.size() > limits::RATIO_FLOOR && entry.size() / packed > limits::RATIO {
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            return Err(SheetError::too_much(
                format!("有一部分展开后是原来的 {} 倍", entry.size() / packed),
                name,
            ));
        }
    }
    if declared > limits::DECLARED {
        let what = format!(
            "展开后有 {} MB，最多 {} MB",
            declared >> 20,
            limits::DECLARED >> 20
        );
        return Err(SheetError::too_much(what, None));
    }
    Ok(())
}

fn format(zip: &mut Archive<'_>) -> Result<Format, SheetError> {
    let names: Vec<String> = zip
        .file_names_raw()
        .map(|name| {
            String::from_utf8_lossy(name)
                .to_lowercase()
                .replace('\\', "/")
        })
        .collect();
    let has = |test: &dyn Fn(&str) -> bool| names.iter().any(|name| test(name));
    if has(&|name| name.ends_with("workbook.bin")) {
        return Err(SheetError::NotAWorkbook(Looks::BinaryWorkbook));
    }
    if has(&|name| name.starts_with("word/") || name.starts_with("ppt/")) {
        return Err(SheetError::NotAWorkbook(Looks::TextDocument));
    }
    if has(&|name| name.starts_with("xl/")) {
        return Ok(Format::Xlsx);
    }
    open_document(zip)
}

/// Tells an OpenDocument spreadsheet by its first entry, `mimetype`.
fn open_document(zip: &mut Archive<'_>) -> Result<Format, SheetError> {
    let mut kind = String::new();
    if let Ok(entry) = zip.by_name("mimetype") {
        // A mimetype that is no text is simply not this one.
        let _ = entry.take(200).read_to_string(&mut kind);
    }
    if kind.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
        return Ok(Format::Ods);
    }
    let looks = if kind.starts_with("application/vnd.oasis.opendocument") {
        Looks::TextDocument
    } else {
        Looks::Archive
    };
    Err(SheetError::NotAWorkbook(looks))
}

/// Reads an entry to its end, which checks its checksum; looks at what a table of texts claims.
fn check_entry(zip: &mut Archive<'_>, bytes: &[u8], index: usize) -> Result<(), SheetError> {
    let name = check_names(zip, bytes, index)?;
    let damaged =
        |error: Box<dyn std::error::Error + Send + Sync>| SheetError::damaged(name.clone(), error);
    let mut entry = zip.by_index(index).map_err(|error| damaged(error.into()))?;
    let size = entry.size();
    let mut head = Vec::new();
    let start = entry.by_ref().take(64 << 10).read_to_end(&mut head);
    start.map_err(|error| damaged(error.into()))?;
    std::io::copy(&mut entry, &mut std::io::sink()).map_err(|error| damaged(error.into()))?;
    check_claim(&head, size, name)
}

/// Checks that an entry is not locked and bears one name in both of its headers: no checksum covers the names, and a
/// part under a wrong one is a part that is silently missing.
fn check_names(zip: &Archive<'_>, bytes: &[u8], index: usize) -> Result<String, SheetError> {
    let entry = zip
        .by_index_data(index)
        .map_err(|error| SheetError::damaged(None, error))?;
    let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
    if entry.encrypted() {
        return Err(SheetError::Encrypted);
    }
    // The name stands behind 30 bytes of fixed fields.
    let start = usize::try_from(entry.header_start())
        .ok()
        .and_then(|start| start.checked_add(30));
    let local =
        start.and_then(|start| bytes.get(start..start.checked_add(entry.name_raw().len())?));
    if local == Some(entry.name_raw()) {
        Ok(name)
    } else {
        Err(SheetError::damaged(
            name,
            "the two headers of an entry name it differently",
        ))
    }
}

/// Refuses a table of texts that claims more texts than its bytes can hold: readers reserve memory by the claim.
fn check_claim(head: &[u8], size: u64, name: String) -> Result<(), SheetError> {
    let head = String::from_utf8_lossy(head);
    let Some((before, after)) = head.split_once("uniqueCount") else {
        return Ok(());
    };
    let tag = before.rsplit('<').next().unwrap_or_default();
    let table = tag
        .split_whitespace()
        .next()
        .is_some_and(|tag| tag.ends_with("sst"));
    let claim = after.split(['"', '\'']).nth(1).unwrap_or_default().trim();
    // The shortest text is `<si/>`, five bytes.
    if !table || claim.parse::<u64>().is_ok_and(|texts| texts <= size / 5) {
        return Ok(());
    }
    let shown: String = claim
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '-')
        .take(20)
        .collect();
    Err(SheetError::too_much(
        format!("文件自称有 {shown} 条文字，装不下"),
        name,
    ))
}
