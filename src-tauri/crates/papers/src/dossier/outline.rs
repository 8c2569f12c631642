//! Bookmarks in the order of the volume, one below the other, and labels that name pages as the volume does.

use super::archive::text;
use lopdf::{Dictionary, Document, Error, Object, ObjectId, dictionary};

/// A bookmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub title: String,
    /// The page of the file, from 1.
    pub leaf: usize,
    pub below: Vec<Mark>,
}

impl Mark {
    /// Returns a bookmark with none below it.
    pub(super) fn to(title: &str, leaf: usize) -> Self {
        Self {
            title: title.to_owned(),
            leaf,
            below: Vec::new(),
        }
    }

    fn count(&self) -> usize {
        self.below.iter().map(|mark| 1 + mark.count()).sum()
    }
}

/// What pages are called from one on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// Place of the first page that is called so.
    from: usize,
    /// A name; numbers from 1 when there is none.
    name: Option<String>,
}

impl Label {
    pub(super) fn named(from: usize, name: &str) -> Self {
        Self {
            from,
            name: Some(name.to_owned()),
        }
    }

    pub(super) fn numbered(from: usize) -> Self {
        Self { from, name: None }
    }
}

/// Adds bookmarks and labels; the bookmarks are shown when the file is opened.
pub(super) fn add(document: &mut Document, marks: &[Mark], labels: &[Label]) -> Result<(), Error> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let root = document.new_object_id();
    let (first, last) = siblings(document, marks, root, &pages);
    let count: usize = marks.len() + marks.iter().map(Mark::count).sum::<usize>();
    let mut outlines = dictionary! { "Type" => "Outlines", "Count" => count as i64 };
    ends(&mut outlines, first, last);
    document.objects.insert(root, Object::Dictionary(outlines));
    let labels: Vec<Object> = labels.iter().flat_map(label).collect();
    let catalog = document.catalog_mut()?;
    catalog.set("Outlines", Object::Reference(root));
    catalog.set("PageMode", "UseOutlines");
    catalog.set("PageLabels", dictionary! { "Nums" => labels });
    Ok(())
}

/// Adds bookmarks of one level and returns the first and the last.
fn siblings(
    document: &mut Document,
    marks: &[Mark],
    parent: ObjectId,
    pages: &[ObjectId],
) -> (Option<ObjectId>, Option<ObjectId>) {
    let ids: Vec<ObjectId> = marks.iter().map(|_| document.new_object_id()).collect();
    for (i, (mark, id)) in marks.iter().zip(&ids).enumerate() {
        let mut entry = dictionary! {
            "Title" => text(&mark.title),
            "Parent" => Object::Reference(parent),
        };
        if let Some(page) = mark.leaf.checked_sub(1).and_then(|at| pages.get(at)) {
            entry.set("Dest", vec![Object::Reference(*page), "Fit".into()]);
        }
        if let Some(before) = i.checked_sub(1) {
            entry.set("Prev", Object::Reference(ids[before]));
        }
        if let Some(next) = ids.get(i + 1) {
            entry.set("Next", Object::Reference(*next));
        }
        if !mark.below.is_empty() {
            let (first, last) = siblings(document, &mark.below, *id, pages);
            ends(&mut entry, first, last);
            entry.set("Count", mark.count() as i64);
        }
        document.objects.insert(*id, Object::Dictionary(entry));
    }
    (ids.first().copied(), ids.last().copied())
}

fn ends(entry: &mut Dictionary, first: Option<ObjectId>, last: Option<ObjectId>) {
    for (key, id) in [("First", first), ("Last", last)] {
        if let Some(id) = id {
            entry.set(key, Object::Reference(id));
        }
    }
}

fn label(label: &Label) -> [Object; 2] {
    let entry = match &label.name {
        Some(name) => dictionary! { "P" => text(name) },
        None => dictionary! { "S" => "D", "St" => 1 },
    };
    [(label.from as i64).into(), Object::Dictionary(entry)]
}
