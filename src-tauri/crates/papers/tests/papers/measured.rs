//! GB/T 9704-2012 with a ruler: the PDF as another maker's program draws it, ten dots a millimetre, measured in its ink.
//!
//! What is expected is worked by hand. The sheet is 210 × 297 mm, the text 156 × 225 mm from (28, 37) on: its right edge
//! stands at 184, its lower one at 262. One of 28 letters is 156 / 28 = 5.571 mm wide, one of 22 lines 225 / 22 =
//! 10.227 mm high.

use crate::given::*;
use crate::whole::{full, printed, read, subject};
use papers::{FontRole, Item, Kind, Rendered, Stamp, TextRun, Tone, Wording};
use serde_json::{Value, json};

/// What the standard allows.
const ALLOWED: f32 = 1.0;
/// Width of a letter.
const LETTER: f32 = 5.571;
/// Height of a line.
const LINE: f32 = 10.227;
/// Dots in a millimetre.
const DOTS: f32 = 10.0;

/// A drawn page.
struct Ink {
    width: usize,
    grey: Vec<u8>,
}

impl Ink {
    fn of(name: &str, paper: &Rendered, page: usize) -> Self {
        let path = keep(name, &paper.pdf);
        let root = path.with_extension("ink");
        let page = page.to_string();
        let options = ["-r", "254", "-gray", "-singlefile", "-f", &page];
        poppler("pdftoppm", &options, &path, &[root.to_str().unwrap()]);
        Self::read(&std::fs::read(root.with_extension("ink.pgm")).unwrap())
    }

    /// Reads `P5 WIDTH HEIGHT 255` and a byte a dot.
    fn read(bytes: &[u8]) -> Self {
        let head: Vec<&[u8]> = bytes.splitn(4, u8::is_ascii_whitespace).collect();
        let width = std::str::from_utf8(head[1]).unwrap().parse().unwrap();
        let height: usize = std::str::from_utf8(head[2]).unwrap().parse().unwrap();
        let grey = bytes[bytes.len() - width * height..].to_vec();
        Self { width, grey }
    }

    fn dark(&self, x: usize, y: usize) -> bool {
        self.grey[y * self.width + x] < 128
    }

    /// Returns from where to where there is ink between two heights, seen from above, in mm.
    fn columns(&self, (top, bottom): (f32, f32)) -> Vec<(f32, f32)> {
        let rows = (top * DOTS) as usize..(bottom * DOTS) as usize;
        spans(self.width, |x| rows.clone().any(|y| self.dark(x, y)))
    }

    /// Returns from where to where there is ink between two heights, seen from the side, in mm.
    fn lines(&self, (top, bottom): (f32, f32)) -> Vec<(f32, f32)> {
        let first = (top * DOTS) as usize;
        let count = (bottom * DOTS) as usize - first;
        let found = spans(count, |y| (0..self.width).any(|x| self.dark(x, first + y)));
        found.into_iter().map(|(a, b)| (a + top, b + top)).collect()
    }
}

fn spans(count: usize, inked: impl Fn(usize) -> bool) -> Vec<(f32, f32)> {
    let mut out: Vec<(f32, f32)> = Vec::new();
    let mut before = false;
    for i in 0..count {
        let now = inked(i);
        match out.last_mut() {
            Some(span) if now && before => span.1 = (i + 1) as f32 / DOTS,
            _ if now => out.push((i as f32 / DOTS, (i + 1) as f32 / DOTS)),
            _ => {}
        }
        before = now;
    }
    out
}

fn assert_at(what: &str, measured: f32, expected: f32) {
    let off = measured - expected;
    assert!(
        off.abs() <= ALLOWED,
        "{what}: {measured} mm, not {expected} mm"
    );
}

/// From the left of the first letter to the right of the last.
fn extent(spans: &[(f32, f32)]) -> (f32, f32) {
    (spans[0].0, spans[spans.len() - 1].1)
}

/// Points in mm.
fn mm(points: f32) -> f32 {
    points * 25.4 / 72.0
}

fn middle((from, to): (f32, f32)) -> f32 {
    (from + to) / 2.0
}

/// Minutes in which one remark fills pages.
fn pages_of_one_letter() -> Rendered {
    let mut book = full();
    book["meetings"][2]["matters"][0]["explained"] = Value::from("国".repeat(2_000));
    printed(&read(book), Kind::Minutes, ISSUED).unwrap()
}

