//! A volume as other makers' readers find it.

use crate::given::*;
use crate::volume::*;
use lopdf::{Document, Object};
use papers::dossier::{Bound, Matter};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

fn opened(bound: &Bound) -> Document {
    Document::load_mem(&bound.pdf).unwrap()
}

/// The text of one page of the file, from 1.
fn text_of(path: &std::path::Path, leaf: usize) -> String {
    let leaf = leaf.to_string();
    let options = ["-f", &leaf, "-l", &leaf, "-layout"];
    poppler("pdftotext", &options, path, &["-"])
}

#[test]
fn binds_cover_list_pieces_and_note_in_the_order_of_the_steps() {
    let bound = bound(parts());
    let titles: Vec<&str> = bound.lines.iter().map(|line| line.title.as_str()).collect();
    let expected = [
        "需求清单",
        "关于铁路新村路灯更换项目的公示",
        "立项公示张贴照片",
        "审批扫描件",
        "会议签到扫描件",
        "核查意见处理与监督记录",
    ];
    assert_eq!(titles, expected);
    assert_eq!((bound.photos, &bound.left_out[..]), (3, &[][..]));
    let path = keep("卷宗-full", &bound.pdf);
    let info = poppler("pdfinfo", &[], &path, &[]);
    assert!(
        info.contains(&format!("Pages:           {}", bound.leaves)),
        "{info}"
    );
    assert!(squashed(&text_of(&path, 1)).contains("项目卷宗"));
    assert!(squashed(&text_of(&path, 2)).starts_with("卷内目录"));
    assert!(squashed(&text_of(&path, bound.leaves)).starts_with("备考表"));
}

#[test]
fn gives_equal_bytes_for_equal_orders_whatever_was_bound_between() {
    let (first, between) = (bound(parts()), bound(parts().split_off(1)));
    let again = bound(parts());
    assert!(first.pdf == again.pdf && between.pdf != first.pdf);
}

#[test]
fn numbers_in_the_list_stand_on_the_pages_they_name() {
    let bound = bound(parts());
    let path = keep("volume-numbers", &bound.pdf);
    let list = text_of(&path, 2);
    for (i, line) in bound.lines.iter().enumerate() {
        let span = match line.pages {
            1 => line.page.to_string(),
            pages => format!("{}—{}", line.page, line.page + pages - 1),
        };
        let row = list
            .lines()
            .find(|row| row.trim_start().starts_with(&format!("{} ", i + 1)));
        assert!(row.unwrap().contains(&format!(" {span}")), "{span}: {list}");
        for page in 0..line.pages {
            let text = text_of(&path, line.leaf + page);
            let first = text.lines().find(|line| !line.trim().is_empty()).unwrap();
            assert_eq!(first.trim(), (line.page + page).to_string(), "{text}");
        }
    }
    for leaf in [1, 2, bound.leaves] {
        let first = text_of(&path, leaf);
        let first = first
            .lines()
            .find(|line| !line.trim().is_empty())
            .unwrap()
            .trim()
            .to_owned();
        assert!(first.parse::<usize>().is_err(), "{first}");
    }
}

#[test]
fn lines_of_the_list_lead_to_their_pages() {
    let bound = bound(parts());
    let document = opened(&bound);
    let pages: Vec<_> = document.page_iter().collect();
    let list = document.get_dictionary(pages[1]).unwrap();
    let links = list.get(b"Annots").unwrap().as_array().unwrap();
    let links: Vec<_> = links.iter().map(|link| link.as_dict().unwrap()).collect();
    let led: Vec<usize> = links
        .iter()
        .map(|link| {
            let target = link.get(b"Dest").unwrap().as_array().unwrap()[0]
                .as_reference()
                .unwrap();
            1 + pages.iter().position(|page| *page == target).unwrap()
        })
        .collect();
    let leaves: Vec<usize> = bound.lines.iter().map(|line| line.leaf).collect();
    assert_eq!(led, leaves);
    let height = |link: &lopdf::Dictionary| {
        let rect = link.get(b"Rect").unwrap().as_array().unwrap();
        rect[3].as_float().unwrap() - rect[1].as_float().unwrap()
    };
    assert!(links.iter().all(|link| height(link) > 8.0));
}

