//! Bad input of every kind: one Chinese sentence, the book as it was.

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use tests::Desk;
use zip::write::SimpleFileOptions;

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="登记表" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// Writes a workbook whose one sheet is what `sheet` streams.
fn raw_workbook(desk: &Desk, name: &str, sheet: impl FnOnce(&mut dyn Write)) -> PathBuf {
    let path = desk.path(name);
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    let options = SimpleFileOptions::default();
    for (part, text) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
    ] {
        zip.start_file(part, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    sheet(&mut zip);
    zip.finish().unwrap();
    path
}

fn sheet_xml(rows: &str) -> String {
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

fn import<'a>(name: &'a str, more: &'a [&'a str]) -> Vec<&'a str> {
    [
        &[
            "--today",
            "2026-06-30",
            "import",
            "book.hmb",
            "demands",
            name,
            "--json",
        ],
        more,
    ]
    .concat()
}

fn untouched(desk: &Desk) {
    assert_eq!(
        desk.call("demand_list", &json!({}))["count"],
        0,
        "nothing was written"
    );
}

#[test]
fn bombs_are_refused_in_words_and_leave_the_program_alive() {
    let desk = Desk::with_book();
    let zeros = vec![b'0'; 1 << 20];
    raw_workbook(&desk, "一GB.xlsx", |sheet| {
        sheet
            .write_all(br#"<worksheet><sheetData><row r="1"><c r="A1"><v>"#)
            .unwrap();
        (0..1024).for_each(|_| sheet.write_all(&zeros).unwrap());
        sheet
            .write_all(b"</v></c></row></sheetData></worksheet>")
            .unwrap();
    });
    // Below every declared limit, yet one token of 250 MB.
    raw_workbook(&desk, "一格.xlsx", |sheet| {
        sheet.write_all(br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>"#).unwrap();
        (0..250).for_each(|_| sheet.write_all(&zeros).unwrap());
        sheet
            .write_all(b"</v></c></row></sheetData></worksheet>")
            .unwrap();
    });
    raw_workbook(&desk, "笑.xlsx", |sheet| {
        let mut xml = String::from("<!DOCTYPE x [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\">");
        for (name, of) in [
            ('b', 'a'),
            ('c', 'b'),
            ('d', 'c'),
            ('e', 'd'),
            ('f', 'e'),
            ('g', 'f'),
            ('h', 'g'),
        ] {
            xml.push_str(&format!(
                "<!ENTITY {name} \"{}\">",
                format!("&{of};").repeat(10)
            ));
        }
        xml.push_str("]>");
        xml.push_str(&sheet_xml(
            r#"<row r="1"><c r="A1" t="str"><v>&h;</v></c></row>"#,
        ));
        sheet.write_all(xml.as_bytes()).unwrap();
    });
    for name in ["一GB.xlsx", "一格.xlsx", "笑.xlsx"] {
        let refusal = desk.run(&import(name, &[])).refusal(3);
        assert_eq!(refusal["code"], "bad_file", "{name}: {refusal}");
    }
    untouched(&desk);
}

#[test]
fn claimed_dimensions_cost_nothing() {
    let desk = Desk::with_book();
    let rows = concat!(
        r#"<row r="1"><c r="A1" t="inlineStr"><is><t>征集日期</t></is></c><c r="B1" t="inlineStr"><is><t>需求内容</t></is></c>"#,
        r#"<c r="C1" t="inlineStr"><is><t>涉及户数</t></is></c></row>"#,
        r#"<row r="2"><c r="A2" t="inlineStr"><is><t>2026年1月9日</t></is></c><c r="B2" t="inlineStr"><is><t>路灯不亮</t></is></c>"#,
        r#"<c r="C2"><v>36</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    );
    let xml = sheet_xml(rows).replacen(
        "<sheetData>",
        r#"<dimension ref="A1:XFD1048576"/><sheetData>"#,
        1,
    );
    raw_workbook(&desk, "远.xlsx", |sheet| {
        sheet.write_all(xml.as_bytes()).unwrap()
    });
    let answer = desk.run(&import("远.xlsx", &["--dry-run"]));
    if answer.status == 0 {
        let seen: Value = serde_json::from_str(&answer.out).unwrap();
        assert_eq!(seen["new"], 1, "the honest row is understood: {seen}");
    } else {
        answer.refusal(3);
    }
    untouched(&desk);
}

#[test]
fn files_that_are_no_workbook_are_named_for_what_they_are() {
    let desk = Desk::with_book();
    let sample = std::fs::read(desk.bring_sample()).unwrap();
    desk.write("截断.xlsx", &sample[..sample.len() / 2]);
    desk.write(
        "网页.xls",
        "<html><table><tr><td>需求</td></tr></table></html>",
    );
    desk.write("文字.xlsx", "序号,需求内容\n1,路灯不亮\n");
    desk.write("空.xlsx", "");
    // The head of an OLE container with an encrypted package, as Excel saves a workbook with a password.
    let mut locked = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    locked.resize(512, 0);
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    locked.resize(4096, 0);
    desk.write("加密.xlsx", locked);
    for name in ["截断.xlsx", "网页.xls", "文字.xlsx", "空.xlsx", "加密.xlsx"] {
        let refusal = desk.run(&import(name, &[])).refusal(3);
        assert_eq!(refusal["code"], "bad_file", "{name}: {refusal}");
    }
    let missing = desk.run(&import("没有.xlsx", &[])).refusal(3);
    assert_eq!(missing["code"], "io");
    untouched(&desk);
}

#[test]
fn a_wrong_checksum_is_noticed() {
    let desk = Desk::with_book();
    let mut bytes = std::fs::read(desk.bring_sample()).unwrap();
    let name = b"xl/worksheets/sheet1.xml";
    // The checksum stands 14 bytes into the local head and 16 into the central one.
    let places: Vec<usize> = (0..bytes.len() - name.len())
        .filter(|at| bytes[*at..].starts_with(name))
        .collect();
    for at in places {
        let (local, central) = (at - 30, at - 46);
        let field = if bytes[local..].starts_with(b"PK\x03\x04") {
            local + 14
        } else {
            central + 16
        };
        bytes[field] ^= 0xFF;
    }
    desk.write("位错.xlsx", bytes);
    desk.run(&import("位错.xlsx", &[])).refusal(3);
    untouched(&desk);
}

#[test]
fn a_renamed_workbook_is_read_by_its_content() {
    let desk = Desk::with_book();
    let sample = std::fs::read(desk.bring_sample()).unwrap();
    desk.write("登记表.xls", &sample);
    let seen = desk.json(&import("登记表.xls", &["--dry-run"]));
    assert_eq!(seen["new"], 85);
}

#[test]
fn an_honest_workbook_of_50000_rows_imports() {
    let desk = Desk::with_book();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in (0..).zip(["征集日期", "需求内容", "涉及户数", "所在小区（楼栋）"])
    {
        sheet.write(0, column, head).unwrap();
    }
    for row in 1..=50_000u32 {
        sheet
            .write(
                row,
                0,
                format!("2026-{:02}-{:02}", row % 6 + 1, row % 28 + 1),
            )
            .unwrap();
        sheet
            .write(row, 1, format!("第{row}户反映路灯不亮"))
            .unwrap();
        sheet.write(row, 2, row % 300).unwrap();
        sheet
            .write(row, 3, format!("云溪小区{}栋", row % 40 + 1))
            .unwrap();
    }
    book.save(desk.path("大.xlsx")).unwrap();
    let taken = desk.json(&import("大.xlsx", &[]));
    assert_eq!(
        (&taken["new"], &taken["refused"]),
        (&json!(50_000), &json!(0))
    );
    let list = desk.call("demand_list", &json!({}));
    let households: i64 = (1..=50_000).map(|row| row % 300).sum();
    assert_eq!(
        (&list["count"], &list["households"]),
        (&json!(50_000), &json!(households))
    );
}

#[test]
fn rows_that_cannot_be_read_come_back_with_their_reasons() {
    let desk = Desk::with_book();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["征集日期", "需求内容", "涉及户数"],
        ["2026年1月9日", "路灯不亮", "约36户"],
        ["2026年2月30日", "下水道堵", "12"],
        ["2026.3.5", "", "12"],
        ["2026/3/6", "电梯坏了", "十二户多"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    book.save(desk.path("有错.xlsx")).unwrap();
    let taken = desk.json(&import("有错.xlsx", &["--refused", "退回.xlsx"]));
    assert_eq!(
        (&taken["new"], &taken["refused"]),
        (&json!(1), &json!(3)),
        "{taken}"
    );
    let row = taken["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["row"] == 3)
        .unwrap();
    assert_eq!(row["state"], "refused");
    assert!(
        row["says"].as_str().unwrap().contains("A3"),
        "the cell is named: {row}"
    );
    let back = desk.json(&import("退回.xlsx", &["--dry-run"]));
    assert_eq!(
        back["refused"], 3,
        "the copy can be mended and imported again: {back}"
    );
}

#[test]
fn files_that_are_no_book_are_refused_and_left_as_they_are() {
    let desk = Desk::with_book();
    let whole = std::fs::read(desk.path("book.hmb")).unwrap();
    desk.write("截断.hmb", &whole[..whole.len() / 2]);
    desk.write("文字.hmb", "这不是工作簿");
    desk.write("空.hmb", "");
    let mut newer = whole.clone();
    newer[60..64].copy_from_slice(&9_999u32.to_be_bytes());
    desk.write("更新.hmb", &newer);
    let mut foreign = whole.clone();
    foreign[68..72].copy_from_slice(&0u32.to_be_bytes());
    desk.write("别家.hmb", &foreign);
    for (name, code) in [
        ("截断.hmb", "not_a_book"),
        ("文字.hmb", "not_a_book"),
        ("空.hmb", "not_a_book"),
        ("别家.hmb", "not_a_book"),
        ("更新.hmb", "newer_book"),
    ] {
        let before = std::fs::read(desk.path(name)).unwrap();
        let refusal = desk.refused(3, &["check", name, "--json"]);
        assert_eq!(refusal["code"], code, "{name}: {refusal}");
        assert_eq!(
            std::fs::read(desk.path(name)).unwrap(),
            before,
            "{name} is left as it is"
        );
    }
    assert_eq!(
        desk.refused(1, &["check", "没有.hmb", "--json"])["code"],
        "not_found"
    );
}

#[test]
fn a_malformed_pack_names_file_and_line() {
    let desk = Desk::with_book();
    let shipped =
        std::fs::read_to_string(tests::root().join("assets/policies/guandu-2021.toml")).unwrap();
    let line = 1 + shipped
        .lines()
        .position(|line| line.starts_with("[fund]"))
        .unwrap();
    desk.write(
        "错.toml",
        shipped.replacen("[fund]", "[fund]\nnonsense = 1", 1),
    );
    let bytes = shipped.as_bytes();
    desk.write("断.toml", &bytes[..bytes.len() / 2]);
    desk.write("乱.toml", [0xFF, 0xFE, 0x00]);
    desk.write(
        "单.toml",
        shipped.replace("\"会议表决台账\"", "\"会议台帐\""),
    );
    let add = |file: &str| {
        desk.run(&[
            "call",
            "book.hmb",
            "pack_add",
            &json!({ "file": format!("@{file}") }).to_string(),
        ])
    };
    let refusal = add("错.toml").refusal(3);
    assert_eq!(refusal["code"], "bad_pack");
    let place = refusal["place"].as_str().unwrap();
    assert!(
        place.contains("错.toml") && place.contains(&(line + 1).to_string()),
        "{refusal}"
    );
    for file in ["断.toml", "乱.toml", "单.toml"] {
        assert_eq!(add(file).refusal(3)["code"], "bad_pack");
    }
}

#[test]
fn a_missing_font_is_one_sentence_and_names_the_file() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    std::fs::create_dir(desk.path("no-fonts")).unwrap();
    let mut command = desk.huiminbu(&[
        "paper",
        "demo/book.hmb",
        "需求清单",
        "-o",
        "清单.pdf",
        "--json",
    ]);
    let answer = tests::Answer::of(
        command
            .env("HUIMINBU_FONTS", desk.path("no-fonts"))
            .output()
            .unwrap(),
    );
    let refusal = answer.refusal(3);
    assert_eq!(refusal["code"], "font");
    assert!(
        refusal["says"].as_str().unwrap().contains("song-bold.otf"),
        "{refusal}"
    );
    assert!(!desk.path("清单.pdf").exists(), "nothing half-done");
}
