//! A3 posters, read from two metres: letters of at least 9 mm, a 220th of the distance, which are 26 points.

use crate::given::*;
use crate::layout::assert_inside;
use crate::whole::{full, print_sized, read};
use papers::{Kind, Size, TextRun};
use serde_json::Value;

const POSTERS: [Kind; 8] = [
    Kind::ProjectNotice,
    Kind::DecisionNotice,
    Kind::ContractNotice,
    Kind::EvaluationNotice,
    Kind::CompletionNotice,
    Kind::TerminationNotice,
    Kind::SpendingNotice,
    Kind::Correction,
];
/// Nine millimetres in points, rounded up.
const LEAST: f32 = 26.0;

fn smallest(book: Value, name: &str) {
    let facts = read(book);
    for kind in POSTERS {
        let paper = print_sized(&facts, kind, Size::A3, ISSUED).unwrap();
        keep(&format!("{kind}-poster{name}"), &paper.pdf);
        for page in &paper.pages {
            assert_eq!(
                (page.width.round(), page.height.round()),
                (842.0, 1191.0),
                "{kind}"
            );
            assert_inside(page, (25.0, 28.0, 25.0, 26.0));
            let edge = page.height - 26.0 * 72.0 / 25.4;
            let inside = runs(page).into_iter().filter(|run| run.y <= edge);
            let least = inside
                .map(|run: &TextRun| run.size)
                .fold(f32::MAX, f32::min);
            assert!(least >= LEAST, "{kind}: {least}");
        }
    }
}

#[test]
fn every_poster_is_read_from_two_metres_whatever_its_length() {
    smallest(full(), "");
    let mut long = full();
    long["projects"][0]["scheme"]["measures"] = Value::from("更换路灯，敷设线路；".repeat(120));
    smallest(long, "-long");
}
