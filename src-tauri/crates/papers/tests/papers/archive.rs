//! Whether a volume keeps for long: what it claims, and when it does not.

use crate::given::*;
use crate::volume::*;
use lopdf::{Document, Object, Stream, dictionary};
use papers::dossier::{Bound, Part};
use std::sync::atomic::{AtomicUsize, Ordering};

fn with(title: &str, scan: Document) -> Bound {
    let part = Part {
        name: "审批".into(),
        pieces: vec![document(title, "扫描.pdf", saved(scan))],
    };
    bound(vec![part])
}

/// Returns whether the file claims to be PDF/A-2b.
fn claims(bound: &Bound) -> bool {
    let raw = String::from_utf8_lossy(&bound.pdf).into_owned();
    let (part, level) = ("<pdfaid:part>2<", "<pdfaid:conformance>B<");
    assert_eq!(raw.contains(part), raw.contains(level));
    raw.contains(part)
}

#[test]
fn claims_it_when_nothing_stands_against_it() {
    let bound = bound(parts());
    assert_eq!(bound.breaches, []);
    assert!(claims(&bound));
    let document = Document::load_mem(&bound.pdf).unwrap();
    let intents = document
        .catalog()
        .unwrap()
        .get(b"OutputIntents")
        .unwrap()
        .as_array()
        .unwrap();
    let intent = document
        .dereference(&intents[0])
        .unwrap()
        .1
        .as_dict()
        .unwrap();
    assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFA1");
    let profile = intent
        .get(b"DestOutputProfile")
        .unwrap()
        .as_reference()
        .unwrap();
    let profile = document.get_object(profile).unwrap().as_stream().unwrap();
    let profile = profile.decompressed_content().unwrap();
    assert_eq!(
        &profile[12..40],
        b"mntrRGB XYZ \x07\xD0\0\x01\0\x01\0\0\0\0\0\0acsp"
    );
    assert_eq!(
        u32::from_be_bytes(profile[..4].try_into().unwrap()) as usize,
        profile.len()
    );
}

/// Number of the next volume that is kept.
static NEXT: AtomicUsize = AtomicUsize::new(1);

/// Checks that a scan takes the claim away and is named, in the reply and on the note at the end.
fn breaks(scan: Document, says: &str) {
    let bound = with("街道扫描件", scan);
    let found: Vec<_> = bound
        .breaches
        .iter()
        .map(|one| (&*one.title, &*one.says))
        .collect();
    assert_eq!(found, [("街道扫描件", says)]);
    assert!(!claims(&bound), "{says}");
    // Tests run side by side, and two may break the same rule: each volume has a file of its own.
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let path = keep(&format!("volume-breach-{number}"), &bound.pdf);
    let last = bound.leaves.to_string();
    let note = squashed(&poppler("pdftotext", &["-f", &last], &path, &["-"]));
    assert!(
        note.contains(says) && note.contains("未达到长期保存格式"),
        "{note}"
    );
}

#[test]
fn does_not_claim_it_over_a_font_that_is_not_inside() {
    breaks(scan(1, 0, true), "有的字体没有嵌入");
}

/// Puts something into the resources of every page.
fn with_resource(key: &str, entry: impl FnOnce(&mut Document) -> Object) -> Document {
    let mut document = scan(1, 0, false);
    let entry = entry(&mut document);
    let nodes = document
        .objects
        .values_mut()
        .filter_map(|object| object.as_dict_mut().ok());
    for node in nodes.filter(|node| node.has(b"Kids")) {
        node.set(
            "Resources",
            dictionary! { key => dictionary! { "X1" => entry.clone() } },
        );
    }
    document
}

#[test]
fn does_not_claim_it_over_inks_scripts_layers_and_strange_packing() {
    let image = |extra: (&'static str, Object)| {
        with_resource("XObject", move |document| {
            let mut dict = dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1,
                "BitsPerComponent" => 8, "ColorSpace" => "DeviceGray",
            };
            dict.set(extra.0, extra.1);
            document.add_object(Stream::new(dict, vec![0])).into()
        })
    };
    breaks(
        image(("ColorSpace", "DeviceCMYK".into())),
        "用了印刷油墨颜色（CMYK）",
    );
    breaks(
        image(("Filter", "JPXDecode".into())),
        "用了不宜长期保存的压缩方式",
    );
    breaks(image(("OC", dictionary! {}.into())), "分了可以隐藏的图层");
    breaks(
        image(("Interpolate", true.into())),
        "图像要求显示时另作平滑",
    );
    let state = with_resource("ExtGState", |_| {
        dictionary! { "Type" => "ExtGState", "TR" => "Identity" }.into()
    });
    breaks(state, "含有依赖设备的图形设定");
}

/// Writes something behind what a page draws.
fn drawing(operators: &str) -> Document {
    let mut document = scan(1, 0, false);
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object {
            let content = [&stream.content[..], operators.as_bytes()].concat();
            stream.set_content(content);
        }
    }
    document
}

#[test]
fn does_not_claim_it_over_operators() {
    breaks(drawing(" 0 0 0 1 k"), "用了印刷油墨颜色（CMYK）");
    breaks(drawing(" 1 2 nonsense"), "页面内容里有不认识的指令");
}

#[test]
fn leaves_scripts_and_forms_of_a_file_behind() {
    let mut document = scan(1, 0, false);
    let script =
        dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    document.catalog_mut().unwrap().set("OpenAction", script);
    let bound = with("街道扫描件", document);
    assert_eq!(bound.breaches, []);
    assert!(!String::from_utf8_lossy(&bound.pdf).contains("JavaScript"));
}

#[test]
fn keeps_a_stamp_on_a_scan_and_says_when_its_look_is_not_fixed() {
    let mut document = scan(1, 0, false);
    let stamp = dictionary! {
        "Type" => "Annot", "Subtype" => "Stamp", "F" => 4,
        "Rect" => vec![100.into(), 100.into(), 200.into(), 200.into()],
        "Contents" => Object::string_literal("seen"),
    };
    let nodes = document
        .objects
        .values_mut()
        .filter_map(|object| object.as_dict_mut().ok());
    for page in nodes.filter(|node| node.has(b"Contents")) {
        page.set("Annots", vec![Object::Dictionary(stamp.clone())]);
    }
    let bound = with("街道扫描件", document.clone());
    let inside = Document::load_mem(&bound.pdf).unwrap();
    let page = inside.page_iter().nth(bound.lines[0].leaf - 1).unwrap();
    let kept = inside.get_dictionary(page).unwrap().get(b"Annots").unwrap();
    let kept = kept.as_array().unwrap()[0].as_dict().unwrap();
    assert_eq!(kept.get(b"Contents").unwrap().as_str().unwrap(), b"seen");
    breaks(document, "批注或签章没有固定的样子");
}
