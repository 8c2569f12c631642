//! The notice on its sheet: title, basis, table, days, where to object, sign-off.

use super::view::View;
use super::{Look, Place, Texts};
use crate::error::PaperError;
use crate::kinds::{Blanks, Composed, Shown, digest};
use crate::layout::{Align, Inline, Setting, Table, TableCell};
use crate::typeface::{Faces, FontRole};
use crate::wording::{SheetSize, Template};

/// Width of a blank in running text, in ideographs.
const BLANK: usize = 6;
/// Width of a blank in the table, in ideographs.
const BLANK_CELL: usize = 10;

/// Sets the notice in one look.
pub(super) fn set(
    view: &View,
    texts: &Texts,
    look: &Look,
    sheet: &SheetSize,
    faces: &Faces<'_>,
) -> Result<Composed, PaperError> {
    let body = look.body.of(FontRole::Fang);
    let mut blanks = Blanks::default();
    let heading = fill(&mut blanks, view, &texts.title);
    let name: String = heading.iter().map(Inline::text).collect();

    let mut setting = Setting::new(faces, sheet.sheet());
    setting.title(look.title.of(FontRole::Song), heading, &texts.whole_words)?;
    setting.gap(body.line * 0.6);
    setting.running(body, lead(view, texts, &mut blanks))?;
    setting.gap(body.line * 0.3);
    setting.table(&table(
        view,
        texts,
        look,
        &mut blanks,
        setting.sheet.measure(),
    ))?;
    setting.gap(body.line * 0.4);
    for pieces in after_table(view, texts, &mut blanks) {
        setting.running(body, pieces)?;
    }
    let [issuer, date] = [Place::Party, Place::Dated]
        .map(|place| vec![blanks.place(&view.value(place), place, BLANK)]);
    setting.sign_off(body, issuer, date)?;
    Ok(Composed {
        sheet: setting.sheet,
        strips: setting.strips,
        title: name,
        author: view.party.words().unwrap_or_default().to_owned(),
        blanks,
        digest: digest(view)?,
        public: true,
    })
}

fn fill(blanks: &mut Blanks, view: &View, template: &Template<Place>) -> Vec<Inline> {
    blanks.fill(template, BLANK, |place| view.value(place))
}

/// Returns the first paragraph; the basis only when the regulation names an article.
fn lead(view: &View, texts: &Texts, blanks: &mut Blanks) -> Vec<Inline> {
    let mut pieces = if view.document.words().is_some() {
        fill(blanks, view, &texts.basis)
    } else {
        Vec::new()
    };
    pieces.extend(fill(blanks, view, &texts.lead));
    pieces
}

/// Returns the paragraphs under the table: the days, how to object, where.
fn after_table(view: &View, texts: &Texts, blanks: &mut Blanks) -> Vec<Vec<Inline>> {
    let mut period = fill(blanks, view, &texts.period);
    if view.provisional {
        period.push(Inline::words(&texts.provisional).set_in(FontRole::Kai));
    }
    let mut out = vec![period, fill(blanks, view, &texts.objections)];
    out.extend(
        texts
            .contacts
            .iter()
            .map(|contact| fill(blanks, view, contact)),
    );
    out
}

fn table(view: &View, texts: &Texts, look: &Look, blanks: &mut Blanks, width: f32) -> Table {
    let label_kind = look.table.of(FontRole::Hei);
    let labels = [
        &texts.rows.name,
        &texts.rows.measures,
        &texts.rows.place,
        &texts.rows.period,
        &texts.rows.undertaker,
        &texts.rows.budget,
        &texts.rows.sources,
        &texts.rows.beneficiaries,
    ];
    let row = |(label, shown): (&&String, &Shown)| {
        let head =
            TableCell::new(Align::Centre, vec![Inline::words(label.as_str())]).set_in(label_kind);
        vec![
            head,
            TableCell::new(
                Align::Justify,
                vec![blanks.inline(shown, label, BLANK_CELL)],
            ),
        ]
    };
    let first = label_kind.size * 5.0 + look.pad * 2.0;
    Table {
        columns: vec![first, width - first],
        head: Vec::new(),
        rows: labels.iter().zip(&view.rows).map(row).collect(),
        kind: look.table.of(FontRole::Fang),
        pad: (look.pad, look.pad * 0.5),
        least: look.table.of(FontRole::Fang).line + look.pad,
    }
}
