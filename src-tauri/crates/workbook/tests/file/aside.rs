use super::{Shelf, add, contents, day};
use policy::{Code, Explain};
use std::fs;
use workbook::{Book, Watch};

fn at() -> chrono::NaiveDateTime {
    day(2026, 3, 2).and_hms_opt(9, 30, 0).unwrap()
}

#[test]
fn a_damaged_book_is_moved_away_with_its_files_and_a_restored_one_takes_its_name() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯不亮");
    let backups = shelf.at("备份");
    let backup = book.backup(&backups, at(), Watch::default()).unwrap();
    book.close().unwrap();
    let damaged = b"SQLite format 3\0 and then nothing that makes sense".to_vec();
    fs::write(&shelf.path, &damaged).unwrap();
    fs::write(shelf.at("云溪.hmb-journal"), "what was begun").unwrap();
    let folder = Book::set_aside(&shelf.path, at()).unwrap();
    assert_eq!(folder, shelf.at("云溪-损坏-20260302-093000"));
    assert_eq!(fs::read(folder.join("云溪.hmb")).unwrap(), damaged);
    assert!(!shelf.path.exists());
    Book::restore(
        &backup.path,
        &shelf.path,
        &super::on(day(2026, 3, 3)),
        &workbook::Watch::default(),
    )
    .unwrap();
    assert_eq!(contents(&shelf.open()), ["路灯不亮"]);
}

#[test]
fn a_whole_book_is_not_moved() {
    let shelf = Shelf::new();
    let refused = Book::set_aside(&shelf.path, at()).unwrap_err();
    assert_eq!(refused.code(), Code::NotNow);
    assert!(shelf.path.is_file());
}

#[test]
fn a_second_damaged_book_gets_a_folder_of_its_own() {
    let shelf = Shelf::new();
    for name in ["云溪-损坏-20260302-093000", "云溪-损坏-20260302-093000-2"] {
        fs::write(&shelf.path, "not a book").unwrap();
        assert_eq!(Book::set_aside(&shelf.path, at()).unwrap(), shelf.at(name));
    }
}
