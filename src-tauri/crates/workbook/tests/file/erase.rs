use super::{Shelf, act, add, assert_whole, barrier, contents, facts, today, update};
use crate::office::demand_fields;
use crate::office::road::resolution;
use policy::facts::{Attendance, MeetingId, PersonFields, PersonId, Presence, Standing};
use policy::personal::{Internal, Personal};
use policy::{Code, Explain};
use std::fs;
use workbook::{Book, EntryKind, meeting, person};

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

/// Enters 王桂兰 with a phone and an address, and calls her to a meeting.
fn called(book: &Book) {
    let (id, meeting) = (PersonId::new("p1"), MeetingId::new("m1"));
    let person = PersonFields {
        name: Personal::new("王桂兰".to_owned()),
        phone: Some(Personal::new("13987654321".to_owned())),
        location: Some(Personal::new("云溪苑3幢502室".to_owned())),
        note: Some("晚上来电".to_owned()),
    };
    book.transact(act("登记人员"), move |tx| {
        person::save(tx, &id, &person, &[])
    })
    .unwrap();
    let roster = [Attendance {
        person: Some(PersonId::new("p1")),
        name: Personal::new("王桂兰".to_owned()),
        role: None,
        title: None,
        standing: Standing::Voting,
        presence: Presence::Present,
        reason: None,
    }];
    let fields = resolution().fields;
    book.transact(act("登记会议"), move |tx| {
        meeting::add(tx, &meeting, &fields)?;
        meeting::set_roster(tx, &meeting, &roster)
    })
    .unwrap();
}

#[test]
fn phone_and_address_of_a_person_are_nowhere_in_the_file_and_the_minutes_keep_the_name() {
    let shelf = Shelf::new();
    let book = shelf.open();
    called(&book);
    let id = PersonId::new("p1");
    book.transact(barrier("抹去联系方式"), move |tx| {
        person::forget(tx, &id)
    })
    .unwrap();
    book.erase("person", "p1", "抹去联系方式", today()).unwrap();

    let found = book.verify(None).unwrap();
    assert_eq!((found.erased, found.differs), (2, vec![]));
    let known = facts(&book);
    assert_eq!(known.people[0].fields.name.read(&Internal), "王桂兰");
    assert_eq!(known.people[0].fields.phone, None);
    assert_eq!(known.meetings[0].roster[0].name.read(&Internal), "王桂兰");
    assert_eq!(book.undo(1, today()).unwrap_err().code(), Code::Barrier);
    book.close().unwrap();
    let bytes = fs::read(&shelf.path).unwrap();
    for gone in ["13987654321", "云溪苑3幢502室", "晚上来电"] {
        let gone = gone.as_bytes();
        assert!(!bytes.windows(gone.len()).any(|window| window == gone));
    }
}

#[test]
fn a_person_in_the_bin_can_be_forgotten_and_an_unknown_one_cannot() {
    let book = Shelf::new().open();
    called(&book);
    let id = PersonId::new("p1");
    book.transact(act("删除人员"), move |tx| person::remove(tx, &id))
        .unwrap();
    for id in ["p1", "p1"] {
        let id = PersonId::new(id);
        book.transact(act("抹去联系方式"), move |tx| person::forget(tx, &id))
            .unwrap();
    }
    let id = PersonId::new("p9");
    let unknown = book.transact(act("抹去联系方式"), move |tx| person::forget(tx, &id));
    assert_eq!(unknown.unwrap_err().code(), Code::NotFound);
}
