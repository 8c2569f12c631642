//! Geometry of GB/T 9704 and what belongs together on a page, on real papers.

use crate::given::*;
use papers::{Audience, Item, Kind, Page, Size, Stamp, Subject, Tone};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

/// Asserts that everything but foot and draft mark stands inside margins of (left, top, right, bottom) mm.
pub fn assert_inside(page: &Page, (left, top, right, bottom): (f32, f32, f32, f32)) {
    // A letter is up to 0.21 points wider than the pitch it stands on.
    let (x0, x1) = (left * MM - 0.1, page.width - right * MM + 0.3);
    let (y0, y1) = (top * MM - 0.1, page.height - bottom * MM + 0.1);
    for item in &page.items {
        match item {
            Item::Text(run) if run.turn == 0.0 && run.y <= y1 => {
                // A mark may hang its blank half over the edge.
                let opens = "（《“〔".contains(run.glyphs[0].ch);
                let x0 = if opens { x0 - run.size / 2.0 } else { x0 };
                let hang = if "，。、；：）》”〕".contains(run.glyphs[run.glyphs.len() - 1].ch)
                {
                    run.size / 2.0
                } else {
                    0.0
                };
                assert!(
                    run.x >= x0 && run.right() <= x1 + hang && run.y >= y0,
                    "{}",
                    run.text()
                );
            }
            Item::Text(_) | Item::Image(_) | Item::Link(_) => {}
            Item::Rule(rule) => {
                let inside =
                    rule.from.0 >= x0 && rule.to.0 <= x1 && rule.from.1 >= y0 && rule.to.1 <= y1;
                assert!(inside, "{rule:?}");
            }
        }
    }
}

#[test]
fn stays_inside_the_margins_of_the_standard() {
    for page in print_scheme(scheme(), Size::A4).unwrap().pages {
        assert_inside(&page, (28.0, 37.0, 26.0, 35.0));
    }
    for audience in [Audience::Street, Audience::Residents] {
        let list = print(
            &book(),
            Kind::DemandList,
            Subject::Book(audience),
            Size::A4,
            Stamp::Draft,
        )
        .unwrap();
        assert!(list.pages.len() > 4);
        for page in list.pages {
            assert!(page.width > page.height);
            assert_inside(&page, (18.0, 22.0, 18.0, 22.0));
        }
    }
}

#[test]
fn sets_running_text_in_28_letters_a_line_on_the_pitch_of_the_standard() {
    let mut long = scheme();
    long.measures = Some("灯".repeat(2_000));
    // Too long for a page, so the sizes of the standard hold.
    let paper = print_scheme(long, Size::A4).unwrap();
    let lead = runs(&paper.pages[0])
        .into_iter()
        .filter(|run| run.size == 16.0)
        .collect::<Vec<_>>();
    let second = lead
        .iter()
        .find(|run| (run.x - 28.0 * MM).abs() < 0.1)
        .unwrap();
    let lines: Vec<f32> = lead.iter().map(|run| run.y).fold(Vec::new(), |mut ys, y| {
        if ys.last() != Some(&y) {
            ys.push(y);
        }
        ys
    });
    assert!((lines[1] - lines[0] - 28.99).abs() < 0.01, "{lines:?}");
    let indent = runs(&paper.pages[0])
        .into_iter()
        .find(|run| run.text().starts_with("根据"))
        .unwrap();
    assert!((indent.x - second.x - 2.0 * 15.79).abs() < 0.01);
    assert!((28.0 * 15.79 - 156.0 * MM).abs() < 0.2);
}

#[test]
fn never_leaves_a_sign_off_alone_whatever_the_length_of_the_text() {
    let mut seen = 0;
    for length in (100..1_600).step_by(60) {
        let mut long = scheme();
        long.measures = Some("更换路灯。".repeat(length / 5));
        for size in [Size::A4, Size::A3] {
            let paper = print_scheme(long.clone(), size).unwrap();
            let last = page_text(paper.pages.last().unwrap());
            assert!(
                last.contains("2026年6月24日") && last.contains("中共太和街道云溪社区委员会"),
                "{length} {size:?}"
            );
            assert!(
                last.contains("街道监督电话") && last.contains("联系人"),
                "{length} {size:?}: {last}"
            );
            seen += usize::from(paper.pages.len() > 1);
        }
    }
    assert!(seen > 10, "no paper was long enough to try");
}

