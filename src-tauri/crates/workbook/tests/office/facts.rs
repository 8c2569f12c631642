//! Every kind of write, its facts, and the way back.

use super::year::{YEAR, d, p};
use super::{Desk, occasion};
use policy::facts::BookFacts;
use workbook::attachment::{self, Attachment};
use workbook::paper::{self, Paper};
use workbook::removed::{self, Removed};
use workbook::setting::{self, SettingKey};
use workbook::submission::{self, Submission};
use workbook::{Book, WorkbookError, mapping, pack, project};

/// Everything that can be read from a book.
#[derive(Debug, PartialEq)]
struct State {
    facts: BookFacts,
    removed: Vec<Removed>,
    attachments: Vec<Attachment>,
    papers: Vec<Paper>,
    bundles: Vec<Submission>,
    packs: Vec<pack::StoredPack>,
    mapping: Option<Vec<String>>,
    fonts: Option<String>,
}

fn state(book: &Book) -> State {
    book.read(|reader| {
        Ok::<_, WorkbookError>(State {
            facts: workbook::facts::load(reader, None)?,
            removed: removed::list(reader)?,
            attachments: attachment::list(reader, None)?,
            papers: paper::list(reader)?,
            bundles: submission::list(reader)?,
            packs: pack::list(reader)?,
            mapping: mapping::recall(reader, "序号|需求内容")?,
            fonts: setting::get(reader, SettingKey::OfficeFonts)?,
        })
    })
    .unwrap()
}

#[test]
fn what_was_read_holds_until_something_is_written() {
    let desk = Desk::new();
    let read = |known| desk.book.facts_since(known).unwrap();
    let (mut known, _) = read(None).expect("the first to ask is told");
    let mut again = |what: &str| {
        let (now, facts) = read(Some(known)).unwrap_or_else(|| panic!("{what} is seen"));
        assert_eq!(facts, desk.book.facts(None).unwrap(), "{what}");
        assert_eq!(read(Some(now)), None, "nothing was written after {what}");
        known = now;
    };
    for (at, write) in YEAR.iter().enumerate() {
        desk.act(write);
        again(&format!("write {at}"));
    }
    desk.book.undo(1, occasion()).unwrap();
    again("undo");
    desk.book.redo(1, occasion()).unwrap();
    again("redo");
}

#[test]
fn undo_takes_every_kind_of_write_back_and_redo_does_it_again() {
    let desk = Desk::new();
    let mut states = vec![state(&desk.book)];
    for (at, write) in YEAR.iter().enumerate() {
        assert!(
            desk.act(write).seq.is_some(),
            "write {at} changes something"
        );
        states.push(state(&desk.book));
    }
    for (at, expected) in states.iter().enumerate().rev().skip(1) {
        desk.book.undo(1, occasion()).unwrap();
        assert_eq!(&state(&desk.book), expected, "after undo of write {at}");
    }
    for (at, expected) in states.iter().enumerate().skip(1) {
        desk.book.redo(1, occasion()).unwrap();
        assert_eq!(
            &state(&desk.book),
            expected,
            "after redo of write {}",
            at - 1
        );
    }
    assert_eq!(desk.book.verify(None).unwrap().differs, []);
}

#[test]
fn every_kind_of_write_is_seen_by_a_reader() {
    let desk = Desk::new();
    let mut before = state(&desk.book);
    for (at, write) in YEAR.iter().enumerate() {
        desk.act(write);
        let after = state(&desk.book);
        assert_ne!(after, before, "write {at} shows");
        before = after;
    }
}

#[test]
fn a_project_is_the_same_loaded_alone_and_among_all() {
    let desk = Desk::new();
    for write in YEAR {
        desk.act(write);
    }
    let all = desk.facts();
    assert_eq!(all.projects.len(), 2);
    assert_eq!(all.projects[0].demands, [d("d1"), d("d3")]);
    for project in &all.projects {
        let alone = desk.book.facts(Some(&project.id)).unwrap();
        assert_eq!(alone.projects, std::slice::from_ref(project));
        assert_eq!(
            (&alone.demands, &alone.community),
            (&all.demands, &all.community)
        );
    }
}

#[test]
fn projects_and_demands_stand_in_the_order_of_entry_whatever_their_ids() {
    let desk = Desk::new();
    desk.add_project("z", "云溪-2026-09");
    desk.add_project("a", "云溪-2026-01");
    desk.add_demand("y", "甲");
    desk.add_demand("b", "乙");
    desk.act(|tx| project::link_demands(tx, &p("a"), &[d("b"), d("y")]));
    desk.act(|tx| project::link_demands(tx, &p("z"), &[d("b")]));
    let facts = desk.facts();
    assert_eq!(
        facts
            .projects
            .iter()
            .map(|project| project.id.as_str())
            .collect::<Vec<_>>(),
        ["z", "a"]
    );
    assert_eq!(
        facts
            .demands
            .iter()
            .map(|demand| demand.id.as_str())
            .collect::<Vec<_>>(),
        ["y", "b"]
    );
    assert_eq!(facts.projects[1].demands, [d("y"), d("b")]);
    assert_eq!(facts.demands[1].projects, [p("z"), p("a")]);
}
