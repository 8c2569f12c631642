//! Files made to break a reader, each from a few lines: one Chinese sentence, or the right result.
//!
//! Only those that are safe in this process; what must be stopped by limits of memory is tested where the process is.

use crate::support::{day, look, read, sample};
use policy::{Code, Explain, Kind};
use rust_xlsxwriter::{Format, Workbook as Writer};
use sheets::{Address, CellValue, SheetError, Workbook};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// A workbook of one sheet whose parts can be replaced.
struct Parts(Vec<(String, Vec<u8>)>);

impl Parts {
    /// Makes a workbook around the rows of its sheet.
    fn with_rows(rows: &str) -> Parts {
        Parts::with_sheet(&format!(
            "<worksheet xmlns=\"{SPREADSHEET}\"><sheetData>{rows}</sheetData></worksheet>"
        ))
    }

    fn with_sheet(sheet: &str) -> Parts {
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let package = "http://schemas.openxmlformats.org/package/2006/relationships";
        let mut parts = Parts(Vec::new());
        parts.set(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        );
        parts.set(
            "_rels/.rels",
            &format!("<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        );
        parts.set(
            "xl/workbook.xml",
            &format!("<workbook xmlns=\"{SPREADSHEET}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"登记表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        );
        parts.set(
            "xl/_rels/workbook.xml.rels",
            &format!("<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
        );
        parts.set(SHEET, sheet);
        parts
    }

    fn set(&mut self, name: &str, text: &str) {
        self.0.retain(|(other, _)| other != name);
        self.0.push((name.to_owned(), text.as_bytes().to_vec()));
    }

    fn zip(&self, method: CompressionMethod) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.0 {
            zip.start_file(
                name,
                SimpleFileOptions::default().compression_method(method),
            )
            .unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn deflated(&self) -> Vec<u8> {
        self.zip(CompressionMethod::Deflated)
    }
}

/// Asserts that a file is refused as a bad file in one Chinese sentence with something to do, and returns it.
fn refused(bytes: &[u8]) -> SheetError {
    let error = read(bytes).expect_err("the file must be refused");
    assert_sentence(&error);
    error
}

fn assert_sentence(error: &SheetError) {
    let says = error.to_string();
    assert!(
        says.ends_with('。') && says.matches('。').count() == 1,
        "{says}"
    );
    assert!(error.remedy().ends_with('。'), "{}", error.remedy());
    assert_eq!(
        (error.code(), error.kind()),
        (Code::BadFile, Kind::File),
        "{says}"
    );
}

fn says(bytes: &[u8]) -> String {
    refused(bytes).to_string()
}

fn cell(reference: &str, rest: &str) -> String {
    format!("<row><c r=\"{reference}\"{rest}</c></row>")
}

fn text_cell(reference: &str, text: &str) -> String {
    cell(
        reference,
        &format!(" t=\"inlineStr\"><is><t>{text}</t></is>"),
    )
}

fn value(workbook: &Workbook, row: u32, column: u32) -> Option<&CellValue> {
    workbook.sheets[0].cell(Address::new(row, column))
}

/// Finds the header of an entry that begins with `mark` and names it, and returns where it begins.
fn header(bytes: &[u8], mark: &[u8; 4], name_at: usize, name: &str) -> usize {
    let fits = |at: &usize| {
        bytes[*at..].starts_with(mark) && bytes[*at + name_at..].starts_with(name.as_bytes())
    };
    (0..bytes.len() - name_at - name.len()).find(fits).unwrap()
}

/// Changes the size that the central directory declares for an entry.
fn declare(bytes: &mut [u8], name: &str, size: u32) {
    let central = header(bytes, b"PK\x01\x02", 46, name);
    bytes[central + 24..central + 28].copy_from_slice(&size.to_le_bytes());
}

#[test]
fn honest_parts_are_read() {
    let workbook = read(&Parts::with_rows(&text_cell("B2", "你好")).deflated()).unwrap();
    assert_eq!(
        value(&workbook, 1, 1),
        Some(&CellValue::Text("你好".to_owned()))
    );
}

#[test]
fn a_sheet_that_unpacks_a_thousandfold_is_refused_before_it_is_unpacked() {
    let spaces = " ".repeat(16 << 20);
    let sentence = says(&Parts::with_rows(&spaces).deflated());
    assert!(
        sentence.starts_with("表格太大：有一部分展开后是原来的 "),
        "{sentence}"
    );
    assert_eq!(
        refused(&Parts::with_rows(&spaces).deflated())
            .place()
            .as_deref(),
        Some(SHEET)
    );
}

#[test]
fn a_file_that_declares_too_much_is_refused() {
    let mut parts = Parts::with_rows("");
    let noise: String = (0..2_000_000u32)
        .map(|i| char::from(b'a' + (i.wrapping_mul(2_654_435_761) >> 28) as u8))
        .collect();
    parts.set("xl/media/image1.bin", &noise);
    let mut bytes = parts.zip(CompressionMethod::Stored);
    declare(&mut bytes, "xl/media/image1.bin", 350 << 20);
    assert_eq!(says(&bytes), "表格太大：展开后有 350 MB，最多 300 MB。");
}

#[test]
fn a_part_that_is_larger_than_it_declares_is_refused() {
    let mut bytes = Parts::with_rows(&text_cell("A1", &"长".repeat(1000))).deflated();
    declare(&mut bytes, SHEET, 100);
    assert_eq!(says(&bytes), "表格文件已损坏，读不下去。");
}

#[test]
fn a_file_of_too_many_parts_is_refused() {
    let mut parts = Parts::with_rows("");
    for index in 0..2_000 {
        parts.0.push((format!("xl/media/{index}"), Vec::new()));
    }
    assert_eq!(
        says(&parts.deflated()),
        "表格太大：文件由 2005 个部分组成，最多 2000 个。"
    );
}

#[test]
fn a_file_above_50_megabytes_is_refused() {
    let mut lines = Vec::new();
    sheets::worker::run(&mut std::io::repeat(b'P').take(60 << 20), &mut lines).unwrap();
    let error = Workbook::from_lines(&lines[..]).unwrap_err();
    assert_sentence(&error);
    assert_eq!(error.to_string(), "表格太大：文件超过 50 MB。");
}

#[test]
fn a_table_of_texts_that_claims_four_billion_is_refused() {
    for claim in ["4294967295", "99999999999999999999", "-1"] {
        let mut parts = Parts::with_rows("");
        parts.set("xl/sharedStrings.xml", &format!("<sst xmlns=\"{SPREADSHEET}\" count=\"1\" uniqueCount=\"{claim}\"><si><t>a</t></si></sst>"));
        assert_eq!(
            says(&parts.deflated()),
            format!("表格太大：文件自称有 {claim} 条文字，装不下。")
        );
    }
}

#[test]
fn one_long_text_named_by_many_cells_is_refused() {
    struct Last(Vec<u8>);
    impl Write for Last {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            let keep = bytes.len().min(600);
            self.0 = [
                &self.0[self.0.len().saturating_sub(600)..],
                &bytes[bytes.len() - keep..],
            ]
            .concat();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let rows: String = (1..=1_200)
        .map(|row| format!("<row><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let mut parts = Parts::with_rows(&rows);
    let long = "长".repeat(32_000);
    parts.set(
        "xl/sharedStrings.xml",
        &format!("<sst xmlns=\"{SPREADSHEET}\" uniqueCount=\"1\"><si><t>{long}</t></si></sst>"),
    );
    let mut last = Last(Vec::new());
    sheets::worker::run(&mut &parts.zip(CompressionMethod::Stored)[..], &mut last).unwrap();
    let line = String::from_utf8_lossy(&last.0).into_owned();
    assert!(line.contains("表格太大：文字合计超过 100 MB。"), "{line}");
}

#[test]
fn two_cells_at_the_ends_of_a_sheet_are_refused_at_once() {
    let rows = format!("{}{}", text_cell("A1", "a"), text_cell("XFD1048576", "b"));
    let error = refused(&Parts::with_rows(&rows).deflated());
    assert_eq!(error.to_string(), "表格太大：一张工作表最多读 20 万行。");
    assert_eq!(error.place().as_deref(), Some("登记表!XFD1048576"));
    let wide = refused(&Parts::with_rows(&text_cell("IW1", "b")).deflated());
    assert_eq!(wide.to_string(), "表格太大：一张工作表最多读 256 列。");
    let long = refused(&Parts::with_rows(&text_cell("A200001", "b")).deflated());
    assert_eq!(long.to_string(), "表格太大：一张工作表最多读 20 万行。");
    assert_eq!(
        read(&Parts::with_rows(&text_cell("IV200000", "b")).deflated())
            .unwrap()
            .sheets[0]
            .rows(),
        [199_999]
    );
}

#[test]
fn empty_cells_far_away_and_a_huge_claimed_dimension_do_no_harm() {
    let sheet = format!(
        "<worksheet xmlns=\"{SPREADSHEET}\"><dimension ref=\"A1:XFD1048576\"/><sheetData>{}{}</sheetData></worksheet>",
        text_cell("A1", "a"),
        cell("XFD1048576", " s=\"0\">"),
    );
    let workbook = read(&Parts::with_sheet(&sheet).deflated()).unwrap();
    assert_eq!(workbook.sheets[0].cells().count(), 1);
}

#[test]
fn a_cell_reference_out_of_this_world_is_refused() {
    refused(&Parts::with_rows(&text_cell("ZZZZZZ4294967295", "a")).deflated());
    refused(&Parts::with_rows(&text_cell("A99999999999999", "a")).deflated());
}

#[test]
fn a_cell_longer_than_excel_allows_is_refused() {
    let rows = |length: usize| {
        Parts::with_rows(&text_cell("A1", &"长".repeat(length))).zip(CompressionMethod::Stored)
    };
    assert_eq!(
        says(&rows(32_768)),
        "表格太大：一个单元格超过 32767 个字符。"
    );
    assert!(read(&rows(32_767)).is_ok());
}

#[test]
fn a_wrong_checksum_is_noticed() {
    // Long enough that neither a glance at the start nor the reader, which stops at </sheetData>, comes to its end.
    let rows = text_cell("A1", "261") + &text_cell("A2", &"长".repeat(30_000));
    let mut bytes = Parts::with_rows(&rows).zip(CompressionMethod::Stored);
    let at = bytes
        .windows(3)
        .position(|window| window == b"261")
        .unwrap();
    bytes[at] = b'9';
    let error = refused(&bytes);
    assert_eq!(error.to_string(), "表格文件已损坏，读不下去。");
    assert_eq!(error.place().as_deref(), Some(SHEET));
}

#[test]
fn two_parts_of_one_name_are_refused() {
    let mut parts = Parts::with_rows(&text_cell("A1", "甲"));
    let other = parts
        .0
        .iter()
        .find(|(name, _)| name == SHEET)
        .unwrap()
        .1
        .clone();
    parts.0.push(("xl/worksheets/sheet2.xml".to_owned(), other));
    let mut bytes = parts.deflated();
    for (mark, at) in [(b"PK\x01\x02", 46), (b"PK\x03\x04", 30)] {
        let start = header(&bytes, mark, at, "xl/worksheets/sheet2.xml") + at;
        bytes[start + 19] = b'1';
    }
    assert_eq!(says(&bytes), "表格文件已损坏，读不下去。");
}

#[test]
fn a_part_under_a_wrong_name_is_not_silently_missing() {
    let mut parts = Parts::with_rows(&text_cell("A1", "甲"));
    parts.set(
        "xl/styles.xml",
        &format!("<styleSheet xmlns=\"{SPREADSHEET}\"/>"),
    );
    let mut bytes = parts.deflated();
    let central = header(&bytes, b"PK\x01\x02", 46, "xl/styles.xml") + 46;
    bytes[central + 3] ^= 0x10;
    assert_eq!(says(&bytes), "表格文件已损坏，读不下去。");
}

#[test]
fn encrypted_workbooks_are_said_to_be_so() {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(1024, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(says(&bytes), "这个表格设了打开密码，读不出来。");
}

#[test]
fn files_that_only_bear_the_name_of_a_workbook_are_said_to_be_what_they_are() {
    let zip = |name: &str| {
        let mut parts = Parts(Vec::new());
        parts.set(name, "x");
        parts.deflated()
    };
    let mut empty_xls = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    empty_xls.resize(600, 0);
    let cases: [(&[u8], &str); 9] = [
        (b"", "看起来是一个空文件"),
        (
            b"<html><table><tr><td>1</td></tr></table>",
            "看起来是网页（只是用了表格的文件名）",
        ),
        ("序号,日期\r\n1,2026/1/7\r\n".as_bytes(), "看起来是CSV 文本"),
        (b"%PDF-1.4", "看起来是PDF 文档"),
        (b"\x00\x01\x02\x03", "看起来是不认识的格式"),
        (&zip("word/document.xml"), "看起来是文字文档"),
        (&zip("xl/workbook.bin"), "看起来是二进制工作簿（.xlsb）"),
        (&zip("照片/1.jpg"), "看起来是压缩包"),
        (&empty_xls, "看起来是不认识的格式"),
    ];
    for (bytes, looks) in cases {
        assert_eq!(says(bytes), format!("这个文件不是能读的表格，{looks}。"));
    }
}

#[test]
fn a_broken_xls_is_one_sentence() {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(1536, 0xFF);
    bytes.extend("Workbook".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(says(&bytes), "表格文件已损坏，读不下去。");
}

#[test]
fn an_open_document_spreadsheet_is_read() {
    let mut parts = Parts(Vec::new());
    parts.set("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.set(
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"m\"/>",
    );
    parts.set(
        "content.xml",
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"表\"><table:table-row/><table:table-row><table:table-cell/>\
         <table:table-cell office:value-type=\"string\"><text:p>需求</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"float\" office:value=\"12\"><text:p>12</text:p></table:table-cell>\
         </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>",
    );
    let workbook = read(&parts.deflated()).unwrap();
    assert_eq!(workbook.sheets[0].name, "表");
    assert_eq!(
        value(&workbook, 1, 1),
        Some(&CellValue::Text("需求".to_owned()))
    );
    assert_eq!(value(&workbook, 1, 2), Some(&CellValue::Number(12.0)));
}

#[test]
fn entities_are_neither_expanded_nor_fetched() {
    let laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
    let outside = "<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
    for prologue in [laughs, outside] {
        let rows = text_cell("A1", "&c;");
        let sheet = format!(
            "{prologue}<worksheet xmlns=\"{SPREADSHEET}\"><sheetData>{rows}</sheetData></worksheet>"
        );
        assert_eq!(
            says(&Parts::with_sheet(&sheet).deflated()),
            "表格文件已损坏，读不下去。"
        );
    }
}

#[test]
fn a_text_that_the_table_does_not_have_is_damage_and_says_where() {
    let rows = format!(
        "{}{}",
        text_cell("A1", "甲"),
        cell("B1", " t=\"s\"><v>7</v>")
    );
    let mut parts = Parts::with_rows(&rows);
    parts.set(
        "xl/sharedStrings.xml",
        &format!("<sst xmlns=\"{SPREADSHEET}\"><si><t>a</t></si></sst>"),
    );
    let error = refused(&parts.deflated());
    assert_eq!(error.place().as_deref(), Some("登记表!A1之后"));
}

#[test]
fn an_error_value_nobody_knows_is_damage_and_says_where() {
    let rows = format!(
        "{}{}",
        text_cell("A1", "甲"),
        cell("B1", " t=\"e\"><v>#名称?</v>")
    );
    assert_eq!(
        refused(&Parts::with_rows(&rows).deflated())
            .place()
            .as_deref(),
        Some("登记表!A1之后")
    );
}

#[test]
fn numbers_that_are_none_are_error_values() {
    for number in ["1e400", "NaN", "inf", "-inf"] {
        let workbook =
            read(&Parts::with_rows(&cell("A1", &format!("><v>{number}</v>"))).deflated()).unwrap();
        assert!(
            matches!(value(&workbook, 0, 0), Some(CellValue::Error(_))),
            "{number}"
        );
    }
}

#[test]
fn broken_xml_is_one_sentence() {
    for sheet in [
        "",
        "<worksheet",
        "<worksheet><sheetData><row>",
        "\u{0}\u{1}",
        "<a/>",
    ] {
        refused(&Parts::with_sheet(sheet).deflated());
    }
    let mut missing = Parts::with_rows("");
    missing.0.retain(|(name, _)| name != SHEET);
    refused(&missing.deflated());
}

#[test]
fn a_million_nested_tags_do_not_overflow_the_stack() {
    let nested = format!(
        "<worksheet xmlns=\"{SPREADSHEET}\"><sheetData>{}",
        "<row>".repeat(1_000_000)
    );
    refused(&Parts::with_sheet(&nested).zip(CompressionMethod::Stored));
}

#[test]
fn a_truncated_file_is_refused_wherever_it_was_cut() {
    let whole = sample();
    for cut in (1..whole.len()).step_by(whole.len() / 60) {
        refused(&whole[..cut]);
    }
}

#[test]
fn a_flipped_byte_is_refused_or_changes_nothing() {
    let whole = sample();
    let honest = read(&whole).unwrap();
    let mut noticed = 0;
    for at in (0..whole.len()).step_by(whole.len() / 200) {
        let mut rotten = whole.clone();
        rotten[at] ^= 0x10;
        match read(&rotten) {
            Ok(workbook) => assert_eq!(workbook, honest, "byte {at}"),
            Err(error) => {
                assert_sentence(&error);
                noticed += 1;
            }
        }
    }
    assert!(noticed > 150, "{noticed}");
}

#[test]
fn a_formula_without_a_result_keeps_its_place() {
    let rows = format!(
        "{}{}",
        cell("A1", "><f>SUM(B1:B2)</f>"),
        cell("B2", "><f>1+1</f><v>2</v>")
    );
    let workbook = read(&Parts::with_rows(&rows).deflated()).unwrap();
    assert!(matches!(
        value(&workbook, 0, 0),
        Some(CellValue::Formula(_))
    ));
    assert_eq!(value(&workbook, 1, 1), Some(&CellValue::Number(2.0)));
}

#[test]
fn dates_of_the_1904_calendar_are_the_days_that_excel_shows() {
    let mut parts = Parts::with_rows(&cell("A1", " s=\"1\"><v>44626</v>"));
    let book = String::from_utf8(
        parts
            .0
            .iter()
            .find(|(name, _)| name == "xl/workbook.xml")
            .unwrap()
            .1
            .clone(),
    )
    .unwrap();
    parts.set(
        "xl/workbook.xml",
        &book.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"),
    );
    parts.set(
        "xl/styles.xml",
        &format!("<styleSheet xmlns=\"{SPREADSHEET}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
    );
    let rels = String::from_utf8(
        parts
            .0
            .iter()
            .find(|(name, _)| name.ends_with("workbook.xml.rels"))
            .unwrap()
            .1
            .clone(),
    )
    .unwrap();
    parts.set(
        "xl/_rels/workbook.xml.rels",
        &rels.replace("</Relationships>", "<Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"),
    );
    let workbook = read(&parts.deflated()).unwrap();
    // Day 44,626 after 1904-01-01 is 2026-03-07: 122 years with 31 leap days are 44,561 days, and 65 more.
    assert_eq!(
        value(&workbook, 0, 0),
        Some(&CellValue::Date(
            day(2026, 3, 7).and_hms_opt(0, 0, 0).unwrap()
        ))
    );
}

#[test]
fn an_honest_register_of_50_000_rows_imports() {
    const ROWS: u32 = 50_000;
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write(0, 0, "云溪社区2026年需求登记表").unwrap();
    for (column, head) in (0..).zip([
        "序号",
        "征集日期",
        "提出人",
        "联系电话",
        "所在小区",
        "需求内容",
        "涉及户数",
    ]) {
        sheet.write(1, column, head).unwrap();
    }
    for row in 2..ROWS + 2 {
        sheet.write(row, 0, row - 1).unwrap();
        sheet
            .write_with_format(row, 1, &day(2026, 1 + row % 12, 1 + row % 28), &date)
            .unwrap();
        sheet.write(row, 2, format!("居民{row}")).unwrap();
        sheet.write(row, 3, "13800000000").unwrap();
        sheet
            .write(row, 4, format!("铁路新村{}幢", row % 40))
            .unwrap();
        sheet
            .write(row, 5, format!("第{row}条需求：路灯坏了"))
            .unwrap();
        sheet.write(row, 6, row % 300).unwrap();
    }
    let workbook = read(&writer.save_to_buffer().unwrap()).unwrap();
    let preview = look(&workbook, &[]);
    assert_eq!(
        (preview.new, preview.refused, preview.skipped),
        (ROWS, 0, 0)
    );
    let households: i64 = preview
        .rows
        .iter()
        .filter_map(|row| row.demand.as_ref()?.households)
        .sum();
    assert_eq!(
        households,
        (2..i64::from(ROWS) + 2).map(|row| row % 300).sum::<i64>()
    );
}
