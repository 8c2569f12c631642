//! The list on its sheet: title, period, table with repeated head, totals.

use super::view::{Row, View};
use super::{Column, Field, Look, Place, Texts};
use crate::error::PaperError;
use crate::job::Audience;
use crate::kinds::{Blanks, Composed, digest};
use crate::layout::{Align, Inline, Setting, Table, TableCell};
use crate::typeface::{Faces, FontRole};
use crate::wording::Template;

/// Sets the list in one look.
pub(super) fn set(
    view: &View,
    texts: &Texts,
    look: &Look,
    audience: Audience,
    faces: &Faces<'_>,
) -> Result<Composed, PaperError> {
    let note = look.note.of(FontRole::Fang);
    let (heading, columns) = match audience {
        Audience::Street => (&texts.title, &texts.columns),
        Audience::Residents => (&texts.title_public, &texts.columns_public),
    };
    let mut blanks = Blanks::default();
    let mut fill = |template: &Template<Place>| blanks.fill(template, 5, |place| view.value(place));
    let heading = fill(heading);
    let (left, right) = (fill(&texts.left), fill(&texts.right));
    let total = fill(&texts.total);
    let name: String = heading.iter().map(Inline::text).collect();

    let mut setting = Setting::new(faces, texts.sheet.sheet());
    setting.title(look.title.of(FontRole::Song), heading, &texts.whole_words)?;
    setting.gap(note.line * 0.4);
    setting.both_edges(note, left, right)?;
    setting.table(&table(
        view,
        columns,
        total,
        look,
        &mut blanks,
        setting.sheet.measure(),
    ))?;
    if view.merged > 0 {
        let words = texts.merged.replace("{}", &view.merged.to_string());
        setting.gap(note.line * 0.3);
        setting.plain(note, Align::Left, vec![Inline::words(words)])?;
    }
    Ok(Composed {
        sheet: setting.sheet,
        strips: setting.strips,
        title: name,
        author: view.party.words().unwrap_or_default().to_owned(),
        blanks,
        digest: digest(view)?,
        public: audience == Audience::Residents,
    })
}

fn table(
    view: &View,
    columns: &[Column],
    total: Vec<Inline>,
    look: &Look,
    blanks: &mut Blanks,
    width: f32,
) -> Table {
    let kind = look.table.of(FontRole::Fang);
    let strong = look.table.of(FontRole::Hei);
    let shares: f32 = columns.iter().map(|column| column.width).sum();
    let head = |column: &Column| {
        TableCell::new(Align::Centre, vec![Inline::words(&column.label)]).set_in(strong)
    };
    let mut row = |row: &Row| {
        columns
            .iter()
            .map(|column| cell(row, column, blanks))
            .collect()
    };
    let mut rows: Vec<Vec<TableCell>> = view.rows.iter().map(&mut row).collect();
    rows.push(
        totals(view, columns, total)
            .into_iter()
            .map(|cell| cell.set_in(strong))
            .collect(),
    );
    Table {
        columns: columns
            .iter()
            .map(|column| column.width / shares * width)
            .collect(),
        head: vec![columns.iter().map(head).collect()],
        rows,
        kind,
        pad: (kind.size * 0.3, kind.size * 0.22),
        least: kind.line * 1.5,
    }
}

fn cell(row: &Row, column: &Column, blanks: &mut Blanks) -> TableCell {
    let (shown, align) = match column.field {
        Field::Number => (Some(&row.number), Align::Centre),
        Field::Date => (Some(&row.date), Align::Centre),
        Field::Channel => (Some(&row.channel), Align::Centre),
        Field::Proposer => (row.proposer.as_ref(), Align::Centre),
        Field::Place => (Some(&row.place), Align::Left),
        Field::Content => (Some(&row.content), Align::Justify),
        Field::Category => (Some(&row.category), Align::Centre),
        Field::Households => (Some(&row.households), Align::Right),
        Field::Urgency => (Some(&row.urgency), Align::Centre),
        Field::State => (Some(&row.state), Align::Centre),
    };
    TableCell::new(
        align,
        shown
            .map(|shown| blanks.cell(shown, &column.label))
            .unwrap_or_default(),
    )
}

/// Returns the last row: what was counted up to the households, then their sum.
fn totals(view: &View, columns: &[Column], total: Vec<Inline>) -> Vec<TableCell> {
    let at = columns
        .iter()
        .position(|column| column.field == Field::Households)
        .unwrap_or(columns.len());
    let mut row = vec![TableCell::new(Align::Centre, total).over(at)];
    if at < columns.len() {
        row.push(TableCell::new(
            Align::Right,
            vec![Inline::fact(view.households.clone(), "demands.households")],
        ));
    }
    if at + 1 < columns.len() {
        row.push(TableCell::new(Align::Centre, Vec::new()).over(columns.len() - at - 1));
    }
    row
}
