//! What stands on every page: its number, the draft mark or the small print.

use crate::error::PaperError;
use crate::job::Stamp;
use crate::layout::{Align, Inline, Item, Page, Paragraph, Sheet, Tone, Type};
use crate::typeface::{Faces, FontRole, mm};
use crate::wording::{PageSlot, PageWording, Part, Template};

/// Turn of the draft mark, in degrees: along the diagonal of the sheet.
const DRAFT_TURN: f32 = 52.0;

/// How far a dash stands below the top of its box, in em.
const DASH: f32 = 0.5;

/// Adds number, draft mark and small print to pages.
pub(crate) fn add(
    pages: &mut [Page],
    sheet: &Sheet,
    stamp: Stamp<'_>,
    wording: &PageWording,
    faces: &Faces<'_>,
) -> Result<(), PaperError> {
    for (i, page) in pages.iter_mut().enumerate() {
        if stamp.is_draft() {
            let mark = draft_mark(sheet, wording, faces)?;
            page.items.splice(0..0, mark);
        }
        page.items.extend(number(i + 1, sheet, wording, faces)?);
        page.items.extend(note(stamp, sheet, wording, faces)?);
    }
    Ok(())
}

/// Sets the page number with its dashes 7 mm below the text, odd pages at the right, even pages at the left, one
/// character in (GB/T 9704 7.5).
fn number(
    page: usize,
    sheet: &Sheet,
    wording: &PageWording,
    faces: &Faces<'_>,
) -> Result<Vec<Item>, PaperError> {
    let kind = Type::solid(FontRole::Fang, wording.number_size, wording.number_size);
    let words = filled(&wording.number, |slot| {
        matches!(slot, PageSlot::Page).then(|| page.to_string())
    });
    let align = if page % 2 == 1 {
        Align::Right
    } else {
        Align::Left
    };
    let width = sheet.measure() - 2.0 * kind.size;
    let at = (
        sheet.left + kind.size,
        sheet.height - sheet.bottom + mm(wording.number_below) - kind.size * DASH,
    );
    line(kind, align, words, width, at, Tone::Ink, faces)
}

fn note(
    stamp: Stamp<'_>,
    sheet: &Sheet,
    wording: &PageWording,
    faces: &Faces<'_>,
) -> Result<Vec<Item>, PaperError> {
    let words = match stamp {
        Stamp::Draft => wording.draft_note.clone(),
        Stamp::Issued { number, head } => filled(&wording.issued_note, |slot| match slot {
            PageSlot::Page => None,
            PageSlot::Number => Some(number.to_owned()),
            PageSlot::Head => Some(head.to_owned()),
        }),
    };
    let kind = Type::solid(FontRole::Hei, wording.note_size, wording.note_size);
    let at = (
        sheet.left,
        sheet.height - sheet.bottom + mm(wording.number_below) + wording.number_size * 1.8,
    );
    line(
        kind,
        Align::Left,
        words,
        sheet.measure(),
        at,
        Tone::Faint,
        faces,
    )
}

/// Sets the draft mark large and light behind the text, around the middle of the sheet.
fn draft_mark(
    sheet: &Sheet,
    wording: &PageWording,
    faces: &Faces<'_>,
) -> Result<Vec<Item>, PaperError> {
    let size = sheet.width.min(sheet.height) / 3.2;
    let kind = Type::solid(FontRole::Song, size, size);
    let mut items = line(
        kind,
        Align::Left,
        wording.draft.clone(),
        f32::MAX,
        (0.0, 0.0),
        Tone::Watermark,
        faces,
    )?;
    let length = items
        .iter()
        .map(|item| {
            if let Item::Text(run) = item {
                run.right()
            } else {
                0.0
            }
        })
        .fold(0.0, f32::max);
    let (sin, cos) = DRAFT_TURN.to_radians().sin_cos();
    for item in &mut items {
        if let Item::Text(run) = item {
            // From the middle back by half the length along the baseline and half the height across it.
            run.x = sheet.width / 2.0 - cos * length / 2.0 + sin * size * 0.38;
            run.y = sheet.height / 2.0 + sin * length / 2.0 + cos * size * 0.38;
            run.turn = DRAFT_TURN;
        }
    }
    Ok(items)
}

fn filled(template: &Template<PageSlot>, value: impl Fn(PageSlot) -> Option<String>) -> String {
    let part = |part: &Part<PageSlot>| match part {
        Part::Words(words) => words.clone(),
        Part::Place(slot) => value(*slot).unwrap_or_default(),
    };
    template.parts.iter().map(part).collect()
}

fn line(
    kind: Type,
    align: Align,
    words: String,
    width: f32,
    at: (f32, f32),
    tone: Tone,
    faces: &Faces<'_>,
) -> Result<Vec<Item>, PaperError> {
    let lines = Paragraph::plain(kind, align, vec![Inline::words(words)]).lines(faces, width)?;
    let mut out = Vec::new();
    for (i, mut item) in lines
        .into_iter()
        .enumerate()
        .flat_map(|(i, items)| items.into_iter().map(move |item| (i, item)))
    {
        item.shift(at.0, at.1 + kind.line * 1.3 * i as f32);
        if let Item::Text(run) = &mut item {
            run.tone = tone;
        }
        out.push(item);
    }
    Ok(out)
}
