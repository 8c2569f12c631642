//! Every kind of paper with texts of 1, 100 and 5,000 characters and with 60 who attended: nothing outside the margins,
//! no sign-off alone, no missing glyph, no line that begins or ends against 避头尾, capitals that say the figures, fonts
//! inside, and the same bytes again after all the others.

use crate::given::*;
use crate::sheets::{assert_on_sheet, kinds};
use crate::whole::{full, printed, read};
use papers::{Kind, Page, Rendered, TextRun};
use policy::Money;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Fields that people fill with their own words.
const FREE: [&str; 33] = [
    "measures",
    "place",
    "who",
    "range",
    "explained",
    "says",
    "conclusion",
    "content",
    "decision",
    "built",
    "money",
    "good",
    "reason",
    "done",
    "problems",
    "rectification",
    "opinion",
    "wrong",
    "right",
    "note",
    "object",
    "payment",
    "standard",
    "supervision",
    "privacy",
    "breach",
    "appraisal",
    "what",
    "intent",
    "available",
    "cases",
    "audience",
    "target",
];

/// What is hard on the edge of a line: marks in rows, numbers with units, dates, words, a name that one face lacks.
const NASTY: &str = "灯据《办法》（试行）规定：“‘楼道’、《照明》！”，共1,234.50元——约占12.5%……自2026年7月1日（星期三）起，\
     LED 15W灯；喆、堃、𬱖三人说：“（好）。”";

fn words(length: usize) -> Value {
    Value::from(NASTY.chars().cycle().take(length).collect::<String>())
}

fn is_han(ch: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&ch)
}

/// Puts words of a length into every field of words.
fn stretch(value: &mut Value, length: usize) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let said = value.as_str().is_some_and(|words| words.contains(is_han));
                if said && FREE.contains(&key.as_str()) {
                    *value = words(length);
                } else {
                    stretch(value, length);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| stretch(value, length)),
        _ => {}
    }
}

fn stretched(length: usize) -> Value {
    let mut book = full();
    stretch(&mut book["meetings"], length);
    stretch(&mut book["projects"], length);
    stretch(&mut book["records"], length);
    stretch(&mut book["resources"], length);
    stretch(&mut book["providers"], length);
    stretch(&mut book["handovers"], length);
    book
}

/// Sixty at the meeting, sixty who inspected, sixty who received.
fn attended() -> Value {
    let mut book = full();
    let sixty = |one: &Value| -> Value {
        let name = |i: usize| ["王建国", "欧阳明珠", "李喆", "阿依古丽·买买提"][i % 4];
        let person = |i: usize| {
            let mut person = one.clone();
            person["id"] = json!(format!("z{i}"));
            person["name"] = json!(name(i));
            person
        };
        (0..60).map(person).collect()
    };
    let roster = sixty(&book["meetings"][2]["roster"][0]);
    book["meetings"][2]["roster"] = roster;
    for (records, list) in [("acceptances", "inspectors"), ("vouchers", "receivers")] {
        let all = sixty(&book["projects"][0]["records"][records][0][list][0]);
        book["projects"][0]["records"][records][0][list] = all;
    }
    book
}

fn all(book: Value) -> Vec<(Kind, Rendered)> {
    let facts = read(book);
    let print = |kind| (kind, printed(&facts, kind, ISSUED).unwrap());
    kinds().map(print).collect()
}

static HUNDRED: LazyLock<Vec<(Kind, Rendered)>> = LazyLock::new(|| all(stretched(100)));

/// The runs of the text itself: those above the foot.
fn body(page: &Page) -> Vec<&TextRun> {
    let foot = |run: &&TextRun| run.text().starts_with("— ");
    let edge = runs(page)
        .into_iter()
        .find(foot)
        .map_or(page.height, |run| run.y);
    runs(page).into_iter().filter(|run| run.y < edge).collect()
}

fn assert_sound(papers: &[(Kind, Rendered)]) {
    assert_on_sheet(papers);
    for (kind, paper) in papers {
        for (i, page) in paper.pages.iter().enumerate() {
            let place = format!("{kind}, page {}", i + 1);
            let body = body(page);
            assert!(
                body.iter()
                    .all(|run| run.glyphs.iter().all(|glyph| glyph.id != 0)),
                "{place}"
            );
            assert_edges(&body, &place);
            assert_not_alone(&body, &place);
        }
        assert_capitals(*kind, paper);
    }
}

/// A text that goes on in the next line neither breaks behind an opening mark nor before a closing one.
fn assert_edges(body: &[&TextRun], place: &str) {
    for pair in body.windows(2) {
        let [above, below] = [pair[0], pair[1]];
        if !below.follows || below.y <= above.y {
            continue;
        }
        let (end, start) = (above.glyphs[above.glyphs.len() - 1].ch, below.glyphs[0].ch);
        assert!(
            !"（《“‘〔¥".contains(end),
            "{place}: a line ends with {end}"
        );
        assert!(
            !"，。、；：！？）》”’〕…%元".contains(start),
            "{place}: a line begins with {start}"
        );
    }
}