#[test]
fn a_page_holds_22_lines_of_28_letters_from_margin_to_margin() {
    let ink = Ink::of("measured-page", &pages_of_one_letter(), 2);
    let lines = ink.lines((20.0, 264.0));
    assert_eq!(lines.len(), 22);
    assert_at("the first line", lines[0].0, 37.0);
    assert_at("the last line", lines[21].0, 37.0 + 21.0 * LINE);
    let letters = ink.columns((lines[10].0, lines[10].1));
    assert_eq!(letters.len(), 28);
    let (left, right) = extent(&letters);
    assert_at("the left edge", left, 28.0);
    assert_at("the right edge", right, 184.0);
    let fifteenth = 28.0 + 14.5 * LETTER;
    assert_at("the 15th letter", middle(letters[14]), fifteenth);
}

#[test]
fn a_title_begins_at_the_upper_margin_in_the_middle() {
    let paper = printed(&read(full()), Kind::Correction, ISSUED).unwrap();
    let ink = Ink::of("measured-title", &paper, 1);
    let title = ink.lines((20.0, 80.0))[0];
    assert_at("the title", title.0, 37.0);
    // 22 points are 7.76 mm from the top of a box to its bottom.
    assert!((6.5..=7.8).contains(&(title.1 - title.0)), "{title:?}");
    assert_at("its middle", middle(extent(&ink.columns(title))), 106.0);
}

#[test]
fn page_numbers_stand_outside_seven_millimetres_below_the_text() {
    let paper = pages_of_one_letter();
    for page in [1, 2] {
        let ink = Ink::of("measured-number", &paper, page);
        let number = ink.columns((263.0, 274.0));
        let (left, right) = extent(&number);
        // One letter in, of 14 points: 4.94 mm.
        match page {
            1 => assert_at("the odd number", right, 179.06),
            _ => assert_at("the even number", left, 32.94),
        }
        let dash = number[0];
        let dots = (dash.0 * DOTS) as usize..(dash.1 * DOTS) as usize;
        let rows = spans(3_000, |y| {
            y > 2_630 && y < 2_740 && dots.clone().any(|x| ink.dark(x, y))
        });
        assert_at("the dash", rows[0].0, 269.0);
    }
}

/// Prints the correction with another line in its file.
fn correction_with(from: &str, to: &str) -> Rendered {
    let own = wording("correction.toml").replacen(from, to, 1);
    let text = |file: &str| {
        (file == "correction.toml")
            .then(|| own.clone())
            .or_else(|| shipped(file))
    };
    let wording = Wording::load(&text).unwrap();
    print_with(
        &wording,
        &read(full()),
        Kind::Correction,
        subject(Kind::Correction),
    )
    .unwrap()
}

/// The last three lines of text: of the body, the issuer, the date.
fn ends(ink: &Ink) -> [(f32, f32); 3] {
    let lines = ink.lines((37.0, 262.0));
    lines[lines.len() - 3..].try_into().unwrap()
}

#[test]
fn a_sealed_sign_off_has_its_date_four_letters_in_and_room_for_the_seal() {
    let ink = Ink::of(
        "measured-sealed",
        &printed(&read(full()), Kind::Correction, ISSUED).unwrap(),
        1,
    );
    let [body, issuer, date] = ends(&ink);
    let date_ink = ink.columns(date);
    // 日 stands in the middle of the fifth letter from the right.
    let last = middle(date_ink[date_ink.len() - 1]);
    assert_at("the last letter of the date", last, 184.0 - 4.5 * LETTER);
    let (issuer_at, date_at) = (extent(&ink.columns(issuer)), extent(&date_ink));
    assert_at(
        "the middle of the issuer",
        middle(issuer_at),
        middle(date_at),
    );
    // A seal of 42 mm begins within a line below the text and has its middle above that of both lines.
    let top = body.1 + LINE / 2.0;
    assert!(
        top + 21.0 <= (issuer.0 + date.1) / 2.0,
        "{body:?} {issuer:?} {date:?}"
    );
    assert!(top + 42.0 >= date.1, "the seal covers the date");
}

#[test]
fn a_sign_off_without_seal_stands_two_letters_in_and_the_date_two_right_of_its_beginning() {
    let paper = correction_with("kind = \"sign_off\"", "kind = \"sign_off\"\nseal = false");
    let ink = Ink::of("measured-unsealed", &paper, 1);
    let [body, issuer, date] = ends(&ink);
    let ((left, right), date_left) = (extent(&ink.columns(issuer)), extent(&ink.columns(date)).0);
    assert_at("the end of the issuer", right, 184.0 - 2.0 * LETTER);
    assert_at("the beginning of the date", date_left, left + 2.0 * LETTER);
    assert_at("the issuer, a line below", issuer.0, body.0 + 2.0 * LINE);
}

fn run_of<'a>(paper: &'a Rendered, words: &str) -> &'a TextRun {
    let mut all = paper.pages.iter().flat_map(runs);
    all.find(|run| run.text().starts_with(words))
        .unwrap_or_else(|| panic!("no {words}"))
}

