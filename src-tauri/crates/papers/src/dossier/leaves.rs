//! The pages that the volume makes itself: scans that are pictures, photos two a page, numbers in the corner.

use super::gather::Shot;
use super::wording::{NumberSize, PhotoSize, ScanSize};
use crate::error::PaperError;
use crate::layout::{Align, Image, Inline, Item, Page, Paragraph, Type};
use crate::picture::Picture;
use crate::typeface::{Faces, FontRole, mm};
use std::sync::Arc;

/// A frame in points from the upper left corner.
#[derive(Clone, Copy)]
struct Frame {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

/// Sets a scan as large as its page allows; one that is broader than high lies on a page of that shape.
pub(super) fn scan(faces: &Faces<'_>, shot: &Shot, size: ScanSize) -> Result<Page, PaperError> {
    let (across, down) = shot.picture.upright();
    let (width, height) = match across > down {
        true => (mm(size.height), mm(size.width)),
        false => (mm(size.width), mm(size.height)),
    };
    let frame = Frame {
        x: mm(size.side),
        y: mm(size.top),
        width: width - 2.0 * mm(size.side),
        height: height - mm(size.top) - mm(size.bottom),
    };
    let mut items = vec![Item::Image(fitted(&shot.picture, frame))];
    let below = Frame {
        y: height - mm(size.bottom) + size.note_size,
        ..frame
    };
    items.extend(lines(faces, &shot.note, size.note_size, below)?);
    Ok(Page {
        width,
        height,
        items,
    })
}

/// Sets at most two photos below each other, each over its caption.
pub(super) fn photos(
    faces: &Faces<'_>,
    shots: &[Shot],
    size: PhotoSize,
) -> Result<Page, PaperError> {
    let mut items = Vec::new();
    for (i, shot) in shots.iter().enumerate() {
        let y = mm(size.top) + i as f32 * mm(size.frame + size.caption);
        let frame = Frame {
            x: mm(size.side),
            y,
            width: mm(size.width - 2.0 * size.side),
            height: mm(size.frame),
        };
        items.push(Item::Image(fitted(&shot.picture, frame)));
        let caption = Frame {
            y: y + frame.height + size.caption_size * 0.5,
            ..frame
        };
        items.extend(lines(faces, &shot.caption, size.caption_size, caption)?);
        let rows = items_height(&items, caption.y, size.caption_size);
        let note = Frame { y: rows, ..caption };
        items.extend(lines(faces, &shot.note, size.note_size, note)?);
    }
    Ok(Page {
        width: mm(size.width),
        height: mm(size.height),
        items,
    })
}

/// Returns where the text ends that was set last, a little below its baseline.
fn items_height(items: &[Item], top: f32, size: f32) -> f32 {
    let last = items.iter().filter_map(|item| match item {
        Item::Text(run) => Some(run.y),
        _ => None,
    });
    last.fold(top, f32::max) + size * 0.6
}

/// Lays a picture into the middle of a frame, upright and whole.
fn fitted(picture: &Arc<Picture>, frame: Frame) -> Image {
    let (across, down) = picture.upright();
    let (across, down) = (across as f32, down as f32);
    let scale = (frame.width / across).min(frame.height / down);
    let (width, height) = (across * scale, down * scale);
    Image {
        x: frame.x + (frame.width - width) / 2.0,
        y: frame.y + (frame.height - height) / 2.0,
        width,
        height,
        picture: Arc::clone(picture),
    }
}

/// Sets centred lines below the upper edge of a frame.
fn lines(faces: &Faces<'_>, text: &str, size: f32, frame: Frame) -> Result<Vec<Item>, PaperError> {
    let kind = Type::solid(FontRole::Fang, size, size * 1.4);
    let paragraph = Paragraph::plain(kind, Align::Centre, vec![Inline::words(text)]);
    let set = paragraph.lines(faces, frame.width)?;
    let placed = set.into_iter().enumerate().flat_map(|(i, items)| {
        items.into_iter().map(move |mut item| {
            item.shift(frame.x, frame.y + i as f32 * kind.line);
            item
        })
    });
    Ok(placed.collect())
}

/// Writes the number of a page in the volume into its upper right corner.
pub(super) fn number(
    faces: &Faces<'_>,
    page: &mut Page,
    number: usize,
    size: NumberSize,
) -> Result<(), PaperError> {
    let kind = Type::solid(FontRole::Fang, size.size, size.size);
    let pieces = vec![Inline::words(number.to_string())];
    let width = page.width - mm(size.right);
    let set = Paragraph::plain(kind, Align::Right, pieces).lines(faces, width)?;
    page.items.extend(set.into_iter().flatten().map(|mut item| {
        item.shift(0.0, mm(size.top) - size.size);
        item
    }));
    Ok(())
}