/// Issuer and date are two lines: a page that has no third would have them alone.
fn assert_not_alone(body: &[&TextRun], place: &str) {
    let mut lines: Vec<i32> = body.iter().map(|run| run.y.round() as i32).collect();
    lines.sort_unstable();
    lines.dedup();
    assert!(lines.len() > 2, "{place} has {} lines", lines.len());
}

/// Reads capitals by hand: 叁万捌仟陆佰元整 are 3,860,000 fen.
fn fen_of(capitals: &str) -> i64 {
    let (mut total, mut section, mut digit) = (0_i64, 0_i64, 0_i64);
    let mut put = |at: i64, digit: &mut i64, section: &mut i64| {
        total += at * (*section + *digit);
        (*section, *digit) = (0, 0);
    };
    for ch in capitals.chars() {
        match ch {
            '拾' => (section, digit) = (section + 10 * digit, 0),
            '佰' => (section, digit) = (section + 100 * digit, 0),
            '仟' => (section, digit) = (section + 1_000 * digit, 0),
            '万' => put(1_000_000, &mut digit, &mut section),
            '元' => put(100, &mut digit, &mut section),
            '角' => put(10, &mut digit, &mut section),
            '分' => put(1, &mut digit, &mut section),
            _ => {
                digit = "零壹贰叁肆伍陆柒捌玖"
                    .chars()
                    .position(|one| one == ch)
                    .unwrap_or(0) as i64
            }
        }
    }
    total
}

/// Finds each 38,600.00元（人民币叁万捌仟陆佰元整） and compares; returns how many there are.
fn capitals(text: &str) -> Vec<(i64, i64)> {
    let found = text.match_indices("元（人民币").map(|(at, mark)| {
        let before = text[..at].rsplit(|ch: char| !(ch.is_ascii_digit() || ",.".contains(ch)));
        let figures = before.into_iter().next().unwrap_or_default();
        let figures: String = figures.chars().filter(char::is_ascii_digit).collect();
        let words = text[at + mark.len()..]
            .split('）')
            .next()
            .unwrap_or_default();
        (figures.parse().unwrap(), fen_of(words))
    });
    found.collect()
}

fn assert_capitals(kind: Kind, paper: &Rendered) {
    let text: String = paper.pages.iter().map(page_text).collect();
    for words in text.split("人民币").skip(1) {
        let says = |ch: &char| "零壹贰叁肆伍陆柒捌玖拾佰仟万元角分".contains(*ch);
        let sum = Money::from_fen(fen_of(&words.chars().take_while(says).collect::<String>()));
        assert!(
            text.contains(&sum.to_string()),
            "{kind}: {sum} stands nowhere in figures"
        );
    }
    for (figures, capitals) in capitals(&text) {
        assert_eq!(figures, capitals, "{kind}");
    }
}

#[test]
fn papers_with_words_of_one_letter_are_sound() {
    assert_sound(&all(stretched(1)));
}

#[test]
fn papers_with_words_of_a_hundred_letters_are_sound() {
    assert_sound(&HUNDRED);
}

#[test]
fn papers_with_words_of_five_thousand_letters_are_sound() {
    let papers = all(stretched(5_000));
    assert_sound(&papers);
    let notice = papers.iter().find(|(kind, _)| *kind == Kind::ProjectNotice);
    let runs = notice.unwrap().1.pages.iter().flat_map(runs);
    let measures = runs.filter(|run| run.origin.as_deref() == Some("scheme.measures"));
    let shown: String = measures.map(TextRun::text).collect();
    let blank = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(blank(&shown), blank(words(5_000).as_str().unwrap()));
}

#[test]
fn papers_of_a_meeting_of_sixty_are_sound() {
    let papers = all(attended());
    assert_sound(&papers);
    for kind in [
        Kind::SignInSheet,
        Kind::Minutes,
        Kind::AcceptanceForm,
        Kind::ReceiptSheet,
    ] {
        let (_, paper) = papers.iter().find(|(own, _)| *own == kind).unwrap();
        let text: String = paper.pages.iter().map(page_text).collect();
        assert_eq!(text.matches("阿依古丽·买买提").count(), 15, "{kind}");
    }
}

#[test]
fn capitals_say_the_figures_beside_them_wherever_both_stand() {
    let found = HUNDRED.iter().map(|(_, paper)| {
        let text: String = paper.pages.iter().map(page_text).collect();
        capitals(&text).len()
    });
    assert!(found.sum::<usize>() > 10);
    assert_eq!(fen_of("壹拾万柒仟元零伍角叁分"), 10_700_053);
}

#[test]
fn every_font_of_every_paper_is_inside_it() {
    for (kind, paper) in HUNDRED.iter() {
        let listed = poppler(
            "pdffonts",
            &[],
            &keep(&format!("matrix-{kind}"), &paper.pdf),
            &[],
        );
        let fonts: Vec<&str> = listed.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "{kind}");
        for font in fonts {
            assert!(font.contains("yes yes yes"), "{kind}: {font}");
        }
    }
}

#[test]
fn every_paper_has_the_same_bytes_after_all_the_others() {
    for ((kind, first), (_, again)) in HUNDRED.iter().zip(all(stretched(100))) {
        assert_eq!(first.pdf, again.pdf, "{kind}");
    }
}
