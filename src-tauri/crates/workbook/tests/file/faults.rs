//! Full disks, folders that cannot be written, and a process killed in the middle: the old book and the old backups
//! stay whole.

use super::{Shelf, act, add, assert_whole, attach, contents, on, opener, today};
use crate::office::day;
use policy::{Code, Explain};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use workbook::backup::{self, Places, SecondPlace};
use workbook::{Book, Watch};

/// A small file system of its own, unmounted at the end.
struct Small(PathBuf);

impl Small {
    fn mount(at: &Path) -> Self {
        fs::create_dir_all(at).unwrap();
        let small = Self(at.to_owned());
        small.tool("mount", &["-t", "tmpfs", "-o", "size=256k", "tmpfs"]);
        small
    }

    fn tool(&self, tool: &str, arguments: &[&str]) {
        let mut command = Command::new(tool);
        let status = command.args(arguments).arg(&self.0).status().unwrap();
        assert!(status.success(), "tests run as root and may mount a tmpfs");
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        drop(Command::new("umount").arg("-l").arg(&self.0).status());
    }
}

/// A book whose second place is a small file system.
fn with_stick(shelf: &Shelf) -> (Book, Small) {
    let book = shelf.open();
    let stick = Small::mount(&shelf.at("优盘"));
    let places = Places {
        first: None,
        second: SecondPlace::Folder(backup::choose(&stick.0).unwrap()),
    };
    book.transact(act("备份位置"), move |tx| {
        backup::set_places(tx, &places)
    })
    .unwrap();
    (book, stick)
}

/// Backs up and returns what the second place said; the first must have its backup.
fn second_says(book: &Book) -> (Code, String) {
    let mut all = book
        .backup_everywhere(on(day(2026, 3, 3)).at, Watch::default())
        .unwrap();
    let second = all.pop().unwrap().outcome.unwrap_err();
    let first = all.pop().unwrap().outcome.unwrap();
    assert!(first.verification.is_whole() && first.path.is_file());
    (second.code(), second.to_string())
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap())).collect();
    names.sort();
    names
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_stick_is_one_sentence_and_nothing_half_written_stays_on_it() {
    let shelf = Shelf::new();
    let (book, stick) = with_stick(&shelf);
    attach(&book, "a1", &[1; 300_000]);
    let (code, says) = second_says(&book);
    assert_eq!(
        (code, says.as_str()),
        (Code::DiskFull, "磁盘已满，这一步没有保存。")
    );
    assert_eq!(names(&stick.0), [".huiminbu-backups", "blobs"]);
    assert_eq!(names(&stick.0.join("blobs")), Vec::<String>::new());
    add(&book, "d1", "路灯");
    assert_whole(&book);
}

#[test]
#[cfg(target_os = "linux")]
fn a_stick_that_fills_up_at_the_book_itself_keeps_its_old_backup() {
    let shelf = Shelf::new();
    let (book, stick) = with_stick(&shelf);
    stick.tool("mount", &["-o", "remount,size=1m"]);
    book.backup_everywhere(today().at, Watch::default())
        .unwrap();
    let old = names(&stick.0);
    fs::write(stick.0.join("别的文件"), vec![0; 560_000]).unwrap_or_default();
    assert_eq!(second_says(&book).0, Code::DiskFull);
    fs::remove_file(stick.0.join("别的文件")).unwrap();
    assert_eq!(names(&stick.0), old);
    let backup = stick.0.join("book-20260302-093000.hmb");
    Book::restore(&backup, &shelf.at("新.hmb"), &today(), &Watch::default()).unwrap();
}

#[test]
#[cfg(target_os = "linux")]
fn a_stick_that_cannot_be_written_is_one_sentence() {
    let shelf = Shelf::new();
    let (book, stick) = with_stick(&shelf);
    stick.tool("mount", &["-o", "remount,ro"]);
    let (code, says) = second_says(&book);
    assert_eq!(
        (code, says.as_str()),
        (Code::Io, "无法读写“优盘”，这一步没有完成。")
    );
}

/// Names the book that the process to be killed works on.
const BOOK: &str = "HMB_TEST_KILLED_BOOK";

/// The process to be killed: backs up and puts backups in the place of the book until it dies.
#[test]
fn the_process_that_is_killed() {
    let Some(path) = env::var_os(BOOK) else {
        return;
    };
    let mut book = Book::open(Path::new(&path), &opener()).unwrap();
    loop {
        book.backup_everywhere(today().at, Watch::default())
            .unwrap();
        let file = book.backups().unwrap().remove(0).backups.remove(0).path;
        let staged = book.stage(&file, today(), Watch::default()).unwrap();
        book = book.replace(staged, &opener()).book.unwrap();
    }
}

#[test]
fn killed_at_any_moment_a_whole_book_and_whole_backups_are_there() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    attach(&book, "a1", &[1; 20_000]);
    book.close().unwrap();
    for kill in 0..12u64 {
        let mut process = Command::new(env::current_exe().unwrap());
        process
            .args(["--exact", "file::faults::the_process_that_is_killed"])
            .env(BOOK, &shelf.path)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut process = process.spawn().unwrap();
        // A moment of its own each time; what is waited for is not a condition but the middle of something.
        std::thread::park_timeout(Duration::from_millis(40 + kill * 37));
        process.kill().unwrap();
        process.wait().unwrap();
        let book = shelf.open();
        assert_eq!(contents(&book), ["路灯"], "kill {kill}");
        assert_whole(&book);
        let left = names(shelf.folder.path());
        assert!(!left.iter().any(|name| name.contains(".part")), "{left:?}");
        book.close().unwrap();
    }
    let book = shelf.open();
    let list = book.backups().unwrap().remove(0).backups;
    assert!(list.len() > 1, "the kills hit a working process");
    for backup in list {
        let held = backup.holds.unwrap();
        assert_eq!((held.ours, held.missing), (true, 0));
    }
    for kept in book.kept() {
        assert_eq!(
            contents(&Book::open(&kept.path, &opener()).unwrap()),
            ["路灯"]
        );
    }
}