/// Returns bookmarks as lines, indented by their level, with the page of the file.
fn outline(document: &Document) -> Vec<String> {
    fn walk(
        document: &Document,
        entry: &lopdf::Dictionary,
        level: usize,
        pages: &BTreeMap<lopdf::ObjectId, usize>,
        out: &mut Vec<String>,
    ) {
        let mut next = entry.get(b"First").ok().cloned();
        while let Some(id) = next.and_then(|id| id.as_reference().ok()) {
            let entry = document.get_dictionary(id).unwrap();
            let title = entry.get(b"Title").unwrap().as_str().unwrap();
            let units: Vec<u16> = title[2..]
                .chunks(2)
                .map(|two| u16::from_be_bytes([two[0], two[1]]))
                .collect();
            let target = entry.get(b"Dest").unwrap().as_array().unwrap()[0].as_reference();
            let title = String::from_utf16(&units).unwrap();
            out.push(format!(
                "{}{title} {}",
                "  ".repeat(level),
                pages[&target.unwrap()]
            ));
            walk(document, entry, level + 1, pages, out);
            next = entry.get(b"Next").ok().cloned();
        }
    }
    let pages = document.page_iter().zip(1..).collect();
    let root = document.catalog().unwrap().get(b"Outlines").unwrap();
    let root = document.dereference(root).unwrap().1.as_dict().unwrap();
    let mut out = Vec::new();
    walk(document, root, 0, &pages, &mut out);
    out
}

#[test]
fn bookmarks_are_nested_and_lead_where_the_list_leads() {
    let bound = bound(parts());
    let leaf = |at: usize| bound.lines[at].leaf;
    let expected = vec![
        "封面 1".to_owned(),
        "卷内目录 2".to_owned(),
        format!("需求征集 {}", leaf(0)),
        format!("  需求清单 {}", leaf(0)),
        format!("公示 {}", leaf(1)),
        format!("  关于铁路新村路灯更换项目的公示 {}", leaf(1)),
        format!("  立项公示张贴照片 {}", leaf(2)),
        format!("    社区公示栏张贴照片 {}", leaf(2)),
        format!("    铁路新村1幢张贴照片 {}", leaf(2)),
        format!("    铁路新村2幢张贴照片 {}", leaf(2) + 1),
        format!("审批 {}", leaf(3)),
        format!("  审批扫描件 {}", leaf(3)),
        format!("  会议签到扫描件 {}", leaf(4)),
        format!("核查意见处理与监督记录 {}", leaf(5)),
        format!("备考表 {}", bound.leaves),
    ];
    assert_eq!(outline(&opened(&bound)), expected);
}

#[test]
fn papers_go_in_as_they_were_issued() {
    let issued = issued_notice();
    let bound = bound(parts());
    let (own, volume) = (Document::load_mem(&issued).unwrap(), opened(&bound));
    let streams = |document: &Document| -> Vec<Vec<u8>> {
        let streams = document
            .objects
            .values()
            .filter_map(|object| object.as_stream().ok());
        streams.map(|stream| stream.content.clone()).collect()
    };
    let inside = streams(&volume);
    for stream in streams(&own) {
        assert!(
            inside.contains(&stream),
            "a stream of the issued paper was changed"
        );
    }
    let copy = |name: &str, pdf: &[u8]| squashed(&copied(name, pdf));
    let line = &bound.lines[1];
    let path = keep("volume-copy", &bound.pdf);
    let pages: String = (0..line.pages)
        .map(|page| text_of(&path, line.leaf + page))
        .collect();
    for text in ["铁路新村路灯更换", "中共太和街道云溪社区委员会"] {
        assert!(copy("volume-issued", &issued).contains(text) && squashed(&pages).contains(text));
    }
}

#[test]
fn copies_rare_names_of_issued_papers_right() {
    let mut facts = book();
    let contact = some("䶮喆堃祎翀赟龑𬱖𨰻");
    facts.community.particulars[0].contact = contact.clone();
    let kind = papers::Kind::ProjectNotice;
    let paper = print(&facts, kind, of_notice(), papers::Size::A4, ISSUED)
        .unwrap()
        .pdf;
    let mut parts = parts();
    parts[1].pieces[0].title = "𬱖𨰻家的公示".into();
    parts[1].pieces[0].matter = Matter::File(file("公示.pdf", paper));
    let bound = bound(parts);
    let copy = copied("volume-rare", &bound.pdf);
    assert!(copy.contains(&contact.unwrap()));
    let path = keep("volume-rare", &bound.pdf);
    assert!(text_of(&path, 2).contains("𬱖𨰻家的公示"), "the list");
    assert!(
        outline(&opened(&bound))
            .iter()
            .any(|line| line.contains("𬱖𨰻家的公示"))
    );
}

