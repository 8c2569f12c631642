//! What an import would do, row by row.

use super::category::CategoryName;
use super::draft::ByField;
use super::field::DemandField;
use super::matching::{Candidate, Match, match_all};
use super::reply::PreviewRow;
use super::row::{Reading, RowReader, Year};
use super::{FoundHead, Mapping, Preview, SheetReport};
use crate::error::SheetError;
use crate::register::{Head, HeadRows, Period, RowState};
use crate::value::short;
use crate::workbook::{Sheet, Workbook};
use crate::write::{Kind, RowKeys};
use policy::facts::{DemandFacts, DemandFields};
use policy::finding::Severity;

/// What an import has to know beside the file.
#[derive(Debug, Clone, Copy)]
pub struct DemandImport<'a> {
    /// Mappings by hand (for any head) and remembered ones (for the head they were made for).
    pub mappings: &'a [Mapping],
    /// Year of dates that have none, when the person named it; the title's otherwise.
    pub year: Option<i32>,
    /// The demands of the book.
    pub known: &'a [DemandFacts],
    /// The categories of the pack in force.
    pub categories: &'a [CategoryName],
}

/// A row that was read, before it is matched with the book.
struct Read<'w> {
    sheet: &'w str,
    row: u32,
    aside: Option<String>,
    reading: Reading,
}

/// Says what an import of demands would do with every row of the file.
///
/// # Errors
/// [`SheetError::BadMapping`] for a mapping that contradicts itself. What is wrong with rows is in the preview.
pub fn preview(workbook: &Workbook, import: &DemandImport<'_>) -> Result<Preview, SheetError> {
    import.mappings.iter().try_for_each(Mapping::check)?;
    let keys = RowKeys::of(workbook, Kind::DemandList);
    let mut preview = Preview::default();
    let mut read = Vec::new();
    for sheet in workbook
        .sheets
        .iter()
        .filter(|sheet| !RowKeys::is_own(sheet))
    {
        preview.sheets.push(read_sheet(sheet, import, &mut read));
    }
    for row in matched(&read, keys.as_ref(), import.known) {
        preview.push(row);
    }
    Ok(preview)
}

fn read_sheet<'w>(
    sheet: &'w Sheet,
    import: &DemandImport<'_>,
    read: &mut Vec<Read<'w>>,
) -> SheetReport {
    let rows = import.mappings.iter().find_map(|mapping| mapping.rows);
    let head = match rows {
        _ if !sheet.visible => return unread(sheet, "隐藏的工作表，没有读。"),
        Some(rows) => Head::chosen(sheet, rows),
        None => Head::find::<DemandField>(sheet),
    };
    let Some(head) = head else {
        return unread(sheet, "没有找到表头，没有读。");
    };
    let found = found_head(sheet, &head, import.mappings);
    let named = import.year.and_then(Period::year).map(|period| Year {
        period,
        named: true,
    });
    let titled = found.period.clone().map(|period| Year {
        period,
        named: false,
    });
    let columns = found.mapping.columns();
    let reader = RowReader::new(sheet, &head, columns, named.or(titled), import.categories);
    read.extend(
        reader
            .cells
            .rows()
            .into_iter()
            .map(|row| read_row(&reader, sheet, row)),
    );
    let says = "读了表头以下的各行。".to_owned();
    SheetReport {
        sheet: sheet.name.clone(),
        head: Some(found),
        says,
    }
}

fn unread(sheet: &Sheet, says: &str) -> SheetReport {
    SheetReport {
        sheet: sheet.name.clone(),
        head: None,
        says: says.to_owned(),
    }
}

fn found_head(sheet: &Sheet, head: &Head, mappings: &[Mapping]) -> FoundHead {
    let title = head.title_lines(sheet);
    let mapping = Mapping::choose(head, mappings);
    let columns = mapping.columns();
    let needed = [DemandField::CollectedOn, DemandField::Content];
    FoundHead {
        rows: HeadRows {
            first: head.first + 1,
            last: head.last + 1,
        },
        period: Period::in_title(title.iter().chain([&sheet.name]).map(String::as_str)),
        title: title.into_iter().next(),
        missing: needed
            .into_iter()
            .filter(|field| !columns.contains_key(field))
            .collect(),
        mapping,
    }
}

