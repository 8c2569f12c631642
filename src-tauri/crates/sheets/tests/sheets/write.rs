//! Lists as XLSX: golden cells, the way back, fixed bytes.

use crate::given::job;
use crate::support::{book, categories, day, look, nothing_known, read, sample, written};
use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use policy::facts::{BookFacts, DemandFacts, DemandState, Urgency};
use policy::personal::Personal;
use sheets::demands::{DemandImport, RowState, preview};
use sheets::write::{Job, Kind, write};
use std::io::{Cursor, Read};

fn list(facts: &BookFacts) -> Vec<u8> {
    let job = Job {
        today: day(2026, 7, 1),
        ..job(facts)
    };
    write(Kind::DemandList, &job).unwrap()
}

fn imported() -> Vec<DemandFacts> {
    let workbook = read(&sample()).unwrap();
    let import = DemandImport {
        categories: &categories(),
        ..nothing_known()
    };
    written(&preview(&workbook, &import).unwrap())
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn the_list_shows_what_the_book_holds() {
    let bytes = list(&book(imported()));
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(&bytes[..])).unwrap();
    assert_eq!(workbook.sheet_names(), ["需求清单", "_huiminbu"]);
    let range = workbook.worksheet_range("需求清单").unwrap();
    let text = |row, column| {
        range
            .get_value((row, column))
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    assert_eq!(text(0, 0), "云溪社区群众服务需求清单");
    assert_eq!(text(1, 0), "填报单位：太和街道云溪社区");
    assert_eq!(text(1, 8), "共 85 条需求　截至2026年7月1日");
    let head: Vec<String> = (0..15).map(|column| text(2, column)).collect();
    assert_eq!(
        head.join("|"),
        "编号|征集日期|征集方式|征集人|提出人|提出人身份|联系电话|所在小区（楼栋）|需求内容|类别|涉及户数|紧急程度|处理情况|对应项目|备注"
    );
    let first: Vec<String> = (0..15).map(|column| text(3, column)).collect();
    assert_eq!(
        first.join("|"),
        "1|46029|居民议事会||水明|楼栋长|15174218096|双桥新村|大病致贫家庭希望得到救助|特困群体服务|261|一般|已转办||处理情况：已转物业"
    );
    assert!(
        matches!(range.get_value((3, 1)), Some(Data::DateTime(date)) if date.as_datetime().unwrap().date() == day(2026, 1, 7))
    );
    assert_eq!(range.get_value((6, 10)), Some(&Data::Float(399.0)));
    assert_eq!(
        (text(88, 0), range.get_value((88, 10))),
        ("合计".to_owned(), Some(&Data::Float(16_850.0)))
    );
}

#[test]
fn the_list_is_ready_to_be_filtered_and_printed() {
    let bytes = list(&book(imported()));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for wanted in [
        r#"<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>"#,
        r#"<autoFilter ref="A3:O88"/>"#,
        r#"paperSize="9" fitToHeight="0" orientation="landscape""#,
        "&amp;C第 &amp;P 页，共 &amp;N 页",
        "SUBTOTAL(109,K4:K88)",
        r#"<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1""#,
        r#"sqref="L4:L88""#,
    ] {
        assert!(sheet.contains(wanted), "{wanted}\n{sheet}");
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    for wanted in [
        "需求清单!$A$1:$O$89",
        "需求清单!$3:$3",
        r#"name="_huiminbu" sheetId="2" state="hidden""#,
    ] {
        assert!(workbook.contains(wanted), "{wanted}\n{workbook}");
    }
    let styles = part(&bytes, "xl/styles.xml");
    assert!(
        styles.contains("&quot;约&quot;#,##0") && styles.contains("yyyy\\-mm\\-dd")
            || styles.contains("yyyy-mm-dd")
    );
}

#[test]
fn what_was_exported_imports_again_as_the_same() {
    let demands = imported();
    let again = read(&list(&book(demands.clone()))).unwrap();
    let import = DemandImport {
        known: &demands,
        categories: &categories(),
        ..nothing_known()
    };
    let preview = preview(&again, &import).unwrap();
    assert_eq!(
        (preview.same, preview.skipped, preview.rows.len()),
        (85, 1, 86)
    );
    assert_eq!(preview.sheets.len(), 1);
}

#[test]
fn an_exported_row_is_known_by_its_key_even_when_what_it_says_was_changed() {
    let mut demands = imported();
    let bytes = list(&book(demands.clone()));
    demands[0].content = "改写过的需求".to_owned();
    demands[0].collected_on = day(2026, 1, 1);
    let preview = look(&read(&bytes).unwrap(), &demands);
    let row = &preview.rows[0];
    assert_eq!(
        (row.state, row.known.as_ref()),
        (RowState::Changed, Some(&demands[0].id))
    );
    assert_eq!((preview.changed, preview.new), (1, 0));
}

#[test]
fn an_exported_list_is_new_to_another_book() {
    let preview = look(&read(&list(&book(imported()))).unwrap(), &[]);
    assert_eq!(preview.new, 85);
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let facts = book(imported());
    assert_eq!(list(&facts), list(&facts));
    let core = part(&list(&facts), "docProps/core.xml");
    assert!(core.contains("2026-07-01T00:00:00Z"), "{core}");
}

fn plain(number: i64, collected_on: NaiveDate, content: &str) -> DemandFacts {
    let mut demand = imported().swap_remove(0);
    demand.id = policy::facts::DemandId::new(format!("id-{number}"));
    (demand.number, demand.collected_on, demand.content) =
        (number, collected_on, content.to_owned());
    demand
}

#[test]
fn texts_that_look_like_formulas_stay_texts() {
    let mut demands = Vec::new();
    for (number, content) in (1..).zip(["=1+1", "+86", "-3", "@SUM(A1)", "=cmd|' /C calc'!A0"]) {
        demands.push(plain(number, day(2026, 1, 7), content));
    }
    demands[0].proposer = Some(Personal::new("=HYPERLINK(\"http://x\")".to_owned()));
    let bytes = list(&book(demands.clone()));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("<f>").count(), 1, "only the sum is a formula");
    assert_eq!(look(&read(&bytes).unwrap(), &demands).same, 5);
}

#[test]
fn a_list_may_be_of_a_year_and_leaves_out_what_was_merged() {
    let mut demands = vec![
        plain(1, day(2025, 12, 31), "旧的"),
        plain(2, day(2026, 1, 1), "新的"),
        plain(3, day(2026, 1, 2), "重复的"),
    ];
    demands[2].merged_into = Some(demands[1].id.clone());
    let facts = book(demands);
    let wanted = Job {
        year: Some(2026),
        ..job(&facts)
    };
    let workbook = read(&write(Kind::DemandList, &wanted).unwrap()).unwrap();
    let sheet = &workbook.sheets[0];
    let texts: Vec<String> = sheet
        .cells()
        .map(|(_, value)| format!("{value:?}"))
        .collect();
    let has = |text: &str| texts.iter().any(|cell| cell.contains(text));
    assert!(has("云溪社区2026年群众服务需求清单") && has("新的"));
    assert!(has("共 1 条需求（另有 1 条重复的已并入）"));
    assert!(!has("旧的") && !has("重复的\""));
}

#[test]
fn an_empty_list_is_a_list_with_a_head() {
    let workbook = read(&list(&book(Vec::new()))).unwrap();
    let preview = look(&workbook, &[]);
    assert!(preview.sheets[0].head.is_some());
    assert_eq!(preview.rows.len(), 0);
}

#[test]
fn every_urgency_and_state_survives_the_way_there_and_back() {
    let mut demands = Vec::new();
    let urgencies = [
        Some(Urgency::Normal),
        Some(Urgency::Urgent),
        Some(Urgency::Critical),
        None,
    ];
    let states = [
        DemandState::Open,
        DemandState::Planned,
        DemandState::Referred,
        DemandState::Explained,
        DemandState::Answered,
    ];
    for (number, (urgency, state)) in (1..).zip(
        urgencies
            .iter()
            .flat_map(|u| states.iter().map(move |s| (u, s))),
    ) {
        let mut demand = plain(number, day(2026, 1, 7), &format!("第{number}件"));
        (demand.urgency, demand.state) = (*urgency, *state);
        demands.push(demand);
    }
    let preview = look(&read(&list(&book(demands.clone()))).unwrap(), &demands);
    assert_eq!((preview.same, preview.changed), (20, 0));
    let fresh = written(&look(&read(&list(&book(demands.clone()))).unwrap(), &[]));
    let kept = |demands: &[DemandFacts]| {
        demands
            .iter()
            .map(|d| (d.urgency, d.state))
            .collect::<Vec<_>>()
    };
    assert_eq!(kept(&fresh), kept(&demands));
}

#[test]
fn kinds_are_found_by_their_chinese_names() {
    for kind in Kind::ALL {
        assert_eq!(Kind::named(kind.label()), Some(kind));
    }
    assert_eq!(Kind::named("demand_list"), None);
}

/// A lying A4 sheet holds 150 figures at the full size of 10.5 points, an A3 sheet 215; at 7 points half as many again.
#[test]
fn no_list_is_printed_too_small_to_read() {
    let nothing = book(Vec::new());
    for kind in Kind::ALL {
        let sheet = part(
            &write(kind, &job(&nothing)).unwrap(),
            "xl/worksheets/sheet1.xml",
        );
        let columns = sheet.split("<col ").skip(1);
        let widths = columns.map(|column| {
            let of = |name: &str| -> f64 {
                let value = column.split(name).nth(1).unwrap();
                value.split('"').nth(1).unwrap().parse().unwrap()
            };
            of(" width=") * (of("max=") - of("min=") + 1.0)
        });
        let (wide, a3) = (widths.sum::<f64>(), sheet.contains(r#"paperSize="8""#));
        assert!(wide < if a3 { 322.0 } else { 225.0 }, "{kind}: {wide}");
        assert!(wide > 150.0 || !a3, "{kind} fits A4: {wide}");
    }
}