#[test]
fn jpegs_pass_through_and_stand_upright() {
    let held = turned(&jpeg(&quarters(800, 600)), 6);
    let photos = vec![photo("侧拍", held.clone())];
    let part = papers::dossier::Part {
        name: "公示".into(),
        pieces: vec![piece("照片", Matter::Photos(photos))],
    };
    let bound = bound(vec![part]);
    let digest = |bytes: &[u8]| Sha256::digest(bytes).to_vec();
    let inside = opened(&bound);
    let images = inside
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let mut images = images.filter(|stream| digest(&stream.content) == digest(&held));
    assert!(images.next().is_some(), "the JPEG was written anew");
    // Held a quarter to the left: what the file calls its lower left is the upper left of the picture.
    let path = keep("volume-turned", &bound.pdf);
    let leaf = bound.lines[0].leaf.to_string();
    let to = path.with_extension("");
    let to = to.to_str().unwrap();
    poppler(
        "pdftoppm",
        &["-f", &leaf, "-l", &leaf, "-r", "36", "-singlefile"],
        &path,
        &[to],
    );
    let page = ppm(&std::fs::read(format!("{to}.ppm")).unwrap());
    // The frame is 112 mm high and begins 24 mm from the top: the picture is 84 mm wide, its middle at 105 mm.
    let at = |x: f32, y: f32| page.at((x / 25.4 * 36.0) as usize, (y / 25.4 * 36.0) as usize);
    let near = |found: [u8; 3], wanted: [u8; 3]| {
        found
            .iter()
            .zip(wanted)
            .all(|(one, two)| one.abs_diff(two) < 24)
    };
    assert!(near(at(85.0, 50.0), [230, 210, 60]), "{:?}", at(85.0, 50.0));
    assert!(
        near(at(125.0, 50.0), [220, 40, 40]),
        "{:?}",
        at(125.0, 50.0)
    );
    assert!(
        near(at(125.0, 110.0), [40, 180, 60]),
        "{:?}",
        at(125.0, 110.0)
    );
    assert!(
        near(at(85.0, 110.0), [50, 80, 200]),
        "{:?}",
        at(85.0, 110.0)
    );
    assert!(
        near(at(55.0, 80.0), [255, 255, 255]),
        "{:?}",
        at(55.0, 80.0)
    );
}

/// A page as pixels.
struct Ppm {
    width: usize,
    bytes: Vec<u8>,
}

impl Ppm {
    fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let at = 3 * (y * self.width + x);
        [self.bytes[at], self.bytes[at + 1], self.bytes[at + 2]]
    }
}

fn ppm(bytes: &[u8]) -> Ppm {
    let head = bytes.splitn(4, |byte| *byte == b'\n').collect::<Vec<_>>();
    let size = String::from_utf8(head[1].to_vec()).unwrap();
    Ppm {
        width: size.split(' ').next().unwrap().parse().unwrap(),
        bytes: head[3].to_vec(),
    }
}

#[test]
fn shrinks_photos_that_print_does_not_need_and_names_the_original() {
    let mut parts = parts();
    let photos = vec![photo("大照片", jpeg(&quarters(3000, 2000)))];
    parts[1].pieces[1].matter = Matter::Photos(photos);
    let bound = bound(parts);
    let document = opened(&bound);
    let wide = document.objects.values().filter_map(|object| {
        let width = object.as_stream().ok()?.dict.get(b"Width").ok()?;
        width.as_i64().ok()
    });
    assert_eq!(wide.max(), Some(2000));
    let path = keep("volume-shrunk", &bound.pdf);
    let text = squashed(&text_of(&path, bound.lines[2].leaf));
    assert!(text.contains(HEAD) && text.contains("已缩小"), "{text}");
}

