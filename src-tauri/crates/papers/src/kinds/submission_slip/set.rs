//! The slip on its sheet: what is inside, what proves it, where both sides sign.

use super::{Heads, Look, Place, Texts, View};
use crate::error::PaperError;
use crate::job::Content;
use crate::kinds::{Blanks, Composed, chinese_figures, digest};
use crate::layout::{Align, Inline, Setting, Table, TableCell, Type};
use crate::typeface::{Faces, FontRole};
use crate::wording::Template;
use policy::Money;

/// Sets the slip in one look.
pub(super) fn set(
    view: &View<'_>,
    texts: &Texts,
    look: &Look,
    faces: &Faces<'_>,
) -> Result<Composed, PaperError> {
    let body = look.body.of(FontRole::Fang);
    let mut blanks = Blanks::default();
    let mut fill = |template: &Template<Place>| blanks.fill(template, 5, |place| view.value(place));
    let heading = fill(&texts.title);
    let (number, addressee) = (fill(&texts.number), fill(&texts.addressee));
    let mut lead = fill(&texts.lead);
    let acknowledged = view.submission.acknowledged.is_some();
    lead.extend(fill(if acknowledged {
        &texts.since
    } else {
        &texts.since_begin
    }));
    let name: String = heading.iter().map(Inline::text).collect();

    let mut setting = Setting::new(faces, texts.sheet.sheet());
    let width = setting.sheet.measure();
    setting.title(look.title.of(FontRole::Song), heading, &texts.whole_words)?;
    setting.plain(look.table.of(FontRole::Fang), Align::Centre, number)?;
    setting.gap(body.line * 0.5);
    setting.plain(body, Align::Left, addressee)?;
    setting.running(body, lead)?;
    for table in [
        contents(view, texts, look, width),
        proof(view, texts, look, width),
        signatures(texts, look, width),
    ] {
        setting.gap(body.line * 0.4);
        setting.table(&table)?;
    }
    Ok(Composed {
        sheet: setting.sheet,
        strips: setting.strips,
        title: name,
        author: view.party.words().unwrap_or_default().to_owned(),
        blanks,
        digest: digest(view)?,
        public: false,
    })
}

fn contents(view: &View<'_>, texts: &Texts, look: &Look, width: f32) -> Table {
    let kind = look.table.of(FontRole::Fang);
    let strong = look.table.of(FontRole::Hei);
    let heads = &texts.heads;
    let head = [&heads.row, &heads.what, &heads.count, &heads.amount];
    let head =
        head.map(|label| TableCell::new(Align::Centre, vec![Inline::words(label)]).set_in(strong));
    let mut rows: Vec<Vec<TableCell>> = view
        .submission
        .contents
        .iter()
        .enumerate()
        .map(|(i, content)| content_row(i, content))
        .collect();
    if let Some((total, capitals)) = &view.total {
        rows.extend(totals(*total, capitals, heads, strong));
    }
    let columns = [0.10, 0.46, 0.18, 0.26].map(|share| share * width).to_vec();
    Table {
        columns,
        head: vec![head.to_vec()],
        rows,
        kind,
        pad: (6.0, 3.0),
        least: kind.line + 6.0,
    }
}

/// Returns the last rows: the sum in figures under the amounts, and in capitals.
fn totals(total: Money, capitals: &str, heads: &Heads, strong: Type) -> [Vec<TableCell>; 2] {
    let label =
        |words: &str| TableCell::new(Align::Centre, vec![Inline::words(words)]).set_in(strong);
    let sum =
        |words: String, align| TableCell::new(align, vec![Inline::fact(words, "submission.total")]);
    [
        vec![
            label(&heads.total).over(3),
            sum(total.to_string(), Align::Right).set_in(strong),
        ],
        vec![
            label(&heads.capitals),
            sum(capitals.to_owned(), Align::Left).over(3),
        ],
    ]
}

fn content_row(i: usize, content: &Content) -> Vec<TableCell> {
    let path = |field: &str| format!("submission.contents.{i}.{field}");
    let amount = content
        .amount
        .map(|amount| Inline::fact(amount.to_string(), path("amount")));
    let count = format!("{}{}", chinese_figures(content.count), content.unit);
    vec![
        TableCell::new(Align::Centre, vec![Inline::words((i + 1).to_string())]),
        TableCell::new(Align::Left, vec![Inline::fact(&content.what, path("what"))]),
        TableCell::new(Align::Right, vec![Inline::fact(count, path("count"))]),
        TableCell::new(Align::Right, amount.into_iter().collect()),
    ]
}

/// Returns the table with the head of the history and the key, in letters small enough for 64 digits on a line.
fn proof(view: &View<'_>, texts: &Texts, look: &Look, width: f32) -> Table {
    let kind = look.proof.of(FontRole::Fang);
    let label = |words: &str| {
        TableCell::new(Align::Centre, vec![Inline::words(words)])
            .set_in(look.proof.of(FontRole::Hei))
    };
    let mut key = vec![Inline::fact(&view.submission.key, "submission.key")];
    if view.submission.key_is_new {
        key.push(Inline::words(format!("\n{}", texts.proof.new_key)).set_in(FontRole::Kai));
    }
    let rows = vec![
        vec![
            label(&texts.proof.head),
            TableCell::new(
                Align::Left,
                vec![Inline::fact(&view.submission.head, "history.head")],
            ),
        ],
        vec![label(&texts.proof.key), TableCell::new(Align::Left, key)],
        vec![
            TableCell::new(
                Align::Left,
                vec![Inline::words(&texts.proof.hint).set_in(FontRole::Kai)],
            )
            .over(2),
        ],
    ];
    let first = kind.size * 6.5;
    Table {
        columns: vec![first, width - first],
        head: Vec::new(),
        rows,
        kind,
        pad: (6.0, 3.0),
        least: kind.line + 6.0,
    }
}

/// Returns the two areas to sign in: who sends at the left, who receives at the right.
fn signatures(texts: &Texts, look: &Look, width: f32) -> Table {
    let kind = look.sign.of(FontRole::Fang);
    let area =
        |lines: &[String]| TableCell::new(Align::Left, vec![Inline::words(lines.join("\n"))]);
    let row = vec![area(&texts.sender), area(&texts.receiver)];
    Table {
        columns: vec![width / 2.0; 2],
        head: Vec::new(),
        rows: vec![row],
        kind,
        pad: (8.0, 8.0),
        least: 0.0,
    }
}
