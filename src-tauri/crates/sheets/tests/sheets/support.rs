//! What the tests share: the worker in process, facts made of drafts, small registers.

use chrono::NaiveDate;
use policy::facts::DemandFields;
use policy::facts::{BookFacts, CommunityFacts, CommunityKind, DemandFacts, DemandId, Particulars};
use sheets::demands::{CategoryName, DemandImport, Preview, preview};
use sheets::{Address, CellValue, Sheet, SheetError, Workbook};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn sample() -> Vec<u8> {
    std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../assets/sample/需求征集登记表.xlsx"
    ))
    .unwrap()
}

/// Reads a file as the host does: worker, pipe, parent.
pub fn read(bytes: &[u8]) -> Result<Workbook, SheetError> {
    let mut lines = Vec::new();
    sheets::worker::run(&mut &bytes[..], &mut lines).unwrap();
    Workbook::from_lines(&lines[..])
}

pub fn nothing_known() -> DemandImport<'static> {
    DemandImport {
        mappings: &[],
        year: None,
        known: &[],
        categories: &[],
    }
}

pub fn look(workbook: &Workbook, known: &[DemandFacts]) -> Preview {
    preview(
        workbook,
        &DemandImport {
            known,
            categories: &categories(),
            ..nothing_known()
        },
    )
    .unwrap()
}

/// A sheet written as rows of texts; an empty text is an empty cell.
pub fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let mut sheet = Sheet::new(name);
    for (row, texts) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*texts).filter(|(_, text)| !text.is_empty()) {
            sheet.set(
                Address::new(row, column),
                CellValue::Text((*text).to_owned()),
            );
        }
    }
    sheet
}

/// The book after the new rows of a preview were written.
pub fn written(preview: &Preview) -> Vec<DemandFacts> {
    let drafts = preview.rows.iter().filter_map(|row| row.demand.clone());
    (1..)
        .zip(drafts)
        .map(|(number, draft)| demand(number, draft))
        .collect()
}

pub fn demand(number: i64, draft: DemandFields) -> DemandFacts {
    DemandFacts {
        id: DemandId::new(format!("demand-{number}")),
        number,
        collected_on: draft.collected_on,
        channel: draft.channel,
        collector: draft.collector,
        proposer: draft.proposer,
        proposer_role: draft.proposer_role,
        phone: draft.phone,
        location: draft.location,
        content: draft.content,
        category: draft.category,
        category_text: draft.category_text,
        households: draft.households,
        households_approximate: draft.households_approximate,
        urgency: draft.urgency,
        state: draft.state,
        note: draft.note,
        merged_into: None,
        projects: Vec::new(),
    }
}

pub fn book(demands: Vec<DemandFacts>) -> BookFacts {
    let particulars = Particulars {
        from: day(2026, 1, 1),
        name: "云溪社区".to_owned(),
        street: "太和街道".to_owned(),
        district: "官渡区".to_owned(),
        party_organisation: None,
        secretary: None,
        contact: None,
        office_phone: None,
        address: None,
        street_phone: None,
    };
    let community = CommunityFacts {
        book_id: "book-1".to_owned(),
        kind: CommunityKind::Urban,
        pack: "guandu-2021".to_owned(),
        pack_since: None,
        particulars: vec![particulars],
    };
    BookFacts {
        demands,
        ..BookFacts::of(community)
    }
}

/// The seven categories of 官组通〔2021〕11号 第四条.
pub fn categories() -> Vec<CategoryName> {
    let names = [
        ("hardship", "特困群体服务"),
        ("livelihood", "民生帮扶类"),
        ("facility", "服务设施维护类"),
        ("convenience", "便民生活类"),
        ("property", "社区物业服务"),
        ("culture", "文体活动服务"),
        ("publicity", "宣传服务"),
    ];
    let name = |(code, name): (&str, &str)| CategoryName {
        code: code.into(),
        name: name.into(),
        aliases: Vec::new(),
    };
    names.map(name).to_vec()
}
