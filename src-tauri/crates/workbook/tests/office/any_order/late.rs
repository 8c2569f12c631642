//! A year entered after it was over, and a change of secretary.

use super::super::{act, day, occasion, particulars};
use super::acts::work;
use super::{Step, new_book};
use policy::facts::{DemandFacts, HandoverFacts, HandoverId};
use workbook::{Act, Occasion, year};

/// The whole road of 2025, entered in September 2026, the last act first.
#[test]
fn a_finished_year_is_entered_late_and_in_any_order() {
    let folder = tempfile::tempdir().unwrap();
    let book = new_book(&folder);
    let late = || Act {
        by: Occasion {
            day: day(2026, 9, 9),
            ..occasion()
        },
        ..act()
    };
    let do_late = |step: Step| book.transact(late(), move |tx| work(tx, step)).unwrap();
    // Project, demand, provider, resource and person first: the others point to them. Then backwards.
    for kind in [
        0, 6, 27, 28, 11, 33, 26, 25, 21, 20, 29, 30, 31, 14, 16, 17, 15, 5, 3, 10,
    ] {
        do_late((kind, 0, 100 + u16::from(kind)));
    }
    let facts = book.facts(None).unwrap();
    let project = &facts.projects[0];
    let entered = [
        facts.meetings[0].entered_on,
        project.reviews[0].entered_on,
        project.approvals[0].entered_on,
        project.contracts[0].entered_on,
        project.filings[0].entered_on,
    ];
    assert_eq!(entered, [day(2026, 9, 9); 5]);
    // 2025-01-01 and 114 days more is 25 April; 121 days more is 2 May.
    assert_eq!(facts.meetings[0].fields.held_on, day(2025, 4, 25));
    assert_eq!(
        project.approvals[0].fields.approved_on,
        Some(day(2025, 5, 2))
    );
    assert_eq!(
        facts
            .demands
            .iter()
            .map(|one: &DemandFacts| one.number)
            .sum::<i64>(),
        1
    );
}

/// A hand-over and the new secretary: each day has the holder of that day.
#[test]
fn a_change_of_secretary_leaves_earlier_days_with_the_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    let book = new_book(&folder);
    book.transact(act(), |tx| {
        for (from, name) in [(day(2026, 2, 1), "王敏"), (day(2025, 1, 1), "孔祎")] {
            let mut now = particulars(from);
            now.secretary = Some(name.to_owned());
            workbook::community::set_particulars(tx, &now)?;
        }
        let handover = HandoverFacts {
            id: HandoverId::new("h1"),
            on: day(2026, 2, 1),
            from: "孔祎".to_owned(),
            to: "王敏".to_owned(),
            overseer: Some("李翀".to_owned()),
            note: None,
        };
        year::save_handover(tx, &handover)
    })
    .unwrap();
    let facts = book.facts(None).unwrap();
    let holder = |on| facts.community.on(on).unwrap().secretary.clone();
    assert_eq!(holder(day(2026, 1, 31)).as_deref(), Some("孔祎"));
    assert_eq!(holder(day(2026, 2, 1)).as_deref(), Some("王敏"));
    assert_eq!(facts.handovers[0].overseer.as_deref(), Some("李翀"));
}
