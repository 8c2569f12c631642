//! What an object by itself may not say.

use lopdf::{Dictionary, Object, ObjectId, Stream};

/// Longest name and string, largest number (6.1.13).
const NAME: usize = 127;
const STRING: usize = 32_767;
const NUMBER: i64 = 2_147_483_647;

/// Returns what is wrong with an object and what stands inside it.
pub(super) fn breach(object: &Object) -> Option<&'static str> {
    match object {
        Object::Name(name) if name.len() > NAME => Some("有的名称过长"),
        Object::Name(name) if name == b"DeviceCMYK" => Some("用了印刷油墨颜色（CMYK）"),
        Object::String(bytes, _) if bytes.len() > STRING => Some("有的文字串过长"),
        Object::Integer(number) if number.unsigned_abs() > NUMBER as u64 => Some("有的数值过大"),
        Object::Array(items) => items.iter().find_map(breach),
        Object::Dictionary(own) => of_dictionary(own),
        Object::Stream(stream) => of_stream(stream).or_else(|| of_dictionary(&stream.dict)),
        _ => None,
    }
}

fn of_stream(stream: &Stream) -> Option<&'static str> {
    let outside = [&b"F"[..], b"FFilter", b"FDecodeParms"];
    if outside.iter().any(|key| stream.dict.has(key)) {
        return Some("引用了文件外面的内容");
    }
    let filters = match stream.dict.get(b"Filter") {
        Ok(Object::Array(filters)) => filters.as_slice(),
        Ok(one) => std::slice::from_ref(one),
        Err(_) => &[],
    };
    let known = |filter: &Object| {
        matches!(
            filter.as_name(),
            Ok(b"FlateDecode"
                | b"DCTDecode"
                | b"CCITTFaxDecode"
                | b"JBIG2Decode"
                | b"RunLengthDecode"
                | b"ASCIIHexDecode"
                | b"ASCII85Decode")
        )
    };
    (!filters.iter().all(known)).then_some("用了不宜长期保存的压缩方式")
}

fn of_dictionary(own: &Dictionary) -> Option<&'static str> {
    let name = |key: &[u8]| own.get(key).and_then(Object::as_name).unwrap_or_default();
    let found = match (name(b"Type"), name(b"Subtype")) {
        (b"Font", kind) => of_font(own, kind),
        (b"FontDescriptor", _) => of_descriptor(own),
        (_, b"Image") => of_image(own),
        (_, b"Form") => (has(own, &[b"OPI", b"PS", b"Ref", b"Subtype2"]))
            .then_some("含有不宜长期保存的图形对象"),
        (_, b"PS") => Some("含有不宜长期保存的图形对象"),
        (b"ExtGState", _) => of_state(own),
        (b"Filespec" | b"F", _) => Some("嵌有别的文件"),
        (_, kind) if own.has(b"Rect") && own.has(b"Subtype") => of_annotation(own, kind),
        _ => None,
    };
    let layers = has(own, &[b"OC", b"OCProperties"]).then_some("分了可以隐藏的图层");
    let acts = || (has(own, &[b"AA", b"JS"]) || is_action(name(b"S"))).then_some("含有脚本或动作");
    let inside = || own.iter().find_map(|(_, value)| breach(value));
    found.or(layers).or_else(acts).or_else(inside)
}

fn has(own: &Dictionary, keys: &[&[u8]]) -> bool {
    keys.iter().any(|key| own.has(key))
}

fn is_action(kind: &[u8]) -> bool {
    matches!(
        kind,
        b"JavaScript"
            | b"Launch"
            | b"Sound"
            | b"Movie"
            | b"ResetForm"
            | b"ImportData"
            | b"SubmitForm"
            | b"Hide"
            | b"SetOCGState"
            | b"Rendition"
            | b"Trans"
            | b"GoTo3DView"
    )
}

