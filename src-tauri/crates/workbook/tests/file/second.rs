//! A second process tries to open the book, after everything that touches the file of an open book: one open and close
//! of that file by somebody else in this process would have dropped the lock.

use super::{Shelf, add, attach, opener, today};
use policy::{Code, Explain};
use std::env;
use std::path::Path;
use std::process::Command;
use workbook::{Book, Watch};

/// Names the book that the second process is to open.
const BOOK: &str = "HMB_TEST_SECOND_BOOK";

/// The second process: this very test, started by the others with a book named. Alone it has nothing to do.
#[test]
fn the_second_process_is_refused() {
    let Some(path) = env::var_os(BOOK) else {
        return;
    };
    assert_eq!(
        Book::open(Path::new(&path), &opener()).unwrap_err().code(),
        Code::Held
    );
}

/// Returns true when a second process is refused because the book is held.
fn is_held(path: &Path) -> bool {
    let mut second = Command::new(env::current_exe().unwrap());
    second
        .args(["--exact", "file::second::the_second_process_is_refused"])
        .env(BOOK, path);
    second.output().unwrap().status.success()
}

#[test]
fn the_book_is_held_after_each_thing_that_touches_its_file() {
    let shelf = Shelf::new();
    let book = shelf.open();
    assert!(is_held(&shelf.path), "after opening");
    add(&book, "d1", "路灯");
    attach(&book, "a1", &[1; 1000]);
    assert!(is_held(&shelf.path), "after writing");
    let backup = book
        .backup(&shelf.at("备份"), today().at, Watch::default())
        .unwrap()
        .path;
    assert!(is_held(&shelf.path), "after a backup");
    assert!(book.verify(None).unwrap().is_whole());
    assert!(is_held(&shelf.path), "after a verification");
    Book::restore(&backup, &shelf.at("新.hmb"), &today(), &Watch::default()).unwrap();
    assert!(is_held(&shelf.path), "after restoring a backup beside it");
    assert!(
        Book::restore(
            &shelf.path,
            &shelf.at("又.hmb"),
            &today(),
            &Watch::default()
        )
        .is_err()
    );
    assert!(is_held(&shelf.path), "after trying to restore from it");
    assert!(Book::open(&shelf.path, &opener()).is_err());
    assert!(is_held(&shelf.path), "after trying to open it again");
    assert!(Book::create(&shelf.path, &super::new_book(), &opener()).is_err());
    assert!(is_held(&shelf.path), "after trying to create it again");
    book.undo(1, today()).unwrap();
    book.erase("demand", "d1", "抹去", today()).unwrap();
    assert!(is_held(&shelf.path), "after undo and erasing");
    book.close().unwrap();
    assert!(!is_held(&shelf.path), "a closed book is free");
}

/// What the test above guards against, shown: the file opened and closed once in this process frees the book.
#[test]
#[cfg(unix)]
fn opening_the_file_by_hand_would_drop_the_lock() {
    let shelf = Shelf::new();
    let book = shelf.open();
    drop(std::fs::File::open(&shelf.path).unwrap());
    assert!(!is_held(&shelf.path));
    drop(book);
}