#[test]
fn attachments_are_named_below_the_text_and_begin_pages_of_their_own() {
    let paper = printed(&read(full()), Kind::AnnualReport, ISSUED).unwrap();
    let (first, second) = (run_of(&paper, "1."), run_of(&paper, "2."));
    assert!((first.x - second.x).abs() < 0.1, "{} {}", first.x, second.x);
    let count = paper.pages.len();
    for (page, mark) in [(count - 1, "附件1"), (count, "附件2")] {
        assert!(
            page_text(&paper.pages[page - 1]).starts_with(mark),
            "{mark}"
        );
        let ink = Ink::of("measured-attachment", &paper, page);
        let lines = ink.lines((20.0, 80.0));
        assert_at(mark, lines[0].0, 37.0);
        assert_at(mark, ink.columns(lines[0])[0].0, 28.0);
        assert_at("its title", lines[1].0, 37.0 + 2.0 * LINE);
    }
}

#[test]
fn names_of_attachments_hang_below_their_own_beginning() {
    let own = wording("annual_report.toml").replacen(
        "names = [\"",
        "names = [\"云溪社区铁路新村片区老旧小区楼道路灯和院内公共照明设施更换项目实施情况与",
        1,
    );
    let text = |file: &str| {
        (file == "annual_report.toml")
            .then(|| own.clone())
            .or_else(|| shipped(file))
    };
    let paper = print_with(
        &Wording::load(&text).unwrap(),
        &read(full()),
        Kind::AnnualReport,
        subject(Kind::AnnualReport),
    )
    .unwrap();
    let name = run_of(&paper, "云溪社区铁路");
    let after = paper
        .pages
        .iter()
        .flat_map(runs)
        .skip_while(|run| *run != name);
    let next = after.skip(1).find(|run| run.y != name.y).unwrap();
    assert_at("the second line of the name", mm(next.x), mm(name.x));
}

#[test]
fn headings_of_the_first_level_are_hei_and_those_of_the_second_kai() {
    let paper = printed(&read(full()), Kind::AnnualReport, ISSUED).unwrap();
    let face = |words| run_of(&paper, words).font;
    assert_eq!(
        [face("二、"), face("（一）"), face("批准项目")],
        [FontRole::Hei, FontRole::Kai, FontRole::Fang]
    );
}

#[test]
fn minutes_have_their_mark_35_millimetres_down_and_list_who_was_there_at_their_end() {
    let mut book = full();
    let present = |i| json!({ "person": null, "name": format!("王建国{i}"), "role": "party_member", "title": null, "standing": "voting", "presence": "present", "reason": null });
    book["meetings"][2]["roster"] = (0..60).map(present).collect();
    let paper = printed(&read(book), Kind::Minutes, ISSUED).unwrap();
    let ink = Ink::of("measured-minutes", &paper, 1);
    assert_at("the mark", ink.lines((20.0, 100.0))[0].0, 72.0);
    let name = run_of(&paper, "出席：");
    assert_eq!(name.font, FontRole::Hei);
    let page = paper
        .pages
        .iter()
        .position(|page| runs(page).contains(&name))
        .unwrap();
    let next = paper
        .pages
        .iter()
        .skip(page)
        .flat_map(runs)
        .skip_while(|run| *run != name);
    let next = next.skip(1).find(|run| run.y != name.y).unwrap();
    // Two letters of indent and three of 出席：.
    assert_at("the second line of names", mm(next.x), 28.0 + 5.0 * LETTER);
    assert!(run_of(&paper, "会议决定").y < name.y || page > 0);
}

#[test]
fn a_draft_shows_its_grid_when_it_is_asked_for_and_an_issued_paper_never() {
    let facts = book();
    let faint = |paper: &Rendered| {
        let items = paper.pages[0].items.iter();
        let rules = items.filter_map(|item| match item {
            Item::Rule(rule) if rule.tone == Tone::Faint => Some((rule.from, rule.to)),
            _ => None,
        });
        rules.collect::<Vec<_>>()
    };
    let grid = print_on_grid(&facts, Kind::ProjectNotice, of_notice(), Stamp::Draft).unwrap();
    let lines = faint(&grid);
    let level = lines.iter().filter(|(from, to)| from.1 == to.1).count();
    assert_eq!((level, lines.len() - level), (23, 29));
    let ends = lines.iter().map(|(_, to)| *to);
    let (right, lower) = ends.fold((0.0, 0.0), |(x, y): (f32, f32), to| {
        (x.max(to.0), y.max(to.1))
    });
    assert_at("the right edge", mm(right), 184.0);
    assert_at("the lower edge", mm(lower), 262.0);
    keep("measured-grid", &grid.pdf);
    let issued = print_on_grid(&facts, Kind::ProjectNotice, of_notice(), ISSUED).unwrap();
    assert_eq!(faint(&issued), []);
}
