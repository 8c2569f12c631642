//! Links become annotations that also print (ISO 19005-2, 6.3.2), which printpdf's own do not.

use crate::layout::{Item, Link, Page};
use lopdf::{Document, Object, ObjectId, dictionary};

/// Adds the links of each page.
pub(super) fn add(document: &mut Document, pages: &[Page]) -> Result<(), lopdf::Error> {
    let ids: Vec<ObjectId> = document.page_iter().collect();
    for (page, id) in pages.iter().zip(&ids) {
        let links: Vec<Object> = page
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Link(link) => annotation(link, page.height, &ids),
                _ => None,
            })
            .collect();
        if !links.is_empty() {
            document.get_dictionary_mut(*id)?.set("Annots", links);
        }
    }
    Ok(())
}

/// Flag 4: the annotation is printed.
const PRINTS: i64 = 4;

fn annotation(link: &Link, height: f32, pages: &[ObjectId]) -> Option<Object> {
    let target = *pages.get(link.page.checked_sub(1)?)?;
    let corners = [
        link.x,
        height - link.y - link.height,
        link.x + link.width,
        height - link.y,
    ];
    let rect: Vec<Object> = corners.map(Object::Real).into();
    Some(Object::Dictionary(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => rect,
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "F" => PRINTS,
        "Dest" => vec![Object::Reference(target), "Fit".into()],
    }))
}
