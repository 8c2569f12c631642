//! The two places of a book, what one of them refuses, thinning, and a restored book in the place of the open one.

use super::{Shelf, act, add, assert_whole, attach, bytes_of, contents, on, opener, tamper, today};
use crate::office::day;
use chrono::NaiveDate;
use policy::{Code, Explain};
use std::fs;
use std::path::{Path, PathBuf};
use workbook::backup::{self, PlaceName, Places, SecondPlace};
use workbook::{Book, EntryKind, Swapped, Watch};

fn set(book: &Book, first: Option<&Path>, second: SecondPlace) {
    let places = Places {
        first: first.map(|folder| backup::choose(folder).unwrap()),
        second,
    };
    book.transact(act("备份位置"), move |tx| {
        backup::set_places(tx, &places)
    })
    .unwrap();
}

fn second(folder: &Path) -> SecondPlace {
    SecondPlace::Folder(backup::choose(folder).unwrap())
}

fn places(book: &Book) -> Places {
    book.read(backup::places).unwrap()
}

/// Backs up on a day and returns, for each place, the name of the backup or the words of the refusal.
fn back_up(book: &Book, day: NaiveDate) -> Vec<String> {
    let outcome = |one: workbook::PlaceBackup| match one.outcome {
        Ok(done) => name(&done.path),
        Err(error) => error.to_string(),
    };
    let all = book
        .backup_everywhere(on(day).at, Watch::default())
        .unwrap();
    all.into_iter().map(outcome).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// Returns the names in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| name(&entry.unwrap().path()))
        .collect();
    names.sort();
    names
}

fn swapped(book: Book, file: &Path) -> (Book, PathBuf) {
    let staged = book.stage(file, today(), Watch::default()).unwrap();
    let Swapped { book, kept } = book.replace(staged, &opener());
    (book.unwrap(), kept.unwrap())
}

const DAY: &str = "book-20260302-093000.hmb";

#[test]
fn a_new_book_has_one_place_beside_it_and_nobody_was_asked_for_the_second() {
    let shelf = Shelf::new();
    let book = shelf.open();
    assert_eq!(places(&book).second, SecondPlace::NotAsked);
    assert_eq!(back_up(&book, day(2026, 3, 2)), [DAY]);
    assert!(shelf.at("云溪-备份").join(DAY).is_file());
}

#[test]
fn later_is_an_answer_that_is_remembered_and_can_be_changed() {
    let shelf = Shelf::new();
    let book = shelf.open();
    set(&book, None, SecondPlace::Later(day(2026, 3, 2)));
    assert_eq!(places(&book).second, SecondPlace::Later(day(2026, 3, 2)));
    set(&book, None, second(&shelf.at("优盘")));
    assert_eq!(back_up(&book, day(2026, 3, 2)), [DAY, DAY]);
    set(&book, None, SecondPlace::Later(day(2026, 3, 3)));
    assert_eq!(places(&book).second, SecondPlace::Later(day(2026, 3, 3)));
}

#[test]
fn both_places_in_one_folder_are_refused() {
    let shelf = Shelf::new();
    let book = shelf.open();
    let folder = backup::choose(&shelf.at("备份")).unwrap();
    let twice = Places {
        first: Some(folder.clone()),
        second: SecondPlace::Folder(folder),
    };
    let refused = book
        .transact(act("备份位置"), move |tx| {
            backup::set_places(tx, &twice)
        })
        .unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
}

#[test]
fn a_stick_that_is_not_plugged_in_is_one_sentence_and_the_other_place_has_its_backup() {
    let shelf = Shelf::new();
    let book = shelf.open();
    set(&book, None, second(&shelf.at("优盘")));
    fs::remove_dir_all(shelf.at("优盘")).unwrap();
    let said = back_up(&book, day(2026, 3, 2));
    assert_eq!(said[0], DAY);
    assert!(said[1].ends_with("优盘”现在不在。"), "{}", said[1]);
    fs::create_dir(shelf.at("优盘")).unwrap();
    let said = back_up(&book, day(2026, 3, 3));
    assert!(
        said[1].ends_with("优盘”不是选定时的那一个。"),
        "{}",
        said[1]
    );
    assert_eq!(names(&shelf.at("优盘")), Vec::<String>::new());
}

#[test]
fn what_a_killed_program_left_half_written_is_cleared_away() {
    let shelf = Shelf::new();
    let book = shelf.open();
    back_up(&book, day(2026, 3, 2));
    let folder = shelf.at("云溪-备份");
    for left in [
        ".backup-x.part",
        ".backup-x.part-journal",
        "blobs/.backup-y.part",
    ] {
        fs::write(folder.join(left), "half").unwrap();
    }
    fs::write(folder.join(".other.part"), "of somebody else").unwrap();
    back_up(&book, day(2026, 3, 3));
    assert_eq!(
        names(&folder),
        [
            ".huiminbu-backups",
            ".other.part",
            "blobs",
            DAY,
            "book-20260303-093000.hmb"
        ]
    );
    assert_eq!(names(&folder.join("blobs")), Vec::<String>::new());
}

