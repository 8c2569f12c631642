use super::{Shelf, act, add, add_as, assert_whole, contents, on, update};
use crate::office::{day, demand_fields};
use policy::facts::DemandId;
use policy::{Code, Explain};
use workbook::demand;
use workbook::{Act, Noun, WorkbookError, draft};

#[test]
fn an_act_gets_the_next_number_and_names_what_changed() {
    let book = Shelf::new().open();
    let done = add(&book, "d1", "路灯");
    assert_eq!((done.seq, done.changed), (Some(2), vec![Noun::Demand]));
    assert_eq!(book.state().unwrap().entries, 2);
}

#[test]
fn an_act_that_changes_nothing_writes_no_entry() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    let head = book.head().unwrap();
    let done = update(&book, "d1", demand_fields("路灯"));
    assert_eq!((done.seq, done.changed), (None, vec![]));
    assert_eq!(book.head().unwrap(), head);
}

#[test]
fn several_changes_of_one_row_are_one_change_and_a_round_trip_none() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    add(&book, "d2", "楼道");
    let done = book.transact(act("改"), |tx| {
        let (first, second) = (DemandId::new("d1"), DemandId::new("d2"));
        demand::update(tx, &first, &demand_fields("草稿一"))?;
        demand::update(tx, &first, &demand_fields("新路灯"))?;
        demand::update(tx, &second, &demand_fields("改错了"))?;
        demand::update(tx, &second, &demand_fields("楼道"))
    });
    assert_eq!(done.unwrap().seq, Some(4));
    assert_eq!(book.history().unwrap().entries[3].changes, 1);
    assert_whole(&book);
}

#[test]
fn a_draft_is_saved_without_an_entry() {
    let book = Shelf::new().open();
    let done = book
        .transact(act("草稿"), |tx| draft::save(tx, "demand_add", "{}"))
        .unwrap();
    assert_eq!((done.seq, done.changed), (None, vec![Noun::Draft]));
}

#[test]
fn an_act_that_fails_changes_nothing() {
    let book = Shelf::new().open();
    let failed = book.transact(act("登记"), |tx| {
        let demand = demand::NewDemand {
            id: DemandId::new("d1"),
            fields: demand_fields("路灯"),
        };
        demand::add(tx, &demand)?;
        Err::<(), _>(WorkbookError::NotNow {
            says: "还不行".to_owned(),
            remedy: "等一等。".to_owned(),
        })
    });
    assert_eq!(failed.unwrap_err().code(), Code::NotNow);
    assert_eq!(
        (contents(&book).len(), book.state().unwrap().entries),
        (0, 1)
    );
}

#[test]
fn a_day_before_the_last_entry_needs_a_confirmation() {
    let book = Shelf::new().open();
    let yesterday = Act {
        by: on(day(2026, 3, 1)),
        ..act("补记")
    };
    let error = add_as(&book, yesterday.clone(), "d1", "路灯").unwrap_err();
    assert_eq!(error.code(), Code::EarlierDay);
    assert_eq!(
        error.to_string(),
        "今天的日期2026-03-01早于最近一次记录的日期2026-03-02，没有保存。"
    );
    let mut confirmed = yesterday;
    confirmed.by.allow_earlier = true;
    assert_eq!(add_as(&book, confirmed, "d1", "路灯").unwrap().seq, Some(2));
}
