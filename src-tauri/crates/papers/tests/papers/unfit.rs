//! Files that cannot be bound: one sentence each, and the rest goes on.

use crate::given::*;
use crate::volume::*;
use lopdf::encryption::{EncryptionState, EncryptionVersion, Permissions};
use papers::PaperError;
use papers::dossier::{Bound, Matter, Part, bind};
use policy::Explain;
use std::cell::Cell;

/// Binds one file between two that are whole, and returns what is said of it.
fn said(name: &str, bytes: Vec<u8>) -> (Bound, Vec<String>) {
    let whole = || document("好扫描", "好.jpg", jpeg(&quarters(200, 300)));
    let part = Part {
        name: "审批".into(),
        pieces: vec![whole(), document("坏扫描", name, bytes), whole()],
    };
    let bound = bound(vec![part]);
    let said = bound
        .left_out
        .iter()
        .map(|one| format!("{}：{}", one.title, one.says));
    let said = said.collect();
    (bound, said)
}

/// Checks that a file is left out with one sentence, which stands on the note at the end too.
fn leaves_out(name: &str, bytes: Vec<u8>, says: &str) {
    let (bound, said) = said(name, bytes);
    assert_eq!(said, [format!("坏扫描（{name}）：{says}")]);
    assert_eq!(bound.lines.len(), 3, "two whole scans and the notes");
    let note = squashed(&copied(&format!("unfit-{name}"), &bound.pdf));
    assert!(note.contains(&squashed(says)), "{note}");
}

#[test]
fn leaves_out_a_jpeg_that_breaks_off() {
    let whole = jpeg(&quarters(800, 600));
    leaves_out(
        "断.jpg",
        whole[..whole.len() / 2].to_vec(),
        "图片已损坏，读不出来",
    );
    leaves_out("头.jpg", whole[..20].to_vec(), "图片已损坏，读不出来");
}

#[test]
fn leaves_out_a_png_bomb_before_it_is_unpacked() {
    // A head that claims 60,000 × 60,000 pixels: 10 GB of colours.
    let mut bomb =
        b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\xEA\x60\0\0\xEA\x60\x08\x02\0\0\0".to_vec();
    bomb.extend(0x79_27_8B_B7u32.to_be_bytes());
    leaves_out("弹.png", bomb, "图片有60000×60000个像素，太大");
}

#[test]
fn leaves_out_a_png_that_is_damaged() {
    let mut damaged = png(&quarters(300, 300));
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xFF;
    leaves_out("坏.png", damaged, "图片已损坏，读不出来");
}

#[test]
fn leaves_out_a_pdf_with_a_password_whoever_may_open_it() {
    for user in ["", "secret"] {
        let mut locked = scan(1, 0, false);
        let id = lopdf::Object::string_literal("0123456789abcdef");
        locked.trailer.set("ID", vec![id.clone(), id]);
        let version = EncryptionVersion::V2 {
            document: &locked,
            owner_password: "owner",
            user_password: user,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        locked.encrypt(&state).unwrap();
        let says = "PDF文件设有密码或权限限制，请去掉密码另存后再添加";
        leaves_out(&format!("锁{user}.pdf"), saved(locked), says);
    }
}

#[test]
fn leaves_out_a_pdf_that_is_no_pdf() {
    let whole = saved(scan(1, 0, false));
    let says = "PDF文件已损坏，读不出页面，请重新扫描或另存后再添加";
    leaves_out("坏.pdf", whole[..whole.len() / 3].to_vec(), says);
    leaves_out("空.pdf", saved(scan(0, 0, false)), says);
}

#[test]
fn leaves_out_a_pdf_whose_page_is_a_bomb() {
    let mut bomb = scan(1, 0, false);
    for object in bomb.objects.values_mut() {
        if let lopdf::Object::Stream(stream) = object {
            // 80 MB of blanks are 80 KB when they are packed.
            stream.set_content(vec![b' '; 80_000_000]);
            stream.compress().unwrap();
        }
    }
    let says = "PDF文件的页面展开后太大，请重新扫描或另存后再添加";
    leaves_out("弹.pdf", saved(bomb), says);
}

#[test]
fn leaves_out_what_is_neither_picture_nor_pdf() {
    leaves_out("字.docx", b"PK\x03\x04".to_vec(), "不是JPEG或PNG图片");
}

#[test]
fn leaves_out_one_photo_and_keeps_the_others() {
    let small = jpeg(&quarters(400, 300));
    let photos = vec![
        photo("好照片一", small.clone()),
        photo("坏照片", small[..30].to_vec()),
        photo("好照片二", small),
    ];
    let part = Part {
        name: "公示".into(),
        pieces: vec![piece("张贴照片", Matter::Photos(photos))],
    };
    let bound = bound(vec![part]);
    assert_eq!((bound.photos, bound.lines[0].pages), (2, 1));
    assert_eq!(bound.left_out[0].title, "张贴照片（坏照片.jpg）");
}

/// The colours of inks as Adobe writes them, turned over, in the smallest JPEG of four components that this test can make:
/// one block a component, each of one value.
fn inks() -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8];
    bytes.extend([0xFF, 0xEE, 0, 14]);
    bytes.extend(b"Adobe\0\x64\0\0\0\0\0");
    bytes.extend([0xFF, 0xDB, 0, 67, 0]);
    bytes.extend([1; 64]);
    bytes.extend([0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4]);
    for component in 1..=4 {
        bytes.extend([component, 0x11, 0]);
    }
    // One code of one bit for each table: differences of category 0, and the end of a block.
    for class in [0x00, 0x10] {
        bytes.extend([0xFF, 0xC4, 0, 20, class, 1]);
        bytes.extend([0; 15]);
        bytes.push(0);
    }
    bytes.extend([0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0]);
    // Eight zeros: category 0 and end, four times.
    bytes.extend([0x00, 0xFF, 0xD9]);
    bytes
}

#[test]
fn brings_the_colours_of_inks_to_those_of_light() {
    let (bound, said) = said("油墨.jpg", inks());
    assert_eq!(said, [] as [&str; 0]);
    assert_eq!(bound.lines.len(), 4);
    assert_eq!(bound.breaches, []);
    let raw = String::from_utf8_lossy(&bound.pdf).into_owned();
    // The file of four inks is not inside, and its page says that it was made anew.
    let inks = inks();
    assert!(!bound.pdf.windows(inks.len()).any(|bytes| bytes == inks));
    assert!(squashed(&copied("unfit-inks", &bound.pdf)).contains("已缩小或转换颜色"));
    assert!(!raw.contains("DeviceCMYK") && raw.contains("DeviceRGB"));
}

#[test]
fn stops_where_the_listener_wants_it_to() {
    let (facts, project) = (book(), project(scheme()));
    for word in [
        "读取材料",
        "读取照片",
        "排版卷宗",
        "装订文件",
        "写成PDF文件",
    ] {
        let told = Cell::new(0);
        let stopped = bind::<PaperError>(&order(&facts, &project, parts()), &|says, _, _| {
            told.set(told.get() + 1);
            match says == word {
                true => Err(PaperError::NotNow {
                    says: "停",
                    remedy: "",
                }),
                false => Ok(()),
            }
        });
        let stopped = stopped.expect_err(word);
        assert_eq!(
            (stopped.to_string(), stopped.code()),
            ("停".into(), policy::Code::NotNow)
        );
        assert!(told.get() >= 1);
    }
}
