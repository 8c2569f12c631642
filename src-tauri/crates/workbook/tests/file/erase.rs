use super::{Shelf, add, assert_whole, contents, today, update};
use crate::office::demand_fields;
use policy::personal::Personal;
use policy::{Code, Explain};
use std::fs;
use workbook::EntryKind;

#[test]
fn an_erased_phone_is_nowhere_in_the_file_and_the_chain_stays_whole() {
    let shelf = Shelf::new();
    let book = shelf.open();
    let mut fields = demand_fields("路灯");
    fields.phone = Some(Personal::new("13987654321".to_owned()));
    add(&book, "d1", "路灯");
    add(&book, "d2", "楼道");
    update(&book, "d1", fields);
    update(&book, "d1", demand_fields("路灯"));
    book.erase("demand", "d1", "应居民要求抹去联系电话", today())
        .unwrap();

    let found = book.verify(None).unwrap();
    assert_eq!((found.erased, found.differs), (3, vec![]));
    let last = book.history().unwrap().entries.pop().unwrap();
    assert_eq!((last.kind, last.barrier), (EntryKind::Erase, true));
    assert_eq!(book.undo(1, today()).unwrap_err().code(), Code::Barrier);
    book.close().unwrap();
    let bytes = fs::read(&shelf.path).unwrap();
    assert!(!bytes.windows(11).any(|window| window == b"13987654321"));
}

#[test]
fn what_was_not_erased_is_still_checked() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    add(&book, "d2", "楼道");
    book.erase("demand", "d1", "抹去", today()).unwrap();
    book.close().unwrap();
    for sql in [
        "UPDATE demand SET content = '改过' WHERE id = 'd1'",
        "UPDATE demand SET content = '改过' WHERE id = 'd2'",
    ] {
        shelf.tamper(sql);
        let book = shelf.open();
        assert!(!book.verify(None).unwrap().is_whole(), "{sql}");
        book.close().unwrap();
        shelf.tamper("UPDATE demand SET content = '路灯' WHERE id = 'd1'");
    }
}

#[test]
fn work_goes_on_after_erasing() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    book.erase("demand", "d1", "抹去", today()).unwrap();
    update(&book, "d1", demand_fields("新路灯"));
    book.undo(1, today()).unwrap();
    assert_eq!(contents(&book), ["路灯"]);
    assert_whole(&book);
}

#[test]
fn erasing_what_is_not_there_changes_nothing() {
    let book = Shelf::new().open();
    assert_eq!(
        book.erase("demand", "d9", "抹去", today())
            .unwrap_err()
            .code(),
        Code::NotFound
    );
    assert_eq!(
        book.erase("history_entry", "1", "抹去", today())
            .unwrap_err()
            .code(),
        Code::NotFound
    );
    assert_eq!(book.state().unwrap().entries, 1);
}

#[test]
fn a_row_is_erased_a_second_time_with_all_that_was_erased_before() {
    let book = Shelf::new().open();
    add(&book, "d1", "路灯");
    book.erase("demand", "d1", "抹去", today()).unwrap();
    update(&book, "d1", demand_fields("新路灯"));
    book.erase("demand", "d1", "再抹去", today()).unwrap();
    let found = book.verify(None).unwrap();
    assert_eq!((found.erased, found.differs), (3, vec![]));
}
