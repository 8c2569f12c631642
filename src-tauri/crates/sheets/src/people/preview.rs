//! What an import of rosters would do, row by row.

use super::field::PersonField;
use super::matching::{PlannedPerson, Register, new_term};
use super::row::{Kind, PersonRow, Reading, kind_of, read};
use crate::error::SheetError;
use crate::register::{self, FoundHead, Head, HeadRows, RowCells, RowState, SheetReport};
use crate::workbook::{Sheet, Workbook};
use crate::write::RowKeys;
use policy::facts::PersonFacts;
use policy::finding::Severity;

/// A mapping of the columns of a roster.
pub type Mapping = register::Mapping<PersonField>;
/// What an import of rosters would do.
pub type Preview = register::Preview<PersonRow, PersonField>;

/// Says what an import of rosters would do with every row of the file, and who would be written.
///
/// # Errors
/// [`SheetError::BadMapping`] for a mapping that contradicts itself. What is wrong with rows is in the preview.
pub fn preview(
    workbook: &Workbook,
    mappings: &[Mapping],
    known: &[PersonFacts],
) -> Result<(Preview, Vec<PlannedPerson>), SheetError> {
    mappings.iter().try_for_each(Mapping::check)?;
    let mut preview = Preview::default();
    let mut register = Register::of(known);
    let own = |sheet: &&Sheet| !RowKeys::is_own(sheet);
    for sheet in workbook.sheets.iter().filter(own) {
        let report = read_sheet(sheet, mappings, &mut register, &mut preview);
        preview.sheets.push(report);
    }
    let written = register.people.into_iter().filter(|one| one.differs);
    Ok((preview, written.collect()))
}

fn read_sheet(
    sheet: &Sheet,
    mappings: &[Mapping],
    register: &mut Register,
    preview: &mut Preview,
) -> SheetReport<PersonField> {
    let unread = |says: &str| SheetReport {
        sheet: sheet.name.clone(),
        head: None,
        says: says.to_owned(),
    };
    if !sheet.visible {
        return unread("隐藏的工作表，没有读。");
    }
    let rows = mappings.iter().find_map(|mapping| mapping.rows);
    let head = match rows {
        Some(rows) => Head::chosen(sheet, rows),
        None => Head::find::<PersonField>(sheet),
    };
    let Some(head) = head else {
        return unread("没有找到表头，没有读。");
    };
    let found = found_head(sheet, &head, mappings);
    let kind = [found.title.as_deref(), Some(&sheet.name)];
    let kind = kind.into_iter().flatten().find_map(kind_of);
    let cells = RowCells::new(sheet, &head, found.mapping.columns(), &[PersonField::Name]);
    for row in cells.rows() {
        preview.push(taken(&cells, row, kind, register));
    }
    SheetReport {
        sheet: sheet.name.clone(),
        head: Some(found),
        says: "读了表头以下的各行。".to_owned(),
    }
}

fn found_head(sheet: &Sheet, head: &Head, mappings: &[Mapping]) -> FoundHead<PersonField> {
    let mapping = Mapping::choose(head, mappings);
    let missing = [PersonField::Name].into_iter();
    let missing = missing.filter(|field| !mapping.columns().contains_key(field));
    FoundHead {
        rows: HeadRows {
            first: head.first + 1,
            last: head.last + 1,
        },
        title: head.title_lines(sheet).into_iter().next(),
        period: None,
        missing: missing.collect(),
        mapping,
    }
}

fn taken(
    cells: &RowCells<'_, PersonField>,
    row: u32,
    kind: Option<Kind>,
    register: &mut Register,
) -> PersonRow {
    let aside = cells.aside(row, PersonField::Name, PersonField::Number);
    let (state, says, reading) = match aside {
        Some(aside) => (RowState::Skipped, aside, Reading::default()),
        None => {
            let reading = read(cells, row, kind, |person| register.knows(person));
            let (state, says) = register.take(&reading).unwrap_or_else(|| refused(&reading));
            (state, says, reading)
        }
    };
    PersonRow {
        sheet: cells.sheet.name.clone(),
        row: row + 1,
        state,
        says,
        findings: reading.seen.findings,
        person: reading.person,
        terms: reading.offices.iter().map(new_term).collect(),
    }
}

fn refused(reading: &Reading) -> (RowState, String) {
    let blocks = reading.seen.findings.iter();
    let blocks = blocks.filter(|finding| finding.severity == Severity::Block);
    let says: Vec<&str> = blocks.map(|finding| finding.says.as_str()).collect();
    (RowState::Refused, says.concat())
}
