use super::{
    Shelf, act, add, assert_whole, barrier, contents, facts, new_book, on, opener, today, update,
};
use crate::office::{day, demand_fields};
use policy::facts::{BookFacts, DemandId};
use policy::{Code, Explain};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use workbook::{Book, EntryKind, Noun, community, demand};

#[test]
fn undo_and_redo_lead_back_and_forth() {
    let book = Shelf::new().open();
    let empty = facts(&book);
    add(&book, "d1", "路灯");
    let one = facts(&book);
    update(&book, "d1", demand_fields("新路灯"));
    let changed = facts(&book);

    let undone = book.undo(1, today()).unwrap();
    assert_eq!(
        (undone.reply, undone.seq, undone.changed),
        (vec!["新路灯".to_owned()], Some(4), vec![Noun::Demand])
    );
    assert_eq!(facts(&book), one);
    assert_eq!(book.undo(1, today()).unwrap().reply, ["路灯"]);
    assert_eq!(facts(&book), empty);
    assert_eq!(book.redo(2, today()).unwrap().reply, ["路灯", "新路灯"]);
    assert_eq!(facts(&book), changed);
    assert_whole(&book);
}

#[test]
fn each_turn_is_an_entry_that_names_its_act() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    book.undo(1, today()).unwrap();
    book.redo(1, today()).unwrap();
    let entries = book.history().unwrap().entries;
    let told: Vec<_> = entries[1..]
        .iter()
        .map(|e| (e.kind, e.of, e.label.as_str(), e.undone))
        .collect();
    assert_eq!(
        told,
        [
            (EntryKind::Act, None, "路灯", false),
            (EntryKind::Undo, Some(2), "撤销：路灯", false),
            (EntryKind::Redo, Some(2), "重做：路灯", false),
        ]
    );
}

#[test]
fn undo_survives_a_restart() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    add(&book, "d2", "楼道");
    book.undo(1, today()).unwrap();
    book.close().unwrap();

    let book = shelf.open();
    let history = book.history().unwrap();
    assert_eq!(
        (history.undo.as_deref(), history.redo.as_deref()),
        (Some("路灯"), Some("楼道"))
    );
    book.undo(1, today()).unwrap();
    assert_eq!(contents(&book).len(), 0);
    book.redo(2, today()).unwrap();
    assert_eq!(contents(&book), ["路灯", "楼道"]);
}

#[test]
fn too_many_steps_undo_nothing() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    add(&book, "d2", "楼道");
    let head = book.head().unwrap();
    let error = book.undo(3, today()).unwrap_err();
    assert_eq!(error.code(), Code::Barrier);
    assert_eq!(
        error.to_string(),
        "只能撤销2步，“建立工作簿”和它之前的不能撤销，这次没有撤销。"
    );
    assert_eq!((contents(&book).len(), book.head().unwrap()), (2, head));
    assert_eq!(book.undo(0, today()).unwrap_err().code(), Code::BadValue);
}

#[test]
fn a_barrier_stops_undo_and_says_which_act_it_is() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    super::add_as(&book, barrier("签发需求清单"), "d2", "楼道").unwrap();
    let error = book.undo(1, today()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "“签发需求清单”之后还没有可以撤销的操作，它和它之前的不能撤销。"
    );
    add(&book, "d3", "雨棚");
    assert_eq!(book.undo(1, today()).unwrap().reply, ["雨棚"]);
    assert_eq!(book.undo(1, today()).unwrap_err().code(), Code::Barrier);
}

#[test]
fn a_new_act_after_undo_leaves_nothing_to_redo() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    book.undo(1, today()).unwrap();
    add(&book, "d2", "楼道");
    assert_eq!(
        book.redo(1, today()).unwrap_err().to_string(),
        "没有可以重做的操作。"
    );
    let undone: Vec<_> = book
        .history()
        .unwrap()
        .entries
        .iter()
        .map(|entry| entry.undone)
        .collect();
    assert_eq!(undone, [false, true, false, false]);
}

#[test]
fn undo_on_an_earlier_day_needs_a_confirmation() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    assert_eq!(
        book.undo(1, on(day(2026, 3, 1))).unwrap_err().code(),
        Code::EarlierDay
    );
}

/// Merging moves the demands of a project and points from one row to another of the same table.
#[test]
fn rows_that_point_at_each_other_come_back() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    add(&book, "d2", "路灯坏了");
    book.transact(act("合并"), |tx| {
        demand::merge(tx, &DemandId::new("d2"), &DemandId::new("d1"))
    })
    .unwrap();
    let merged = facts(&book);
    book.undo(3, today()).unwrap();
    assert_eq!(contents(&book).len(), 0);
    book.redo(3, today()).unwrap();
    assert_eq!(facts(&book), merged);
    assert_whole(&book);
}