#[test]
fn backups_are_listed_with_what_they_hold_and_whether_they_were_read_back() {
    let shelf = Shelf::new();
    let book = shelf.open();
    back_up(&book, day(2026, 3, 2));
    add(&book, "d1", "路灯");
    attach(&book, "a1", &[1; 100]);
    back_up(&book, day(2026, 3, 3));
    let folder = shelf.at("云溪-备份");
    fs::copy(folder.join(DAY), folder.join("book-20260301-080000.hmb")).unwrap();
    fs::write(folder.join("book-20260228-080000.hmb"), "坏了").unwrap();
    let list = book.backups().unwrap().remove(0);
    assert_eq!(list.name, PlaceName::First);
    let told: Vec<_> = list
        .backups
        .iter()
        .map(|one| {
            let held = one.holds.as_ref().ok();
            (
                name(&one.path),
                held.map(|held| (held.entries, held.verified, held.missing)),
            )
        })
        .collect();
    let expected = [
        ("book-20260303-093000.hmb", Some((3, true, 0))),
        (DAY, Some((1, true, 0))),
        ("book-20260301-080000.hmb", Some((1, false, 0))),
        ("book-20260228-080000.hmb", None),
    ];
    assert_eq!(told, expected.map(|(name, held)| (name.to_owned(), held)));
    fs::remove_file(folder.join("blobs").join(&names(&folder.join("blobs"))[0])).unwrap();
    let missing = &book.backups().unwrap()[0].backups[0];
    assert_eq!(missing.holds.as_ref().unwrap().missing, 1);
}

/// Backs up twice on a day in January and once in August, when only the last of a day in January need stay.
fn thinned(between: impl FnOnce(&Shelf, &Book, &Path)) -> (Shelf, Vec<String>) {
    let shelf = Shelf::new();
    let book = shelf.open();
    attach(&book, "a1", &[1; 100]);
    let folder = shelf.at("云溪-备份");
    back_up(&book, day(2026, 3, 2));
    book.undo(1, today()).unwrap();
    back_up(&book, day(2026, 3, 2));
    between(&shelf, &book, &folder);
    back_up(&book, day(2026, 8, 3));
    let left = names(&folder);
    drop(book);
    (shelf, left)
}

#[test]
fn of_an_old_day_only_the_last_backup_stays() {
    let (_shelf, left) = thinned(|_, _, _| ());
    assert_eq!(
        left[1..],
        [
            "blobs",
            "book-20260302-093000-2.hmb",
            "book-20260803-093000.hmb"
        ]
    );
}

#[test]
fn an_attachment_goes_when_no_backup_and_not_the_book_needs_it() {
    let stray = "f".repeat(64);
    let (shelf, _) = thinned(|_, _, folder| {
        fs::write(folder.join("blobs").join("f".repeat(64)), "nobody's").unwrap();
    });
    // The bytes of the attachment stay in the book itself after undo, so its file stays; the stray one goes.
    let blobs = names(&shelf.at("云溪-备份").join("blobs"));
    assert_eq!((blobs.len(), blobs.contains(&stray)), (1, false));
}

#[test]
fn no_attachment_goes_while_a_backup_of_the_folder_cannot_be_read() {
    let stray = "f".repeat(64);
    let (shelf, left) = thinned(|_, _, folder| {
        fs::write(folder.join("blobs").join("f".repeat(64)), "whose?").unwrap();
        fs::write(folder.join("别人的.hmb"), "damaged").unwrap();
    });
    assert!(!left.contains(&DAY.to_owned()), "{left:?}");
    assert!(shelf.at("云溪-备份").join("blobs").join(stray).is_file());
}

#[test]
fn backups_of_another_book_in_the_same_folder_and_their_attachments_stay() {
    let mut others = None;
    let (shelf, left) = thinned(|_, _, folder| {
        let other = Shelf::new();
        let book = Book::open(&other.path, &opener()).unwrap();
        let blob = attach(&book, "a1", &[7; 100]);
        book.close().unwrap();
        tamper(&other.path, "UPDATE book SET id = 'book-2'");
        tamper(&other.path, "UPDATE attachment_blob SET bytes = NULL");
        for count in ["", "-2"] {
            let to = folder.join(format!("book-20260301-093000{count}.hmb"));
            fs::copy(&other.path, to).unwrap();
        }
        fs::write(folder.join("blobs").join(&blob), [7; 100]).unwrap();
        others = Some(blob);
    });
    assert!(
        left.contains(&"book-20260301-093000.hmb".to_owned()),
        "{left:?}"
    );
    assert!(
        left.contains(&"book-20260301-093000-2.hmb".to_owned()),
        "{left:?}"
    );
    let blob = shelf.at("云溪-备份").join("blobs").join(others.unwrap());
    assert!(blob.is_file());
}

