//! What a volume is bound from: pictures drawn here, papers that were issued, files of other makers.

use crate::given::*;
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use lopdf::{Document, Object, Stream, dictionary};
use papers::dossier::{Bound, File, Matter, Order, Part, Photo, Piece, bind};
use papers::{Kind, PaperError, Size};
use policy::facts::{BookFacts, ProjectFacts};

/// A picture whose quarters have colours of their own, from the upper left clockwise: red, green, blue, yellow.
pub fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        match (x < width / 2, y < height / 2) {
            (true, true) => Rgb([220, 40, 40]),
            (false, true) => Rgb([40, 180, 60]),
            (false, false) => Rgb([50, 80, 200]),
            (true, false) => Rgb([230, 210, 60]),
        }
    })
}

pub fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    picture.write_with_encoder(encoder).unwrap();
    bytes
}

pub fn png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bytes)
        .write_image(
            picture,
            picture.width(),
            picture.height(),
            ExtendedColorType::Rgb8,
        )
        .unwrap();
    bytes
}

/// Puts an Exif block with a turn behind the first marker of a JPEG.
pub fn turned(jpeg: &[u8], turn: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([turn, 0, 0, 0, 0, 0, 0]);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &exif, &jpeg[2..]].concat()
}

/// A PDF of a scanner: each page one grey rectangle, with a box, a turn and what it leaves open.
pub fn scan(pages: usize, rotate: i64, fonts: bool) -> Document {
    let mut document = Document::with_version("1.4");
    let tree = document.new_object_id();
    let mut resources = dictionary! {};
    if fonts {
        let font =
            dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
        resources.set("Font", dictionary! { "F1" => document.add_object(font) });
    }
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let content = b"q 0.5 0 0 0.5 0 0 cm 0.8 g 40 40 1110 1600 re f".to_vec();
            let content = document.add_object(Stream::new(dictionary! {}, content));
            let page = dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content };
            document.add_object(page).into()
        })
        .collect();
    let root = dictionary! {
        "Type" => "Pages", "Count" => pages as i64, "Kids" => kids, "Rotate" => rotate,
        "MediaBox" => vec![10.into(), 20.into(), 605.into(), 862.into()],
        "Resources" => resources,
    };
    document.objects.insert(tree, Object::Dictionary(root));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    document
}

pub fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

pub fn file(name: &str, bytes: Vec<u8>) -> File {
    File {
        name: name.to_owned(),
        bytes,
        original: HEAD.to_owned(),
    }
}

pub fn piece(title: &str, matter: Matter) -> Piece {
    Piece {
        title: title.to_owned(),
        number: None,
        by: None,
        on: Some(day("2026-06-30")),
        matter,
    }
}

pub fn document(title: &str, name: &str, bytes: Vec<u8>) -> Piece {
    piece(title, Matter::File(file(name, bytes)))
}

pub fn photo(caption: &str, bytes: Vec<u8>) -> Photo {
    Photo {
        file: file(&format!("{caption}.jpg"), bytes),
        caption: caption.to_owned(),
        taken_on: Some(day("2026-06-25")),
    }
}

/// The notice of the given project as it was issued.
pub fn issued_notice() -> Vec<u8> {
    print_scheme(scheme(), Size::A4).unwrap().pdf
}

pub fn demands() -> Vec<u8> {
    print(&book(), Kind::DemandList, for_street(), Size::A4, ISSUED)
        .unwrap()
        .pdf
}

/// Steps with a paper, scans and photos of each sort.
pub fn parts() -> Vec<Part> {
    let small = jpeg(&quarters(800, 600));
    let issued = Piece {
        number: some("云溪-2026-立项公示-01"),
        by: some("中共太和街道云溪社区委员会"),
        ..piece(
            "立项公示",
            Matter::Paper(file("立项公示.pdf", issued_notice())),
        )
    };
    let photos = vec![
        photo("社区公示栏张贴照片", small.clone()),
        photo("铁路新村1幢张贴照片", turned(&small, 6)),
        photo("铁路新村2幢张贴照片", png(&quarters(600, 600))),
    ];
    vec![
        Part {
            name: "需求征集".into(),
            pieces: vec![document("需求清单", "需求清单.pdf", demands())],
        },
        Part {
            name: "公示".into(),
            pieces: vec![issued, piece("立项公示张贴照片", Matter::Photos(photos))],
        },
        Part {
            name: "审批".into(),
            pieces: vec![
                document("审批扫描件", "审批.pdf", saved(scan(2, 90, false))),
                document("会议签到扫描件", "签到.jpg", jpeg(&quarters(1240, 1754))),
            ],
        },
    ]
}

/// Orders a volume of parts of a project of a book.
pub fn order<'a>(facts: &'a BookFacts, project: &'a ProjectFacts, parts: Vec<Part>) -> Order<'a> {
    Order {
        facts,
        project,
        pack: &PACK,
        judged: None,
        parts,
        lost: Vec::new(),
        head: HEAD,
        fonds: None,
        today: day("2026-11-24"),
        fonts: &FONTS,
        wording: &WORDING,
    }
}

/// Binds parts of a project of a book.
pub fn bound_of(facts: &BookFacts, project: &ProjectFacts, parts: Vec<Part>) -> Bound {
    bind::<PaperError>(&order(facts, project, parts), &|_, _, _| Ok(())).unwrap()
}

pub fn bound(parts: Vec<Part>) -> Bound {
    bound_of(&book(), &project(scheme()), parts)
}
