//! Pictures become image objects: a JPEG passes through as it is, other pixels are deflated.

use crate::layout::{Item, Page};
use crate::picture::{Colour, Picture, Pixels};
use printpdf::xobject::{DictItem, ExternalStream, ExternalXObject, XObject};
use printpdf::{PdfDocument, XObjectId};
use std::collections::BTreeMap;

/// Adds every picture of the pages once.
pub(super) fn add(pdf: &mut PdfDocument, pages: &[Page]) {
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Image(image) = item {
            let id = XObjectId(image.picture.name());
            let known = &mut pdf.resources.xobjects.map;
            known.entry(id).or_insert_with(|| object(&image.picture));
        }
    }
}

fn object(picture: &Picture) -> XObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let space = match picture.colour {
        Colour::Grey => "DeviceGray",
        Colour::Rgb => "DeviceRGB",
    };
    let mut dict: BTreeMap<String, DictItem> = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(i64::from(picture.width))),
        ("Height", DictItem::Int(i64::from(picture.height))),
        ("BitsPerComponent", DictItem::Int(8)),
        ("ColorSpace", name(space)),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into();
    let (content, compress) = match &picture.pixels {
        Pixels::Jpeg(bytes) => {
            dict.insert("Filter".to_owned(), name("DCTDecode"));
            (bytes.clone(), false)
        }
        Pixels::Raw(bytes) => (bytes.clone(), true),
    };
    XObject::External(ExternalXObject {
        stream: ExternalStream {
            dict,
            content,
            compress,
        },
        width: None,
        height: None,
        dpi: None,
    })
}
