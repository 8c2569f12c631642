//! Pages of a file are laid into the empty pages of the volume, object by object; what is drawn on them stays as it is.
//!
//! Before the streams of a page stands one that saves the state of graphics, behind them one that restores it and draws
//! the number of the page in the volume, which is a form object with fonts of its own.

use super::foreign::{Foreign, ForeignPage, inherited};
use super::lay::Place;
use lopdf::{Dictionary, Document, Error, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeMap;

/// Lays the pages of one file into their places.
pub(super) fn graft(
    document: &mut Document,
    (place, file): (usize, &Foreign),
    places: &[Place],
) -> Result<(), Error> {
    let ids: Vec<ObjectId> = document.page_iter().collect();
    let mut carrier = Carrier {
        from: &file.document,
        ids: BTreeMap::new(),
        waiting: Vec::new(),
    };
    for own in places.iter().filter(|one| one.file == place) {
        let page = &file.pages[own.page];
        fill(document, ids[own.leaf], page, own.scale, &mut carrier)?;
    }
    carrier.carry(document);
    Ok(())
}

/// What a page takes along beside what it shows and how it is turned; the rest (actions, threads, thumbnails, structure)
/// belongs to its file.
const TAKEN: [&[u8]; 2] = [b"UserUnit", b"Group"];

fn fill(
    document: &mut Document,
    id: ObjectId,
    page: &ForeignPage,
    scale: f32,
    carrier: &mut Carrier<'_>,
) -> Result<(), Error> {
    let number = number(document, id)?;
    let name = free_name(carrier.from, page.id);
    let resources = resources(document, page, (&name, number), carrier);
    let streams = streams(document, page, (&name, scale), carrier);
    let taken: Vec<(&[u8], Object)> = TAKEN
        .iter()
        .filter_map(|key| Some((*key, inherited(carrier.from, page.id, key)?.clone())))
        .collect();
    let taken: Vec<_> = taken
        .into_iter()
        .map(|(key, object)| (key, carrier.object(document, &object)))
        .collect();
    let annotations = annotations(document, page, carrier);
    let own = document.get_dictionary_mut(id)?;
    own.remove(b"CropBox");
    own.remove(b"TrimBox");
    own.set("MediaBox", page.shown.map(Object::Real).to_vec());
    own.set("Rotate", page.rotate);
    taken
        .into_iter()
        .for_each(|(key, object)| own.set(key, object));
    own.set("Resources", resources);
    own.set("Contents", streams);
    if !annotations.is_empty() {
        own.set("Annots", annotations);
    }
    Ok(())
}

/// Makes what was drawn on the empty page a form object.
fn number(document: &mut Document, id: ObjectId) -> Result<ObjectId, Error> {
    let page = document.get_dictionary(id)?;
    let (shown, resources) = (
        page.get(b"MediaBox")?.clone(),
        page.get(b"Resources")?.clone(),
    );
    let content = document.get_page_content(id);
    for stream in document.get_page_contents(id) {
        document.objects.remove(&stream);
    }
    let form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => shown,
        "Resources" => resources,
    };
    Ok(document.add_object(Stream::new(form, content)))
}

/// Returns a name for the number that no object of the page has.
fn free_name(from: &Document, page: ObjectId) -> String {
    let names = named_objects(from, page);
    let mut name = "HmbNumber".to_owned();
    while names.is_some_and(|names| names.has(name.as_bytes())) {
        name.push('1');
    }
    name
}

fn named_objects(from: &Document, page: ObjectId) -> Option<&Dictionary> {
    let resources = inherited(from, page, b"Resources")?.as_dict().ok()?;
    let names = resources.get(b"XObject").ok()?;
    from.dereference(names).ok()?.1.as_dict().ok()
}

/// Returns the resources of the page with the number among its objects.
fn resources(
    document: &mut Document,
    page: &ForeignPage,
    (name, number): (&str, ObjectId),
    carrier: &mut Carrier<'_>,
) -> Dictionary {
    let own = inherited(carrier.from, page.id, b"Resources").and_then(|own| own.as_dict().ok());
    let mut resources = own.map_or_else(Dictionary::new, |own| carrier.dictionary(document, own));
    let named = named_objects(carrier.from, page.id);
    let mut objects = named.map_or_else(Dictionary::new, |own| carrier.dictionary(document, own));
    objects.set(name, Object::Reference(number));
    resources.set("XObject", objects);
    resources
}