#[test]
fn nothing_is_thinned_while_the_book_itself_is_damaged() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    back_up(&book, day(2026, 3, 2));
    back_up(&book, day(2026, 3, 2));
    book.close().unwrap();
    shelf.tamper("UPDATE demand SET content = '改过' WHERE id = 'd1'");
    back_up(&shelf.open(), day(2026, 8, 3));
    assert_eq!(
        names(&shelf.at("云溪-备份")).len(),
        5,
        "mark, blobs, three backups"
    );
}

#[test]
fn a_restored_book_takes_the_place_of_the_open_one_which_is_kept() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    attach(&book, "a1", &[1; 100]);
    back_up(&book, day(2026, 3, 2));
    add(&book, "d2", "楼道");
    let (book, kept) = swapped(book, &shelf.at("云溪-备份").join(DAY));
    assert_eq!(
        (book.path(), contents(&book)),
        (shelf.path.as_path(), vec!["路灯".to_owned()])
    );
    assert_eq!(bytes_of(&book, "a1").unwrap(), [1; 100]);
    assert_eq!(name(&kept), "云溪-恢复前-20260302-093000.hmb");
    let last = book.history().unwrap().entries.pop().unwrap();
    assert_eq!(
        (last.kind, last.label),
        (
            EntryKind::Restore,
            format!("从备份恢复：{DAY}，原来的工作簿保留为“{}”", name(&kept))
        )
    );
    assert_eq!(book.undo(1, today()).unwrap_err().code(), Code::Barrier);
    assert_eq!(book.kept()[0].path, kept);
    assert_whole(&book);
}

#[test]
fn going_back_is_another_restore() {
    let shelf = Shelf::new();
    let book = shelf.open();
    back_up(&book, day(2026, 3, 2));
    add(&book, "d1", "路灯");
    attach(&book, "a1", &[1; 100]);
    let (book, kept) = swapped(book, &shelf.at("云溪-备份").join(DAY));
    assert_eq!(contents(&book), Vec::<String>::new());
    let listed = book.backups().unwrap().remove(0).backups.remove(0);
    assert!(
        listed.holds.unwrap().verified,
        "the note of it is taken over"
    );
    let (book, again) = swapped(book, &kept);
    assert_eq!(contents(&book), ["路灯"]);
    assert_eq!(bytes_of(&book, "a1").unwrap(), [1; 100]);
    assert_eq!(name(&again), "云溪-恢复前-20260302-093000-2.hmb");
    assert_whole(&book);
    assert!(
        book.backups().unwrap()[0].backups[0]
            .holds
            .as_ref()
            .unwrap()
            .verified
    );
}

#[test]
fn a_backup_that_is_damaged_changes_nothing_of_the_open_book() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    back_up(&book, day(2026, 3, 2));
    let file = shelf.at("云溪-备份").join(DAY);
    tamper(&file, "UPDATE demand SET content = '改过' WHERE id = 'd1'");
    let before = names(shelf.folder.path());
    let refused = book
        .stage(&file, today(), Watch::default())
        .map(drop)
        .unwrap_err();
    assert_eq!(refused.code(), Code::Differs);
    assert_eq!(names(shelf.folder.path()), before);
    add(&book, "d2", "楼道");
}

#[test]
fn a_book_that_cannot_be_replaced_is_open_again_as_it_was() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    back_up(&book, day(2026, 3, 2));
    add(&book, "d2", "楼道");
    let staged = book
        .stage(&shelf.at("云溪-备份").join(DAY), today(), Watch::default())
        .unwrap();
    // A folder under the name of the kept book lets neither way succeed.
    fs::create_dir_all(staged.kept.join("in the way")).unwrap();
    let swapped = book.replace(staged, &opener());
    assert_eq!(swapped.kept.unwrap_err().code(), Code::Io);
    assert_eq!(contents(&swapped.book.unwrap()), ["路灯", "楼道"]);
}

#[test]
fn a_half_built_book_that_a_killed_restore_left_is_cleared_away_at_opening() {
    let shelf = Shelf::new();
    for left in [".云溪.hmb-恢复中.part", ".云溪.hmb-恢复中.part-journal"] {
        fs::write(shelf.at(left), "half").unwrap();
    }
    drop(shelf.open());
    assert_eq!(names(shelf.folder.path()), ["云溪.hmb"]);
}
