use super::{
    Shelf, act, add, assert_whole, attach, bytes_of, contents, facts, on, opener, tamper, today,
};
use crate::office::day;
use policy::{Code, Explain};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use workbook::backup::{self, Places, SecondPlace};
use workbook::{Book, EntryKind, PlaceBackup, Watch, WorkbookError};

/// A book with two demands and two attachments, and a backup of it.
fn backed_up() -> (Shelf, Book, PathBuf, [String; 2]) {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    add(&book, "d2", "楼道");
    let blobs = [
        attach(&book, "a1", &[1; 40_000]),
        attach(&book, "a2", &[2; 50_000]),
    ];
    let done = book
        .backup(&shelf.at("备份"), today().at, Watch::default())
        .unwrap();
    assert_eq!(
        (done.blobs_written, done.verification.is_whole()),
        (2, true)
    );
    (shelf, book, done.path, blobs)
}

fn blob(shelf: &Shelf, sha256: &str) -> PathBuf {
    shelf.at("备份").join("blobs").join(sha256)
}

fn restored(backup: &Path, target: &Path) -> Book {
    Book::restore(backup, target, &today(), &Watch::default()).unwrap();
    Book::open(target, &opener()).unwrap()
}

#[test]
fn a_restored_book_holds_all_that_the_book_held() {
    let (shelf, book, backup, _) = backed_up();
    let copy = restored(&backup, &shelf.at("新.hmb"));
    assert_eq!(facts(&copy), facts(&book));
    assert_eq!(bytes_of(&copy, "a1").unwrap(), [1; 40_000]);
    assert_eq!(bytes_of(&copy, "a2").unwrap(), [2; 50_000]);
    assert_whole(&copy);
}

#[test]
fn a_backup_is_named_after_its_moment_and_remembered() {
    let (shelf, book, backup, _) = backed_up();
    assert_eq!(
        backup,
        shelf
            .at("备份")
            .canonicalize()
            .unwrap()
            .join("book-20260302-093000.hmb")
    );
    assert_eq!(book.state().unwrap().last_backup, Some(today().at));
}

#[test]
fn attachments_stand_beside_the_backup_once() {
    let (shelf, book, backup, _) = backed_up();
    let copied = fs::read(&backup).unwrap();
    for filled in [[1; 64], [2; 64]] {
        assert!(!copied.windows(64).any(|window| window == filled));
    }
    attach(&book, "a3", &[3; 10]);
    let again = book
        .backup(&shelf.at("备份"), on(day(2026, 3, 3)).at, Watch::default())
        .unwrap();
    assert_eq!(
        (again.blobs_written, again.verification.missing.len()),
        (1, 3)
    );
}

#[test]
fn a_damaged_attachment_in_the_folder_is_written_anew() {
    let (shelf, book, _, blobs) = backed_up();
    fs::write(blob(&shelf, &blobs[0]), [7; 40_000]).unwrap();
    assert_eq!(
        book.backup(&shelf.at("备份"), today().at, Watch::default())
            .unwrap()
            .blobs_written,
        1
    );
    assert_eq!(fs::read(blob(&shelf, &blobs[0])).unwrap(), [1; 40_000]);
}

#[test]
fn a_backup_is_never_written_over() {
    let (shelf, book, first, _) = backed_up();
    let before = fs::read(&first).unwrap();
    add(&book, "d3", "雨棚");
    let second = book
        .backup(&shelf.at("备份"), today().at, Watch::default())
        .unwrap()
        .path;
    assert_eq!(second.file_name().unwrap(), "book-20260302-093000-2.hmb");
    assert_eq!(fs::read(&first).unwrap(), before);
}

#[test]
fn restoring_is_an_entry_and_a_barrier() {
    let (shelf, _book, backup, _) = backed_up();
    let copy = restored(&backup, &shelf.at("新.hmb"));
    let last = copy.history().unwrap().entries.pop().unwrap();
    assert_eq!(
        (last.kind, last.label.as_str()),
        (EntryKind::Restore, "从备份恢复：book-20260302-093000.hmb")
    );
    assert_eq!(copy.undo(1, today()).unwrap_err().code(), Code::Barrier);
}

#[test]
fn a_restored_book_goes_on_and_is_backed_up_again() {
    let (shelf, _book, backup, _) = backed_up();
    let copy = restored(&backup, &shelf.at("新.hmb"));
    add(&copy, "d3", "雨棚");
    let next = copy
        .backup(&shelf.at("第二处"), today().at, Watch::default())
        .unwrap();
    let third = restored(&next.path, &shelf.at("再新.hmb"));
    assert_eq!(contents(&third), ["路灯", "楼道", "雨棚"]);
}

