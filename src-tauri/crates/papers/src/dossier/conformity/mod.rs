//! What keeps a file from being one for long keeping, read from its objects alone (ISO 19005-2:2011, level B).
//!
//! A file of another maker is judged strictly: what cannot be made sure of counts against it. What is looked at: streams
//! (6.1.7), limits (6.1.13), colours (6.2.4), states of graphics (6.2.5), images and objects (6.2.8, 6.2.9), operators
//! (6.2.2), fonts (6.2.11), annotations (6.3), actions (6.5), layers (6.9), embedded files (6.8). The widths inside a
//! font program are not measured.

mod content;
mod objects;

use super::foreign::{Foreign, inherited};
use lopdf::{Document, Object, ObjectId};
use std::collections::BTreeSet;

/// What a page takes along into a volume.
const PAGE: [&[u8]; 5] = [b"Resources", b"Contents", b"Annots", b"Group", b"MediaBox"];

/// Looks through the pages of a file with all that they draw; returns the first breach as a sentence without its stop.
pub(super) fn of_pages(file: &Foreign) -> Option<&'static str> {
    let document = &file.document;
    let mut seen = BTreeSet::new();
    for page in &file.pages {
        let parts = PAGE
            .iter()
            .filter_map(|key| inherited(document, page.id, key));
        for part in parts {
            if let Some(says) = walk(document, part, &mut seen) {
                return Some(says);
            }
        }
        if let Some(says) = content::of_page(document, page.id) {
            return Some(says);
        }
    }
    None
}

/// Looks through all objects of a finished file.
pub(super) fn examine(document: &Document) -> Vec<&'static str> {
    let mut found = BTreeSet::new();
    if document.trailer.has(b"Encrypt") {
        found.insert("文件加了密");
    }
    found.extend(document.objects.values().filter_map(objects::breach));
    let forms = document.objects.values();
    found.extend(forms.filter_map(content::of_form));
    let pages = document.page_iter();
    found.extend(pages.filter_map(|page| content::of_page(document, page)));
    found.into_iter().collect()
}

/// Follows references from an object, each once.
fn walk(
    document: &Document,
    object: &Object,
    seen: &mut BTreeSet<ObjectId>,
) -> Option<&'static str> {
    let mut waiting = vec![object];
    while let Some(object) = waiting.pop() {
        if let Some(says) = objects::breach(object).or_else(|| content::of_form(object)) {
            return Some(says);
        }
        for id in objects::references(object) {
            if seen.insert(id) {
                let found = document.get_object(id).ok();
                waiting.extend(found.filter(|object| !objects::is_node(object)));
            }
        }
    }
    None
}
