//! The file itself: same bytes, embedded fonts, right copies.

use crate::given::*;
use papers::{Kind, Size, Stamp, Subject};
use policy::facts::{BookFacts, Particulars};

#[test]
fn gives_equal_bytes_for_equal_jobs_whatever_was_printed_between() {
    let notice = || print_scheme(scheme(), Size::A4).unwrap();
    let list = || print(&book(), Kind::DemandList, for_street(), Size::A4, ISSUED).unwrap();
    let (first, between, again) = (notice(), list(), notice());
    assert_eq!(first.pdf, again.pdf);
    assert_eq!(between.pdf, list().pdf);
    assert_ne!(first.pdf, between.pdf);
}

#[test]
fn gives_other_bytes_and_another_digest_when_a_printed_fact_changes() {
    let mut moved = scheme();
    moved.place = some("铁路新村1—11幢楼道及院内道路");
    let (before, after) = (
        print_scheme(scheme(), Size::A4).unwrap(),
        print_scheme(moved, Size::A4).unwrap(),
    );
    assert_ne!(before.pdf, after.pdf);
    assert_ne!(before.facts_digest, after.facts_digest);
}

#[test]
fn keeps_the_digest_through_stamps_sizes_and_days() {
    let digest = |size, stamp| {
        print(&book(), Kind::ProjectNotice, of_notice(), size, stamp)
            .unwrap()
            .facts_digest
    };
    assert_eq!(digest(Size::A4, ISSUED), digest(Size::A3, Stamp::Draft));
    assert_eq!(digest(Size::A4, ISSUED).len(), 64);
    let list = |today| {
        print_on(
            day(today),
            &book(),
            Kind::DemandList,
            for_street(),
            Size::A4,
            ISSUED,
        )
        .unwrap()
    };
    assert_eq!(
        list("2026-06-24").facts_digest,
        list("2026-06-25").facts_digest
    );
}

#[test]
fn embeds_a_subset_of_every_font_with_its_characters() {
    let path = keep("fonts", &print_scheme(scheme(), Size::A4).unwrap().pdf);
    let listed = poppler("pdffonts", &[], &path, &[]);
    let fonts: Vec<&str> = listed.lines().skip(2).collect();
    assert_eq!(fonts.len(), 3, "{listed}");
    for font in fonts {
        assert!(
            font.as_bytes()[6] == b'+' && font.contains("Identity-H       yes yes yes"),
            "{font}"
        );
    }
    assert!(std::fs::metadata(path).unwrap().len() < 200_000);
}

#[test]
fn copies_rare_names_and_plane_two_characters_right() {
    let contact = some("䶮喆堃祎翀赟龑𬱖𨰻");
    let mut facts = book();
    facts.community.particulars = vec![Particulars {
        contact: contact.clone(),
        ..particulars()
    }];
    let paper = print(&facts, Kind::ProjectNotice, of_notice(), Size::A4, ISSUED).unwrap();
    assert!(copied("rare-names", &paper.pdf).contains(&contact.unwrap()));
}

#[test]
fn copies_every_paragraph_verbatim_and_shows_no_missing_glyph() {
    let paper = print_scheme(scheme(), Size::A4).unwrap();
    let copy = squashed(&copied("verbatim", &paper.pdf));
    let mut texts: Vec<String> = Vec::new();
    for run in paper.pages.iter().flat_map(runs) {
        assert!(run.glyphs.iter().all(|glyph| glyph.id != 0));
        match texts.last_mut() {
            Some(text) if run.follows => text.push_str(&run.text()),
            _ => texts.push(run.text()),
        }
    }
    for text in &texts {
        assert!(copy.contains(&squashed(text)), "{text}");
    }
    assert!(texts.iter().map(|text| text.chars().count()).sum::<usize>() > 400);
}

#[test]
fn says_in_the_file_what_it_is_and_whose() {
    let paper = print_scheme(scheme(), Size::A4).unwrap();
    let info = poppler("pdfinfo", &[], &keep("info", &paper.pdf), &[]);
    for line in [
        "Title:           关于铁路新村路灯更换项目的公示",
        "Author:          中共太和街道云溪社区委员会",
        "Subject:         立项公示",
        "CreationDate:    Wed Jun 24",
        "(A4)",
        "PDF version:     1.7",
    ] {
        assert!(info.contains(line), "{line} is missing in {info}");
    }
    assert!(!info.contains("PDF/X"), "{info}");
    assert!(String::from_utf8_lossy(&paper.pdf).contains("/Lang(zh-CN)"));
}

#[test]
fn marks_drafts_and_numbers_issued_papers() {
    let draft = print(
        &book(),
        Kind::ProjectNotice,
        of_notice(),
        Size::A4,
        Stamp::Draft,
    )
    .unwrap();
    let text = copied("notice-draft", &draft.pdf);
    assert!(
        text.contains("草稿，仅供核对") && !text.contains(HEAD),
        "{text}"
    );
    let issued = copied(
        "notice-issued",
        &print_scheme(scheme(), Size::A4).unwrap().pdf,
    );
    assert!(
        issued.contains("云溪-2026-立项公示-01")
            && issued.contains(HEAD)
            && !issued.contains("草稿"),
        "{issued}"
    );
}

#[test]
fn prints_many_pages_of_one_text_without_losing_a_character() {
    for length in [1, 100, 5_000] {
        let measures: String = "更换路灯，敷设线路；加装开关。"
            .chars()
            .cycle()
            .take(length)
            .collect();
        let mut long = scheme();
        long.measures = Some(measures.clone());
        let paper = print_scheme(long, Size::A4).unwrap();
        let shown: String = paper
            .pages
            .iter()
            .flat_map(runs)
            .filter(|run| run.origin.as_deref() == Some("scheme.measures"))
            .map(|run| run.text())
            .collect();
        assert_eq!(shown, measures);
    }
    let none = BookFacts {
        projects: Vec::new(),
        ..book()
    };
    assert!(
        print(
            &none,
            Kind::ProjectNotice,
            Subject::Book(papers::Audience::Street),
            Size::A4,
            ISSUED
        )
        .is_err()
    );
}