#[test]
fn missing_and_damaged_attachments_are_named_and_the_rest_is_restored() {
    let (shelf, _book, backup, blobs) = backed_up();
    fs::write(blob(&shelf, &blobs[0]), [9; 40_000]).unwrap();
    fs::remove_file(blob(&shelf, &blobs[1])).unwrap();
    let done = Book::restore(&backup, &shelf.at("新.hmb"), &today(), &Watch::default()).unwrap();
    let mut missing = blobs.to_vec();
    missing.sort();
    assert_eq!(
        (done.verification.missing, done.verification.attachments),
        (missing, 0)
    );
    assert_eq!(
        contents(&Book::open(&done.path, &opener()).unwrap()),
        ["路灯", "楼道"]
    );
}

#[test]
fn a_whole_book_can_be_restored_as_well() {
    let (shelf, book, _, _) = backed_up();
    book.close().unwrap();
    let copy = restored(&shelf.path, &shelf.at("新.hmb"));
    assert_eq!(bytes_of(&copy, "a1").unwrap(), [1; 40_000]);
}

#[test]
fn restoring_never_writes_over_a_file() {
    let (shelf, book, backup, _) = backed_up();
    let error = Book::restore(&backup, &shelf.path, &today(), &Watch::default()).unwrap_err();
    assert_eq!(error.code(), Code::TargetExists);
    add(&book, "d3", "雨棚");
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_nothing_behind() {
    let (shelf, _book, backup, _) = backed_up();
    tamper(
        &backup,
        "UPDATE demand SET content = '改过' WHERE id = 'd1'",
    );
    let error =
        Book::restore(&backup, &shelf.at("新.hmb"), &today(), &Watch::default()).unwrap_err();
    assert_eq!(error.code(), Code::Differs);
    assert_eq!(
        error.to_string(),
        "工作簿内容有损：备份的demand d1：内容与历史记录不一致。"
    );
    let left: Vec<_> = fs::read_dir(shelf.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert!(
        !left
            .iter()
            .any(|name| name.to_string_lossy().ends_with(".part")),
        "{left:?}"
    );
}

#[test]
fn a_file_that_is_no_backup_is_refused() {
    let shelf = Shelf::new();
    fs::write(shelf.at("坏.hmb"), "不是备份").unwrap();
    let error = Book::restore(
        &shelf.at("坏.hmb"),
        &shelf.at("新.hmb"),
        &today(),
        &Watch::default(),
    )
    .unwrap_err();
    assert_eq!(error.code(), Code::NotABook);
    assert!(!shelf.at("新.hmb").exists());
}

#[test]
fn a_damaged_book_is_backed_up_as_it_is_and_the_reply_says_so() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    book.close().unwrap();
    shelf.tamper("UPDATE demand SET content = '改过' WHERE id = 'd1'");
    let done = shelf
        .open()
        .backup(&shelf.at("备份"), today().at, Watch::default())
        .unwrap();
    assert_eq!(done.verification.differs[0].place, "demand d1");
}

/// Every file below a folder with its size, but for the mark of a place of backups.
fn files_below(folder: &Path) -> Vec<(PathBuf, u64)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.metadata().unwrap() {
            inner if inner.is_dir() => files.extend(files_below(&entry.path())),
            file => files.push((entry.path(), file.len())),
        }
    }
    files.sort();
    files
}

#[test]
fn a_backup_that_is_stopped_anywhere_leaves_the_folder_as_it_was() {
    let (shelf, book, ..) = backed_up();
    attach(&book, "a3", &[3; 30_000]);
    let (folder, before) = (shelf.at("备份"), files_below(&shelf.at("备份")));
    let mut stopped = 0;
    for nth in (1..).step_by(5) {
        let told = AtomicUsize::new(0);
        let watch = Watch::new(move |_| told.fetch_add(1, Ordering::Relaxed) + 1 != nth);
        match book.backup(&folder, today().at, watch) {
            Err(WorkbookError::Cancelled) => stopped += 1,
            done => {
                assert_eq!(done.unwrap().blobs_written, 1);
                break;
            }
        }
        assert_eq!(files_below(&folder), before, "stopped at report {nth}");
    }
    // Three attachments, and all tables once written and twice read.
    assert!(stopped > 10, "{stopped}");
    assert_eq!(files_below(&folder).len(), before.len() + 2);
    assert_whole(&book);
}

#[test]
fn once_it_is_stopped_no_further_place_is_written() {
    let shelf = Shelf::new();
    let book = shelf.open();
    let second = backup::choose(&shelf.at("优盘")).unwrap();
    let places = Places {
        first: None,
        second: SecondPlace::Folder(second.clone()),
    };
    book.transact(act("设定备份位置"), move |tx| {
        backup::set_places(tx, &places)
    })
    .unwrap();
    let told = AtomicUsize::new(0);
    // The one report at which it stops is the first: later ones would let it go on.
    let watch = Watch::new(move |_| told.fetch_add(1, Ordering::Relaxed) > 0);
    let outcomes = book.backup_everywhere(today().at, watch).unwrap();
    let all_stopped = |one: &PlaceBackup| matches!(one.outcome, Err(WorkbookError::Cancelled));
    assert!(outcomes.len() == 2 && outcomes.iter().all(all_stopped));
    assert_eq!(files_below(&second).len(), 1, "but for the mark");
}