#[test]
fn the_file_says_what_it_is() {
    let bound = bound(parts());
    let path = keep("volume-info", &bound.pdf);
    let info = poppler("pdfinfo", &[], &path, &[]);
    for line in [
        "Title:           铁路新村路灯更换项目卷宗",
        "Author:          中共太和街道云溪社区委员会",
        "Subject:         项目卷宗",
        "PDF version:     1.7",
    ] {
        assert!(info.contains(line), "{line} is missing in {info}");
    }
    let document = opened(&bound);
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"zh-CN");
    assert!(catalog.get(b"PageLabels").is_ok());
    for font in poppler("pdffonts", &[], &path, &[]).lines().skip(2) {
        assert!(font.contains("yes yes yes"), "{font}");
    }
}

#[test]
fn what_the_archive_has_not_given_stays_a_visible_blank() {
    let bound = bound(parts());
    let path = keep("volume-blank", &bound.pdf);
    let cover = squashed(&text_of(&path, 1));
    assert!(cover.contains("-WS·2026-D30-"), "{cover}");
    assert!(cover.contains("2026年6月30日至2026年6月30日"), "{cover}");
}

#[test]
fn pages_of_any_box_and_turn_carry_their_number_in_the_upper_right_corner() {
    for rotate in [0, 90, 180, 270] {
        let part = papers::dossier::Part {
            name: "审批".into(),
            pieces: vec![document("扫描", "扫描.pdf", saved(scan(1, rotate, false)))],
        };
        let bound = bound(vec![part]);
        let path = keep(&format!("volume-turned-{rotate}"), &bound.pdf);
        let leaf = bound.lines[0].leaf.to_string();
        let told = poppler(
            "pdftotext",
            &["-f", &leaf, "-l", &leaf, "-bbox"],
            &path,
            &["-"],
        );
        let word = told.lines().find(|line| line.contains("<word")).unwrap();
        let number = |line: &str, key: &str| -> f32 {
            let rest = line.split(&format!("{key}=\"")).nth(1).unwrap();
            rest.split('"').next().unwrap().parse().unwrap()
        };
        // 12 mm from the right edge of the page as it is seen.
        let width = if rotate % 180 == 0 { 595.0 } else { 842.0 };
        let right = width - number(word, "xMax");
        assert!((right - 34.0).abs() < 2.0, "{rotate}: {word}");
        assert!(
            number(word, "yMin") > 20.0 && number(word, "yMax") < 50.0,
            "{rotate}: {word}"
        );
    }
}

#[test]
fn a_volume_of_a_project_that_ended_early_says_so() {
    let mut ended = project(scheme());
    let fields = serde_json::json!({
        "id": "t1", "entered_on": "2026-10-01", "on": "2026-09-30", "reason": "产权单位自行改造。",
        "done": null, "recover_fen": null, "recovered_on": null, "consents": [], "scans": [],
    });
    ended.records.terminations = vec![serde_json::from_value(fields).unwrap()];
    let bound = bound_of(&book(), &ended, parts());
    let path = keep("volume-ended", &bound.pdf);
    for leaf in [1, bound.leaves] {
        let text = squashed(&text_of(&path, leaf));
        assert!(
            text.contains("2026年9月30日终止：产权单位自行改造"),
            "{text}"
        );
        assert!(!text.contains("。。") && !text.contains("。）"), "{text}");
    }
}

#[test]
fn binds_three_hundred_pages_with_a_hundred_photos_and_tells_how_far_it_is() {
    let small = jpeg(&quarters(400, 300));
    let scans = (0..50).map(|i| document(&format!("扫描{i}"), "s.pdf", saved(scan(5, 0, false))));
    let photos = (0..100)
        .map(|i| photo(&format!("照片{i}"), small.clone()))
        .collect();
    let parts = vec![papers::dossier::Part {
        name: "实施".into(),
        pieces: scans
            .chain([piece("实施照片", Matter::Photos(photos))])
            .collect(),
    }];
    let bound = bound(parts);
    assert_eq!((bound.pages, bound.photos), (50 * 5 + 50 + 1, 100));
    let document = opened(&bound);
    assert_eq!(document.get_pages().len(), bound.leaves);
    // One picture a hundred times is one object.
    let image = |object: &&Object| {
        let kind = object
            .as_stream()
            .map(|stream| stream.dict.get(b"Subtype").cloned());
        matches!(kind, Ok(Ok(Object::Name(name))) if name == b"Image")
    };
    assert_eq!(document.objects.values().filter(image).count(), 1);
}