fn read_row<'w>(reader: &RowReader<'_>, sheet: &'w Sheet, row: u32) -> Read<'w> {
    let aside = reader
        .cells
        .aside(row, DemandField::Content, DemandField::Number);
    let reading = if aside.is_some() {
        Reading::default()
    } else {
        reader.read(row)
    };
    Read {
        sheet: &sheet.name,
        row: row + 1,
        aside,
        reading,
    }
}

/// Matches all rows of the file with the book at once, because each demand may be claimed by one row only.
fn matched(read: &[Read<'_>], keys: Option<&RowKeys>, known: &[DemandFacts]) -> Vec<PreviewRow> {
    let drafts = read
        .iter()
        .filter_map(|read| Some((read, read.reading.draft.as_ref()?)));
    let candidates: Vec<Candidate<'_>> = drafts
        .map(|(read, draft)| Candidate {
            draft,
            filled: &read.reading.seen.filled,
            key: keys
                .zip(read.reading.number.as_ref())
                .and_then(|(keys, number)| keys.id(number)),
        })
        .collect();
    let mut matches = match_all(&candidates, known).into_iter();
    read.iter()
        .map(|read| match (&read.aside, &read.reading.draft) {
            (Some(aside), _) => row(read, RowState::Skipped, aside.clone()),
            (None, None) => row(read, RowState::Refused, said(read, "")),
            (None, Some(draft)) => take(read, draft, matches.next().unwrap_or(Match::New)),
        })
        .collect()
}

fn take(read: &Read<'_>, draft: &DemandFields, found: Match<'_>) -> PreviewRow {
    match found {
        Match::New => PreviewRow {
            demand: Some(draft.clone()),
            ..row(read, RowState::New, said(read, "新的需求。"))
        },
        Match::Same(known) => PreviewRow {
            demand: Some(draft.clone()),
            known: Some(known.id.clone()),
            ..row(
                read,
                RowState::Same,
                format!("与第 {} 号需求相同。", known.number),
            )
        },
        Match::Changed(known, changes) => {
            let before = known.fields();
            let mut after = before.clone();
            changes.iter().for_each(|field| after.copy(*field, draft));
            let words: Vec<String> = changes
                .iter()
                .map(|field| change(*field, &before, &after))
                .collect();
            let says = format!("第 {} 号需求有变：{}。", known.number, words.join("；"));
            let demand = Some(after);
            PreviewRow {
                demand,
                known: Some(known.id.clone()),
                changes,
                ..row(read, RowState::Changed, says)
            }
        }
    }
}

/// Says what changes; personal data is named, not repeated.
fn change(field: DemandField, before: &DemandFields, after: &DemandFields) -> String {
    match field {
        DemandField::Proposer | DemandField::Phone | DemandField::Location => {
            field.label().to_owned()
        }
        _ => format!(
            "{}“{}”改为“{}”",
            field.label(),
            short(&before.says(field)),
            short(&after.says(field))
        ),
    }
}

fn row(read: &Read<'_>, state: RowState, says: String) -> PreviewRow {
    PreviewRow {
        sheet: read.sheet.to_owned(),
        row: read.row,
        state,
        says,
        findings: read.reading.seen.findings.clone(),
        demand: None,
        known: None,
        changes: Vec::new(),
    }
}

/// Joins an opening with what was seen; for a refused row only with what refuses it.
fn said(read: &Read<'_>, opening: &str) -> String {
    let refused = opening.is_empty();
    let findings = read
        .reading
        .seen
        .findings
        .iter()
        .filter(|finding| !refused || finding.severity == Severity::Block);
    findings.fold(opening.to_owned(), |says, finding| says + &finding.says)
}