/// Returns the streams of the page between the two that guard them.
fn streams(
    document: &mut Document,
    page: &ForeignPage,
    (name, scale): (&str, f32),
    carrier: &mut Carrier<'_>,
) -> Vec<Object> {
    let mut plain = |text: String| {
        let stream = Stream::new(Dictionary::new(), text.into_bytes());
        Object::Reference(document.add_object(stream))
    };
    let [a, b, c, d, e, f] = matrix(page, scale);
    let closed = "Q ".repeat(page.open + 1);
    let before = plain("q\n".to_owned());
    let behind = plain(format!(
        "\n{closed}q {a} {b} {c} {d} {e} {f} cm /{name} Do Q\n"
    ));
    let mut streams = vec![before];
    for id in carrier.from.get_page_contents(page.id) {
        streams.push(carrier.reference(document, id));
    }
    streams.push(behind);
    streams
}

/// Returns the matrix from the page as a reader sees it to the page as it is written.
fn matrix(page: &ForeignPage, scale: f32) -> [f32; 6] {
    let [left, bottom, right, top] = page.shown;
    let s = scale;
    match page.rotate {
        90 => [0.0, s, -s, 0.0, right, bottom],
        180 => [-s, 0.0, 0.0, -s, right, top],
        270 => [0.0, -s, s, 0.0, left, top],
        _ => [s, 0.0, 0.0, s, left, bottom],
    }
}

/// Returns the annotations that show something; links and what opens on a click stay behind.
fn annotations(
    document: &mut Document,
    page: &ForeignPage,
    carrier: &mut Carrier<'_>,
) -> Vec<Object> {
    let from = carrier.from;
    let own = inherited(from, page.id, b"Annots").and_then(|own| own.as_array().ok());
    let mut kept = Vec::new();
    for one in own.into_iter().flatten() {
        let found = from.dereference(one).ok();
        let Some(one) = found.and_then(|(_, one)| one.as_dict().ok()) else {
            continue;
        };
        let kind = one.get(b"Subtype").and_then(Object::as_name);
        if matches!(kind, Ok(b"Link" | b"Popup")) {
            continue;
        }
        let mut one = one.clone();
        for key in ["A", "AA", "Popup", "Parent", "P", "IRT", "StructParent"] {
            one.remove(key.as_bytes());
        }
        kept.push(Object::Dictionary(carrier.dictionary(document, &one)));
    }
    kept
}

/// Carries objects from one document into another; each once, whoever refers to it.
struct Carrier<'d> {
    from: &'d Document,
    /// New ids by old ones.
    ids: BTreeMap<ObjectId, ObjectId>,
    /// What is referred to and not yet carried.
    waiting: Vec<ObjectId>,
}

impl Carrier<'_> {
    fn object(&mut self, into: &mut Document, object: &Object) -> Object {
        match object {
            Object::Reference(id) => self.reference(into, *id),
            Object::Array(items) => {
                let items = items.iter().map(|item| self.object(into, item));
                Object::Array(items.collect())
            }
            Object::Dictionary(own) => Object::Dictionary(self.dictionary(into, own)),
            Object::Stream(own) => {
                let mut copy = own.clone();
                copy.dict = self.dictionary(into, &own.dict);
                Object::Stream(copy)
            }
            other => other.clone(),
        }
    }

    fn dictionary(&mut self, into: &mut Document, own: &Dictionary) -> Dictionary {
        let entries = own
            .iter()
            .map(|(key, value)| (key.clone(), self.object(into, value)));
        entries.collect()
    }

    /// Returns where an object will stand; the tree of pages is not carried.
    fn reference(&mut self, into: &mut Document, id: ObjectId) -> Object {
        if let Some(known) = self.ids.get(&id) {
            return Object::Reference(*known);
        }
        match self.from.get_object(id) {
            Ok(object) if !is_node(object) => {
                let new = into.new_object_id();
                self.ids.insert(id, new);
                self.waiting.push(id);
                Object::Reference(new)
            }
            _ => Object::Null,
        }
    }

    fn carry(&mut self, into: &mut Document) {
        while let Some(id) = self.waiting.pop() {
            let (Ok(object), Some(new)) = (self.from.get_object(id), self.ids.get(&id).copied())
            else {
                continue;
            };
            let object = self.object(into, object);
            into.objects.insert(new, object);
        }
    }
}

fn is_node(object: &Object) -> bool {
    let kind = object.as_dict().and_then(|own| own.get(b"Type"));
    matches!(
        kind.and_then(Object::as_name),
        Ok(b"Page" | b"Pages" | b"Catalog")
    )
}
