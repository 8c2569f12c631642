//! Where facts stand on a preview, so that a figure leads to its record.

use super::api::MarkView;
use papers::{Item, Page, TextRun};

/// How far letters reach above their baseline, in em, and how high their box is.
const BOX: (f32, f32) = (0.9, 1.1);
/// A page is this wide and this high for the window.
const WHOLE: f32 = 10_000.0;

/// Returns the facts of pages in the order of reading.
pub(super) fn marks(pages: &[Page]) -> Vec<MarkView> {
    let mut out = Vec::new();
    for (i, page) in pages.iter().enumerate() {
        out.extend(page.items.iter().filter_map(|item| match item {
            Item::Text(run) => mark(i + 1, page, run),
            _ => None,
        }));
    }
    out
}

fn mark(number: usize, page: &Page, run: &TextRun) -> Option<MarkView> {
    let path = run.origin.clone().filter(|path| !path.is_empty())?;
    let share = |points: f32, whole: f32| (points / whole * WHOLE).round() as i64;
    Some(MarkView {
        page: number as i64,
        left: share(run.x, page.width),
        top: share(run.y - BOX.0 * run.size, page.height),
        width: share(run.right() - run.x, page.width),
        height: share(BOX.1 * run.size, page.height),
        says: run.text(),
        path,
    })
}