#[test]
fn closes_a_row_that_is_cut_by_the_end_of_a_page() {
    let mut long = scheme();
    long.measures = Some("更换路灯。".repeat(400));
    let paper = print_scheme(long, Size::A4).unwrap();
    keep("notice-long", &paper.pdf);
    let page = &paper.pages[0];
    let level: Vec<f32> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Rule(rule) if rule.from.1 == rule.to.1 => Some(rule.from.1),
            _ => None,
        })
        .collect();
    let upright = page.items.iter().filter_map(|item| match item {
        Item::Rule(rule) if rule.from.0 == rule.to.0 => Some(rule.to.1),
        _ => None,
    });
    let bottom = upright.fold(0.0, f32::max);
    assert!(
        level.iter().any(|y| (y - bottom).abs() < 0.01),
        "the table is open at {bottom}: {level:?}"
    );
    assert_inside(page, (28.0, 37.0, 26.0, 35.0));
}

#[test]
fn numbers_pages_outside() {
    let list = print(
        &book(),
        Kind::DemandList,
        for_street(),
        Size::A4,
        Stamp::Draft,
    )
    .unwrap();
    let x = |page: usize| {
        runs(&list.pages[page])
            .into_iter()
            .find(|run| run.text() == format!("— {} —", page + 1))
            .unwrap()
            .x
    };
    assert!(x(0) > 600.0 && x(1) < 100.0, "{} {}", x(0), x(1));
}

#[test]
fn centres_titles_and_keeps_their_words_whole() {
    let mut named = scheme();
    named.name =
        "云溪社区铁路新村片区老旧小区楼道路灯及院内公共照明设施更换与无障碍坡道改造".into();
    let paper = print_scheme(named, Size::A4).unwrap();
    let titles: Vec<_> = runs(&paper.pages[0])
        .into_iter()
        .filter(|run| run.size == 22.0)
        .collect();
    keep("notice-title", &paper.pdf);
    assert!(titles.len() > 1);
    let lines: Vec<(f32, f32, String)> =
        titles
            .iter()
            .fold(Vec::new(), |mut lines: Vec<(f32, f32, String)>, run| {
                match lines.last_mut() {
                    Some(line) if line.0 == run.y => {
                        line.1 = run.right();
                        line.2 += &run.text();
                    }
                    _ => lines.push((run.y, run.right(), run.text())),
                }
                lines
            });
    let words: Vec<&str> = lines.iter().map(|line| line.2.as_str()).collect();
    for word in [
        "社区",
        "小区",
        "楼道",
        "路灯",
        "照明",
        "设施",
        "更换",
        "无障碍",
        "改造",
        "项目",
        "公示",
    ] {
        assert!(
            words.iter().any(|line| line.contains(word)),
            "{word} is split in {words:?}"
        );
    }
    assert!(
        words
            .windows(2)
            .all(|pair| pair[0].chars().count() + 1 >= pair[1].chars().count()),
        "{words:?}"
    );
}

#[test]
fn keeps_an_address_without_blanks_inside_its_cell() {
    let mut linked = scheme();
    linked.measures = Some(format!(
        "详见https://example.org/{}。",
        "LED-lamp/".repeat(30)
    ));
    for size in [Size::A4, Size::A3] {
        let page = print_scheme(linked.clone(), size).unwrap().pages.remove(0);
        let cell = page.width - 26.0 * MM;
        let in_cell = runs(&page).into_iter();
        let in_cell = in_cell.filter(|run| run.origin.as_deref() == Some("scheme.measures"));
        let widest = in_cell.map(|run| run.right()).fold(0.0, f32::max);
        assert!(widest <= cell + 0.3, "{widest} > {cell}");
    }
}

#[test]
fn draws_the_draft_mark_behind_the_text_and_lighter_than_it() {
    let draft = print(
        &book(),
        Kind::ProjectNotice,
        of_notice(),
        Size::A4,
        Stamp::Draft,
    )
    .unwrap();
    let Item::Text(mark) = &draft.pages[0].items[0] else {
        panic!("the first item is no text");
    };
    assert_eq!((mark.text().as_str(), mark.tone), ("草稿", Tone::Watermark));
    let inked = runs(&draft.pages[0])
        .into_iter()
        .filter(|run| run.tone == Tone::Ink);
    assert!(inked.count() > 20);
}
