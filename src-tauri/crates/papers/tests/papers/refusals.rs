//! What cannot be printed is refused with one sentence that names it.

use crate::given::*;
use papers::{Audience, FontRole, Fonts, Kind, PaperError, Size, Stamp, Subject};
use policy::facts::{NoticeId, ProjectId};
use policy::{Code, Explain};

#[test]
fn names_a_character_that_no_font_has_and_where_it_stands() {
    let mut strange = scheme();
    strange.measures = some("更换路灯86盏\u{10FFFD}，加装开关。");
    let refusal = print_scheme(strange, Size::A4).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "字库里没有“\u{10FFFD}”（U+10FFFD）这个字，在“\u{10FFFD}，加装开关。”处。"
    );
    assert_eq!(
        (refusal.code(), refusal.place()),
        (Code::Font, some("scheme.measures"))
    );
}

#[test]
fn refuses_a_public_paper_with_a_mobile_or_identity_number_even_across_lines() {
    for (number, what) in [
        ("13812345678", "手机号"),
        ("53010219800101123X", "身份证号"),
    ] {
        for filler in 0..40 {
            let mut leaking = scheme();
            leaking.measures = Some(format!("{}请联系{number}。", "灯".repeat(filler)));
            let refusal = print_scheme(leaking, Size::A4).unwrap_err();
            let PaperError::PersonalData {
                what: found,
                page,
                origin,
                ..
            } = &refusal
            else {
                panic!("{refusal}")
            };
            assert_eq!(
                (*found, *page, origin.as_deref()),
                (what, 1, Some("scheme.measures"))
            );
            assert!(!refusal.to_string().contains(number), "{refusal}");
        }
    }
}

#[test]
fn scans_the_list_for_residents_and_not_the_one_for_the_street() {
    let mut facts = book();
    facts.demands[4].content = "请打13812345678找我。".into();
    let list = |audience| {
        print(
            &facts,
            Kind::DemandList,
            Subject::Book(audience),
            Size::A4,
            Stamp::Draft,
        )
    };
    assert!(list(Audience::Street).is_ok());
    let refusal = list(Audience::Residents).unwrap_err();
    assert_eq!(refusal.place(), some("demands.d5.content"));
}

#[test]
fn names_the_font_that_is_missing_or_damaged() {
    let without_hei = ["song-bold.otf", "fang.otf", "kai.ttf"].map(|name| (name, font(name)));
    assert_eq!(
        Fonts::load(without_hei).unwrap_err().to_string(),
        "缺少字体文件“hei”，文书无法排版。"
    );
    let damaged = [
        ("song-bold.otf", font("song-bold.otf")),
        ("fang.otf", font("fang.otf")),
        ("kai.ttf", b"no font".to_vec()),
    ];
    let refusal = Fonts::load(damaged).unwrap_err();
    assert_eq!(refusal.to_string(), "字体文件“kai”读不出来，可能已损坏。");
    assert_eq!(
        FontRole::ALL.map(FontRole::file_stem),
        ["song-bold", "fang", "kai", "hei"]
    );
}

#[test]
fn asks_for_what_a_paper_is_about() {
    let refusal = print(&book(), Kind::ProjectNotice, for_street(), Size::A4, ISSUED).unwrap_err();
    assert_eq!(refusal.to_string(), "打印“立项公示”需要指明项目和公示。");
    let gone = |project: &str, notice: &str| Subject::Notice {
        project: ProjectId::new(project),
        notice: NoticeId::new(notice),
    };
    let refusal = print(
        &book(),
        Kind::ProjectNotice,
        gone("x9", "n1"),
        Size::A4,
        ISSUED,
    )
    .unwrap_err();
    assert_eq!(refusal.to_string(), "没有找到要打印的项目。");
    let refusal = print(
        &book(),
        Kind::ProjectNotice,
        gone("x1", "n9"),
        Size::A4,
        ISSUED,
    )
    .unwrap_err();
    assert_eq!(refusal.to_string(), "没有找到要打印的公示。");
}

#[test]
fn knows_its_kinds_by_their_chinese_names() {
    for kind in Kind::ALL {
        assert_eq!(Kind::named(&kind.to_string()), Some(*kind));
    }
    assert_eq!(Kind::named("请假条"), None);
}