/// A font program must be inside (6.2.11.4.1); which glyph a code of a TrueType font means must be said (6.2.11.3.2).
fn of_font(own: &Dictionary, kind: &[u8]) -> Option<&'static str> {
    let described = own.has(b"FontDescriptor");
    match kind {
        b"Type0" | b"Type3" => None,
        b"CIDFontType2" if !own.has(b"CIDToGIDMap") => Some("字体的编码没有写明"),
        _ => (!described).then_some("有的字体没有嵌入"),
    }
}

fn of_descriptor(own: &Dictionary) -> Option<&'static str> {
    if !has(own, &[b"FontFile", b"FontFile2", b"FontFile3"]) {
        return Some("有的字体没有嵌入");
    }
    // Both must list every glyph when they are there; whether they do is not looked up.
    has(own, &[b"CIDSet", b"CharSet"]).then_some("字体子集的说明无法核对")
}

fn of_image(own: &Dictionary) -> Option<&'static str> {
    if has(own, &[b"Alternates", b"OPI"]) {
        return Some("含有不宜长期保存的图形对象");
    }
    let smooth = own.get(b"Interpolate").and_then(Object::as_bool);
    matches!(smooth, Ok(true)).then_some("图像要求显示时另作平滑")
}

fn of_state(own: &Dictionary) -> Option<&'static str> {
    let named = |key: &[u8]| own.get(key).and_then(Object::as_name);
    let transfers = own.has(b"TR") || own.has(b"TR2") && !matches!(named(b"TR2"), Ok(b"Default"));
    let modes: [&[u8]; 17] = [
        b"Normal",
        b"Compatible",
        b"Multiply",
        b"Screen",
        b"Overlay",
        b"Darken",
        b"Lighten",
        b"ColorDodge",
        b"ColorBurn",
        b"HardLight",
        b"SoftLight",
        b"Difference",
        b"Exclusion",
        b"Hue",
        b"Saturation",
        b"Color",
        b"Luminosity",
    ];
    let blends = own.has(b"BM") && !named(b"BM").is_ok_and(|mode| modes.contains(&mode));
    (transfers || blends || own.has(b"HTP")).then_some("含有依赖设备的图形设定")
}

/// An annotation is printed, is not hidden and brings its look, or is a link (6.3).
fn of_annotation(own: &Dictionary, kind: &[u8]) -> Option<&'static str> {
    let flags = own.get(b"F").and_then(Object::as_i64).unwrap_or(0);
    // Print, and none of Invisible, Hidden, NoView, ToggleNoView.
    let shown = flags & 4 != 0 && flags & (1 | 2 | 32 | 256) == 0;
    let known = matches!(
        kind,
        b"Link"
            | b"Text"
            | b"FreeText"
            | b"Line"
            | b"Square"
            | b"Circle"
            | b"Polygon"
            | b"PolyLine"
            | b"Highlight"
            | b"Underline"
            | b"Squiggly"
            | b"StrikeOut"
            | b"Stamp"
            | b"Caret"
            | b"Ink"
            | b"Widget"
    );
    let looks = kind == b"Link" || own.has(b"AP");
    (!(shown && known && looks)).then_some("批注或签章没有固定的样子")
}

/// Returns every reference inside an object.
pub(super) fn references(object: &Object) -> Vec<ObjectId> {
    let mut found = Vec::new();
    collect(object, &mut found);
    found
}

fn collect(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Object::Dictionary(own) => own.iter().for_each(|(_, value)| collect(value, found)),
        Object::Stream(stream) => stream
            .dict
            .iter()
            .for_each(|(_, value)| collect(value, found)),
        _ => {}
    }
}

/// Returns true for a node of the tree of pages, which stays with its file.
pub(super) fn is_node(object: &Object) -> bool {
    let kind = object.as_dict().and_then(|own| own.get(b"Type"));
    matches!(
        kind.and_then(Object::as_name),
        Ok(b"Page" | b"Pages" | b"Catalog")
    )
}