#[test]
fn an_act_that_writes_a_row_and_one_that_points_to_it_is_undone_whole() {
    let book = Shelf::new().open();
    let done = book.transact(act("登记并合并"), |tx| {
        let (first, second) = (DemandId::new("d1"), DemandId::new("d2"));
        for id in [&first, &second] {
            let fields = demand_fields("路灯");
            demand::add(
                tx,
                &demand::NewDemand {
                    id: id.clone(),
                    fields,
                },
            )?;
        }
        demand::merge(tx, &second, &first)
    });
    assert_eq!(done.unwrap().seq, Some(2));
    let merged = facts(&book);
    book.undo(1, today()).unwrap();
    assert_eq!(contents(&book).len(), 0);
    book.redo(1, today()).unwrap();
    assert_eq!(facts(&book), merged);
}

#[test]
fn a_row_that_was_changed_behind_the_history_is_not_overwritten() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    book.close().unwrap();
    shelf.tamper("UPDATE demand SET content = '改过' WHERE id = 'd1'");
    let book = shelf.open();
    assert_eq!(book.undo(1, today()).unwrap_err().code(), Code::Differs);
    assert_eq!(contents(&book), ["改过"]);
}

/// One thing a person does.
#[derive(Debug, Clone)]
enum Step {
    Add,
    Rewrite(usize),
    Remove(usize),
    Move,
    Undo(u32),
    Redo(u32),
    Restart,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Add),
        2 => any::<usize>().prop_map(Step::Rewrite),
        1 => any::<usize>().prop_map(Step::Remove),
        1 => Just(Step::Move),
        3 => (1..4u32).prop_map(Step::Undo),
        3 => (1..4u32).prop_map(Step::Redo),
        1 => Just(Step::Restart),
    ]
}

/// What the book must hold, told by keeping every state instead of by inverting changes.
struct Model {
    states: Vec<BookFacts>,
    now: usize,
}

impl Model {
    fn acted(&mut self, facts: BookFacts) {
        if facts != self.states[self.now] {
            self.states.truncate(self.now + 1);
            self.states.push(facts);
            self.now += 1;
        }
    }

    fn turned(&mut self, by: isize) -> bool {
        let to = self
            .now
            .checked_add_signed(by)
            .filter(|to| *to < self.states.len());
        self.now = to.unwrap_or(self.now);
        to.is_some()
    }
}

fn act_on(book: &Book, step: &Step, count: usize) {
    let ids: Vec<DemandId> = facts(book)
        .demands
        .into_iter()
        .map(|demand| demand.id)
        .collect();
    let id = |at: &usize| ids.get(at % ids.len().max(1)).cloned();
    match step {
        Step::Add => drop(add(book, &format!("d{count}"), &format!("需求{count}"))),
        Step::Rewrite(at) => {
            if let Some(id) = id(at) {
                update(
                    book,
                    id.as_str(),
                    demand_fields(&format!("改写{}", count % 3)),
                );
            }
        }
        Step::Remove(at) => {
            if let Some(id) = id(at) {
                book.transact(act("删除"), move |tx| demand::remove(tx, &id))
                    .unwrap();
            }
        }
        _ => {
            let mut moved = crate::office::particulars(day(2026, 3, 2));
            moved.address = Some(format!("云溪路{count}号"));
            book.transact(act("搬家"), move |tx| {
                community::set_particulars(tx, &moved)
            })
            .unwrap();
        }
    }
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 16, ..Default::default() })]

    #[test]
    fn any_walk_of_acts_undo_and_redo_ends_where_it_should(steps in proptest::collection::vec(step(), 1..25)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("云溪.hmb");
        let mut book = Book::create(&path, &new_book(), &opener()).unwrap();
        let mut model = Model { states: vec![facts(&book)], now: 0 };
        for (count, step) in steps.iter().enumerate() {
            match step {
                Step::Undo(n) => assert_eq!(book.undo(*n, today()).is_ok(), model.turned(-(*n as isize))),
                Step::Redo(n) => assert_eq!(book.redo(*n, today()).is_ok(), model.turned(*n as isize)),
                Step::Restart => {
                    book.close().unwrap();
                    book = Book::open(&path, &opener()).unwrap();
                }
                other => {
                    act_on(&book, other, count);
                    model.acted(facts(&book));
                }
            }
            assert_eq!(facts(&book), model.states[model.now], "after {step:?}");
        }
        assert_whole(&book);
    }
}
